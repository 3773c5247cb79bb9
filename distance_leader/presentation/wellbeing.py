"""The Wellbeing page as a value: reasons to talk, each with its next step, whom to ask, and whose answers wait."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from distance_leader.domain.questions import Questions
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.insights.chance import share_of
from distance_leader.insights.checkin_clock import Turn
from distance_leader.insights.signals import SignalKind, signals_of
from distance_leader.presentation.signals import SignalWords
from distance_leader.presentation.today_check_ins import CheckInTurn, check_in_turns
from distance_leader.storage.queries.plan import Raw, home_of
from distance_leader.storage.queries.rounds import PersonAnswers, latest_answers, own_questions, rounds
from distance_leader.storage.uncollected import uncollected


class Part(StrEnum):
    """The parts of the page, in the order in which they stand there."""

    REASONS = "reasons"
    DUE = "due"
    WAITING = "waiting"
    LATER = "later"


TITLES: dict[Part, Message] = {
    Part.REASONS: msg("Reasons to talk"),
    Part.DUE: msg("To be asked now"),
    Part.WAITING: msg("Waiting for an answer"),
    Part.LATER: msg("All others"),
}
_PARTS: dict[Turn, Part] = {
    Turn.DUE: Part.DUE,
    Turn.REMIND: Part.WAITING,
    Turn.SILENT: Part.WAITING,
    Turn.WAITING: Part.WAITING,
}
_FIRST = (Turn.REMIND, Turn.SILENT)
"""Of those that wait, who asks for an act."""


@dataclass(frozen=True, slots=True)
class WellbeingRow:
    """One thing to do or to know about one person. `key` is the next act by mail: `ASK`, or the round to remind of.

    `waiting` is the key of a round that may still be answered, and empty where none is.
    """

    section: Part
    person: str
    name: str
    said: Message
    step: Message | None = None
    is_urgent: bool = False
    key: str = ""
    waiting: str = ""
    kind: str = ""
    """Of the reason, where it is one."""
    chance: Message | None = None
    """How often chance alone would give such a reason, where that can be said."""

    @property
    def same(self) -> tuple[Part, str, str]:
        """What makes it the same row when it is read again."""
        return self.section, self.person, self.kind


@dataclass(frozen=True, slots=True)
class Wellbeing:
    """All rows, part by part, each in the order of the names, and the date they hold for."""

    day: date
    rows: tuple[WellbeingRow, ...]

    def of(self, part: Part) -> list[WellbeingRow]:
        """The rows of a part."""
        return [row for row in self.rows if row.section is part]


@uncollected()
def load_wellbeing(source: Raw, now: datetime, language: str) -> Wellbeing:
    """Read what the page shows; no statement grows with the years."""
    today, key = home_of(source).today(now), formats(language).sort_key
    asked = sorted(rounds(source, today), key=lambda one: (key(one.name), one.employee_key))
    answered = sorted(latest_answers(source, today), key=lambda one: (key(one.name), one.employee_key))
    words = SignalWords(Questions(own_questions(source)), language)
    turns = {one.person.employee_key: one for one in check_in_turns(asked, today)}
    rows = [*_reasons(answered, words, turns), *_turn_rows(list(turns.values()))]
    order = list(Part)
    return Wellbeing(today, tuple(sorted(rows, key=lambda row: order.index(row.section))))


def _reasons(
    people: Sequence[PersonAnswers], words: SignalWords, turns: dict[str, CheckInTurn]
) -> Iterator[WellbeingRow]:
    """A No to wellbeing stands first, since it is for today; nobody is ranked."""
    share = share_of(one.record for one in people)
    found = [(one, signal) for one in people for signal in signals_of(one.record)]
    for one, signal in sorted(found, key=lambda pair: pair[1].kind is not SignalKind.NO_TO_WELLBEING):
        yield WellbeingRow(
            Part.REASONS,
            one.employee_key,
            one.name,
            words.text(signal),
            msg("Since {day}. {step}", day=signal.since, step=words.next_step(signal)),
            is_urgent=signal.kind is SignalKind.NO_TO_WELLBEING,
            waiting=_waiting(turns.get(one.employee_key)),
            kind=signal.kind,
            chance=words.chance(signal, share),
        )


def _turn_rows(turns: Sequence[CheckInTurn]) -> Iterator[WellbeingRow]:
    for one in sorted(turns, key=lambda one: one.turn not in _FIRST):
        who = one.person
        part = _PARTS.get(one.turn, Part.LATER)
        key, waiting = one.key, _waiting(one)
        yield WellbeingRow(part, who.employee_key, who.name, one.said, key=key, waiting=waiting)


def _waiting(turn: CheckInTurn | None) -> str:
    """A round whose turn has passed stays as the silence that it was."""
    if turn is None or turn.turn is Turn.DUE or not turn.person.record.is_open:
        return ""
    return turn.person.key
