"""The change log of one person, as it is read back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select

from distance_leader.domain.codes import Visibility
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import Message
from distance_leader.storage.change_log import label_of
from distance_leader.storage.queries.expiring import NAMELESS
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import TABLES, change_log


class LoggedChange(NamedTuple):
    """One row of the log. `before` and `after` hold the fields that changed, as plain values."""

    number: int
    at: datetime
    label: Message
    kind: str
    entity_id: UUID | None
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def changes_about(reader: Reader, subject_id: UUID, most: int) -> list[LoggedChange]:
    """The last changes of everything that is about somebody, newest first."""
    chosen = (
        select(change_log).where(change_log.c.subject_id == subject_id).order_by(change_log.c.number.desc()).limit(most)
    )
    return [
        LoggedChange(
            row.number, row.at, label_of(row.label), row.kind, row.entity_id, _plain(row.before), _plain(row.after)
        )
        for row in reader.connection.execute(chosen)
    ]


def count_changes(reader: Reader, subject_id: UUID) -> int:
    """How many changes of everything that is about somebody the log has."""
    chosen = select(func.count()).select_from(change_log).where(change_log.c.subject_id == subject_id)
    return int(reader.connection.execute(chosen).scalar_one())


def marked_sensitive(reader: Reader, subject_id: UUID) -> frozenset[UUID]:
    """The things about somebody whose texts are marked as sensitive, or once were: all that the log holds of them."""
    rows = select(change_log.c.entity_id, change_log.c.before, change_log.c.after).where(
        change_log.c.subject_id == subject_id,
        or_(*(side.contains('"sensitive"') for side in (change_log.c.before, change_log.c.after))),
    )
    return frozenset(
        row.entity_id
        for row in reader.connection.execute(rows)
        if any((_plain(side) or {}).get("visibility") == Visibility.SENSITIVE for side in (row.before, row.after))
    )


def names_of_others(reader: Reader, employee_id: UUID) -> list[str]:
    """What everybody else is called, and was called as far as the log knows; the longest first."""
    employees = TABLES[Employee]
    found = set(reader.connection.execute(select(employees.c.name).where(employees.c.id != employee_id)).scalars())
    logged = select(change_log.c.before, change_log.c.after).where(
        change_log.c.kind == Employee.__name__, change_log.c.entity_id != employee_id
    )
    for row in reader.connection.execute(logged):
        found |= {(_plain(side) or {}).get("name") or "" for side in row}
    return sorted(found - {"", NAMELESS}, key=len, reverse=True)


def _plain(text: str | None) -> Mapping[str, Any] | None:
    return None if text is None else json.loads(text)
