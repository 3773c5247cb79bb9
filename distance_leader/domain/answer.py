"""What was answered to one question of a round. A question without an answer has none of these."""

from dataclasses import dataclass
from uuid import UUID

from distance_leader.domain.codes import Half, Visibility, YesNo
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Wording
from distance_leader.domain.rules import check_line, check_range, check_text

LONGEST_TEXT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answer(Entity):
    """History: it stays as it was given. `half` says what a No is about, where that was said."""

    check_in_id: UUID
    question_key: str
    question_version: int
    said: YesNo | None = None
    half: Half | None = None
    rating: int | None = None
    text: str = ""
    visibility: Visibility = Visibility.PRIVATE

    def __post_init__(self) -> None:
        check_line("Answer", "question_key", self.question_key, required=True)
        check_text("Answer", "text", self.text)
        if len(self.text) > LONGEST_TEXT:
            raise InvalidValueError("Answer", "text", Problem.TOO_LONG, length=len(self.text), most=LONGEST_TEXT)
        if self.rating is not None:
            check_range("Answer", "rating", self.rating, LEAST_RATING, MOST_RATING)
        if self.half is not None and self.said is not YesNo.NO:
            raise InvalidValueError("Answer", "half", Problem.HALF_WITHOUT_NO)
        if self.said is None and self.rating is None and not self.text.strip():
            raise InvalidValueError("Answer", "said", Problem.EMPTY)

    @property
    def wording(self) -> Wording:
        return Wording(self.question_key, self.question_version)
