"""The leader's own time away in another time zone."""

from dataclasses import dataclass
from datetime import date

from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_period
from distance_leader.domain.zones import check_zone


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Travel(Entity):
    """Both days included: on them the leader's clock shows the time of `zone`."""

    first_on: date
    last_on: date
    zone: str
    place: str = ""

    def __post_init__(self) -> None:
        check_line("Travel", "place", self.place)
        check_zone("Travel", "zone", self.zone)
        check_period("Travel", "last_on", self.first_on, self.last_on)

    def covers(self, day: date) -> bool:
        return self.first_on <= day <= self.last_on
