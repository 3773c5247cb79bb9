"""Slips in a typed text: what is written as a date or a time and can be none, such as 31/2, or an hour of no day."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

_DAY = re.compile(r"(?P<d>[0-9]{1,2})(?P<sign>[/.])(?P<m>[0-9]{1,2})(?:(?P=sign)(?P<y>[0-9]{4}|[0-9]{2}))?")
_ISO = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})")
_CLOCK = re.compile(r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})")
_AROUND = ",;:.!?()"
_LEAP_YEAR = 2028
"""A day without a year is one if any year has it."""
_LAST_DAY, _LAST_MONTH = 31, 12
_LAST_MINUTE, _MIDNIGHT = 59, 24 * 60


class Looks(StrEnum):
    """What a slip is written as."""

    DATE = "date"
    TIME = "time"
    HOUR = "hour"
    """A time that would be one, if a day were said."""


class Slip(NamedTuple):
    """A word as it was typed, and what it looks like."""

    text: str
    looks: Looks


def slips_in(note: str, *, lacks_day: bool = False) -> Iterator[Slip]:
    """The words of a note that look like a date or a time and are neither; an hour too, where it `lacks_day`.

    A date of another week is none of them, nor is a share such as 50/50, of which no side can be a day or a month.
    """
    for word in note.split():
        text = word.strip(_AROUND)
        day, clock = _DAY.fullmatch(text) or _ISO.fullmatch(text), _CLOCK.fullmatch(text)
        if lacks_day and clock and ":" in text and _is_time(clock):
            yield Slip(text, Looks.HOUR)
        if (day and _is_day(day)) or (clock and _is_time(clock)):
            continue
        if day and (int(day["d"]) <= _LAST_DAY or int(day["m"]) <= _LAST_MONTH):
            yield Slip(text, Looks.DATE)
        elif clock and ":" in text:
            yield Slip(text, Looks.TIME)


def _is_day(match: re.Match[str]) -> bool:
    year = int(match["y"] or _LEAP_YEAR)
    try:
        date(year + (2000 if year < 100 else 0), int(match["m"]), int(match["d"]))  # noqa: PLR2004
    except ValueError:
        return False
    return True


def _is_time(match: re.Match[str]) -> bool:
    hour, minute = int(match["hour"]), int(match["minute"])
    return minute <= _LAST_MINUTE and hour * 60 + minute <= _MIDNIGHT
