"""People, their assignments and their customers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.codes import Anchor
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.leader import Leader
from distance_leader.domain.zones import check_zone, country_of
from distance_leader.services.resolving import frozen, resolve, resolved
from distance_leader.storage.queries.contacts import all_contacts_of, planned_contacts
from distance_leader.storage.queries.people import assignments_of, customer_named
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """What the leader says of someone new. An empty country is the zone's own."""

    employee: Employee
    zone: str
    since: date
    customer: str = ""
    country: str = ""
    site: str = ""
    hours: WorkingHours = field(default_factory=WorkingHours.weekdays)


def someone_new(leader: Leader, **said: Any) -> Employee:
    """A person of whom fields are said; the language is the leader's for documents, unless another one is said.

    Raises InvalidValueError.
    """
    return Employee(**{"language": leader.language, **said})


def add_person(edit: Edit, new: NewPerson) -> Employee:
    """A person with a first assignment; a customer with this name is found or made."""
    check_zone("Assignment", "zone", new.zone)
    edit.put(new.employee)
    stay = Assignment(
        employee_id=new.employee.id,
        customer_id=_customer_id(edit, new),
        site=new.site,
        country=new.country or country_of(new.zone),
        zone=new.zone,
        working_hours=new.hours,
        starts_on=new.since,
    )
    edit.put(stay)
    return new.employee


def change_person(edit: Edit, person: Employee, **fields: Any) -> Employee:
    """Change fields of a person. Raises InvalidValueError."""
    changed = replace(person, **fields)
    edit.put(changed)
    return changed


def change_people(edit: Edit, people: Sequence[Employee], **fields: Any) -> None:
    """Change fields of several people alike. Raises InvalidValueError."""
    edit.put_many([replace(one, **fields) for one in people])


def archive_people(edit: Edit, people: Sequence[Employee], today: date) -> None:
    """Take people out of the plan and the lists; all that happened is kept."""
    edit.put_many([replace(one, archived_on=today) for one in people if one.archived_on is None])


def bring_back_people(edit: Edit, people: Sequence[Employee]) -> None:
    """Put archived people into the plan again."""
    edit.put_many([replace(one, archived_on=None) for one in people])


def change_assignment(edit: Edit, stay: Assignment, **fields: Any) -> Assignment:
    """Change fields of an assignment; future contacts on the employee's clock follow it in the same step."""
    changed = replace(stay, **fields)
    edit.put(changed)
    if changed.zone != stay.zone or changed.starts_on != stay.starts_on or changed.ends_on != stay.ends_on:
        _resolve_again(edit, changed)
    return changed


def rename_customer(edit: Edit, stay: Assignment, name: str, country: str) -> Assignment:
    """Let an assignment be at the customer of this name, made if new; an empty name is no customer."""
    if not name.strip():
        return change_assignment(edit, stay, customer_id=None)
    found = customer_named(edit, name)
    if found is None:
        made = Customer(name=name, country=country)
        edit.put(made)
        found = made.id
    return change_assignment(edit, stay, customer_id=found)


def change_leader(edit: Edit, leader: Leader, **fields: Any) -> Leader:
    """Change fields of the leader; contacts on the leader's clock keep their wall time, and move their instant."""
    changed = replace(leader, **fields)
    edit.put(changed)
    if changed.zone != leader.zone:
        edit.put_many([resolve(edit, contact) for contact in planned_contacts(edit, Anchor.LEADER)])
    return changed


def _customer_id(edit: Edit, new: NewPerson) -> Any:
    if not new.customer.strip():
        return None
    found = customer_named(edit, new.customer)
    if found is None:
        made = Customer(name=new.customer, country=new.country or country_of(new.zone))
        edit.put(made)
        return made.id
    return found


def _resolve_again(edit: Edit, stay: Assignment) -> None:
    home = home_of(edit)
    stays = assignments_of(edit, [stay.employee_id])
    moved: list[Contact] = []
    for contact in all_contacts_of(edit, stay.employee_id):  # before the first stay its clock counts already
        again = contact if frozen(contact) else resolved(contact, home, stays)
        if again != contact and assignment_on(stays, contact.day or contact.week.monday) is not None:
            moved.append(again)
    edit.put_many(moved)
