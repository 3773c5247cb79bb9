"""What a person wants to become better at, professionally or personally."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Goal(Entity):
    """`talked_on` is when it was last talked about; `reached_on` is None while it is a goal."""

    employee_id: UUID
    text: str
    visibility: Visibility = Visibility.SHAREABLE
    set_on: date
    talked_on: date | None = None
    reached_on: date | None = None

    def __post_init__(self) -> None:
        check_line("Goal", "text", self.text, required=True)
        check_period("Goal", "talked_on", self.set_on, self.talked_on)
        check_period("Goal", "reached_on", self.set_on, self.reached_on)
