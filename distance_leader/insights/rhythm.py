"""Who is owed a talk: the state of one person's rhythm."""

from dataclasses import dataclass
from datetime import date, timedelta

from distance_leader.insights.away import days_away, is_away
from distance_leader.insights.record import Record
from distance_leader.insights.state import RhythmState


@dataclass(frozen=True, slots=True)
class Rhythm:
    """State and dates; the dates are None while the rhythm rests."""

    state: RhythmState
    last_held_on: date | None
    due_on: date | None
    latest_on: date | None

    def days_over(self, today: date) -> int:
        """How many days the longest interval has been passed."""
        return max((today - self.latest_on).days, 0) if self.latest_on else 0


def rhythm_of(record: Record, today: date) -> Rhythm:
    """The rhythm on a day.

    The clock runs from the last held contact that counts, or from the start of the assignment; absent days since then
    move both dates. Before an assignment, after the last, and without one it rests.
    """
    last = record.last_held_on
    if not _is_on_assignment(record, today):
        return Rhythm(RhythmState.PAUSED, last, None, None)
    base = last or record.assignment_starts_on or today
    moved = days_away(record.absences, base, today)
    due_on = base + timedelta(days=record.ideal_days + moved)
    latest_on = base + timedelta(days=record.longest_days + moved)
    return Rhythm(_state(record, today, due_on, latest_on), last, due_on, latest_on)


def _state(record: Record, today: date, due_on: date, latest_on: date) -> RhythmState:
    if is_away(record.absences, today):
        return RhythmState.PAUSED
    if any(today <= day <= latest_on for day in record.planned):
        return RhythmState.PLANNED
    if today > latest_on:
        return RhythmState.OVERDUE
    return RhythmState.DUE if today > due_on else RhythmState.OK


def _is_on_assignment(record: Record, today: date) -> bool:
    start, end = record.assignment_starts_on, record.assignment_ends_on
    return start is not None and start <= today and (end is None or today <= end)
