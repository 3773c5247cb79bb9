"""What is copied here is forgotten after half a minute, unless something else stands there by then."""

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN, breathe
from ui.clipboard import CONCEALED, FORGET_MS, Clipboard, clipboard

SHORT = 20


@pytest.fixture
def kept(qapp):
    """A clipboard that forgets within the blink of an eye."""
    parent = QObject(qapp)
    made = Clipboard(parent, SHORT)
    yield made
    made.clear()
    shiboken6.delete(parent)


def let_time_pass(program):
    """As if the half minute were over."""
    timer = program.desk.context.clipboard.findChild(QTimer)
    assert timer.interval() == FORGET_MS
    if timer.isActive():
        timer.stop()
        timer.timeout.emit()
    program.settle()


def test_a_text_is_cleared_when_its_time_is_over(kept):
    kept.put("about Amina")
    assert clipboard().text() == "about Amina"
    breathe(10 * SHORT)
    assert not clipboard().text()


def test_what_another_put_there_in_the_meantime_stays(kept):
    kept.put("about Amina")
    clipboard().setText("another's")  # offscreen nobody knows whose it is, so it counts as another program's
    breathe(10 * SHORT)
    assert clipboard().text() == "another's"


def test_a_second_copy_has_its_whole_time(kept):
    timer = kept.findChild(QTimer)
    kept.put("first")
    timer.stop()
    kept.put("second")
    assert timer.isActive()
    kept.clear()
    assert not timer.isActive()


def test_all_that_is_copied_is_marked_as_nothing_for_a_history(kept):
    content = QMimeData()
    content.setText("finding")
    kept.put_content(content)
    marks = {kind: bytes(clipboard().mimeData().data(kind)) for kind in CONCEALED}
    assert marks == CONCEALED
    assert marks["x-kde-passwordManagerHint"] == b"secret"


def test_what_a_text_field_copies_is_marked_and_forgotten_too(program, monkeypatch):
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: True)  # as every screen says, but not offscreen
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Return")
    note = program.note("Note")
    note.selectAll()
    note.copy()
    program.settle()
    assert clipboard().text() == "ask about tools"
    assert clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    let_time_pass(program)
    assert not clipboard().text()


def test_contacts_can_be_pasted_into_the_plan_when_the_clipboard_has_forgotten_them(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+C")
    let_time_pass(program)
    assert not clipboard().text()
    program.choose(BO, NOW_COLUMN + 2)
    program.press("Ctrl+V")
    (copied,) = program.chips(BO, NOW_COLUMN + 2)
    assert copied.channel == "video"


def test_what_was_copied_later_is_pasted_and_not_what_was_forgotten(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+C")
    let_time_pass(program)
    clipboard().setText("opgave")
    program.choose(BO, NOW_COLUMN + 2)
    program.press("Ctrl+V")
    program.press("Return")
    (pasted,) = program.chips(BO, NOW_COLUMN + 2)
    assert pasted.foci == "task"


def test_nothing_stays_on_the_clipboard_when_the_program_ends(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+C")
    assert clipboard().text()
    program.close()
    assert not clipboard().text()


def test_the_help_says_for_how_long_it_is_there(program):
    program.do("show_help")
    assert program.says("on the clipboard for half a minute")
