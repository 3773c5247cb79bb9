"""Contacts as entries of a calendar: when, what others may see, and whether they still hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from distance_leader.domain.codes import Channel, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.zones import zone
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg, pmsg
from distance_leader.storage.queries.calendar import RemovedContact

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_WORDS = {
    Channel.PHONE: pmsg("calendar", "Call"),
    Channel.VIDEO: pmsg("calendar", "Call"),
    Channel.EMAIL: pmsg("calendar", "Mail"),
    Channel.CHAT: pmsg("calendar", "Chat"),
    Channel.VISIT: pmsg("calendar", "Visit"),
    Channel.MEETING: pmsg("calendar", "Meeting"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `start` is a wall time with its zone, or a date for whole days; `end` likewise, exclusive."""

    uid: str
    changed_at: datetime | None
    start: datetime | date
    end: datetime | date
    summary: str
    is_cancelled: bool
    description: str = ""

    @property
    def sequence(self) -> int:
        """Grows with every change: the seconds since 2020 (RFC 5545, 3.8.7.4 asks only that it grows)."""
        return 0 if self.changed_at is None else max(0, int((self.changed_at - _EPOCH).total_seconds()))


def uid_of(contact_id: UUID) -> str:
    """The calendar's name for a contact; it stays through every change."""
    return f"{contact_id}@distance-leader"


def entry_of(contact: Contact, name: str, texts: Catalogue, changed: Mapping[UUID, datetime]) -> Entry | None:
    """The entry of a contact; `name` is what it may say of the person. None for one without a day."""
    if contact.day is None:
        return None
    return Entry(
        uid=uid_of(contact.id),
        changed_at=changed.get(contact.id),
        start=_start(contact),
        end=_end(contact),
        summary=f"{texts.text(_WORDS[contact.channel])} {name}",
        is_cancelled=contact.state is State.CANCELLED,
    )


def entry_of_removed(removed: RemovedContact, texts: Catalogue) -> Entry:
    """A cancellation that says nothing but when."""
    return Entry(
        uid=uid_of(removed.id),
        changed_at=removed.at,
        start=_start(removed),
        end=_end(removed),
        summary=texts.text(msg("Called off")),
        is_cancelled=True,
    )


def _start(of: Contact | RemovedContact) -> datetime | date:
    if of.day is None:
        raise ValueError("no day")
    if of.time is None or _last_day(of) != of.day:
        return of.day
    return datetime.combine(of.day, of.time, tzinfo=zone(of.zone))


def _end(of: Contact | RemovedContact) -> datetime | date:
    start = _start(of)
    if isinstance(start, datetime):
        length = timedelta(minutes=of.minutes)
        return (start.astimezone(UTC) + length).astimezone(start.tzinfo)
    return (_last_day(of) or start) + timedelta(days=1)


def _last_day(of: Contact | RemovedContact) -> date | None:
    return (of.last_day if isinstance(of, Contact) else None) or of.day
