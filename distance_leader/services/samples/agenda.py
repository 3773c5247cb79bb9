"""What the invented people have beside their contacts: points, promises, requests, days away, hours they like."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.codes import AbsenceKind, Owner, Repeat
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.parties import new_id


@dataclass(frozen=True, slots=True)
class _Texts:
    points: tuple[str, ...]
    promises: tuple[str, ...]
    requests: tuple[str, ...]
    agreement: str
    course: str


_TEXTS = {
    "da": _Texts(
        points=("Hvordan går det med den nye vagtplan?", "Ønsker til næste opgave", "Kursusplan for foråret"),
        promises=("Sende den nye projektplan", "Spørge kunden om adgangskort", "Finde en afløser til uge 8"),
        requests=("Mangler værktøj på pladsen", "Ville høre om forlængelsen"),
        agreement="Fri aften",
        course="Sikkerhedskursus",
    ),
    "en": _Texts(
        points=("How does the new rota work?", "Wishes for the next task", "Training plan for the spring"),
        promises=("Send the new project plan", "Ask the customer for access cards", "Find a stand-in for week 8"),
        requests=("Lacks tools at the site", "Wanted to hear about the extension"),
        agreement="Free evening",
        course="Safety course",
    ),
}
_MORNING = WorkingHours.weekdays("08:00-10:00")
_EVERY_POINT, _EVERY_PROMISE, _EVERY_REQUEST, _EVERY_ABSENCE, _EVERY_AGREEMENT, _EVERY_WISH = 2, 3, 9, 4, 7, 3


def with_wishes(person: Employee, index: int) -> Employee:
    """Some like to be called in their morning."""
    return replace(person, preferred_hours=_MORNING) if index % _EVERY_WISH == 0 else person


def agenda(rng: Random, people: list[SamplePerson], order: SampleOrder) -> dict[type[Entity], list[Entity]]:
    """By kind, in a fixed pattern over the people; all days away lie ahead, so that no rhythm is changed by them."""
    made: dict[type[Entity], list[Entity]] = {}
    for index, person in enumerate(people):
        for entity in _of_person(rng, person, index, order):
            made.setdefault(type(entity), []).append(entity)
    return made


def _of_person(rng: Random, person: SamplePerson, index: int, order: SampleOrder) -> Iterator[Entity]:
    texts, today, who = _TEXTS[order.language], order.today, person.employee.id
    if index % _EVERY_POINT == 0:
        text = texts.points[index // _EVERY_POINT % len(texts.points)]
        yield TalkingPoint(id=new_id(rng), employee_id=who, text=text, noted_on=today - timedelta(days=5))
    if index % _EVERY_PROMISE == 0:
        text = texts.promises[index // _EVERY_PROMISE % len(texts.promises)]
        yield Action(
            id=new_id(rng),
            employee_id=who,
            text=text,
            owner=Owner.LEADER if index % 2 else Owner.EMPLOYEE,
            made_on=today - timedelta(days=9),
            due_on=today + timedelta(days=index % 5 - 1),
        )
    if index % _EVERY_REQUEST == _EVERY_REQUEST // 2:
        text = texts.requests[index // _EVERY_REQUEST % len(texts.requests)]
        yield Request(id=new_id(rng), employee_id=who, received_at=_yesterday(today), about=text)
    yield from _days_away(rng, person, index, order)


def _days_away(rng: Random, person: SamplePerson, index: int, order: SampleOrder) -> Iterator[Entity]:
    texts, who = _TEXTS[order.language], person.employee.id
    if index % _EVERY_ABSENCE == 1:
        first = _monday_after(order.today + timedelta(days=7 + 7 * (index % 3)))
        is_course = index % (2 * _EVERY_ABSENCE) != 1
        yield Absence(
            id=new_id(rng),
            employee_id=who,
            first_on=first,
            last_on=first + timedelta(days=2 if is_course else 13),
            kind=AbsenceKind.COURSE if is_course else AbsenceKind.VACATION,
            note=texts.course if is_course else "",
        )
    if index % _EVERY_AGREEMENT == 0:
        yield FamilyAgreement(
            id=new_id(rng),
            employee_id=who,
            on=_monday_after(order.today - timedelta(days=60)) + timedelta(days=2),
            repeat=Repeat.WEEKLY,
            span=Span.parse("16:00-20:00"),
            what=texts.agreement,
        )


def _yesterday(today: date) -> datetime:
    return datetime.combine(today - timedelta(days=1), time(9, 40), UTC)


def _monday_after(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)
