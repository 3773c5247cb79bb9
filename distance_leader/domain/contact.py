"""One planned or held conversation, visit or meeting, in one person's row."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from uuid import UUID

from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, State
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_line, check_period, check_range, check_text
from distance_leader.domain.weeks import IsoWeek
from distance_leader.domain.zones import check_zone

DEFAULT_MINUTES = 30
LONGEST_MINUTES = 24 * 60


def is_ahead(week: IsoWeek, today: date, anchor: Anchor) -> bool:
    """Whether a week is still to come for the leader, whose date is `today`: nothing of it can have been held.

    On the employee's clock a talk of this minute may be tomorrow's. Within this week a talk may have come early.
    """
    return week > IsoWeek.of(today + timedelta(days=1) if anchor is Anchor.EMPLOYEE else today)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Contact(Entity):
    """A contact belongs to an ISO week; a day, and then a time, are optional.

    `day`, `last_day` and `time` are wall time in `zone`, the zone of the `anchor`'s clock. `starts_at` is
    the instant cached from them with the rules of `tzdata`; `services.resolving` keeps it right. A talk with
    several people is several contacts with one `talk_id`; `party_id` marks a talk with a party about the person.
    """

    employee_id: UUID
    week: IsoWeek
    day: date | None = None
    last_day: date | None = None
    time: time_of_day | None = None
    anchor: Anchor = Anchor.LEADER
    zone: str
    starts_at: datetime | None = None
    tzdata: str = ""
    minutes: int = DEFAULT_MINUTES
    channel: Channel = Channel.PHONE
    foci: frozenset[Focus] = frozenset({Focus.WELLBEING})
    state: State = State.PLANNED
    initiator: Initiator = Initiator.LEADER
    note: str = ""
    private_note: str = ""
    sensitive_note: str = ""
    moved_from: IsoWeek | None = None
    talk_id: UUID | None = None
    party_id: UUID | None = None
    called_off_by: Initiator | None = None
    """Who missed, cancelled or moved it."""
    reason: str = ""
    """Why it was missed, cancelled or moved; may be shown to the employee."""
    employee_remark: str = ""
    """What the employee says of the note, in the own words, where the two see it differently (GDPR, article 16)."""
    counts_on: date = field(init=False)
    """The date it counts for: its day, or its week's Sunday. Derived, and stored for the rhythm's queries."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "counts_on", self.day or self.week.sunday)
        check_zone("Contact", "zone", self.zone)
        check_line("Contact", "tzdata", self.tzdata)
        check_line("Contact", "reason", self.reason)
        for name in ("note", "private_note", "sensitive_note", "employee_remark"):
            check_text("Contact", name, getattr(self, name))
        check_range("Contact", "minutes", self.minutes, 1, LONGEST_MINUTES)
        if not self.foci:
            raise InvalidValueError("Contact", "foci", Problem.EMPTY)
        self._check_days()

    def _check_days(self) -> None:
        if self.day is None:
            if self.time is not None:
                raise InvalidValueError("Contact", "time", Problem.TIME_NEEDS_DAY)
            if self.last_day is not None:
                raise InvalidValueError("Contact", "last_day", Problem.LAST_DAY_NEEDS_DAY)
            return
        if self.day not in self.week:
            raise InvalidValueError(
                "Contact",
                "day",
                Problem.OUTSIDE_WEEK,
                day=self.day,
                week=self.week,
                right=IsoWeek.of(self.day),
            )
        check_period("Contact", "last_day", self.day, self.last_day)

    @property
    def ordered_foci(self) -> tuple[Focus, ...]:
        """The foci in the order in which they are shown."""
        return tuple(focus for focus in Focus if focus in self.foci)
