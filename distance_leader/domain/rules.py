"""Rules for single values that several entities share."""

import re
from datetime import date

from distance_leader.domain.errors import InvalidValueError, Problem

LONGEST_NAME = 200
"""Characters in a name, a title or a site. Far above any real one, far below what breaks a screen."""

_NO_SIGNS = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no line may hold: control characters (Unicode's Cc), and halves of a surrogate pair (Cs)."""


def check_line(kind: str, field: str, value: str, *, required: bool = False) -> None:
    """A single line of text: not too long, no control characters, and not blank where `required`."""
    if required and not value.strip():
        raise InvalidValueError(kind, field, Problem.EMPTY)
    if len(value) > LONGEST_NAME:
        raise InvalidValueError(kind, field, Problem.TOO_LONG, length=len(value), most=LONGEST_NAME)
    if _NO_SIGNS.search(value):
        raise InvalidValueError(kind, field, Problem.CONTROL_CHARACTER)


_NOT_STORABLE = re.compile("[\0\ud800-\udfff]")


def storable(text: str) -> str:
    """A text that `check_text` takes: what cannot be kept becomes the replacement character, nothing else is lost."""
    return _NOT_STORABLE.sub("\ufffd", text)


def check_text(kind: str, field: str, value: str) -> None:
    """Lines of text: whatever can be kept as UTF-8 (half a surrogate pair cannot) and is not cut at a NUL."""
    if _NOT_STORABLE.search(value):
        raise InvalidValueError(kind, field, Problem.CONTROL_CHARACTER)


def check_range(kind: str, field: str, value: int, least: int, most: int) -> None:
    """A whole number from `least` to `most`, both included."""
    if not least <= value <= most:
        raise InvalidValueError(kind, field, Problem.OUT_OF_RANGE, value=value, least=least, most=most)


def check_period(kind: str, field: str, start: date, end: date | None) -> None:
    """An end, where there is one, is not before its start. `field` is the end's name."""
    if end is not None and end < start:
        raise InvalidValueError(kind, field, Problem.END_BEFORE_START, start=start, end=end)
