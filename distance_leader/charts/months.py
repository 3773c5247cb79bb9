"""Months as an axis: their names, the year under the first and wherever it changes."""

from datetime import date
from typing import TYPE_CHECKING

from distance_leader.charts.style import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ROOM = 40
"""A month's name and year need so many pixels."""


def months_between(first: date, last: date) -> list[str]:
    """'2026-11' for each month that has a day in some days."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, end + 1)]


def month_name(month: str, style: Style) -> str:
    """'Nov'."""
    return style.formats.month(date.fromisoformat(f"{month}-01"))


def month_axis(axes: "Axes", months: list[str], style: Style, room: float) -> None:
    """A place for each month; as many names as there is room for."""
    axes.set_xlim(-0.5, max(len(months), 1) - 0.5)
    step = next(one for one in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if len(months) / one * _ROOM <= room or one == 1200)  # noqa: PLR2004
    places = [number for number, month in enumerate(months) if (int(month[5:]) - 1) % min(step, 12) == 0]
    places = places[:: max(step // 12, 1)] or [0][: len(months)]
    labels, year = [], ""
    for place in places:
        month = months[place]
        labels.append(month_name(month, style) + (f"\n{month[:4]}" if month[:4] != year else ""))
        year = month[:4]
    axes.set_xticks(places, labels)
