"""Reads about what belongs to all assignments of a person."""

from typing import TypeVar
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.storage.fast_reading import fast_entities
from distance_leader.storage.store import Reader

E = TypeVar("E", bound=Entity)
_OF_PERSON = "assignment_id IN (SELECT id FROM assignment WHERE employee_id = ?)"


def of_all_stays(reader: Reader, kind: type[E], employee_id: UUID) -> list[E]:
    """All entities of a kind that any of a person's assignments has; in no order."""
    return fast_entities(reader, kind, _OF_PERSON, employee_id.hex)
