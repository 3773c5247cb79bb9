"""The leader's own questions as a list: a line that is typed becomes one, and what was asked once only rests."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Question
from distance_leader.domain.questions import BUILT_IN, Questions
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.collection import Around, Collection
from distance_leader.presentation.fields import QUESTION_FIELDS
from distance_leader.presentation.labels import label
from distance_leader.presentation.lines import text_of
from distance_leader.services.questions import drop_question, rest_question

_RATED = re.compile(rf"\s*\(?{LEAST_RATING}\s*(?:-|–|til|to)\s*{MOST_RATING}\)?\s*$", re.IGNORECASE)
_IN_WORDS = re.compile(r"\s*\(?(?:med ord|i ord|in words|tekst|text)\)?\s*$", re.IGNORECASE)
_KEY_SIGNS = 12


def own_questions(language: str, today: Callable[[], date]) -> Collection:
    """The list. What is typed is a question in the language of the window."""
    return Collection(
        kind=Question,
        title=msg("Questions of your own"),
        one=msg("question"),
        hint=msg("Do you have the tools that you need? · How is the housing? 1-5 · What do you miss? in words"),
        fields=QUESTION_FIELDS,
        read=lambda text, _nobody, _moment: read_question(text, language),
        said=_say,
        order=lambda question: question.retired_on is not None,
        is_done=lambda question: question.retired_on is None,
        toggle=lambda edit, question, moment: rest_question(edit, question, moment.today),
        remove=lambda edit, question: drop_question(edit, question, today()),
        strikes=False,
        listed=_newest,
    )


def read_question(text: str, language: str) -> Question:
    """'How is the housing? 1-5': answered by yes or no, unless the end says by a number or in words."""
    kind, said = QuestionKind.YES_NO, text.strip()
    for pattern, other in ((_RATED, QuestionKind.RATING), (_IN_WORDS, QuestionKind.TEXT)):
        shorter = pattern.sub("", said)
        if shorter != said and shorter:
            kind, said = other, shorter
    texts = {"text_da": said} if language == "da" else {"text_en": said}
    made = Question(key="new", kind=kind, **texts)  # type: ignore[arg-type]
    return replace(made, key=f"own-{made.id.hex[:_KEY_SIGNS]}")


def _newest(found: Sequence[Any]) -> Sequence[Any]:
    """One wording of each: the one that is asked now."""
    return Questions(found).own()


def _say(question: Any, language: str, _around: Around) -> str:
    parts: list[Message] = [label(question.kind)]
    if question.first_weeks is not None:
        parts.append(nmsg("first after {count} week", "first after {count} weeks", question.first_weeks))
    if question.every_weeks is not None:
        parts.append(nmsg("then every {count} week", "then every {count} weeks", question.every_weeks))
    if question.retired_on is not None:
        parts.append(msg("rests since {day}", day=question.retired_on))
    return " · ".join([question.text(language), *(text_of(one, language) for one in parts)])


def built_in_lines(keys: Sequence[str], language: str) -> list[str]:
    """The questions of the program itself, as they are asked in a language."""
    known = {one.key: one for one in BUILT_IN}
    return [known[key].text(language) for key in keys]
