"""The clock of check-ins: when somebody is to be asked, reminded once, and when no answer is itself an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from distance_leader.insights.away import days_away, is_away

REMIND_AFTER = 7
"""Days without an answer before the one reminder; days away do not count."""
SILENT_AFTER = 14


class Turn(StrEnum):
    """Whose turn it is."""

    RESTS = "rests"
    """Not on an assignment, or asked by nobody but the leader."""
    PAUSED = "paused"
    """Away today."""
    AHEAD = "ahead"
    """The last round is settled, and the next is not yet due."""
    DUE = "due"
    WAITING = "waiting"
    REMIND = "remind"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRecord:
    """What the clock needs: the present assignment, its last round (all None before the first), and days away."""

    starts_on: date | None
    ends_on: date | None
    first_weeks: int
    every_weeks: int
    asked_on: date | None = None
    reminded_on: date | None = None
    answered_on: date | None = None
    closed_on: date | None = None
    absences: Sequence[tuple[date, date]] = ()

    @property
    def is_open(self) -> bool:
        """Asked, and neither answered nor given up."""
        return self.asked_on is not None and self.answered_on is None and self.closed_on is None


@dataclass(frozen=True, slots=True)
class CheckInClock:
    """Whose turn it is, and when the next round is due; None while the clock rests."""

    turn: Turn
    due_on: date | None


def checkin_clock(record: RoundRecord, today: date) -> CheckInClock:
    """The clock on a day.

    The first round is due some weeks after arrival, each later one some weeks after the one before, answered or not.
    Days away move all of it. A round that is due takes the place of one that waits.
    """
    if record.starts_on is None or not record.every_weeks or not _is_there(record, record.starts_on, today):
        return CheckInClock(Turn.RESTS, None)
    base, weeks = record.starts_on, record.first_weeks
    if record.asked_on is not None:
        base, weeks = record.asked_on, record.every_weeks
    due_on = base + timedelta(weeks=weeks, days=days_away(record.absences, base, today))
    if is_away(record.absences, today):
        return CheckInClock(Turn.PAUSED, due_on)
    if today >= due_on:
        return CheckInClock(Turn.DUE, due_on)
    return CheckInClock(_turn_of_round(record, today), due_on)


def _turn_of_round(record: RoundRecord, today: date) -> Turn:
    if record.asked_on is None or not record.is_open:
        return Turn.AHEAD
    waited = (today - record.asked_on).days - days_away(record.absences, record.asked_on, today)
    if waited >= SILENT_AFTER:
        return Turn.SILENT
    return Turn.REMIND if waited >= REMIND_AFTER and record.reminded_on is None else Turn.WAITING


def _is_there(record: RoundRecord, starts_on: date, today: date) -> bool:
    return starts_on <= today and (record.ends_on is None or today <= record.ends_on)
