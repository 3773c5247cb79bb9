"""Wall time and instants: the hours that are doubled, missing or far away."""

import os
import struct
import subprocess
import sys
from datetime import UTC, date, datetime, time

import pytest

from distance_leader.domain.clock import system_now
from distance_leader.domain.moments import local_date, offset_minutes, to_utc, to_wall
from tests.building import program_environment


def at(year, month, day, hour=0, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "wall", "zone", "instant"),
    [
        (date(2026, 11, 26), time(8, 30), "Europe/Copenhagen", at(2026, 11, 26, 7, 30)),
        (date(2026, 7, 1), time(8, 30), "Europe/Copenhagen", at(2026, 7, 1, 6, 30)),
        (date(2026, 11, 26), time(8, 30), "America/Chicago", at(2026, 11, 26, 14, 30)),
        (date(2026, 11, 26), time(8, 30), "Asia/Kolkata", at(2026, 11, 26, 3)),
        (date(2026, 11, 26), time(8, 30), "Asia/Kathmandu", at(2026, 11, 26, 2, 45)),
        (date(2026, 11, 26), time(8, 30), "Australia/Lord_Howe", at(2026, 11, 25, 21, 30)),
        (date(2026, 7, 1), time(8, 30), "Australia/Lord_Howe", at(2026, 6, 30, 22)),
        (date(2026, 11, 26), time(8, 30), "Pacific/Kiritimati", at(2026, 11, 25, 18, 30)),
        (date(2026, 11, 26), time(8, 30), "Pacific/Pago_Pago", at(2026, 11, 26, 19, 30)),
        (date(2026, 1, 15), time(8, 30), "Asia/Dubai", at(2026, 1, 15, 4, 30)),
        (date(2026, 7, 15), time(8, 30), "Asia/Dubai", at(2026, 7, 15, 4, 30)),
    ],
)
def test_wall_time_and_instant_follow_from_each_other(day, wall, zone, instant):
    assert to_utc(day, wall, zone) == instant
    assert to_wall(instant, zone) == datetime.combine(day, wall)


def test_an_hour_that_a_change_skips_moves_forward():
    skipped = to_utc(date(2026, 3, 29), time(2, 30), "Europe/Copenhagen")
    assert skipped == at(2026, 3, 29, 1, 30)
    assert to_wall(skipped, "Europe/Copenhagen") == datetime(2026, 3, 29, 3, 30)  # noqa: DTZ001 - wall time
    assert to_wall(to_utc(date(2026, 3, 8), time(2, 15), "America/Chicago"), "America/Chicago").hour == 3


def test_a_doubled_hour_means_the_first():
    assert to_utc(date(2026, 10, 25), time(2, 30), "Europe/Copenhagen") == at(2026, 10, 25, 0, 30)
    assert to_utc(date(2026, 11, 1), time(1, 30), "America/Chicago") == at(2026, 11, 1, 6, 30)


def test_a_wall_time_read_back_with_a_fold_still_means_the_first():
    assert to_utc(date(2026, 10, 25), time(2, 30, fold=0), "Europe/Copenhagen") == at(2026, 10, 25, 0, 30)


def test_it_is_tomorrow_already_across_the_date_line():
    instant = at(2026, 11, 22, 12)
    assert local_date(instant, "Pacific/Kiritimati") == date(2026, 11, 23)
    assert local_date(instant, "Pacific/Pago_Pago") == date(2026, 11, 22)
    assert offset_minutes(instant, "Pacific/Kiritimati", "Pacific/Pago_Pago") == 25 * 60


def test_the_distance_between_two_clocks_changes_when_only_one_of_them_does():
    assert offset_minutes(at(2026, 10, 24, 12), "America/Chicago", "Europe/Copenhagen") == -7 * 60
    assert offset_minutes(at(2026, 10, 26, 12), "America/Chicago", "Europe/Copenhagen") == -6 * 60
    assert offset_minutes(at(2026, 11, 2, 12), "America/Chicago", "Europe/Copenhagen") == -7 * 60
    assert offset_minutes(at(2026, 11, 2), "Asia/Kathmandu", "Asia/Kolkata") == 15


def test_the_machines_clock_is_read_in_utc():
    assert system_now().tzinfo is UTC


def test_a_false_zone_on_the_machine_changes_nothing(tmp_path):
    """A folder that says Copenhagen is at +05:00; Python's own ZoneInfo believes it, the program does not."""
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Copenhagen").write_bytes(_fixed_zone(5 * 3600))
    ask = (
        "from datetime import *; from zoneinfo import ZoneInfo; from distance_leader.domain.moments import to_utc;"
        "print(datetime(2026, 11, 26, 8, tzinfo=ZoneInfo('Europe/Copenhagen')).astimezone(UTC).hour);"
        "print(to_utc(date(2026, 11, 26), time(8), 'Europe/Copenhagen').hour)"
    )
    environment = program_environment(PYTHONTZPATH=str(tmp_path))
    said = subprocess.run(
        [sys.executable, "-c", ask], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["3", "7"]
    assert os.environ.get("PYTHONTZPATH") != str(tmp_path)


def _fixed_zone(seconds):
    """The smallest TZif file: one offset, for ever."""
    head = b"TZif" + b"\0" * 16 + struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    return head + struct.pack(">lbb", seconds, 0, 0) + b"ODD\0"
