"""Everybody's ratings for the trend: one point a round. Plain SQL; it does not grow with the years.

Of each person the last rounds are found from the end of an index, and the first of the assignment of the last one from
its start; what lies between weighs nothing any more.
"""

from collections import defaultdict
from datetime import date
from functools import cache
from typing import NamedTuple

from distance_leader.domain.questions import ADJUST
from distance_leader.insights.ewma import Point, Trend, team_spread, trend_of
from distance_leader.storage.queries.followed import FOLLOWED
from distance_leader.storage.queries.plan import Raw

LATEST, FIRST = 40, 12
"""Rounds: after forty an older point weighs under a thousandth; twelve make the longest baseline."""
_ANSWERED = "k.answered_on IS NOT NULL AND k.answered_on <= :today AND k.sheet = 'check_in'"
_POINT = f"""
SELECT c.id, c.employee_id, e.name, c.assignment_id, c.answered_on,
       (SELECT avg(w.rating) FROM answer w
        WHERE w.check_in_id = c.id AND w.rating IS NOT NULL AND w.question_key <> '{ADJUST}') AS value
"""
RATINGS = f"""
{_POINT}
FROM employee e JOIN check_in c ON c.id IN
    (SELECT k.id FROM check_in k WHERE k.employee_id = e.id AND {_ANSWERED} ORDER BY k.answered_on DESC LIMIT {LATEST})
WHERE {FOLLOWED} AND value IS NOT NULL
"""
FIRST_RATINGS = f"""
{_POINT}
FROM employee e JOIN check_in c ON c.id IN
    (SELECT k.id FROM check_in k WHERE {_ANSWERED} AND k.assignment_id =
        (SELECT l.assignment_id FROM check_in l WHERE l.employee_id = e.id AND l.answered_on IS NOT NULL
         AND l.answered_on <= :today AND l.sheet = 'check_in' ORDER BY l.answered_on DESC LIMIT 1)
     ORDER BY k.asked_on LIMIT {FIRST})
WHERE {FOLLOWED} AND value IS NOT NULL
"""


class Ratings(NamedTuple):
    """Somebody's points on the assignment of the last of them, and those before it; oldest first."""

    name: str
    present: list[Point]
    earlier: list[Point]


def ratings(source: Raw, today: date) -> dict[str, Ratings]:
    """By the person's key, for everyone who is not archived and has rated anything."""
    people: dict[str, tuple[str, dict[str, tuple[str, str, Point]]]] = {}
    for statement in (RATINGS, FIRST_RATINGS):
        for key, employee, name, stay, on, value in source.raw.execute(statement, {"today": today.isoformat()}):
            _, points = people.setdefault(employee, (name, {}))
            points[key] = (on, stay, Point(_day(on), value))
    return {employee: _parted(name, points) for employee, (name, points) in people.items()}


def trends(found: dict[str, Ratings]) -> dict[str, Trend]:
    """The trends of those of whom it is not too early to say anything."""
    spread = team_spread([person.earlier + person.present for person in found.values()])
    made = {key: trend_of(person.present, person.earlier, spread) for key, person in found.items()}
    return {key: trend for key, trend in made.items() if trend is not None}


@cache
def _day(text: str) -> date:
    """A few thousand days stand for all rounds there are, so each text is read once."""
    return date.fromisoformat(text)


def _parted(name: str, points: dict[str, tuple[str, str, Point]]) -> Ratings:
    in_order = sorted(points.values())
    by_stay: dict[bool, list[Point]] = defaultdict(list)
    for _, stay, point in in_order:
        by_stay[stay == in_order[-1][1]].append(point)
    return Ratings(name, by_stay[True], by_stay[False])


OF_ONE = f"""
SELECT c.assignment_id, c.answered_on, avg(w.rating) FROM check_in c JOIN answer w ON w.check_in_id = c.id
WHERE c.employee_id = :who AND c.answered_on IS NOT NULL AND c.answered_on <= :today AND c.sheet = 'check_in'
      AND w.rating IS NOT NULL AND w.question_key <> '{ADJUST}'
GROUP BY c.id ORDER BY c.answered_on, c.asked_on
"""


def ratings_of(source: Raw, who: str, today: date) -> list[tuple[str, Point]]:
    """All points of one person, oldest first, each with the key of its assignment."""
    rows = source.raw.execute(OF_ONE, {"who": who, "today": today.isoformat()}).fetchall()
    return [(stay, Point(_day(on), value)) for stay, on, value in rows]
