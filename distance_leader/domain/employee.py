"""A distance employee and the rhythm that suits this person."""

from dataclasses import dataclass, field
from datetime import date

from distance_leader.domain.codes import Channel, Experience, Focus
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.rules import check_line, check_range, check_text

RHYTHMS: dict[Experience, tuple[int, int]] = {
    Experience.NEW: (7, 14),
    Experience.EXPERIENCED: (14, 28),
    Experience.LIGHT: (30, 45),
}
"""Templates: ideal and longest interval in days. The guide speaks of weekly to monthly contact."""

LONGEST_RHYTHM = 366
MOST_VISITS = 52


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Employee(Entity):
    """A person whom the leader follows. Days are calendar days between held contacts."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    language: str = "da"
    experience: Experience = Experience.NEW
    ideal_days: int = RHYTHMS[Experience.NEW][0]
    longest_days: int = RHYTHMS[Experience.NEW][1]
    preferred_channel: Channel = Channel.PHONE
    counts_written: bool = False
    """Whether e-mail and chat count as contact for this person."""
    note: str = ""
    archived_on: date | None = None
    preferred_hours: WorkingHours = field(default_factory=WorkingHours.none)
    """When this person likes to be called, on the own clock; a weekday without hours has no preference."""
    snoozed_until: date | None = None
    """Today leaves this person out of those owed a talk before this day."""
    department: str = ""
    """The person's own; an assignment may be owned by another (the guide's second advice)."""
    wanted_foci: frozenset[Focus] = frozenset()
    """What the person wants to talk about; empty is not said."""
    wishes: str = ""
    """How often, when and how the person wants contact, in the person's words."""
    avoid: str = ""
    situation: str = ""
    """What in the person's life matters for the contact. Never a diagnosis."""
    visits_a_year: int = 0
    """How often the two want to meet face to face; 0 is not agreed."""
    informed_on: date | None = None
    """When the person was told what is kept here, why and how long (GDPR, article 13)."""
    frozen_on: date | None = None
    """Since when what is kept about the person only lies there (restriction of processing, GDPR, article 18)."""
    frozen_why: str = ""

    @property
    def is_followed(self) -> bool:
        """Whether the person is in the plan, the lists and the reminders."""
        return self.archived_on is None and self.frozen_on is None

    def __post_init__(self) -> None:
        check_line("Employee", "name", self.name, required=True)
        for name in ("title", "email", "phone", "department", "frozen_why"):
            check_line("Employee", name, getattr(self, name))
        for name in ("note", "wishes", "avoid", "situation"):
            check_text("Employee", name, getattr(self, name))
        check_range("Employee", "visits_a_year", self.visits_a_year, 0, MOST_VISITS)
        check_range("Employee", "ideal_days", self.ideal_days, 1, LONGEST_RHYTHM)
        check_range("Employee", "longest_days", self.longest_days, 1, LONGEST_RHYTHM)
        if self.longest_days < self.ideal_days:
            raise InvalidValueError(
                "Employee",
                "longest_days",
                Problem.LONGEST_UNDER_IDEAL,
                longest=self.longest_days,
                ideal=self.ideal_days,
            )
