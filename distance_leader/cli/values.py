"""From the words of the command line to values. What cannot be raises InvalidValueError: exit code 1."""

from argparse import ArgumentTypeError
from datetime import UTC, date, datetime
from uuid import UUID

from distance_leader.domain.codes import Experience, Focus
from distance_leader.domain.employee import RHYTHMS, Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.queries.people import employees_named
from distance_leader.storage.store import Reader

_MOST_DIGITS = 18
"""Python refuses to read numbers of thousands of digits, and nothing here needs more than these."""


class UnknownWordError(ArgumentTypeError):
    """A word that is none of the known ones: wrong usage, exit code 2."""


def whole(option: str, text: str, least: int, most: int) -> int:
    """A whole number within limits."""
    if not text.isascii() or not text.removeprefix("-").isdigit() or len(text) > _MOST_DIGITS:
        raise InvalidValueError("Option", option, Problem.NOT_A_NUMBER, text=text)
    value = int(text)
    if not least <= value <= most:
        raise InvalidValueError("Option", option, Problem.OUT_OF_RANGE, value=value, least=least, most=most)
    return value


def day(option: str, text: str) -> date:
    """'2026-11-22'."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a date without a zone
    except ValueError:
        raise InvalidValueError("Option", option, Problem.NOT_A_DATE, text=text, example="2026-11-26") from None


def moment(option: str, text: str) -> datetime:
    """Wall time '2026-11-26T08:30', without a zone."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M")  # noqa: DTZ007 - wall time; the anchor gives the zone
    except ValueError:
        raise InvalidValueError("Option", option, Problem.NOT_A_TIME, text=text, example="2026-11-26T08:30") from None


def instant(option: str, text: str) -> datetime:
    """'2026-11-26T08:30Z', '2026-11-26T09:30+01:00': with an offset, since a bare hour is nobody's."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise InvalidValueError("Option", option, Problem.NOT_A_MOMENT, text=text)
    return found.astimezone(UTC)


def weeks(first: str, last: str) -> tuple[IsoWeek, IsoWeek]:
    """The first and the last week of a period."""
    start, end = IsoWeek.parse(first), IsoWeek.parse(last)
    if end < start:
        raise InvalidValueError("Option", "to", Problem.END_BEFORE_START, start=str(start), end=str(end))
    return start, end


def foci(text: str) -> frozenset[Focus]:
    """'wellbeing,task'."""
    known = {str(focus): focus for focus in Focus}
    parts = [part.strip() for part in text.split(",")]
    for part in parts:
        if part not in known:
            raise UnknownWordError(part)
    return frozenset(known[part] for part in parts)


def rhythm(text: str) -> tuple[Experience, int, int]:
    """A template's name, or 'IDEAL:LONGEST' in days. A person with days of their own counts as experienced."""
    if text in [str(word) for word in Experience]:
        experience = Experience(text)
        return experience, *RHYTHMS[experience]
    ideal, colon, longest = text.partition(":")
    if not colon:
        raise UnknownWordError(text)
    return Experience.EXPERIENCED, whole("rhythm", ideal, 1, 366), whole("rhythm", longest, 1, 366)


def person(reader: Reader, text: str) -> Employee:
    """A person by name or id. A name that two people bear is refused, naming both."""
    found = employees_named(reader, text)
    if len(found) > 1:
        people = ", ".join(f"{one.name} ({one.id})" for one in found)
        raise InvalidValueError("Option", "employee", Problem.TWO_PEOPLE, name=text, people=people)
    if found:
        return found[0]
    by_id = reader.get(Employee, UUID(text)) if _is_id(text) else None
    if by_id is None:
        raise InvalidValueError("Option", "employee", Problem.NO_SUCH_PERSON, name=text)
    return by_id


def size(text: str) -> tuple[int, int]:
    """'1400x900' in logical pixels."""
    width, _, height = text.partition("x")
    if not (_is_short(width) and _is_short(height) and 320 <= int(width) <= 8000 and 240 <= int(height) <= 8000):  # noqa: PLR2004
        raise InvalidValueError("Option", "size", Problem.NOT_A_SIZE, text=text)
    return int(width), int(height)


def _is_short(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
