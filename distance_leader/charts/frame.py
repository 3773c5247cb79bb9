"""What all charts share: the finding as title, notes, quiet axes measured in pixels, ticks, direct labels."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from distance_leader.charts.chart import Content
from distance_leader.charts.style import BODY, CAPTION, TITLE, Style
from distance_leader.charts.type import DPI, elided, families, shown, width, wrapped
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MARGIN, GAP = 16, 14
_LINE, _NOTE_LINE = 22, 17
"""Heights of a line of the title and of a note."""
_APART = 15
"""Least distance of two labels, one above the other."""
_TICK_ROOM = 34
"""Room of a week's number under the axis."""
_STEPS = (1, 2, 4, 13, 26, 52)
_LONG_YEAR = 53
"""This week stands too near the first of the next year, where not every week is told."""
_PADDING, _LEAST_DAYS = 10, 35
"""Pixels beside the first and the last day, so that no shape is cut; and the shortest time that is shown."""
_BESIDE = 12
BOTTOM = 52
LABEL_ROOM = 164
_STRONG_SHARE = 0.94
"""The stronger type is so much wider."""


class Label(NamedTuple):
    """A direct label at the right end of what it names."""

    y: float
    text: str
    color: str


class Frame:
    """Puts title and notes on a figure, and axes under them. All lengths are pixels at 96 to the inch."""

    def __init__(self, figure: "Figure", content: Content, style: Style) -> None:
        self.style, self._figure = style, figure
        self.width, self.height = (float(inches) * DPI for inches in figure.get_size_inches())
        self._strong = families(is_strong=True)
        figure.set_facecolor(style["surface"])
        room = self.width - 2 * MARGIN
        top = float(MARGIN)
        for line in wrapped(style.text(content.finding), TITLE, room, is_strong=True):
            self._put(top, line, fontsize=TITLE, color=style["text"], fontfamily=self._strong)
            top += _LINE
        for note in content.notes:
            for line in wrapped(style.text(note), CAPTION, room):
                self._put(top, line, fontsize=CAPTION, color=style["text2"])
                top += _NOTE_LINE
        self.top = top

    def _put(self, top: float, text: str, **look: Any) -> None:
        x, y = MARGIN / self.width, 1 - top / self.height
        self._figure.text(x, y, text, va="top", ha="left", **look)

    def axes(self, *, left: float, right: float, bottom: float = BOTTOM, above: float = GAP) -> "Axes":
        """Axes between margins, with a line under them and nothing else."""
        wide = max(self.width - left - right, 40.0)
        high = max(self.height - self.top - above - bottom, 20.0)
        place = (left / self.width, bottom / self.height, wide / self.width, high / self.height)
        made = self._figure.add_axes(place, facecolor=self.style["surface"])
        for side in ("top", "right", "left"):
            made.spines[side].set_visible(False)
        made.spines["bottom"].set_color(self.style["line"])
        made.tick_params(length=0, labelsize=CAPTION, labelcolor=self.style["text2"], pad=6)
        made.set_axisbelow(True)
        self.room = wide
        return made

    def grid(self, axes: "Axes", values: Sequence[float], labels: Sequence[str] | None = None) -> None:
        """Horizontal lines at some values, which are written at the left."""
        axes.set_yticks(values, labels or [self.style.number(value) for value in values])
        axes.grid(visible=True, axis="y", color=self.style["line"], linewidth=1)

    def say(self, axes: "Axes", x: float, y: float, text: str, **look: Any) -> None:
        """A small text at a place of the axes' own scales."""
        look = {"fontsize": CAPTION, "color": self.style["text2"], "va": "center", "ha": "left", **look}
        # Not the axes' own `text`: that would clip each to the axes, which costs as much as drawing it.
        self._figure.text(x, y, "\n".join(map(shown, text.split("\n"))), transform=axes.transData, **look)

    def say_left(self, axes: "Axes", y: float, text: str, **look: Any) -> None:
        """A label of a row, at the left of the axes."""
        start, end = axes.get_xlim()
        self.say(axes, start - _BESIDE * (end - start) / self.room, y, text, ha="right", **look)

    def say_right(self, axes: "Axes", y: float, text: str, **look: Any) -> None:
        """What is to be said of a row, at its right."""
        start, end = axes.get_xlim()
        self.say(axes, end + _BESIDE * (end - start) / self.room, y, text, **look)

    def days(self, axes: "Axes", first: date, last: date) -> None:
        """The axis of days, told by ISO week; the year stands under the first, and wherever it changes."""
        end = last.toordinal()
        start = min(first.toordinal(), end - _LEAST_DAYS)
        padding = _PADDING * (end - start) / (self.room - 2 * _PADDING)
        axes.set_xlim(start - padding, end + padding)
        places, labels, year = [], [], 0
        for week in tick_weeks(date.fromordinal(start), last, self.room):
            places.append(week.monday.toordinal())
            labels.append(f"{week.number}\n{week.year}" if week.year != year else f"{week.number}")
            year = week.year
        axes.set_xticks(places, labels)
        self.under(axes, self.style.text(msg("ISO week")))

    def under(self, axes: "Axes", text: str) -> None:
        """What the horizontal axis counts, at its left end, where no tick is."""
        box = axes.get_position()
        y = (box.y0 * self.height - 16) / self.height
        self._figure.text(
            box.x0 - 8 / self.width, y, text, va="center", ha="right", fontsize=CAPTION, color=self.style["text2"]
        )

    def label_right(self, axes: "Axes", labels: Iterable[Label]) -> None:
        """Direct labels at the right of the axes, spread so that none covers another."""
        low, high = axes.get_ylim()
        box = axes.get_position()
        pixels = box.height * self.height / (high - low)
        given = sorted(labels)
        places = spread([one.y * pixels for one in given], _APART, low * pixels, high * pixels)
        room = self.width - box.x1 * self.width - _BESIDE - 6
        for one, place in zip(given, places, strict=True):
            text = elided(one.text, CAPTION, room * _STRONG_SHARE)
            self.say_right(axes, place / pixels, text, color=one.color, fontfamily=self._strong)


def tick_weeks(first: date, last: date, room: float) -> list[IsoWeek]:
    """The Mondays in some days that can be told by their week's number in a room of so many pixels."""
    weeks = max((last - first).days / 7, 1)
    fitting = max(int(room // _TICK_ROOM), 1)
    step = next((step for step in _STEPS if weeks / step <= fitting), _STEPS[-1])
    week, found = IsoWeek.of(first + timedelta(days=(7 - first.weekday()) % 7)), []
    while week.monday <= last:
        if (week.number - 1) % step == 0 and (step == 1 or week.number < _LONG_YEAR):
            found.append(week)
        week += 1
    every = -(-len(found) // fitting) or 1  # more than a label a year has no room in a very long time
    return found[::every]


def spread(places: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Places in rising order moved so that they lie apart: as near to where they were as there is room."""
    found = list(places)
    for number in range(1, len(found)):
        found[number] = max(found[number], found[number - 1] + apart)
    if found and found[-1] > high:
        found[-1] = max(high, low + apart * (len(found) - 1))
        for number in range(len(found) - 2, -1, -1):
            found[number] = min(found[number], found[number + 1] - apart)
    return found


def whole_steps(most: float, lines: int = 5) -> list[float]:
    """From 0 to at least `most` in some whole steps that are easily read."""
    step = 1
    while step * lines < most:
        digits = 10 ** (len(str(step)) - 1)
        step = {1: 2, 2: 5, 5: 10}[step // digits] * digits
    return [float(step * number) for number in range(int(most // step) + (2 if most % step or not most else 1))]


def label_width(texts: Iterable[str], most: float, points: float = BODY) -> float:
    """The room of the widest of some labels, up to a limit."""
    return min(max((width(shown(text), points) for text in texts), default=0.0) + 4, most)
