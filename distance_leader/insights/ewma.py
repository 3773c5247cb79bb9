"""Whether somebody's ratings have fallen: an exponentially weighted mean of each person's own points (Roberts 1959).

A baseline of a few points is itself uncertain, so the limit carries its error too (after Jones, Champ and Rigdon 2001),
and its spread is drawn toward the team's. Nobody is compared with anybody else. Plain Python: the points are few.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from math import sqrt
from statistics import fmean, median
from typing import NamedTuple

LEAST_POINTS = 6
"""Under so many nothing is said."""
_WEEKLY_DAYS = 10
"""Points that mostly come closer than this are weekly, all others monthly."""
_TEAM_WEIGHT = 12
"""So many degrees of freedom the team's spread counts for against the person's own."""
_LEAST_SPREAD = 0.35
"""Of a mean of whole numbers: somebody who always answers 4 has a spread too, it is only smaller than the scale."""
_USUAL_SPREAD = 0.6
"""Where nobody has a baseline yet that could say more."""


class Cadence(StrEnum):
    """How close the points come."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Rule(NamedTuple):
    """The weight of a new point, the limit in standard errors, the points of a baseline, and what that is worth.

    `alarms_a_year`: of 100 people whose ratings only vary by chance, so many get a signal in a year. `points_to_find`:
    half of all falls by a whole point are found in so many points. Both are measured by the simulation in
    tests/unit/insights/test_ewma.py, for a single rated question; several make fewer alarms. Where one week resembles
    the next, there are more.
    """

    weight: float
    limit: float
    baseline: int
    alarms_a_year: int
    points_to_find: int


RULES = {Cadence.WEEKLY: Rule(0.2, 3.0, 12, 5, 7), Cadence.MONTHLY: Rule(0.3, 2.6, 6, 5, 6)}


class Point(NamedTuple):
    """One round with ratings: when it was answered, and their mean, 1 to 5."""

    on: date
    value: float


class Smoothed(NamedTuple):
    """The weighted mean after a point, and below what it would be a fall."""

    on: date
    value: float
    limit: float

    @property
    def is_low(self) -> bool:
        return self.value < self.limit


class Baseline(NamedTuple):
    """What a person's points are held against, and of how many it is made.

    `is_earlier`: they come from before the present assignment.
    """

    mean: float
    spread: float
    number: int
    is_earlier: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """A baseline, what came after it, and the rule; nothing came after it where `smoothed` is empty."""

    cadence: Cadence
    baseline: Baseline
    smoothed: Sequence[Smoothed]

    @property
    def rule(self) -> Rule:
        return RULES[self.cadence]

    @property
    def low_since(self) -> date | None:
        """When the weighted mean went below the limit, if it is there now."""
        since = None
        for one in reversed(self.smoothed):
            if not one.is_low:
                break
            since = one.on
        return since


def trend_of(present: Sequence[Point], earlier: Sequence[Point], team_spread: float | None) -> Trend | None:
    """The trend of the present assignment's points, oldest first; None while it is too early to say.

    The baseline is the assignment's first points, 12 weekly or 6 monthly ones; while there are fewer, the last of the
    earlier points, where these are at least six.
    """
    cadence = cadence_of(present if len(present) >= LEAST_POINTS else [*earlier, *present])
    rule = RULES[cadence]
    if len(present) >= rule.baseline:
        first, rest, is_earlier = present[: rule.baseline], present[rule.baseline :], False
    else:
        first, rest, is_earlier = earlier[-rule.baseline :], present, True
    if len(first) < LEAST_POINTS:
        return None
    values = [point.value for point in first]
    baseline = Baseline(fmean(values), _shrunk(values, team_spread), len(values), is_earlier)
    return Trend(cadence, baseline, _smoothed(rest, baseline, rule))


def cadence_of(points: Sequence[Point]) -> Cadence:
    """Weekly or monthly, by the usual distance between neighbours; monthly where there are none."""
    gaps = [(after.on - before.on).days for before, after in pairwise(points)]
    return Cadence.WEEKLY if gaps and median(gaps) <= _WEEKLY_DAYS else Cadence.MONTHLY


def team_spread(people: Sequence[Sequence[Point]]) -> float | None:
    """The spread within people, pooled over the first points of each; None where nobody has enough of them."""
    squares, degrees = 0.0, 0
    for points in people:
        if len(points) >= LEAST_POINTS:
            values = [point.value for point in points[: RULES[cadence_of(points)].baseline]]
            mean = fmean(values)
            squares += sum((value - mean) ** 2 for value in values)
            degrees += len(values) - 1
    return sqrt(squares / degrees) if degrees else None


def _shrunk(values: Sequence[float], team: float | None) -> float:
    """The person's own spread, drawn toward the team's: a few points say little about it."""
    mean = fmean(values)
    squares, degrees = sum((value - mean) ** 2 for value in values), len(values) - 1
    toward = _USUAL_SPREAD if team is None else team
    spread = sqrt((squares + _TEAM_WEIGHT * toward**2) / (degrees + _TEAM_WEIGHT))
    return max(spread, _LEAST_SPREAD)


def _smoothed(points: Sequence[Point], baseline: Baseline, rule: Rule) -> tuple[Smoothed, ...]:
    """Each weighted mean with its limit: the variance of the mean itself, and of the baseline it starts from."""
    found, value, kept = [], baseline.mean, 1.0
    for point in points:
        value += rule.weight * (point.value - value)
        kept *= 1 - rule.weight
        own = rule.weight / (2 - rule.weight) * (1 - kept**2)
        error = baseline.spread * sqrt(own + (1 - kept) ** 2 / baseline.number)
        found.append(Smoothed(point.on, value, baseline.mean - rule.limit * error))
    return tuple(found)
