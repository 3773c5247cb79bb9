"""Busy times out of other programs' calendars: the same as recurring-ical-events gives; hostile files are refused."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import monotonic

import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.timezone import tzp

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.home import Home
from distance_leader.domain.zones import zone
from distance_leader.exchange.calendar.reading import BusyOrder, busy_in, joined, read_busy
from distance_leader.exchange.calendar.sifting import sift, unfolded
from distance_leader.exchange.limited import RefusedError
from tests.building import HOME

FOLDER = Path(__file__).with_name("calendars")
FIRST, LAST = date(2026, 10, 19), date(2026, 12, 20)
ORDER = BusyOrder(FIRST, LAST, Home(HOME))


@pytest.fixture(autouse=True)
def _own_zones():
    """icalendar keeps the zones that files define, in one process; the program reads each file in one of its own."""
    tzp.use_default()


def instant(at):
    if not isinstance(at, datetime):
        at = datetime.combine(at, time())
    return (at if at.tzinfo else at.replace(tzinfo=zone(HOME))).astimezone(UTC)


def second_opinion(path):
    """The whole file read by the library, without what this program does before."""
    found = []
    for calendar in Calendar.from_ical(path.read_bytes(), multiple=True):
        found += [
            (instant(event.start), instant(event.end))
            for event in recurring_ical_events.of(calendar).between(FIRST, LAST + timedelta(days=1))
            if event.get("STATUS") != "CANCELLED" and event.get("TRANSP") != "TRANSPARENT"
        ]
    return joined(found)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.ics")))
def test_a_real_calendar_is_read_to_the_librarys_own_busy_times(name):
    found = read_busy(FOLDER / name, ORDER)
    assert found == second_opinion(FOLDER / name)
    assert len(found) >= 3


def local(name):
    home = zone(HOME)
    times = read_busy(FOLDER / name, ORDER)
    return [f"{start.astimezone(home):%m-%d %H:%M}-{stop.astimezone(home):%H:%M}" for start, stop in times]


def test_an_exception_is_free_and_a_moved_hour_stands_where_it_was_moved_to():
    found = local("sabre-vobject.ics")
    assert "10-23 09:00-09:45" in found
    assert "10-30 09:00-09:45" in found  # after the change of the clock
    assert not [one for one in found if one.startswith("11-06")]
    assert "11-13 15:00-15:45" in found
    assert "11-13 09:00-09:45" not in found


def test_windows_zones_and_zones_of_the_file_itself_are_understood():
    assert "11-24 00:00-00:50" in local("sabre-vobject.ics")  # 08:00 in Seoul
    assert local("outlook-shaped.ics") == ["10-22 09:00-09:30", "10-29 09:00-09:30", "11-05 09:00-09:30"]


def test_called_off_and_free_entries_are_not_busy_and_whole_days_are():
    found = local("ical-generator.ics")
    assert not {"11-19 13:00-14:00", "11-20 13:00-14:00"} & set(found)
    assert "11-26 00:00-00:00" in found


def test_times_without_a_zone_are_on_the_leaders_clock_also_on_a_journey(tmp_path):
    there = Home(HOME, ((date(2026, 11, 10), date(2026, 11, 12), "Asia/Tokyo"),))
    found = read_busy(calendar(tmp_path, event("DTSTART:20261111T090000", "DTEND:20261111T100000")), order(home=there))
    assert found == [(datetime(2026, 11, 11, 0, tzinfo=UTC), datetime(2026, 11, 11, 1, tzinfo=UTC))]


def test_a_free_busy_list_is_read(tmp_path):
    lines = ["BEGIN:VFREEBUSY", "FREEBUSY:20261111T090000Z/PT1H", "FREEBUSY;FBTYPE=FREE:20261112T090000Z/PT1H"]
    found = read_busy(calendar(tmp_path, [*lines, "END:VFREEBUSY"]), ORDER)
    assert found == [(datetime(2026, 11, 11, 9, tzinfo=UTC), datetime(2026, 11, 11, 10, tzinfo=UTC))]


def order(home=None, first=FIRST, last=LAST):
    return BusyOrder(first, last, home or Home(HOME))


def event(*lines):
    return ["BEGIN:VEVENT", "UID:one", *lines, "END:VEVENT"]


def calendar(folder, lines):
    path = folder / "in.ics"
    path.write_text("\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""]))
    return path


def test_what_stands_in_an_entry_never_reaches_a_parser():
    lines = event(
        "DTSTART:20261111T090000Z", "SUMMARY:secret", "DESCRIPTION:se", " cret", "ATTACH:secret", "X-A:secret"
    )
    alarm = ["BEGIN:VALARM", "TRIGGER:-PT15M", "DESCRIPTION:secret", "END:VALARM"]
    text = "\n".join(["BEGIN:VCALENDAR", *lines[:-1], *alarm, lines[-1], "END:VCALENDAR"])
    kept = sift(text, FIRST, LAST)
    assert "secret" not in "".join(kept)
    assert "DTSTART:20261111T090000Z" in kept


def test_a_folded_line_is_one_line():
    assert list(unfolded("A:1\r\n 2\n\t3\nB:4")) == [(1, "A:123"), (4, "B:4")]


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["this is no line"], FileProblem.NOT_A_CALENDAR),
        (event("DTSTART:20269999T090000"), FileProblem.NOT_A_CALENDAR),
        (event("DTSTART:yesterday"), FileProblem.NOT_A_CALENDAR),
        (event("SUMMARY:never"), FileProblem.NOT_A_CALENDAR),
        (event("DTSTART:20261111T090000", "RRULE:FREQ=SOMETIMES"), FileProblem.NOT_A_CALENDAR),
        (event("DTSTART:20261111T090000")[:-1], FileProblem.NOT_A_CALENDAR),
        (["END:VEVENT"], FileProblem.NOT_A_CALENDAR),
        (event("DTSTART:20261111T090000", "RRULE:FREQ=SECONDLY;COUNT=1000000"), FileProblem.TOO_MUCH),
        (event("DTSTART:20261111T090000", "RRULE:FREQ=DAILY;BYSECOND=" + "1,2," * 15 + "3"), FileProblem.TOO_MUCH),
        (event("DTSTART:19000101T000000", "RRULE:FREQ=HOURLY;COUNT=9000000"), FileProblem.TOO_MUCH),
        (["BEGIN:VEVENT"] * 50 + ["END:VEVENT"] * 50, FileProblem.NOT_A_CALENDAR),
        (["BEGIN:X-DEEP"] * 100_000 + ["END:X-DEEP"] * 100_000, FileProblem.TOO_MUCH),
        (event("DTSTART:20261111T090000") * 100_001, FileProblem.TOO_MUCH),
    ],
)
def test_a_hostile_or_broken_calendar_is_refused_within_the_limits(tmp_path, lines, problem):
    path, started = calendar(tmp_path, lines), monotonic()
    with pytest.raises(FileError) as refused:
        read_busy(path, ORDER)
    assert refused.value.problem is problem
    assert monotonic() - started < 60  # ends at all; how soon is measured elsewhere


def test_a_file_of_fifty_megabytes_is_not_even_read(tmp_path):
    path = tmp_path / "large.ics"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    with pytest.raises(FileError) as refused:
        read_busy(path, ORDER)
    assert refused.value.problem is FileProblem.TOO_LARGE


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"PK\x03\x04", b"BEGIN:VCALENDAR", b"\n\n"])
def test_a_file_of_something_else_is_refused(tmp_path, content):
    path = tmp_path / "other.ics"
    path.write_bytes(content)
    with pytest.raises(FileError):
        read_busy(path, ORDER)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileError) as refused:
        read_busy(tmp_path / "none.ics", ORDER)
    assert refused.value.problem is FileProblem.MISSING


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_a_damaged_calendar_holds_it_is_read_or_refused(data):
    whole = FOLDER.joinpath(data.draw(st.sampled_from(["khal.ics", "sabre-vobject.ics", "outlook-shaped.ics"])))
    lines = whole.read_text().splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        kind = data.draw(st.sampled_from(["drop", "double", "cut", "noise"]))
        if kind == "drop":
            lines.pop(at)
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "cut":
            lines[at] = lines[at][: data.draw(st.integers(0, len(lines[at])))]
        else:
            lines[at] += data.draw(st.text(max_size=20))
        lines = lines or [""]
    tzp.use_default()
    try:
        found = busy_in("\n".join(lines), FIRST.isoformat(), LAST.isoformat())
    except RefusedError:
        return
    assert all(isinstance(start, str) and isinstance(stop, str) for start, stop in found)


def test_times_that_overlap_become_one_and_those_that_touch_stay_two():
    at = [datetime(2026, 11, 11, hour, tzinfo=UTC) for hour in range(6)]
    assert joined([(at[2], at[4]), (at[0], at[1]), (at[3], at[5]), (at[1], at[2])]) == [
        (at[0], at[1]),
        (at[1], at[2]),
        (at[2], at[5]),
    ]
