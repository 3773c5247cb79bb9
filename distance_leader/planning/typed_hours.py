"""Times of day and lengths in a typed text. An impossible one (25:00, 0 min) is not understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from distance_leader.domain.contact import LONGEST_MINUTES
from distance_leader.planning.typed_reading import END, THROUGH, Kind, Reading, any_of, fold
from distance_leader.planning.words import COUNTED, LENGTHS, NOT_LENGTHS, WEEKDAYS

EARLIEST_BARE_HOUR = 6
"""'13-14' is a time, but '1-2' alone is a count; 'kl 1-2' and '1:00-2:00' are times at any hour."""

NOON = 12
MIDNIGHT = 24


@dataclass(frozen=True, slots=True)
class Hours:
    """A time of day, and the length where an end was given."""

    start: time
    minutes: int | None = None


_CLOCK = r"(?P<h{0}>[0-9]{{1,2}})(?:[:.](?P<m{0}>[0-9]{{2}}))?(?:\s*(?P<half{0}>[ap])\.?m\.?)?"
_TIME = re.compile(
    r"(?:(?P<at>kl\.?|klokken|@|at\b)\s*|(?P<from>fra|from)\s+)?"
    + _CLOCK.format(1)
    + rf"(?:(?P<through>{THROUGH}){_CLOCK.format(2)})?"
    + END
    + rf"(?!\s*{any_of(COUNTED)}{END}(?!\s+tid))"
)

_DAY_BEFORE = re.compile(rf"\b{any_of(WEEKDAYS)}\.?\s+$")

_HOURS = "(?:timers|timer|time|hours|hour|hrs|hr|t|h)"
_MINUTES = "(?:minutters|minutter|minutes|minute|minut|mins|min|m)"
_NO_LENGTH = rf"(?!\s*{any_of(NOT_LENGTHS)}{END})"
_MINUTES_LENGTH = re.compile(rf"(?P<minutes>[0-9]{{1,4}})\s*-?\s*{_MINUTES}{END}{_NO_LENGTH}")
_HOURS_LENGTH = re.compile(
    rf"(?:(?P<hours>[0-9]{{1,2}})(?:[.,](?P<part>25|75|[0-9]))?(?P<half>½)?|(?P<only_half>½))\s*-?\s*{_HOURS}"
    rf"(?:(?P<close>[0-5][0-9])(?:\s*{_MINUTES})?|\s*(?:(?:og|and)\s*)?(?P<far>[0-5]?[0-9])\s*{_MINUTES})?"
    rf"{END}{_NO_LENGTH}"
)
_WORDS = {fold(words): minutes for words, minutes in LENGTHS.items()}
_WORDS_LENGTH = re.compile(any_of(LENGTHS) + END + _NO_LENGTH)


def read_hours(text: str, place: int) -> Iterator[Reading]:
    """A time of day at this place of a folded text, with its length where it has an end."""
    match = _TIME.match(text, place)
    is_time = match is not None and (not _is_bare(match) or _is_hour_of_a_day(text, place, match))
    hours = _hours(match) if match and is_time else None
    if match and hours:
        yield Reading(match.end(), Kind.TIME, hours)


def read_length(text: str, place: int) -> Iterator[Reading]:
    """A length in minutes at this place of a folded text."""
    for pattern, minutes_of in (
        (_MINUTES_LENGTH, lambda match: int(match["minutes"])),
        (_HOURS_LENGTH, _minutes_of_hours),
        (_WORDS_LENGTH, lambda match: _WORDS[" ".join(match[0].split())]),
    ):
        match = pattern.match(text, place)
        minutes = minutes_of(match) if match else 0
        if match and 1 <= minutes <= LONGEST_MINUTES:
            yield Reading(match.end(), Kind.MINUTES, minutes)


def _is_bare(match: re.Match[str]) -> bool:
    """Whether the numbers have nothing about them that tells a time."""
    if match["at"] or match["m1"] or match["half1"] or match["m2"] or match["half2"]:
        return False
    if match["through"] is None:
        return True
    is_joined_by_word = match["through"].strip().isalpha() and match["from"] is None
    return is_joined_by_word or int(match["h1"]) < EARLIEST_BARE_HOUR


def _is_hour_of_a_day(text: str, place: int, match: re.Match[str]) -> bool:
    """'tor 8', 'Thursday 14': right after a weekday a bare number from 6 o'clock on is its hour."""
    return (
        match["through"] is None and int(match["h1"]) >= EARLIEST_BARE_HOUR and bool(_DAY_BEFORE.search(text[:place]))
    )


def _hours(match: re.Match[str]) -> Hours | None:
    if match["through"] is None:
        start = _minute_of_day(match["h1"], match["m1"], match["half1"])
        return _hours_from(start, None)
    end = _minute_of_day(match["h2"], match["m2"], match["half2"])
    # In '1-2 pm' both are afternoon, in '11-1 pm' only the end is.
    halves = (match["half1"],) if match["half1"] else (match["half2"], "a", None) if match["half2"] else (None,)
    for half in halves:
        start = _minute_of_day(match["h1"], match["m1"], half)
        if start is not None and end is not None and start < end:
            return _hours_from(start, end - start)
    return None


def _hours_from(start: int | None, minutes: int | None) -> Hours | None:
    if start is None or start >= MIDNIGHT * 60:
        return None
    return Hours(time(start // 60, start % 60), minutes)


def _minute_of_day(hour_text: str, minute_text: str | None, half: str | None) -> int | None:
    """Minutes since midnight, 24:00 included, or None for a time that cannot be."""
    hour, minute = int(hour_text), int(minute_text or 0)
    if half:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if half == "p" else 0)
    minutes = hour * 60 + minute
    return minutes if minute < 60 and minutes <= MIDNIGHT * 60 else None  # noqa: PLR2004


def _minutes_of_hours(match: re.Match[str]) -> int:
    minutes = 60 * int(match["hours"] or 0)
    if match["part"]:
        minutes += 60 * int(match["part"]) // 10 ** len(match["part"])
    if match["half"] or match["only_half"]:
        minutes += 30
    return minutes + int(match["close"] or match["far"] or 0)
