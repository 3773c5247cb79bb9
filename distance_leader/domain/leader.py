"""The user of the program; one per file."""

from dataclasses import dataclass, field
from secrets import token_hex

from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.rules import check_line
from distance_leader.domain.zones import check_country, check_zone

LANGUAGES = ("da", "en")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Leader(Entity):
    """The distance leader. `language` is the default of documents, not of the window."""

    name: str = ""
    zone: str = "Europe/Copenhagen"
    country: str = "DK"
    working_hours: WorkingHours = field(default_factory=WorkingHours.weekdays)
    language: str = "da"
    is_sample: bool = False
    """True in a file of invented people."""
    email: str = ""
    """Where the answers to check-ins are sent."""
    asks_energy: bool = True
    """Whether check-ins also ask for energy, from 1 to 5."""
    employer: str = ""
    """The company that answers for what is kept; the information sheet names it (GDPR, article 13(1)(a))."""
    form_secret: str = field(default_factory=token_hex)
    """Makes the checksums of this file's forms, so that nobody else can write an answer. In no form and no export."""

    def __post_init__(self) -> None:
        for name in ("name", "email", "employer", "form_secret"):
            check_line("Leader", name, getattr(self, name))
        check_zone("Leader", "zone", self.zone)
        check_country("Leader", "country", self.country)
        if self.language not in LANGUAGES:
            raise InvalidValueError("Leader", "language", Problem.UNKNOWN_WORD, text=self.language)
