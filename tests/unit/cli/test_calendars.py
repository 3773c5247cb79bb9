"""The commands export calendar and import busy."""

import json
from datetime import date, time

import pytest

from distance_leader.domain.busy_time import BusyTime
from distance_leader.workspace import open_workspace
from tests.building import make_contact, make_person
from ui.entry import main

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:a
DTSTART:20261124T090000
DTEND:20261124T100000
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTART:20261125T090000Z
DTEND:20261125T100000Z
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def plan(workspace):
    amina = make_person(workspace, "Amina Noor")
    make_contact(workspace, amina, day=date(2026, 11, 26), time=time(8, 30))
    make_contact(workspace, amina)
    path = workspace.path
    workspace.close()
    return path


@pytest.fixture
def calendar(tmp_path):
    path = tmp_path / "work.ics"
    path.write_text(CALENDAR)
    return path


def run(capsys, *words):
    code = main([str(word) for word in words])
    said = capsys.readouterr()
    return code, said.out, said.err


def stored(plan):
    workspace = open_workspace(plan, to_write=False)
    with workspace.read() as reader:
        found = reader.all(BusyTime)
    workspace.close()
    return sorted((one.starts_at, one.ends_at, one.source, one.id) for one in found)


def busy(capsys, plan, calendar, *more):
    code, out, _ = run(
        capsys, "import", plan, "busy", calendar, "--from", "2026-11-23", "--to", "2026-12-06", "--json", *more
    )
    assert code == 0
    return json.loads(out)["busy"]


def test_a_calendar_of_the_planned_contacts_is_written_and_the_rest_counted(plan, capsys, tmp_path):
    out = tmp_path / "out.ics"
    weeks = ("--from", "2026-W47", "--to", "2026-W50")
    code, said, _ = run(capsys, "export", plan, "calendar", out, *weeks, "--language", "en")
    assert code == 0
    assert "1 entry lies in" in said
    assert "1 contact has no day yet" in said
    assert b"SUMMARY:Call AN" in out.read_bytes()
    run(capsys, "export", plan, "calendar", out, *weeks, "--language", "da", "--names")
    assert "SUMMARY:Opkald Amina Noor" in out.read_text()


def test_busy_times_are_told_and_nothing_is_written_without_apply(plan, calendar, capsys):
    assert busy(capsys, plan, calendar) == [
        {"start_utc": "2026-11-24T08:00:00Z", "end_utc": "2026-11-24T09:00:00Z"},
        {"start_utc": "2026-12-01T08:00:00Z", "end_utc": "2026-12-01T09:00:00Z"},
    ]
    assert stored(plan) == []


def test_applied_twice_changes_nothing_and_an_hour_that_went_is_gone(plan, calendar, capsys):
    busy(capsys, plan, calendar, "--apply")
    first = stored(plan)
    assert [one[2] for one in first] == ["work.ics", "work.ics"]
    busy(capsys, plan, calendar, "--apply")
    assert stored(plan) == first
    calendar.write_text(CALENDAR.replace("RRULE:FREQ=WEEKLY;COUNT=3\n", ""))
    busy(capsys, plan, calendar, "--apply")
    assert stored(plan) == first[:1]


def test_another_calendar_and_other_days_are_left_alone(plan, calendar, capsys, tmp_path):
    other = tmp_path / "home.ics"
    other.write_text(CALENDAR)
    busy(capsys, plan, calendar, "--apply")
    busy(capsys, plan, other, "--apply")
    assert len(stored(plan)) == 4
    calendar.write_text(CALENDAR.replace("20261124T", "20270301T"))
    run(capsys, "import", plan, "busy", calendar, "--from", "2026-11-23", "--to", "2026-11-29", "--apply")
    assert [one[2] for one in stored(plan)].count("work.ics") == 1


def test_a_broken_calendar_is_one_sentence_and_nothing_is_written(plan, tmp_path, capsys):
    broken = tmp_path / "broken.ics"
    broken.write_text(CALENDAR.replace("DTSTART:20261124T090000", "DTSTART:soon"))
    code, out, err = run(capsys, "import", plan, "busy", broken, "--apply", "--json")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert stored(plan) == []


def test_in_words_the_hours_are_on_the_leaders_clock(plan, calendar, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    code, out, _ = run(capsys, "import", plan, "busy", calendar, "--from", "2026-11-23", "--to", "2026-11-29")
    assert code == 0
    assert out.splitlines()[:2] == ["2026-11-24 09:00  2026-11-24 10:00", "1 busy time"]


def test_days_the_wrong_way_round_are_refused(plan, calendar, capsys):
    code, _, err = run(capsys, "import", plan, "busy", calendar, "--from", "2026-11-29", "--to", "2026-11-23")
    assert code == 1
    assert err.startswith("--to:")
