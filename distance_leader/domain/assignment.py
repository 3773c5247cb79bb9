"""An employee at a customer, on a project, for a period."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Clarity, Reception, Standing
from distance_leader.domain.entity import Entity
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.rules import check_line, check_period, check_range, check_text
from distance_leader.domain.zones import check_country, check_zone

MOST_HOME_DAYS, MOST_WEEKS = 31, 52
_LINES = (
    "project",
    "site",
    "owner_department",
    "network",
    "escort",
    "emergency_contact",
    "risk",
    "ramp_week_1",
    "ramp_week_4",
    "ramp_week_12",
)


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
    owner_department: str = ""
    """The department at home that owns the project."""
    priority: str = ""
    """What comes first, the customer's work or home's, as agreed."""
    home_may_ask: str = ""
    network: str = ""
    escort: str = ""
    emergency_contact: str = ""
    risk: str = ""
    """What is to be known of the country or the site."""
    ramp_week_1: str = ""
    ramp_week_4: str = ""
    ramp_week_12: str = ""
    """What the customer may expect by then, as agreed."""
    home_days: int = 0
    home_weeks: int = 0
    """Promised: so many days at home in so many weeks; 0 is not agreed."""
    follow_up_weeks: int = 3
    """How long after arrival the conditions are checked with both sides."""
    end_talked_on: date | None = None
    """When the two last talked about what comes after."""
    received: Reception | None = None
    role_clarity: Clarity | None = None
    seen_as: Standing | None = None
    checkin_first_weeks: int = 3
    """Weeks at the site before the first check-in."""
    checkin_every_weeks: int = 4
    """Weeks from one check-in to the next; 0: this person is asked by nobody but the leader."""

    def __post_init__(self) -> None:
        for name in _LINES:
            check_line("Assignment", name, getattr(self, name))
        for name in ("priority", "home_may_ask"):
            check_text("Assignment", name, getattr(self, name))
        check_range("Assignment", "home_days", self.home_days, 0, MOST_HOME_DAYS)
        check_range("Assignment", "home_weeks", self.home_weeks, 0, MOST_WEEKS)
        check_range("Assignment", "follow_up_weeks", self.follow_up_weeks, 0, MOST_WEEKS)
        check_country("Assignment", "country", self.country)
        check_zone("Assignment", "zone", self.zone)
        check_period("Assignment", "ends_on", self.starts_on, self.ends_on)
        for name in ("checkin_first_weeks", "checkin_every_weeks"):
            check_range("Assignment", name, getattr(self, name), 0, MOST_WEEKS)

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
