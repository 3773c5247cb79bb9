"""The grid: what stands in it, how the keyboard moves in it, and what an edit leaves as it was."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import State
from distance_leader.domain.employee import Employee
from distance_leader.services.people import change_leader, change_person
from tests.building import editing
from tests.ui.conftest import AMINA, BO, CARLA, PEOPLE
from tests.ui.driving import NOW_COLUMN

HORIZONTAL = Qt.Orientation.Horizontal
LAST = PEOPLE - 1


def headers(driver) -> list[str]:
    model = driver.plan.model
    return [model.headerData(column, HORIZONTAL) for column in range(model.columnCount())]


# What stands there


def test_the_model_keeps_qts_contract_through_edits_undo_and_other_weeks(program):
    tester = QAbstractItemModelTester(
        program.plan.model, QAbstractItemModelTester.FailureReportingMode.Warning, program.window
    )
    program.write("x")
    program.press("Return", "Ctrl+Z", "Ctrl+Y", "Alt+Right", "Alt+3", "Alt+1")
    program.do("archive_person")
    program.press("Ctrl+Z")
    tester.deleteLater()


@pytest.mark.parametrize(("language", "word"), [("en", "Week"), ("da", "Uge")])
def test_the_weeks_run_over_53_into_the_new_year(start, staffed_file, language, word):
    program = start(staffed_file, language=language)
    program.press(*["Alt+Right"] * 6)
    assert headers(program) == [f"{word} {number}" for number in (51, 52, 53, 1, 2, 3)]
    assert program.weeks()[2:4] == ["2026-W53", "2027-W01"]
    assert program.says(f"{word} 51 2026 – {word.lower()} 3 2027")


def test_a_head_says_the_local_time_also_between_two_changes_to_winter_time(program, clock):
    person = program.plan.model.grid.people[AMINA]
    assert program.view.verticalHeader().second_line(person).endswith("03:00 (−7)")
    clock.at = datetime(2026, 10, 28, 9, tzinfo=UTC)  # Europe has changed, America not yet
    assert program.view.verticalHeader().second_line(person).endswith("04:00 (−6)")


def test_a_place_written_from_right_to_left_leaves_the_clock_as_it_is(start, plan_file):
    program = start(plan_file)
    program.do("add_person")
    program.write("Omar")
    program.press("Tab")
    program.write("شركة الشرق")
    program.press("Return")
    line = program.view.verticalHeader().second_line(program.plan.model.grid.people[0])
    assert line == "\u2068شركة الشرق\u2069 · 10:00"


def add_bo(program, *zone_and_since):
    """Type someone new into the strip, with Tab from field to field and Enter at the end."""
    program.do("add_person")
    program.write("Bo Lind")
    program.press("Tab")
    for text in zone_and_since:
        program.press("Tab")
        program.write(text)
    program.press("Return")


def test_someone_new_is_added_by_one_enter_in_the_zone_of_a_city(empty_program):
    add_bo(empty_program, "houston")
    (stay,) = empty_program.stored(Assignment)
    assert (stay.zone, stay.country, stay.starts_on) == ("America/Chicago", "US", date(2026, 11, 18))
    assert empty_program.line("Name").text() == ""


def test_who_has_been_there_for_long_is_due_at_once(empty_program):
    add_bo(empty_program, "seoul", "1/6/2026")
    (stay,) = empty_program.stored(Assignment)
    assert (stay.zone, stay.starts_on) == ("Asia/Seoul", date(2026, 6, 1))
    empty_program.press("Esc")
    empty_program.rest()
    assert empty_program.says("1 overdue")


def test_a_day_that_is_none_is_refused_beneath_it_and_nobody_is_added(empty_program):
    add_bo(empty_program, "seoul", "rubbish")
    assert "“rubbish” is not a date" in empty_program.line("There since").accessibleDescription()
    assert empty_program.stored(Assignment) == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_someone_new_gets_documents_in_the_leaders_language(empty_program, language):
    with editing(empty_program.workspace) as edit:
        change_leader(edit, empty_program.leader(), language=language)
    add_bo(empty_program)
    assert [one.language for one in empty_program.stored(Employee)] == [language]


def test_the_view_begins_two_weeks_back_with_this_week_chosen_and_marked(program):
    assert program.weeks()[0] == "2026-W45"
    assert program.cell() == (0, NOW_COLUMN)
    assert program.week() == "2026-W47"
    ground = program.view.viewport().grab().toImage()
    rect = program.cell_rect(5, NOW_COLUMN)
    tint = QColor(program.desk.context.theme.tokens["accentbg"])
    corner = QPoint(2, 2)  # beside whatever chip stands there
    assert ground.pixelColor(rect.topLeft() + corner) == tint
    assert ground.pixelColor(program.cell_rect(5, NOW_COLUMN + 1).topLeft() + corner) != tint


def test_at_midnight_of_monday_this_week_is_another(program, clock):
    clock.at = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # Monday in Copenhagen
    program.desk.context.clock._look()
    assert str(program.plan.model.grid.this_week) == "2026-W48"


def test_six_weeks_have_room_in_a_window_of_1400(program):
    header = program.view.horizontalHeader()
    assert program.window.width() == 1400
    assert min(header.sectionSize(column) for column in range(6)) >= 112
    assert program.view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("key", "weeks", "least"), [("Alt+1", 6, 112), ("Alt+2", 13, 66), ("Alt+3", 53, 24)])
def test_a_zoom_shows_its_weeks_and_is_remembered(program, key, weeks, least):
    program.press("Alt+2" if weeks != 13 else "Alt+3", key)
    header = program.view.horizontalHeader()
    assert len(program.weeks()) == weeks
    assert min(header.sectionSize(column) for column in range(weeks)) >= least
    assert program.week() == "2026-W47"
    assert program.settings.zoom == weeks


def test_the_names_stay_where_they_are_when_the_weeks_scroll(program):
    program.press("Alt+3")
    program.window.resize(900, 700)
    program.settle()
    heads, bar = program.view.verticalHeader(), program.view.horizontalScrollBar()
    before = heads.mapTo(program.window, QPoint()), heads.width()
    bar.setValue(0)
    left = program.cell_rect(0, 5).x()
    bar.setValue(bar.maximum())
    program.settle()
    assert program.cell_rect(0, 5).x() < left
    assert (heads.mapTo(program.window, QPoint()), heads.width()) == before


@pytest.mark.parametrize(
    ("language", "empty", "full"),
    [
        (
            "en",
            "Amina Noor, week 45, no contact",
            "Bo Lind, week 48, planned, Wellbeing, Thu 26 Nov 08:30, Video, 30 min",
        ),
        (
            "da",
            "Amina Noor, uge 45, ingen kontakt",
            "Bo Lind, uge 48, planlagt, Trivsel, Tors 26. nov. 08:30, Video, 30 min",
        ),
    ],
)
def test_a_screen_reader_finds_words_in_every_cell(start, staffed_file, language, empty, full):
    program = start(staffed_file, language=language)
    QAccessible.setActive(True)
    try:
        table = QAccessible.queryAccessibleInterface(program.view)
        said = [table.child(number) for number in range(table.childCount())]
        texts = [each.text(QAccessible.Text.Name) for each in said if each.role() == QAccessible.Role.Cell]
    finally:
        QAccessible.setActive(False)
    assert len(texts) == PEOPLE * 6
    assert all(texts)
    assert empty in texts
    assert full.casefold() in [text.casefold() for text in texts]


def test_a_head_that_is_cut_short_has_the_whole_name_in_its_tooltip_as_plain_text(start, plan_file):
    program = start(plan_file)
    name = "<b>Maximiliane</b> " + "von Ende " * 12
    program.do("add_person")
    program.write(name)
    program.press("Return")
    tip = program.plan.model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Maximiliane&lt;/b&gt; von Ende" in tip


# The keys of the pattern


@pytest.mark.parametrize(
    ("begin", "keys", "end"),
    [
        ((3, 2), "Right", (3, 3)),
        ((3, 2), "Left", (3, 1)),
        ((3, 2), "Down", (4, 2)),
        ((3, 2), "Up", (2, 2)),
        ((0, 2), "Up", (0, 2)),
        ((LAST, 2), "Down", (LAST, 2)),
        ((3, 2), "Home", (3, 0)),
        ((3, 2), "End", (3, 5)),
        ((3, 2), "Ctrl+Home", (0, 0)),
        ((3, 2), "Ctrl+End", (LAST, 5)),
    ],
)
def test_a_key_goes_from_cell_to_cell(program, begin, keys, end):
    program.choose(*begin)
    program.press(keys)
    assert program.cell() == end
    assert program.view.viewport().rect().contains(program.cell_rect(*end).center())


def test_page_keys_go_a_screen_down_and_back(program):
    program.press("PgDown")
    row, column = program.cell()
    assert row > 3
    assert column == NOW_COLUMN
    program.press("PgUp")
    assert program.cell() == (0, NOW_COLUMN)


@pytest.mark.parametrize(
    ("key", "column", "first", "week"), [("Right", 5, "2026-W46", "2026-W51"), ("Left", 0, "2026-W44", "2026-W44")]
)
def test_at_the_edge_the_weeks_move_on_and_the_choice_with_them(program, key, column, first, week):
    program.choose(4, column)
    program.press(key)
    assert program.weeks()[0] == first
    assert program.week() == week
    assert program.cell()[0] == 4


def test_alt_and_arrows_move_the_weeks_and_ctrl_t_comes_back(program):
    program.choose(4, NOW_COLUMN)
    program.press("Alt+Right", "Alt+Right")
    assert program.weeks()[0] == "2026-W47"
    assert program.week() == "2026-W47"
    program.press("Alt+Left")
    assert program.weeks()[0] == "2026-W46"
    program.press(*["Alt+Right"] * 9)
    program.press("Ctrl+T")
    assert program.weeks()[0] == "2026-W45"
    assert program.cell() == (4, NOW_COLUMN)


@pytest.mark.parametrize("letter", ["a", "B", "ø", "Å", "7", "?"])
def test_any_letter_opens_the_entry_with_that_letter(program, letter):
    program.write(letter)
    assert program.entry().text() == letter
    assert program.entry().hasFocus()


@pytest.mark.parametrize("key", ["F2", "Ins", "Return", "Ctrl+N"])
def test_a_key_opens_an_empty_entry(program, key):
    program.press(key)
    assert program.entry().text() == ""
    assert program.entry().hasFocus()


def test_no_plain_letter_is_a_command(program):
    before = program.dump()
    for letter in "abcdefghijklmnopqrstuvwxyzæøå0123456789":
        program.write(letter)
        assert program.entry().text() == letter
        program.press("Esc")
    assert program.dump() == before


def test_enter_on_a_contact_goes_to_its_state_in_the_panel(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Return")
    assert program.entry() is None
    assert program.box("State").hasFocus()
    assert program.says("Bo Lind")


def test_a_double_click_does_what_enter_does(program):
    for _ in range(2):  # the first click chooses, as a hand does
        program.click_cell(BO, NOW_COLUMN + 1)
    QTest.mouseDClick(
        program.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        program.cell_rect(BO, NOW_COLUMN + 1).center(),
    )
    program.settle()
    assert program.box("State").hasFocus()


def test_space_marks_held_and_takes_it_back(program):
    program.write("fri 9")
    program.press("Return")
    program.choose(AMINA, NOW_COLUMN)
    program.press("Space")
    assert program.chips(AMINA, NOW_COLUMN)[0].state == State.HELD
    assert program.status().startswith("Held")
    program.press("Space")
    assert program.chips(AMINA, NOW_COLUMN)[0].state == State.PLANNED


WEEK_48 = "Week 48 has not come yet, so no talk of it can have been held."


def test_a_talk_of_a_week_to_come_is_not_held_and_it_is_said_why(program):
    before = program.dump()
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Space")
    assert program.says(WEEK_48)
    assert program.dump() == before
    program.choose(AMINA, NOW_COLUMN + 1)
    program.write("x about the house")
    assert program.preview().endswith(f"note: about the house · {WEEK_48}")
    program.press("Return")
    assert program.dump() == before
    assert program.entry().text() == "x about the house"
    assert program.entry().hasFocus()
    program.press("Home", "Del", "Del", "Return")
    (chip,) = program.chips(AMINA, NOW_COLUMN + 1)
    assert (chip.state, chip.note) == (State.PLANNED, "about the house")


def test_what_was_held_does_not_move_into_a_week_to_come(program):
    before = program.dump()
    program.choose(BO, NOW_COLUMN - 1)
    program.press("Ctrl+X")
    program.choose(AMINA, NOW_COLUMN + 1)
    program.press("Ctrl+V")
    assert program.says(WEEK_48)
    program.choose(BO, NOW_COLUMN - 1)
    program.press("Ctrl+Shift+Right", "Ctrl+Shift+Right")
    assert program.says(WEEK_48)
    assert program.cell() == (BO, NOW_COLUMN)
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_space_and_delete_in_an_empty_cell_do_nothing(program):
    before = program.dump()
    program.press("Space", "Del")
    assert program.dump() == before
    assert not program.undo_stack.canUndo()


def test_delete_takes_a_contact_out_and_undo_brings_it_back(program):
    before = program.dump()
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Del")
    assert program.chips(BO, NOW_COLUMN + 1) == ()
    program.press("Ctrl+Z")
    assert program.dump() == before
    assert len(program.chips(BO, NOW_COLUMN + 1)) == 1
    assert program.cell() == (BO, NOW_COLUMN + 1)


def test_a_contact_moves_by_keyboard_to_the_next_week_and_leaves_a_trail(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+Shift+Right")
    assert program.week() == "2026-W49"
    (moved,) = program.chips(*program.cell())
    assert (moved.day, moved.moved_from) == ("2026-12-03", "2026-W48")
    program.press("Ctrl+Z")
    assert program.chips(BO, NOW_COLUMN + 1)[0].day == "2026-11-26"


def test_tab_leaves_the_grid_and_comes_back_to_the_same_cell(program):
    program.choose(3, 4)
    program.press("Tab")
    outside = QApplication.focusWidget()
    assert outside is not program.view
    assert not program.view.isAncestorOf(outside)
    program.press("Shift+Tab")
    assert program.view.hasFocus()
    assert program.cell() == (3, 4)


def test_escape_in_the_grid_changes_nothing(program):
    before = program.cell(), program.dump()
    program.press("Esc")
    assert (program.cell(), program.dump()) == before
    assert program.view.hasFocus()


# Typing into a cell


def test_x_and_enter_log_a_held_contact_and_go_down(program):
    program.write("x")
    program.press("Return")
    (chip,) = program.chips(AMINA, NOW_COLUMN)
    assert chip.state == State.HELD
    assert program.cell() == (AMINA + 1, NOW_COLUMN)
    assert program.view.hasFocus()


def test_a_date_that_is_none_is_said_and_stays_in_the_note(start, staffed_file):
    program = start(staffed_file, language="da")
    program.choose(AMINA, NOW_COLUMN + 1)
    program.write("trivsel 31/2 25:70")
    assert program.preview().split(" · ")[-2:] == [
        "»31/2« er ikke en dato og bliver stående i noten",
        "»25:70« er ikke et klokkeslæt og bliver stående i noten",
    ]
    program.press("Return")
    assert "31/2 25:70" in {contact.note for contact in program.contacts()}


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Planned · Wellbeing · Thu 26 Nov 08:30"), ("da", "Planlagt · Trivsel · tors 26. nov. 08:30")],
)
def test_a_phrase_is_shown_as_understood_and_becomes_the_contact(start, staffed_file, language, said):
    program = start(staffed_file, language=language)
    program.choose(AMINA, NOW_COLUMN + 1)
    program.write("trivsel")
    assert program.preview() == said.rsplit(" · ", 1)[0]
    program.write(" tor 8:30")
    assert program.preview() == said
    program.press("Return")
    (contact,) = [each for each in program.contacts() if str(each.day) == "2026-11-26" and not each.note]
    assert (contact.time.isoformat("minutes"), contact.state) == ("08:30", State.PLANNED)
    assert [focus.value for focus in contact.foci] == ["wellbeing"]


def test_an_hour_without_a_day_is_told_where_no_day_can_be_guessed(program):
    program.write("8:30")
    assert program.preview() == "Planned · Wellbeing · Wed 18 Nov 08:30"
    program.press("Esc")
    program.choose(AMINA, NOW_COLUMN + 1)
    program.write("8:30")
    assert program.preview() == (
        "Planned · Wellbeing · note: 8:30 · “8:30” needs a day, such as thu, and stays in the note"
    )
    program.press("Esc")


def test_what_is_not_understood_is_kept_as_the_note(program):
    program.write("trivsel <b>hej</b> =1+1 🚀")
    assert program.preview().endswith("note: <b>hej</b> =1+1 🚀")
    program.press("Return")
    assert program.chips(AMINA, NOW_COLUMN)[0].note == "<b>hej</b> =1+1 🚀"


def test_escape_in_the_entry_leaves_the_cell_as_it_was(program):
    before = program.dump()
    program.write("trivsel tor")
    program.press("Esc")
    assert program.entry() is None
    assert program.dump() == before
    assert program.cell() == (AMINA, NOW_COLUMN)
    assert program.view.hasFocus()


def test_an_empty_entry_writes_nothing(program):
    before = program.dump()
    program.press("F2", "Return")
    assert program.entry() is None
    assert program.dump() == before


@pytest.mark.parametrize(("key", "end"), [("Return", (5, 3)), ("Up", (3, 3)), ("Tab", (4, 4)), ("Shift+Tab", (4, 2))])
def test_a_key_takes_the_phrase_and_goes_on(program, key, end):
    program.choose(4, 3)
    program.write("task")
    program.press(key)
    assert len(program.chips(4, 3)) == 1
    assert program.cell() == end


def test_a_phrase_is_kept_when_another_cell_is_clicked(program):
    program.write("trivsel")
    program.click_cell(4, 4)
    assert len(program.chips(AMINA, NOW_COLUMN)) == 1
    assert program.chips(4, 4) == ()
    assert program.cell() == (4, 4)


def test_a_phrase_is_kept_when_another_page_is_clicked(program):
    program.write("trivsel")
    program.click(program.button("Settings"))
    assert [contact.week.number for contact in program.contacts()].count(47) == 4


@pytest.mark.parametrize("key", ["Alt+Right", "Ctrl+T", "Alt+3", "F6"])
def test_a_phrase_stays_in_its_cell_when_a_command_comes_between(program, key):
    program.choose(AMINA, 0)
    program.write("trivsel")
    program.press(key)
    program.press("Return")
    assert {str(contact.week) for contact in program.contacts()} == {f"2026-W{number}" for number in (45, 46, 47, 48)}


def test_the_entry_stays_in_the_window_at_the_last_cell_of_the_screen(program):
    program.press("Ctrl+End")
    program.write("trivsel tor 8:30 video 45m and a long note that goes on and on for two lines at least")
    box = program.entry().parentWidget()
    assert program.view.viewport().rect().contains(box.geometry())


# Several contacts in a cell


def test_one_of_several_contacts_is_chosen_in_the_panel_and_the_keys_act_on_it(program):
    program.choose(CARLA, NOW_COLUMN)
    program.press("Return")
    assert program.says("1 of 3")
    program.click(program.button("Next contact"))
    assert program.says("2 of 3")
    second = program.chips(CARLA, NOW_COLUMN)[1]
    program.view.setFocus()
    program.press("Space")
    assert [chip.state for chip in program.chips(CARLA, NOW_COLUMN)] == ["planned", "held", "planned"]
    program.press("Del")
    assert second.key not in [chip.key for chip in program.chips(CARLA, NOW_COLUMN)]
    assert program.says("2 of 2")


def test_a_cell_of_many_draws_two_and_counts_the_rest(program):
    pixels = program.view.viewport().grab(program.cell_rect(CARLA, NOW_COLUMN)).toImage()
    program.choose(CARLA, NOW_COLUMN)
    program.press("Del", "Down")
    fewer = program.view.viewport().grab(program.cell_rect(CARLA, NOW_COLUMN)).toImage()
    assert pixels != fewer


def test_another_cell_begins_with_its_first_contact(program):
    program.choose(CARLA, NOW_COLUMN)
    program.press("Return")
    program.click(program.button("Next contact"))
    program.choose(BO, NOW_COLUMN + 1)
    program.choose(CARLA, NOW_COLUMN)
    assert program.says("1 of 3")


# After an edit everything stays where it was


def test_an_edit_undo_and_redo_keep_choice_and_scroll(program):
    program.press("Alt+3")
    program.window.resize(900, 700)
    program.settle()
    program.choose(20, 40)
    program.view.verticalScrollBar().setValue(600)
    program.view.horizontalScrollBar().setValue(300)

    def place():
        return program.cell(), program.view.verticalScrollBar().value(), program.view.horizontalScrollBar().value()

    program.write("task")
    program.press("Tab", "Left")
    before = place()
    program.press("Ctrl+Z")
    assert program.chips(20, 40) == ()
    assert place() == before
    program.press("Ctrl+Y")
    assert len(program.chips(20, 40)) == 1
    assert place() == before


def test_a_person_who_gets_another_name_stays_chosen(program):
    program.choose(20, NOW_COLUMN)
    chosen = program.plan.model.grid.people[20].employee_id
    person = next(each for each in program.stored(Employee) if each.id == chosen)
    with editing(program.workspace) as edit:
        change_person(edit, person, name="Aaron")
    program.settle()
    row, column = program.cell()
    assert (row, program.plan.model.grid.people[row].name) == (0, "Aaron")
    assert column == NOW_COLUMN


def test_an_archived_person_leaves_and_undo_brings_the_row_back(program):
    program.choose(BO, NOW_COLUMN)
    program.do("archive_person")
    assert program.plan.model.rowCount() == PEOPLE - 1
    assert program.status() == "Archive Bo Lind"
    program.press("Ctrl+Z")
    assert program.plan.model.rowCount() == PEOPLE
    assert program.plan.model.grid.people[BO].name == "Bo Lind"


def test_all_that_was_done_by_key_can_be_undone_and_redone(program):
    before = program.dump()
    program.write("x")
    program.press("Return")
    program.write("besøg man-tir")
    program.press("Return", "Space", "Ctrl+Shift+Right", "Del")
    after = program.dump()
    steps = program.undo_stack.count()
    program.press(*["Ctrl+Z"] * steps)
    assert program.dump() == before
    program.press(*["Ctrl+Y"] * steps)
    assert program.dump() == after


def test_a_click_on_a_head_shows_the_person(program):
    heads = program.view.verticalHeader()
    at = QPoint(40, heads.sectionViewportPosition(BO) + 20)
    program.click(heads.viewport(), at)
    assert program.cell()[0] == BO
    assert program.line("Name").text() == "Bo Lind"


def test_the_states_differ_in_shape_when_there_is_no_colour(program):
    program.choose(AMINA, 3)
    grey = set()
    for phrase in ("planlagt", "x", "aflyst", "udeblev"):
        program.choose(AMINA, 3)
        program.write(phrase)
        program.press("Tab")
        program.choose(5, 5)
        rect = program.cell_rect(AMINA, 3)
        picture = program.view.viewport().grab(rect.adjusted(8, 8, -rect.width() + 28, -28)).toImage()
        ground = picture.pixelColor(0, picture.height() - 1).lightness()
        marks = frozenset(
            (x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if abs(picture.pixelColor(x, y).lightness() - ground) > 60
        )
        grey.add(marks)
        program.choose(AMINA, 3)
        program.press("Ctrl+Z")
    assert len(grey) == 4
    assert not program.contacts()[5:]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("trivsel tor 8:30", "there: 16:30 (outside working hours)"),
        ("trivsel tor 8", "there: 16:00 (outside working hours)"),
        ("trivsel tor 13", "night there (21:00)"),
        ("trivsel tor 7:30", "there: 15:30 (you: outside working hours)"),
        ("trivsel tor 9 hans tid", "night for you (01:00)"),
        ("trivsel tor", ""),
    ],
)
def test_the_other_clock_and_awkward_hours_are_told_while_one_types(program, phrase, said):
    zones = [person.zone for person in program.plan.model.grid.people]
    program.choose(zones.index("Asia/Seoul"), program.plan.model.grid.column_of["2026-W49"])
    program.write(phrase)
    told = program.entry().parentWidget().findChild(QLabel, "there")
    assert told.text() == said
    assert (told.property("tone") == "warned") is said.startswith("night")
    program.press("Escape")
