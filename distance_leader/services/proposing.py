"""The next talk, proposed from the rhythm: when the ideal interval has passed, at the hour that was kept last."""

from datetime import date, timedelta
from uuid import UUID

from distance_leader.domain.codes import Anchor, Focus, State
from distance_leader.domain.contact import DEFAULT_MINUTES, Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.insights.record import counts
from distance_leader.services.resolving import resolve
from distance_leader.storage.queries.contacts import last_held_of
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Reader

_LATEST = 8


def propose_next(reader: Reader, employee_id: UUID, today: date) -> Contact | None:
    """A contact for this person, not stored; None for nobody.

    The day is the ideal interval after the last held talk that counts, never before tomorrow, moved to that talk's
    weekday; its hour, clock and length are kept. The focus is the one least talked about of the last eight.
    """
    person = reader.get(Employee, employee_id)
    if person is None:
        return None
    held = last_held_of(reader, employee_id, _LATEST)
    spoken = [one for one in held if counts(one.channel, counts_written=person.counts_written)]
    last = spoken[0] if spoken else None
    since = min(last.counts_on, today) if last else today
    day = max(since + timedelta(days=person.ideal_days), today + timedelta(days=1))
    if last is not None and last.day is not None:
        day = _on_weekday(day, last.day.weekday(), today)
    proposed = Contact(
        employee_id=employee_id,
        week=IsoWeek.of(day),
        day=day if last is not None and last.day is not None else None,
        time=last.time if last is not None else None,
        anchor=last.anchor if last is not None and last.talk_id is None else Anchor.LEADER,
        zone=leader_of(reader).zone,
        minutes=last.minutes if last is not None else DEFAULT_MINUTES,
        channel=person.preferred_channel,
        foci=frozenset({_least(held)}),
        state=State.PLANNED,
    )
    return resolve(reader, proposed)


def _on_weekday(day: date, weekday: int, today: date) -> date:
    """The nearest day of the week to a day, yet to come."""
    near = day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
    return near if near > today else near + timedelta(weeks=1)


def _least(held: list[Contact]) -> Focus:
    """What was talked about least; among equals the first in the order in which foci are shown: wellbeing."""
    counted = {focus: sum(focus in one.foci for one in held) for focus in Focus}
    ordinary = [focus for focus in Focus if focus not in (Focus.PERFORMANCE, Focus.BUDGET)]
    return min(ordinary, key=lambda focus: counted[focus])
