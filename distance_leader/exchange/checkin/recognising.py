"""Whose answers came back, and to which round: taken in exactly as they were given, or not at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hmac import compare_digest
from pathlib import Path
from uuid import UUID

from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import CameBy, Half, QuestionKind, YesNo
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import DistanceLeaderError, ReplyError, ReplyProblem
from distance_leader.domain.question import Question, Wording
from distance_leader.exchange.checkin.block import Block, Values, form_key, ids_of_code, read_values, seal
from distance_leader.exchange.checkin.reading import FoundBlocks, read_content, read_file
from distance_leader.services.checkins import Given, GivenAnswer, take_answers
from distance_leader.services.freezing import frozen_refusal
from distance_leader.storage.queries.checkins import check_ins_beginning, check_ins_of, questions_of
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Edit, Reader

_HALVES = {"a": Half.FIRST, "b": Half.SECOND, "a+b": Half.BOTH}


class Verdict(StrEnum):
    """What can be done with a reply."""

    NEW = "new"
    TWICE = "twice"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A round's answers as understood, or why not. Only a new one may be taken in.

    `source` is the path of the file; empty for what was pasted or dropped.
    """

    source: str
    verdict: Verdict
    why: DistanceLeaderError | None = None
    check_in: CheckIn | None = None
    employee: Employee | None = None
    questions: tuple[Question, ...] = ()
    given: Given | None = None
    on: date | None = None


def read_replies(reader: Reader, sources: Sequence[Path | bytes], today: date) -> list[Reply]:
    """All replies of some files, or of what was pasted or dropped, in their order.

    What comes again in a later one is not counted twice.
    """
    found: list[Reply] = []
    for source in sources:
        name = str(source) if isinstance(source, Path) else ""
        try:
            blocks = read_file(source) if isinstance(source, Path) else read_content(source)
            replies = recognise(reader, blocks, name, today)
        except DistanceLeaderError as error:
            found.append(Reply(source=name, verdict=Verdict.REFUSED, why=error))
            continue
        seen = {one.check_in.id for one in found if one.check_in and one.verdict is Verdict.NEW}
        found += [_once(reply, seen) for reply in replies]
    return found


def take_replies(edit: Edit, replies: Sequence[Reply]) -> None:
    """Keep the answers of those that are new; the others stay as they are. Raises InvalidValueError, ConflictError."""
    for reply in replies:
        if reply.verdict is Verdict.NEW and reply.check_in and reply.given and reply.on:
            take_answers(edit, reply.check_in, reply.given, reply.on)


def recognise(reader: Reader, found: FoundBlocks, source: str, today: date) -> list[Reply]:
    """The replies of one mail or file: one for each form that it answers, or one refusal."""
    if not found.blocks:
        return [Reply(source=source, verdict=Verdict.REFUSED, why=ReplyError(ReplyProblem.NO_BLOCK))]
    replies = []
    for code in dict.fromkeys(block.code for block in found.blocks):
        blocks = [block for block in found.blocks if block.code == code]
        replies.append(_recognise_form(reader, blocks, found, source, today))
    return replies


def _recognise_form(reader: Reader, blocks: Sequence[Block], found: FoundBlocks, source: str, today: date) -> Reply:
    rounds = check_ins_beginning(reader, *ids_of_code(blocks[0].code))
    if not rounds:
        return Reply(source=source, verdict=Verdict.REFUSED, why=ReplyError(ReplyProblem.UNKNOWN_FORM))
    secret, known = leader_of(reader).form_secret, questions_of(reader)
    for check_in in rounds:
        questions = tuple(one for wording in check_in.questions if (one := known.get(wording)) is not None)
        genuine = set(_genuine(form_key(secret, check_in.id), blocks, questions))
        if genuine:
            reply = _judged(reader, check_in, source)
            if reply.verdict is Verdict.NEW and len(genuine) > 1:
                return replace(reply, verdict=Verdict.REFUSED, why=ReplyError(ReplyProblem.TWO_ANSWERS))
            given = _given(genuine.pop(), questions, CameBy.MAIL if found.is_mail else CameBy.FORM)
            on = _answered_on(check_in, found.sent_on, today)
            return replace(reply, questions=questions, given=given, on=on)
    why = ReplyError(ReplyProblem.CHANGED)
    return replace(_judged(reader, rounds[0], source), verdict=Verdict.REFUSED, why=why)


def _genuine(key: bytes, blocks: Sequence[Block], questions: Sequence[Question]) -> Iterator[Values]:
    wordings = [one.wording for one in questions]
    for block in blocks:
        values = read_values(block.body, questions)
        if values is not None and compare_digest(seal(key, block.code, wordings, values), block.seal):
            yield values


def _judged(reader: Reader, check_in: CheckIn, source: str) -> Reply:
    """Whether a round still waits for its answers."""
    employee = reader.get(Employee, check_in.employee_id)
    reply = Reply(source=source, verdict=Verdict.NEW, check_in=check_in, employee=employee)
    if check_in.answered_on is not None:
        why = ReplyError(ReplyProblem.ANSWERED_ALREADY, day=check_in.answered_on)
        return replace(reply, verdict=Verdict.TWICE, why=why)
    if employee is not None and employee.frozen_on is not None:
        return replace(reply, verdict=Verdict.REFUSED, why=frozen_refusal(employee))
    latest = check_ins_of(reader, check_in.employee_id, check_in.sheet)[-1]
    if latest.id != check_in.id:
        why = ReplyError(ReplyProblem.OLDER_ROUND, asked=check_in.asked_on, newer=latest.asked_on)
        return replace(reply, verdict=Verdict.REFUSED, why=why)
    return reply


def _once(reply: Reply, seen: set[UUID]) -> Reply:
    if reply.verdict is not Verdict.NEW or reply.check_in is None or reply.check_in.id not in seen:
        return reply
    return replace(reply, verdict=Verdict.TWICE, why=ReplyError(ReplyProblem.ANSWERED_ALREADY, day=reply.on))


def _answered_on(check_in: CheckIn, sent_on: date | None, today: date) -> date:
    """The day of the mail where that can be, else today; never before the round was asked."""
    on = sent_on if sent_on is not None and check_in.asked_on <= sent_on <= today else today
    return max(on, check_in.asked_on)


def _given(values: Values, questions: Sequence[Question], came_by: CameBy) -> Given:
    answers: dict[Wording, GivenAnswer] = {
        question.wording: _answer(question, value) for question, value in zip(questions, values.answers, strict=True)
    }
    return Given(answers=answers, came_by=came_by, comment=values.comment)


def _answer(question: Question, value: str) -> GivenAnswer:
    if not value:
        return GivenAnswer()
    if question.kind is QuestionKind.RATING:
        return GivenAnswer(rating=int(value))
    if question.kind is QuestionKind.TEXT:
        return GivenAnswer(text=value)
    said, _, half = value.partition("(")
    return GivenAnswer(said=YesNo(said), half=_HALVES.get(half.rstrip(")")))
