"""A decision that an assignment lasts longer. The guide: short contracts, extended again and again, wear."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Extension(Entity):
    """When it was decided, from which end to which, and why."""

    assignment_id: UUID
    decided_on: date
    previous_end_on: date
    ends_on: date
    reason: str = ""

    def __post_init__(self) -> None:
        check_line("Extension", "reason", self.reason)
        check_period("Extension", "ends_on", self.previous_end_on, self.ends_on)
