"""Taking replies in: dropped, pasted or chosen; shown first, taken in as one step, refused with the reason."""

from datetime import date, timedelta
from email.message import EmailMessage

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from distance_leader.domain.answer import Answer
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import CameBy, YesNo
from distance_leader.domain.employee import Employee
from distance_leader.services.checkins import Given, take_answers
from tests.building import ask_person, dump, editing, sheet_of
from tests.replies import FormEngine, Said
from ui.check_ins.entry import EntryFrame
from ui.check_ins.taking import TakingFrame
from ui.clipboard import clipboard

TODAY = date(2026, 11, 18)
ASKED = TODAY - timedelta(days=5)
ANSWERS = (Said("yes"), Said("no", "b"), Said(), Said(value="4"))


@pytest.fixture(scope="module")
def engine(qapp):
    return FormEngine()


@pytest.fixture
def carla(program):
    return next(one for one in everything(program, Employee) if one.name == "Carla Diaz")


@pytest.fixture
def block(program, carla, engine):
    """What Carla's form made of her answers."""
    return engine.block(sheet_of(program.workspace, ask_person(program.workspace, carla, ASKED)), ANSWERS, "Busy")


@pytest.fixture
def page(program, block):
    program.press("Ctrl+4")
    program.rest()
    return program.desk.pages.wellbeing.page


def everything(program, kind):
    with program.workspace.read() as reader:
        return reader.all(kind)


def answers(program):
    return {one.question_key: one.said or one.rating for one in everything(program, Answer)}


def mail(block):
    made = EmailMessage()
    made["Date"] = "Mon, 16 Nov 2026 08:00:00 +0100"
    made["Subject"] = "Svar"
    made.set_content(f"Hej\n\n> {block.replace(chr(10), chr(10) + '> ')}\n\nCarla\n")
    return bytes(made)


def frame(program):
    (found,) = program.visible(TakingFrame)
    program.wait_until(lambda: found._listed.count() > 0)
    program.rest()
    return found


def listed(found):
    return [found._listed.item(row).text() for row in range(found._listed.count())]


def paste(program, text):
    clipboard().setText(text)
    program.press("Ctrl+V")
    return frame(program)


def drop(page, mime):
    where, nothing = QPointF(20, 20), Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing)
    QApplication.sendEvent(page, entering)
    if entering.isAccepted():
        dropping = QDropEvent(where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing)
        QApplication.sendEvent(page, dropping)
    return entering.isAccepted()


def test_a_pasted_reply_is_shown_first_and_taken_in_by_enter(program, page, block):
    before = dump(program.workspace)
    found = paste(program, f"Kære leder\n{block}\nHilsen Carla")
    (said,) = listed(found)
    assert said.startswith("✓ New: Carla Diaz, asked Fri 13 Nov")
    assert "Wellbeing and enjoying the work: No (the work itself)" in said
    assert "Energy: 4 · Busy" in said
    assert dump(program.workspace) == before
    program.press("Return")
    assert answers(program) == {"delivery": YesNo.YES, "wellbeing": YesNo.NO, "energy": 4}
    assert [one.came_by for one in everything(program, CheckIn)] == [CameBy.FORM]
    assert program.visible(TakingFrame) == []
    assert page.view.hasFocus()
    assert program.undo_stack.undoText() == "Answers of Carla Diaz"
    program.press("Ctrl+Z")
    assert dump(program.workspace) == before


def test_a_dropped_mail_counts_on_the_day_on_which_it_was_sent(program, page, block, tmp_path):
    path = tmp_path / "reply.eml"
    path.write_bytes(mail(block))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    assert drop(page, mime)
    frame(program)
    program.press("Return")
    (made,) = everything(program, CheckIn)
    assert (made.answered_on, made.came_by) == (date(2026, 11, 16), CameBy.MAIL)


def test_a_whole_mail_and_a_text_can_be_dropped_and_a_picture_cannot(program, page, block):
    whole, text, picture = QMimeData(), QMimeData(), QMimeData()
    whole.setData("message/rfc822", mail(block))
    text.setText(block)
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    for mime in (whole, text):
        assert drop(page, mime)
        assert listed(frame(program))[0].startswith("✓ New: Carla Diaz")
        program.press("Esc")
    assert not drop(page, picture)


def test_files_are_chosen_and_the_same_reply_is_not_counted_twice(program, page, block, tmp_path, monkeypatch):
    paths = [tmp_path / name for name in ("one.eml", "two.txt", "three.txt")]
    paths[0].write_bytes(mail(block))
    paths[1].write_text(block, "utf-8")
    paths[2].write_text("It goes well, thanks", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(one) for one in paths], ""))
    program.do("take_replies")
    found = frame(program)
    first, second, third = listed(found)
    assert first.startswith("✓ New")
    assert second.startswith("– Counted already")
    assert third.startswith("✗ Refused: three.txt")
    assert "type the answers in" in third
    assert found._told.text() == "1 new reply, 1 counted already, 1 refused"
    program.press("Return")
    assert len([one for one in everything(program, CheckIn) if one.answered_on]) == 1


def test_a_changed_reply_is_refused_and_can_be_entered_by_hand(program, page, block):
    found = paste(program, block.replace("Busy", "Lazy"))
    assert listed(found)[0].startswith("✗ Refused: Carla Diaz")
    assert not found._take.isEnabled()
    program.click(program.button("Enter them by &hand…"))
    assert program.says("Answers of Carla Diaz")
    assert len(program.visible(EntryFrame)) == 1
    assert answers(program) == {}
    program.press("Esc")


def test_what_was_answered_meanwhile_is_read_again_and_counted_once(program, page, block):
    found = paste(program, block)
    (waiting,) = everything(program, CheckIn)
    with editing(program.workspace) as edit:
        take_answers(edit, waiting, Given(answers={}, came_by=CameBy.PHONE), TODAY)
    program.wait_until(lambda: listed(found)[0].startswith("– Counted already"))
    program.press("Return")
    assert answers(program) == {}
    program.press("Esc")


def test_an_empty_clipboard_is_said_and_contacts_are_still_pasted_into_the_plan(program, page):
    clipboard().clear()
    program.press("Ctrl+V")
    assert program.visible(TakingFrame) == []
    assert program.status() == "There is nothing here that could be a reply."
    program.press("Ctrl+2")
    clipboard().setText("wellbeing thu 8:30")
    program.press("Ctrl+V")
    assert program.visible(TakingFrame) == []


def test_a_mail_of_ten_megabytes_is_refused_in_a_sentence(program, page, tmp_path):
    path = tmp_path / "large.eml"
    path.write_bytes(b"x" * 10_000_000)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop(page, mime)
    (said,) = listed(frame(program))
    assert said.startswith("✗ Refused: large.eml")
    assert "MB" in said
    program.press("Esc")
