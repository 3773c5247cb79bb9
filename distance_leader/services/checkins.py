"""Check-ins: whom to ask what, the one reminder, and taking in what was answered. A No opens an issue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Asked, CameBy, Half, QuestionKind, Sheet, Visibility, YesNo
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.questions import CHECK_IN_KEYS, ENERGY, FOLLOW_UP_KEYS, Questions
from distance_leader.services.issues import open_issue_for
from distance_leader.storage.queries.checkins import actions_for, answers_of, check_ins_of, issues_of, questions_of
from distance_leader.storage.queries.people import assignments_of, leader_of
from distance_leader.storage.store import Edit, Reader

_USUAL_WEEKS = 4
"""How long a round counts for somebody who is not asked by the clock."""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What was said to one question; all empty is no answer."""

    said: YesNo | None = None
    half: Half | None = None
    rating: int | None = None
    text: str = ""

    @property
    def is_empty(self) -> bool:
        return self.said is None and self.rating is None and not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The answers of one round, by question, as they came in."""

    answers: Mapping[Wording, GivenAnswer]
    came_by: CameBy
    comment: str = ""
    visibility: Visibility = Visibility.PRIVATE
    questions: Sequence[Wording] = field(default=())
    """What was asked, where a round is made of the answers themselves; empty: what would be asked."""


def questions_for(reader: Reader, stay: Assignment, today: date, sheet: Sheet = Sheet.CHECK_IN) -> list[Question]:
    """What somebody is asked now: the three, energy where the leader wants it, and the leader's own that are due."""
    known = questions_of(reader)
    if sheet is Sheet.FOLLOW_UP:
        return _built_in(known, FOLLOW_UP_KEYS)
    keys = [*CHECK_IN_KEYS, ENERGY] if leader_of(reader).asks_energy else list(CHECK_IN_KEYS)
    asked = [one for one in check_ins_of(reader, stay.employee_id) if one.assignment_id == stay.id]
    return [*_built_in(known, keys), *(one for one in known.own() if _is_due(one, stay, asked, today))]


def ask(edit: Edit, employee_id: UUID, today: date, sheet: Sheet = Sheet.CHECK_IN) -> CheckIn:
    """Begin a round, or go on with one that was begun today and has no answer yet.

    Raises InvalidValueError where the person is on no assignment.
    """
    stay = stay_on(edit, employee_id, today)
    begun = [one for one in check_ins_of(edit, employee_id, sheet) if one.asked_on == today]
    waiting = [one for one in begun if one.answered_on is None and one.closed_on is None]
    if waiting:
        return waiting[-1]
    questions = tuple(one.wording for one in questions_for(edit, stay, today, sheet))
    made = CheckIn(employee_id=employee_id, assignment_id=stay.id, sheet=sheet, asked_on=today, questions=questions)
    edit.put(made)
    return made


def remind(edit: Edit, check_in: CheckIn, today: date) -> CheckIn:
    """The one reminder was sent."""
    changed = replace(check_in, reminded_on=max(today, check_in.asked_on))
    edit.put(changed)
    return changed


def remind_once(edit: Edit, check_in: CheckIn, today: date) -> CheckIn:
    """A round that is written about again: the first time after the day of asking is the reminder."""
    if check_in.reminded_on is not None or check_in.asked_on >= today:
        return check_in
    return remind(edit, check_in, today)


def give_up(edit: Edit, check_in: CheckIn, today: date) -> CheckIn:
    """Ask no longer for an answer; the round stays as silence. Given up again, it waits."""
    changed = replace(check_in, closed_on=None if check_in.closed_on else max(today, check_in.asked_on))
    edit.put(changed)
    return changed


def take_answers(edit: Edit, check_in: CheckIn, given: Given, on: date) -> CheckIn:
    """Keep what was answered; each No opens an issue. Raises InvalidValueError for a round that has its answers."""
    if check_in.answered_on is not None:
        raise InvalidValueError("CheckIn", "answered_on", Problem.ANSWERED_ALREADY, day=check_in.answered_on)
    known = questions_of(edit)
    changed = replace(
        check_in,
        answered_on=max(on, check_in.asked_on),
        came_by=given.came_by,
        comment=given.comment,
        visibility=given.visibility,
    )
    edit.put(changed)
    for wording in check_in.questions:
        said = given.answers.get(wording, GivenAnswer())
        if not said.is_empty:
            made = _answer(changed, wording, said)
            edit.put(made)
            if made.said is YesNo.NO and _is_of_employee(known.get(wording)):
                open_issue_for(edit, made, changed)
    return changed


def take_back(edit: Edit, check_in: CheckIn) -> CheckIn:
    """Answers were kept that nobody gave: they go, and the round waits again.

    An issue that they opened goes with them, unless something was written about it or done; then it stays.
    """
    answers = answers_of(edit, [check_in.id]).get(check_in.id, [])
    ids = {one.id for one in answers}
    for issue in issues_of(edit, check_in.employee_id):
        if issue.answer_id in ids:
            is_touched = issue.closed_on or issue.text or issue.to_change or actions_for(edit, issue.id)
            edit.put(replace(issue, answer_id=None)) if is_touched else edit.remove(issue)
    for one in answers:
        edit.remove(one)
    changed = replace(check_in, answered_on=None, came_by=None, comment="")
    edit.put(changed)
    return changed


def type_answers(edit: Edit, employee_id: UUID, given: Given, on: date) -> CheckIn:
    """Keep answers that somebody gave on a day by phone, on paper or across a table.

    They answer the round of the present turn, where it waits; without one they are a round of their own. Raises
    InvalidValueError where that day has its answers, or where the person was on no assignment.
    """
    stay = stay_on(edit, employee_id, on)
    if is_answered(edit, stay, on):
        raise InvalidValueError("CheckIn", "answered_on", Problem.ANSWERED_ALREADY, day=on)
    waiting = round_waiting(edit, stay, on)
    if waiting is None:
        questions = tuple(given.questions or (one.wording for one in questions_for(edit, stay, on)))
        waiting = CheckIn(employee_id=employee_id, assignment_id=stay.id, asked_on=on, questions=questions)
        edit.put(waiting)
    elif missing := tuple(one for one in given.answers if one not in waiting.questions):
        waiting = replace(waiting, questions=(*waiting.questions, *missing))
        edit.put(waiting)
    return take_answers(edit, waiting, given, on)


def follow_up(edit: Edit, employee_id: UUID, given: Given, on: date) -> CheckIn:
    """Keep what was said in a joint follow-up (Figure 5). Raises InvalidValueError."""
    return take_answers(edit, ask(edit, employee_id, on, Sheet.FOLLOW_UP), given, on)


def is_answered(reader: Reader, stay: Assignment, on: date) -> bool:
    """Whether a day of an assignment has its answers, so that no others can be entered for it."""
    rounds = _rounds_until(reader, stay, on)
    return any(on in (one.asked_on, one.answered_on) and one.answered_on is not None for one in rounds)


def round_waiting(reader: Reader, stay: Assignment, on: date) -> CheckIn | None:
    """The round that answers given on a day belong to: the last one of the assignment, while it may be answered."""
    rounds = _rounds_until(reader, stay, on)
    return rounds[-1] if rounds and _may_still_be_answered(rounds[-1], stay, on) else None


def stay_on(reader: Reader, employee_id: UUID, day: date) -> Assignment:
    """Where somebody is on a day. Raises InvalidValueError where the person is on no assignment."""
    for stay in assignments_of(reader, [employee_id]):
        if stay.covers(day):
            return stay
    raise InvalidValueError("CheckIn", "asked_on", Problem.NO_ASSIGNMENT, day=day)


def answer_closing(edit: Edit, check_in: CheckIn, wording: Wording, said: YesNo | None) -> None:
    """What the leader says at the end of a round: must expectations be adjusted? None takes it back."""
    for old in answers_of(edit, [check_in.id])[check_in.id]:
        if old.question_key == wording.key:
            edit.remove(old)
    if said is not None:
        edit.put(_answer(check_in, wording, GivenAnswer(said=said)))


def _answer(check_in: CheckIn, wording: Wording, said: GivenAnswer) -> Answer:
    return Answer(
        check_in_id=check_in.id,
        question_key=wording.key,
        question_version=wording.version,
        said=said.said,
        half=said.half if said.said is YesNo.NO else None,
        rating=said.rating,
        text=said.text,
    )


def _rounds_until(reader: Reader, stay: Assignment, on: date) -> list[CheckIn]:
    return [
        one for one in check_ins_of(reader, stay.employee_id) if one.assignment_id == stay.id and one.asked_on <= on
    ]


def _may_still_be_answered(check_in: CheckIn, stay: Assignment, on: date) -> bool:
    """A round of before the present turn stays as the silence that it was."""
    turn = timedelta(weeks=stay.checkin_every_weeks or _USUAL_WEEKS)
    return check_in.answered_on is None and check_in.closed_on is None and on - check_in.asked_on < turn


def _is_of_employee(question: Question | None) -> bool:
    return question is None or (question.asked_of is Asked.EMPLOYEE and question.kind is QuestionKind.YES_NO)


def _built_in(known: Questions, keys: Sequence[str]) -> list[Question]:
    return [found for key in keys if (found := known.latest(key)) is not None]


def _is_due(question: Question, stay: Assignment, asked: Sequence[CheckIn], today: date) -> bool:
    """Whether one of the leader's own goes with this round: by its first week and its rhythm on this assignment."""
    if question.asked_of is not Asked.EMPLOYEE or (question.retired_on is not None and question.retired_on <= today):
        return False
    if question.first_weeks is not None and today < stay.starts_on + timedelta(weeks=question.first_weeks):
        return False
    before = [one.asked_on for one in asked if question.key in {wording.key for wording in one.questions}]
    if not before or question.every_weeks is None:
        return True
    return today >= max(before) + timedelta(weeks=question.every_weeks)
