"""The rows of Today about check-ins: whom to ask or remind, who is silent, and whose No nothing has come of yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from distance_leader.domain.questions import WELLBEING, Questions
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.checkin_clock import CheckInClock, Turn, checkin_clock
from distance_leader.presentation.ages import in_text
from distance_leader.presentation.question_words import question_words
from distance_leader.presentation.today_row import Section, TodayRow
from distance_leader.storage.queries.rounds import OpenNo, PersonRound

ASK = "ask"
"""The key of a row about somebody who is to be asked; that of one who waits is the round's id."""
_ORDER = (Turn.DUE, Turn.REMIND, Turn.SILENT, Turn.WAITING)


def answered_no_rows(noes: Sequence[OpenNo], questions: Questions, today: date, language: str) -> Iterator[TodayRow]:
    """The oldest first; a No to wellbeing is urgent from the first day."""
    for one in noes:
        said = msg(
            "{question}: No since {day}",
            question=question_words(questions, one.wording, one.half, language),
            day=one.opened_on,
        )
        is_urgent = one.wording.key == WELLBEING
        yield TodayRow(
            Section.ANSWERED_NO, one.employee_key, one.name, said, IsoWeek.of(today), is_urgent=is_urgent, key=one.key
        )


@dataclass(frozen=True, slots=True)
class CheckInTurn:
    """Whose turn it is with somebody's check-ins, in words. `key`: the next act, as of a row."""

    person: PersonRound
    turn: Turn
    due_on: date | None
    said: Message
    key: str


def check_in_turns(people: Sequence[PersonRound], today: date) -> Iterator[CheckInTurn]:
    """Everybody's turn, in the order in which they are given."""
    for one in people:
        clock = checkin_clock(one.record, today)
        said = _said(clock, one, today)
        yield CheckInTurn(one, clock.turn, clock.due_on, said, _next_act(clock.turn, one))


def check_in_rows(people: Sequence[PersonRound], today: date) -> Iterator[TodayRow]:
    """Whom to ask first, then whom to remind, who is silent, and who may still answer."""
    turns = list(check_in_turns(people, today))
    for turn in _ORDER:
        for one in turns:
            if one.turn is turn:
                who = one.person
                yield TodayRow(Section.CHECK_INS, who.employee_key, who.name, one.said, IsoWeek.of(today), key=one.key)


def _next_act(turn: Turn, one: PersonRound) -> str:
    """The round to remind of once, or `ASK`; nothing where a talk is next, or nothing yet."""
    if turn is Turn.DUE:
        return ASK
    return one.key if turn in (Turn.WAITING, Turn.REMIND) and one.record.reminded_on is None else ""


def _said(clock: CheckInClock, one: PersonRound, today: date) -> Message:
    turn, due_on, asked_on = clock.turn, clock.due_on, one.record.asked_on
    if turn is Turn.DUE:
        return msg("Due today") if due_on == today else msg("Due since {day}", day=due_on)
    if turn not in _ORDER:
        return _later(turn, due_on, today)
    days = (today - asked_on).days if asked_on else 0
    if turn is Turn.REMIND:
        return nmsg("No answer for {count} day: remind once", "No answer for {count} days: remind once", days)
    if turn is Turn.SILENT:
        return msg("No answer since {day}. That says something too: ask in the next talk", day=asked_on)
    if one.record.reminded_on is not None:
        return msg("Asked {day}, reminded {again}", day=asked_on, again=one.record.reminded_on)
    return msg("Asked {day}, no answer yet", day=asked_on)


def _later(turn: Turn, due_on: date | None, today: date) -> Message:
    if due_on is None:
        return msg("Is asked when you choose")
    if turn is Turn.PAUSED:
        return msg("Away: the check-ins rest")
    return msg("Next one {when}", when=in_text(due_on, today))
