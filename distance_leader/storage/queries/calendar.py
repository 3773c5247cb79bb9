"""What a calendar has to know of contacts beside themselves: when each was last changed, and which were removed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select

from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.codes import AuditAct, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.agenda_tables import busy_time
from distance_leader.storage.audit_tables import audit
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import REMOVED, change_log, contact, employee

_ANNOUNCED = (State.PLANNED, State.CANCELLED)
_ENTRIES = ("calendar.ics", "letter.ics")
"""What the account calls files with calendar entries."""
_FROZEN = select(employee.c.id).where(employee.c.frozen_on.is_not(None))


@dataclass(frozen=True, slots=True)
class RemovedContact:
    """What the log still knows of a planned contact that was removed; wall time in `zone`."""

    id: UUID
    at: datetime
    day: date
    time: time | None
    zone: str
    minutes: int


def announced_contacts(reader: Reader, first: IsoWeek, last: IsoWeek) -> list[Contact]:
    """Planned and cancelled contacts of some weeks, and those moved out of them: a calendar may still have these."""
    inside = or_(contact.c.week.between(first, last), contact.c.moved_from.between(first, last))
    chosen = select(contact).where(inside, contact.c.state.in_(_ANNOUNCED), contact.c.employee_id.not_in(_FROZEN))
    ordered = chosen.order_by(contact.c.week, contact.c.day, contact.c.time, contact.c.id)
    return [to_entity(Contact, row) for row in reader.connection.execute(ordered).mappings()]


def changed_at(reader: Reader, first: IsoWeek, last: IsoWeek) -> dict[UUID, datetime]:
    """When the contacts of `announced_contacts` were last changed, as far as the log says."""
    inside = or_(contact.c.week.between(first, last), contact.c.moved_from.between(first, last))
    ids = select(contact.c.id).where(inside, contact.c.state.in_(_ANNOUNCED))
    newest = select(change_log.c.entity_id, func.max(change_log.c.at).label("at"))
    rows = newest.where(change_log.c.entity_id.in_(ids)).group_by(change_log.c.entity_id)
    return {row.entity_id: row.at for row in reader.connection.execute(rows)}


def removed_contacts(reader: Reader, first: IsoWeek, last: IsoWeek) -> list[RemovedContact]:
    """Planned contacts with a day in some weeks that were removed and not brought back."""
    there = select(contact.c.id).where(contact.c.id == change_log.c.entity_id).exists()
    chosen = select(change_log.c.entity_id, change_log.c.at, change_log.c.before).where(
        REMOVED, change_log.c.kind == Contact.__name__, ~there
    )
    found = {}
    for row in reader.connection.execute(chosen.order_by(change_log.c.number)):
        values = json.loads(row.before)
        if values["state"] == State.PLANNED and values["day"] and str(first) <= values["week"] <= str(last):
            found[row.entity_id] = _removed(row.entity_id, row.at, values)
    return list(found.values())


class Sent(NamedTuple):
    """When calendar entries left the file, and since when the log knows each contact that may have been among them."""

    moments: tuple[datetime, ...]
    known_since: Mapping[UUID, datetime]

    def may_hold(self, contact_id: UUID, until: datetime | None = None) -> bool:
        """Whether a calendar may have a contact, as it was until a moment: what none has is not called off there."""
        since = self.known_since.get(contact_id)
        return any((since is None or since <= moment) and (until is None or moment <= until) for moment in self.moments)


def sent_entries(reader: Reader, ids: Iterable[UUID]) -> Sent:
    """By the account of what was exported, and the log."""
    exported = select(audit.c.at).where(audit.c.act == AuditAct.EXPORT, audit.c.what.in_(_ENTRIES))
    moments = tuple(reader.connection.execute(exported).scalars())
    oldest = select(change_log.c.entity_id, func.min(change_log.c.at).label("at"))
    rows = oldest.where(change_log.c.entity_id.in_(list(ids))).group_by(change_log.c.entity_id)
    return Sent(moments, {row.entity_id: row.at for row in reader.connection.execute(rows)})


def busy_times_of(reader: Reader, source: str, start: datetime, end: datetime) -> list[BusyTime]:
    """The leader's busy times from one file that touch a stretch of time."""
    chosen = select(busy_time).where(
        busy_time.c.source == source, busy_time.c.ends_at > start, busy_time.c.starts_at < end
    )
    return [to_entity(BusyTime, row) for row in reader.connection.execute(chosen).mappings()]


def _removed(contact_id: UUID, at: datetime, values: dict[str, Any]) -> RemovedContact:
    clock = values["time"]
    return RemovedContact(
        id=contact_id,
        at=at,
        day=date.fromisoformat(values["day"]),
        time=time.fromisoformat(clock) if clock else None,
        zone=values["zone"],
        minutes=values["minutes"],
    )
