"""Hours for the invented talks: plausible for all who take part, and the leader in one talk at a time of late."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from random import Random

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.hours import Span
from distance_leader.domain.moments import offset_minutes
from distance_leader.services.samples.drafts import HOME_HOURS

HOME_ZONE = "Europe/Copenhagen"
_STRETCHED = Span(7 * 60, 21 * 60)
_QUARTER = 15
_CHANGES_HOUR = 0.2
"""How often a talk is not at the person's usual hour."""


@lru_cache(maxsize=100_000)
def ahead(day: date, zone: str) -> int:
    """How many minutes a zone is ahead of the leader at noon of a day."""
    return offset_minutes(datetime.combine(day, time(12), UTC), zone, HOME_ZONE)


def clock(minute: int) -> time:
    return time(minute // 60, minute % 60)


class Diary:
    """Finds hours on the leader's clock, and remembers those from `since` on that are taken."""

    def __init__(self, rng: Random, since: date) -> None:
        self._rng = rng
        self._since = since
        self._taken: set[tuple[date, int]] = set()

    def find(self, day: date, stays: Sequence[Assignment], minutes: int, habit: float) -> int | None:
        """A start in minutes after midnight: in everybody's working hours, else from 07 to 21 everywhere, else none."""
        if self._rng.random() < _CHANGES_HOUR:
            habit = self._rng.random()
        normal = self._starts(day, stays, minutes, is_stretched=False)
        if normal and day < self._since:
            return normal[int(habit * len(normal))]
        found = self._around(normal, habit)
        if not any(self._is_free(day, at, minutes) for at in found):
            found += self._around(self._starts(day, stays, minutes, is_stretched=True), habit)
        start = next((at for at in found if self._is_free(day, at, minutes)), found[0] if found else None)
        if start is not None and day >= self._since:
            self._taken.update((day, quarter) for quarter in range(start, start + minutes, _QUARTER))
        return start

    @staticmethod
    def _around(starts: range, habit: float) -> list[int]:
        """All of them, the usual one first."""
        usual = int(habit * len(starts))
        return [*starts[usual:], *starts[:usual]]

    def _is_free(self, day: date, start: int, minutes: int) -> bool:
        return all((day, quarter) not in self._taken for quarter in range(start, start + minutes, _QUARTER))

    def _starts(self, day: date, stays: Sequence[Assignment], minutes: int, *, is_stretched: bool) -> range:
        weekday = day.weekday()
        first, last = 0, 24 * 60
        for hours, shift in ((HOME_HOURS, 0), *((stay.working_hours, ahead(day, stay.zone)) for stay in stays)):
            span = _STRETCHED if is_stretched else hours.on(weekday) or _STRETCHED
            first = max(first, span.start - shift)
            last = min(last, span.end - shift)
        return range(-(-first // _QUARTER) * _QUARTER, last - minutes + 1, _QUARTER)
