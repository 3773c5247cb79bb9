"""What the rules need of one person: held and planned talks by date, and the assignment that counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from distance_leader.domain.codes import CONTROL_FOCI, Channel, Focus

_WRITTEN = frozenset({Channel.EMAIL, Channel.CHAT})


class Talk(NamedTuple):
    """One held contact with the person: when, and about what."""

    on: date
    foci: frozenset[Focus]

    @property
    def is_control(self) -> bool:
        """Only about performance or budget; the guide: experienced as control."""
        return bool(self.foci) and self.foci <= CONTROL_FOCI

    @property
    def touches_control(self) -> bool:
        return bool(self.foci & CONTROL_FOCI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One person's record on a day. Lists are oldest first and hold no talks with a party about the person.

    `latest` are the last held talks (eight suffice), `first_counting` the first of the present assignment (seven
    suffice), `spoken_on` the last talk about wellbeing, `planned` the dates of what is planned and counts.
    """

    ideal_days: int
    longest_days: int
    assignment_starts_on: date | None
    assignment_ends_on: date | None
    latest: Sequence[Talk] = ()
    latest_counting: Sequence[date] = ()
    first_counting: Sequence[date] = ()
    spoken_on: date | None = None
    planned: Sequence[date] = ()
    absences: Sequence[tuple[date, date]] = ()

    @property
    def last_held_on(self) -> date | None:
        """The last held contact that counts, also from before the present assignment."""
        return self.latest_counting[-1] if self.latest_counting else None


def counts(channel: str, *, counts_written: bool) -> bool:
    """Whether a channel resets the rhythm: writing does so only where the leader says so for this person."""
    return counts_written or channel not in _WRITTEN
