"""Days in a typed text: weekdays and dates, and from which to which. Only days of the cell's week are understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_reading import END, THROUGH, Kind, Reading, any_of, fold
from distance_leader.planning.words import MONTHS, NEAR_DAYS, WEEKDAYS

LONGEST_VISIT = timedelta(days=31)
"""A range of dates beyond this is a slip in the month rather than a visit."""


class Form(StrEnum):
    """How a day was named. 'tor 26/11' names one day in two forms."""

    WEEKDAY = "weekday"
    DATE = "date"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Days:
    """A day of the cell's week, and the last one of a range."""

    form: Form
    first: date
    last: date | None = None


_WEEKDAYS = {fold(word): number for word, number in WEEKDAYS.items()}
_NEAR_DAYS = {fold(word): days for word, days in NEAR_DAYS.items()}
_MONTHS = {fold(word): number for word, number in MONTHS.items()}

_WEEKDAY = any_of(WEEKDAYS)
_MONTH = any_of(MONTHS)
_NUMBER = "[0-9]{1,2}"
_YEAR = "[0-9]{4}"
_ORDINAL = r"(?:\.|st|nd|rd|th)?"
_THE = r"(?:(?:d\.?|den|the)\s*(?=[0-9]))?"
_FROM = r"(?:(?:fra|from)\s+)?"
_BEGIN = rf"{_FROM}{_THE}(?P<d>{_NUMBER})"
_LAST = rf"{_THE}(?P<d2>{_NUMBER}){_ORDINAL}"

_NEAR = re.compile(any_of(NEAR_DAYS) + END)
_WEEKDAY_RANGE = re.compile(rf"(?P<begin>{_FROM})(?P<first>{_WEEKDAY})\.?(?:{THROUGH}(?P<last>{_WEEKDAY}))?{END}")
_DATES = tuple(
    re.compile(pattern + END)
    for pattern in (
        rf"{_BEGIN}(?:[./](?P<m>{_NUMBER}))?\.?{THROUGH}{_THE}(?P<d2>{_NUMBER})[./](?P<m2>{_NUMBER})\.?",
        rf"{_BEGIN}{_ORDINAL}(?:\s*(?P<m>{_MONTH})\.?)?{THROUGH}{_LAST}\s*(?P<m2>{_MONTH})\.?",
        rf"{_THE}(?P<d>{_NUMBER})[./](?P<m>{_NUMBER})(?:[./](?P<y>{_YEAR}|[0-9]{{2}})|-(?P<y2>{_YEAR})|\.)?",
        rf"{_THE}(?P<d>{_NUMBER}){_ORDINAL}\s*(?:of\s+)?(?P<m>{_MONTH})\.?(?:\s+(?P<y>{_YEAR}))?",
        rf"(?P<m>{_MONTH})\.?\s+(?P<d>{_NUMBER}){_ORDINAL}(?:,?\s+(?P<y>{_YEAR}))?",
        rf"(?P<m2>{_MONTH})\.?\s+(?P<d>{_NUMBER}){_ORDINAL}{THROUGH}{_LAST}",
        rf"(?P<y>{_YEAR})-(?P<m>{_NUMBER})-(?P<d>{_NUMBER})",
    )
)


def read_days(text: str, place: int, week: IsoWeek, today: date) -> Iterator[Reading]:
    """Every way to read a day of the week, or a range that begins in it, at this place of a folded text."""
    for read in (_near_day, _weekdays):
        days, end = read(text, place, week, today)
        if days is not None:
            yield Reading(end, Kind.DAY, days)
    for pattern in _DATES:
        match = pattern.match(text, place)
        days = _dates(match.groupdict(), week) if match else None
        if match and days:
            yield Reading(match.end(), Kind.DAY, days)


def _near_day(text: str, place: int, week: IsoWeek, today: date) -> tuple[Days | None, int]:
    match = _NEAR.match(text, place)
    if match is None:
        return None, place
    distance = _NEAR_DAYS[" ".join(match[0].split())]
    for day in _days_of(week):
        if (day - today).days == distance:
            return Days(Form.NEAR, day), match.end()
    return None, place


def _weekdays(text: str, place: int, week: IsoWeek, _today: date) -> tuple[Days | None, int]:
    """A range that runs backwards, 'fre-man', runs over the weekend into the next week."""
    match = _WEEKDAY_RANGE.match(text, place)
    if match is None:
        return None, place
    first = week.day(_WEEKDAYS[match["first"]])
    if match["last"] is None:
        return (None if match["begin"] else Days(Form.WEEKDAY, first)), match.end()
    days = (_WEEKDAYS[match["last"]] - first.weekday()) % 7
    if days == 0:
        return None, place
    return Days(Form.WEEKDAY, first, first + timedelta(days=days)), match.end()


def _dates(parts: dict[str, str | None], week: IsoWeek) -> Days | None:
    number, year = int(parts["d"] or 0), parts.get("y") or parts.get("y2")
    month = _month(parts.get("m")) or _month_before(number, parts)
    found = (day for day in _days_of(week) if (day.day, day.month) == (number, month))
    first = next(found, None)
    if first is None or (year and not str(first.year).endswith(year)):
        return None
    if parts.get("d2") is None:
        return Days(Form.DATE, first)
    last = _date_after(first, int(parts["d2"] or 0), _month(parts["m2"]))
    return None if last is None else Days(Form.DATE, first, last)


def _month_before(number: int, parts: dict[str, str | None]) -> int:
    """The month of the first day where only the last one has a month: '23.-24. nov', '30.-2. dec', 'Nov 23-25'."""
    last_month = _month(parts.get("m2"))
    if number < int(parts.get("d2") or 0):
        return last_month
    return (last_month - 2) % 12 + 1


def _month(word: str | None) -> int:
    """No word is 0, a month that no date has."""
    if word is None:
        return 0
    return int(word) if word.isdigit() else _MONTHS[word]


def _date_after(first: date, number: int, month: int) -> date | None:
    for days in range(1, LONGEST_VISIT.days + 1):
        day = first + timedelta(days=days)
        if (day.day, day.month) == (number, month):
            return day
    return None


def _days_of(week: IsoWeek) -> Iterator[date]:
    return (week.day(number) for number in range(7))
