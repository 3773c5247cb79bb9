"""The watch over names can fail: what every test is looked through for is found where it is put."""

import logging

import pytest

from tests.canaries import CANARIES, canaries_beneath, canaries_in, logged_canaries


@pytest.mark.parametrize("name", CANARIES)
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_a_name_in_a_file_is_found(tmp_path, name, coding):
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    (folder / "settings.ini").write_text(f"[General]\nrecent={name}, seen last\n", coding)
    assert canaries_beneath(tmp_path) == [f"settings.ini: {name}"]


def test_a_name_in_the_name_of_a_file_is_found(tmp_path):
    (tmp_path / "Carla Diaz.html").write_text("")
    assert canaries_beneath(tmp_path) == ["Carla Diaz.html: Carla Diaz"]


def test_a_plan_without_a_password_may_hold_names_and_a_damaged_one_may_not(tmp_path):
    for name in ("plan.distance", "plan.distance-wal"):
        (tmp_path / name).write_bytes(b"SQLite format 3\0 Amina")
    assert not canaries_beneath(tmp_path)
    (tmp_path / "plan.distance").write_bytes(b"xQLite format 3\0 Amina")
    assert canaries_beneath(tmp_path) == ["plan.distance: Amina", "plan.distance-wal: Amina"]


def test_a_name_that_is_logged_is_found_in_the_message_and_in_the_error(caplog):
    log, other = logging.getLogger("ui.nowhere"), logging.getLogger("elsewhere")
    other.warning("Amina")
    assert not logged_canaries(caplog.records)
    log.debug("Opened %s", "Tavarno")
    assert logged_canaries(caplog.records) == ["Tavarno"]
    try:
        raise ValueError("Bo Lind")
    except ValueError:
        log.debug("failed", exc_info=True)
    assert logged_canaries(caplog.records) == ["Bo Lind", "Tavarno"]
    caplog.clear()


def test_a_title_is_looked_through():
    assert canaries_in(["Distance Leader", "Amina Noor"]) == ["Amina", "Noor"]
