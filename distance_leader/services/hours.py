"""Whose hours meet: the leader's and one person's, as the file has them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.employee import Employee
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.home import Home
from distance_leader.domain.hours import DAY_MINUTES, Span, WorkingHours
from distance_leader.domain.leader import Leader
from distance_leader.domain.moments import to_utc
from distance_leader.planning.possible_hours import Side
from distance_leader.planning.public_holidays import holiday_name
from distance_leader.storage.queries.away import absent_spans, busy_spans, family_rows
from distance_leader.storage.queries.people import assignments_of, leader_of
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader

_AROUND = timedelta(days=2)
"""On the other's calendar it may be the day before or after."""
_MIDNIGHT = time()
_WHOLE_DAY = Span(0, DAY_MINUTES)


@dataclass(frozen=True, slots=True)
class BothHours:
    """What is known of two sides for some days."""

    leader: Leader
    home: Home
    stays: Sequence[Assignment]
    preferred: WorkingHours
    mine_away: Sequence[tuple[date, date]]
    theirs_away: Sequence[tuple[date, date]]
    agreements: Sequence[FamilyAgreement]
    busy: tuple[tuple[datetime, datetime], ...]

    def sides(self, day: date) -> tuple[Side, Side]:
        """The leader and the person on the leader's date. Without an assignment the person is where the leader is."""
        stay = assignment_on(self.stays, day)
        here = self.home.zone_on(day)
        mine = Side(
            here,
            self.leader.working_hours,
            partial(_is_holiday, self.leader.country),
            partial(_is_within, self.mine_away),
            busy=self.busy,
        )
        theirs = Side(
            stay.zone if stay else here,
            stay.working_hours if stay else self.leader.working_hours,
            partial(_is_holiday, stay.country if stay else self.leader.country),
            partial(_is_within, self.theirs_away),
            partial(_agreed, self.agreements),
            preferred=self.preferred,
        )
        return mine, theirs


def load_hours(reader: Reader, employee_id: UUID, first: date, last: date) -> BothHours:
    """What takes hours away from either side on some of the leader's dates."""
    leader, home = leader_of(reader), home_of(reader)
    start, end = first - _AROUND, last + _AROUND
    person = reader.get(Employee, employee_id)
    agreements = [
        FamilyAgreement(employee_id=employee_id, on=on, repeat=repeat, span=span, what="-")
        for on, repeat, span in family_rows(reader, employee_id)
    ]
    return BothHours(
        leader=leader,
        home=home,
        stays=assignments_of(reader, [employee_id]),
        preferred=person.preferred_hours if person else WorkingHours.none(),
        mine_away=absent_spans(reader, None, start, end),
        theirs_away=absent_spans(reader, employee_id, start, end),
        agreements=agreements,
        busy=tuple(busy_spans(reader, to_utc(start, _MIDNIGHT, home.zone), to_utc(end, _MIDNIGHT, home.zone))),
    )


def both_sides(reader: Reader, employee_id: UUID, day: date) -> tuple[Side, Side]:
    """The leader and the person on a day."""
    return load_hours(reader, employee_id, day, day).sides(day)


def _is_holiday(country: str, day: date) -> bool:
    return abs(day - date(2000, 1, 1)) < timedelta(days=365 * 90) and holiday_name(country, day) is not None


def _is_within(spans: Sequence[tuple[date, date]], day: date) -> bool:
    return any(first <= day <= last for first, last in spans)


def _agreed(agreements: Sequence[FamilyAgreement], day: date) -> list[Span]:
    return [one.span or _WHOLE_DAY for one in agreements if one.holds_on(day)]
