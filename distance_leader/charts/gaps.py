"""The gaps between somebody's held talks that count, without the days away, which stop the clock."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from distance_leader.charts.chart import Order
from distance_leader.insights.away import Absences, days_away
from distance_leader.insights.record import counts
from distance_leader.storage.queries.away import absent_spans
from distance_leader.storage.queries.history_rows import Pace, StayRow, pace_of, stay_rows, talk_rows
from distance_leader.storage.store import Reader


class Gap(NamedTuple):
    """So many days up to a talk since the one before."""

    on: date
    days: int


class Talks(NamedTuple):
    """What the rhythm of somebody is made of: the days of talks that count, the pace wanted, days away, assignments."""

    days: tuple[date, ...]
    pace: Pace
    absences: Absences
    stays: tuple[StayRow, ...]


def talks_of(reader: Reader, order: Order) -> Talks:
    """All of a person's talks that count, each day once."""
    person = order.person
    pace = pace_of(reader, person.key)
    held = talk_rows(reader, person.key, order.today)
    days = sorted({one.on for one in held if counts(one.channel, counts_written=pace.counts_written)})
    first = days[0] if days else order.today
    absences = absent_spans(reader, person.id, first, order.today)
    return Talks(tuple(days), pace, absences, tuple(stay_rows(reader, person.key)))


def gaps(days: Sequence[date], absences: Absences) -> list[Gap]:
    """One less than there are days."""
    return [Gap(after, (after - before).days - days_away(absences, before, after)) for before, after in pairwise(days)]
