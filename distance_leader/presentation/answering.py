"""What is read aloud and filled in when somebody answers: the questions, the round they belong to, earlier answers."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Sheet
from distance_leader.domain.employee import Employee
from distance_leader.domain.question import Question
from distance_leader.domain.questions import ADJUST
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.rounds import Rounds, rounds_of
from distance_leader.services.checkins import is_answered, questions_for, round_waiting, stay_on
from distance_leader.storage.store import Reader


@dataclass(frozen=True, slots=True)
class Answering:
    """One person's answers of one day, before they are given."""

    employee: Employee
    sheet: Sheet
    questions: tuple[Question, ...]
    """In the employee's language they are `question.text(employee.language)`."""
    closing: Question | None
    """What the leader asks at the end; None where the sheet has no such question."""
    waiting: CheckIn | None
    rounds: Rounds
    is_answered: bool = False
    """Whether the day has its answers; they are corrected by taking them back."""

    @property
    def belongs_to(self) -> Message:
        """Which round the answers will be counted to."""
        if self.sheet is Sheet.FOLLOW_UP:
            return msg("Ask together with the project manager, and write down what is said.")
        if self.waiting is None:
            return msg("Nothing is waiting for an answer: this becomes a round of its own.")
        return msg("These answer the questions of {day}.", day=self.waiting.asked_on)


def answering(reader: Reader, employee_id: UUID, on: date, sheet: Sheet = Sheet.CHECK_IN) -> Answering:
    """What somebody answers on a day. Raises InvalidValueError where the person is on no assignment then."""
    stay = stay_on(reader, employee_id, on)
    employee = reader.get_many(Employee, [employee_id])[0]
    rounds = rounds_of(reader, employee_id)
    is_short = sheet is Sheet.CHECK_IN
    waiting = round_waiting(reader, stay, on) if is_short else None
    asked = questions_for(reader, stay, on, sheet)
    if waiting is not None:
        asked = [found for one in waiting.questions if (found := rounds.questions.get(one)) is not None]
    closing = rounds.questions.latest(ADJUST) if is_short else None
    is_done = is_short and is_answered(reader, stay, on)
    return Answering(employee, sheet, tuple(asked), closing, waiting, rounds, is_done)
