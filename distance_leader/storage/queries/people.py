"""Reads about people and where they are."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import assignment, customer, employee


class StaffRow(NamedTuple):
    """What a row's head shows of a person on a day. `zone` is the leader's for someone without an assignment."""

    employee_id: UUID
    name: str
    title: str
    customer: str
    site: str
    country: str
    zone: str
    assignment_id: UUID | None


def leader_of(reader: Reader) -> Leader:
    """The file's leader."""
    return reader.all(Leader)[0]


def staff(reader: Reader, today: date) -> list[StaffRow]:
    """All people who are not archived, with the assignment that counts today. Three statements, in no order."""
    home = leader_of(reader).zone
    customers = dict(reader.connection.execute(select(customer.c.id, customer.c.name)).tuples().all())
    stays: dict[UUID, list[Assignment]] = {}
    for one in reader.all(Assignment):
        stays.setdefault(one.employee_id, []).append(one)
    chosen = select(employee.c.id, employee.c.name, employee.c.title).where(employee.c.archived_on.is_(None))
    rows = []
    for person, name, title in reader.connection.execute(chosen):
        now = assignment_on(stays.get(person, ()), today)
        rows.append(_staff_row(person, name, title, now, customers, home))
    return rows


def _staff_row(
    person: UUID, name: str, title: str, now: Assignment | None, customers: dict[UUID, str], home: str
) -> StaffRow:
    if now is None:
        return StaffRow(person, name, title, "", "", "", home, None)
    company = customers.get(now.customer_id, "") if now.customer_id else ""
    return StaffRow(person, name, title, company, now.site, now.country, now.zone, now.id)


def assignments_of(reader: Reader, people: Sequence[UUID]) -> list[Assignment]:
    """All assignments of some people, oldest first."""
    chosen = select(assignment).where(assignment.c.employee_id.in_(people)).order_by(assignment.c.starts_on)
    return [to_entity(Assignment, row) for row in reader.connection.execute(chosen).mappings()]


def employees_named(reader: Reader, name: str) -> list[Employee]:
    """People who bear exactly this name, archived ones too."""
    chosen = select(employee).where(employee.c.name == name)
    return [to_entity(Employee, row) for row in reader.connection.execute(chosen).mappings()]


def customer_named(reader: Reader, name: str) -> UUID | None:
    """The id of the customer with exactly this name."""
    return reader.connection.execute(select(customer.c.id).where(customer.c.name == name)).scalars().first()
