"""The commands due and hours: their JSON, their words, and what they refuse."""

import json
import subprocess
import sys
from datetime import date, datetime, time

import pytest

from distance_leader.domain.codes import Channel, State
from distance_leader.domain.weeks import IsoWeek
from tests.building import ROOT, make_contact, make_person
from ui.entry import main


@pytest.fixture
def plan(workspace):
    """Amina in Chicago, overdue since a talk in September; Bo in Seoul, called yesterday."""
    amina = make_person(workspace, "Amina Noor")
    bo = make_person(workspace, "Bo Lind", "Asia/Seoul")
    make_contact(workspace, amina, week=IsoWeek(2026, 38), day=date(2026, 9, 15), state=State.HELD)
    make_contact(
        workspace, amina, week=IsoWeek(2026, 47), day=date(2026, 11, 20), state=State.HELD, channel=Channel.EMAIL
    )
    make_contact(workspace, bo, week=IsoWeek(2026, 47), day=date(2026, 11, 21), state=State.HELD)
    path = workspace.path
    workspace.close()
    return path


def answer(capsys, *words):
    assert main([str(word) for word in words]) == 0
    return json.loads(capsys.readouterr().out)


def test_due_tells_state_dates_and_notices_of_everyone(plan, capsys):
    amina, bo = answer(capsys, "due", plan, "--today", "2026-11-22", "--json")
    assert (amina["employee"], amina["state"], amina["last_held_on"]) == ("Amina Noor", "overdue", "2026-09-15")
    assert (amina["due_on"], amina["latest_on"]) == ("2026-09-22", "2026-09-29")
    assert amina["notices"][0]["code"] == "too_long"
    assert "54 days past" in amina["notices"][0]["text"]
    assert (bo["state"], bo["due_on"], bo["latest_on"], bo["notices"]) == ("ok", "2026-11-28", "2026-12-05", [])


def test_an_e_mail_does_not_reset_the_rhythm(plan, capsys):
    amina, _ = answer(capsys, "due", plan, "--today", "2026-11-22", "--json")
    assert amina["last_held_on"] == "2026-09-15"


def test_hours_tell_both_clocks_and_why_an_hour_is_awkward(plan, capsys):
    found = answer(capsys, "hours", plan, "--employee", "Bo Lind", "--date", "2026-11-26", "--json")
    slots = found["slots"]
    assert (slots[0]["leader_local"], slots[0]["employee_local"]) == ("2026-11-26T00:00", "2026-11-26T08:00")
    at_eight = next(slot for slot in slots if slot["leader_local"] == "2026-11-26T08:00")
    assert (at_eight["start_utc"], at_eight["kind"]) == ("2026-11-26T07:00:00Z", "stretched")
    assert at_eight["reasons"] == ["employee: outside_hours"]
    span = datetime.fromisoformat(slots[-1]["end_utc"]) - datetime.fromisoformat(slots[0]["start_utc"])
    assert span.total_seconds() == 24 * 3600
    assert datetime.fromisoformat(slots[0]["leader_local"]).time() == time()


def test_hours_are_said_in_words_too(plan, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")
    assert main(["hours", str(plan), "--employee", "Bo Lind", "--date", "2026-11-26"]) == 0
    assert "dér: uden for arbejdstid" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("due", "--today", "2026-13-01"),
        ("hours", "--employee", "Nobody", "--date", "2026-11-26"),
        ("hours", "--employee", "Bo Lind", "--date", "tomorrow"),
    ],
)
def test_what_cannot_be_gets_one_sentence(plan, capsys, words):
    assert main([words[0], str(plan), *words[1:]]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1


def test_a_reader_that_has_enough_is_no_error(plan):
    command = [sys.executable, "-m", "ui.entry", "due", str(plan), "--json", "--today", "2026-11-22"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        writer.stdout.close()
        assert writer.stderr.read() == b""
    assert writer.returncode == 0
