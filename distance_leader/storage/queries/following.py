"""What is open and to be followed to its end: issues, promises, conditions that differ, expectations. Plain SQL.

Issues and promises are read by the partial indexes of what is open; conditions and expectations are few per assignment.
"""

from datetime import date
from typing import Any, NamedTuple

from distance_leader.domain.codes import Half, Owner, Topic, Visibility
from distance_leader.domain.question import Wording
from distance_leader.storage.queries.followed import FOLLOWED
from distance_leader.storage.queries.plan import Raw

ISSUES = f"""
SELECT i.id, i.employee_id, e.name, i.question_key, i.question_version, i.half, i.text, i.visibility, i.to_change,
       i.opened_on
FROM issue i JOIN employee e ON e.id = i.employee_id
WHERE i.closed_on IS NULL AND i.opened_on <= :today AND {FOLLOWED} ORDER BY i.opened_on
"""
ACTIONS = f"""
SELECT a.id, a.employee_id, e.name, a.text, a.visibility, a.owner, a.made_on, a.due_on, a.issue_id
FROM action a JOIN employee e ON e.id = a.employee_id
WHERE a.closed_on IS NULL AND a.made_on <= :today AND {FOLLOWED} ORDER BY a.due_on IS NULL, a.due_on
"""
DIFFERENCES = f"""
SELECT c.id, e.id, e.name, c.topic, c.name, c.agreed, c.actual, c.owner, c.differs_since
FROM condition c JOIN assignment a ON a.id = c.assignment_id JOIN employee e ON e.id = a.employee_id
WHERE c.state = 'differs' AND c.differs_since <= :today AND (a.ends_on IS NULL OR a.ends_on >= :today)
      AND {FOLLOWED} ORDER BY c.differs_since
"""
GAPS = f"""
SELECT x.id, e.id, e.name, x.expects, x.expected_of, x.text, x.visibility, x.noted_on
FROM expectation x JOIN assignment a ON a.id = x.assignment_id JOIN employee e ON e.id = a.employee_id
WHERE x.agreed_on IS NULL AND x.noted_on <= :today AND (a.ends_on IS NULL OR a.ends_on >= :today)
      AND {FOLLOWED} ORDER BY x.noted_on
"""


class OpenIssue(NamedTuple):
    """A problem, or a No, that is not settled; `wording` is None for one that nobody was asked about."""

    key: str
    employee_key: str
    name: str
    wording: Wording | None
    half: Half | None
    text: str
    visibility: Visibility
    to_change: str
    opened_on: date


class OpenPromise(NamedTuple):
    """An action that is not done; `issue_key` is empty where it settles no issue."""

    key: str
    employee_key: str
    name: str
    text: str
    visibility: Visibility
    owner: Owner
    made_on: date
    due_on: date | None
    issue_key: str


class Difference(NamedTuple):
    """A working condition of a present assignment that is not as agreed."""

    key: str
    employee_key: str
    name: str
    topic: Topic
    called: str
    agreed: str
    actual: str
    owner: Owner
    since: date


class Gap(NamedTuple):
    """An expectation that the other side has not said yes to."""

    key: str
    employee_key: str
    name: str
    expects: Owner
    expected_of: Owner
    text: str
    visibility: Visibility
    noted_on: date


def open_issues(source: Raw, today: date) -> list[OpenIssue]:
    """The oldest first."""
    return [
        OpenIssue(
            key,
            employee,
            name,
            Wording(question, version) if question else None,
            Half(half) if half else None,
            text,
            Visibility(visibility),
            to_change,
            date.fromisoformat(opened_on),
        )
        for key, employee, name, question, version, half, text, visibility, to_change, opened_on in _rows(
            source, ISSUES, today
        )
    ]


def open_promises(source: Raw, today: date) -> list[OpenPromise]:
    """What is due first comes first, what has no day last."""
    return [
        OpenPromise(
            key,
            employee,
            name,
            text,
            Visibility(visibility),
            Owner(owner),
            date.fromisoformat(made_on),
            date.fromisoformat(due_on) if due_on else None,
            issue or "",
        )
        for key, employee, name, text, visibility, owner, made_on, due_on, issue in _rows(source, ACTIONS, today)
    ]


def differences(source: Raw, today: date) -> list[Difference]:
    """The oldest first."""
    return [
        Difference(key, employee, name, Topic(topic), called, agreed, actual, Owner(owner), date.fromisoformat(since))
        for key, employee, name, topic, called, agreed, actual, owner, since in _rows(source, DIFFERENCES, today)
    ]


def gaps(source: Raw, today: date) -> list[Gap]:
    """The oldest first."""
    return [
        Gap(key, employee, name, Owner(expects), Owner(of), text, Visibility(visibility), date.fromisoformat(noted_on))
        for key, employee, name, expects, of, text, visibility, noted_on in _rows(source, GAPS, today)
    ]


def _rows(source: Raw, statement: str, today: date) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = source.raw.execute(statement, {"today": today.isoformat()}).fetchall()
    return found
