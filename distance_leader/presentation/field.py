"""A field as a value: the same declaration makes the form, reads what was typed and writes what is shown."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, StrEnum
from typing import Any

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message

_DATE = re.compile(r"(\d{1,2})[./\- ]+(\d{1,2})(?:[./\- ]+(\d{4}|\d{2}))?\.?")
_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?")

_SPAN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?")


class Shape(Enum):
    """What a field holds, which decides how it is edited."""

    LINE = "line"
    NOTE = "note"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    CHOICES = "choices"
    FLAG = "flag"
    ZONE = "zone"
    COUNTRY = "country"
    HOURS = "hours"
    SPAN = "span"
    LANGUAGE = "language"
    PARTY = "party"
    """The name of a company or a party: known ones are offered."""


@dataclass(frozen=True, slots=True)
class Field:
    """One attribute of one kind of entity, as the user meets it."""

    kind: str
    name: str
    label: Message
    shape: Shape
    hint: Message | None = None
    words: type[StrEnum] | None = None
    """The words of a CHOICE or of CHOICES."""
    when: Callable[[Any], bool] | None = None
    """For which entities the field means anything; None is for all."""
    may_be_empty: bool = False
    """Whether a CHOICE, CHOICES or a NUMBER may be left open."""
    part: str = ""
    """Which part of a page it stands in."""
    remark: Callable[[Any, str], Message | None] | None = None
    """What is worth saying of a value that may stand as it is; given the entity and the text."""


def of_part(fields: tuple[Field, ...], *parts: str) -> tuple[Field, ...]:
    """The fields of some parts of a page, in their order."""
    return tuple(field for field in fields if field.part in parts)


def shown(field: Field, value: Any, language: str, today: date) -> str:
    """The text of a value in an editor; empty for None. Dates of this year stand without it."""
    if value is None:
        return ""
    if field.shape is Shape.DATE:
        style = formats(language)
        return style.weekday_date(value) if value.year == today.year else style.long_date(value)
    if field.shape is Shape.TIME:
        return formats(language).clock(value)
    return str(value)


def typed(field: Field, text: str, today: date) -> Any:
    """The value of what was typed. Raises InvalidValueError with the field's name."""
    reader = _READERS.get(field.shape)
    return text if reader is None else reader(field, text.strip(), today)


def read_date(field: Field, text: str, today: date) -> date | None:
    """'26/11', '26-11-2026', '26. nov.', '2026-11-26'; without a year the one that lies nearest. Empty is None."""
    if not text:
        return None
    try:
        return _date_of(text, today)
    except ValueError:
        raise InvalidValueError(field.kind, field.name, Problem.NOT_A_DATE, text=text) from None


def _date_of(text: str, today: date) -> date:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    match = _DATE.fullmatch(_month_numbers(text))
    if match is None:
        raise ValueError(text)
    day, month = int(match[1]), int(match[2])
    if match[3]:
        return date(int(match[3]) + (2000 if len(match[3]) == 2 else 0), month, day)  # noqa: PLR2004
    return _nearest(day, month, today)


def _nearest(day: int, month: int, today: date) -> date:
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:  # 29 February of a common year
            continue
    return min(found, key=lambda one: abs((one - today).days))


_MONTHS = ("jan", "feb", "mar", "apr", "maj|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec")


def _month_numbers(text: str) -> str:
    """'Thu 26 Nov 2026' as '26/11/2026'."""
    plain = re.sub(r"^[^\W\d]+\.?\s+", "", text.lower())  # a weekday before the day
    for number, month in enumerate(_MONTHS, start=1):
        plain = re.sub(rf"[.\s]*\b(?:{month})[a-z]*\.?", f"/{number}", plain)
    return plain.replace("/ ", "/").strip()


def _time(field: Field, text: str, _today: date) -> time | None:
    if not text:
        return None
    match = _TIME.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:  # noqa: PLR2004
        raise InvalidValueError(field.kind, field.name, Problem.NOT_A_TIME, text=text)
    return time(int(match[1]), int(match[2] or 0))


def _number(field: Field, text: str, _today: date) -> int | None:
    if not text and field.may_be_empty:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise InvalidValueError(field.kind, field.name, Problem.NOT_A_NUMBER, text=text)
    return int(text)


def _span(field: Field, text: str, _today: date) -> Span | None:
    """'16-20', '16:00-20:30'; empty is the whole day."""
    if not text:
        return None
    match = _SPAN.fullmatch(text)
    if match is None:
        raise InvalidValueError(field.kind, field.name, Problem.NOT_HOURS, text=text)
    return Span.parse(f"{match[1]}:{match[2] or '00'}-{match[3]}:{match[4] or '00'}")


_READERS: dict[Shape, Callable[[Field, str, date], Any]] = {
    Shape.DATE: read_date,
    Shape.TIME: _time,
    Shape.NUMBER: _number,
    Shape.SPAN: _span,
    Shape.ZONE: lambda _field, text, _today: text,
    Shape.COUNTRY: lambda _field, text, _today: text.upper(),
}


def hours_of(spans: list[str]) -> WorkingHours:
    """Working hours of seven typed spans, Monday first; an empty one is a day off."""
    return WorkingHours(tuple(Span.parse(text) if text.strip() else None for text in spans))
