"""How the latest weeks of a person look, so that each notice and each state of the rhythm is to be seen.

Days are counted from today; where one falls on a day off, an earlier day is taken for a talk that was held and a
later one for a planned talk, so every figure leaves room for a weekend or for Christmas.
"""

from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from distance_leader.domain.codes import Experience, Focus

FociSet = frozenset[Focus]
TASK = frozenset({Focus.TASK})
WELLBEING = frozenset({Focus.TASK, Focus.WELLBEING})
SITE = frozenset({Focus.TASK, Focus.CONDITIONS})
GROWTH = frozenset({Focus.TASK, Focus.DEVELOPMENT})
HOME = frozenset({Focus.WELLBEING, Focus.BELONGING})
RESULTS = frozenset({Focus.TASK, Focus.PERFORMANCE})
SALES = frozenset({Focus.PERFORMANCE})
MONEY = frozenset({Focus.BUDGET})
CONTROL = frozenset({Focus.PERFORMANCE, Focus.BUDGET})

_ROUND = (WELLBEING, GROWTH, HOME, SITE, WELLBEING, RESULTS)


class Pattern(Enum):
    """What a person is there to show; the first people of a file have them in this order."""

    OVERDUE = auto()
    DUE = auto()
    PLANNED = auto()
    THINNING = auto()
    ONLY_CONTROL = auto()
    TOO_CLOSE = auto()
    WELLBEING_UNSPOKEN = auto()
    ARRIVED = auto()
    UNCONFIRMED = auto()
    TODAY = auto()
    WEEKLY = auto()
    MONTHLY = auto()
    FORTNIGHTLY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A pattern in figures. `held` are days before today, newest first; `foci` repeat in the same order."""

    experience: Experience
    held: tuple[int, ...]
    foci: tuple[FociSet, ...] = _ROUND
    missed: tuple[int, ...] = ()
    unconfirmed: tuple[int, ...] = ()
    planned: tuple[int, ...] = ()
    visit: tuple[int, ...] = ()
    arrived: tuple[int, int] = (170, 330)
    """Least and most days since the current assignment began."""
    leaves: tuple[int, int] = (21, 200)
    """Least and most days until it ends."""
    is_healthy: bool = False
    """No notice: written contacts and joint talks may fill the weeks up to today."""

    @property
    def reach(self) -> int:
        """How many days back the pattern goes; before that comes the common history."""
        return max(self.held)


SHAPES: dict[Pattern, Shape] = {
    # Longer than the longest interval of 45 days, yet talked about wellbeing within twice 30. Ends soon, too.
    Pattern.OVERDUE: Shape(experience=Experience.LIGHT, held=(48, 76, 104, 132), missed=(13,), leaves=(21, 40)),
    # The visit lies after the latest day, so it does not make the person "planned".
    Pattern.DUE: Shape(experience=Experience.EXPERIENCED, held=(17, 31, 45, 59, 73), visit=(30,), leaves=(45, 200)),
    Pattern.PLANNED: Shape(experience=Experience.EXPERIENCED, held=(16, 30, 44, 58, 72), planned=(1, 15, 29)),
    # Four weeks apart where the stay began with two; whole weeks, so that a weekend shifts all of them alike.
    Pattern.THINNING: Shape(experience=Experience.EXPERIENCED, held=(3, 31, 59, 87), planned=(18,), arrived=(220, 330)),
    Pattern.ONLY_CONTROL: Shape(
        experience=Experience.EXPERIENCED,
        held=(4, 18, 32, 46, 60),
        foci=(SALES, MONEY, CONTROL, WELLBEING, GROWTH),
        planned=(10, 24, 38),
    ),
    # Weekly figures for someone who asks for a talk a month; the newest talk is about more than figures.
    Pattern.TOO_CLOSE: Shape(
        experience=Experience.LIGHT,
        held=(3, 10, 17, 24, 31, 38, 45, 52),
        foci=(WELLBEING, MONEY, SALES, CONTROL, WELLBEING, MONEY, SALES, MONEY),
        planned=(4, 11),
    ),
    Pattern.WELLBEING_UNSPOKEN: Shape(
        experience=Experience.EXPERIENCED,
        held=(5, 19, 33, 47, 61, 75),
        foci=(TASK, GROWTH, SITE, RESULTS, GROWTH, SITE),
        planned=(9, 23, 37),
    ),
    Pattern.ARRIVED: Shape(
        experience=Experience.NEW,
        held=(2, 9),
        foci=(WELLBEING, SITE),
        planned=(5, 12, 19, 26, 33, 40),
        arrived=(14, 14),
        leaves=(170, 400),
    ),
    Pattern.UNCONFIRMED: Shape(
        experience=Experience.EXPERIENCED, held=(15, 29, 43, 57), unconfirmed=(1,), planned=(27,)
    ),
    Pattern.TODAY: Shape(
        experience=Experience.NEW,
        held=(7, 14, 21, 28, 35),
        planned=(0, 7, 14, 21, 28, 35),
        is_healthy=True,
    ),
    Pattern.WEEKLY: Shape(
        experience=Experience.NEW,
        held=(2, 9, 16, 23, 30),
        planned=(5, 12, 19, 26, 33, 40),
        is_healthy=True,
    ),
    Pattern.MONTHLY: Shape(experience=Experience.LIGHT, held=(6, 34, 62, 90, 118), planned=(22,), is_healthy=True),
    Pattern.FORTNIGHTLY: Shape(
        experience=Experience.EXPERIENCED, held=(5, 19, 33, 47, 61), planned=(9, 23, 37), is_healthy=True
    ),
}

_FREQUENCY = {Pattern.WEEKLY: 40, Pattern.FORTNIGHTLY: 18, Pattern.MONTHLY: 8, Pattern.TODAY: 4}
"""Out of about a hundred people; every other pattern is held by two or three."""


def pattern_of(rng: Random, index: int) -> Pattern:
    """The person's pattern: the first people show one each, the others are mostly well cared for."""
    patterns = tuple(Pattern)
    if index < len(patterns):
        return patterns[index]
    return rng.choices(patterns, [_FREQUENCY.get(pattern, 3) for pattern in patterns])[0]
