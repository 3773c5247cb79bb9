"""Counts of each person's contacts in the period. Counts only: no score, no ranking."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Focus, State
from distance_leader.exchange.schedule.content import ContactLine, Schedule

STATES = (State.HELD, State.MISSED, State.CANCELLED, State.PLANNED)
"""In the order of their columns."""


@dataclass
class Balance:
    """What was counted of one person."""

    states: Counter[State] = field(default_factory=Counter)
    foci: Counter[Focus] = field(default_factory=Counter)
    minutes: int = 0
    last_held_on: date | None = None

    def add(self, line: ContactLine, today: date) -> None:
        """Count a contact in."""
        row = line.row
        self.states[row.state] += 1
        if row.state is not State.HELD:
            return
        self.foci.update(row.foci)
        self.minutes += row.minutes
        # One without a day was held by the end of its week, and not in the future.
        held_on = row.last_day or row.day or min(row.week.sunday, max(today, row.week.monday))
        self.last_held_on = max(held_on, self.last_held_on or held_on)

    @property
    def counts(self) -> list[int]:
        """In the order of the columns."""
        return [
            *(self.states[state] for state in STATES),
            self.minutes,
            *(self.foci[focus] for focus in Focus),
        ]


def balances(schedule: Schedule) -> dict[UUID, Balance]:
    """Of every person, also those without contacts. A talk with a party about someone is no talk with that one."""
    found = {person.id: Balance() for person in schedule.people}
    for line in schedule.contacts:
        if line.row.party_id is None:
            found[line.person.id].add(line, schedule.order.today)
    return found


def shared_minutes(contacts: Sequence[ContactLine]) -> int:
    """Minutes that stand in several rows for one talk: the leader spent them once."""
    longest: dict[UUID, int] = {}
    total = 0
    for line in contacts:
        row = line.row
        if row.talk_id is not None and row.state is State.HELD and row.party_id is None:
            total += row.minutes
            longest[row.talk_id] = max(row.minutes, longest.get(row.talk_id, 0))
    return total - sum(longest.values())
