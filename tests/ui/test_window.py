"""The window around the pages: the first start, files, languages, themes, the status bar, the side panel."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.moments import to_wall
from distance_leader.workspace import open_workspace
from tests.building import HOME, program_environment
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN, WEDNESDAY, Driver, turn_wheel
from ui.places import default_file, samples_file

WIDE = (1600, 900)


PASSWORD = "kajak måne ost"


def write_password(program):
    """From the line before it, or in it: the password, twice."""
    if QApplication.focusWidget().accessibleName() in ("Your name", "Dit navn"):
        program.press("Tab")
    program.write(PASSWORD)
    program.press("Tab")
    program.write(PASSWORD)


# The first start


def test_from_nothing_to_the_first_contact_takes_at_most_twelve_inputs_by_keyboard(start):
    program = start()
    assert program.line("Your name").hasFocus()
    inputs = [
        lambda: program.write("Karen Holm"),
        lambda: program.press("Tab"),
        lambda: program.write(PASSWORD),
        lambda: program.press("Tab"),
        lambda: program.write(PASSWORD),
        lambda: program.press("Return"),
        lambda: program.press("Ctrl+Shift+P"),
        lambda: program.write("Amina Noor"),
        lambda: program.press("Return"),
        lambda: program.press("Esc"),
        lambda: program.write("trivsel tor 8:30"),
        lambda: program.press("Return"),
    ]
    assert len(inputs) <= 12
    for give in inputs:
        give()
    (contact,) = program.contacts()
    assert (str(contact.day), contact.time.hour) == ("2026-11-19", 8)
    assert program.leader().name == "Karen Holm"
    assert program.workspace.path == default_file()


def test_a_new_plan_says_that_it_is_encrypted_and_offers_the_recovery_sheet(start):
    program = start()
    program.write("Karen Holm")
    write_password(program)
    program.press("Return")
    assert "The recovery sheet opens the plan" in " ".join(
        label.text() for label in program.desk.furniture.info.findChildren(QLabel)
    )
    assert "Encrypted" in [label.text() for label in program.visible(QLabel)]
    program.click(program.button("Print it…"))
    (dialog,) = program.window.findChildren(QPrintDialog)
    assert "the words that open the file" in dialog.windowTitle()
    dialog.close()


def test_enter_does_what_the_button_in_focus_says(start):
    program = start()
    program.write("Karen Holm")
    write_password(program)
    program.press("Tab", "Tab", "Tab")
    assert QApplication.focusWidget() is program.button("Start with an empty plan")
    program.press("Return")
    assert program.leader().name == "Karen Holm"
    program.do("add_person")
    program.press("Tab", "Tab", "Tab", "Tab", "Tab")
    assert QApplication.focusWidget() is program.button("Close")
    program.press("Return")
    assert not [each for each in program.visible(QPushButton) if each.text() == "Close"]


def test_a_name_of_ten_thousand_characters_gets_a_sentence_and_no_file_is_made(start):
    program = start()
    program.line("Your name").setText("x" * 10_000)
    program.click(program.button("Start with an empty plan"))
    assert program.says("10000 characters are too many")
    assert program.line("Your name").hasFocus()
    assert not default_file().exists()
    program.press("Ctrl+A")
    program.write("Karen")
    write_password(program)
    program.click(program.button("Start with an empty plan"))
    assert program.leader().name == "Karen"


def test_enter_in_the_name_begins_too(start):
    program = start()
    program.write("Karen Holm")
    write_password(program)
    program.line("Your name").setFocus()
    program.press("Return")
    assert program.leader().name == "Karen Holm"


def test_an_unknown_zone_gets_a_sentence_on_the_first_page(start):
    program = start()
    program.line("Your time zone").setText("Mars/Base")
    program.click(program.button("Start with an empty plan"))
    assert program.says("There is no time zone “Mars/Base”.")
    assert not default_file().exists()


def test_the_first_page_speaks_the_language_that_is_chosen_there(start):
    program = start()
    program.click(program.button("Dansk"))
    assert program.says("Godt, at du er her")
    program.write("Karen")
    write_password(program)
    program.click(program.button("Begynd med en tom plan"))
    assert program.leader().language == "da"


def test_the_samples_are_one_click_away_and_say_what_they_are(start):
    program = start()
    program.click(program.button("Look around with sample data"))
    assert program.says("These are invented people")
    assert program.plan.model.rowCount() == 12
    assert program.workspace.path == samples_file(WEDNESDAY.date())
    assert not default_file().exists()


def test_an_empty_plan_says_one_sentence_and_offers_one_act(empty_program):
    assert empty_program.says("Here stand your people, week by week.")
    assert not empty_program.button("New contact").isEnabled()
    empty_program.click(empty_program.visible(QPushButton)[-1])
    assert not empty_program.view.isVisible()


def test_keys_in_an_empty_plan_do_nothing(empty_program):
    before = empty_program.dump()
    for command in ("new_contact", "mark_held", "delete_contact", "later", "archive_person", "next_week", "this_week"):
        empty_program.do(command)
    assert empty_program.dump() == before


# Someone new


def test_someone_new_is_added_by_enter_and_the_strip_waits_for_the_next(empty_program):
    empty_program.do("add_person")
    for name in ("Amina Noor", "Bo Lind"):
        assert empty_program.line("Name").hasFocus()
        empty_program.write(name)
        empty_program.press("Return")
        assert empty_program.line("Name").text() == ""
    assert [person.name for person in empty_program.plan.model.grid.people] == ["Amina Noor", "Bo Lind"]
    empty_program.press("Esc")
    assert not [each for each in empty_program.visible(QPushButton) if each.text() == "Add"]
    assert empty_program.view.hasFocus()
    empty_program.press("Ctrl+Z", "Ctrl+Z")
    assert empty_program.stored(Employee) == []


@pytest.mark.parametrize(
    ("name", "zone", "sentence"),
    [
        ("", "Asia/Seoul", "This may not be empty."),
        ("x" * 10_000, "Asia/Seoul", "10000 characters are too many"),
        ("Amina", "Mars/Base", "There is no time zone “Mars/Base”."),
    ],
)
def test_what_cannot_be_said_of_someone_new_gets_a_sentence_beside_the_field(empty_program, name, zone, sentence):
    empty_program.do("add_person")
    empty_program.line("Name").setText(name)
    empty_program.line("Time zone").setText(zone)
    empty_program.press("Return")
    assert empty_program.says(sentence)
    (said,) = [label for label in empty_program.visible(QLabel) if sentence in label.text()]
    wrong = empty_program.named("Time zone" if name == "Amina" else "Name")
    assert (
        said.mapTo(empty_program.window, said.rect().topLeft()).x()
        == wrong.mapTo(empty_program.window, wrong.rect().topLeft()).x()
    )
    assert empty_program.stored(Employee) == []
    assert empty_program.line("Name").text() == name


def test_someone_new_may_be_found_by_a_city(empty_program):
    empty_program.do("add_person")
    empty_program.write("Bo")
    empty_program.press("Tab", "Tab", "Ctrl+A")
    empty_program.write("seoul")
    empty_program.press("Return")
    if not empty_program.stored(Employee):  # the first Enter took the proposal
        empty_program.press("Return")
    assert empty_program.plan.model.grid.people[0].zone == "Asia/Seoul"


def test_strange_names_are_text_everywhere(empty_program):
    names = ["عمر الخطيب", "👩🏽‍🚀 Zoë 🚀", "=1+1", "<b>x</b> %1 {name}"]
    empty_program.do("add_person")
    for name in names:
        empty_program.write(name)
        empty_program.press("Return")
        assert empty_program.status() == f"{name} added"
    assert {person.name for person in empty_program.plan.model.grid.people} == set(names)


# Languages and themes


def switch_language(driver: Driver, language: str) -> None:
    driver.do("show_settings")
    box = driver.box("Language of the window" if language == "da" else "Vinduets sprog")
    box.setFocus()
    driver.press("Up" if language == "da" else "Down")
    assert driver.settings.language == language


def test_another_language_changes_every_text_and_back(start, staffed_file):
    program = start(staffed_file, size=WIDE)
    program.desk.standing.keep()  # the first backup is made, so the status bar says the same throughout
    program.rest()
    english = pages_of(program)
    switch_language(program, "da")
    danish = pages_of(program)
    switch_language(program, "en")
    assert pages_of(program) == english
    same = {text for text in english & danish if any(letter.isalpha() for letter in text)}
    names = {person.name for person in program.plan.model.grid.people}
    shortcuts = {
        text for text in same if "+" in text or text in ("F1", "F4", "F6", "F9", "F2", "Ins", "Esc", *"ACKMNOP")
    }
    assert same - names - shortcuts <= BOTH, same - names - shortcuts - BOTH


BOTH = {
    "ferie, vacation, kursus, away",
    "w tue",
    "x kundens pl, x home pm",
    "Distance Leader",
    "Plan",
    "&Plan",
    "Person",
    "Tavarno",
    "Dansk",
    "English",
    # what can be typed, in either language
    "abc …",
    "x ↵",
    "lovet 28/11-29/11, holdt uge 45",
    "tager: nattevagter",
    "seminar 12/11, praise for …",
    "until 30/6/2027, the second hall",
    "kontor: eget bord",
    "kunde > mig: svar samme dag",
    "Jane Hill: turbine control",
    "amina, uge 12, excel",
    "rejse ær",
    "trivsel tor 8:30",
    "wellbeing thu 8.30 video 30m",
    "besøg man-tir",
    "x opgave 20m",
    "udvikling ons 14 hans tid",
    "aflyst",
    "ask about the new office",
    "navn, name, e-mail",
    "by, city, land, tidszone",
    "kunde, customer, fra, since …",
    "Home, End",
    "PgUp, PgDown",
    "Esc",
    "Del",
}
"""Texts that both languages write alike."""


def pages_of(driver: Driver) -> set[str]:
    """Every text of every page."""
    found: set[str] = set()
    for command in ("show_settings", "show_help", "show_today", "show_plan"):
        driver.do(command)
        driver.rest()
        found |= driver.texts()
    return found


def test_another_language_keeps_file_undo_list_size_and_place(start, staffed_file):
    program = start(staffed_file)
    before = program.dump()
    program.write("x")
    program.press("Return")
    path, geometry = program.workspace.path, program.window.geometry()
    switch_language(program, "da")
    assert program.workspace.path == path
    assert program.window.geometry() == geometry
    assert len([each for each in QApplication.topLevelWidgets() if each.isVisible()]) == 1
    program.do("show_plan")
    program.press("Ctrl+Z")
    assert program.dump() == before
    assert program.status().startswith("Fortrudt")


def test_themes_can_be_changed_after_the_language_was(start, staffed_file):
    program = start(staffed_file)
    switch_language(program, "da")
    program.desk.context.set_theme("dark")
    program.settle()
    program.do("show_plan")
    assert ground(program) == QColor(program.desk.context.theme.tokens["surface"])


def ground(driver: Driver) -> QColor:
    """The colour of an empty cell."""
    picture = driver.view.viewport().grab().toImage()
    return picture.pixelColor(driver.cell_rect(6, 4).center())


def test_a_theme_changes_at_once(program):
    program.do("show_settings")
    box = program.box("Theme")
    seen = []
    for word in ("Dark", "Light"):
        box.setFocus()
        while box.currentText() != word:
            program.press("Down" if word == "Dark" else "Up")
        program.do("show_plan")
        seen.append(ground(program))
        program.do("show_settings")
    assert seen == [QColor("#1A2028"), QColor("#FFFFFF")]
    assert program.settings.theme == "light"


def test_a_theme_is_remembered(start, staffed_file):
    program = start(staffed_file, theme="dark")
    program.close()
    again = start(staffed_file, settings=program.settings)
    assert ground(again) == QColor("#1A2028")


# The status bar


def test_the_status_bar_says_the_last_act_and_takes_it_back(program):
    before = program.dump()
    program.write("x")
    program.press("Return")
    assert program.status() == "Wellbeing, Amina Noor, week 47"
    program.click(program.button("Undo (Ctrl+Z)"))
    assert program.dump() == before
    assert program.status() == "Undone: Wellbeing, Amina Noor, week 47"
    assert not [each for each in program.visible(QPushButton) if each.text() == "Undo (Ctrl+Z)"]


def test_the_status_bar_says_when_it_was_saved(program):
    assert program.saved() == ""
    program.write("x")
    program.press("Return")
    assert program.saved() == f"Saved {to_wall(WEDNESDAY, HOME):%H:%M:%S}"


def test_a_long_act_is_cut_short_and_leaves_undo_and_the_hour_in_view(empty_program):
    name = "Maximiliane " * 15
    empty_program.window.resize(1000, 700)
    empty_program.do("add_person")
    empty_program.line("Name").setText(name)
    empty_program.press("Return")
    undo = empty_program.button("Undo (Ctrl+Z)")
    right = undo.mapTo(empty_program.window, undo.rect().topRight()).x()
    assert right < empty_program.window.width()
    saved = next(label for label in empty_program.visible(QLabel) if label.text().startswith("Saved"))
    assert saved.mapTo(empty_program.window, saved.rect().topRight()).x() < empty_program.window.width()
    assert saved.width() >= saved.sizeHint().width()
    assert empty_program.window.width() == 1000
    said = next(label for label in empty_program.visible(QLabel) if label.text().startswith("Maximiliane"))
    assert name.strip() in said.toolTip()


# The side panel, the keys of the window


def has_panel(driver: Driver) -> bool:
    return bool([each for each in driver.visible(QPushButton) if each.text() == "Person"])


def test_f4_hides_the_panel_and_it_stays_hidden_at_the_next_start(start, staffed_file):
    program = start(staffed_file, size=WIDE)
    assert has_panel(program)
    program.press("F4")
    assert not has_panel(program)
    program.close()
    again = start(staffed_file, settings=program.settings)
    assert not has_panel(again)
    again.press("F4")
    assert has_panel(again)


def test_the_panel_hides_where_it_has_no_room_and_comes_back_with_it(start, staffed_file):
    program = start(staffed_file, size=WIDE)
    program.window.resize(1300, 900)
    program.settle()
    assert not has_panel(program)
    program.window.resize(*WIDE)
    program.settle()
    assert has_panel(program)


def test_f4_shows_the_panel_also_where_it_has_little_room(program):
    assert not has_panel(program)
    program.press("F4")
    assert has_panel(program)


def test_closing_the_panel_gives_the_keyboard_back_to_the_cell(start, staffed_file):
    program = start(staffed_file, size=WIDE)
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Return", "F4")
    assert not has_panel(program)
    assert program.view.hasFocus()
    assert program.cell() == (BO, NOW_COLUMN + 1)
    program.press("F4", "Return")
    assert program.box("State").hasFocus()
    program.window.resize(1300, 900)
    program.settle()
    assert not has_panel(program)
    assert program.view.hasFocus()


def test_escape_in_the_panel_goes_back_to_the_cell(start, staffed_file):
    program = start(staffed_file, size=WIDE)
    program.choose(BO, NOW_COLUMN + 1)
    for control in ("State", "Day", "Note"):
        program.press("Return")
        program.named(control).setFocus()
        program.press("Esc")
        assert program.view.hasFocus(), control
        assert has_panel(program)
    program.press("Right")
    assert program.cell() == (BO, NOW_COLUMN + 2)


@pytest.mark.parametrize("key", ["Down", "Up", "PgDown", "Home", "End", "M"])
def test_a_key_in_a_closed_list_of_the_panel_opens_it_and_writes_nothing(program, key):
    before = program.dump()
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Return")
    box = program.box("State")
    assert box.hasFocus()
    program.press(key)
    assert box.view().isVisible()
    assert program.dump() == before
    program.press("Esc")
    assert not box.view().isVisible()
    assert program.dump() == before
    assert box.currentText() == "Planned"
    program.press("Down", "Down", "Down", "Return")
    assert program.chips(BO, NOW_COLUMN + 1)[0].state == "missed"


def test_f6_goes_from_part_to_part_and_round(start, staffed_file):
    program = start(staffed_file, size=WIDE)
    seen = []
    for _ in range(4):
        program.press("F6")
        focused = QApplication.focusWidget()
        x = focused.mapTo(program.window, focused.rect().topLeft()).x()
        seen.append("sidebar" if x < 208 else "page" if x < 1200 else "panel")
        assert (focused is program.view) is (seen[-1] == "page")
    assert seen == ["panel", "sidebar", "page", "panel"]


def test_f1_shows_keys_and_words(program):
    program.press("F1")
    assert program.says("Keys and words")
    assert program.says("Marks the contact as held, or takes that back.")
    program.do("show_plan")
    assert program.view.isVisible()
    assert program.view.hasFocus()


def test_help_can_be_read_by_keyboard(program):
    program.press("F1")
    focused = QApplication.focusWidget()
    bar = focused.verticalScrollBar()
    program.press("PgDown")
    assert bar.value() > 0


# Files


def test_a_file_that_is_none_gets_a_sentence_and_the_open_one_stays(program, tmp_path, answer_file_dialog):
    other = tmp_path / "notes.distance"
    other.write_bytes(b"just some words, and no plan at all" * 40)
    path = program.workspace.path
    answer_file_dialog(other)
    program.press("Ctrl+O")
    assert program.status() == f"{other} is not a file of Distance Leader."
    assert program.workspace.path == path
    program.write("x")
    program.press("Return")
    assert len(program.chips(0, NOW_COLUMN)) == 1


def test_a_missing_file_gets_a_sentence_and_the_first_page(start, tmp_path):
    program = start()
    program.desk.start(tmp_path / "gone.distance", demo=False)
    program.settle()
    assert program.status() == f"There is no file {tmp_path / 'gone.distance'}."
    assert program.says("Good that you are here")


def test_another_file_opens_in_the_same_window_and_has_its_own_undo_list(
    start, staffed_file, plan_file, answer_file_dialog
):
    program = start(staffed_file)
    program.write("x")
    program.press("Return")
    answer_file_dialog(plan_file)
    program.press("Ctrl+O")
    assert program.workspace.path == plan_file
    assert program.plan.model.rowCount() == 0
    assert not program.undo_stack.canUndo()
    assert program.status() == ""
    program.desk.context.set_theme("dark")  # of the pages that are gone, none is told
    program.settle()


def test_a_new_file_has_the_same_leader(program, tmp_path, answer_file_dialog):
    answer_file_dialog(tmp_path / "new.distance")
    program.do("new_file")
    write_password(program)
    program.press("Return")
    assert program.workspace.path == tmp_path / "new.distance"
    assert program.leader().name == "Karen Holm"


def test_a_new_file_never_replaces_one(program, staffed_plan, tmp_path, answer_file_dialog):
    taken = tmp_path / "taken.distance"
    taken.write_bytes(b"mine")
    answer_file_dialog(taken)
    program.do("new_file")
    assert "exists already" in program.status()
    assert taken.read_bytes() == b"mine"


def test_the_schedule_is_exported_where_it_is_wanted(program, tmp_path, answer_file_dialog):
    answer_file_dialog(tmp_path / "plan")
    program.press("Ctrl+E")
    assert (tmp_path / "plan.xlsx").stat().st_size > 0
    assert program.status() == f"The schedule lies in {tmp_path / 'plan.xlsx'}"


def test_an_export_that_cannot_be_written_gets_a_sentence(program, tmp_path, answer_file_dialog):
    answer_file_dialog(tmp_path / "nowhere" / "plan.xlsx")
    program.press("Ctrl+E")
    assert "Make the folder first" in program.status()


def test_a_file_that_may_not_be_written_says_so_and_refuses_edits(start, staffed_file):
    staffed_file.chmod(0o400)
    program = start(staffed_file, size=WIDE)
    assert program.says("This file may be looked at, but not written to.")
    before = program.dump()
    program.write("x")
    program.press("Return")
    assert program.status() == f"{staffed_file} may be looked at, but not written to."
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Space", "Del")
    program.click(program.line("Minutes"))
    program.press("Ctrl+A")
    program.write("45")
    program.press("Tab")
    program.do("archive_person")
    program.do("add_person")
    program.write("Amina")
    program.press("Return")
    assert program.says("may be looked at, but not written to.")
    assert program.dump() == before


SECOND = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from PySide6.QtWidgets import QLabel
from ui.app import make_application, make_desk
from ui.settings import user_settings
from ui.shell.window import Window
from ui.tokens import ground_tokens
app = make_application()
settings = user_settings()
settings.language = "en"
window = Window(None, ground_tokens("light", app.palette()))
desk = make_desk(app, window, lambda: datetime(2026, 11, 18, 9, tzinfo=UTC), settings)
window.show()
desk.start(Path(sys.argv[1]), demo=False)
app.processEvents()
print([label.text() for label in window.statusBar().findChildren(QLabel)][0])
desk.close()
"""


def test_a_second_window_on_the_same_file_is_refused_with_a_sentence(program):
    path = program.workspace.path
    second = subprocess.run(
        [sys.executable, "-c", SECOND, str(path)],
        env=program_environment(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = f"{path} is open for writing in another window or program. Close that one first."
    assert second.stdout.strip() == said, second.stderr
    program.write("x")
    program.press("Return")
    assert program.chips(0, NOW_COLUMN)[0].state == State.HELD


def test_a_file_that_another_program_writes_in_is_refused_with_a_sentence(start, staffed_file):
    holder = open_workspace(staffed_file, to_write=True)
    program = start()
    program.desk.start(staffed_file, demo=False)
    program.settle()
    assert "open for writing in another window" in program.status()
    assert program.says("Good that you are here")
    holder.close()


# Settings


def test_the_leaders_zone_is_saved_with_undo(program):
    program.do("show_settings")
    line = program.line("Your time zone")
    program.click(line)
    program.press("Ctrl+A")
    program.write("Asia/Tokyo")
    program.press("Tab")
    assert program.leader().zone == "Asia/Tokyo"
    assert program.plan.model.grid.home == "Asia/Tokyo"
    program.click(program.button("Undo (Ctrl+Z)"))
    assert program.leader().zone == "Europe/Copenhagen"
    assert program.line("Your time zone").text() == "Europe/Copenhagen"


def test_the_wheel_over_a_closed_list_of_the_settings_changes_nothing(program):
    program.do("show_settings")
    for name in ("Theme", "Language of the window"):
        box = program.box(name)
        box.setFocus()
        turn_wheel(box)
    assert (program.settings.theme, program.settings.language) == ("light", "en")


# Opening and closing


def test_size_and_place_are_remembered(start, staffed_file):
    program = start(staffed_file)
    program.window.resize(1111, 777)
    program.window.move(40, 50)
    program.close()
    again = start(staffed_file, settings=program.settings)
    assert again.window.size() == QSize(1111, 777)


def test_a_phrase_that_was_not_finished_is_kept_when_the_window_closes(start, staffed_file):
    program = start(staffed_file)
    program.write("trivsel")
    program.close()
    workspace = open_workspace(staffed_file, to_write=False)
    with workspace.read() as reader:
        assert [each.week.number for each in reader.all(Contact)].count(47) == 4
    workspace.close()


def test_ctrl_q_closes_the_window_and_leaves_a_whole_file(start, staffed_file):
    program = start(staffed_file)
    program.press("Ctrl+Q")
    assert not program.window.isVisible()
    program.close()
    assert [path.name for path in staffed_file.parent.iterdir()] == ["plan.distance"]


def test_a_click_on_undo_leaves_the_keyboard_in_the_grid_and_offers_redo(program):
    program.choose(0, NOW_COLUMN)
    program.write("x")
    program.press("Return")
    before = program.undo_stack.index()
    program.click(program.button("Undo (Ctrl+Z)"))
    assert program.undo_stack.index() == before - 1
    assert program.view.hasFocus()
    program.press("Down")
    assert program.undo_stack.index() == before - 1
    program.click(program.button("Redo (Ctrl+Y)"))
    assert program.undo_stack.index() == before
    assert program.view.hasFocus()


def test_from_the_samples_one_comes_back_to_ones_own_plan(start):
    program = start()
    program.line("Your name").setText("Karen")
    for name in ("Password", "The password once more"):
        program.line(name).setText(PASSWORD)
    program.click(program.button("Start with an empty plan"))
    own = program.workspace.path
    program.do("open_samples")
    program.wait_until(lambda: program.workspace.path != own)
    program.click(program.button("Open my own plan"))
    assert program.desk.doors.is_asking
    program.write(PASSWORD)
    program.press("Return")
    program.wait_until(lambda: not program.desk.doors.is_asking)
    assert program.workspace.path == own


def test_with_no_plan_of_ones_own_the_samples_lead_to_the_page_that_makes_one(start):
    program = start()
    program.click(program.button("Look around with sample data"))
    program.click(program.button("Open my own plan"))
    assert program.says("Good that you are here")
    assert program.desk.context.workspace is None
