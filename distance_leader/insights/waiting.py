"""How long a request waited, in the working hours of the one who waits (the guide: a long response time wears)."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from distance_leader.domain.hours import DAY_MINUTES, WorkingHours
from distance_leader.domain.moments import to_utc, to_wall


def working_minutes(
    start: datetime,
    end: datetime,
    hours: WorkingHours,
    zone: str,
    is_free: Callable[[date], bool] = lambda _day: False,
) -> int:
    """Minutes from `start` to `end` that lie in someone's working hours; on free days none do."""
    day, last, total = to_wall(start, zone).date(), to_wall(end, zone).date(), 0
    while day <= last:
        span = None if is_free(day) else hours.on(day.weekday())
        if span is not None:
            opens, closes = (_instant(day, minute, zone) for minute in (span.start, span.end))
            total += max(0, round((min(end, closes) - max(start, opens)).total_seconds() / 60))
        day += timedelta(days=1)
    return total


def _instant(day: date, minute: int, zone: str) -> datetime:
    if minute == DAY_MINUTES:
        return to_utc(day + timedelta(days=1), time(), zone)
    return to_utc(day, time(*divmod(minute, 60)), zone)
