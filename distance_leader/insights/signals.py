"""Reasons to talk that somebody's answers give: each with what it rests on, never a score.

`RULES` are tried in their order; a rule looks at one person's answers and says nothing, one thing or several.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from distance_leader.domain.codes import YesNo
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import WELLBEING
from distance_leader.insights.ewma import Trend

PATTERN, INVOLVE = 2, 3
"""No's in a row on one question, or at once."""


class SignalKind(StrEnum):
    """The kinds of signal."""

    NO_TO_WELLBEING = "no_to_wellbeing"
    A_NO = "a_no"
    PATTERN = "pattern"
    INVOLVE_PROJECT_MANAGER = "involve_project_manager"
    RATED_DROP = "rated_drop"


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """One answer to a yes/no question. `is_settled`: the issue that it opened is closed."""

    wording: Wording
    said: YesNo
    on: date
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One person's answers on the assignment of the last of them, round by round, oldest first.

    A question that was left open is not among a round's answers; rounds without an answer are not here. `trend` is
    that of the rated questions; None while it is too early to say.
    """

    rounds: Sequence[Sequence[YesOrNo]] = ()
    trend: Trend | None = None

    @property
    def latest(self) -> Sequence[YesOrNo]:
        return self.rounds[-1] if self.rounds else ()

    def run(self, key: str) -> list[YesOrNo]:
        """The No's to one question since its last Yes, oldest first. Rounds that left it open are passed over."""
        answers = [one for answers in self.rounds for one in answers if one.wording.key == key]
        found: list[YesOrNo] = []
        for one in reversed(answers):
            if one.said is YesNo.YES:
                break
            found.insert(0, one)
        return found

    @property
    def keys(self) -> list[str]:
        """The questions there are answers to, in the order in which they were asked last."""
        newest_first = (one.wording.key for answers in reversed(self.rounds) for one in answers)
        return list(dict.fromkeys(newest_first))


@dataclass(frozen=True, slots=True)
class Signal:
    """A kind, since when, and its figures; `presentation.signals` finds the sentence and the next step."""

    kind: SignalKind
    since: date
    figures: dict[str, Any] = field(default_factory=dict)


def signals_of(record: AnswerRecord) -> list[Signal]:
    """All reasons to talk, in the order of the rules."""
    return [signal for rule in RULES for signal in rule(record)]


def _no_to_wellbeing(record: AnswerRecord) -> Iterator[Signal]:
    """One No to the wellbeing question is enough, and now; it stands beside whatever else there is."""
    run = record.run(WELLBEING)
    if run and (len(run) >= PATTERN or not run[-1].is_settled):
        yield Signal(SignalKind.NO_TO_WELLBEING, run[0].on, {"question": run[-1].wording})


def _a_no(record: AnswerRecord) -> Iterator[Signal]:
    """One No to another question, while what it opened is not settled and nothing stronger holds of it."""
    stronger = {WELLBEING, *(one.wording.key for one in _at_once(record))}
    for key in record.keys:
        run = record.run(key)
        if key not in stronger and len(run) == 1 and not run[0].is_settled:
            yield Signal(SignalKind.A_NO, run[0].on, {"question": run[0].wording})


def _pattern(record: AnswerRecord) -> Iterator[Signal]:
    """Two in a row on one question, or two at once."""
    for key in record.keys:
        run = record.run(key)
        if len(run) == PATTERN:
            yield Signal(SignalKind.PATTERN, run[0].on, {"question": run[-1].wording, "count": len(run)})
    at_once = _at_once(record)
    if at_once:
        yield Signal(SignalKind.PATTERN, at_once[0].on, {"questions": tuple(one.wording for one in at_once)})


def _involve(record: AnswerRecord) -> Iterator[Signal]:
    """Three in a row on one question."""
    for key in record.keys:
        run = record.run(key)
        if len(run) >= INVOLVE:
            figures = {"question": run[-1].wording, "count": len(run)}
            yield Signal(SignalKind.INVOLVE_PROJECT_MANAGER, run[0].on, figures)


def _rated_drop(record: AnswerRecord) -> Iterator[Signal]:
    """The weighted mean of the ratings is below what chance explains."""
    trend = record.trend
    since = trend.low_since if trend is not None else None
    if trend is not None and since is not None:
        figures = {"usual": trend.baseline.mean, "now": trend.smoothed[-1].value, "rule": trend.rule}
        yield Signal(SignalKind.RATED_DROP, since, figures)


def _at_once(record: AnswerRecord) -> list[YesOrNo]:
    """The No's of the last round, where there are two or more that are not all settled."""
    found = [one for one in record.latest if one.said is YesNo.NO]
    return found if len(found) >= PATTERN and not all(one.is_settled for one in found) else []


RULES: tuple[Callable[[AnswerRecord], Iterator[Signal]], ...] = (
    _no_to_wellbeing,
    _a_no,
    _pattern,
    _involve,
    _rated_drop,
)
