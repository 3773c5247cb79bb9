"""A table with bars: a row for each person, in the order of their names; in each cell a number and a bar as long."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from distance_leader.charts.chart import Content
from distance_leader.charts.frame import MARGIN, Frame, label_width
from distance_leader.charts.style import BODY, CAPTION, Style
from distance_leader.charts.type import elided, width, wrapped
from distance_leader.i18n.message import Message, nmsg

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ROW, MOST_ROWS = 36, 60
"""Height of a row in pixels; and how many people one picture shows, the rest stand in the table."""
_HEAD, _HEADINGS, _RIGHT = 100, 40, 24
_MOST_NAME = 200
_THICK, _LONGEST = 4.0, 0.8
"""A bar in points, and its length in columns."""
_START, _BETWEEN = -0.42, 6
"""Where a cell's number and bar begin, in columns; and the pixels between two numbers."""
_LEAST_COLUMN = 34
"""Pixels that a number needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarTable(Content):
    """Names and headings, and a value and its text for each pair of them; 0 is an empty cell.

    `sizes` stand behind the names (the n of each person, in brackets) and are never cut; '' for none.
    From column `apart` on bars are of another colour; None for all alike.
    """

    names: tuple[str, ...]
    sizes: tuple[str, ...]
    headings: tuple[Message | str, ...]
    values: tuple[tuple[float, ...], ...]
    texts: tuple[tuple[str, ...], ...]
    apart: int | None = None


def kept(names: Sequence[str]) -> tuple[int, tuple[Message, ...]]:
    """How many rows are shown, and what is to be said of the others."""
    left = len(names) - MOST_ROWS
    if left <= 0:
        return len(names), ()
    return MOST_ROWS, (
        nmsg("{count} more person stands in the table.", "{count} more people stand in the table.", left),
    )


def height(content: BarTable) -> int:
    """A row for each person."""
    return _HEAD + _HEADINGS + ROW * max(len(content.names), 1) + MARGIN


def draw_table(figure: "Figure", content: BarTable, style: Style) -> None:
    """The number stands over its bar, so that nothing must be measured by eye."""
    frame = Frame(figure, content, style)
    labels = [f"{name} {size}".strip() for name, size in zip(content.names, content.sizes, strict=True)]
    left = label_width(labels, _MOST_NAME) + MARGIN + 24
    axes = frame.axes(left=left, right=_RIGHT, bottom=MARGIN, above=_HEADINGS + 8)
    count, columns = max(len(content.names), 1), max(len(content.headings), 1)
    axes.set_xlim(-0.5, columns - 0.5)
    axes.set_ylim(count - 0.5, -0.5)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines["bottom"].set_visible(False)
    column, row = frame.room / columns, (frame.height - frame.top - _HEADINGS - 8 - MARGIN) / count
    every = max(1, round(-(-_LEAST_COLUMN // column)))
    for number, heading in list(enumerate(content.headings))[::every]:
        lines = wrapped(style.text(heading), CAPTION, column * every - 6)[:2]
        frame.say(axes, number + _START, -0.5 - 4 / row, "\n".join(lines), va="bottom")
    for number, (name, size) in enumerate(zip(content.names, content.sizes, strict=True)):
        tail = f" {size}" if size else ""
        label = elided(name, BODY, left - MARGIN - 18 - width(tail, BODY)) + tail
        frame.say_left(axes, number, label, fontsize=BODY, color=style["text"])
    axes.hlines([number + 0.5 for number in range(count)], -0.5, columns - 0.5, color=style["line"], linewidth=0.8)
    _draw_cells(frame, axes, content, column)


def _draw_cells(frame: Frame, axes: "Axes", content: BarTable, column: float) -> None:
    """A number that would run into the one before it is left out; the bars are all there."""
    style = frame.style
    most = max((value for row in content.values for value in row), default=0) or 1
    cells = [(x, y, value) for y, row in enumerate(content.values) for x, value in enumerate(row) if value]
    for is_apart, token in ((False, "accent"), (True, "due")):
        some = [one for one in cells if (content.apart is not None and one[0] >= content.apart) is is_apart]
        if some:
            starts = [x + _START for x, _, _ in some]
            ends = [x + _START + _LONGEST * value / most for x, _, value in some]
            axes.hlines([y + 0.26 for _, y, _ in some], starts, ends, color=style[token], linewidth=_THICK)
    free = dict.fromkeys(range(len(content.values)), 0.0)
    for x, y, _ in cells:
        text = content.texts[y][x]
        if x * column >= free[y]:
            free[y] = x * column + width(text, CAPTION) + _BETWEEN
            frame.say(axes, x + _START, y - 0.1, text, color=style["text"])
