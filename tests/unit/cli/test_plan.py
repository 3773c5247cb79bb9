"""contact add and grid: the plan from the command line."""

import json
from uuid import UUID

import pytest

from distance_leader.domain.codes import Anchor
from distance_leader.domain.contact import Contact
from distance_leader.workspace import open_workspace
from tests.building import HOME, STRANGE_NAMES, beside, dump, fingerprint

TODAY = ("--today", "2026-11-25")


@pytest.fixture
def add(say, plan_file, amina):
    """Adds a contact with Amina in week 48 and returns its id."""

    def contact(*words):
        return say("contact", "add", plan_file, "--employee", "Amina Noor", "--week", "2026-W48", *TODAY, *words).id

    return contact


@pytest.fixture
def shown(say, plan_file):
    def grid(first="2026-W47", last="2026-W49", *words):
        said = say("grid", plan_file, "--from", first, "--to", last, "--json", *words)
        assert (said.code, said.err) == (0, "")
        return json.loads(said.out)

    return grid


def content(path):
    opened = open_workspace(path, to_write=False)
    found = {entity.id: entity for entity in dump(opened).values() if isinstance(entity, Contact)}
    opened.close()
    return found


def test_a_contact_is_shown_in_its_week_with_all_that_was_said(add, shown, amina):
    made = add("--start", "2026-11-26T08:30", "--anchor", "employee", "--focus", "task,wellbeing", "--channel", "video")
    grid = shown()
    assert grid["weeks"] == ["2026-W47", "2026-W48", "2026-W49"]
    (row,) = grid["rows"]
    assert row.keys() == {"employee", "employee_id", "zone", "cells"}
    assert (row["employee"], row["employee_id"], row["zone"]) == ("Amina Noor", amina, "America/Chicago")
    before, (chip,), after = row["cells"]
    assert before == after == []
    assert chip == {
        "id": made,
        "state": "planned",
        "focus": ["wellbeing", "task"],
        "channel": "video",
        "minutes": 30,
        "day": "2026-11-26",
        "start_local": "2026-11-26T08:30",
        "start_utc": "2026-11-26T14:30:00Z",
        "zone": "America/Chicago",
        "note": "",
    }


def test_a_contact_without_a_start_has_neither_day_nor_time(add, shown):
    made = add("--state", "held", "--minutes", "45", "--note", "talked\nlong", "--channel", "phone")
    (chip,) = shown()["rows"][0]["cells"][1]
    assert chip == {
        "id": made,
        "state": "held",
        "focus": ["wellbeing"],
        "channel": "phone",
        "minutes": 45,
        "day": None,
        "start_local": None,
        "start_utc": None,
        "zone": HOME,
        "note": "talked\nlong",
    }


def test_a_start_is_on_the_leaders_clock_unless_said(add, shown):
    add("--start", "2026-11-26T08:30")
    (chip,) = shown()["rows"][0]["cells"][1]
    assert (chip["start_utc"], chip["zone"]) == ("2026-11-26T07:30:00Z", HOME)


def test_several_contacts_of_a_week_come_in_the_order_of_their_hours(add, shown):
    late, early = add("--start", "2026-11-26T15:00"), add("--start", "2026-11-26T09:00")
    first = add("--start", "2026-11-23T16:00")
    assert [chip["id"] for chip in shown()["rows"][0]["cells"][1]] == [first, early, late]


def test_a_private_note_is_kept_but_not_shown(add, shown, plan_file, say):
    made = add("--note", "open words", "--private-note", "hidden words")
    assert content(plan_file)[UUID(made)].private_note == "hidden words"
    assert "hidden words" not in json.dumps(shown())
    assert "open words" in json.dumps(shown())
    assert "hidden words" not in say("grid", plan_file, "--from", "2026-W48", "--to", "2026-W48").out


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_a_name_in_any_script_is_found_and_shown_as_it_is(say, plan_file, shown, name):
    person = say("employee", "add", plan_file, "--name", name, "--zone", "UTC").id
    note = f"about {name}"
    assert say("contact", "add", plan_file, "--employee", name, "--week", "2026-W48", "--note", note).id
    (row,) = shown()["rows"]
    assert (row["employee"], row["employee_id"], row["cells"][1][0]["note"]) == (name, person, note)
    assert name in say("grid", plan_file, "--from", "2026-W48", "--to", "2026-W48").out


def test_of_two_people_of_one_name_both_are_named_and_each_is_found_by_the_id(say, plan_file, amina, shown):
    other = say("employee", "add", plan_file, "--name", "Amina Noor", "--zone", "UTC").id
    before = fingerprint(plan_file)
    said = say("contact", "add", plan_file, "--employee", "Amina Noor", "--week", "2026-W48")
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert amina in said.err
    assert other in said.err
    assert fingerprint(plan_file) == before
    made = say("contact", "add", plan_file, "--employee", other, "--week", "2026-W48").id
    rows = {row["employee_id"]: row for row in shown()["rows"]}
    assert rows[amina]["cells"][1] == []
    assert [chip["id"] for chip in rows[other]["cells"][1]] == [made]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (("--week", "2026-W60"), "2026-W60"),
        (("--week", "2025-W53"), "2025-W53"),
        (("--week", "next"), "next"),
        (("--week", "0001-W01", "--start", "0001-01-01T00:05"), "0001-W01"),
        (("--start", "2026-11-30T08:30"), "2026-W49"),
        (("--start", "2026-11-22T23:59"), "2026-W47"),
        (("--start", "2026-11-26"), "--start"),
        (("--start", "2026-11-26T25:00"), "--start"),
        (("--minutes", "0"), "1440"),
        (("--minutes", "1441"), "1440"),
        (("--minutes", "half"), "--minutes"),
        (("--minutes", "9" * 5_000), "--minutes"),
        (("--employee", "Nobody"), "Nobody"),
        (("--employee", ""), ""),
        (("--employee", "00000000-0000-4000-8000-000000000000"), "00000000"),
        (("--note", "half \udcff"), ""),
        (("--private-note", "half \udcff"), ""),
    ],
    ids=lambda given: " ".join(given)[:30].replace("\udcff", "?") if isinstance(given, tuple) else None,
)
def test_a_contact_that_cannot_be_is_refused_in_one_line_and_nothing_is_written(say, plan_file, amina, words, about):
    before = fingerprint(plan_file)
    said = say("contact", "add", plan_file, "--employee", "Amina Noor", "--week", "2026-W48", *words)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert about in said.err
    assert len(said.err) < 400
    assert (fingerprint(plan_file), beside(plan_file)) == (before, ["plan.distance"])


@pytest.mark.parametrize(
    "words",
    [
        ("--focus", "wellbeing,foo"),
        ("--focus", ""),
        ("--channel", "telegraph"),
        ("--state", "done"),
        ("--anchor", "moon"),
        ("--weather", "fine"),
        ("--week",),
    ],
    ids=" ".join,
)
def test_an_unknown_word_or_option_ends_with_2_and_nothing_is_written(say, plan_file, amina, words):
    before = fingerprint(plan_file)
    said = say("contact", "add", plan_file, "--employee", "Amina Noor", "--week", "2026-W48", *words)
    assert (said.code, said.out) == (2, "")
    assert said.err
    assert fingerprint(plan_file) == before


@pytest.mark.parametrize(
    "words",
    [("2026-W50", "2026-W45"), ("2026-W60", "2026-W61"), ("2025-W53", "2026-W01"), ("now", "then")],
    ids=" ".join,
)
def test_a_period_that_cannot_be_is_refused_and_nothing_is_shown(say, plan_file, words):
    for command in (("grid", plan_file), ("grid", plan_file, "--json")):
        said = say(*command, "--from", words[0], "--to", words[1])
        assert (said.code, said.out) == (1, "")
        assert len(said.err.splitlines()) == 1


def test_a_day_that_is_none_is_refused(say, plan_file):
    said = say("grid", plan_file, "--from", "2026-W48", "--to", "2026-W48", "--today", "yesterday")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("--today: ")


def test_a_grid_for_people_has_names_down_weeks_across_and_marks_this_week(say, plan_file, add):
    add("--state", "held", "--focus", "task")
    said = say("grid", plan_file, "--from", "2026-W47", "--to", "2026-W48", "--today", "2026-11-26")
    head, line = said.out.splitlines()
    assert head.split() == ["2026-W47", "2026-W48*"]
    assert line.startswith("Amina Noor")
    assert "Task" in line


def test_a_grid_over_the_end_of_a_year_has_week_53(shown, plan_file):
    assert shown("2026-W52", "2027-W01")["weeks"] == ["2026-W52", "2026-W53", "2027-W01"]
    assert shown("2026-W52", "2027-W01")["rows"] == []


def test_looking_at_a_grid_changes_nothing(add, shown, plan_file):
    add("--start", "2026-11-26T08:30")
    before = fingerprint(plan_file)
    shown()
    assert (fingerprint(plan_file), beside(plan_file)) == (before, ["plan.distance"])


def test_what_is_said_is_what_is_kept(add, plan_file):
    one = UUID(add("--anchor", "employee", "--state", "missed"))
    assert (content(plan_file)[one].anchor, content(plan_file)[one].state) == (Anchor.EMPLOYEE, "missed")


@pytest.mark.usefixtures("amina")
def test_a_talk_of_a_week_to_come_is_not_logged_as_held(say, plan_file):
    held = ("contact", "add", plan_file, "--employee", "Amina Noor", "--week", "2026-W49", "--state", "held")
    said = say(*held, "--today", "2026-11-29")
    assert (said.code, said.err) == (1, "Week 49 has not come yet, so no talk of it can have been held.\n")
    assert content(plan_file) == {}
    assert say(*held, "--today", "2026-11-30").code == 0
