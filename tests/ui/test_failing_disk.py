"""A disk that fails while the window saves is told; what was typed stays, and is saved when the disk works again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from distance_leader.domain.contact import Contact
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN, Driver

resource = pytest.importorskip("resource", reason="needs a limit on the size of files")

TYPED = " and housing" * 600


@contextmanager
def failing_disk() -> Iterator[None]:
    """No write beyond the first page of any file succeeds: SQLite's own disk I/O error, at the commit."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def note_of(program: Driver) -> str:
    """Of Bo's video call, as the file has it."""
    return next(one.note for one in program.stored(Contact) if one.note.startswith("ask about tools"))


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on the size of files")
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
