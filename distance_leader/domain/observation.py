"""One of the guide's thirteen experiences of work at a distance, six good and seven hard, noted on an assignment."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Observed
from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Observation(Entity):
    """`over_on` is None while it holds."""

    assignment_id: UUID
    what: Observed
    noted_on: date
    over_on: date | None = None

    def __post_init__(self) -> None:
        check_period("Observation", "over_on", self.noted_on, self.over_on)
