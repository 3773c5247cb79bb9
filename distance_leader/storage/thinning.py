"""Which backups stay: all of two days, then the newest of 12 days, of 10 weeks and of 9 months.

Days are counted where there are backups, not on the calendar: who was away for a year loses nothing by coming back.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime, timedelta

ALL_OF = timedelta(days=2)
_STEPS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: tuple(at.isocalendar())[:2]),
    (9, lambda at: (at.year, at.month)),
)


def staying(times: Sequence[datetime], now: datetime) -> set[datetime]:
    """Those of the moments whose backups stay. A clock that was set back is no reason to remove any."""
    if any(at > now for at in times):
        return set(times)
    kept = {at for at in times if now - at <= ALL_OF}
    older = sorted(set(times) - kept, reverse=True)
    for most, part_of in _STEPS:
        parts: dict[Hashable, datetime] = {}
        for at in older:
            parts.setdefault(part_of(at), at)
        chosen = list(parts)[:most]
        kept |= {parts[part] for part in chosen}
        older = [at for at in older if part_of(at) not in chosen]
    return kept
