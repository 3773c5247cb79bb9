"""The common history before the latest weeks: talks in the person's rhythm, with what goes wrong now and then."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Channel, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.samples.drafts import Draft, between, is_shared, on_or_after, visit
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.patterns import (
    CONTROL,
    GROWTH,
    HOME,
    RESULTS,
    SHAPES,
    SITE,
    TASK,
    WELLBEING,
    Pattern,
)

FIRST_TALKS = 4
"""These are held as they should be, so that the first three gaps of an assignment show the ideal."""
_FOCI = (*(WELLBEING,) * 6, *(GROWTH,) * 3, *(SITE,) * 3, *(HOME,) * 2, *(TASK,) * 2, *(RESULTS,) * 2, CONTROL)
_WRITTEN_SHARE = 0.95
_FIRST_VISIT_WEEK = 12
_YEAR_WEEKS = 52


def history(rng: Random, person: SamplePerson, order: SampleOrder) -> Iterator[Draft]:
    """All drafts from the first day of the file up to where the person's pattern takes over."""
    if person.pattern is Pattern.ARRIVED:
        return
    reach = SHAPES[person.pattern].reach
    for stay in person.stays:
        last = order.today - timedelta(days=reach + person.employee.ideal_days // 2)
        if stay.ends_on is not None and stay.ends_on < last:
            last = stay.ends_on
        yield from _of_stay(rng, person, stay, (max(order.since, stay.starts_on), last))


def _of_stay(rng: Random, person: SamplePerson, stay: Assignment, period: tuple[date, date]) -> Iterator[Draft]:
    first, last = period
    day = first + timedelta(days=(person.weekday - first.weekday()) % 7)
    number = 0
    while day <= last:
        for draft in _of_week(rng, person, stay, (number, day)):
            if (draft.last_day or draft.day) <= last:
                yield draft
        number += 1
        day += timedelta(weeks=1)


def _of_week(rng: Random, person: SamplePerson, stay: Assignment, week: tuple[int, date]) -> Iterator[Draft]:
    number, day = week
    if number % _YEAR_WEEKS == _FIRST_VISIT_WEEK:
        yield visit(day, stay, State.HELD)
    elif number % person.weeks:
        if rng.random() < _WRITTEN_SHARE:
            yield between(rng, on_or_after(day, stay))
    elif number < FIRST_TALKS * person.weeks:
        yield Draft(day=on_or_after(day, stay), foci=rng.choice(_FOCI))
    else:
        yield from _talk(rng, day, stay)


def _talk(rng: Random, day: date, stay: Assignment) -> Iterator[Draft]:
    """One talk, or what became of it: held on another day, missed or cancelled and mostly made up for, moved."""
    shift = rng.choice((-1, 1, 1)) if rng.random() < 0.25 else 0  # noqa: PLR2004
    meeting = Channel.MEETING if rng.random() < 0.03 else None  # noqa: PLR2004
    day = on_or_after(max(day + timedelta(days=shift), stay.starts_on), stay)
    held = Draft(day=day, foci=rng.choice(_FOCI), channel=meeting, has_time=rng.random() < 0.96)  # noqa: PLR2004
    fate = rng.random()
    if fate < 0.05:  # noqa: PLR2004
        state = State.MISSED if fate < 0.03 else State.CANCELLED  # noqa: PLR2004
        yield replace(held, state=state, has_time=True)
        if rng.random() < 0.8:  # noqa: PLR2004
            yield replace(held, day=on_or_after(day + timedelta(days=rng.randint(1, 2)), stay))
    elif fate < 0.08:  # noqa: PLR2004
        yield replace(held, moved_from=IsoWeek.of(day) + rng.choice((-1, 1)))
    else:
        yield held


def may_join(person: SamplePerson, day: date, order: SampleOrder) -> bool:
    """Whether a joint talk on this day leaves the person's pattern as it is."""
    shape, stay = SHAPES[person.pattern], person.stay_on(day)
    if stay is None or not is_shared(day, stay):
        return False
    until = order.today if shape.is_healthy else order.today - timedelta(days=shape.reach)
    since = max(stay.starts_on, order.since) + timedelta(weeks=FIRST_TALKS * person.weeks)
    return since <= day < until
