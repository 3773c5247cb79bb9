"""Dates in a line of text: a day, a period, or weeks, named as a leader types them. The rest of the line is kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_reading import FoldedText, any_of, fold
from distance_leader.planning.words import MONTHS, NEAR_DAYS, WEEKDAYS

_WEEKDAYS = {fold(word): number for word, number in WEEKDAYS.items()}
_NEAR = {fold(word): days for word, days in NEAR_DAYS.items()}
_MONTHS = {fold(word): number for word, number in MONTHS.items()}

_MONTH, _WEEKDAY, _NEAR_DAY = any_of(MONTHS), any_of(WEEKDAYS), any_of(NEAR_DAYS)
_YEAR = "[0-9]{4}"
_THROUGH = r"\s*(?:[-–—]|(?:til og med|til|to|through)\b)\s*"
_START, _STOP = r"(?:(?<=^)|(?<=[\s(,;:]))", r"(?=$|[\s),;:.!?])"


def _day(mark: str) -> str:
    """A day by its name or its number; `mark` sets the names of the groups apart."""
    return (
        rf"(?:(?P<iso{mark}>{_YEAR}-[0-9]{{2}}-[0-9]{{2}})"
        rf"|(?P<d{mark}>[0-9]{{1,2}})(?:[./](?P<m{mark}>[0-9]{{1,2}})(?:[./](?P<y{mark}>{_YEAR}|[0-9]{{2}}))?"
        rf"|\.?\s*(?P<month{mark}>{_MONTH})\.?(?:\s+(?P<year{mark}>{_YEAR}))?)\.?"
        rf"|(?P<near{mark}>{_NEAR_DAY})|(?P<weekday{mark}>{_WEEKDAY})\.?)"
    )


_WEEKS = re.compile(
    rf"{_START}(?:uge|uger|week|weeks)\s*(?P<w>[0-9]{{1,2}})(?:{_THROUGH}(?P<w2>[0-9]{{1,2}}))?(?:\s+(?P<y>{_YEAR}))?{_STOP}"
)
_BARE_START = re.compile(
    rf"{_START}(?P<d>[0-9]{{1,2}})\.?{_THROUGH}(?P<d2>[0-9]{{1,2}})(?:[./](?P<m>[0-9]{{1,2}})|\.?\s*(?P<month>{_MONTH})\.?){_STOP}"
)
_DAYS = re.compile(rf"{_START}{_day('')}(?:{_THROUGH}{_day('2')})?{_STOP}")


@dataclass(frozen=True, slots=True)
class TypedDates:
    """The first and last day that a line names (both None where it names none), and the rest of the line."""

    first: date | None
    last: date | None
    rest: str


def read_dates(text: str, near: date) -> TypedDates:
    """The first day, period or weeks named in `text`; never raises.

    What is named without a year is the one nearest to `near`; a weekday is the next one from that day on. A period that
    would end before it begins is not understood.
    """
    folded = FoldedText.of(text, ())
    patterns: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], tuple[date, date]]], ...] = (
        (_WEEKS, _weeks_of),
        (_BARE_START, _bare_start),
        (_DAYS, _days_of),
    )
    for pattern, reader in patterns:
        for match in pattern.finditer(folded.text):
            try:
                first, last = reader(match, near)
            except (ValueError, InvalidValueError, OverflowError):  # 31/2, week 60
                continue
            if first <= last:
                start, end = folded.place(match.start()), folded.place(match.end())
                rest = f"{text[:start].rstrip()} {text[end:].lstrip()}".strip(" ,;:")
                return TypedDates(first, last, rest)
    return TypedDates(None, None, text.strip())


def _weeks_of(match: re.Match[str], near: date) -> tuple[date, date]:
    first = _week(int(match["w"]), match["y"], near)
    last = first if match["w2"] is None else _week(int(match["w2"]), match["y"], first.monday)
    return first.monday, last.sunday


def _week(number: int, year: str | None, near: date) -> IsoWeek:
    if year is not None:
        return IsoWeek(int(year), number)
    there = IsoWeek.of(near)
    found = []
    for one in (there.year - 1, there.year, there.year + 1):
        try:
            found.append(IsoWeek(one, number))
        except InvalidValueError:  # week 53 of a year without one
            continue
    return min(found, key=lambda week: abs(week - there))


def _bare_start(match: re.Match[str], near: date) -> tuple[date, date]:
    """'24.-28. december', '24-28/12'."""
    month = int(match["m"]) if match["m"] else _MONTHS[match["month"]]
    last = _nearest(int(match["d2"]), month, near)
    return last.replace(day=int(match["d"])), last


def _days_of(match: re.Match[str], near: date) -> tuple[date, date]:
    first = _one_day(match, "", near)
    is_one = all(match[f"{name}2"] is None for name in ("iso", "d", "near", "weekday"))
    return first, first if is_one else _one_day(match, "2", first)


def _one_day(match: re.Match[str], mark: str, near: date) -> date:
    if match[f"iso{mark}"]:
        return date.fromisoformat(match[f"iso{mark}"])
    if match[f"near{mark}"]:
        return near + timedelta(days=_NEAR[match[f"near{mark}"]])
    if match[f"weekday{mark}"]:
        return near + timedelta(days=(_WEEKDAYS[match[f"weekday{mark}"]] - near.weekday()) % 7)
    year = match[f"y{mark}"] or match[f"year{mark}"]
    if match[f"m{mark}"] is None and match[f"month{mark}"] is None:
        raise ValueError(match[0])
    month = int(match[f"m{mark}"]) if match[f"m{mark}"] else _MONTHS[match[f"month{mark}"]]
    day = int(match[f"d{mark}"])
    return date(_full(year), month, day) if year else _nearest(day, month, near)


def _full(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)  # noqa: PLR2004


def _nearest(day: int, month: int, near: date) -> date:
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:  # 29 February of a common year
            continue
    return min(found, key=lambda one: abs((one - near).days))
