"""The rights of a person on the command line: all that is held, and the account of what left the file."""

import json
from datetime import UTC, datetime

import pytest

from distance_leader.storage.failed_unlocks import note_failed
from distance_leader.workspace import open_workspace
from tests.building import make_person


@pytest.fixture
def here(tmp_path):
    """The environment of a program whose data lies in a folder of the test."""
    return {"XDG_DATA_HOME": str(tmp_path / "data")}


@pytest.fixture
def file(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    make_person(workspace, "Anna Berg")
    workspace.close()
    return plan_file


def acts(say, file, here):
    return [(one["act"], one["what"], one["count"]) for one in json.loads(say("audit", file, "--json", **here).out)]


def test_access_writes_three_files_and_the_account_tells_of_it(say, file, here, tmp_path):
    done = say("person", "access", file, "--employee", "Anna Berg", tmp_path / "out", **here)
    assert done.code == 0, done.err
    written = sorted(one.suffix for one in (tmp_path / "out").iterdir())
    assert written == [".json", ".pdf", ".xlsx"]
    assert sorted(done.out.split("\n")[:-1]) == sorted(str(one) for one in (tmp_path / "out").iterdir())
    assert acts(say, file, here) == [("access", "person", 1)]
    assert "Handed out what is held about Anna Berg" in say("audit", file, **here).out


def test_each_export_is_in_the_account_and_says_no_name(say, file, here, tmp_path):
    weeks = ("--from", "2026-W45", "--to", "2026-W46")
    say("export", file, "people", tmp_path / "people.xlsx", **here)
    say("export", file, "schedule", tmp_path / "plan.xlsx", *weeks, **here)
    say("export", file, "calendar", tmp_path / "plan.ics", *weeks, **here)
    say("chart", file, "team", tmp_path / "team.png", **here)
    assert acts(say, file, here) == [
        ("export", "people.xlsx", 1),
        ("export", "schedule.xlsx", 1),
        ("export", "calendar.ics", 1),
        ("export", "team.png", 1),
    ]


def test_an_export_that_failed_is_not_in_the_account(say, file, here, tmp_path):
    assert say("export", file, "people", tmp_path / "nowhere" / "people.xlsx", **here).code == 1
    assert acts(say, file, here) == []


def test_exports_are_noted_beside_an_open_window(say, file, here, tmp_path):
    workspace = open_workspace(file, to_write=True)
    assert say("export", file, "people", tmp_path / "people.xlsx", **here).code == 0
    workspace.close()
    assert len(acts(say, file, here)) == 1


def test_a_wrong_password_is_in_the_account_when_the_file_is_next_opened_to_write(say, file, here):
    say("password", "set", file, DISTANCE_LEADER_NEW_PASSWORD="open sesame", **here)
    wrong = say("employee", "list", file, DISTANCE_LEADER_PASSWORD="guess", **here)
    assert wrong.code == 1
    right = {"DISTANCE_LEADER_PASSWORD": "open sesame", **here}
    added = say("request", "add", file, "--employee", "Anna Berg", "--about", "x", **right)
    assert added.code == 0, added.err
    told = json.loads(say("audit", file, "--json", **right).out)
    assert [one["act"] for one in told] == ["failed_unlock"]
    assert "guess" not in json.dumps(told)


def test_every_command_that_a_wrong_password_was_given_to_is_in_the_account_at_once(say, file, here, tmp_path):
    say("password", "set", file, DISTANCE_LEADER_NEW_PASSWORD="open sesame", **here)
    backup = say("backup", file, tmp_path / "stick", DISTANCE_LEADER_PASSWORD="open sesame", **here).out.strip()
    new = {"DISTANCE_LEADER_NEW_PASSWORD": "x" * 12}
    tried = (
        ("verify", file),
        ("backup", file),
        ("repair", file, tmp_path / "out.distance"),
        ("password", "change", file),
        ("password", "remove", file),
        ("person", "erase", file, "--employee", "Anna Berg", "--yes"),
        ("restore", backup, file),
    )
    for words in tried:
        assert say(*words, DISTANCE_LEADER_PASSWORD="guess", **new, **here).code == 1, words
    told = json.loads(say("audit", file, "--json", DISTANCE_LEADER_PASSWORD="open sesame", **here).out)
    assert [one["act"] for one in told] == ["failed_unlock"] * len(tried)


def test_account_is_kept_of_questions_that_were_written(say, file, here, tmp_path):
    asked = say("checkin", "ask", file, "--employee", "Anna Berg", tmp_path / "out", **here)
    assert asked.code == 0, asked.err
    (told,) = json.loads(say("audit", file, "--json", **here).out)
    assert (told["act"], told["what"], told["count"]) == ("export", "questions.eml", 1)
    assert "questions.eml about Anna Berg" in say("audit", file, **here).out


def test_a_place_that_is_none_is_said_to_be_none_and_nothing_is_left_there(say, file, here, tmp_path):
    text = tmp_path / "text"
    text.write_text("x")
    deep = say("person", "access", file, "--employee", "Anna Berg", tmp_path / "no" / "deep", **here)
    assert (deep.code, "There is no folder for" in deep.err) == (1, True)
    beneath = say("backup", file, text, **here)
    assert (beneath.code, "The disk failed" in beneath.err) == (1, False)
    nobody = say("person", "access", file, "--employee", "Nobody", tmp_path / "out", **here)
    assert (nobody.code, (tmp_path / "out").exists()) == (1, False)
    assert text.read_text() == "x"


def test_a_password_is_not_cut_in_silence(say, file, here, tmp_path):
    (tmp_path / "long.txt").write_text("x" * 10_001)
    said = say("password", "set", file, "--new-password-file", tmp_path / "long.txt", **here)
    assert (said.code, "too many: at most 10,000" in said.err or "at most 10000" in said.err) == (1, True)
    (tmp_path / "lines.txt").write_text("open sesame\n" + "x" * 20_000)
    assert say("password", "set", file, "--new-password-file", tmp_path / "lines.txt", **here).code == 0


def test_what_is_kept_of_failed_tries_names_no_place_and_stays_small(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    for _ in range(1_005):
        note_failed(tmp_path / "secret place.distance", datetime(2026, 11, 25, tzinfo=UTC))
    (kept,) = tmp_path.rglob("failed-unlocks.jsonl")
    text = kept.read_text("utf-8")
    assert "secret place" not in text
    assert len(text.splitlines()) == 1_000
    assert kept.stat().st_mode & 0o077 == 0


def people(say, file, *more):
    listed = json.loads(say("employee", "list", file, "--json", *more).out)
    return {one["employee"]: one["frozen_on"] for one in listed}


def test_a_person_is_frozen_and_taken_up_again(say, file, here, tmp_path):
    frozen = say(
        "person", "freeze", file, "--employee", "Anna Berg", "--why", "disputed", "--today", "2026-11-20", **here
    )
    assert (frozen.code, frozen.out, frozen.err) == (0, "", "")
    assert people(say, file) == {}
    assert people(say, file, "--archived") == {"Anna Berg": "2026-11-20"}
    planned = ("contact", "add", file, "--employee", "Anna Berg", "--week", "2026-W48")
    erased = ("person", "erase", file, "--employee", "Anna Berg", "--yes")
    drawn = ("chart", file, "strip", tmp_path / "strip.png", "--employee", "Anna Berg")
    for refused in (planned, erased, drawn):
        done = say(*refused, **here)
        assert (done.code, "Anna Berg is frozen" in done.err) == (1, True), done
    access = say("person", "access", file, "--employee", "Anna Berg", tmp_path / "out", **here)
    assert access.code == 0
    assert say("person", "take-up", file, "--employee", "Anna Berg", **here).code == 0
    assert people(say, file) == {"Anna Berg": None}
    assert say(*planned, **here).code == 0
