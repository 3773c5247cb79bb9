"""`search`: what is found, in words and as JSON."""

import json

import pytest

from distance_leader.presentation.hits import KIND_WORDS
from distance_leader.storage.search_marks import MARKED


@pytest.fixture
def plan(say, plan_file, amina):
    """Amina with three contacts; one has a private note."""
    for week, note, private in (
        ("2026-W47", "Talte om rejsen til Ærø", ""),
        ("2026-W49", "Rejsen er bestilt", "træt af rejser"),
        ("2026-W48", "Intet nyt", "hjemrejse"),
    ):
        words = ("--employee", amina, "--week", week, "--note", note, "--private-note", private)
        assert say("contact", "add", plan_file, *words).code == 0
    return plan_file


def test_a_search_tells_the_number_and_the_newest_first(say, plan, amina):
    found = json.loads(say("search", plan, "rejs", "--json").out)
    assert found["count"] == 2
    assert [(one["kind"], one["week"], one["employee"], one["employee_id"]) for one in found["results"]] == [
        ("contact", "2026-W49", "Amina Noor", amina),
        ("contact", "2026-W47", "Amina Noor", amina),
    ]
    assert found["results"][1] | {"id": ""} == {
        "kind": "contact",
        "id": "",
        "employee": "Amina Noor",
        "employee_id": amina,
        "date": "2026-11-22",
        "week": "2026-W47",
        "field": "note",
        "visibility": "shareable",
        "text": "Talte om rejsen til Ærø",
        "frozen": False,
    }


def test_private_notes_are_found_only_when_asked_for(say, plan):
    assert json.loads(say("search", plan, "træt", "--json").out) == {"count": 0, "results": []}
    found = json.loads(say("search", plan, "træt", "--private", "--json").out)
    assert [(one["field"], one["visibility"]) for one in found["results"]] == [("private_note", "private")]


def test_a_search_is_said_in_words_too(say, plan, monkeypatch):
    assert say("search", plan, "ærø").out.splitlines() == [
        "Amina Noor · contact, week 47 of 2026 · Talte om rejsen til Ærø",
        "1 found",
    ]
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")
    assert say("search", plan, "hjem", "--private").out.splitlines() == [
        "Amina Noor · kontakt, uge 48 i 2026, privat · hjemrejse",
        "1 fundet",
    ]


@pytest.mark.parametrize("text", ["zebra", "", '"', "aero", "NOT *", "\x00"])
def test_nothing_found_is_no_error(say, plan, text):
    said = say("search", plan, text)
    assert (said.code, said.out, said.err) == (0, "0 found\n", "")


def test_more_than_fifty_are_counted_and_the_newest_shown(say, plan_file, amina):
    for number in range(1, 53):
        say("contact", "add", plan_file, "--employee", amina, "--week", f"2025-W{number:02}", "--note", "visa")
    found = json.loads(say("search", plan_file, "visa", "--json").out)
    assert (found["count"], len(found["results"])) == (52, 50)
    assert say("search", plan_file, "visa").out.splitlines()[-1] == "52 found, the newest are shown"


@pytest.mark.parametrize("words", [(), ("--jsno",)])
def test_wrong_usage_is_two(say, plan_file, words):
    assert say("search", plan_file, *words).code == 2


def test_a_missing_file_is_not_made(say, tmp_path):
    said = say("search", tmp_path / "no.db", "visa")
    assert said.code == 1
    assert not (tmp_path / "no.db").exists()


def test_every_kind_that_is_searched_has_a_word():
    assert {marked.table for marked in MARKED.values()} == set(KIND_WORDS)
