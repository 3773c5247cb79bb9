"""A contact before it has an hour: what the patterns and the history say of it; and which days it may be on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from random import Random

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Channel, State
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.patterns import SHAPES, TASK, WELLBEING, FociSet

HOME_HOURS = WorkingHours.weekdays()
_CLOSED = frozenset({(12, 24), (12, 25), (12, 26), (12, 31), (1, 1)})
_DAY = timedelta(days=1)
_WRITTEN_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`channel` None is the person's own; `has_time` False leaves the hour open, `has_day` False the day too."""

    day: date
    foci: FociSet = WELLBEING
    channel: Channel | None = None
    state: State = State.HELD
    last_day: date | None = None
    moved_from: IsoWeek | None = None
    about: bool = False
    """With a party about the person, not with the person."""
    has_time: bool = True
    has_day: bool = True


def is_shared(day: date, stay: Assignment) -> bool:
    """Both the leader and the person are at work."""
    weekday = day.weekday()
    at_work = HOME_HOURS.on(weekday) is not None and stay.working_hours.on(weekday) is not None
    return at_work and (day.month, day.day) not in _CLOSED


def on_or_before(day: date, stay: Assignment) -> date:
    while not is_shared(day, stay):
        day -= _DAY
    return day


def on_or_after(day: date, stay: Assignment) -> date:
    while not is_shared(day, stay):
        day += _DAY
    return day


def visit(day: date, stay: Assignment, state: State) -> Draft:
    """Two days at the site, the first as near after `day` as can be."""
    first = on_or_after(day, stay)
    while not is_shared(first + _DAY, stay):
        first = on_or_after(first + _DAY, stay)
    return Draft(day=first, last_day=first + _DAY, channel=Channel.VISIT, foci=WELLBEING, state=state)


def between(rng: Random, day: date) -> Draft:
    """In a week without a talk: a mail, a message, or a word with a party.

    Never about control and never spoken to the person, so that neither rhythm nor balance of a pattern is touched.
    """
    if rng.random() < 0.25:  # noqa: PLR2004
        return Draft(day=day, foci=TASK, about=True, channel=rng.choice((Channel.PHONE, Channel.VIDEO)))
    return Draft(day=day, foci=TASK, channel=rng.choice((Channel.EMAIL, Channel.EMAIL, Channel.CHAT)))


def latest(rng: Random, person: SamplePerson, order: SampleOrder) -> Iterator[Draft]:
    """The weeks up to today, as the person's pattern has them."""
    shape, stay = SHAPES[person.pattern], person.stay
    foci = cycle(shape.foci)
    for age in shape.held:
        day = on_or_before(order.today - timedelta(days=age), stay)
        if day < stay.starts_on:
            day = on_or_after(stay.starts_on, stay)
        yield Draft(day=day, foci=next(foci))
        if shape.is_healthy and age != min(shape.held):
            for week in range(1, person.weeks):
                if rng.random() < _WRITTEN_SHARE:
                    yield between(rng, on_or_after(day + timedelta(weeks=week), stay))
    for age in shape.missed:
        yield Draft(day=on_or_before(order.today - timedelta(days=age), stay), state=State.MISSED)
    for age in shape.unconfirmed:
        yield Draft(day=on_or_before(order.today - timedelta(days=age), stay), state=State.PLANNED)


def coming(rng: Random, person: SamplePerson, order: SampleOrder) -> Iterator[Draft]:
    """What is planned from today on, as long as the assignment lasts; later ones are still without hour or day."""
    shape, stay = SHAPES[person.pattern], person.stay
    days = [on_or_after(order.today + timedelta(days=ahead), stay) for ahead in shape.planned]
    for number, day in enumerate(day for day in days if stay.covers(day)):
        has_day = number == 0 or rng.random() < 0.8  # noqa: PLR2004
        has_time = has_day and (number == 0 or rng.random() < 0.8)  # noqa: PLR2004
        foci = shape.foci[-1 - number % len(shape.foci)]
        moved = IsoWeek.of(day) + -1 if rng.random() < 0.1 else None  # noqa: PLR2004
        yield Draft(day=day, foci=foci, state=State.PLANNED, has_day=has_day, has_time=has_time, moved_from=moved)
    for ahead in shape.visit:
        planned = visit(order.today + timedelta(days=ahead), stay, State.PLANNED)
        if planned.last_day is not None and stay.covers(planned.last_day):
            yield planned
