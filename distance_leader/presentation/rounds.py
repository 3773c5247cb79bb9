"""The rounds of one person in words: what was answered to each question as it was asked, newest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from distance_leader.domain.answer import Answer
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Half, QuestionKind, Sheet, Visibility, YesNo
from distance_leader.domain.question import Question
from distance_leader.domain.questions import ADJUST, Questions
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import FOLDED, msg
from distance_leader.presentation.asked import NO_ANSWER
from distance_leader.presentation.labels import label
from distance_leader.services.checkins import GivenAnswer
from distance_leader.storage.queries.checkins import answers_of, check_ins_of, questions_of
from distance_leader.storage.store import Reader

_LATEST = 6
"""Answers to one question that are read beside it."""


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One round: when, what was answered in one line, and beneath it what is more to say."""

    when: str
    title: str
    text: str
    check_in: CheckIn
    behind: str = ""
    """The text with what is sensitive in it, where that is folded away."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """A person's rounds with their answers, and the wordings they were asked in."""

    check_ins: Sequence[CheckIn]
    answers: dict[UUID, list[Answer]]
    questions: Questions

    def lines(self, language: str, *, with_sensitive: bool = True) -> list[RoundLine]:
        """All rounds, newest first; sensitive words are the leader's alone, and stand in no preparation."""
        in_order = sorted(self.check_ins, key=_day, reverse=True)
        newest = {one.sheet: one for one in reversed(in_order)}.values()
        lines = []
        for one in in_order:
            line = self._line(
                self._without(one, language, with_sensitive=with_sensitive), language, may_come=one in newest
            )
            whole = self._line((one, self.answers.get(one.id, ())), language, may_come=one in newest).text
            lines.append(replace(line, behind=whole) if with_sensitive and whole != line.text else line)
        return lines

    def _without(self, one: CheckIn, language: str, *, with_sensitive: bool) -> tuple[CheckIn, list[Answer]]:
        """A round and its answers with a word for what is sensitive; a comment leaves none in a preparation."""
        said = catalogue(language).text(FOLDED)
        is_hidden = bool(one.comment) and one.visibility is Visibility.SENSITIVE
        shown = replace(one, comment=said if with_sensitive else "") if is_hidden else one
        return shown, [_with_text(each, said) for each in self.answers.get(one.id, ())]

    def before(self, key: str, language: str, but: CheckIn | None = None) -> str:
        """The last answers to one question, newest first: '12 Oct: Yes, 14 Sept: No'. Empty where it was never asked.

        `but` is a round that is left out, since it is being answered.
        """
        texts, style = catalogue(language), formats(language)
        said = []
        for one in sorted(self.check_ins, key=_day, reverse=True):
            if one != but and key in {wording.key for wording in one.questions}:
                found = next((each for each in self.answers.get(one.id, ()) if each.question_key == key), None)
                shown = _with_text(found, texts.text(FOLDED)) if found is not None else None
                said.append(f"{style.short_date(_day(one))}: {answer_text(shown, texts)}")
        return ", ".join(said[:_LATEST])

    def _line(self, given: tuple[CheckIn, Sequence[Answer]], language: str, *, may_come: bool) -> RoundLine:
        check_in = given[0]
        texts, when = catalogue(language), formats(language).long_date(_day(check_in))
        if check_in.answered_on is None:
            is_open = may_come and check_in.closed_on is None
            title = texts.text(msg("Asked, no answer yet") if is_open else NO_ANSWER)
            return RoundLine(when, title, _asked(check_in, texts), check_in)
        answers = {one.question_key: one for one in given[1]}
        asked = [found for one in check_in.questions if (found := self.questions.get(one)) is not None]
        parts = [*_details(asked, answers, texts), " ".join(check_in.comment.split())]
        return RoundLine(when, _title(check_in, asked, answers, texts), " · ".join(filter(None, parts)), check_in)


def rounds_of(reader: Reader, employee_id: UUID) -> Rounds:
    """All rounds of a person, both sheets."""
    check_ins = [one for sheet in Sheet for one in check_ins_of(reader, employee_id, sheet)]
    return Rounds(check_ins, answers_of(reader, [one.id for one in check_ins]), questions_of(reader))


def _with_text(answer: Answer, said: str) -> Answer:
    """An answer with other words where its own are sensitive."""
    return replace(answer, text=said) if answer.text and answer.visibility is Visibility.SENSITIVE else answer


def _day(check_in: CheckIn) -> date:
    return check_in.answered_on or check_in.asked_on


def _title(check_in: CheckIn, asked: Sequence[Question], answers: Mapping[str, Answer], texts: Catalogue) -> str:
    """'Yes to 2 of 3'; the name of a sheet that asks for words."""
    keys = [one.key for one in asked if one.kind is QuestionKind.YES_NO]
    if not keys:
        return texts.text(label(check_in.sheet))
    yes = sum(1 for key in keys if key in answers and answers[key].said is YesNo.YES)
    return texts.text(msg("Yes to {count} of {all}", count=yes, all=len(keys)))


def _details(asked: Sequence[Question], answers: Mapping[str, Answer], texts: Catalogue) -> Iterator[str]:
    """What is not a plain Yes, in the order in which it was asked; then what the leader said at the end."""
    for question in asked:
        answer = answers.get(question.key)
        if answer is None or answer.said is not YesNo.YES:
            yield answer_words(question, answer, texts)
    adjust = answers.get(ADJUST)
    if adjust is not None and adjust.said is YesNo.YES:
        yield texts.text(msg("expectations are to be adjusted"))


def answer_words(question: Question, answer: Answer | GivenAnswer | None, texts: Catalogue) -> str:
    """'Wellbeing and enjoying the work: No (the work itself)'."""
    half = _half(question, answer, texts.language) if answer else ""
    return f"{question.title(texts.language)}: {answer_text(answer, texts)}{half}"


def answer_text(answer: Answer | GivenAnswer | None, texts: Catalogue) -> str:
    """'Yes', '4', a text on one line, or that there is no answer."""
    if answer is None:
        return texts.text(NO_ANSWER)
    if answer.said is not None:
        return texts.text(label(answer.said))
    return str(answer.rating) if answer.rating is not None else " ".join(answer.text.split()) or texts.text(NO_ANSWER)


def _half(question: Question, answer: Answer | GivenAnswer, language: str) -> str:
    halves = question.halves(language)
    if halves is None or answer.half in (None, Half.BOTH):
        return ""
    return f" ({halves[0] if answer.half is Half.FIRST else halves[1]})"


def _asked(check_in: CheckIn, texts: Catalogue) -> str:
    """What was done about an answer that did not come."""
    if check_in.closed_on is not None:
        return texts.text(msg("asked no longer since {day}", day=check_in.closed_on))
    if check_in.reminded_on is not None:
        return texts.text(msg("reminded {day}", day=check_in.reminded_on))
    return ""
