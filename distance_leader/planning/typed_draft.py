"""What has been understood so far of a typed text: each thing is said once, and a second one stays a word."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from distance_leader.domain.codes import Channel, Focus
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_days import Days, Form
from distance_leader.planning.typed_hours import Hours
from distance_leader.planning.typed_reading import Kind, Reading


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the folded text with the ways to read it, the likeliest first."""

    start: int
    end: int
    readings: tuple[Reading, ...]
    is_loose: bool = False

    @property
    def is_ambiguous(self) -> bool:
        return len(self.readings) > 1


@dataclass(slots=True)
class Draft:
    """Takes what was found, unless something of its kind has been said; `taken` tells what it took."""

    week: IsoWeek
    today: date
    foci: set[Focus] = field(default_factory=set)
    said: dict[Kind, Any] = field(default_factory=dict)
    taken: list[tuple[Found, Kind]] = field(default_factory=list)
    _forms: set[Form] = field(default_factory=set)

    def take_all(self, found: list[Found]) -> None:
        """Take things in the order in which they settle one another.

        Words and days come first, each in the order typed, then what may be a date or a time, then times, which
        need a day, then lengths, which a time may have given.
        """
        is_video = any(one.readings[0].value is Channel.VIDEO for one in found)
        for one in sorted(found, key=lambda one: _turn(one, is_video=is_video)):
            self._take(one)

    def _take(self, found: Found) -> None:
        readings = found.readings
        if found.is_ambiguous and Kind.DAY in self.said:
            readings = tuple(reversed(readings))
        for reading in readings:
            if reading.kind is not None and self._accepts(reading):
                self.taken.append((found, reading.kind))
                return

    def _accepts(self, reading: Reading) -> bool:
        match reading.kind:
            case None:
                return False
            case Kind.FOCUS:
                is_new = reading.value not in self.foci
                self.foci.add(reading.value)
                return is_new
            case Kind.DAY:
                return self._accepts_days(reading.value)
            case Kind.TIME:
                return self._accepts_hours(reading.value)
            case kind:
                return self._says(kind, reading.value)

    def _says(self, kind: Kind, value: Any) -> bool:
        if kind in self.said:
            return False
        self.said[kind] = value
        return True

    def _accepts_days(self, days: Days) -> bool:
        """A second naming of the same day in another form ('tor 26/11') is understood too."""
        old: Days | None = self.said.get(Kind.DAY)
        if old is not None:
            if days.form in self._forms or days.first != old.first:
                return False
            if None not in (days.last, old.last) and days.last != old.last:
                return False
            days = replace(days, last=days.last or old.last)
        self._forms.add(days.form)
        self.said[Kind.DAY] = days
        return True

    def _accepts_hours(self, hours: Hours) -> bool:
        """A time needs a day. Without one it is today's, if today lies in the week, and else not understood."""
        if Kind.TIME in self.said or (Kind.DAY not in self.said and self.today not in self.week):
            return False
        self.said.setdefault(Kind.DAY, Days(Form.NEAR, self.today))
        self.said[Kind.TIME] = hours.start
        if hours.minutes is not None:
            self.said[Kind.MINUTES] = hours.minutes
        return True


def _turn(found: Found, *, is_video: bool) -> int:
    """When a thing has its turn; the sort keeps the order typed within a turn."""
    if found.is_ambiguous or (found.is_loose and is_video):
        return 1
    return {Kind.TIME: 2, Kind.MINUTES: 3}.get(found.readings[0].kind or Kind.LINK, 0)
