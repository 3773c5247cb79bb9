"""What Today lists beside the rhythm: planned contacts up to today, who is where, what ends soon. Plain SQL."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from distance_leader.domain.codes import Visibility
from distance_leader.domain.hours import WorkingHours
from distance_leader.storage.queries.followed import FOLLOWED
from distance_leader.storage.queries.moments import moment, stored
from distance_leader.storage.queries.plan import ChipRow, Raw

_SHOWN = (
    "c.id, c.employee_id, c.week, c.day, c.last_day, substr(c.time, 1, 5), substr(c.starts_at, 1, 16), c.minutes, "
    "c.channel, c.foci, c.state, '', c.moved_from, c.party_id, c.talk_id, c.called_off_by, c.reason"
)
UP_TO_TODAY = f"""
SELECT {_SHOWN} FROM contact c JOIN employee e ON e.id = c.employee_id
WHERE c.state = 'planned' AND c.counts_on <= :today AND {FOLLOWED}
ORDER BY c.counts_on, c.starts_at
"""
CALLS = f"""
SELECT c.id, e.name, substr(c.starts_at, 1, 19) FROM contact c JOIN employee e ON e.id = c.employee_id
WHERE c.state = 'planned' AND c.counts_on BETWEEN :first AND :last AND c.starts_at > :start AND c.starts_at <= :end
      AND {FOLLOWED} ORDER BY c.starts_at, e.name
"""
PLACES = f"""
SELECT e.id, e.name, a.zone, a.working_hours, a.ends_on, a.country FROM employee e JOIN assignment a
     ON a.employee_id = e.id AND a.starts_on <= :today AND (a.ends_on IS NULL OR a.ends_on >= :today)
WHERE {FOLLOWED}
"""
WORK_PLACES = """
SELECT employee_id, starts_on, ends_on, zone, working_hours FROM assignment ORDER BY starts_on
"""
REQUESTS = f"""
SELECT r.id, r.employee_id, e.name, r.received_at, r.about, r.visibility
FROM request r JOIN employee e ON e.id = r.employee_id
WHERE r.answered_at IS NULL AND {FOLLOWED} ORDER BY r.received_at
"""
ACTIONS = f"""
SELECT a.id, a.employee_id, e.name, a.text, a.visibility, a.owner, a.due_on
FROM action a JOIN employee e ON e.id = a.employee_id
WHERE a.closed_on IS NULL AND a.due_on <= :soon AND {FOLLOWED} ORDER BY a.due_on
"""
FOLLOW_UPS = f"""
SELECT e.id, e.name, a.starts_on, a.id,
       (SELECT MAX(c.with_employee_on) FROM condition c WHERE c.assignment_id = a.id),
       (SELECT MAX(c.with_customer_on) FROM condition c WHERE c.assignment_id = a.id)
FROM assignment a JOIN employee e ON e.id = a.employee_id
WHERE {FOLLOWED} AND a.starts_on > :since AND a.starts_on <= :today
      AND (a.ends_on IS NULL OR a.ends_on >= :today)
      AND date(a.starts_on, '+' || (7 * a.follow_up_weeks) || ' days') <= :today AND a.follow_up_weeks > 0
ORDER BY a.starts_on
"""
FOLLOW_UP_DAYS = 180
"""An assignment that began half a year ago is past its early follow-up."""
ACTION_DAYS = 3
"""Promises show up some days before they are due, while something can still be done."""
ENDING_DAYS = 42
"""An assignment that ends within six weeks is worth a talk."""


class Place(NamedTuple):
    """Someone's present assignment: where, when they work, and when it ends."""

    key: str
    name: str
    zone: str
    hours: WorkingHours
    ends_on: date | None
    country: str

    def ends_soon(self, today: date) -> bool:
        return self.ends_on is not None and self.ends_on - today <= timedelta(days=ENDING_DAYS)


def planned_up_to(source: Raw, today: date) -> list[ChipRow]:
    """What is planned for today, and what was planned before and is not confirmed; oldest first."""
    return list(map(ChipRow._make, source.raw.execute(UP_TO_TODAY, {"today": today.isoformat()})))


def places(source: Raw, today: date) -> list[Place]:
    """Where everyone is who is on an assignment today, in no order."""
    rows = source.raw.execute(PLACES, {"today": today.isoformat()})
    return [
        Place(key, name, zone, _hours(hours), date.fromisoformat(ends_on) if ends_on else None, country)
        for key, name, zone, hours, ends_on, country in rows
    ]


class WorkPlace(NamedTuple):
    """Where somebody works in a period, and when; no end is open."""

    key: str
    starts_on: date
    ends_on: date | None
    zone: str
    hours: WorkingHours

    def covers(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def work_places(source: Raw) -> list[WorkPlace]:
    """All assignments, by the employee's key, the earlier first."""
    return [
        WorkPlace(key, date.fromisoformat(start), date.fromisoformat(end) if end else None, zone, _hours(hours))
        for key, start, end, zone, hours in source.raw.execute(WORK_PLACES)
    ]


@cache
def _hours(text: str) -> WorkingHours:
    return WorkingHours.parse(text)


class OpenRequest(NamedTuple):
    """Someone reached out and waits for an answer."""

    key: str
    employee_key: str
    name: str
    received_at: datetime
    about: str
    visibility: Visibility


class OpenAction(NamedTuple):
    """Something promised that is due, or soon will be."""

    key: str
    employee_key: str
    name: str
    text: str
    visibility: Visibility
    owner: str
    due_on: date


def open_requests(source: Raw) -> list[OpenRequest]:
    """Requests without an answer, the oldest first."""
    return [
        OpenRequest(
            key, employee, name, datetime.fromisoformat(received).replace(tzinfo=UTC), about, Visibility(visibility)
        )
        for key, employee, name, received, about, visibility in source.raw.execute(REQUESTS)
    ]


def due_actions(source: Raw, today: date) -> list[OpenAction]:
    """Open actions whose day has come or is near, the oldest first."""
    soon = (today + timedelta(days=ACTION_DAYS)).isoformat()
    return [
        OpenAction(key, employee, name, text, Visibility(visibility), owner, date.fromisoformat(due_on))
        for key, employee, name, text, visibility, owner, due_on in source.raw.execute(ACTIONS, {"soon": soon})
    ]


class FollowUp(NamedTuple):
    """An assignment whose conditions should have been checked by now; None for the side that was not asked."""

    employee_key: str
    name: str
    starts_on: date
    assignment_key: str
    with_employee_on: str | None
    with_customer_on: str | None


def follow_ups(source: Raw, today: date) -> list[FollowUp]:
    """Young assignments where the employee or the customer was not asked about the conditions; oldest first."""
    given = {"since": (today - timedelta(days=FOLLOW_UP_DAYS)).isoformat(), "today": today.isoformat()}
    rows = source.raw.execute(FOLLOW_UPS, given)
    found = [FollowUp(key, name, date.fromisoformat(start), *rest) for key, name, start, *rest in rows]
    return [one for one in found if one.with_employee_on is None or one.with_customer_on is None]


def leader_hours(source: Raw) -> WorkingHours:
    """The leader's own working hours."""
    return _hours(source.raw.execute("SELECT working_hours FROM leader").fetchone()[0])


class Call(NamedTuple):
    """A planned talk that has an hour."""

    key: str
    name: str
    starts_at: datetime


def calls_between(source: Raw, start: datetime, end: datetime) -> list[Call]:
    """Planned talks that begin after `start` and up to `end` (UTC), soonest first."""
    days = timedelta(days=2)  # on a clock far away it may be another date
    given = {
        "first": (start - days).date().isoformat(),
        "last": (end + days).date().isoformat(),
        "start": stored(start),
        "end": stored(end),
    }
    return [Call(key, name, moment(at)) for key, name, at in source.raw.execute(CALLS, given)]
