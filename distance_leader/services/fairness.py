"""The ledger of awkward minutes with one person, over twelve weeks."""

from datetime import datetime
from uuid import UUID

from distance_leader.domain.moments import to_wall
from distance_leader.domain.weeks import IsoWeek
from distance_leader.insights.awkward import Awkward, awkward_minutes
from distance_leader.services.hours import load_hours
from distance_leader.storage.queries.contacts import talks_between
from distance_leader.storage.store import Reader

WEEKS = 12


def ledger(reader: Reader, employee_id: UUID, week: IsoWeek) -> Awkward:
    """Awkward minutes of the held and planned talks with an hour, of the twelve weeks that end with `week`."""
    first, last = (week + (1 - WEEKS)).monday, week.sunday
    both = load_hours(reader, employee_id, first, last)

    def leader_is_normal(at: datetime) -> bool:
        side, _ = both.sides(both.home.today(at))
        return side.reason(to_wall(at, side.zone)) is None

    def employee_is_normal(at: datetime) -> bool:
        _, side = both.sides(both.home.today(at))
        return side.reason(to_wall(at, side.zone)) is None

    talks = talks_between(reader, employee_id, first, last)
    return awkward_minutes(talks, leader_is_normal, employee_is_normal)
