"""Who knows what about the task: whom to ask, and who can step in. The guide: much time goes with finding out."""

from dataclasses import dataclass
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Knowledge(Entity):
    """One party's knowledge on one assignment."""

    assignment_id: UUID
    stakeholder_id: UUID
    about: str = ""
    is_backup: bool = False
    """Whether this person can stand in for the employee."""

    def __post_init__(self) -> None:
        check_line("Knowledge", "about", self.about)
