"""Who does what by when; a promise is an action."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Owner, Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Action(Entity):
    """Open until `closed_on`; `due_on` may be left open. `issue_id` says which issue it is to settle."""

    employee_id: UUID
    text: str
    visibility: Visibility = Visibility.SHAREABLE
    owner: Owner = Owner.LEADER
    made_on: date
    due_on: date | None = None
    closed_on: date | None = None
    issue_id: UUID | None = None

    def __post_init__(self) -> None:
        check_line("Action", "text", self.text, required=True)
        check_period("Action", "due_on", self.made_on, self.due_on)
        check_period("Action", "closed_on", self.made_on, self.closed_on)
