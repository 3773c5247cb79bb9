"""Customers and parties as registers: a list, the fields of one, and where this one takes part."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Role
from distance_leader.domain.customer import Customer
from distance_leader.domain.entity import Entity
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.field import Field
from distance_leader.presentation.labels import label, short_label
from distance_leader.presentation.party_fields import CUSTOMER_FIELDS, PARTY_FIELDS
from distance_leader.storage.queries.parties import (
    Part,
    contacts_with_party,
    customer_name,
    parts_of_customer,
    parts_of_party,
)
from distance_leader.storage.store import Reader

_MOST_TALKS = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """One of the list: what it is called, and a second line."""

    entity: Entity
    name: str
    more: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Where one takes part: a person's key ('' for none) and a line."""

    person: str
    line: str


@dataclass(frozen=True, slots=True)
class Register:
    """One kind of thing that several assignments share."""

    kind: type[Entity]
    title: Message
    one: Message
    hint: Message
    """What the line to add one shows."""
    empty: Message
    fields: tuple[Field, ...]
    made: Callable[[str], Entity]
    """One of this name."""
    entry: Callable[[Reader, Entity, str], Entry]
    mentions: Callable[[Reader, UUID, str, date], list[Mention]]


def entries(reader: Reader, register: Register, language: str) -> list[Entry]:
    """All of a register, by name."""
    found = [register.entry(reader, one, language) for one in reader.all(register.kind)]
    return sorted(found, key=lambda one: formats(language).sort_key(one.name))


def _part(part: Part, language: str) -> Mention:
    style, texts = formats(language), catalogue(language)
    until = style.long_date(part.ends_on) if part.ends_on else texts.text(msg("open"))
    place = ", ".join(word for word in (part.customer, part.project) if word)
    period = f"{style.long_date(part.starts_on)} – {until}"
    return Mention(part.employee_id.hex, " · ".join(word for word in (part.name, place, period) if word))


def _customer_entry(_reader: Reader, one: Entity, language: str) -> Entry:
    if not isinstance(one, Customer):
        raise TypeError(type(one).__name__)
    return Entry(one, one.name, formats(language).country(one.country) if one.country else "")


def _party_entry(reader: Reader, one: Entity, language: str) -> Entry:
    if not isinstance(one, Stakeholder):
        raise TypeError(type(one).__name__)
    at = customer_name(reader, one.customer_id)
    words = (catalogue(language).text(label(one.role)), at)
    return Entry(one, one.name, " · ".join(word for word in words if word))


def _of_customer(reader: Reader, customer_id: UUID, language: str, _today: date) -> list[Mention]:
    return [_part(part, language) for part in parts_of_customer(reader, customer_id)]


def _of_party(reader: Reader, party_id: UUID, language: str, _today: date) -> list[Mention]:
    """The assignments, and then the talks with this party."""
    texts, style = catalogue(language), formats(language)
    found = [_part(part, language) for part in parts_of_party(reader, party_id)]
    for talk, about in contacts_with_party(reader, party_id, _MOST_TALKS):
        foci = ", ".join(texts.text(short_label(focus)) for focus in talk.ordered_foci)
        state = texts.text(label(talk.state))
        said = msg("{state} talk about {name}: {foci}", state=state, name=about, foci=foci)
        note = f" · {' '.join(talk.note.split())}" if talk.note else ""
        found.append(Mention(talk.employee_id.hex, f"{style.long_date(talk.counts_on)} · {texts.text(said)}{note}"))
    return found


CUSTOMERS = Register(
    kind=Customer,
    title=msg("Customers"),
    one=msg("customer"),
    hint=msg("name of a customer"),
    empty=msg("No customer yet. Write a name above, or name one on an assignment."),
    fields=CUSTOMER_FIELDS,
    made=lambda name: Customer(name=name),
    entry=_customer_entry,
    mentions=_of_customer,
)
PARTIES = Register(
    kind=Stakeholder,
    title=msg("Parties"),
    one=msg("party"),
    hint=msg("name of a project manager, or of who knows the task"),
    empty=msg("No party yet. Write a name above, or name one on an assignment."),
    fields=PARTY_FIELDS,
    made=lambda name: Stakeholder(name=name, role=Role.EXPERT),
    entry=_party_entry,
    mentions=_of_party,
)
