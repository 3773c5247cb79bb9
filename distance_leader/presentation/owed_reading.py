"""Reads whom a talk is owed; apart from the marks, since the plan is shown before it is asked."""

from datetime import date

from distance_leader.insights.rhythm import rhythm_of
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.owed import Owed
from distance_leader.storage.queries.plan import Raw
from distance_leader.storage.queries.records import records


def load_owed(source: Raw, today: date) -> Owed:
    """Whom a talk is owed on a day."""
    rhythms = ((one.key, rhythm_of(one.record, today)) for one in records(source, today))
    return {key: rhythm for key, rhythm in rhythms if rhythm.state in (RhythmState.DUE, RhythmState.OVERDUE)}
