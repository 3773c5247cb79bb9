"""A question of a check-in, in one wording: what was asked is kept with what was answered."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from distance_leader.domain.codes import Asked, QuestionKind
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_line, check_range

LEAST_RATING, MOST_RATING = 1, 5
MOST_WEEKS = 104
_TEXTS = ("title_da", "title_en", "text_da", "text_en", "first_da", "first_en", "second_da", "second_en")


class Wording(NamedTuple):
    """Which question, in which version: an answer names it, and so do the questions of a round."""

    key: str
    version: int

    def __str__(self) -> str:
        return f"{self.key}@{self.version}"

    @classmethod
    def parse(cls, text: str) -> "Wording":
        """'wellbeing@1'."""
        key, _, version = text.rpartition("@")
        return cls(key, int(version))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Question(Entity):
    """One version of a question. Texts are in Danish and English; one that lacks a language shows the other.

    A double question has two halves, so that a No can be told apart. `first_weeks` and `every_weeks` count from the
    start of an assignment; None means with every check-in. A retired question is asked no more, and is kept.
    """

    key: str
    version: int = 1
    kind: QuestionKind = QuestionKind.YES_NO
    asked_of: Asked = Asked.EMPLOYEE
    title_da: str = ""
    title_en: str = ""
    text_da: str = ""
    text_en: str = ""
    first_da: str = ""
    first_en: str = ""
    second_da: str = ""
    second_en: str = ""
    first_weeks: int | None = None
    every_weeks: int | None = None
    retired_on: date | None = None

    def __post_init__(self) -> None:
        check_line("Question", "key", self.key, required=True)
        for name in _TEXTS:
            check_line("Question", name, getattr(self, name))
        check_range("Question", "version", self.version, 1, 10_000)
        if not (self.text_da.strip() or self.text_en.strip()):
            raise InvalidValueError("Question", "text_da", Problem.EMPTY)
        for name in ("first_weeks", "every_weeks"):
            weeks = getattr(self, name)
            if weeks is not None:
                check_range("Question", name, weeks, 1, MOST_WEEKS)

    @property
    def wording(self) -> Wording:
        return Wording(self.key, self.version)

    def text(self, language: str) -> str:
        """The question as it is asked."""
        return self._in(language, "text")

    def title(self, language: str) -> str:
        """A few words for lists and charts; the question itself where it has none."""
        return self._in(language, "title") or self.text(language)

    def halves(self, language: str) -> tuple[str, str] | None:
        """What the two halves are about; None for a question that is not double."""
        first, second = self._in(language, "first"), self._in(language, "second")
        return (first, second) if first and second else None

    def _in(self, language: str, name: str) -> str:
        own, other = ("da", "en") if language == "da" else ("en", "da")
        return str(getattr(self, f"{name}_{own}") or getattr(self, f"{name}_{other}"))
