"""What charts draw of one person's years: stays, rounds, talks, issues, extensions. Plain SQL, by person."""

from datetime import date
from typing import NamedTuple

from distance_leader.domain.codes import Channel, Experience, YesNo
from distance_leader.domain.employee import RHYTHMS
from distance_leader.domain.question import Wording
from distance_leader.storage.queries.plan import Raw

STAYS = """
SELECT a.id, COALESCE(NULLIF(c.name, ''), NULLIF(a.project, ''), a.site), a.starts_on, a.ends_on
FROM assignment a LEFT JOIN customer c ON c.id = a.customer_id WHERE a.employee_id = :who ORDER BY a.starts_on
"""
ROUNDS = """
SELECT id, assignment_id, asked_on, answered_on, closed_on, questions FROM check_in
WHERE employee_id = :who AND sheet = 'check_in' AND asked_on <= :today ORDER BY asked_on
"""
ANSWERS = """
SELECT w.check_in_id, w.question_key, w.question_version, w.said FROM check_in c JOIN answer w ON w.check_in_id = c.id
WHERE c.employee_id = :who AND c.sheet = 'check_in' AND c.asked_on <= :today AND w.said IS NOT NULL
"""
TALKS = """
SELECT counts_on, channel FROM contact
WHERE employee_id = :who AND state = 'held' AND party_id IS NULL ORDER BY counts_on
"""
ISSUES = """
SELECT opened_on, closed_on FROM issue WHERE employee_id = :who AND opened_on <= :today ORDER BY opened_on
"""
EXTENSIONS = """
SELECT x.decided_on, x.ends_on FROM assignment a JOIN extension x ON x.assignment_id = a.id
WHERE a.employee_id = :who AND x.decided_on <= :today ORDER BY x.decided_on
"""


class StayRow(NamedTuple):
    """An assignment by the name of its customer, else its project or site."""

    key: str
    name: str
    starts_on: date
    ends_on: date | None


class RoundRow(NamedTuple):
    """A round with its questions in order and the yes/no answers, as far as they had come on the day."""

    stay_key: str
    asked_on: date
    answered_on: date | None
    is_closed: bool
    questions: tuple[Wording, ...]
    answers: dict[Wording, YesNo]


class TalkRow(NamedTuple):
    """A held contact with the person; one without a day counts for its week's Sunday, never later than today."""

    on: date
    channel: Channel


class IssueRow(NamedTuple):
    """An issue; `closed_on` is None where it was open on the day."""

    opened_on: date
    closed_on: date | None


class ExtensionRow(NamedTuple):
    """When an assignment was made longer, and until when."""

    decided_on: date
    ends_on: date


def stay_rows(source: Raw, who: str) -> list[StayRow]:
    """A person's assignments, oldest first."""
    rows = source.raw.execute(STAYS, {"who": who}).fetchall()
    return [StayRow(key, name or "", date.fromisoformat(starts), _day(ends)) for key, name, starts, ends in rows]


def round_rows(source: Raw, who: str, today: date) -> list[RoundRow]:
    """A person's rounds of check-ins, oldest first."""
    given = {"who": who, "today": today.isoformat()}
    answers: dict[str, dict[Wording, YesNo]] = {}
    for key, question, version, said in source.raw.execute(ANSWERS, given).fetchall():
        answers.setdefault(key, {})[Wording(question, version)] = YesNo(said)
    found = []
    for key, stay, asked, answered, closed, questions in source.raw.execute(ROUNDS, given).fetchall():
        answered_on, closed_on = _by(answered, today), _by(closed, today)
        said_then = answers.get(key, {}) if answered_on else {}
        wordings = tuple(map(Wording.parse, questions.split(",")))
        found.append(RoundRow(stay, date.fromisoformat(asked), answered_on, closed_on is not None, wordings, said_then))
    return found


def talk_rows(source: Raw, who: str, today: date) -> list[TalkRow]:
    """A person's held contacts, oldest first."""
    rows = source.raw.execute(TALKS, {"who": who}).fetchall()
    return [TalkRow(min(date.fromisoformat(on), today), Channel(channel)) for on, channel in rows]


def issue_rows(source: Raw, who: str, today: date) -> list[IssueRow]:
    """A person's issues, oldest first."""
    rows = source.raw.execute(ISSUES, {"who": who, "today": today.isoformat()}).fetchall()
    return [IssueRow(date.fromisoformat(opened), _by(closed, today)) for opened, closed in rows]


def extension_rows(source: Raw, who: str, today: date) -> list[ExtensionRow]:
    """The extensions of all of a person's assignments, oldest first."""
    rows = source.raw.execute(EXTENSIONS, {"who": who, "today": today.isoformat()}).fetchall()
    return [ExtensionRow(date.fromisoformat(decided), date.fromisoformat(ends)) for decided, ends in rows]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _by(text: str | None, today: date) -> date | None:
    """A day that has come; seen from an earlier one it has not happened."""
    day = _day(text)
    return day if day is not None and day <= today else None


class Pace(NamedTuple):
    """How often somebody wants contact, in days, and whether what is written counts."""

    ideal: int
    longest: int
    counts_written: bool


def pace_of(source: Raw, who: str) -> Pace:
    """A person's rhythm as it is wanted now; that of somebody new for one who was removed meanwhile."""
    statement = "SELECT ideal_days, longest_days, counts_written FROM employee WHERE id = :who"
    ideal, longest, written = source.raw.execute(statement, {"who": who}).fetchone() or (*RHYTHMS[Experience.NEW], 0)
    return Pace(ideal, longest, bool(written))
