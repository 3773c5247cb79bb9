"""What stands in a cell, as a value of its field: words and countries in both languages, dates as they are typed."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.domain.zones import known_countries
from distance_leader.i18n.catalogue import LANGUAGES, catalogue
from distance_leader.i18n.folding import folded
from distance_leader.i18n.formats import formats
from distance_leader.i18n.places import country_code
from distance_leader.presentation.field import Field, Shape, typed
from distance_leader.presentation.labels import label, short_label

_HOUR = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$")
"""Behind a date: a sheet has it where only the date was meant."""
_DAY_NAME = re.compile(r"[^\W\d]")
_YES = frozenset(map(folded, ("1", "x", "ja", "j", "yes", "y", "true", "sand", "sandt", "✓")))
_NO = frozenset(map(folded, ("0", "nej", "n", "no", "false", "falsk", "-", "")))
_LANGUAGE_WORDS = {
    "da": "da, da-dk, dansk, danish, dk",
    "en": "en, en-gb, en-us, engelsk, english, uk",
}


def read_value(field: Field, text: str, today: date) -> Any:
    """The value of a cell that is not empty. Raises InvalidValueError for the field."""
    reader = _READERS.get(field.shape)
    return typed(field, text, today) if reader is None else reader(field, text, today)


def squeezed(text: str) -> str:
    """One line, its spaces single; a line break in a cell is a space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _note(_field: Field, text: str, _today: date) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()


@lru_cache(maxsize=1_000)
def _date(field: Field, text: str, today: date) -> Any:
    return typed(field, _HOUR.sub("", text.strip()), today)


def _choice(field: Field, text: str, _today: date) -> StrEnum:
    words = _words(field.words) if field.words else {}
    if folded(text) not in words:
        raise InvalidValueError(field.kind, field.name, Problem.UNKNOWN_WORD, text=text)
    return words[folded(text)]


def _choices(field: Field, text: str, today: date) -> frozenset[StrEnum]:
    return frozenset(_choice(field, part, today) for part in re.split("[,;/]", text) if part.strip())


@cache
def _words(codes: type[StrEnum]) -> dict[str, StrEnum]:
    """Codes by themselves and by their words, long and short, in each language."""
    found: dict[str, StrEnum] = {}
    for code in codes:
        texts = [catalogue(language).text(say(code)) for language in LANGUAGES for say in (label, short_label)]
        for word in (str(code), *texts):
            found[folded(word)] = code
    return found


def _flag(field: Field, text: str, _today: date) -> bool:
    if folded(text) in _YES or text.strip() == "✓":
        return True
    if folded(text) in _NO:
        return False
    raise InvalidValueError(field.kind, field.name, Problem.UNKNOWN_WORD, text=text)


def _language(field: Field, text: str, _today: date) -> str:
    for code, words in _LANGUAGE_WORDS.items():
        if folded(text) in {folded(word) for word in words.split(",")}:
            return code
    raise InvalidValueError(field.kind, field.name, Problem.UNKNOWN_WORD, text=text)


def _country(field: Field, text: str, _today: date) -> str:
    code = country_code(text)
    if code not in known_countries():
        raise InvalidValueError(field.kind, field.name, Problem.UNKNOWN_COUNTRY, country=text)
    return code


def _hours(field: Field, text: str, _today: date) -> WorkingHours:
    """'08:00-16:00', seven spans, or days with their names, as a sheet of ours has them: 'Mon 08:00-16:00, Tue …'."""
    plain = text.replace(";", ",")
    if not _DAY_NAME.match(plain.strip()):
        return WorkingHours.parse(plain)
    days: list[Span | None] = [None] * 7
    for part in plain.split(","):
        name, _, span = part.strip().partition(" ")
        if folded(name) not in _weekdays():
            raise InvalidValueError(field.kind, field.name, Problem.NOT_HOURS, text=text)
        days[_weekdays()[folded(name)]] = Span.parse(span)
    return WorkingHours(tuple(days))


@cache
def _weekdays() -> dict[str, int]:
    return {folded(name): day for language in LANGUAGES for day, name in enumerate(formats(language).weekdays)}


_READERS: dict[Shape, Callable[[Field, str, date], Any]] = {
    Shape.LINE: lambda _field, text, _today: squeezed(text),
    Shape.ZONE: lambda _field, text, _today: squeezed(text),
    Shape.NOTE: _note,
    Shape.DATE: _date,
    Shape.CHOICE: _choice,
    Shape.CHOICES: _choices,
    Shape.FLAG: _flag,
    Shape.LANGUAGE: _language,
    Shape.COUNTRY: _country,
    Shape.HOURS: _hours,
}
