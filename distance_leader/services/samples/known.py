"""What is known of the invented people and their assignments, in a fixed pattern over them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.codes import (
    Clarity,
    ConditionState,
    Focus,
    HomeDayState,
    Observed,
    Owner,
    Reception,
    Standing,
)
from distance_leader.domain.condition import Condition
from distance_leader.domain.employee import Employee
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.entity import Entity
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.observation import Observation
from distance_leader.services.samples.known_texts import KNOWN_TEXTS, KnownTexts
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.parties import Parties, new_id

_GOOD = (Observed.FREEDOM, Observed.VARIETY, Observed.NEW_PEOPLE, Observed.SELF_LED)
_HARD = (Observed.LONELINESS, Observed.SLOW_ANSWERS, Observed.UNCLEAR_ROLE, Observed.POOR_CONDITIONS)
_FOCI = (Focus.DEVELOPMENT, Focus.WELLBEING, Focus.TASK)


def with_needs(person: Employee, index: int, language: str) -> Employee:
    """Department, wishes and how often the two want to meet."""
    texts = KNOWN_TEXTS[language]
    return replace(
        person,
        department=texts.departments[index % len(texts.departments)],
        wishes=texts.wishes[index % len(texts.wishes)] if index % 4 else "",
        avoid=texts.avoid if index % 5 == 1 else "",
        wanted_foci=frozenset({_FOCI[index % len(_FOCI)]}),
        visits_a_year=index % 4,
    )


def with_agreed(stay: Assignment, index: int, language: str) -> Assignment:
    """What was agreed about a stay, and how it is there; a third of the projects are owned by another department."""
    texts = KNOWN_TEXTS[language]
    owner = index if index % 3 else index + 1
    return replace(
        stay,
        owner_department=texts.departments[owner % len(texts.departments)],
        priority=texts.priority if index % 2 else "",
        home_may_ask=texts.home_may_ask if index % 2 else "",
        network=texts.networks[index % len(texts.networks)],
        emergency_contact=texts.emergency,
        ramp_week_1=texts.ramp[0],
        ramp_week_4=texts.ramp[1],
        ramp_week_12=texts.ramp[2],
        home_days=3 if index % 2 else 0,
        home_weeks=6 if index % 2 else 0,
        received=Reception.WELL if (index + 3) % 5 else Reception.RESERVED,
        role_clarity=Clarity.CLEAR if (index + 3) % 6 else Clarity.UNCLEAR,
        seen_as=list(Standing)[index % 3],
    )


def known(rng: Random, people: list[SamplePerson], parties: Parties, order: SampleOrder) -> dict[type, list[Entity]]:
    """By kind: goals, energy, days at home, belonging, conditions, expectations, experiences, who knows what."""
    made: dict[type, list[Entity]] = {}
    for index, person in enumerate(people):
        texts = KNOWN_TEXTS[order.language]
        for entity in (
            *_of_person(rng, person, index, texts, order.today),
            *_of_stay(rng, person.stay, index, texts, order.today),
            *_who_knows(rng, person.stay, index, texts, parties),
        ):
            made.setdefault(type(entity), []).append(entity)
    return made


def _of_person(rng: Random, person: SamplePerson, index: int, texts: KnownTexts, today: date) -> Iterator[Entity]:
    who = person.employee.id
    since = person.stay.starts_on
    if (index + 1) % 3:
        talked = today - timedelta(days=20 + 9 * (index % 5)) if index % 2 else None
        talked = talked if talked is not None and talked > since else None
        goal = texts.goals[index % len(texts.goals)]
        yield Goal(id=new_id(rng), employee_id=who, text=goal, set_on=since, talked_on=talked)
    for number in range(index % 3):
        kind, text = texts.energy[(index + number) % len(texts.energy)]
        noted = max(since, today - timedelta(days=50 - 10 * number))
        yield EnergyNote(id=new_id(rng), employee_id=who, kind=kind, text=text, noted_on=noted)
    for number in range(1 + index % 3):
        what, text = texts.belonging[(index + number) % len(texts.belonging)]
        on = max(since, today - timedelta(days=25 + 60 * number + 3 * (index % 7)))
        yield BelongingEvent(id=new_id(rng), employee_id=who, on=on, kind=what, what=text)
    if index % 2:
        yield from _home_days(rng, person, index, texts, today)


def _home_days(rng: Random, person: SamplePerson, index: int, texts: KnownTexts, today: date) -> Iterator[Entity]:
    """Three days every sixth week: held but for one, the next are promised."""
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    for number in range(-2, 2):
        first = friday + timedelta(weeks=6 * number + index % 4)
        if first < person.stay.starts_on:
            continue
        state = HomeDayState.PROMISED if first > today else HomeDayState.HELD
        if number == -1 and index % 3 == 1:
            state = HomeDayState.LOST
        last = first + timedelta(days=2)
        note = texts.home_note if state is HomeDayState.PROMISED else ""
        yield HomeDay(
            id=new_id(rng), employee_id=person.employee.id, first_on=first, last_on=last, state=state, note=note
        )


def _of_stay(rng: Random, stay: Assignment, index: int, texts: KnownTexts, today: date) -> Iterator[Entity]:
    checked = stay.starts_on + timedelta(weeks=3)
    is_checked = checked <= today
    for number, (topic, (agreed, actual)) in enumerate(texts.conditions.items()):
        differs = is_checked and bool(actual) and (index + number) % 5 == 0
        state = ConditionState.AS_AGREED if is_checked else ConditionState.UNCHECKED
        yield Condition(
            id=new_id(rng),
            assignment_id=stay.id,
            topic=topic,
            agreed=agreed,
            actual=actual if differs else "",
            state=ConditionState.DIFFERS if differs else state,
            with_employee_on=checked if is_checked else None,
            with_customer_on=checked if is_checked and index % 2 else None,
            owner=Owner.CUSTOMER_MANAGER if number % 2 else Owner.LEADER,
            differs_since=max(checked, today - timedelta(days=40 - index % 20)) if differs else None,
        )
    for number, (one, other, text) in enumerate(texts.expectations[: 1 + index % 3]):
        yield Expectation(
            id=new_id(rng),
            assignment_id=stay.id,
            expects=one,
            expected_of=other,
            text=text,
            noted_on=stay.starts_on,
            agreed_on=None if (index + number) % 4 == 0 else stay.starts_on,
        )
    for what in (_GOOD[index % len(_GOOD)], *((_HARD[index % len(_HARD)],) if index % 2 else ())):
        yield Observation(
            id=new_id(rng), assignment_id=stay.id, what=what, noted_on=max(stay.starts_on, today - timedelta(days=30))
        )


def _who_knows(rng: Random, stay: Assignment, index: int, texts: KnownTexts, parties: Parties) -> Iterator[Entity]:
    if not parties.experts or index % 2:
        return
    expert = parties.experts[index % len(parties.experts)]
    about = texts.knowledge[index % len(texts.knowledge)]
    yield Knowledge(
        id=new_id(rng), assignment_id=stay.id, stakeholder_id=expert.id, about=about, is_backup=index % 4 == 0
    )
