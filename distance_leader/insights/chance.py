"""How often No's that came by chance alone would look like a pattern: it stands beside the signal.

Every question is taken to be answered No equally often and on its own, a check-in every four weeks.
"""

from collections.abc import Iterable
from typing import NamedTuple

from distance_leader.domain.codes import YesNo
from distance_leader.insights.signals import AnswerRecord, SignalKind

ROUNDS_A_YEAR = 13
LEAST_ANSWERS = 10
"""Under so many there are counts only, and no share."""


class Share(NamedTuple):
    """How many of all the last yes/no answers were No, and to how many questions they were given."""

    noes: int
    answers: int
    questions: int


def share_of(records: Iterable[AnswerRecord]) -> Share:
    """The share of No's in everybody's last rounds."""
    said = [one for record in records for answers in record.rounds for one in answers]
    noes = sum(one.said is YesNo.NO for one in said)
    return Share(noes, len(said), len({one.wording.key for one in said}))


def alarms_a_year(kind: SignalKind, share: Share) -> float | None:
    """Of 100 people, how many would get such a signal within a year by chance; None where that cannot be said.

    A single No is what somebody said, and never a false alarm. Ratings have a rule of their own (`insights.ewma`).
    """
    if share.answers < LEAST_ANSWERS or not share.questions:
        return None
    usual = share.noes / share.answers
    if kind is SignalKind.PATTERN:
        return 100 * _pattern(usual, share.questions)
    if kind is SignalKind.INVOLVE_PROJECT_MANAGER:
        return 100 * (1 - (1 - _three_in_a_row(usual)) ** share.questions)
    return None


def _pattern(usual: float, questions: int) -> float:
    """Two in a row on one question, or two at once, within a year.

    Until then the last round had no No, or a single one: these two are all there is to remember.
    """
    none = (1 - usual) ** questions
    single = usual * (1 - usual) ** (questions - 1)  # No to one given question, and Yes to all others
    quiet, once = 1.0, 0.0
    for _ in range(ROUNDS_A_YEAR):
        quiet, once = (quiet + once) * none, quiet * questions * single + once * (questions - 1) * single
    return 1 - quiet - once


def _three_in_a_row(usual: float) -> float:
    """Three on one question within a year; remembered is how many there are up to now."""
    none, one, two = 1.0, 0.0, 0.0
    for _ in range(ROUNDS_A_YEAR):
        none, one, two = (none + one + two) * (1 - usual), none * usual, one * usual
    return 1 - none - one - two
