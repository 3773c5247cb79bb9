"""People from a file in the window: looked at first, asked where it is doubtful, taken in one step or left."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTableView

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from tests.building import editing
from tests.ui.conftest import PEOPLE
from ui.importing.frame import ImportFrame

LIST = """Navn;E-mail;Kunde;By;Land
Åse Ærø;aase@example.com;Yard;Seoul;Sydkorea
Bent Bro;bent@example.com;;;
Carl;carl@example.com;;;USA
Dorte;dorte@example.com;;;USA
;nobody@example.com;;;
"""


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="cp1252")
    return path


@pytest.fixture
def preview(program, answer_file_dialog):
    """Opens the preview of a file, and waits until it has verdicts or a sentence."""

    def show(path):
        answer_file_dialog(path)
        program.press("Ctrl+Shift+I")
        program.wait_until(lambda: not program.says(f"Reading {path.name}"))
        program.rest()
        return frame_of(program)

    return show


def frame_of(program):
    (frame,) = program.visible(ImportFrame)
    return frame


def test_the_keyboard_is_back_in_the_cell_though_the_question_for_the_file_had_the_screen(program, people, monkeypatch):
    def ask(*_args):
        asking = QLineEdit()
        asking.show()
        asking.activateWindow()
        QApplication.processEvents()
        asking.close()
        return str(people), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    program.choose(3, 2)
    program.press("Ctrl+Shift+I")
    program.wait_until(lambda: not program.says(f"Reading {people.name}"))
    program.rest()
    program.press("Esc")
    assert program.view.hasFocus()
    assert program.cell() == (3, 2)


def told(program):
    """The table, row by row, as a screen reader has it."""
    model = program.named("What happens to each row", QTableView).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        tuple(model.index(row, column).data(role) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def verdicts(program):
    return {row: (verdict, name) for row, verdict, name, _ in told(program)}


def names(program):
    return {one.name for one in program.stored(Employee)}


def choose(program, name, text):
    """Choose a word of a list by the keyboard."""
    box = program.box(name)
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    program.rest()


def test_what_becomes_of_each_row_is_shown_before_anything_is_done(program, preview, people):
    before = program.dump()
    preview(people)
    assert told(program)[0][:3] == ("4", "✗ Wrong", "Carl")
    assert verdicts(program) == {
        "2": ("+ New", "Åse Ærø"),
        "3": ("+ New", "Bent Bro"),
        "4": ("✗ Wrong", "Carl"),
        "5": ("✗ Wrong", "Dorte"),
        "6": ("✗ Wrong", ""),
    }
    assert program.says("2 new, 0 updated, 0 unchanged, 3 wrong")
    assert program.button("&Import 2 people").hasFocus()
    assert program.dump() == before


def test_enter_takes_the_right_rows_in_one_step_and_ctrl_z_takes_them_back(program, preview, people):
    before, steps = program.dump(), program.undo_stack.count()
    preview(people)
    program.press("Return")
    assert names(program) >= {"Åse Ærø", "Bent Bro"}
    assert not names(program) & {"Carl", "Dorte"}
    assert program.status() == "2 people are new, 0 were updated. Ctrl+Z takes it back."
    assert program.visible(ImportFrame) == []
    assert program.view.hasFocus()
    assert len(program.plan.model.grid.people) == PEOPLE + 2
    assert program.undo_stack.count() == steps + 1
    assert program.undo_stack.undoText() == "Import people from people.csv"
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_escape_leaves_everything_as_it_is(program, preview, people):
    before = program.dump()
    preview(people)
    program.press("Escape")
    assert program.visible(ImportFrame) == []
    assert program.view.hasFocus()
    assert program.dump() == before


def test_escape_ends_the_reading_too(program, answer_file_dialog, people):
    answer_file_dialog(people)
    program.do("import_people")
    program.press("Escape")
    program.rest()
    assert program.visible(ImportFrame) == []
    assert program.view.hasFocus()


def test_a_doubtful_zone_is_asked_for_once_for_each_place(program, preview, people):
    preview(people)
    line = program.line("USA (2 people)")
    line.setFocus()
    line.selectAll()
    program.write("chicago")
    program.press("Return")
    program.rest()
    assert verdicts(program)["4"] == ("+ New", "Carl")
    assert program.button("&Import 4 people").isEnabled()
    program.click(program.button("&Import 4 people"))
    zones = {one.zone for one in program.stored(Assignment)}
    assert {"America/Chicago", "Asia/Seoul"} <= zones


def test_an_answer_that_is_no_zone_is_told_beside_it_and_kept_as_typed(program, preview, people):
    preview(people)
    line = program.line("USA (2 people)")
    line.setFocus()
    program.write("atlantis")
    program.press("Tab")
    program.rest()
    assert program.says("There is no time zone “atlantis”.")
    assert program.line("USA (2 people)").text() == "atlantis"
    assert verdicts(program)["4"][0] == "✗ Wrong"


def test_who_has_no_place_is_taken_to_be_in_the_leaders_zone_unless_another_is_chosen(program, preview, people):
    preview(people)
    line = program.line("1 person without a place")
    assert line.text() == "Europe/Copenhagen"
    line.setFocus()
    line.selectAll()
    program.write("paris")
    program.press("Tab")
    program.rest()
    program.wait_until(lambda: program.button("&Import 2 people").isEnabled())
    program.click(program.button("&Import 2 people"))
    (bent,) = [one for one in program.stored(Employee) if one.name == "Bent Bro"]
    assert [one.zone for one in program.stored(Assignment) if one.employee_id == bent.id] == ["Europe/Paris"]


def test_what_a_column_holds_can_be_said_otherwise(program, preview, people):
    preview(people)
    assert program.box("Column Kunde").currentText() == "Customer"
    choose(program, "Column Kunde", "Project")
    choose(program, "Column Land", "Leave out")
    assert program.button("&Import 4 people").isEnabled()
    program.click(program.button("&Import 4 people"))
    assert "Yard" in {one.project for one in program.stored(Assignment)}


def test_a_list_without_headings_is_asked_what_it_holds(program, preview, people):
    people.write_text("Bent Bro;bent@example.com\nIda Holm;ida@example.com\n")
    preview(people)
    assert program.says("No row names the columns. Say on the left what they hold.")
    assert not program.button("Nothing to import").isEnabled()
    choose(program, "Column A", "Name")
    choose(program, "Column B", "E-mail")
    program.click(program.button("&Import 2 people"))
    assert {one.email for one in program.stored(Employee)} >= {"bent@example.com", "ida@example.com"}


def test_a_file_that_cannot_be_read_is_a_sentence_in_the_preview(program, preview, people):
    people.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    preview(people)
    assert program.says("is no Excel workbook, CSV file or vCard that can be read")
    assert not program.button("&Import").isEnabled()
    program.press("Return", "Escape")
    assert program.visible(ImportFrame) == []


def test_the_verdicts_follow_what_is_changed_meanwhile(program, preview, people):
    preview(people)
    with editing(program.workspace) as edit:
        edit.put(Employee(name="Bent Bro", email="bent@example.com"))
    program.rest()
    program.wait_until(lambda: verdicts(program)["3"] == ("= Unchanged", "Bent Bro"))
    assert program.button("&Import 1 person").isEnabled()


def test_the_same_file_again_has_nothing_to_import(program, preview, people):
    preview(people)
    program.press("Return")
    before = program.dump()
    preview(people)
    assert program.says("0 new, 0 updated, 2 unchanged, 3 wrong")
    assert not program.button("Nothing to import").isEnabled()
    program.press("Return", "Escape")
    assert program.dump() == before


def test_the_chosen_row_is_told_in_full(program, preview, people):
    preview(people)
    table = program.named("What happens to each row", QTableView)
    table.setFocus()
    program.press("Down", "Down")
    assert program.says("6 · ✗ Wrong · Name: This may not be empty.")
    program.press("Tab")
    assert QApplication.focusWidget() is not table


def test_another_file_opened_meanwhile_gets_nothing_of_it(program, preview, people, empty_plan, tmp_path):
    preview(people)
    other = Path(shutil.copy(empty_plan, tmp_path / "other.distance"))
    program.desk.show_workspace(program.desk.files.open(other))
    program.rest()
    program.press("Return")
    assert names(program) == set()
