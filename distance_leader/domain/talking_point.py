"""Something to talk about next time, carried from talk to talk until it is ticked."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TalkingPoint(Entity):
    """`talked_on` is None until it was talked about."""

    employee_id: UUID
    text: str
    visibility: Visibility = Visibility.SHAREABLE
    noted_on: date
    talked_on: date | None = None

    def __post_init__(self) -> None:
        check_line("TalkingPoint", "text", self.text, required=True)
        check_period("TalkingPoint", "talked_on", self.noted_on, self.talked_on)
