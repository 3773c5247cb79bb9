"""What belongs to one person, or to one assignment, kind by kind."""

from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.absence import Absence
from distance_leader.domain.entity import Entity
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import TABLES

E = TypeVar("E", bound=Entity)


def belongings(reader: Reader, kind: type[E], owner_id: UUID) -> list[E]:
    """All entities of a kind that a person, or an assignment, has; in no order."""
    table = TABLES[kind]
    owner = table.c.employee_id if "employee_id" in table.c else table.c.assignment_id
    chosen = select(table).where(owner == owner_id)
    return [to_entity(kind, row) for row in reader.connection.execute(chosen).mappings()]


def absences_over(reader: Reader, employee_id: UUID, first: date, last: date) -> list[Absence]:
    """A person's absences that touch some days, both included."""
    table = TABLES[Absence]
    chosen = select(table).where(table.c.employee_id == employee_id, table.c.last_on >= first, table.c.first_on <= last)
    return [to_entity(Absence, row) for row in reader.connection.execute(chosen).mappings()]
