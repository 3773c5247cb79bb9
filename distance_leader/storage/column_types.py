"""How the domain's values are kept in columns. Each type also says how a value is written in the change log."""

from datetime import UTC, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import DateTime, Dialect, String
from sqlalchemy.types import TypeDecorator

from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.domain.question import Wording
from distance_leader.domain.weeks import IsoWeek


class Code(TypeDecorator[StrEnum]):
    """One word of a closed set, kept as its code."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.words(value)


class WeekText(TypeDecorator[IsoWeek]):
    """'2026-W48': sorts as the weeks do, so ranges are plain comparisons."""

    impl = String(8)
    cache_ok = True

    def process_bind_param(self, value: IsoWeek | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> IsoWeek | None:
        return None if value is None else IsoWeek.parse(value)


class CodesText(TypeDecorator[frozenset[StrEnum]]):
    """'wellbeing,task': a set of codes in one column, in their own order; the empty set is the empty text."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: frozenset[StrEnum] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(word for word in self.words if word in value)

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[StrEnum] | None:
        return None if value is None else frozenset(self.words(code) for code in value.split(",") if code)


class WordingsText(TypeDecorator[tuple[Wording, ...]]):
    """'delivery@1,wellbeing@1': the questions of a round, in their order."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[Wording, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(map(str, value))

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Wording, ...] | None:
        return None if value is None else wordings(value)


class HoursText(TypeDecorator[WorkingHours]):
    """Working hours of a week as their own text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: WorkingHours | None, dialect: Dialect) -> str | None:
        return None if value is None else _hours_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> WorkingHours | None:
        return None if value is None else _hours(value)


class SpanText(TypeDecorator[Span]):
    """'08:00-09:30': a stretch of a day."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Span | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Span | None:
        return None if value is None else Span.parse(value)


@lru_cache(maxsize=1_000)
def _hours_text(hours: WorkingHours) -> str:
    return str(hours)


@cache
def _hours(text: str) -> WorkingHours:
    """Most people share a handful of hours, so each text is read once."""
    return WorkingHours.parse(text)


class UtcMoment(TypeDecorator[datetime]):
    """An instant: aware in the program, UTC without mark in the file."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


@cache
def wordings(text: str) -> tuple[Wording, ...]:
    """What `WordingsText` keeps; most rounds have the same questions, so each text is read once."""
    return tuple(Wording.parse(one) for one in text.split(","))
