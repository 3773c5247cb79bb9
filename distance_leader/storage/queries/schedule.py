"""The read behind the contact schedule."""

from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import literal, select

from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import contact


class ScheduleRow(NamedTuple):
    """A contact as a schedule shows it."""

    employee_id: UUID
    week: IsoWeek
    day: date | None
    last_day: date | None
    time: time | None
    anchor: Anchor
    starts_at: datetime | None
    minutes: int
    channel: Channel
    foci: frozenset[Focus]
    state: State
    initiator: Initiator
    note: str
    moved_from: IsoWeek | None
    talk_id: UUID | None
    party_id: UUID | None
    employee_remark: str
    private_note: str
    sensitive_note: str


_PRIVATE = ("private_note", "sensitive_note")
_SHAREABLE = tuple(contact.c[name] for name in ScheduleRow._fields if name not in _PRIVATE)


def schedule_rows(reader: Reader, first: IsoWeek, last: IsoWeek, *, with_private: bool = False) -> list[ScheduleRow]:
    """The contacts of some weeks, in no order. Without `with_private` those notes are not even read: they are ''."""
    private = [contact.c[name] if with_private else literal("") for name in _PRIVATE]
    chosen = select(*_SHAREABLE, *private).where(contact.c.week.between(first, last))
    return [ScheduleRow._make(row) for row in reader.connection.execute(chosen).all()]
