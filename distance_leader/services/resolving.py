"""Wall time of a contact to its instant: whose clock, in which zone, by which rules."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.home import Home
from distance_leader.domain.moments import to_utc
from distance_leader.domain.zones import tzdata_version
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader

FIRST_YEAR = 1900
"""Of a contact: Excel knows no earlier day, and near the calendar's beginning some zones have no instant."""


def resolve(reader: Reader, contact: Contact) -> Contact:
    """The contact with zone and instant worked out anew from its anchor and its wall time."""
    stays = assignments_of(reader, [contact.employee_id]) if contact.anchor is Anchor.EMPLOYEE else ()
    return resolved(contact, home_of(reader), stays)


def resolved(contact: Contact, home: Home, stays: Sequence[Assignment]) -> Contact:
    """As `resolve`, from what is known: the leader's clock and the person's assignments."""
    if contact.week.year < FIRST_YEAR:
        raise InvalidValueError("Contact", "week", Problem.NOT_A_WEEK, text=str(contact.week))
    day = contact.day or contact.week.monday
    zone = home.zone_on(day)
    if contact.anchor is Anchor.EMPLOYEE:
        stay = assignment_on(stays, day)
        zone = stay.zone if stay else home.zone
    starts_at = _instant(contact, zone)
    return replace(contact, zone=zone, starts_at=starts_at, tzdata=tzdata_version() if starts_at else "")


def frozen(contact: Contact) -> bool:
    """A held contact is history: its instant, zone and wall time stay as they were."""
    return contact.state is State.HELD


def _instant(contact: Contact, zone: str) -> datetime | None:
    if contact.day is None or contact.time is None:
        return None
    return to_utc(contact.day, contact.time, zone)
