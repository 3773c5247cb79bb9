"""Days at home that were promised during a stay, and what became of them (the guide's first advice to employees)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import HomeDayState
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HomeDay(Entity):
    """Both days included."""

    employee_id: UUID
    first_on: date
    last_on: date
    state: HomeDayState = HomeDayState.PROMISED
    note: str = ""

    def __post_init__(self) -> None:
        check_line("HomeDay", "note", self.note)
        check_period("HomeDay", "last_on", self.first_on, self.last_on)

    @property
    def days(self) -> int:
        return (self.last_on - self.first_on).days + 1
