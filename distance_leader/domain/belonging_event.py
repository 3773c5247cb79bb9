"""What ties a person to the company at home: a seminar, training, company, news, a word of recognition."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Belonging, Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BelongingEvent(Entity):
    """One event on a day; recognition and feedback say what for."""

    employee_id: UUID
    on: date
    kind: Belonging = Belonging.SOCIAL
    what: str
    visibility: Visibility = Visibility.SHAREABLE

    def __post_init__(self) -> None:
        check_line("BelongingEvent", "what", self.what, required=True)
