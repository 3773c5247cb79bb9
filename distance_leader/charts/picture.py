"""Draws a chart: to a file, or to pixels for a screen. One at a time, since matplotlib is not made for threads."""

from pathlib import Path
from threading import Lock
from typing import NamedTuple

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from distance_leader.charts.chart import WIDTH, Chart, Content
from distance_leader.charts.style import Style
from distance_leader.charts.type import DPI, families

_drawing = Lock()
SUFFIXES = (".png", ".svg", ".pdf")
_PROGRAM = "Distance Leader"
_FILE_SCALE = 2
"""A file may be printed or put on a larger screen: twice the pixels of a plain one."""


class Pixels(NamedTuple):
    """Rows of red, green, blue and alpha, 8 bits each."""

    data: bytes
    width: int
    height: int


def drawn(chart: Chart, content: Content, style: Style, width: float = WIDTH) -> Figure:
    """The chart as a figure of its own, as high as it wants."""
    families()
    figure = Figure(figsize=(width / DPI, chart.height(content) / DPI), dpi=DPI)
    chart.draw(figure, content, style)
    return figure


def pixels(chart: Chart, content: Content, style: Style, width: float, scale: float) -> Pixels:
    """The chart for a screen whose pixels are so many to one of 96 to the inch."""
    with _drawing:
        figure = drawn(chart, content, style, width)
        figure.set_dpi(DPI * scale)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()  # type: ignore[no-untyped-call]
        wide, high = canvas.get_width_height()
        return Pixels(bytes(canvas.buffer_rgba()), wide, high)  # type: ignore[no-untyped-call]


def save(chart: Chart, content: Content, style: Style, path: Path, suffix: str) -> None:
    """Write a picture of the kind that `suffix` names. Without the date: the same chart is the same file.

    Its title is the chart's, which names nobody.
    """
    by_kind: dict[str, dict[str, str | None]] = {
        ".png": {"Software": _PROGRAM},
        ".svg": {"Creator": _PROGRAM, "Date": None},
        ".pdf": {"Creator": _PROGRAM, "CreationDate": None},
    }
    with _drawing:
        figure = drawn(chart, content, style)
        said = {"Title": style.text(chart.title), **by_kind[suffix]}
        figure.savefig(path, format=suffix[1:], dpi=DPI * _FILE_SCALE, metadata=said)
