"""The leader's busy times: what a calendar file said last about some days takes the place of what it said before."""

from collections.abc import Sequence
from datetime import datetime

from distance_leader.domain.busy_time import BusyTime
from distance_leader.storage.queries.calendar import busy_times_of
from distance_leader.storage.store import Edit

Times = Sequence[tuple[datetime, datetime]]


def replace_busy(edit: Edit, source: str, span: tuple[datetime, datetime], times: Times) -> tuple[int, int]:
    """Let a source's busy times that touch `span` be exactly `times`; gives how many came and how many went.

    What is there already stays as it is, so that the same file twice changes nothing.
    """
    before = {(one.starts_at, one.ends_at): one for one in busy_times_of(edit, source, *span)}
    wanted = set(times)
    gone = [one for key, one in before.items() if key not in wanted]
    new = [BusyTime(starts_at=start, ends_at=end, source=source) for start, end in times if (start, end) not in before]
    for one in gone:
        edit.remove(one)
    edit.put_many(new)
    return len(new), len(gone)


def remove_source(edit: Edit, source: str) -> None:
    """Forget all busy times that came from a file."""
    for one in edit.all(BusyTime):
        if one.source == source:
            edit.remove(one)
