"""Everybody's record for the rhythm and the notices: five statements, none of which grows with the years.

Each person's last talks are found by a subquery that walks a partial index from its end and stops; the plans are
pinned by tests. Plain SQL, since Today shows it first.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from distance_leader.domain.codes import Anchor, Focus
from distance_leader.insights.record import Record, Talk, counts
from distance_leader.storage.queries.followed import FOLLOWED
from distance_leader.storage.queries.plan import Raw

_ABSENCES_SINCE = timedelta(days=800)
"""Absences that ended before are left out: no rhythm is longer than a year, and no list may grow with the years."""
_DAY = len("2026-11-22")
_LATEST, _GAP_ENDS, _FIRST = 8, 4, 7
"""How many of a person's talks the rules look at: the last of all, the last and the first that count."""

PEOPLE = f"""
SELECT e.id, e.name, e.ideal_days, e.longest_days, e.counts_written, a.starts_on, a.ends_on,
       (SELECT max(c.counts_on) FROM contact c
        WHERE c.employee_id = e.id AND c.state = 'held' AND c.party_id IS NULL AND c.foci >= 'wellbeing'),
       (SELECT group_concat(x.first_on || x.last_on, '') FROM absence x
        WHERE x.employee_id = e.id AND x.last_on >= :long_ago),
       e.snoozed_until
FROM employee e LEFT JOIN assignment a
     ON a.employee_id = e.id AND a.starts_on <= :today AND (a.ends_on IS NULL OR a.ends_on >= :today)
WHERE {FOLLOWED}
"""
_HELD = "k.employee_id = e.id AND k.state = 'held' AND k.party_id IS NULL"
_COUNTS = "(e.counts_written OR k.channel NOT IN ('email', 'chat'))"
LATEST = f"""
SELECT c.employee_id, c.counts_on, c.foci FROM employee e JOIN contact c ON c.id IN
    (SELECT k.id FROM contact k WHERE {_HELD} ORDER BY k.counts_on DESC LIMIT {_LATEST})
WHERE {FOLLOWED} ORDER BY c.counts_on
"""
LATEST_COUNTING = f"""
SELECT c.employee_id, c.counts_on FROM employee e JOIN contact c ON c.id IN
    (SELECT k.id FROM contact k WHERE {_HELD} AND {_COUNTS} ORDER BY k.counts_on DESC LIMIT {_GAP_ENDS})
WHERE {FOLLOWED} ORDER BY c.counts_on
"""
FIRST_COUNTING = f"""
SELECT c.employee_id, c.counts_on FROM employee e
JOIN assignment a ON a.employee_id = e.id AND a.starts_on <= :today AND (a.ends_on IS NULL OR a.ends_on >= :today)
JOIN contact c ON c.id IN
    (SELECT k.id FROM contact k WHERE {_HELD} AND {_COUNTS} AND k.counts_on >= a.starts_on
     ORDER BY k.counts_on LIMIT {_FIRST})
WHERE {FOLLOWED} ORDER BY c.counts_on
"""
PLANNED = """
SELECT employee_id, counts_on, channel, CASE WHEN time IS NULL THEN NULL ELSE anchor END FROM contact
WHERE counts_on >= :today AND state = 'planned' AND party_id IS NULL
"""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person's key and name with the record.

    `calls` are the planned contacts with an hour: the date, and whose clock they follow.
    """

    key: str
    name: str
    record: Record
    calls: tuple[tuple[date, Anchor], ...] = ()
    snoozed_until: date | None = None

    @property
    def id(self) -> UUID:
        return UUID(self.key)


def records(source: Raw, today: date) -> list[PersonRecord]:
    """The record of everyone who is not archived, in no order."""
    return _read(source, today, {}, _everybody)


def _read(source: Raw, today: date, who: dict[str, str], of: Callable[[str], str]) -> list[PersonRecord]:
    given = {"today": today.isoformat(), "long_ago": (today - _ABSENCES_SINCE).isoformat(), **who}
    latest = _grouped(source, of(LATEST), given)
    latest_counting = _grouped(source, of(LATEST_COUNTING), given)
    first_counting = _grouped(source, of(FIRST_COUNTING), given)
    planned = _grouped(source, of(PLANNED), given)
    found, until = [], given["today"]
    for row in source.raw.execute(of(PEOPLE), given).fetchall():
        key, name, ideal, longest, written, starts_on, ends_on, spoken, absences, snoozed = row
        record = Record(
            ideal_days=ideal,
            longest_days=longest,
            assignment_starts_on=_date(starts_on),
            assignment_ends_on=_date(ends_on),
            latest=[Talk(_held(day, until), _foci(foci)) for _, day, foci in latest[key]],
            latest_counting=_days(latest_counting[key], until),
            first_counting=_days(first_counting[key], until),
            spoken_on=_held(spoken, until) if spoken else None,
            planned=[_day(day) for _, day, channel, _ in planned[key] if counts(channel, counts_written=bool(written))],
            absences=periods_of(absences or ""),
        )
        calls = tuple((_day(day), Anchor(anchor)) for _, day, _, anchor in planned[key] if anchor)
        found.append(PersonRecord(key, name, record, calls, _date(snoozed)))
    return found


def record_of(source: Raw, key: str, today: date) -> PersonRecord | None:
    """The record of one person, archived or not; None for nobody."""
    found = _read(source, today, {"who": key}, _one_person)
    return found[0] if found else None


def _everybody(statement: str) -> str:
    return statement


def _one_person(statement: str) -> str:
    """The same statement, about one person."""
    return statement.replace(FOLLOWED, "e.id = :who").replace(
        "counts_on >= :today AND", "employee_id = :who AND counts_on >= :today AND"
    )


def _grouped(source: Raw, statement: str, given: dict[str, str]) -> dict[str, list[tuple[Any, ...]]]:
    groups: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in source.raw.execute(statement, given).fetchall():
        groups[row[0]].append(row)
    return groups


def _days(rows: Iterable[tuple[Any, ...]], until: str) -> list[date]:
    return [_held(day, until) for _, day in rows]


def periods_of(text: str) -> list[tuple[date, date]]:
    """Pairs of days, written one after the other without a gap."""
    days = [_day(text[start : start + _DAY]) for start in range(0, len(text), _DAY)]
    return list(zip(days[::2], days[1::2], strict=True))


def _held(day: str, until: str) -> date:
    """A contact held without a day counts for its week's Sunday, but never later than today."""
    return _day(min(until, day))


def _date(text: str | None) -> date | None:
    return _day(text) if text else None


@cache
def _day(text: str) -> date:
    """A few thousand days stand for all contacts there are, so each text is read once."""
    return date.fromisoformat(text)


@cache
def _foci(text: str) -> frozenset[Focus]:
    return frozenset(Focus(code) for code in text.split(","))
