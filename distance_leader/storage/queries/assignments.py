"""Reads about what belongs to an assignment."""

from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.extension import Extension
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import assignment, extension


def extensions_of(reader: Reader, employee_id: UUID) -> list[Extension]:
    """All extensions of a person's assignments, oldest first."""
    chosen = (
        select(extension)
        .join(assignment, assignment.c.id == extension.c.assignment_id)
        .where(assignment.c.employee_id == employee_id)
        .order_by(extension.c.decided_on)
    )
    return [to_entity(Extension, row) for row in reader.connection.execute(chosen).mappings()]
