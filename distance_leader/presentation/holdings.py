"""What a file holds about one person, in words: every column of every table, for the person to read (GDPR, article 15).

Nothing is chosen here: what a table holds is said, and a column that nobody named is a fault that a test finds.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.draft import Draft
from distance_leader.domain.employee import Employee
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.entity import Entity
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.goal import Goal
from distance_leader.domain.home import Home
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.issue import Issue
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.observation import Observation
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import Questions
from distance_leader.domain.request import Request
from distance_leader.domain.retention import KeptLonger
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.all_fields import ALL_FIELDS
from distance_leader.presentation.auditing import audit_words
from distance_leader.presentation.history import HistoryRow, load_history
from distance_leader.presentation.labels import label
from distance_leader.storage.audit import AuditEntry, audit_entries
from distance_leader.storage.mapper import field_names
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.queries.history import names_of_others
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.queries.subjects import Holdings, about_person
from distance_leader.storage.store import Reader

TITLES: dict[type[Entity], Message] = {
    Employee: msg("The person"),
    Assignment: msg("Assignments"),
    Extension: msg("Extensions"),
    Contact: msg("Talks, visits and messages"),
    Absence: msg("Away"),
    FamilyAgreement: msg("Family agreements"),
    TalkingPoint: msg("Points to talk about"),
    CheckIn: msg("Check-ins"),
    Answer: msg("Answers"),
    Issue: msg("Issues"),
    Action: msg("Promises and actions"),
    Request: msg("Requests"),
    HomeDay: msg("Days at home"),
    Goal: msg("Goals"),
    EnergyNote: msg("What gives and what takes energy"),
    BelongingEvent: msg("Belonging"),
    Knowledge: msg("Who knows what about the task"),
    Condition: msg("Working conditions, agreed and real"),
    Expectation: msg("Who expects what of whom"),
    Observation: msg("Experiences of work at a distance"),
    KeptLonger: msg("Kept longer than usual"),
    Draft: msg("Typed and not kept yet"),
}
"""The kinds of things that can be about a person."""

LINKS = frozenset({"id", "employee_id", "assignment_id", "check_in_id", "answer_id", "issue_id", "talk_id"})
"""Ids that join rows of the same person: they stand in the data, and say nothing to read."""

_EVERYTHING = -1
"""No limit: all changes that the log has."""
_LABELS: dict[str, Message] = {
    "archived_on": msg("Archived on"),
    "snoozed_until": msg("Put off until"),
    "frozen_on": msg("Frozen on"),
    "frozen_why": msg("Why it is frozen"),
    "customer_id": msg("Customer"),
    "home_manager_id": msg("Project manager at home"),
    "customer_manager_id": msg("Customer's project manager"),
    "stakeholder_id": msg("Who"),
    "party_id": msg("Talk with"),
    "previous_end_on": msg("End before"),
    "ends_on": msg("New end"),
    "week": msg("Week"),
    "zone": msg("Time zone"),
    "starts_at": msg("Begins"),
    "tzdata": msg("Time zone rules of"),
    "moved_from": msg("Moved from"),
    "counts_on": msg("Counts on"),
    "noted_on": msg("Noted on"),
    "set_on": msg("Set on"),
    "sheet": msg("Sheet"),
    "asked_on": msg("Asked on"),
    "questions": msg("Questions"),
    "reminded_on": msg("Reminded on"),
    "answered_on": msg("Answered on"),
    "closed_on": msg("Closed on"),
    "came_by": msg("Came by"),
    "comment": msg("Comment"),
    "visibility": msg("Who may see it"),
    "question_key": msg("Question"),
    "question_version": msg("Wording number"),
    "said": msg("Answer"),
    "half": msg("Which half"),
    "rating": msg("From 1 to 5"),
    "text": msg("Text"),
    "place": msg("Typed in"),
    "typed_at": msg("Typed"),
    "opened_on": msg("Opened on"),
    "made_on": msg("Made on"),
    "received_at": msg("Received"),
    "answered_at": msg("Answered"),
    "settled_on": msg("Settled on"),
    "what": msg("What"),
    "over_on": msg("Over on"),
    "category": msg("What"),
    "decided_on": msg("Decided on"),
    "until_on": msg("Until"),
    "reason": msg("Reason"),
}
"""Columns that no form has."""


@dataclass(frozen=True, slots=True)
class Part:
    """The things of one kind: the names of the columns, and a line of texts for each thing."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Access:
    """All of it: `entities` for a machine, `parts` and `history` to read, `others` are people named in it."""

    person: Employee
    on: date
    language: str
    entities: Holdings
    parts: tuple[Part, ...]
    history: tuple[HistoryRow, ...]
    others: tuple[str, ...]
    shared: Mapping[UUID, str]
    """What the customers and parties are called that the entities name."""
    account: tuple[AuditEntry, ...]
    """What left the file that was about this person alone."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What turns a value into a text."""

    language: str
    names: dict[UUID, str]
    questions: Questions
    home: Home

    def said(self, name: str, value: Any) -> str:
        """Nothing for what was not said."""
        if value is None or value in ("", frozenset()):
            return ""
        for kind, say in self._shapes():
            if isinstance(value, kind):
                return say(value)
        return self._question(value) if name == "question_key" else str(value)

    def _shapes(self) -> tuple[tuple[type, Callable[[Any], str]], ...]:
        texts, style = catalogue(self.language), formats(self.language)
        return (
            (bool, lambda value: texts.text(msg("yes") if value else msg("no"))),
            (StrEnum, lambda value: texts.text(label(value))),
            (UUID, lambda value: self.names.get(value, "")),
            (datetime, self._moment),
            (date, style.long_date),
            (IsoWeek, str),
            (WorkingHours, str),
            (frozenset, lambda value: ", ".join(sorted(texts.text(label(one)) for one in value))),
            (tuple, lambda value: "; ".join(self._wording(one) for one in value)),
        )

    def _moment(self, value: datetime) -> str:
        wall, style = self.home.wall(value), formats(self.language)
        return f"{style.long_date(wall.date())} {style.clock(wall.time())}"

    def _wording(self, wording: Wording) -> str:
        question = self.questions.get(wording)
        return question.text(self.language) if question else wording.key

    def _question(self, key: str) -> str:
        question = self.questions.latest(key)
        return question.title(self.language) if question else key


def column_label(kind: type[Entity], name: str) -> Message:
    """What a column is called. KeyError for one that has no name yet."""
    field = ALL_FIELDS.get((kind.__name__, name))
    return field.label if field is not None else _LABELS[name]


def load_access(reader: Reader, person: Employee, now: datetime, language: str) -> Access:
    """Read everything about a person, in a language. `now` in UTC."""
    home = home_of(reader)
    found = about_person(reader, person.id)
    shared = {one.id: one.name for one in reader.all(Customer)} | {one.id: one.name for one in reader.all(Stakeholder)}
    words = _Words(language, shared, questions_of(reader), home)
    parts = tuple(_part(kind, rows, words) for kind, rows in found.items())
    named = {each: shared[each] for each in _links(found) if each in shared}
    history = _history_without_others(reader, person, language)
    account = tuple(one for one in audit_entries(reader) if one.subject_id == person.id)
    if account:
        parts = (*parts, _account(reader, account, language))
    others = tuple(sorted(set(named.values())))
    return Access(person, home.today(now), language, found, parts, history, others, named, account)


def _history_without_others(reader: Reader, person: Employee, language: str) -> tuple[HistoryRow, ...]:
    """An act on several people names some of them: whoever else it was is nothing for this person."""
    somebody = catalogue(language).text(msg("somebody else"))
    others = [re.escape(name) for name in names_of_others(reader, person.id) if name not in person.name]
    named = re.compile(rf"(?<!\w)(?:{'|'.join(others)})(?!\w)") if others else None
    rows = load_history(reader, person.id, language, _EVERYTHING, longest=None)
    return rows if named is None else tuple(replace(row, act=named.sub(somebody, row.act)) for row in rows)


def _account(reader: Reader, entries: Sequence[AuditEntry], language: str) -> Part:
    texts = catalogue(language)
    heads = (texts.text(msg("When")), texts.text(msg("What")))
    return Part(texts.text(msg("What was handed out or written")), heads, tuple(audit_words(reader, entries, language)))


def _part(kind: type[Entity], rows: list[Any], words: _Words) -> Part:
    """Columns of which nothing is said in any row are left out: they hold nothing."""
    names = [name for name in field_names(kind) if name not in LINKS]
    lines = [[words.said(name, getattr(row, name)) for name in names] for row in rows]
    kept = [place for place in range(len(names)) if any(line[place] for line in lines)]
    texts = catalogue(words.language)
    heads = tuple(texts.text(column_label(kind, names[place])) for place in kept)
    return Part(texts.text(TITLES[kind]), heads, tuple(tuple(line[place] for place in kept) for line in lines))


def _links(found: Holdings) -> Iterator[UUID]:
    """The customers and parties that are named."""
    for kind, rows in found.items():
        for name in field_names(kind):
            if name.endswith("_id") and name not in LINKS:
                yield from (value for row in rows if (value := getattr(row, name)) is not None)
