"""The search through all texts: which entities hold all of some words, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.codes import Visibility
from distance_leader.domain.contact import Contact
from distance_leader.domain.entity import Entity
from distance_leader.domain.search_words import placed_words, words_of
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.change_log import subject_of
from distance_leader.storage.search_marks import MARKED, PARTS
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import employee

MOST = 50
"""Hits that are read; the count tells of the rest."""
MOST_WORDS = 16
"""Words of one search that count; nobody types more, and a pasted page shall not make the search slow."""
SNIPPET = 160
"""Characters of a text that are shown around its first hit."""
_BEFORE = 40

FOUND = """
SELECT e.kind, e.entity_id FROM search_text t JOIN search_entry e ON e.number = t.rowid
WHERE t.search_text MATCH ? ORDER BY t.rowid DESC LIMIT ?
"""
COUNTED = "SELECT count(*) FROM search_text WHERE search_text MATCH ?"
_KINDS: dict[str, type[Entity]] = {marked.table: kind for kind, marked in MARKED.items()}


class _Place(NamedTuple):
    """A text, how many of the words stand in it, and where."""

    met: int
    field: str
    visibility: Visibility
    text: str
    marks: list[tuple[int, int]]


class Hit(NamedTuple):
    """One entity in which all words stand; `name` is whose it is: the employee's, or a customer's or party's own.

    `date` is the day that it counts for, None for what has none; a contact without a day has `is_day` False.
    `field` is the column in which most of the words stand, `text` is cut from it, and `marks` are their places in it.
    What is about somebody frozen is found, and not read out: no text, no marks.
    """

    kind: str
    id: UUID
    employee_id: UUID | None
    name: str
    date: date | None
    week: IsoWeek | None
    is_day: bool
    field: str
    visibility: Visibility
    text: str
    marks: tuple[tuple[int, int], ...]
    is_frozen: bool


class _Subject(NamedTuple):
    name: str
    is_frozen: bool


@dataclass(frozen=True, slots=True)
class Found:
    """How many hits there are in all, and the newest of them."""

    count: int
    hits: tuple[Hit, ...]


def search(reader: Reader, text: str, *, with_private: bool = False, most: int = MOST) -> Found:
    """What holds all words of `text`, each a beginning of a word. Never raises for anything that is typed.

    What has no date (people, customers, parties) comes before all that has one, and that with the newest first.
    Private and sensitive texts are looked through only `with_private`.
    """
    words = list(dict.fromkeys(words_of(text)))[:MOST_WORDS]
    if not words:
        return Found(0, ())
    match = _match(words, with_private=with_private)
    raw = reader.raw
    count = raw.execute(COUNTED, (match,)).fetchone()[0]
    found = [(kind, UUID(bytes=key)) for kind, key in raw.execute(FOUND, (match, most))] if count else []
    return Found(count, tuple(_hits(reader, found, words, PARTS if with_private else PARTS[:1])))


def _match(words: Sequence[str], *, with_private: bool) -> str:
    """The words for the index: they hold letters and digits alone, so nothing in them is an operator."""
    wanted = " ".join(f'"{word}"*' for word in words)
    return wanted if with_private else f"shareable : ({wanted})"


def _hits(reader: Reader, found: list[tuple[str, UUID]], words: list[str], parts: Sequence[str]) -> list[Hit]:
    entities: dict[UUID, Entity] = {}
    for kind, group in groupby(sorted(found, key=itemgetter(0)), key=itemgetter(0)):
        entities |= {entity.id: entity for entity in reader.get_many(_KINDS[kind], [key for _, key in group])}
    ordered = [entities[key] for _, key in found if key in entities]
    subjects = {entity.id: subject_of(reader.connection, entity) for entity in ordered}
    people = _people(reader, [subject for subject in subjects.values() if subject is not None])
    return [_hit(entity, subjects[entity.id], people, words, parts) for entity in ordered]


def _people(reader: Reader, ids: list[UUID]) -> dict[UUID, _Subject]:
    asked = select(employee.c.id, employee.c.name, employee.c.frozen_on).where(employee.c.id.in_(ids))
    rows = reader.connection.execute(asked)
    return {row.id: _Subject(row.name, row.frozen_on is not None) for row in rows}


def _hit(
    entity: Entity, subject: UUID | None, people: dict[UUID, _Subject], words: list[str], parts: Sequence[str]
) -> Hit:
    marked = MARKED[type(entity)]
    on = _date(getattr(entity, marked.dated)) if marked.dated else None
    week, is_day = (IsoWeek.of(on) if on else None), True
    if isinstance(entity, Contact):
        week, is_day = entity.week, entity.day is not None
    place = _best_place(entity, words, parts)
    who = subject if subject in people else None
    person = people[who] if who else _Subject(str(getattr(entity, "name", "")), is_frozen=False)
    text, marks = ("", ()) if person.is_frozen else _cut(place.text, place.marks)
    return Hit(
        marked.table,
        entity.id,
        who,
        person.name,
        on,
        week,
        is_day,
        place.field,
        place.visibility,
        text,
        marks,
        person.is_frozen,
    )


def _date(value: Any) -> date:
    return value.astimezone(UTC).date() if isinstance(value, datetime) else value


def _best_place(entity: Entity, words: list[str], parts: Sequence[str]) -> _Place:
    """The text of an entity in which most of the words stand, and where in it."""

    def value(name: str) -> Any:
        return getattr(entity, name)

    best = _Place(0, "", Visibility.SHAREABLE, "", [])
    for text in MARKED[type(entity)].texts:
        part = text.part_in(value)
        if part not in parts:
            continue
        said = str(value(text.name))
        there = list(placed_words(said))
        met = sum(any(word.text.startswith(wanted) for word in there) for wanted in words)
        if met > best.met:
            marks = [(word.start, word.end) for word in there if word.text.startswith(tuple(words))]
            best = _Place(met, text.name, Visibility(part), said, marks)
    return best


def _cut(text: str, marks: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of a text around its first mark, on one line, and the marks within it."""
    first = marks[0][0] if marks else 0
    start = 0 if len(text) <= SNIPPET or first <= _BEFORE else text.rfind(" ", first - _BEFORE, first) + 1 or first
    piece = text[start : start + SNIPPET]
    before, after = "… " if start else "", " …" if start + SNIPPET < len(text) else ""
    shift = len(before) - start
    within = tuple((low + shift, high + shift) for low, high in marks if start <= low and high <= start + SNIPPET)
    return before + "".join(" " if each in "\r\n\t" else each for each in piece) + after, within
