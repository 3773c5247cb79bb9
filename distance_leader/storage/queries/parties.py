"""Reads about customers and parties, and where they take part."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Column, or_, select

from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.people_tables import knowledge
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import assignment, contact, customer, employee, stakeholder


class Part(NamedTuple):
    """An assignment that somebody takes part in: whose, where."""

    assignment_id: UUID
    employee_id: UUID
    name: str
    customer: str
    project: str
    starts_on: date
    ends_on: date | None


def party_named(reader: Reader, name: str) -> UUID | None:
    """The id of the party with exactly this name."""
    return reader.connection.execute(select(stakeholder.c.id).where(stakeholder.c.name == name)).scalars().first()


def party_names(reader: Reader) -> list[str]:
    """The names of all parties."""
    return list(reader.connection.execute(select(stakeholder.c.name).distinct()).scalars())


def customer_name(reader: Reader, customer_id: UUID | None) -> str:
    """The name of a customer; '' for none."""
    if customer_id is None:
        return ""
    found = reader.raw.execute("SELECT name FROM customer WHERE id = ?", (customer_id.hex,)).fetchone()
    return str(found[0]) if found else ""


def customer_names(reader: Reader) -> list[str]:
    """The names of all customers."""
    return list(reader.connection.execute(select(customer.c.name).distinct()).scalars())


_PARTS = (
    select(
        assignment.c.id,
        employee.c.id,
        employee.c.name,
        customer.c.name.label("customer"),
        assignment.c.project,
        assignment.c.starts_on,
        assignment.c.ends_on,
    )
    .select_from(assignment)
    .join(employee, employee.c.id == assignment.c.employee_id)
    .outerjoin(customer, customer.c.id == assignment.c.customer_id)
    .order_by(assignment.c.starts_on.desc())
)


def parts_of_party(reader: Reader, party_id: UUID) -> list[Part]:
    """The assignments that a party takes part in, newest first."""
    knows = select(knowledge.c.assignment_id).where(knowledge.c.stakeholder_id == party_id)
    chosen = _PARTS.where(
        or_(
            assignment.c.home_manager_id == party_id,
            assignment.c.customer_manager_id == party_id,
            assignment.c.id.in_(knows),
        )
    )
    return [Part(*row) for row in reader.connection.execute(chosen)]


def parts_of_customer(reader: Reader, customer_id: UUID) -> list[Part]:
    """The assignments at a customer, newest first."""
    chosen = _PARTS.where(assignment.c.customer_id == customer_id)
    return [Part(*row) for row in reader.connection.execute(chosen)]


def parts_of_person(reader: Reader, employee_id: UUID) -> list[Part]:
    """A person's assignments with the customers' names, newest first."""
    chosen = _PARTS.where(assignment.c.employee_id == employee_id)
    return [Part(*row) for row in reader.connection.execute(chosen)]


def contacts_with_party(reader: Reader, party_id: UUID, most: int) -> list[tuple[Contact, str]]:
    """The talks with a party and the name of the employee they are about, newest first."""
    chosen = (
        select(contact, employee.c.name.label("about"))
        .join(employee, employee.c.id == contact.c.employee_id)
        .where(contact.c.party_id == party_id)
        .order_by(contact.c.counts_on.desc())
        .limit(most)
    )
    return [(to_entity(Contact, row), row["about"]) for row in reader.connection.execute(chosen).mappings()]


def is_used(reader: Reader, kind: type[Customer | Stakeholder], entity_id: UUID) -> bool:
    """Whether an assignment or a contact still names a customer or a party."""
    columns: tuple[Column[Any], ...]
    if kind is Customer:
        columns = (assignment.c.customer_id, stakeholder.c.customer_id)
    else:
        columns = (
            assignment.c.home_manager_id,
            assignment.c.customer_manager_id,
            contact.c.party_id,
            knowledge.c.stakeholder_id,
        )
    return any(reader.connection.execute(select(one).where(one == entity_id).limit(1)).first() for one in columns)
