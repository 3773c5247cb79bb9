"""A damaged file is repaired in the window: what can be read goes into a new file, and what is missing is told."""

from contextlib import closing

import pytest
from PySide6.QtWidgets import QFileDialog, QListWidget, QPushButton

from distance_leader.domain.employee import Employee
from distance_leader.keeping import encrypt, make_backup
from distance_leader.storage.sqlite import Access, connect
from tests.building import fingerprint
from tests.ui.driving import WEDNESDAY
from tests.ui.test_locking import pass_time
from ui.repair_frame import RepairedFrame, RepairFrame
from ui.restore_frame import RestoreFrame

PAGE = 4096


def ruin(path, root="contact"):
    """Damage what holds the rows of a table; an encrypted file anywhere behind its first pages."""
    whole = bytearray(path.read_bytes())
    at = len(whole) // PAGE // 2 * PAGE if root is None else page_of(path, root)
    whole[at : at + PAGE] = b"\xa5" * PAGE
    path.write_bytes(whole)
    return path


def page_of(path, table):
    with closing(connect(path, Access.LOOK)) as connection:
        asked = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return (connection.execute(asked, (table,)).fetchone()[0] - 1) * PAGE


def repaired(program):
    program.wait_until(lambda: program.visible(RepairedFrame))
    return program.visible(RepairedFrame)[0]


def start_on(start, path):
    program = start()
    program.desk.start(path, demo=False)
    program.settle()
    return program


def test_a_file_that_does_not_open_is_repaired_by_keys_alone_and_the_new_one_opens(start, staffed_file):
    before = fingerprint(ruin(staffed_file))
    program = start_on(start, staffed_file)
    assert program.says("there is no backup of it here")
    program.button("Repair it…").setFocus()
    program.press("Space", "Return")
    frame = repaired(program)
    assert program.says("This is missing:")
    (lines,) = frame.findChildren(QListWidget)
    assert lines.item(0).text().startswith("Talks, visits and messages: 0 read, at most ")
    program.press("Return")
    program.rest()
    assert program.workspace.path == staffed_file.with_name("plan.repaired.distance")
    assert len(program.stored(Employee)) == 30
    assert fingerprint(staffed_file) == before


def test_by_mouse_a_file_whose_password_was_typed_is_repaired_with_that_password(start, staffed_file):
    encrypt(staffed_file, b"secret", WEDNESDAY)
    for made in staffed_file.with_name("backups").iterdir():
        made.unlink()
    whole = bytearray(staffed_file.read_bytes())
    whole[100] ^= 1
    staffed_file.write_bytes(whole)
    program = start_on(start, staffed_file)
    program.write("secret")
    program.press("Return")
    program.wait_until(lambda: program.says("there is no backup of it here"))
    program.click(program.button("Repair it…"))
    program.click(program.visible(RepairFrame)[0].act)
    repaired(program)
    assert program.says("Nothing was lost.")
    program.click(program.button("&Open the new file"))
    program.rest()
    assert program.workspace.is_encrypted
    assert len(program.stored(Employee)) == 30


@pytest.mark.parametrize("act", ["repair", "restore"])
@pytest.mark.parametrize("is_begun", [False, True])
def test_a_password_that_was_typed_for_a_damaged_file_is_gone_when_nobody_touches_the_window(
    start, staffed_file, clock, act, is_begun
):
    encrypt(staffed_file, b"secret", WEDNESDAY)  # which makes a backup
    whole = bytearray(staffed_file.read_bytes())
    whole[100] ^= 1
    staffed_file.write_bytes(whole)
    program = start_on(start, staffed_file)
    program.write("secret")
    program.press("Return")
    program.wait_until(lambda: program.says("there are backups of it"))
    if is_begun:
        program.do(act)
        program.rest()
    pass_time(program, clock, 11)
    assert not program.visible(RepairFrame)
    assert not program.visible(RestoreFrame)
    assert not program.line("Password").text()
    program.do(act)
    program.rest()
    (frame,) = program.visible(RepairFrame if act == "repair" else RestoreFrame)
    if act == "repair":
        program.click(frame.act)
    program.wait_until(frame._password.isVisible)
    assert not program.visible(RepairedFrame)


def test_beside_backups_the_menu_repairs_too(start, staffed_file):
    make_backup(staffed_file, None, WEDNESDAY)
    program = start_on(start, ruin(staffed_file))
    assert program.says("there are backups of it")
    program.do("repair")
    assert program.says("What can be read of plan.distance is written to a new file.")


@pytest.fixture
def other(staffed_file, tmp_path, monkeypatch):
    """Another file, encrypted and damaged, which the user names."""
    path = tmp_path / "other.distance"
    path.write_bytes(staffed_file.read_bytes())
    encrypt(path, b"secret", WEDNESDAY)
    ruin(path, None)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def test_another_file_asks_for_its_password_and_says_when_it_is_wrong(program, other):
    program.do("repair")
    program.press("Return")
    frame = program.visible(RepairFrame)[0]
    program.wait_until(frame._password.isVisible)
    program.write("wrong")
    program.press("Return")
    program.wait_until(lambda: program.says("This is not its password."))
    program.write("secret")
    program.press("Return")
    repaired(program)
    assert other.with_name("other.repaired.distance").exists()
    program.press("Esc")
    assert program.workspace.path != other.with_name("other.repaired.distance")


def test_a_place_that_is_taken_is_refused_in_one_sentence_and_another_is_chosen(program, other, tmp_path, monkeypatch):
    taken, free = tmp_path / "taken.distance", tmp_path / "free.distance"
    taken.write_bytes(b"here")
    program.do("repair")
    frame = program.visible(RepairFrame)[0]
    frame._secret = None
    for place in (taken, free):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, place=place: (str(place), ""))
        program.click(program.button("Another &place…"))
        program.click(frame.act)
        if place is taken:
            program.wait_until(frame._password.isVisible)
            program.write("secret")
            program.press("Return")
            program.wait_until(lambda: program.says("exists already"))
    repaired(program)
    assert (taken.read_bytes(), free.exists()) == (b"here", True)


def test_a_file_that_is_open_is_shut_meanwhile_and_comes_back(program):
    path = program.workspace.path
    ruin(path, "goal")
    program.do("back_up")
    program.wait_until(lambda: program.desk.standing.backing_up.is_damaged)
    program.do("repair")
    program.press("Return")
    repaired(program)
    assert program.workspace.path == path
    program.press("Return")
    program.rest()
    assert program.workspace.path == path.with_name("plan.repaired.distance")
    assert len(program.stored(Employee)) == 30


def test_escape_repairs_nothing_and_the_keyboard_is_back(program, other):
    view = program.view
    view.setFocus()
    program.do("repair")
    assert isinstance(program.window.focusWidget(), QPushButton)
    program.press("Esc")
    assert program.window.focusWidget() is view
    assert not other.with_name("other.repaired.distance").exists()


def test_a_file_that_is_none_is_refused_where_it_was_asked_for(program, tmp_path, monkeypatch):
    path = tmp_path / "notes.distance"
    path.write_bytes(b"no database at all" * 500)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    program.do("repair")
    program.press("Return")
    program.wait_until(lambda: program.says("is not a file of Distance Leader"))
    assert program.visible(RepairFrame)


def test_what_was_repaired_with_a_typed_password_does_not_open_for_whoever_comes_later(start, other, clock):
    program = start()
    program.desk.locking.begin()
    program.do("repair")
    program.press("Return")
    program.wait_until(program.visible(RepairFrame)[0]._password.isVisible)
    program.write("secret")
    program.press("Return")
    repaired(program)
    pass_time(program, clock, 11)
    assert not program.visible(RepairedFrame)
    assert not program.desk.unopened.holds_key
