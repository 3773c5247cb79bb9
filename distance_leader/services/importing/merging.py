"""What a row makes of a person: someone new with a first assignment, or the fields in which it says something else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.codes import Experience
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import LONGEST_RHYTHM, RHYTHMS, Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.leader import Leader
from distance_leader.domain.zones import country_of
from distance_leader.services.importing.matching import name_key
from distance_leader.services.importing.rows import PersonRow
from distance_leader.services.people import someone_new
from distance_leader.services.zone_finding import FoundZone

_E = TypeVar("_E", Employee, Assignment)


class Customers:
    """Customers by name, stored ones and those that come with the list."""

    def __init__(self, stored: Sequence[Customer]) -> None:
        self._known = {name_key(one.name): one.id for one in stored}
        self.made: dict[UUID, Customer] = {}

    def id_of(self, row: PersonRow, country: str) -> UUID | None:
        """The customer of a row, made if nobody is called so; None for a row without."""
        if not row.customer:
            return None
        key = name_key(row.customer)
        if key not in self._known:
            new = Customer(name=row.customer, country=country)
            self._known[key] = new.id
            self.made[new.id] = new
        return self._known[key]


def new_employee(leader: Leader, row: PersonRow) -> Employee:
    """Someone new; a rhythm that is not said is the template's, or twice what is ideal. Raises InvalidValueError."""
    values = dict(row.employee)
    ideal, longest = RHYTHMS[values.get("experience", Experience.NEW)]
    said = values.setdefault("ideal_days", ideal)
    values.setdefault("longest_days", longest if said == ideal else min(2 * said, LONGEST_RHYTHM))
    return someone_new(leader, **values)


def new_stay(row: PersonRow, person: UUID, zone: str, today: date, customers: Customers) -> Assignment:
    """A first assignment, from today on unless the row says since when. Raises InvalidValueError."""
    values = {"starts_on": today, "country": country_of(zone), **row.stay}
    customer = customers.id_of(row, values["country"])
    return Assignment(employee_id=person, customer_id=customer, zone=zone, **values)


def changed_employee(row: PersonRow, person: Employee) -> Employee:
    """The person with what the row says; the same value where it says nothing new. Raises InvalidValueError."""
    values = dict(row.employee)
    for name in ("name", "email"):  # by these a person is found, however they are written
        if name_key(values.get(name, "")) == name_key(getattr(person, name)):
            values.pop(name, None)
    return _with(person, values)


def changed_stay(row: PersonRow, stays: Sequence[Assignment], today: date, customers: Customers) -> Assignment | None:
    """The present assignment with what the row says, None for someone without. Raises InvalidValueError."""
    stay = assignment_on(stays, today)
    if stay is None:
        return None
    values = dict(row.stay)
    zone = zone_now(row.zone, stay)
    if zone:
        values["zone"] = zone
    changed = _with(stay, values)
    if row.customer:
        changed = _with(changed, {"customer_id": customers.id_of(row, changed.country)})
    _check_apart(changed, stays)
    return changed


def zone_now(found: FoundZone, stay: Assignment) -> str:
    """The zone to be set, '' for the one that is. A country alone does not overrule a zone that lies in it.

    Raises InvalidValueError where it is doubtful and the present zone is none of those it may be.
    """
    if not found.is_said or stay.zone in found.choices:
        return ""
    if found.name:
        return found.name if found.is_exact or country_of(stay.zone) != country_of(found.name) else ""
    check_not_doubtful(found)
    return ""


def check_not_doubtful(found: FoundZone) -> None:
    """Raises InvalidValueError where a place was said and its zone is doubtful."""
    if found.is_said and not found.name:
        problem = Problem.WHICH_ZONE if found.choices else Problem.UNKNOWN_PLACE
        raise InvalidValueError("Assignment", "zone", problem, zones=", ".join(found.choices))


def _with(entity: _E, values: Mapping[str, Any]) -> _E:
    new = {name: value for name, value in values.items() if getattr(entity, name) != value}
    return replace(entity, **new) if new else entity


def _check_apart(changed: Assignment, stays: Sequence[Assignment]) -> None:
    """As `services.checks`, before the commit, so that one such row does not stop all others."""
    for other in stays:
        if other.id != changed.id and _overlap(changed, other):
            raise InvalidValueError(
                "Assignment", "starts_on", Problem.OVERLAPS, start=changed.starts_on, other=other.starts_on
            )


def _overlap(one: Assignment, other: Assignment) -> bool:
    return (one.ends_on is None or other.starts_on <= one.ends_on) and (
        other.ends_on is None or one.starts_on <= other.ends_on
    )
