"""Reads about people and where they are."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.storage.fast_reading import fast_entities
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import assignment, customer, employee


def leader_of(reader: Reader) -> Leader:
    """The file's leader."""
    return reader.all(Leader)[0]


def assignments_of(reader: Reader, people: Sequence[UUID]) -> list[Assignment]:
    """All assignments of some people, oldest first."""
    if len(people) == 1:
        return fast_entities(reader, Assignment, "employee_id = ? ORDER BY starts_on", people[0].hex)
    chosen = select(assignment).where(assignment.c.employee_id.in_(people)).order_by(assignment.c.starts_on)
    return [to_entity(Assignment, row) for row in reader.connection.execute(chosen).mappings()]


def employees_named(reader: Reader, name: str) -> list[Employee]:
    """People who bear exactly this name, archived ones too."""
    chosen = select(employee).where(employee.c.name == name)
    return [to_entity(Employee, row) for row in reader.connection.execute(chosen).mappings()]


def customer_named(reader: Reader, name: str) -> UUID | None:
    """The id of the customer with exactly this name."""
    return reader.connection.execute(select(customer.c.id).where(customer.c.name == name)).scalars().first()
