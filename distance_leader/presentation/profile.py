"""The overview of one person: what a leader wants to read before every call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.codes import Visibility
from distance_leader.domain.employee import Employee
from distance_leader.domain.home import Home
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.insights.rhythm import Rhythm, rhythm_of
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.ages import ago_text, in_text
from distance_leader.presentation.chips import Meaning, in_words
from distance_leader.presentation.collection import Around, Collection
from distance_leader.presentation.collections import ACTIONS, POINTS, REQUESTS
from distance_leader.presentation.odd_hours import load_odd_hours
from distance_leader.presentation.owed import owed_text
from distance_leader.presentation.plan_grid import clock_of
from distance_leader.presentation.profile_facts import Fact, facts_of
from distance_leader.presentation.timeline import Row, Whose, load_timeline
from distance_leader.storage.queries.belongings import Shelf
from distance_leader.storage.queries.contacts import last_held_of, next_planned_of
from distance_leader.storage.queries.parties import customer_name
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.queries.plan import chip_row, home_of
from distance_leader.storage.queries.records import record_of
from distance_leader.storage.store import Reader
from distance_leader.storage.uncollected import uncollected

STATE_WORDS: dict[RhythmState, Message] = {
    RhythmState.OK: msg("In rhythm"),
    RhythmState.PLANNED: msg("Next talk planned"),
    RhythmState.DUE: msg("Due"),
    RhythmState.OVERDUE: msg("Overdue"),
    RhythmState.PAUSED: msg("Rests"),
}
STATE_MEANINGS: dict[RhythmState, Meaning] = {
    RhythmState.OK: Meaning.HELD,
    RhythmState.PLANNED: Meaning.PLANNED,
    RhythmState.DUE: Meaning.DUE,
    RhythmState.OVERDUE: Meaning.OVERDUE,
    RhythmState.PAUSED: Meaning.CANCELLED,
}
"""The shape and colour of each state."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Who, where, how it stands, what is open, and all that happened."""

    person: Employee
    stays: tuple[Assignment, ...]
    """Oldest first."""
    stay: Assignment | None
    """The one that counts today."""
    place: str
    clock: str
    """'22:14 (+8)'; empty where nobody knows where that is."""
    zone: str
    state: RhythmState
    facts: tuple[Fact, ...]
    open_lines: tuple[str, ...]
    open_whole: tuple[str, ...]
    """The same with the sensitive texts that are folded away in it."""
    timeline: tuple[Row, ...]
    today: date
    home: Home


@uncollected()
def load_profile(
    reader: Reader, employee_id: UUID, now: datetime, language: str, *, with_private: bool = True
) -> Profile | None:
    """Read one person; None for nobody. `with_private` is for the leader's own eyes."""
    person = reader.get(Employee, employee_id)
    if person is None:
        return None
    home = home_of(reader)
    today = home.today(now)
    stays = assignments_of(reader, [employee_id])
    stay = assignment_on(stays, today)
    zone = stay.zone if stay else home.zone
    record = record_of(reader, employee_id.hex, today)
    is_known = record is not None and person.frozen_on is None
    rhythm = rhythm_of(record.record, today) if record and is_known else Rhythm(RhythmState.PAUSED, None, None, None)
    place = [person.title, customer_name(reader, stay.customer_id) if stay else "", stay.site if stay else ""]
    whose = Whose(employee_id, Shelf(reader), today, language, home)
    return Profile(
        person=person,
        stays=tuple(stays),
        stay=stay,
        place=" · ".join(part for part in place if part),
        clock=clock_of(stay.zone, home.zone_at(now), now).text() if stay else "",
        zone=zone,
        state=rhythm.state,
        facts=(*_talk_facts(reader, whose, rhythm, zone), *facts_of(reader, person, stay, whose)),
        open_lines=tuple(_open_lines(whose, with_private=with_private)),
        open_whole=tuple(_open_lines(whose, with_private=with_private, is_whole=True)),
        timeline=load_timeline(reader, whose),
        today=today,
        home=home,
    )


def _talk_facts(reader: Reader, whose: Whose, rhythm: Rhythm, zone: str) -> Sequence[Fact]:
    """How the rhythm stands, the next talk on both clocks, the last one."""
    texts, today = whose.texts, whose.today
    owed = owed_text(rhythm, today, formats(whose.language))
    state = texts.text(STATE_WORDS[rhythm.state])
    state = f"{state}, {texts.text(owed)}" if owed else state
    found = [Fact(msg("Rhythm"), state, is_urgent=rhythm.state is RhythmState.OVERDUE)]
    coming = next_planned_of(reader, whose.employee_id, today)
    if coming is None:
        is_owed = rhythm.state is not RhythmState.PAUSED
        found.append(Fact(msg("Next talk"), texts.text(msg("Nothing planned")), is_urgent=is_owed))
    else:
        ago = texts.text(in_text(coming.counts_on, today))
        row = chip_row(coming)
        said = in_words(row, whose.language, whose.home, zone, load_odd_hours(reader).of(row))
        found.append(Fact(msg("Next talk"), f"{ago}: {said}"))
    held = last_held_of(reader, whose.employee_id, 1)
    if held:
        ago = texts.text(ago_text(min(held[0].counts_on, today), today))
        said = in_words(chip_row(held[0]), whose.language, whose.home, zone).split("\n")[0]
        found.append(Fact(msg("Last talk"), f"{ago}: {said}"))
    return found


_OPEN: tuple[tuple[Collection, type[TalkingPoint | Action | Request]], ...] = (
    (POINTS, TalkingPoint),
    (ACTIONS, Action),
    (REQUESTS, Request),
)


def _open_lines(whose: Whose, *, with_private: bool, is_whole: bool = False) -> Sequence[str]:
    """What is to be talked about, what was promised, what waits for an answer."""
    lines = []
    for collection, kind in _OPEN:
        found = [
            one
            for one in whose.shelf.of(kind, whose.employee_id)
            if not _is_done(collection, one) and (with_private or one.visibility is Visibility.SHAREABLE)
        ]
        title = catalogue(whose.language).text(collection.title)
        around = Around(whose.today, is_whole=is_whole)
        lines += [
            f"{title}: {collection.said(one, whose.language, around)}" for one in sorted(found, key=collection.order)
        ]
    return lines


def _is_done(collection: Collection, one: object) -> bool:
    return collection.is_done is not None and collection.is_done(one)
