"""What a chart is: a name, what it needs, what it draws as plain values, and how it draws them. No matplotlib here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from uuid import UUID

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.storage.store import Reader

if TYPE_CHECKING:  # heavy, and only for those who draw
    from matplotlib.figure import Figure

    from distance_leader.charts.style import Style

WIDTH, HEIGHT = 900, 420
"""Of a chart that is not told otherwise, in pixels at 96 to the inch."""
LEAST_POINTS = 6
"""Under so many a chart says that it is too early. Counts are given as counts, never as a percentage."""


class Who(Enum):
    """Whom a chart is about."""

    PERSON = auto()
    ANYBODY = auto()
    """One person, or all where none is named."""


class Subject(NamedTuple):
    """The person a chart is about: the key in the file, and the name."""

    key: str
    name: str

    @property
    def id(self) -> UUID:
        return UUID(self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is wanted: as of which day, about whom, and of which days (None: as many as the chart shows by itself)."""

    today: date
    language: str = "en"
    subject: Subject | None = None
    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        end = min(self.last or self.today, self.today)  # nothing has happened later
        if self.first is not None and end < self.first:
            start, option = self.first.isoformat(), "from" if self.last is None else "to"
            raise InvalidValueError("Option", option, Problem.END_BEFORE_START, start=start, end=end.isoformat())

    @property
    def person(self) -> Subject:
        """The person of a chart that needs one. Raises InvalidValueError."""
        if self.subject is None:
            raise InvalidValueError("Option", "employee", Problem.EMPTY)
        return self.subject

    def span(self, months: int = 12) -> tuple[date, date]:
        """The days wanted, both included; without a first day so many whole months up to the last."""
        last = min(self.last or self.today, self.today)
        number = last.year * 12 + last.month - months  # months since year 0, from 0; the first of those wanted
        return self.first or date(number // 12, number % 12 + 1, 1), last

    def holds(self, day: date) -> bool:
        """Whether a day is among those wanted, of a chart that shows all there is."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


class Coded(NamedTuple):
    """A value that is a code for programs and words for people."""

    code: str
    words: Message | str


Cell: TypeAlias = Coded | StrEnum | IsoWeek | date | str | int | float | None


class Column(NamedTuple):
    """A column of what is drawn: its key for programs, and its heading."""

    key: str
    heading: Message


class Mark(NamedTuple):
    """What happened on a day beside what a chart is about."""

    on: date
    kind: Coded


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is drawn, as values: the finding in words, notes below it (n, the rule), a row for each drawn value."""

    finding: Message
    notes: tuple[Message, ...] = ()
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    marks: tuple[Mark, ...] = ()

    @property
    def points(self) -> list[dict[str, Any]]:
        """The rows for a program."""
        keys = [column.key for column in self.columns]
        return [dict(zip(keys, map(_plain, row), strict=True)) for row in self.rows]

    @property
    def marked(self) -> list[dict[str, Any]]:
        """The marks for a program."""
        return [
            {"day": one.on.isoformat(), "week": str(IsoWeek.of(one.on)), "kind": one.kind.code} for one in self.marks
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`read` finds the content, in the background; `draw` draws it on a figure; `height` is what it wants in pixels.

    `for_others` leaves out of a content what points at somebody who is not named, since a file may be passed on.
    """

    name: str
    title: Message
    who: Who
    read: Callable[[Reader, Order], Content]
    draw: Callable[["Figure", Any, "Style"], None]
    height: Callable[[Any], int] = lambda _content: HEIGHT
    for_others: Callable[[Any], Any] | None = None

    def find(self, reader: Reader, order: Order) -> Content:
        """What is drawn; a chart of all that is asked for about one person says so."""
        found = self.read(reader, order)
        if self.who is Who.PERSON or order.subject is None:
            return found
        return replace(found, notes=(msg("Only {name}", name=order.subject.name), *found.notes))


def _plain(value: Cell) -> Any:
    if isinstance(value, Coded):
        return value.code
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, IsoWeek | StrEnum) else value
