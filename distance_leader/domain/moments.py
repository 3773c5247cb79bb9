"""Wall time and instants."""

from datetime import UTC, date, datetime, time, timedelta

from distance_leader.domain.zones import zone


def local_date(now: datetime, zone_name: str) -> date:
    """The date in a zone at an instant."""
    return now.astimezone(zone(zone_name)).date()


def to_utc(day: date, at: time, zone_name: str) -> datetime:
    """The instant of a wall time. A doubled hour means the first; a gap hour moves forward (RFC 5545, 3.3.5).

    Both follow from fold=0: the offset before the change is the one that counts.
    """
    return datetime.combine(day, at, tzinfo=zone(zone_name)).astimezone(UTC)


def to_wall(instant: datetime, zone_name: str) -> datetime:
    """The wall time in a zone, without zone mark."""
    return instant.astimezone(zone(zone_name)).replace(tzinfo=None)


def offset_minutes(instant: datetime, zone_name: str, against: str) -> int:
    """How many minutes `zone_name` is ahead of `against` at an instant (negative: behind)."""
    ahead = instant.astimezone(zone(zone_name)).utcoffset() or timedelta()
    base = instant.astimezone(zone(against)).utcoffset() or timedelta()
    return round((ahead - base).total_seconds() / 60)
