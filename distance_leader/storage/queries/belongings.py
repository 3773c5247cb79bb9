"""What belongs to one person, or to one assignment, kind by kind."""

from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.absence import Absence
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.issue import Issue
from distance_leader.storage.fast_reading import fast_entities
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import TABLES

E = TypeVar("E", bound=Entity)


def belongings(reader: Reader, kind: type[E], owner_id: UUID) -> list[E]:
    """All entities of a kind that a person, or an assignment, has; in no order."""
    owner = "employee_id" if "employee_id" in TABLES[kind].c else "assignment_id"
    return fast_entities(reader, kind, f"{owner} = ?", owner_id.hex)


def employee_of(reader: Reader, owner_id: UUID) -> UUID | None:
    """Whom a thing of a person, an assignment, an issue or a round is about; the person's own id for a person."""
    for kind in (Employee, Assignment, Issue, CheckIn):
        found: Any = reader.get(kind, owner_id)
        if found is not None:
            return found.id if kind is Employee else found.employee_id  # type: ignore[no-any-return]
    return None


def absences_over(reader: Reader, employee_id: UUID, first: date, last: date) -> list[Absence]:
    """A person's absences that touch some days, both included."""
    table = TABLES[Absence]
    chosen = select(table).where(table.c.employee_id == employee_id, table.c.last_on >= first, table.c.first_on <= last)
    return [to_entity(Absence, row) for row in reader.connection.execute(chosen).mappings()]


class Shelf:
    """What belongs to owners, each kind read once in one look at the file."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._read: dict[tuple[type[Entity], UUID], list[Any]] = {}

    def of(self, kind: type[E], owner_id: UUID) -> list[E]:
        """As `belongings`."""
        place = (kind, owner_id)
        if place not in self._read:
            self._read[place] = belongings(self._reader, kind, owner_id)
        return self._read[place]
