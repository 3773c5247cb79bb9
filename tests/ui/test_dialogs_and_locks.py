"""A dialog of the system's may stand there when the window is locked: what is answered then takes nothing out."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from tests.ui.test_leaving import FILES, on_paper
from tests.ui.test_locking import NAMES, all_of_it, is_locked, locked_file, opened, unlock  # noqa: F401 - fixtures
from ui.faults.frame import FaultFrame

GET_SAVE_FILE_NAME = QFileDialog.getSaveFileName
DIALOGS = ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory")


def second_place(program):
    program.do("show_settings")
    program.click(program.button("Choose a second place for backups…"))


OTHERS = {
    "import": lambda program: program.do("import_people"),
    "busy": lambda program: program.do("import_busy"),
    "replies": lambda program: program.do("take_replies"),
    "copy": lambda program: program.do("save_copy"),
    "new": lambda program: program.do("new_file"),
    "damaged": lambda program: program.do("repair"),
    "second place": second_place,
}
ACTS = {**{path: act for path, (act, _) in FILES.items()}, **OTHERS}


@pytest.fixture
def answer_late(opened, monkeypatch, tmp_path):  # noqa: F811 - the fixture
    """Locks the window while a question for a file stands there, which is answered then."""
    folder = tmp_path / "out"
    folder.mkdir()
    asked = []

    def answering(name):
        def ask(*_given):
            asked.append(name)
            opened.desk.locking.lock()
            opened.settle()
            place = str(folder / "one.distance")
            return {"getOpenFileNames": ([place], ""), "getExistingDirectory": str(folder)}.get(name, (place, ""))

        return ask

    for name in DIALOGS:
        monkeypatch.setattr(QFileDialog, name, answering(name))
    return folder, asked


@pytest.mark.parametrize("act", ACTS)
def test_a_question_for_a_file_that_is_answered_after_the_lock_takes_nothing_out(opened, answer_late, act):  # noqa: F811
    folder, asked = answer_late
    ACTS[act](opened)
    opened.rest()
    opened.rest()
    assert len(asked) == 1
    assert is_locked(opened)
    assert list(folder.iterdir()) == []
    assert opened.settings.second_place is None
    assert not opened.visible(FaultFrame)
    assert not [name for name in NAMES if name in all_of_it(opened)]
    unlock(opened)
    assert opened.workspace.is_encrypted


@pytest.mark.parametrize("ask", ["print_week", "recovery_sheet", "questions"])
def test_a_page_whose_printer_is_chosen_after_the_lock_is_not_printed(opened, tmp_path, ask):  # noqa: F811
    if ask == "questions":
        on_paper(opened)
    else:
        opened.do(ask)
    (dialog,) = [one for one in opened.window.findChildren(QPrintDialog) if one.isVisible()]
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    opened.desk.locking.lock()
    assert not dialog.isVisible()
    dialog.accepted.emit(printer)  # as from one of the system's, which would have stayed
    opened.rest()
    assert is_locked(opened)
    assert not (tmp_path / "page.pdf").exists()


def test_a_question_of_qts_own_goes_with_the_lock(opened, monkeypatch):  # noqa: F811
    monkeypatch.setattr(QFileDialog, "getSaveFileName", GET_SAVE_FILE_NAME)
    seen = []

    def lock():
        seen.extend(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
        opened.desk.locking.lock()

    QTimer.singleShot(300, lock)
    FILES["letter"][0](opened)
    opened.rest()
    assert len(seen) == 1
    assert is_locked(opened)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert not opened.visible(FaultFrame)
