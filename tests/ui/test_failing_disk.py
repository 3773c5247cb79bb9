"""A disk that fails while the window saves is told; what was typed stays, and is saved when the disk works again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from distance_leader.domain.contact import Contact
from distance_leader.keeping import encrypt
from distance_leader.workspace import open_workspace
from tests.building import NOW
from tests.ui.conftest import AMINA, BO
from tests.ui.driving import NOW_COLUMN, Driver
from tests.ui.test_locking import SECRET, all_of_it, unlock

resource = pytest.importorskip("resource", reason="needs a limit on the size of files")

needs_limit = pytest.mark.skipif(os.name == "nt", reason="needs a limit on the size of files")
ENOUGH_TO_OPEN = 9 * 4096
"""Bytes: room for the index of the log, which every connection makes, and for nothing more."""
TYPED = " and housing" * 600


@contextmanager
def failing_disk(limit: int = 4096) -> Iterator[None]:
    """No write beyond the first page of any file succeeds: SQLite's own disk I/O error, at the commit."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def note_of(program: Driver) -> str:
    """Of Bo's video call, as the file has it."""
    return next(one.note for one in program.stored(Contact) if one.note.startswith("ask about tools"))


@needs_limit
def test_a_failing_disk_is_told_what_was_typed_stays_and_is_saved_when_the_disk_works_again(start, staffed_file):
    program = start(staffed_file, size=(1600, 1000))
    program.choose(BO, NOW_COLUMN + 1)
    note = program.note("Note")
    program.click(note)
    program.press("Ctrl+End")
    with failing_disk():
        note.insertPlainText(TYPED)
        program.press("Tab")
        assert program.status().startswith("The disk failed while ")
        assert note_of(program) == "ask about tools"
        assert note.toPlainText() == "ask about tools" + TYPED
    program.click(note)
    program.press("Tab")
    assert note_of(program) == "ask about tools" + TYPED
    assert "disk" not in program.status()


@pytest.fixture
def typing(start, staffed_file):
    """The program at work in an encrypted file, with the keyboard at the end of the note of Bo's video call."""
    encrypt(staffed_file, SECRET, NOW)
    program = start(size=(1600, 1000))
    program.desk.show_workspace(open_workspace(staffed_file, to_write=True, password=SECRET))
    program.settle()
    program.desk.locking.begin()
    to_note(program)
    return program


def to_note(program):
    program.choose(BO, NOW_COLUMN + 1)
    note = program.note("Note")
    program.click(note)
    program.press("Ctrl+End")
    return note


def is_locked(program):
    return program.desk.doors.is_asking


WHOLE = "ask about tools" + TYPED
STAYS = "What you typed stays, and is saved when the disk works again."


@needs_limit
@pytest.mark.parametrize("keys", ["Ctrl+L", "F9", "Ctrl+1"])
def test_nothing_is_left_while_what_was_typed_cannot_be_written(typing, keys):
    shown = typing.desk.furniture.shown_key
    with failing_disk():
        typing.note("Note").insertPlainText(TYPED)
        typing.press(keys)
        assert (STAYS in typing.status(), is_locked(typing)) == (True, False)
        assert typing.desk.furniture.shown_key == shown
        assert not typing.workspace.hides_names
        assert typing.note("Note").toPlainText() == WHOLE
        assert note_of(typing) == "ask about tools"
    typing.press(keys)
    assert is_locked(typing) or typing.workspace.hides_names or typing.desk.furniture.shown_key != shown
    if is_locked(typing):
        unlock(typing)
    if typing.workspace.hides_names:
        typing.press("F9")
    assert note_of(typing) == WHOLE


@needs_limit
def test_a_window_stays_while_its_disk_fails_and_goes_when_it_is_closed_again(typing):
    with failing_disk():
        typing.note("Note").insertPlainText(TYPED)
        typing.window.close()
        typing.settle()
        assert typing.window.isVisible()
        assert "Close again to leave without it." in typing.status()
        assert typing.note("Note").toPlainText() == WHOLE
        typing.window.close()
        assert not typing.window.isVisible()
    assert note_of(typing) == "ask about tools"


@needs_limit
def test_a_window_that_stayed_closes_when_the_disk_works_again(typing):
    with failing_disk():
        typing.note("Note").insertPlainText(TYPED)
        typing.window.close()
    typing.window.close()
    assert not typing.window.isVisible()
    assert note_of(typing) == WHOLE


@needs_limit
def test_the_automatic_lock_hides_all_and_what_was_typed_is_written_at_the_unlocking(typing):
    with failing_disk():
        typing.note("Note").insertPlainText(TYPED)
        typing.desk.locking.lock()
        assert is_locked(typing)
        assert "housing" not in all_of_it(typing)
        typing.window.close()
        assert typing.window.isVisible()
    unlock(typing)
    assert note_of(typing) == WHOLE
    assert "disk" not in typing.status()


@needs_limit
def test_what_still_cannot_be_written_at_the_unlocking_is_said_and_stands_in_its_field(typing):
    with failing_disk(ENOUGH_TO_OPEN):
        typing.note("Note").insertPlainText(TYPED)
        typing.desk.locking.lock()
        unlock(typing)
        assert STAYS in typing.status()
        assert to_note(typing).toPlainText() == WHOLE
        assert typing.says("Not saved yet: the disk failed. It is tried again.")
    typing.desk.context.unsaved._try_quietly()
    assert note_of(typing) == WHOLE
    assert not typing.says("Not saved yet: the disk failed. It is tried again.")


@needs_limit
def test_typing_that_is_taken_back_waits_no_longer(typing):
    note = typing.note("Note")
    with failing_disk():
        note.insertPlainText(TYPED)
        typing.press("Tab")
        note.setPlainText("ask about tools")
        typing.click(note)
        typing.press("Tab", "Ctrl+L")
        assert is_locked(typing)


@needs_limit
def test_a_phrase_in_a_cell_waits_for_the_disk_too(typing):
    typing.choose(AMINA, NOW_COLUMN)
    typing.write("wellbeing fri")
    typing.paste(TYPED)
    with failing_disk():
        typing.press("Ctrl+L")
        assert (STAYS in typing.status(), is_locked(typing)) == (True, False)
    typing.press("Ctrl+L")
    unlock(typing)
    assert any(one.note.startswith("and housing") for one in typing.stored(Contact))
