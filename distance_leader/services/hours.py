"""Whose hours meet: the leader's and one person's, as the file has them."""

from datetime import date, timedelta
from functools import partial
from uuid import UUID

from distance_leader.domain.assignment import assignment_on
from distance_leader.planning.possible_hours import Side
from distance_leader.planning.public_holidays import holiday_name
from distance_leader.storage.queries.people import assignments_of, leader_of
from distance_leader.storage.store import Reader


def both_sides(reader: Reader, employee_id: UUID, day: date) -> tuple[Side, Side]:
    """The leader and the person on a day. Without an assignment the person is where the leader is."""
    leader = leader_of(reader)
    mine = Side(leader.zone, leader.working_hours, partial(_is_holiday, leader.country))
    stay = assignment_on(assignments_of(reader, [employee_id]), day)
    if stay is None:
        return mine, mine
    return mine, Side(stay.zone, stay.working_hours, partial(_is_holiday, stay.country))


def _is_holiday(country: str, day: date) -> bool:
    return abs(day - date(2000, 1, 1)) < timedelta(days=365 * 90) and holiday_name(country, day) is not None
