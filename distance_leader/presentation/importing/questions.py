"""The time zones that a list leaves open: one question for each place."""

from dataclasses import dataclass
from datetime import date

from distance_leader.domain.errors import Problem
from distance_leader.services.importing.rows import ImportPlan, JudgedRow

MOST = 40
"""Questions at once. Who has more places in doubt writes a column."""


@dataclass(frozen=True, slots=True)
class Question:
    """A place as the list writes it ('' where it says none), what it may be, and what is taken without an answer."""

    place: str
    people: int
    choices: tuple[str, ...]
    assumed: str
    today: date


def questions(plan: ImportPlan, today: date) -> list[Question]:
    """What to ask, the place of most people first."""
    asked: dict[str, list[JudgedRow]] = {}
    for one in plan.rows:
        if one.assumed_zone or (one.error is not None and one.error.problem in _DOUBTS):
            asked.setdefault(one.row.place, []).append(one)
    found = [
        Question(place, len(some), some[0].row.zone.choices, some[0].assumed_zone, today)
        for place, some in asked.items()
    ]
    return sorted(found, key=lambda one: -one.people)[:MOST]


_DOUBTS = (Problem.WHICH_ZONE, Problem.UNKNOWN_PLACE)
