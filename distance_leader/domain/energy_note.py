"""What gives a person energy and what takes it, in a period (the guide's second advice to employees)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Energy, Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EnergyNote(Entity):
    """As the employee said it; `until_on` is None while it still holds."""

    employee_id: UUID
    kind: Energy
    text: str
    visibility: Visibility = Visibility.SHAREABLE
    noted_on: date
    until_on: date | None = None

    def __post_init__(self) -> None:
        check_line("EnergyNote", "text", self.text, required=True)
        check_period("EnergyNote", "until_on", self.noted_on, self.until_on)
