"""A row of Today, and the sections in which rows stand."""

from dataclasses import dataclass
from enum import StrEnum

from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.storage.queries.plan import ChipRow


class Section(StrEnum):
    """The parts of Today, in the order in which they stand there."""

    UNCONFIRMED = "unconfirmed"
    PLANNED = "planned"
    REQUESTS = "requests"
    ANSWERED_NO = "answered_no"
    OWED = "owed"
    CALL_NOW = "call_now"
    ACTIONS = "actions"
    CHECK_INS = "check_ins"
    VISITS = "visits"
    NOTICES = "notices"
    FOLLOW_UP = "follow_up"
    ENDING = "ending"
    CALENDAR = "calendar"
    RIGHTS = "rights"


TITLES: dict[Section, Message] = {
    Section.UNCONFIRMED: msg("Held, missed or moved?"),
    Section.PLANNED: msg("Planned today"),
    Section.REQUESTS: msg("Wait for your answer"),
    Section.ANSWERED_NO: msg("Answered No"),
    Section.OWED: msg("Owed a talk"),
    Section.CALL_NOW: msg("Can be called now"),
    Section.ACTIONS: msg("Promised and due"),
    Section.CHECK_INS: msg("Check-ins"),
    Section.VISITS: msg("Visits in the next four weeks"),
    Section.NOTICES: msg("Worth noticing"),
    Section.FOLLOW_UP: msg("Check the working conditions"),
    Section.ENDING: msg("Assignments that end soon"),
    Section.CALENDAR: msg("Clocks and holidays in the next two weeks"),
    Section.RIGHTS: msg("Data protection"),
}


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One thing to do or to know. `contact` is set where the row is about a planned one.

    `key` is that of the request, action, issue or round that the row is about, and empty elsewhere.
    """

    section: Section
    person: str
    name: str
    said: Message
    week: IsoWeek
    is_urgent: bool = False
    contact: ChipRow | None = None
    key: str = ""

    @property
    def same(self) -> tuple[Section, str, str]:
        """What makes it the same row when it is read again: of two about somebody, each its own."""
        return self.section, self.person, self.contact.key if self.contact is not None else self.key
