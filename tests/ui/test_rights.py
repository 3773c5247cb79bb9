"""Rights in the window: a person is told, gets all that is held, is erased by name; what is over is reviewed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import AuditAct, Kept, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.retention import KeptLonger, RetentionLimit
from distance_leader.domain.weeks import IsoWeek
from distance_leader.keeping import make_backup
from distance_leader.services.freezing import freeze
from distance_leader.storage.audit import audit_entries
from tests.building import editing, make_contact
from tests.robustness.refusing import refusing_to_rename
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN, spoken
from ui.clipboard import clipboard
from ui.rights.erasing_frame import ErasingFrame


def person(program, name="Bo Lind"):
    with program.workspace.read() as reader:
        return next((one for one in reader.all(Employee) if one.name == name), None)


def stored(program, kind):
    with program.workspace.read() as reader:
        return reader.all(kind)


def open_tab(program, name="Bo Lind"):
    program.desk.pages.people.show_profile(person(program, name).id.hex, "rights")
    program.rest()


def open_page(program):
    program.do("show_rights")
    program.rest()
    return program.desk.pages.duties.rights


def acts(program):
    with program.workspace.read() as reader:
        return [one.act for one in audit_entries(reader)]


@pytest.fixture
def old_talk(program):
    day = date(2023, 1, 4)
    return make_contact(
        program.workspace, person(program), week=IsoWeek.of(day), day=day, state=State.HELD, note="the crane"
    )


def test_the_sheet_is_written_and_the_day_is_kept_in_one_step(program, answer_file_dialog, tmp_path):
    open_tab(program)
    answer_file_dialog("")
    program.click(program.button("In&formation sheet…"))
    assert person(program).informed_on is None
    answer_file_dialog(tmp_path / "sheet")
    program.click(program.button("In&formation sheet…"))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert person(program).informed_on == date(2026, 11, 18)
    program.press("Ctrl+Z")
    assert person(program).informed_on is None


def test_all_that_is_held_lies_in_the_folder_that_was_chosen_and_account_is_kept(program, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    open_tab(program)
    program.click(program.button("Write all that is &held…"))
    program.rest()
    assert "lie in" in program.status()
    assert {".pdf", ".xlsx", ".json"} <= {one.suffix for one in tmp_path.iterdir()}
    assert acts(program) == [AuditAct.ACCESS]


def erasing(program):
    (frame,) = [one for one in program.window.findChildren(ErasingFrame) if one.isVisible()]
    return frame


def test_somebody_is_erased_only_when_the_name_was_typed(program):
    open_tab(program)
    program.click(program.button("&Erase for good…"))
    frame = erasing(program)
    (line,) = frame.findChildren(QLineEdit)
    button = next(one for one in frame.findChildren(QPushButton) if one.text() == "&Erase for good")
    assert line.hasFocus()
    assert not button.isEnabled()
    program.write("Bo")
    program.press("Return")
    assert not button.isEnabled()
    program.write(" Lind")
    assert button.isEnabled()
    program.press("Return")
    program.rest()
    program.rest()
    assert "erased" in program.status()
    assert person(program) is None
    assert person(program, "Carla Diaz") is not None
    assert not program.undo_stack.canUndo()
    assert "Bo" not in "".join(str(program.plan.model.grid.people))


def test_esc_leaves_somebody_as_he_is(program):
    open_tab(program)
    program.do("erase_person")
    program.write("Bo Lind")
    program.press("Esc")
    program.rest()
    assert not program.visible(ErasingFrame)
    assert person(program) is not None


def test_what_is_over_is_kept_for_a_reason(program, old_talk):
    page = open_page(program)
    assert [(row.name, row.category) for row in page.view.rows.items[1:]] == [("Bo Lind", Kept.TALKS)]
    program.click(program.button("&Keep it longer…"))
    program.press("Return")
    assert stored(program, KeptLonger) == []
    program.press("Esc")
    assert page.view.hasFocus()
    program.press("K")
    program.write("a case that runs")
    program.press("Return")
    (kept,) = stored(program, KeptLonger)
    assert (kept.reason, kept.until_on) == ("a case that runs", date(2027, 11, 18))
    program.rest()
    assert page.view.rows.items == []
    assert program.says("Nothing has been kept for longer than it should be.")
    program.press("Ctrl+Z")
    program.rest()
    assert len(page.view.rows.items) == 2


def sure(program):
    """Press the button of the second question, and wait until the file is open again."""
    assert page_of(program).review.yes.hasFocus()
    program.press("Space")
    program.rest()
    program.rest()
    assert "erased" in program.status()


def page_of(program):
    return program.desk.pages.duties.rights


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_what_is_over_goes_when_it_was_asked_twice(program, old_talk, way):
    page = open_page(program)
    page.view.setFocus()
    program.press("Delete")
    program.press("Esc")
    assert not page.review.yes.isVisible()
    assert page.view.hasFocus()
    if way == "key":
        program.press("Delete")
    else:
        program.click(program.button("&Erase for good"))
    path = Path(program.workspace.path)
    sure(program)
    assert old_talk.id not in {one.id for one in stored(program, Contact)}
    open_page(program)
    account = page_of(program).account.lines
    assert account.line(0).title == "Erased: Talks, answers and agreements, 1 row"
    program.close()
    assert b"the crane" not in path.read_bytes()


def test_only_of_somebody_who_left_figures_stay_without_a_name(program, old_talk):
    page = open_page(program)
    assert not program.button("&Leave figures without a name").isEnabled()
    page.view.setFocus()
    program.press("A")
    assert not page.review.yes.isVisible()
    bo = person(program)
    with editing(program.workspace) as edit:
        (stay,) = [one for one in edit.all(Assignment) if one.employee_id == bo.id]
        edit.put(replace(stay, ends_on=date(2026, 3, 1)))
        edit.put(replace(bo, archived_on=date(2026, 3, 1)))
    program.rest()
    program.click(program.button("&Leave figures without a name"))
    sure(program)
    assert person(program) is None
    assert old_talk.id in {one.id for one in stored(program, Contact)}
    open_page(program)
    assert page_of(program).view.rows.items == []


def test_a_limit_is_changed_and_more_than_usual_needs_a_reason(program):
    page = open_page(program)
    months = program.line("Talks, answers and agreements: Months")
    months.setFocus()
    months.selectAll()
    program.write("36")
    program.press("Tab")
    assert stored(program, RetentionLimit) == []
    program.write("a case that runs")
    program.press("Return")
    (limit,) = stored(program, RetentionLimit)
    assert (limit.category, limit.months, limit.reason) == (Kept.TALKS, 36, "a case that runs")
    program.do("undo")
    program.rest()
    assert stored(program, RetentionLimit) == []
    assert page.limits.forms[Kept.TALKS].rows["months"].control.line.text() == "24"


def test_the_record_of_processing_is_written(program, answer_file_dialog, tmp_path):
    answer_file_dialog(tmp_path / "record")
    open_page(program)
    program.click(program.button("&Record of processing…"))
    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF")


def test_the_account_stands_on_the_page_newest_first(program, answer_file_dialog, tmp_path):
    answer_file_dialog(tmp_path / "people")
    program.do("export_people")
    page = open_page(program)
    assert [page.account.lines.line(row).title for row in range(page.account.lines.rowCount())] == [
        "people.xlsx about 30 people"
    ]


def test_what_stood_before_is_forgotten_at_once_and_what_stands_there_stays(program):
    with editing(program.workspace) as edit:
        edit.put(replace(person(program), note="a wrong word"))
    with editing(program.workspace) as edit:
        edit.put(replace(person(program), note="the right word"))
    path = program.workspace.path
    open_tab(program)
    program.click(program.button("Forget earlier &wordings…"))
    assert erasing(program).isVisible()
    assert any("change" in text and "in the history" in text for text in program.texts())
    program.write("Bo Lind")
    program.press("Return")
    program.rest()
    program.rest()
    assert not program.visible(ErasingFrame)
    assert person(program).note == "the right word"
    assert "erased" in program.status()
    for each in path.parent.glob(f"{path.name}*"):
        assert b"a wrong word" not in each.read_bytes()


@pytest.mark.parametrize("command", ["erase_person", "forget_wordings", "tell_rights"])
def test_of_somebody_who_is_frozen_nothing_is_erased_nor_asked(program, command):
    with editing(program.workspace) as edit:
        freeze(edit, person(program), date(2026, 11, 18), "")
    open_tab(program)
    program.do(command)
    program.rest()
    assert not program.visible(ErasingFrame)
    assert "Bo Lind is frozen" in program.status()
    assert person(program).frozen_on == date(2026, 11, 18)


def test_the_question_goes_with_the_page_it_was_asked_on(program):
    open_tab(program)
    program.do("erase_person")
    assert program.visible(ErasingFrame)
    program.do("show_people")
    program.rest()
    assert not program.visible(ErasingFrame)
    assert person(program) is not None


def test_after_an_erasure_one_is_among_the_people(program):
    open_tab(program)
    program.do("erase_person")
    program.write("Bo Lind")
    program.press("Return")
    program.rest()
    program.rest()
    assert program.desk.furniture.shown_key == "people"


def test_the_sheet_names_the_employer(program, answer_file_dialog, tmp_path):
    with editing(program.workspace) as edit:
        edit.put(replace(edit.all(Leader)[0], employer="Nordlys Energy A/S"))
    open_tab(program)
    answer_file_dialog(tmp_path / "sheet")
    program.click(program.button("In&formation sheet…"))
    assert "Nordlys Energy A/S, ved din leder" in PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    assert program.button("Undo (Ctrl+Z)").isVisible()


def test_an_erasure_that_a_disk_broke_off_is_finished_from_the_bar(program):
    backup = make_backup(program.workspace.path, None, datetime(2026, 11, 17, 9, tzinfo=UTC))
    open_tab(program)
    program.do("erase_person")
    program.write("Bo Lind")
    with refusing_to_rename(backup):
        program.press("Return")
        program.rest()
        program.rest()
    assert b"Bo Lind" in backup.read_bytes()
    bar = program.desk.furniture.info
    assert said_by(bar) == "Copies may still hold what was erased."
    program.click(program.button("Finish erasing"))
    program.rest()
    program.rest()
    assert b"Bo Lind" not in backup.read_bytes()
    assert "Copies may still" not in said_by(bar)


def said_by(bar):
    return " ".join(label.text() for label in bar.findChildren(QLabel))


@pytest.mark.parametrize("over", ["letter", "capture", "palette"])
def test_what_lies_over_the_window_goes_with_whom_it_is_about(program, over):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+C")
    program.do({"letter": "tell"}.get(over, over))
    if over != "letter":
        program.write("bo")
    program.do("erase_person")
    (frame,) = program.visible(ErasingFrame)
    frame.confirmed.emit()
    program.wait_until(lambda: "erased" in program.status())
    program.rest()
    shown = [one.text() for kind in (QLabel, QLineEdit) for one in program.visible(kind)]
    assert "Bo Lind" not in f"{shown} {spoken(program)}"
    assert not clipboard().text()
