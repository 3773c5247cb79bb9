"""All that happened with a person, newest first: talks, visits, assignments, extensions, events, requests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.codes import Channel, Focus, State, Visibility
from distance_leader.domain.goal import Goal
from distance_leader.domain.home import Home
from distance_leader.domain.observation import Observation
from distance_leader.domain.request import Request
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.chips import Meaning, minutes_text, when_text
from distance_leader.presentation.labels import label, short_label
from distance_leader.storage.queries.assignments import extensions_of
from distance_leader.storage.queries.belongings import belongings
from distance_leader.storage.queries.parties import parts_of_person
from distance_leader.storage.queries.profile import TimelineContact, contacts_of_person
from distance_leader.storage.store import Reader


class TimelineRow(NamedTuple):
    """One thing that happened, on '2026-11-26'. Of a contact the row as the file has it: most are never looked at."""

    on: str
    said: Message | None = None
    text: str = ""
    contact: TimelineContact | None = None
    visibility: Visibility = Visibility.SHAREABLE
    """Of the text; a contact's notes have their own fields."""


class TimelineWords(NamedTuple):
    """What is shown of a row. `meaning` is a contact's state; `week` is where it stands in the plan, else ''."""

    title: str
    text: str
    meaning: Meaning | None
    week: str


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose timeline, on which day, in which language, on the leader's clock."""

    employee_id: UUID
    today: date
    language: str
    home: Home

    @property
    def texts(self) -> Catalogue:
        return catalogue(self.language)


def load_timeline(reader: Reader, whose: Whose) -> tuple[TimelineRow, ...]:
    """Everything up to today, newest first; what is planned for later is not history yet."""
    today = whose.today.isoformat()
    rows = [row for source in _SOURCES for row in source(reader, whose) if row.on <= today]
    return tuple(sorted(rows, key=lambda row: row.on, reverse=True))


@lru_cache(maxsize=4096)
def timeline_words(row: TimelineRow, language: str, home: Home, *, with_private: bool = True) -> TimelineWords:
    """The words of a row: 'Wellbeing, Task' over 'Phone · 30 min · the note'."""
    texts, found = catalogue(language), row.contact
    if found is None:
        text = row.text if with_private or row.visibility is Visibility.SHAREABLE else ""
        return TimelineWords(texts.text(row.said) if row.said else "", text, None, "")
    chip = found.chip
    foci = ", ".join(texts.text(short_label(Focus(code))) for code in chip.foci.split(","))
    channel = texts.text(short_label(Channel(chip.channel)))
    is_held = chip.state == State.HELD
    parts = (
        [channel, texts.text(minutes_text(chip.minutes))]
        if is_held
        else [texts.text(label(State(chip.state))), channel]
    )
    if found.party:
        parts.append(texts.text(msg("with {name}", name=found.party)))
    private = found.private_note if with_private else ""
    notes = [" ".join(note.split()) for note in (chip.reason, chip.note, private)]
    when = "" if is_held else when_text(chip, language, home)
    return TimelineWords(
        f"{foci}, {when}" if when else foci,
        " · ".join(part for part in (*parts, *notes) if part),
        Meaning(chip.state),
        chip.week,
    )


def _contacts(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    """Held without a day, one counts never later than today."""
    today = whose.today.isoformat()
    for found in contacts_of_person(reader, whose.employee_id):
        is_held = found.chip.state == State.HELD
        yield TimelineRow(min(found.counts_on, today) if is_held else found.counts_on, contact=found)


def _assignments(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    """When each began, and when it ended."""
    for part in parts_of_person(reader, whose.employee_id):
        place = " · ".join(word for word in (part.customer, part.project) if word)
        yield TimelineRow(part.starts_on.isoformat(), msg("The assignment began"), place)
        if part.ends_on is not None:
            yield TimelineRow(part.ends_on.isoformat(), msg("The assignment ended"), place)


def _extensions(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for one in extensions_of(reader, whose.employee_id):
        yield TimelineRow(one.decided_on.isoformat(), msg("Extended to {day}", day=one.ends_on), one.reason)


def _belonging(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for event in belongings(reader, BelongingEvent, whose.employee_id):
        yield TimelineRow(event.on.isoformat(), label(event.kind), event.what, visibility=event.visibility)


def _goals(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for goal in belongings(reader, Goal, whose.employee_id):
        yield TimelineRow(goal.set_on.isoformat(), msg("Goal set"), goal.text, visibility=goal.visibility)
        if goal.reached_on is not None:
            yield TimelineRow(goal.reached_on.isoformat(), msg("Goal reached"), goal.text, visibility=goal.visibility)


def _requests(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for one in belongings(reader, Request, whose.employee_id):
        on = whose.home.wall(one.received_at).date()
        yield TimelineRow(on.isoformat(), _request(one), one.about, visibility=one.visibility)


def _request(one: Request) -> Message:
    if one.answered_at is None:
        return msg("Reached out, waits for an answer")
    hours = round((one.answered_at - one.received_at).total_seconds() / 3600)
    return msg("Reached out, answered after {hours} h", hours=hours)


def _observations(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for part in parts_of_person(reader, whose.employee_id):
        for one in belongings(reader, Observation, part.assignment_id):
            yield TimelineRow(one.noted_on.isoformat(), msg("Experienced: {what}", what=label(one.what)))


_SOURCES: tuple[Callable[[Reader, Whose], Iterator[TimelineRow]], ...] = (
    _contacts,
    _assignments,
    _extensions,
    _belonging,
    _goals,
    _requests,
    _observations,
)
"""Whatever has a date and is about a person can be in the timeline by one function here."""


def day_text(on: str, today: date, language: str) -> str:
    """'Thu 26 Nov', with the year where it is another one."""
    style, day = formats(language), date.fromisoformat(on)
    return style.weekday_date(day) if day.year == today.year else style.long_date(day)
