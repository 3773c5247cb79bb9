"""Days on which somebody is not to be called: a holiday, a leave, a course."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import AbsenceKind
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Absence(Entity):
    """Both days included. `employee_id` None is the leader's own absence."""

    employee_id: UUID | None = None
    first_on: date
    last_on: date
    kind: AbsenceKind = AbsenceKind.VACATION
    note: str = ""

    def __post_init__(self) -> None:
        check_line("Absence", "note", self.note)
        check_period("Absence", "last_on", self.first_on, self.last_on)

    def covers(self, day: date) -> bool:
        return self.first_on <= day <= self.last_on
