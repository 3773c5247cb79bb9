"""Backups in the window: made by themselves, told in the status bar, and restored with a way back."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListWidget, QStatusBar

from distance_leader.domain.employee import Employee
from distance_leader.domain.moments import to_wall
from distance_leader.keeping import encrypt, make_backup, reencrypt
from distance_leader.services.people import NewPerson, add_person
from distance_leader.starting import Samples, make_samples
from distance_leader.workspace import open_workspace
from tests.building import HOME, NOW, editing
from tests.ui.conftest import AMINA, BO
from tests.ui.driving import NOW_COLUMN, WEDNESDAY
from ui.places import default_file

LOCAL = WEDNESDAY.astimezone().strftime("%H:%M")


def made_of(path):
    folder = Path(path).with_name("backups")
    return sorted(folder.iterdir()) if folder.exists() else []


def keep(program):
    """As the window does a moment after a file is shown."""
    program.desk.standing.keep()
    program.rest()


def tick(program, clock, minutes):
    clock.at += timedelta(minutes=minutes)
    program.desk.context.clock._looked_at = clock.at
    program.desk.context.clock._look()
    program.rest()


def bar(program):
    return [label.text() for label in program.window.findChild(QStatusBar).findChildren(QLabel)]


def name_of(program, row):
    return program.plan.model.grid.people[row].name


def test_the_first_opening_of_a_day_makes_a_backup_and_the_status_bar_says_so(program, clock):
    assert made_of(program.workspace.path) == []
    keep(program)
    assert len(made_of(program.workspace.path)) == 1
    assert f"Backup today {to_wall(WEDNESDAY, HOME):%H:%M}" in bar(program)
    keep(program)
    assert len(made_of(program.workspace.path)) == 1
    clock.at += timedelta(days=1)
    keep(program)
    assert len(made_of(program.workspace.path)) == 2


def test_a_backup_from_a_clock_that_was_ahead_hinders_none_and_is_not_the_newest(program, clock):
    clock.at += timedelta(days=3000)
    keep(program)
    clock.at -= timedelta(days=2999)
    for _ in range(3):
        tick(program, clock, 60 * 24)
    made = made_of(program.workspace.path)
    assert len(made) == 4
    assert any(one.startswith("Backup today") for one in bar(program))


def test_one_from_the_future_is_not_taken_for_the_newest_at_the_start(start, staffed_file, clock):
    first = start(staffed_file)
    keep(first)
    (made,) = made_of(staffed_file)
    ahead = made.with_name(made.name.replace(f"{WEDNESDAY:%Y%m%d}", "20310101"))
    made.rename(ahead)
    clock.at += timedelta(hours=1)
    first.close()
    again = start(staffed_file)
    keep(again)
    assert len(made_of(staffed_file)) == 2


def test_each_half_hour_with_a_change_makes_one_and_without_makes_none(program, clock):
    keep(program)
    tick(program, clock, 45)
    assert len(made_of(program.workspace.path)) == 1
    program.choose(AMINA, NOW_COLUMN)
    program.write("x")
    program.press("Return")
    tick(program, clock, 1)
    assert len(made_of(program.workspace.path)) == 2
    program.press("Ctrl+Z")
    tick(program, clock, 10)
    assert len(made_of(program.workspace.path)) == 2
    tick(program, clock, 20)
    assert len(made_of(program.workspace.path)) == 3


def test_a_backup_is_made_in_the_second_place_too_and_one_that_is_away_is_told(program, tmp_path, answer_file_dialog):
    (tmp_path / "stick").mkdir()
    answer_file_dialog(tmp_path / "stick")
    program.do("show_settings")
    program.click(program.button("Choose a second place for backups…"))
    assert program.says(f"Every backup is also kept in {tmp_path / 'stick'}")
    program.do("back_up")
    program.wait_until(lambda: "The backup lies in" in program.status())
    assert [one.name for one in (tmp_path / "stick").iterdir()] == [one.name for one in made_of(program.workspace.path)]
    assert "The backup lies in" in program.status()
    program.settings.second_place = tmp_path / "away"
    program.do("back_up")
    program.wait_until(lambda: "away" in program.status())
    assert not (tmp_path / "away").exists()


def test_samples_and_files_that_are_only_looked_at_have_no_backups(start, tmp_path, clock):
    path = tmp_path / "samples.distance"
    make_samples(path, NOW, Samples(people=1, years=1))
    program = start(path)
    keep(program)
    assert made_of(path) == []
    assert "Backup" not in " ".join(bar(program))


def test_a_damaged_file_is_not_backed_up_and_its_backups_are_offered(start, staffed_file, clock):
    make_backup(staffed_file, None, WEDNESDAY - timedelta(days=2))
    whole = bytearray(staffed_file.read_bytes())
    for place in range(len(whole) // 2, len(whole) - 4096, 4096):
        whole[place : place + 64] = b"\xff" * 64
    program = start(staffed_file)
    with staffed_file.open("r+b") as stream:
        stream.write(bytes(whole))
    keep(program)
    assert len(made_of(staffed_file)) == 1
    assert program.says("The file is damaged. No backup is made of it")
    program.click(program.button("Restore a backup…"))
    assert program.says("Restore a backup")


def begin_restore(program):
    program.do("restore")
    program.rest()
    return program.named("Backups, the newest first", QListWidget)


@pytest.mark.parametrize("password", [None, b"secret"], ids=["plain", "encrypted"])
def test_a_backup_says_what_it_holds_is_restored_and_gone_back_from(start, staffed_file, password):
    if password:
        encrypt(staffed_file, password, NOW)
    made = make_backup(staffed_file, None, WEDNESDAY - timedelta(days=2), password)
    program = start()
    program.desk.show_workspace(open_workspace(staffed_file, to_write=True, password=password))
    with editing(program.workspace) as edit:
        add_person(edit, NewPerson(employee=Employee(name="Zoe Late"), zone=HOME, since=date(2026, 1, 5)))
    found = begin_restore(program)
    found.setCurrentRow([program.text_of(found, row) for row in range(found.count())].index(f"Mon 16 Nov 2026 {LOCAL}"))
    program.rest()
    assert program.says("It holds 30 people; the newest talk was held on 15 Nov 2026.")
    program.click(program.button("Restore"))
    program.wait_until(lambda: program.desk.context.workspace is not None)
    program.settle()
    assert "Restored. The file of before lies beside it as plan.before-restore-" in program.status()
    assert len(program.stored(Employee)) == 30
    assert program.workspace.is_encrypted == bool(password)
    assert made.exists()
    found = begin_restore(program)
    texts = [program.text_of(found, row) for row in range(found.count())]
    found.setCurrentRow(next(row for row, text in enumerate(texts) if text.endswith("before a restore")))
    program.rest()
    assert program.says("It holds 31 people")
    program.press("Return")
    program.wait_until(lambda: program.desk.context.workspace is not None)
    assert len(program.stored(Employee)) == 31


def test_a_backup_with_an_earlier_password_asks_for_it(start, staffed_file):
    encrypt(staffed_file, b"old", WEDNESDAY - timedelta(days=2))
    key = reencrypt(staffed_file, b"old", b"new", WEDNESDAY - timedelta(days=1)).key
    program = start()
    program.desk.show_workspace(open_workspace(staffed_file, to_write=True, password=key))
    found = begin_restore(program)
    found.setCurrentRow(1)
    program.rest()
    assert not program.button("Restore").isEnabled()
    program.line("The password that it had then").setFocus()
    program.write("wrong")
    program.press("Return")
    program.rest()
    assert program.says("This is not its password.")
    program.write("old")
    program.press("Return")
    program.rest()
    program.press("Return")
    program.wait_until(lambda: program.desk.context.workspace is not None)
    program.settle()
    assert len(program.stored(Employee)) == 30
    assert name_of(program, BO) == "Bo Lind"


def test_escape_restores_nothing(program):
    make_backup(program.workspace.path, None, NOW)
    begin_restore(program)
    program.press("Esc")
    assert program.view.hasFocus()
    assert len(made_of(program.workspace.path)) == 1


def test_a_file_without_backups_says_so(program):
    program.do("restore")
    assert "There is no backup of this file yet." in program.status()


def test_a_file_that_does_not_open_any_more_is_restored_from_the_first_page(start, staffed_file):
    encrypt(staffed_file, b"secret", WEDNESDAY)
    whole = bytearray(staffed_file.read_bytes())
    whole[100] ^= 1
    staffed_file.write_bytes(whole)
    program = start()
    program.desk.start(staffed_file, demo=False)
    program.settle()
    program.write("secret")
    program.press("Return")
    program.wait_until(lambda: program.says("there are backups of it"))
    program.click(program.button("Restore a backup…"))
    program.rest()
    program.press("Return")
    program.wait_until(lambda: program.desk.context.workspace is not None)
    assert len(program.stored(Employee)) == 30


@pytest.mark.parametrize("password", [None, b"secret"], ids=["plain", "encrypted"])
def test_on_a_new_computer_a_backup_from_a_stick_becomes_the_own_plan(start, staffed_file, monkeypatch, password):
    if password:
        encrypt(staffed_file, password, NOW)
    made = make_backup(staffed_file, staffed_file.parent / "stick", WEDNESDAY, password)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(made), ""))
    program = start()
    program.click(program.button("Restore a backup…"))
    program.rest()
    if password:
        program.write("secret")
        program.press("Return")
        program.rest()
    assert program.says("It holds 30 people")
    assert program.says("It becomes your own plan on this computer.")
    program.press("Return")
    program.wait_until(lambda: program.desk.context.workspace is not None)
    assert program.workspace.path == default_file()
    assert program.workspace.is_encrypted == bool(password)
    assert made.exists()
    program.settle()
    assert QApplication.focusWidget() is program.view


def test_a_backup_that_is_none_is_refused_and_the_first_page_stays(start, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "gone.distance"), ""))
    program = start()
    program.do("restore")
    assert "There is no file" in program.status()
    assert program.button("Restore a backup…").isVisible()
