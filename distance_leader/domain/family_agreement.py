"""A family event or a standing agreement that the leader respects when planning (the guide's advice to employees)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Repeat
from distance_leader.domain.entity import Entity
from distance_leader.domain.hours import Span
from distance_leader.domain.rules import check_line


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FamilyAgreement(Entity):
    """No calls on a day of the employee's calendar, or in a stretch of it; weekly and yearly count from `on`."""

    employee_id: UUID
    on: date
    repeat: Repeat = Repeat.ONCE
    span: Span | None = None
    """The hours on the employee's clock; None is the whole day."""
    what: str = ""

    def __post_init__(self) -> None:
        check_line("FamilyAgreement", "what", self.what, required=True)

    def holds_on(self, day: date) -> bool:
        """Whether the agreement is about this day. The 29th of February comes back on it alone."""
        if day < self.on:
            return False
        if self.repeat is Repeat.WEEKLY:
            return day.weekday() == self.on.weekday()
        if self.repeat is Repeat.YEARLY:
            return (day.month, day.day) == (self.on.month, self.on.day)
        return day == self.on
