"""The rows of Today about check-ins: whom to ask or remind, who is silent, and whose No nothing has come of yet."""

from collections.abc import Iterator, Sequence
from datetime import date

from distance_leader.domain.questions import WELLBEING, Questions
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.checkin_clock import Turn, checkin_clock
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


def check_in_rows(people: Sequence[PersonRound], today: date) -> Iterator[TodayRow]:
    """Whom to ask first, then whom to remind, who is silent, and who may still answer."""
    turns = [(checkin_clock(one.record, today), one) for one in people]
    for turn in _ORDER:
        for clock, one in turns:
            if clock.turn is turn:
                said = _said(turn, clock.due_on, one, today)
                next_act = _next_act(turn, one)
                yield TodayRow(Section.CHECK_INS, one.employee_key, one.name, said, IsoWeek.of(today), key=next_act)


def _next_act(turn: Turn, one: PersonRound) -> str:
    """The round to remind of once, or `ASK`; nothing where a talk is next."""
    if turn is Turn.DUE:
        return ASK
    return one.key if turn is not Turn.SILENT and one.record.reminded_on is None else ""


def _said(turn: Turn, due_on: date | None, one: PersonRound, today: date) -> Message:
    asked_on = one.record.asked_on
    if turn is Turn.DUE:
        return msg("Due today") if due_on == today else msg("Due since {day}", day=due_on)
    days = (today - asked_on).days if asked_on else 0
    if turn is Turn.REMIND:
        return nmsg("No answer for {count} day: remind once", "No answer for {count} days: remind once", days)
    if turn is Turn.SILENT:
        return msg("No answer since {day}. That says something too: ask in the next talk", day=asked_on)
    if one.record.reminded_on is not None:
        return msg("Asked {day}, reminded {again}", day=asked_on, again=one.record.reminded_on)
    return msg("Asked {day}, no answer yet", day=asked_on)
