"""Which entry is meant by what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.meaning_words import Likeness, likeness
from distance_leader.presentation.palette import (
    MOST,
    MOST_MEANT,
    MOST_RECENT,
    Group,
    entry,
    meant,
    remembered,
    weeks_meant,
)

NOW = IsoWeek(2026, 47)
ENTRIES = [
    entry(Group.PAGE, "show_today", "I dag", "Ctrl+1", ["Today", "overblik"]),
    entry(Group.PAGE, "show_settings", "Indstillinger", "Ctrl+,", ["Settings", "opsætning"]),
    entry(Group.ACTION, "undo", "Fortryd", "Ctrl+Z", ["Undo", "tilbage"]),
    entry(Group.ACTION, "new_contact", "Ny kontakt", "Ctrl+N", ["New contact", "samtale"]),
    entry(Group.PERSON, "1", "Amina Noor", "Havnekran", ["Havnekran"]),
    entry(Group.PERSON, "2", "Anders Nørgaard", "Vindkraft", ["Vindkraft"]),
    entry(Group.PERSON, "3", "Kirsten Holm", "", []),
]


def names(typed, recent=()):
    return [one.name for one in meant(ENTRIES, typed, recent, NOW, "en")]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("fortryd", "undo"),
        ("undo", "undo"),
        ("UND", "undo"),
        ("tilbage", "undo"),
        ("new con", "new_contact"),
        ("kontakt ny", "new_contact"),
        ("today", "show_today"),
        ("opsæt", "show_settings"),
        ("amina", "1"),
        ("noor am", "1"),
        ("nørg", "2"),
        ("ande vind", "2"),
        ("an havne", "1"),
        ("kh", "3"),
        ("inds", "show_settings"),
        ("stillinger", "show_settings"),
        ("indst", "show_settings"),
        ("idstillinger", "show_settings"),
        ("insdtil", "show_settings"),
        ("kristen", "3"),
        ("norgaard", "2"),
        ("kirstne", "3"),
        ("amna", "1"),
        ("kntkt", "new_contact"),
    ],
)
def test_what_is_meant_stands_first(typed, name):
    assert names(typed)[0] == name


@pytest.mark.parametrize("typed", ["zebra", "xyz", "amina zebra"])
def test_what_nothing_is_like_finds_nothing(typed):
    assert names(typed) == []


def test_guesses_are_listed_only_where_nothing_is_really_there():
    assert names("an") == ["2", "1"]
    assert names("and") == ["2"]


def test_what_a_slip_of_the_finger_may_mean_stands_first_only_where_it_changes_nothing():
    held = entry(Group.ACTION, "mark_held", "Held", changes=True)
    told = entry(Group.ACTION, "show_help", "Help")
    assert [one.name for one in meant([held, told], "helk", (), NOW, "en")] == ["show_help", "mark_held"]
    assert [one.name for one in meant([held, told], "hel", (), NOW, "en")] == ["mark_held", "show_help"]
    assert [one.name for one in meant([held], "helk", (), NOW, "en")] == ["mark_held"]


def test_a_title_comes_before_what_only_means_the_same():
    entries = [entry(Group.ACTION, "a", "Else", also=["undo"]), entry(Group.ACTION, "b", "Undo")]
    assert [one.name for one in meant(entries, "undo", (), NOW, "en")] == ["b", "a"]


def test_what_begins_as_typed_comes_before_what_holds_such_a_word():
    entries = [entry(Group.PAGE, "a", "Keys and words"), entry(Group.PERSON, "b", "Anja Holm")]
    assert [one.name for one in meant(entries, "an", (), NOW, "en")] == ["b", "a"]


def test_a_handful_is_listed():
    entries = [entry(Group.PERSON, str(number), f"Anna {number}") for number in range(100)]
    assert len(meant(entries, "anna", (), NOW, "en")) == MOST_MEANT


def test_what_was_chosen_last_comes_first_among_equals():
    assert names("an", ["person:2"]) == ["2", "1"]
    assert names("amina", ["person:2"]) == ["1"]


def test_with_nothing_typed_the_recent_come_first_and_people_only_then():
    assert names("") == ["show_today", "show_settings", "undo", "new_contact"]
    assert names(" ", ["person:2", "action:undo", "person:9"]) == [
        "2",
        "undo",
        "show_today",
        "show_settings",
        "new_contact",
    ]


def test_what_is_remembered_is_short_and_the_newest_first():
    recent = []
    for number in (*range(20), 5):
        recent = remembered(recent, str(number))
    assert recent[:3] == ["5", "19", "18"]
    assert len(recent) == len(set(recent)) == MOST_RECENT


# Weeks


@pytest.mark.parametrize(
    "typed",
    ["uge 12", "week 12", "Uge12", "w12", "W 12", "u12", "12", "uge 12 2027", "2027-W12", "2027w12", "2027 uge 12"],
)
def test_a_week_can_be_written_in_many_ways(typed):
    assert weeks_meant(typed, NOW)[0] == IsoWeek(2027, 12)


def test_the_nearest_year_is_meant_and_the_next_nearest_offered():
    assert weeks_meant("uge 12", NOW) == [IsoWeek(2027, 12), IsoWeek(2026, 12)]
    assert weeks_meant("uge 40", NOW) == [IsoWeek(2026, 40), IsoWeek(2027, 40)]
    assert weeks_meant("week 53", NOW) == [IsoWeek(2026, 53)]
    assert weeks_meant("uge 12 2024", NOW) == [IsoWeek(2024, 12)]


@pytest.mark.parametrize("typed", ["uge 0", "uge 54", "99", "week twelve", "2026-13", "uge 12 og 13", "w 12 9999"])
def test_what_is_no_week_is_none(typed):
    assert weeks_meant(typed, NOW) == []


def test_weeks_stand_first_with_their_days():
    first, second = meant(ENTRIES, "uge 12", (), NOW, "da")[:2]
    assert (first.key, first.title, first.hint) == ("week:2027-W12", "Uge 12 i 2027", "22.–28. mar.")
    assert second.key == "week:2026-W12"
    assert next(one.hint for one in meant(ENTRIES, "uge", (), NOW, "da")) == "denne uge"


# Anything


@given(typed=st.text(max_size=40), recent=st.lists(st.text(max_size=5), max_size=5))
def test_anything_can_be_typed(typed, recent):
    found = meant(ENTRIES, typed, recent, NOW, "en")
    assert len({one.key for one in found}) == len(found) <= MOST


@given(word=st.text("abcdefæøå", min_size=4, max_size=12), at=st.integers(0, 10), letter=st.sampled_from("xyz"))
def test_a_slip_of_the_finger_is_forgiven_after_the_first_letter(word, at, letter):
    at = 1 + at % (len(word) - 1)
    assert likeness(word[:at] + letter + word[at + 1 :], word) >= Likeness.SLIP
    assert likeness(word[:at] + letter + word[at:], word) >= Likeness.SLIP
    if len(word) > 4:
        assert likeness(word[:at] + word[at + 1 :], word) >= Likeness.SLIP
