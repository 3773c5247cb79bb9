"""The list for a lost computer: in the help, on the Data protection page, to copy and to print."""

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication

from distance_leader.domain.codes import AuditAct
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.lost_computer import STEPS
from ui.clipboard import clipboard
from ui.rights.lost_frame import LostFrame


def shown(program):
    program.do("lost_computer")
    (frame,) = program.visible(LostFrame)
    return frame


def test_it_says_whether_the_open_file_is_encrypted_where_its_backups_lie_and_what_left_it(program, tmp_path):
    program.settings.second_place = tmp_path / "elsewhere"
    program.workspace.note(AuditAct.EXPORT, "people.xlsx")
    program.workspace.note(AuditAct.EXPORT, "schedule.xlsx")
    text = shown(program).text.toPlainText()
    assert all(catalogue("en").text(step) in text for step in STEPS)
    assert "plan.distance is not encrypted: whoever has it can read it." in text
    assert f"Its backups also lie in {tmp_path / 'elsewhere'}." in text
    assert text.index("schedule.xlsx") < text.index("people.xlsx")
    assert "72 hours" in text
    assert "does not reach the lost copy" in text


def test_it_is_copied_printed_and_left_by_keys(program):
    frame = shown(program)
    assert QApplication.focusWidget() is frame.text
    program.press("Tab", "Space")
    assert clipboard().text() == frame.text.toPlainText()
    program.press("Tab", "Space")
    (dialog,) = program.window.findChildren(QPrintDialog)
    dialog.reject()
    program.settle()
    frame.text.setFocus()
    program.press("Escape")
    assert not program.visible(LostFrame)


def test_it_is_there_before_any_file_is_open_and_in_danish(start):
    program = start(None, language="da")
    text = shown(program).text.toPlainText()
    assert text.startswith("Hvis computeren bliver væk")
    assert "72 timer" in text
    assert "second" not in text


def test_the_help_and_the_data_protection_page_lead_there(program):
    program.do("show_help")
    assert program.says("Tell your company's data protection contact at once")
    program.do("show_rights")
    program.rest()
    program.click(program.button("If the computer is &lost…"))
    assert program.visible(LostFrame)
