"""Planned talks at an hour that is odd for one side: one rule for Today, the plan and the hours of a week.

An hour is odd outside somebody's working hours, on the own clock and at the place of that day; at night, or on a day
off, it is marked as well. Holidays and absences are shaded in the plan, and are no part of this.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from distance_leader.domain.codes import State
from distance_leader.domain.home import Home
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.moments import to_wall
from distance_leader.i18n.message import Message
from distance_leader.planning.possible_hours import HourKind, Reason, Side, kind_of
from distance_leader.presentation.chips import instant_of
from distance_leader.presentation.hours import sides_text
from distance_leader.storage.queries.agenda import WorkPlace, leader_hours, work_places
from distance_leader.storage.queries.plan import ChipRow, Raw, home_of


class OddHour(NamedTuple):
    """Why an hour is not normal for the leader, and for the employee; None where it is."""

    leader: Reason | None
    employee: Reason | None

    @property
    def is_night(self) -> bool:
        """Whether somebody would be asleep, or is off that day: not only a little outside working hours."""
        return kind_of(self.leader, self.employee) is HourKind.NIGHT_OR_HOLIDAY

    @property
    def said(self) -> Message:
        """For whom, and why: 'night there', 'you: outside working hours; night there'."""
        return sides_text(self.leader, self.employee)


@dataclass(frozen=True, slots=True)
class OddHours:
    """Both sides' working hours; of the employees by key, with the periods in which they are somewhere."""

    home: Home
    mine: WorkingHours
    theirs: Mapping[str, Sequence[WorkPlace]]

    def of(self, row: ChipRow) -> OddHour | None:
        """What is odd about a talk; None for one that suits both, has no hour, is over, or is held with a party."""
        start = instant_of(row)
        if start is None or row.state != State.PLANNED or row.party_key is not None:
            return None
        odd = OddHour(_reason(self.home.zone_at(start), self.mine, start), self._of_employee(row.employee_key, start))
        return odd if any(odd) else None

    def _of_employee(self, key: str, start: datetime) -> Reason | None:
        day = self.home.wall(start).date()
        here = [one for one in self.theirs.get(key, ()) if one.covers(day)]
        return _reason(here[-1].zone, here[-1].hours, start) if here else None


def load_odd_hours(source: Raw) -> OddHours:
    """The working hours of everybody, now and later; four statements."""
    theirs: dict[str, list[WorkPlace]] = defaultdict(list)
    for one in work_places(source):
        theirs[one.key].append(one)
    return OddHours(home_of(source), leader_hours(source), theirs)


def _reason(zone: str, hours: WorkingHours, start: datetime) -> Reason | None:
    return Side(zone, hours).reason(to_wall(start, zone))
