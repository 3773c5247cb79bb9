"""An employee at a customer, on a project, for a period."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.rules import check_line, check_period
from distance_leader.domain.zones import check_country, check_zone


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assignment(Entity):
    """One stay. The time zone belongs to it, not to the person; `ends_on` None is open-ended."""

    employee_id: UUID
    customer_id: UUID | None = None
    project: str = ""
    site: str = ""
    country: str = ""
    zone: str
    working_hours: WorkingHours = field(default_factory=WorkingHours.weekdays)
    starts_on: date
    ends_on: date | None = None
    home_manager_id: UUID | None = None
    customer_manager_id: UUID | None = None

    def __post_init__(self) -> None:
        check_line("Assignment", "project", self.project)
        check_line("Assignment", "site", self.site)
        check_country("Assignment", "country", self.country)
        check_zone("Assignment", "zone", self.zone)
        check_period("Assignment", "ends_on", self.starts_on, self.ends_on)

    def covers(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def assignment_on(assignments: Sequence[Assignment], day: date) -> Assignment | None:
    """Which of one person's assignments counts on a day: the one that covers it, else the next, else the last."""
    covering = [one for one in assignments if one.covers(day)]
    if covering:
        return max(covering, key=lambda one: one.starts_on)
    later = [one for one in assignments if one.starts_on > day]
    if later:
        return min(later, key=lambda one: one.starts_on)
    return max(assignments, key=lambda one: one.starts_on, default=None)
