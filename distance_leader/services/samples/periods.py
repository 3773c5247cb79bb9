"""How long the assignments last, one after the other, and how they came to last so long."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from distance_leader.services.samples.order import SampleOrder
from distance_leader.services.samples.patterns import Pattern, Shape

_SHORTEST, _LONGEST = 183, 548
"""Six to eighteen months in days."""
_LONGEST_PAUSE = 21
_CUTS = ((), (0.6,), (0.45, 0.75), (0.3, 0.55, 0.8))
"""Where in an assignment its earlier ends lay; far enough apart that the decisions come in the same order."""
_HOW_OFTEN = (45, 30, 15, 10)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day of an assignment."""

    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Step:
    """One extension of a period."""

    decided_on: date
    previous_end_on: date
    ends_on: date


def periods(rng: Random, order: SampleOrder, shape: Shape, pattern: Pattern) -> list[Period]:
    """Oldest first and never overlapping; the last is the current one. Someone who has just arrived has no other."""
    start = order.today - timedelta(days=rng.randint(*shape.arrived))
    found = [Period(start, order.today + timedelta(days=rng.randint(*shape.leaves)))]
    while pattern is not Pattern.ARRIVED and found[0].starts_on > order.since:
        end = found[0].starts_on - timedelta(days=rng.randint(1, _LONGEST_PAUSE))
        found.insert(0, Period(end - timedelta(days=rng.randint(_SHORTEST, _LONGEST)), end))
    return found


def steps(rng: Random, period: Period, today: date) -> list[Step]:
    """The extensions decided by today; the last one ends with the period."""
    days = (period.ends_on - period.starts_on).days
    made: list[tuple[date, date]] = []
    for cut in rng.choices(_CUTS, _HOW_OFTEN)[0]:
        end = period.starts_on + timedelta(days=round(days * cut))
        decided = end - timedelta(days=rng.randint(10, 45))
        if decided <= today:
            made.append((decided, end))
    later_ends = [*(end for _, end in made), period.ends_on][1:]
    return [Step(decided, end, later) for (decided, end), later in zip(made, later_ends, strict=True)]
