"""When the distance between two clocks changes, since one of them is put forward or back."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from distance_leader.domain.codes import Anchor
from distance_leader.domain.moments import offset_minutes
from distance_leader.domain.weeks import IsoWeek

_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class ClockChange:
    """From `day` on the employee's clock is `minutes` more ahead of the leader's than before (less, if negative)."""

    day: date
    minutes: int

    @property
    def week(self) -> IsoWeek:
        """The first week that is wholly on the new distance: a change on a Sunday counts from Monday."""
        return IsoWeek.of(self.day + timedelta(days=1)) if self.day.weekday() == _SUNDAY else IsoWeek.of(self.day)

    def moved(self, anchor: Anchor) -> int:
        """By how many minutes a standing call moves for the side whose clock it does not follow (negative: earlier)."""
        return self.minutes if anchor is Anchor.LEADER else -self.minutes


def clock_changes(zone: str, home: str, first: date, last: date) -> list[ClockChange]:
    """The changes on the days from `first` to `last`, both included."""
    found, day = [], first
    before = _distance(zone, home, first - timedelta(days=1))
    while day <= last:
        now = _distance(zone, home, day)
        if now != before:
            found.append(ClockChange(day, now - before))
        before, day = now, day + timedelta(days=1)
    return found


def _distance(zone: str, home: str, day: date) -> int:
    """By midday, when the changes of the night are over."""
    return offset_minutes(datetime.combine(day, time(12), UTC), zone, home)
