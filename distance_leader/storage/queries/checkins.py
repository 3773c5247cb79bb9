"""Check-ins, answers and issues as entities: of one person, of some rounds, of an issue."""

from collections import defaultdict
from uuid import UUID

from sqlalchemy import String, literal, select, type_coerce

from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Sheet
from distance_leader.domain.issue import Issue
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.questions import Questions
from distance_leader.storage.agenda_tables import action
from distance_leader.storage.checkin_tables import answer, check_in, issue, question
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader


def questions_of(reader: Reader) -> Questions:
    """All wordings of all questions: ours, and the leader's own."""
    return Questions(reader.all(Question))


def wordings_of(reader: Reader, key: str) -> list[Question]:
    """All wordings of one of the leader's own questions."""
    chosen = select(question).where(question.c.key == key)
    return [to_entity(Question, row) for row in reader.connection.execute(chosen).mappings()]


def was_asked(reader: Reader, wording: Wording) -> bool:
    """Whether a round ever asked a question in this wording."""
    listed = literal(",") + type_coerce(check_in.c.questions, String) + ","
    chosen = select(check_in.c.id).where(listed.contains(f",{wording},", autoescape=True)).limit(1)
    return reader.connection.execute(chosen).first() is not None


def check_ins_of(reader: Reader, employee_id: UUID, sheet: Sheet = Sheet.CHECK_IN) -> list[CheckIn]:
    """All rounds of a person, oldest first."""
    chosen = (
        select(check_in)
        .where(check_in.c.employee_id == employee_id, check_in.c.sheet == sheet)
        .order_by(check_in.c.asked_on)
    )
    return [to_entity(CheckIn, row) for row in reader.connection.execute(chosen).mappings()]


def check_ins_beginning(reader: Reader, first: UUID, last: UUID) -> list[CheckIn]:
    """The rounds whose ids lie between two, both included."""
    chosen = select(check_in).where(check_in.c.id >= first, check_in.c.id <= last).limit(2)
    return [to_entity(CheckIn, row) for row in reader.connection.execute(chosen).mappings()]


def answers_of(reader: Reader, check_in_ids: list[UUID]) -> dict[UUID, list[Answer]]:
    """The answers of some rounds, by the round's id."""
    found: dict[UUID, list[Answer]] = defaultdict(list)
    chosen = select(answer).where(answer.c.check_in_id.in_(check_in_ids))
    for row in reader.connection.execute(chosen).mappings():
        found[row["check_in_id"]].append(to_entity(Answer, row))
    return found


def actions_for(reader: Reader, issue_id: UUID) -> list[Action]:
    """What is to be done, or was, to settle an issue."""
    chosen = select(action).where(action.c.issue_id == issue_id)
    return [to_entity(Action, row) for row in reader.connection.execute(chosen).mappings()]


def issues_of(reader: Reader, employee_id: UUID) -> list[Issue]:
    """All issues of a person, oldest first."""
    chosen = select(issue).where(issue.c.employee_id == employee_id).order_by(issue.c.opened_on)
    return [to_entity(Issue, row) for row in reader.connection.execute(chosen).mappings()]
