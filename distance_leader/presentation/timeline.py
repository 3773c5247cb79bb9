"""All that happened with a person, newest first: talks, visits, assignments, extensions, events, requests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeAlias
from uuid import UUID

from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Channel, Focus, State, Visibility
from distance_leader.domain.extension import Extension
from distance_leader.domain.goal import Goal
from distance_leader.domain.home import Home
from distance_leader.domain.issue import Issue
from distance_leader.domain.observation import Observation
from distance_leader.domain.request import Request
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.chips import Meaning, minutes_text, when_text
from distance_leader.presentation.labels import label, short_label
from distance_leader.presentation.lines import folded
from distance_leader.storage.queries.assignments import of_all_stays
from distance_leader.storage.queries.belongings import Shelf
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.queries.parties import parts_of_person
from distance_leader.storage.queries.profile import TimelineContact, contacts_of_person
from distance_leader.storage.store import Reader


class TimelineRow(NamedTuple):
    """One thing that happened, on '2026-11-26', and is no contact."""

    on: str
    said: Message
    text: str = ""
    visibility: Visibility = Visibility.SHAREABLE
    """Of the text."""


Row: TypeAlias = TimelineRow | TimelineContact
"""Contacts stay the rows that the file has: most are never looked at."""


class TimelineWords(NamedTuple):
    """What is shown of a row. `meaning` is a contact's state; `week` is where it stands in the plan, else ''."""

    title: str
    text: str
    meaning: Meaning | None
    week: str
    behind: str = ""
    """The text that is folded away, where one is."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose timeline, on which day, in which language, on the leader's clock; `shelf` is what was read of it."""

    employee_id: UUID
    shelf: Shelf
    today: date
    language: str
    home: Home

    @property
    def texts(self) -> Catalogue:
        return catalogue(self.language)


def load_timeline(reader: Reader, whose: Whose) -> tuple[Row, ...]:
    """Everything up to today, newest first; what is planned for later is not history yet."""
    today = whose.today.isoformat()
    rows: list[Row] = [row for source in _SOURCES for row in source(reader, whose) if row.on <= today]
    rows += contacts_of_person(reader, whose.employee_id, whose.today)
    return tuple(sorted(rows, key=attrgetter("on"), reverse=True))


@lru_cache(maxsize=4096)
def timeline_words(row: Row, language: str, home: Home, *, with_private: bool = True) -> TimelineWords:
    """The words of a row: 'Wellbeing, Task' over 'Phone · 30 min · the note'."""
    if isinstance(row, TimelineContact):
        return _contact_words(row, language, home, with_private=with_private)
    said = catalogue(language).text(row.said)
    if not with_private and row.visibility is not Visibility.SHAREABLE:
        return TimelineWords(said, "", None, "")
    text = folded(row.text, row.visibility, language, is_whole=False)
    return TimelineWords(said, text, None, "", row.text if text != row.text else "")


def remark_text(remark: str) -> Message:
    """What the employee says of a note, as it stands behind the note."""
    return msg("the employee's own remark: {remark}", remark=remark.strip())


def _contact_words(found: TimelineContact, language: str, home: Home, *, with_private: bool) -> TimelineWords:
    texts = catalogue(language)
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
    remark = texts.text(remark_text(found.employee_remark)) if found.employee_remark else ""
    notes = [" ".join(note.split()) for note in (chip.reason, chip.note, remark, private)]
    when = "" if is_held else when_text(chip, language, home)
    return TimelineWords(
        f"{foci}, {when}" if when else foci,
        " · ".join(part for part in (*parts, *notes) if part),
        Meaning(chip.state),
        chip.week,
    )


def _assignments(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    """When each began, and when it ended."""
    for part in parts_of_person(reader, whose.employee_id):
        place = " · ".join(word for word in (part.customer, part.project) if word)
        yield TimelineRow(part.starts_on.isoformat(), msg("The assignment began"), place)
        if part.ends_on is not None:
            yield TimelineRow(part.ends_on.isoformat(), msg("The assignment ended"), place)


def _extensions(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for one in of_all_stays(reader, Extension, whose.employee_id):
        yield TimelineRow(one.decided_on.isoformat(), msg("Extended to {day}", day=one.ends_on), one.reason)


def _belonging(_reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for event in whose.shelf.of(BelongingEvent, whose.employee_id):
        yield TimelineRow(event.on.isoformat(), label(event.kind), event.what, visibility=event.visibility)


def _goals(_reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for goal in whose.shelf.of(Goal, whose.employee_id):
        yield TimelineRow(goal.set_on.isoformat(), msg("Goal set"), goal.text, visibility=goal.visibility)
        if goal.reached_on is not None:
            yield TimelineRow(goal.reached_on.isoformat(), msg("Goal reached"), goal.text, visibility=goal.visibility)


def _requests(_reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for one in whose.shelf.of(Request, whose.employee_id):
        on = whose.home.wall(one.received_at).date()
        yield TimelineRow(on.isoformat(), _request(one), one.about, visibility=one.visibility)


def _request(one: Request) -> Message:
    if one.answered_at is None:
        return msg("Reached out, waits for an answer")
    hours = round((one.answered_at - one.received_at).total_seconds() / 3600)
    return msg("Reached out, answered after {hours} h", hours=hours)


def _observations(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    for one in of_all_stays(reader, Observation, whose.employee_id):
        yield TimelineRow(one.noted_on.isoformat(), msg("Experienced: {what}", what=label(one.what)))


def _check_ins(_reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    """When somebody was asked, and answered; the comment has a visibility of its own."""
    for one in whose.shelf.of(CheckIn, whose.employee_id):
        if one.answered_on is None:
            yield TimelineRow(one.asked_on.isoformat(), msg("Check-in, not answered"))
        else:
            text = " ".join(one.comment.split())
            yield TimelineRow(one.answered_on.isoformat(), msg("Check-in answered"), text, one.visibility)


def _issues(reader: Reader, whose: Whose) -> Iterator[TimelineRow]:
    """When each was opened, with the question that was answered No, and when it was closed, and why."""
    issues = whose.shelf.of(Issue, whose.employee_id)
    questions = questions_of(reader) if issues else None
    for one in issues:
        asked = questions.get(one.wording) if questions is not None and one.wording is not None else None
        about = " · ".join(part for part in (asked.title(whose.language) if asked else "", one.text) if part)
        yield TimelineRow(one.opened_on.isoformat(), msg("Issue opened"), about, one.visibility)
        if one.closed_on is not None:
            yield TimelineRow(one.closed_on.isoformat(), msg("Issue closed"), one.closed_why, one.visibility)


_SOURCES: tuple[Callable[[Reader, Whose], Iterator[TimelineRow]], ...] = (
    _assignments,
    _extensions,
    _belonging,
    _goals,
    _requests,
    _observations,
    _check_ins,
    _issues,
)
"""Whatever has a date and is about a person, beside the contacts, is in the timeline by one function here."""


def day_text(on: str, today: date, language: str) -> str:
    """'Thu 26 Nov', with the year where it is another one."""
    style, day = formats(language), date.fromisoformat(on)
    return style.weekday_date(day) if day.year == today.year else style.long_date(day)
