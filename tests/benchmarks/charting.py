"""Drawing a chart against matplotlib alone: a figure of the same size, with as many markers, lines and texts."""

from collections.abc import Callable, Iterator
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from distance_leader.charts.picture import drawn
from distance_leader.charts.style import style_of
from tests.benchmarks.measuring import Row, compare
from tests.charting import every_content

_WANTED = ("five years", "ten years", "a year", "much", "of 40")
_TARGET = 1.3


def rows() -> Iterator[Row]:
    """Five years of one person by the week, the months of a thousand people, tables of forty."""
    style = style_of("light", "en")
    for chart, name, content in every_content("en"):
        if not name.endswith(_WANTED):
            continue

        def ours(chart: Any = chart, content: Any = content) -> Figure:
            figure = drawn(chart, content, style)
            FigureCanvasAgg(figure).draw()
            return figure

        yield compare(f"chart {chart.name}, {name.split(', ')[-1]}", ours, _bare(ours()), _TARGET)


def _bare(like: Figure) -> Callable[[], None]:
    """Draws what `like` holds, without any care for looks."""
    (one,) = like.axes
    lines = [(line.get_xdata(), line.get_ydata(), line.get_marker(), line.get_linestyle()) for line in one.get_lines()]
    columns: dict[str, list[Any]] = {}
    for bar in one.patches:
        columns.setdefault(bar.get_hatch() or "", []).append(
            (bar.get_x(), bar.get_height(), bar.get_width(), bar.get_y())
        )
    segments = [found.get_segments() for found in one.collections]
    places, heights = len(one.get_xticks()), len(one.get_yticks())
    texts = [text.get_text() for text in like.findobj(Text) if text.get_text()]
    texts = texts[: max(len(texts) - places - heights, 0)]
    size, limits = like.get_size_inches(), (one.get_xlim(), one.get_ylim())

    def draw() -> None:
        figure = Figure(figsize=size, dpi=96)
        axes = figure.add_axes((0.1, 0.1, 0.8, 0.8), xlim=limits[0], ylim=limits[1])
        for x, y, marker, dashes in lines:
            axes.plot(x, y, marker=marker, linestyle=dashes)
        for hatch, bars in columns.items():
            axes.bar(*zip(*bars, strict=True), hatch=hatch)
        for some in segments:
            axes.add_collection(LineCollection(some))
        for number, text in enumerate(texts):
            figure.text(number % 7 / 8, number // 7 % 40 / 40, text)
        axes.set_xticks(_apart(*limits[0], places))
        axes.set_yticks(_apart(*limits[1], heights))
        FigureCanvasAgg(figure).draw()

    return draw


def _apart(low: float, high: float, count: int) -> list[float]:
    return [low + (high - low) * number / count for number in range(count)]
