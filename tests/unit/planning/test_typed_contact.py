"""What the leader types into a cell becomes a contact, and nothing that is typed is lost."""

import dataclasses
import re
import time as clock
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, Role, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.rules import storable
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning import words
from distance_leader.planning.typed_contact import TypedContact, parse_typed, state_of
from distance_leader.planning.typed_reading import QUOTES, Kind, fold

SITUATIONS = {
    "now": (IsoWeek(2026, 48), date(2026, 11, 25)),
    "sunday": (IsoWeek(2026, 48), date(2026, 11, 29)),
    "ahead": (IsoWeek(2026, 48), date(2026, 11, 10)),
    "past": (IsoWeek(2026, 48), date(2026, 12, 9)),
    "october": (IsoWeek(2026, 41), date(2026, 9, 1)),
    "newyear": (IsoWeek(2026, 53), date(2026, 12, 1)),
}
"""The week of the cell, and today. Week 48 of 2026 is 23 to 29 November."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclasses.dataclass(frozen=True)
class Phrase:
    situation: str
    text: str
    expected: dict[str, str]
    note: str


def _phrases() -> list[Phrase]:
    lines = Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [
        Phrase(
            situation,
            text,
            dict(part.split("=") for part in expected.split()) if expected != "-" else {},
            note if note != "-" else "",
        )
        for situation, text, expected, note in rows
    ]


PHRASES = _phrases()


def _day(word: str, week: IsoWeek) -> date:
    return week.day(WEEKDAYS.index(word)) if word in WEEKDAYS else date.fromisoformat(word)


def _expected_contact(phrase: Phrase, week: IsoWeek) -> TypedContact:
    readers: dict[str, Any] = {
        "foci": lambda value: frozenset(map(Focus, value.split(","))),
        "channel": Channel,
        "state": State,
        "day": lambda value: _day(value, week),
        "last_day": lambda value: _day(value, week),
        "time": time.fromisoformat,
        "minutes": int,
        "anchor": Anchor,
        "initiator": Initiator,
        "party": Role,
    }
    fields = {name: readers[name](value) for name, value in phrase.expected.items() if name != "becomes"}
    return TypedContact(note=phrase.note, **fields)


def _meaning(typed: TypedContact) -> TypedContact:
    return dataclasses.replace(typed, understood=())


def _bare_words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


WORDS = sorted(
    {
        *words.FOCI,
        *words.CHANNELS,
        *words.STATES,
        *words.WEEKDAYS,
        *words.NEAR_DAYS,
        *words.MONTHS,
        *words.LENGTHS,
        *words.ANCHORS,
        *words.INITIATORS,
        *words.PLAIN,
        *words.JOINING,
        *("8:30", "8.30", "13-14", "26/11", "26.11.", "30m", "1t30", "1,5", "t", "25:00", "på", "kl", "at", "fra"),
        *(*"-,.:/&+?!()", "til", "ikke", "om", "Bo", "husk"),
    }
)

unhurried = settings(deadline=None)
"""How fast it is has a test of its own; a busy machine must not fail these."""

pieces = st.one_of(st.sampled_from(WORDS), st.text(alphabet='aæøåBx 0123456789.:/-,"“?&½', max_size=8))
glue = st.sampled_from([" ", " ", " ", "  ", "\n", ",", "/", "-", ""])
typed_texts = st.lists(st.tuples(pieces, glue), max_size=12).map(lambda parts: "".join(map("".join, parts)))
weeks = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 20)).map(IsoWeek.of)
near_weeks = st.sampled_from([week for week, _ in SITUATIONS.values()])
near_days = st.dates(min_value=date(2026, 9, 1), max_value=date(2027, 1, 10))


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.situation}: {phrase.text}")
def test_a_typed_phrase_means_what_the_table_of_phrases_says(phrase: Phrase):
    week, today = SITUATIONS[phrase.situation]
    typed = parse_typed(phrase.text, week, today)
    assert _meaning(typed) == _expected_contact(phrase, week)
    if "becomes" in phrase.expected:
        assert state_of(typed, week, today) == phrase.expected["becomes"]


def test_the_table_of_phrases_is_long_and_has_no_phrase_twice():
    keys = [(phrase.situation, phrase.text) for phrase in PHRASES]
    assert len(keys) >= 150
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (words.FOCI, "foci"),
        (words.CHANNELS, "channel"),
        (words.STATES, "state"),
        (words.ANCHORS, "anchor"),
        (words.INITIATORS, "initiator"),
        (words.PARTIES, "party"),
        (words.LENGTHS, "minutes"),
    ],
)
def test_every_word_of_the_vocabulary_is_understood_alone_and_leaves_no_note(table: dict[str, Any], kind: str):
    for word, code in table.items():
        typed = parse_typed(word.upper(), *SITUATIONS["now"])
        said = frozenset({code}) if kind == "foci" else code
        assert (word, getattr(typed, kind), typed.note) == (word, said, "")


def test_no_word_has_two_meanings():
    tables = (
        words.FOCI,
        words.CHANNELS,
        words.STATES,
        words.WEEKDAYS,
        words.NEAR_DAYS,
        words.LENGTHS,
        words.ANCHORS,
        words.INITIATORS,
        words.PARTIES,
        dict.fromkeys(words.PLAIN),
        dict.fromkeys(words.JOINING),
    )
    folded = [fold(word) for table in tables for word in table]
    assert sorted({word for word in folded if folded.count(word) > 1}) == []


def test_the_understood_stretches_say_where_and_what():
    text = "(Trivsel) og besøg, på tor kl. 8:30 husk"
    typed = parse_typed(text, *SITUATIONS["now"])
    assert [(text[start:end], kind) for start, end, kind in typed.understood] == [
        ("Trivsel", Kind.FOCUS),
        ("og", Kind.LINK),
        ("besøg", Kind.CHANNEL),
        ("på", Kind.LINK),
        ("tor", Kind.DAY),
        ("kl. 8:30", Kind.TIME),
    ]
    assert typed.note == "husk"


@pytest.mark.parametrize("text", ["besøg tor", "BESØG tor", "besoeg tor", "Straße tor"])
def test_stretches_are_counted_in_the_signs_that_were_typed(text: str):
    typed = parse_typed("å " + text, *SITUATIONS["now"])
    day = next(span for span in typed.understood if span.kind is Kind.DAY)
    assert ("å " + text)[day.start : day.end] == "tor"


def test_a_ring_that_is_typed_as_a_sign_of_its_own_is_part_of_its_letter():
    typed = parse_typed("i ga\N{COMBINING RING ABOVE}r x", *SITUATIONS["now"])
    assert (typed.day, typed.note) == (date(2026, 11, 24), "")


@pytest.mark.parametrize(
    "text",
    [
        piece * (100_000 // len(piece))
        for piece in (
            "x ",
            "x",
            "x/",
            "8:30-",
            '"',
            "1 ",
            " ",
            "trivsel, ",
            "og ",
            "man ",
            "fra ",
            "1t ",
            "\0",
            "æ",
            "(",
        )
    ],
    ids=lambda text: repr(text[:9]),
)
def test_a_hundred_times_the_text_does_not_take_a_hundred_times_as_long(text: str):
    short = min(_cost(text[:1000]) for _ in range(3))
    assert min(_cost(text) for _ in range(3)) < 60 * short


def _cost(text: str) -> float:
    started = clock.process_time()
    parse_typed(text, *SITUATIONS["now"])
    return clock.process_time() - started


def test_what_follows_a_very_long_beginning_is_note():
    typed = parse_typed("trivsel " + "ord " * 1000 + "tor 8:30", *SITUATIONS["now"])
    assert typed.foci == {Focus.WELLBEING}
    assert typed.day is None
    assert typed.note.endswith("ord tor 8:30")


@unhurried
@given(text=st.text(max_size=300), week=weeks, today=st.dates())
def test_no_text_in_any_week_raises(text: str, week: IsoWeek, today: date):
    state_of(parse_typed(text, week, today), week, today)


@unhurried
@given(text=typed_texts, week=st.one_of(weeks, near_weeks), today=st.one_of(st.dates(), near_days))
def test_what_is_understood_always_makes_a_valid_contact(text: str, week: IsoWeek, today: date):
    typed = parse_typed(text, week, today)
    Contact(
        employee_id=uuid4(),
        week=week,
        day=typed.day,
        last_day=typed.last_day,
        time=typed.time,
        minutes=typed.minutes or 30,
        zone="Europe/Copenhagen",
        state=state_of(typed, week, today),
        note=storable(typed.note),
    )
    assert typed.minutes is None or typed.minutes > 0
    assert typed.last_day is None or (typed.day is not None and typed.last_day > typed.day)


@unhurried
@given(text=typed_texts, week=near_weeks, today=near_days)
def test_every_word_is_either_understood_or_in_the_note_in_its_order(text: str, week: IsoWeek, today: date):
    typed = parse_typed(text, week, today)
    left = list(text)
    for start, end, _ in typed.understood:
        left[start:end] = " " * (end - start)
    assert _bare_words(typed.note) == _bare_words("".join(left))


@unhurried
@given(text=typed_texts, week=near_weeks, today=near_days)
def test_the_understood_stretches_lie_in_the_text_in_order_without_overlapping(text: str, week: IsoWeek, today: date):
    ends = [0]
    for start, end, _ in parse_typed(text, week, today).understood:
        ends += [start, end]
        assert text[start:end].strip() == text[start:end] != ""
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)


@unhurried
@given(text=typed_texts, week=near_weeks, today=near_days)
def test_capital_letters_make_no_difference_but_in_the_note(text: str, week: IsoWeek, today: date):
    small, large = parse_typed(text.lower(), week, today), parse_typed(text.upper(), week, today)
    assert large == dataclasses.replace(small, note=small.note.upper())


@unhurried
@given(text=typed_texts, week=near_weeks, today=near_days)
def test_danish_letters_may_be_spelt_in_two(text: str, week: IsoWeek, today: date):
    typed = parse_typed(text, week, today)
    spelt = parse_typed(fold(text), week, today)
    assert _meaning(spelt) == dataclasses.replace(_meaning(typed), note=fold(typed.note))


@unhurried
@given(text=st.one_of(typed_texts, st.text(max_size=200)), week=near_weeks, today=near_days)
def test_a_note_typed_again_in_quotes_is_that_note_and_nothing_else(text: str, week: IsoWeek, today: date):
    note = parse_typed(text, week, today).note
    assert not set(note) & set(QUOTES)
    assert parse_typed(f'"{note}"', week, today) == TypedContact(note=note)


@pytest.mark.parametrize(
    ("text", "focus", "note"),
    [
        ("w tue", Focus.WELLBEING, ""),
        ("W", Focus.WELLBEING, ""),
        ("tr tirs", Focus.WELLBEING, ""),
        ("x u 20m", Focus.DEVELOPMENT, ""),
        ("tue 8:30 ud video", Focus.DEVELOPMENT, ""),
        ("øk fre", Focus.BUDGET, ""),
        ("be fri", Focus.BELONGING, ""),
        ("t tue", None, "t"),  # task, trivsel and tilhør begin so
        ("b tue", None, "b"),
        ("ti", None, "ti"),
        ('"w" tue', None, "w"),
        ("w told me tue", None, "w told me"),
        ("w: he is well", None, "w: he is well"),
        ("task w tue", Focus.TASK, "w"),
        ("z tue", None, "z"),
    ],
)
def test_a_letter_or_two_are_a_focus_where_only_one_begins_so_and_nothing_else_is_left(text, focus, note):
    week, today = SITUATIONS["now"]
    typed = parse_typed(text, week, today)
    assert (typed.foci, typed.note) == (frozenset({focus} if focus else ()), note)
    if focus is Focus.WELLBEING:
        assert any(span.kind is Kind.FOCUS for span in typed.understood)
