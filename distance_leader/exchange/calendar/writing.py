"""Writes planned contacts as calendar entries: neutral, private, and with ids by which they are updated later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar, Event, Timezone

from distance_leader.domain.codes import State
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.calendar.entries import Entry, entry_of, entry_of_removed
from distance_leader.exchange.calendar.timezones import timezone_of
from distance_leader.exchange.replacing import replacing
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.plan_grid import initials
from distance_leader.storage.queries.calendar import announced_contacts, changed_at, removed_contacts, sent_entries
from distance_leader.storage.store import Reader

PRODUCER = "-//Distance Leader//Distance Leader//EN"


@dataclass(frozen=True, slots=True)
class CalendarOrder:
    """Which weeks, in which language, at which moment (UTC); whole names only where they are asked for."""

    first: IsoWeek
    last: IsoWeek
    language: str
    now: datetime
    with_names: bool = False


@dataclass(frozen=True, slots=True)
class CalendarReport:
    """How many entries were written, how many of them as called off, and how many contacts have no day yet."""

    written: int
    called_off: int
    without_day: int

    def message(self, path: Path) -> Message:
        """What was done, in a sentence or two."""
        done = nmsg(
            "{count} entry lies in {path}, {off} of them as called off.",
            "{count} entries lie in {path}, {off} of them as called off.",
            self.written,
            path=str(path),
            off=self.called_off,
        )
        if not self.without_day:
            return done
        left = nmsg(
            "{count} contact has no day yet and is not in it.",
            "{count} contacts have no day yet and are not in it.",
            self.without_day,
        )
        return msg("{first} {second}", first=done, second=left)


def write_calendar(reader: Reader, out: Path, order: CalendarOrder) -> CalendarReport:
    """Write the planned contacts of some weeks to `out`, over what stands there. Raises FileError, and leaves it then.

    Cancelled and removed ones are written as called off, so that a calendar that has them takes them out; those that
    no calendar can have, since nothing was exported meanwhile, are left out.
    """
    texts = catalogue(order.language)
    names = {person.id: person.name for person in reader.all(Employee)}
    changed = changed_at(reader, order.first, order.last)
    entries, without_day = [], 0
    announced = announced_contacts(reader, order.first, order.last)
    removed = removed_contacts(reader, order.first, order.last)
    sent = sent_entries(reader, [*(one.id for one in announced), *(one.id for one in removed)])
    for contact in announced:
        if contact.state is State.CANCELLED and not sent.may_hold(contact.id):
            continue
        name = names[contact.employee_id]
        entry = entry_of(contact, name if order.with_names else initials(name), texts, changed)
        if entry is None:
            without_day += 1
        else:
            entries.append(entry)
    entries += [entry_of_removed(one, texts) for one in removed if sent.may_hold(one.id, one.at)]
    with replacing(out) as temporary:
        temporary.write_bytes(calendar_bytes(entries, order.now))
    return CalendarReport(len(entries), sum(entry.is_cancelled for entry in entries), without_day)


def calendar_bytes(entries: Iterable[Entry], now: datetime, *, method: str = "") -> bytes:
    """A calendar file of these entries; `now` in UTC. `method` is said in invitations only (RFC 5546)."""
    chosen = list(entries)
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    if method:
        calendar.add("method", method)
    for name in sorted({_zone_name(entry.start) for entry in chosen} - {""}):
        calendar.add_component(_timezone(name, [entry for entry in chosen if _zone_name(entry.start) == name]))
    for entry in chosen:
        calendar.add_component(event_of(entry, now))
    return bytes(calendar.to_ical())


def event_of(entry: Entry, now: datetime) -> Event:
    """The component of an entry."""
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", (entry.changed_at or now).astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("summary", entry.summary)
    if entry.description:
        event.add("description", entry.description)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    is_day = not isinstance(entry.start, datetime) and not _is_stay(entry)
    event.add("transp", "TRANSPARENT" if entry.is_cancelled or is_day else "OPAQUE")
    return event


def _is_stay(entry: Entry) -> bool:
    """A visit of several days takes them; a talk on some day of which the hour is open does not."""
    return entry.end.toordinal() - entry.start.toordinal() > 1


def _zone_name(start: datetime | date) -> str:
    return str(start.tzinfo) if isinstance(start, datetime) else ""


def _timezone(name: str, entries: list[Entry]) -> Timezone:
    years = [entry.start.year for entry in entries]
    return timezone_of(name, min(years) - 1, max(years) + 1)
