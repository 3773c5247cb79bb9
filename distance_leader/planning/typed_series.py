"""'every 2 weeks until week 8', 'hver uge 6 gange': how often a talk comes back, and how long."""

import re
from dataclasses import dataclass
from datetime import date

from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_dates import read_dates

_EVERY = re.compile(
    r"\b(?:hver|every)\b\s*(?:(\d{1,3})(?:\.|nd|rd|th)?|(anden|other|second)|(tredje|third)|(fjerde|fourth))?\s*(?:uger?|weeks?)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b(\d{1,3})\s*(?:gange|gang|times|time)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:til og med|indtil|til|until|through|to)\b", re.IGNORECASE)
_ORDINALS = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class TypedSeries:
    """`every` so many weeks; up to and with `until`, or `times` in all after the first. What was not said is None."""

    every: int | None
    until: IsoWeek | None
    times: int | None

    def last_week(self, first: IsoWeek) -> IsoWeek | None:
        """The last week, where it can be told."""
        if self.until is not None:
            return self.until
        if self.times is not None and self.every is not None:
            return first + self.every * self.times
        return None


def parse_series(text: str, near: date) -> TypedSeries:
    """What a line says of a series; never raises."""
    every, rest = None, text
    if match := _EVERY.search(text):
        spelt = next((number for number, group in zip(_ORDINALS, match.groups()[1:], strict=True) if group), 1)
        every = int(match[1]) if match[1] else spelt
        rest = text[: match.start()] + text[match.end() :]
    times = _TIMES.search(rest)
    dates = read_dates(_UNTIL.sub(" ", rest), near)
    until = IsoWeek.of(dates.last) if dates.last is not None else None
    return TypedSeries(every, until, int(times[1]) if times else None)
