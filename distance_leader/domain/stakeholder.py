"""A party of an assignment (the guide's Figure 1) who is neither the leader nor the employee."""

from dataclasses import dataclass
from uuid import UUID

from distance_leader.domain.codes import Role
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_text


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stakeholder(Entity):
    """A project manager at home or at the customer's, or someone who knows the task."""

    name: str
    role: Role
    customer_id: UUID | None = None
    email: str = ""
    phone: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        check_line("Stakeholder", "name", self.name, required=True)
        check_line("Stakeholder", "email", self.email)
        check_line("Stakeholder", "phone", self.phone)
        check_text("Stakeholder", "note", self.note)
