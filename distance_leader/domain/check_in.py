"""One round of questions to one person on one assignment: asked, reminded, answered, or left without an answer."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import CameBy, Sheet, Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.question import Wording
from distance_leader.domain.rules import check_period, check_text

LONGEST_COMMENT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckIn(Entity):
    """A round. `questions` are the wordings in the order in which they were asked.

    `closed_on` is set where the leader asks no longer for an answer; a round that was never answered is silence.
    """

    employee_id: UUID
    assignment_id: UUID
    sheet: Sheet = Sheet.CHECK_IN
    asked_on: date
    questions: tuple[Wording, ...]
    reminded_on: date | None = None
    answered_on: date | None = None
    closed_on: date | None = None
    came_by: CameBy | None = None
    comment: str = ""
    visibility: Visibility = Visibility.PRIVATE
    """Of the comment. What somebody wrote to their leader is not for others unless the leader says so."""

    def __post_init__(self) -> None:
        for name in ("reminded_on", "answered_on", "closed_on"):
            check_period("CheckIn", name, self.asked_on, getattr(self, name))
        check_text("CheckIn", "comment", self.comment)
        if len(self.comment) > LONGEST_COMMENT:
            raise InvalidValueError(
                "CheckIn", "comment", Problem.TOO_LONG, length=len(self.comment), most=LONGEST_COMMENT
            )
        if not self.questions:
            raise InvalidValueError("CheckIn", "questions", Problem.EMPTY)
