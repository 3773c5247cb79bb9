"""One page before a talk: where and when, what was said last, what was promised, and what has been talked about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.codes import Focus, Visibility
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.home import Home
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.chips import in_words
from distance_leader.presentation.collection import Around, Collection
from distance_leader.presentation.collections import ABSENCES, ACTIONS, AGREEMENTS, POINTS, REQUESTS
from distance_leader.presentation.labels import label, short_label
from distance_leader.presentation.odd_hours import load_odd_hours
from distance_leader.presentation.person_wellbeing import open_issues_of
from distance_leader.presentation.plan_grid import clock_of
from distance_leader.presentation.rounds import rounds_of
from distance_leader.presentation.timeline import remark_text
from distance_leader.storage.queries.belongings import belongings
from distance_leader.storage.queries.contacts import last_held_of, next_planned_of
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.queries.plan import ChipRow, chip_row, home_of
from distance_leader.storage.store import Reader

LATEST = 8
"""Talks that the balance of foci is counted over."""
_NOTES = 3
_ROUNDS = 2
_COMING_DAYS = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its lines."""

    title: Message
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    """Who, where, and the parts in the order in which they are read. Parts without lines are left out."""

    name: str
    place: str
    clock: str
    """What the clock shows there now, in words; empty where nobody knows where that is."""
    parts: tuple[Part, ...]


def prepare(
    reader: Reader, employee_id: UUID, now: datetime, language: str, *, with_private: bool = False
) -> Preparation | None:
    """The page of one person; None for nobody. Sensitive texts are never on it, private ones only where asked for."""
    person = reader.get(Employee, employee_id)
    if person is None:
        return None
    home = home_of(reader)
    today = home.today(now)
    stay = assignment_on(assignments_of(reader, [employee_id]), today)
    held = last_held_of(reader, employee_id, LATEST)
    coming = next_planned_of(reader, employee_id, today)
    texts, style = catalogue(language), formats(language)
    there = stay.zone if stay else home.zone
    parts = (
        Part(msg("Next talk"), tuple([_coming_talk(reader, chip_row(coming), language, there)] if coming else ())),
        Part(msg("Last time"), tuple(_last(held, texts, style, with_private=with_private))),
        *(
            _open(reader, employee_id, one, language, Around(today), with_private=with_private)
            for one in (POINTS, ACTIONS, REQUESTS)
        ),
        *(_check_ins(reader, employee_id, language) if with_private else ()),
        Part(msg("Talked about"), tuple(_balance(held, texts))),
        Part(msg("Wishes"), tuple(_wishes(person, texts, style))),
        *_coming(reader, employee_id, home, now, language),
    )
    clock = texts.text(msg("It is {time} there", time=clock_of(there, home.zone_at(now), now).text())) if stay else ""
    return Preparation(person.name, _place(reader, stay), clock, tuple(part for part in parts if part.lines))


def _coming_talk(reader: Reader, row: ChipRow, language: str, there: str) -> str:
    odd = load_odd_hours(reader)
    return in_words(row, language, odd.home, there, odd.of(row))


def _place(reader: Reader, stay: Assignment | None) -> str:
    if stay is None:
        return ""
    customer = reader.get(Customer, stay.customer_id) if stay.customer_id else None
    return " · ".join(word for word in (customer.name if customer else "", stay.site) if word)


def _last(held: Sequence[Contact], texts: Catalogue, style: Formats, *, with_private: bool) -> list[str]:
    """The last talks that left a note; without any, the last talk alone."""
    noted = [one for one in held if one.note or (with_private and one.private_note)][:_NOTES]
    lines = []
    for one in noted or held[:1]:
        day = style.weekday_date(one.day) if one.day else texts.text(msg("week {number}", number=one.week.number))
        foci = ", ".join(texts.text(short_label(focus)) for focus in one.ordered_foci)
        remark = texts.text(remark_text(one.employee_remark)) if one.employee_remark else ""
        notes = [one.note, remark, one.private_note if with_private else ""]
        said = " / ".join(note.strip() for note in notes if note.strip())
        lines.append(f"{day}, {foci}: {said}" if said else f"{day}, {foci}")
    return lines


def _open(
    reader: Reader, employee_id: UUID, collection: Collection, language: str, around: Around, *, with_private: bool
) -> Part:
    kinds: dict[type, type[TalkingPoint | Action | Request]] = {
        TalkingPoint: TalkingPoint,
        Action: Action,
        Request: Request,
    }
    found = belongings(reader, kinds[collection.kind], employee_id)
    is_done = collection.is_done or (lambda _one: False)
    shown = [one for one in sorted(found, key=collection.order) if not is_done(one) and _may(one, with_private)]
    return Part(collection.title, tuple(collection.said(one, language, around) for one in shown))


def _check_ins(reader: Reader, employee_id: UUID, language: str) -> list[Part]:
    """What was answered last, and what is open of it: answers are private, whatever they say."""
    texts = catalogue(language)
    lines = rounds_of(reader, employee_id).lines(language, with_sensitive=False)[:_ROUNDS]
    issues = [texts.text(one) for one in open_issues_of(reader, employee_id, language, with_sensitive=False)]
    return [
        Part(msg("Check-ins"), tuple(" · ".join(filter(None, (one.when, one.title, one.text))) for one in lines)),
        Part(msg("Open issues"), tuple(issues)),
    ]


def _may(one: TalkingPoint | Action | Request, with_private: bool) -> bool:  # noqa: FBT001 - its own module
    allowed = (Visibility.SHAREABLE, Visibility.PRIVATE) if with_private else (Visibility.SHAREABLE,)
    return one.visibility in allowed


def _balance(held: Sequence[Contact], texts: Catalogue) -> list[str]:
    """'Wellbeing 3, Task 5 of the last 8 talks', and what was not talked about at all."""
    if not held:
        return []
    counted = Counter(focus for one in held for focus in one.foci)
    spoken = [f"{texts.text(short_label(focus))} {counted[focus]}" for focus in Focus if counted[focus]]
    silent = [texts.text(short_label(focus)) for focus in Focus if not counted[focus]]
    last = nmsg("of the last {count} talk", "of the last {count} talks", len(held))
    lines = [texts.text(msg("{counts} {last}", counts=", ".join(spoken), last=last))]
    if silent:
        lines.append(texts.text(msg("Not talked about: {foci}", foci=", ".join(silent))))
    return lines


def _wishes(person: Employee, texts: Catalogue, style: Formats) -> list[str]:
    rhythm = msg("Every {ideal} days, at the latest {longest}", ideal=person.ideal_days, longest=person.longest_days)
    lines = [f"{texts.text(label(person.preferred_channel))} · {texts.text(rhythm)}"]
    spans = style.week_spans(person.preferred_hours.days)
    return [*lines, spans] if spans else lines


def _coming(reader: Reader, employee_id: UUID, home: Home, now: datetime, language: str) -> list[Part]:
    today = home.today(now)
    absences = [
        one
        for one in belongings(reader, Absence, employee_id)
        if one.last_on >= today and (one.first_on - today).days <= _COMING_DAYS
    ]
    agreements, around = belongings(reader, FamilyAgreement, employee_id), Around(today)
    return [
        Part(
            ABSENCES.title, tuple(ABSENCES.said(one, language, around) for one in sorted(absences, key=ABSENCES.order))
        ),
        Part(
            AGREEMENTS.title,
            tuple(AGREEMENTS.said(one, language, around) for one in sorted(agreements, key=AGREEMENTS.order)),
        ),
    ]
