"""Reasons to talk in words: what was answered, and the next step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from distance_leader.domain.question import Wording
from distance_leader.domain.questions import Questions
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.insights.chance import Share, alarms_a_year
from distance_leader.insights.signals import Signal, SignalKind

_Figures = Mapping[str, Any]
_FEW = 2
"""Fewer than so many of a hundred are told with a decimal."""


@dataclass(frozen=True, slots=True)
class SignalWords:
    """Says signals in a language, with the titles of the questions that they are about."""

    questions: Questions
    language: str

    def text(self, signal: Signal) -> Message:
        """What was answered, in one sentence; with a fall of ratings also how often chance alone looks like one."""
        if signal.kind is SignalKind.RATED_DROP:
            return self._drop(signal.figures)
        if "questions" in signal.figures:
            titles = ", ".join(self._title(one) for one in signal.figures["questions"])
            return msg("No to several questions at once: {questions}.", questions=titles)
        count = signal.figures.get("count", 1)
        return _TEXTS[signal.kind](self._title(signal.figures["question"]), count)

    def next_step(self, signal: Signal) -> Message:
        """What to do about it."""
        return _STEPS[signal.kind]

    def chance(self, signal: Signal, share: Share) -> Message | None:
        """How often chance alone would give such a signal; None where it is a plain answer, or the text says it."""
        alarms = alarms_a_year(signal.kind, share)
        if alarms is None:
            return None
        return msg(
            "{noes} of {answers} answers here are No. If they came by chance, about {alarms} of 100 people a year "
            "would get this signal.",
            noes=share.noes,
            answers=share.answers,
            alarms=formats(self.language).number(round(alarms, 1 if alarms < _FEW else None)),
        )

    def _drop(self, figures: _Figures) -> Message:
        number = formats(self.language).number
        return msg(
            "Ratings have fallen: usually {usual}, now {now} (recent ones weigh most). "
            "Of 100 people about {alarms} a year get this by chance alone.",
            usual=number(round(figures["usual"], 1)),
            now=number(round(figures["now"], 1)),
            alarms=figures["rule"].alarms_a_year,
        )

    def _title(self, wording: Wording) -> str:
        question = self.questions.get(wording)
        return question.title(self.language) if question is not None else wording.key


_TEXTS: dict[SignalKind, Callable[[str, int], Message]] = {
    SignalKind.NO_TO_WELLBEING: lambda title, _: msg("The latest answer to “{question}” is No.", question=title),
    SignalKind.A_NO: lambda title, _: msg("The latest answer to “{question}” is No.", question=title),
    SignalKind.PATTERN: lambda title, count: msg(
        "{count} times in a row the answer to “{question}” was No.", question=title, count=count
    ),
    SignalKind.INVOLVE_PROJECT_MANAGER: lambda title, count: msg(
        "{count} times in a row the answer to “{question}” was No.", question=title, count=count
    ),
}
_STEPS: dict[SignalKind, Message] = {
    SignalKind.NO_TO_WELLBEING: msg("Call today, and ask what is behind it."),
    SignalKind.A_NO: msg("Ask which half of the question it is about, and whom else to talk with."),
    SignalKind.PATTERN: msg("Talk about what has to change, agree on who does what, and write it down."),
    SignalKind.INVOLVE_PROJECT_MANAGER: msg(
        "Ask the employee, then involve the project manager: must expectations be adjusted?"
    ),
    SignalKind.RATED_DROP: msg("Call, and ask what has changed; listen before you conclude anything."),
}
