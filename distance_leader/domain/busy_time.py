"""A time at which the leader's own calendar has something else."""

from dataclasses import dataclass
from datetime import datetime

from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_line


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BusyTime(Entity):
    """From `starts_at` up to `ends_at`, both instants; `source` is the name of the file it came from."""

    starts_at: datetime
    ends_at: datetime
    source: str = ""

    def __post_init__(self) -> None:
        check_line("BusyTime", "source", self.source)
        if self.ends_at <= self.starts_at:
            raise InvalidValueError(
                "BusyTime", "ends_at", Problem.END_BEFORE_START, start=self.starts_at, end=self.ends_at
            )
