"""Planned contacts as calendar entries: read back by icalendar, private, updated and called off by their ids."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from distance_leader.domain.codes import Anchor, AuditAct, Channel, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.domain.zones import known_zones, zone
from distance_leader.exchange.calendar.timezones import changes_between, timezone_of
from distance_leader.exchange.calendar.writing import CalendarOrder, write_calendar
from distance_leader.services.contacts import change_contact, remove_contacts
from distance_leader.workspace import open_workspace
from tests.building import HOME, NOW, editing, make_contact, make_person, stored

ORDER = CalendarOrder(IsoWeek(2026, 40), IsoWeek(2026, 53), "en", NOW)


@pytest.fixture
def amina(workspace):
    return make_person(workspace, "Amina Noor", "Asia/Kathmandu", country="NP")


@pytest.fixture
def export(workspace, tmp_path):
    def run(order=ORDER):
        out = tmp_path / "out.ics"
        with workspace.read() as reader:
            report = write_calendar(reader, out, order)
        return report, Calendar.from_ical(out.read_bytes()), out.read_bytes()

    return run


def entry(calendar):
    (found,) = calendar.walk("VEVENT")
    return found


@pytest.mark.parametrize("day", [date(2026, 10, 24), date(2026, 10, 26)], ids=["summer", "winter"])
@pytest.mark.parametrize("anchor", list(Anchor))
def test_a_talk_stands_at_the_right_minute_on_both_clocks_and_both_sides_of_a_change(
    workspace, amina, export, day, anchor
):
    contact = make_contact(workspace, amina, day=day, time=time(9, 15), anchor=anchor, minutes=45)
    found = entry(export()[1])
    assert found.start.astimezone(UTC) == stored(workspace, contact).starts_at
    assert found.end - found.start == timedelta(minutes=45)
    assert found["DTSTART"].params["TZID"] == (HOME if anchor is Anchor.LEADER else "Asia/Kathmandu")


def test_an_entry_says_only_that_there_is_a_call(workspace, amina, export):
    make_contact(workspace, amina, day=date(2026, 11, 26), time=time(9), note="secret", private_note="secret")
    _, calendar, content = export()
    found = entry(calendar)
    assert (found["SUMMARY"], found["CLASS"], found["STATUS"]) == ("Call AN", "PRIVATE", "CONFIRMED")
    assert b"secret" not in content
    assert b"Amina" not in content
    assert b"DESCRIPTION" not in content
    named = entry(export(CalendarOrder(ORDER.first, ORDER.last, "da", NOW, with_names=True))[1])
    assert named["SUMMARY"] == "Opkald Amina Noor"


def test_the_id_stays_and_the_sequence_grows_when_a_talk_is_moved(workspace, amina, export):
    contact = make_contact(workspace, amina, day=date(2026, 11, 26), time=time(9))
    first = entry(export()[1])
    workspace._now = lambda: NOW + timedelta(hours=3)
    with editing(workspace) as edit:
        change_contact(edit, stored(workspace, contact), day=date(2026, 11, 27))
    second = entry(export()[1])
    assert second["UID"] == first["UID"] == f"{contact.id}@distance-leader"
    assert second["SEQUENCE"] > first["SEQUENCE"] > 0
    assert second.start.date() == date(2026, 11, 27)


def test_a_talk_moved_out_of_the_weeks_is_still_written_so_that_a_calendar_moves_it_too(workspace, amina, export):
    contact = make_contact(workspace, amina, day=date(2026, 11, 26), time=time(9))
    with editing(workspace) as edit:
        later = {"week": IsoWeek(2027, 3), "day": date(2027, 1, 20), "moved_from": contact.week}
        change_contact(edit, stored(workspace, contact), **later)
    assert entry(export()[1]).start.date() == date(2027, 1, 20)


def test_cancelled_and_removed_talks_are_called_off_and_a_removal_taken_back_is_not(workspace, amina, export):
    cancelled = make_contact(workspace, amina, day=date(2026, 11, 26), time=time(9))
    removed = make_contact(workspace, amina, day=date(2026, 12, 3), time=time(9))
    workspace.note(AuditAct.EXPORT, "calendar.ics")
    with editing(workspace) as edit:
        change_contact(edit, stored(workspace, cancelled), state=State.CANCELLED)
    with editing(workspace) as edit:
        remove_contacts(edit, [stored(workspace, removed)])
    report, calendar, content = export()
    assert {(one["UID"].split("@")[0], one["STATUS"]) for one in calendar.walk("VEVENT")} == {
        (str(cancelled.id), "CANCELLED"),
        (str(removed.id), "CANCELLED"),
    }
    assert (report.written, report.called_off) == (2, 2)
    assert b"AN\r\nDTSTART;TZID=Europe/Copenhagen:20261203" not in content
    with editing(workspace) as edit:
        edit.put(removed)
    assert [one["STATUS"] for one in export()[1].walk("VEVENT")] == ["CANCELLED", "CONFIRMED"]


@pytest.mark.parametrize("what", ["", "people.xlsx", "calendar.ics", "letter.ics"])
def test_what_no_calendar_can_have_is_not_called_off(plan_file, tmp_path, what):
    clock = [NOW]
    workspace = open_workspace(plan_file, to_write=True, now=lambda: clock[0])
    amina = make_person(workspace, "Amina Noor", HOME)
    before = make_contact(workspace, amina, day=date(2026, 11, 26), time=time(9))
    clock[0] = NOW + timedelta(hours=1)
    if what:
        workspace.note(AuditAct.EXPORT, what)
    clock[0] = NOW + timedelta(hours=2)
    after = make_contact(workspace, amina, day=date(2026, 12, 3), time=time(9))
    cancelled = make_contact(workspace, amina, day=date(2026, 12, 4), time=time(9))
    with editing(workspace) as edit:
        remove_contacts(edit, [stored(workspace, before), stored(workspace, after)])
        change_contact(edit, stored(workspace, cancelled), state=State.CANCELLED)
    with workspace.read() as reader:
        report = write_calendar(reader, tmp_path / "out.ics", ORDER)
    workspace.close()
    found = [one["UID"].split("@")[0] for one in Calendar.from_ical((tmp_path / "out.ics").read_bytes()).walk("VEVENT")]
    assert found == ([str(before.id)] if what.endswith(".ics") else [])
    assert report.called_off == len(found)


def test_held_and_missed_talks_are_left_out_and_those_without_a_day_are_counted(workspace, amina, export):
    make_contact(workspace, amina, day=date(2026, 11, 19), time=time(9), state=State.HELD)
    make_contact(workspace, amina, day=date(2026, 11, 19), time=time(9), state=State.MISSED)
    make_contact(workspace, amina)
    report, calendar, _ = export()
    assert (report.written, report.without_day) == (0, 1)
    assert not calendar.walk("VEVENT")


def test_a_talk_without_an_hour_takes_no_time_and_a_visit_of_several_days_takes_all_of_them(workspace, amina, export):
    make_contact(workspace, amina, day=date(2026, 11, 19))
    make_contact(workspace, amina, day=date(2026, 11, 24), last_day=date(2026, 11, 26), channel=Channel.VISIT)
    talk, visit = export()[1].walk("VEVENT")
    assert (talk.start, talk.end, talk["TRANSP"]) == (date(2026, 11, 19), date(2026, 11, 20), "TRANSPARENT")
    assert (visit.start, visit.end, visit["TRANSP"]) == (date(2026, 11, 24), date(2026, 11, 27), "OPAQUE")
    assert visit["SUMMARY"] == "Visit AN"


@pytest.mark.parametrize("name", ["a\r\nATTENDEE:mailto:x@example.com", "x;y,z\\", "æ" * 80, "👩🏽‍🚀 Zoë"])
def test_a_name_can_add_no_line_to_the_file(workspace, export, name):
    person = make_person(workspace, name.replace("\r\n", " "), HOME)
    make_contact(workspace, person, day=date(2026, 11, 26), time=time(9))
    _, calendar, content = export(CalendarOrder(ORDER.first, ORDER.last, "en", NOW, with_names=True))
    assert entry(calendar)["SUMMARY"] == f"Call {person.name}"
    assert b"\r\nATTENDEE" not in content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


@pytest.mark.parametrize(
    "name", [HOME, "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca"]
)
def test_a_zone_in_the_file_gives_each_hour_of_three_years_the_offset_of_tzdata(name):
    component, info = timezone_of(name, 2025, 2027), zone(name)
    changes = sorted(
        ((one["DTSTART"].dt - one["TZOFFSETFROM"].td).replace(tzinfo=UTC), one["TZOFFSETTO"].td)
        for one in component.subcomponents
    )
    for day in range(3 * 365):
        for at in (datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=day, hours=hour) for hour in range(24)):
            told = [offset for onset, offset in changes if onset <= at][-1]
            assert told == at.astimezone(info).utcoffset()


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(known_zones())))
def test_a_change_of_any_zone_is_found_to_the_second(name):
    info = zone(name)
    for change in changes_between(info, datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)):
        before = (change - timedelta(seconds=1)).astimezone(info).utcoffset()
        assert before != change.astimezone(info).utcoffset()
