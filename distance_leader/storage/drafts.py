"""Keeps what was typed and not kept yet: beside the undo list and the log, since nothing was done yet."""

from uuid import UUID

from sqlalchemy import Connection, delete, insert

from distance_leader.domain.draft import Draft
from distance_leader.storage.draft_tables import draft
from distance_leader.storage.mapper import to_row

OF_NOBODY = "DELETE FROM draft WHERE employee_id IS NULL"
"""A draft of nobody may name anybody, so it goes with each erasure."""
_FROZEN = "SELECT 1 FROM employee WHERE id = ? AND frozen_on IS NOT NULL"


def keep_draft(connection: Connection, typed: Draft) -> None:
    """Keep a draft in the place of the one of before. Nothing is kept about somebody who is frozen."""
    if typed.employee_id is not None and _is_frozen(connection, typed.employee_id):
        return
    drop_draft(connection, typed.id)
    connection.execute(insert(draft).values(to_row(typed)))


def drop_draft(connection: Connection, draft_id: UUID) -> None:
    """Let a draft go; where there is none nothing happens."""
    connection.execute(delete(draft).where(draft.c.id == draft_id))


def _is_frozen(connection: Connection, employee_id: UUID) -> bool:
    return connection.exec_driver_sql(_FROZEN, (employee_id.hex,)).first() is not None
