"""A zone's rules as calendar files carry them (VTIMEZONE; RFC 5545, 3.6.5).

icalendar can make them from a zone too, but dates the start of summer time by the clock that comes after the change,
where the RFC wants the one before: an hour late.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from distance_leader.domain.zones import zone

_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)


def timezone_of(name: str, first_year: int, last_year: int) -> Timezone:
    """The component for a zone of the tzdata package, right for all of these years."""
    info = zone(name)
    start = datetime(first_year, 1, 1, tzinfo=UTC) - _DAY  # in each zone before the first year begins
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC) + _DAY
    made = Timezone()
    made.add("tzid", name)
    made.add_component(_observance(info, start, _offset(info, start)))
    for change in changes_between(info, start, end):
        made.add_component(_observance(info, change, _offset(info, change - _SECOND)))
    return made


def changes_between(info: tzinfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The instants at which a clock's offset becomes another, to the second."""
    day = start
    while day < end:
        if _offset(info, day) != _offset(info, day + _DAY):
            low, high = day, day + _DAY  # one change a day: no zone has made two
            while high - low > _SECOND:
                middle = low + (high - low) // 2
                middle = middle.replace(microsecond=0)
                low, high = (middle, high) if _offset(info, middle) == _offset(info, low) else (low, middle)
            yield high
        day += _DAY


def _observance(info: tzinfo, onset: datetime, before: timedelta) -> TimezoneStandard | TimezoneDaylight:
    local = onset.astimezone(info)
    made = TimezoneDaylight() if local.dst() else TimezoneStandard()
    made.add("dtstart", (onset + before).replace(tzinfo=None))
    made.add("tzoffsetfrom", before)
    made.add("tzoffsetto", _offset(info, onset))
    made.add("tzname", local.tzname() or "")
    return made


def _offset(info: tzinfo, at: datetime) -> timedelta:
    return at.astimezone(info).utcoffset() or timedelta()
