"""The side panel: what is typed is saved by itself, one undo step a visit; what cannot be stays as typed."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from tests.ui.conftest import BO, CARLA
from tests.ui.driving import NOW_COLUMN, Driver, turn_wheel


@pytest.fixture
def panel(start, staffed_file) -> Driver:
    """Bo's video call of week 48, open in the panel."""
    program = start(staffed_file, size=(1600, 1000))
    program.choose(BO, NOW_COLUMN + 1)
    return program


@pytest.fixture
def person(panel) -> Driver:
    """Bo himself, open in the panel."""
    panel.click(panel.button("Person"))
    return panel


def call(driver: Driver) -> Contact:
    """Bo's video call, as the file has it."""
    return next(contact for contact in driver.contacts() if contact.note.startswith("ask about tools"))


def bo(driver: Driver) -> Employee:
    return next(each for each in driver.stored(Employee) if each.email or each.name.startswith("Bo"))


def stay(driver: Driver) -> Assignment:
    return next(each for each in driver.stored(Assignment) if each.employee_id == bo(driver).id)


def fill(driver: Driver, name: str, text: str) -> None:
    """Replace what stands in a line, and leave it."""
    line = driver.line(name)
    driver.click(line)
    driver.press("Ctrl+A", "Del")
    driver.write(text)
    driver.press("Tab")


def add_to(driver: Driver, name: str, text: str) -> None:
    note = driver.note(name)
    driver.click(note)
    driver.press("Ctrl+End")
    driver.write(text)


# When it is saved


def test_a_note_is_saved_in_a_pause_of_typing(panel):
    add_to(panel, "Note", " and housing")
    assert call(panel).note == "ask about tools"
    panel.wait_until(lambda: call(panel).note == "ask about tools and housing")
    assert panel.note("Note").hasFocus()


def test_a_line_is_saved_in_a_pause_of_typing(person):
    person.click(person.line("Name"))
    person.press("End")
    person.write("berg")
    person.wait_until(lambda: bo(person).name == "Bo Lindberg")
    assert person.line("Name").hasFocus()
    assert person.line("Name").cursorPosition() == len("Bo Lindberg")


def test_a_name_that_moves_its_row_can_be_typed_to_the_end(person):
    person.click(person.line("Name"))
    person.press("Ctrl+A")
    person.write("Zo")
    person.wait_until(lambda: "Zo" in [each.name for each in person.stored(Employee)])
    person.write("ra")
    person.press("Tab")
    names = [each.name for each in person.stored(Employee)]
    assert "Zora" in names
    assert len(names) == len(set(names))
    assert person.plan.model.grid.people[person.cell()[0]].name == "Zora"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Note", "note"),
        ("The employee's own remark", "employee_remark"),
        ("Private note", "private_note"),
        ("Sensitive note", "sensitive_note"),
    ],
)
def test_a_note_is_saved_when_it_is_left(panel, name, field):
    add_to(panel, name, " x")
    panel.press("Tab")
    assert getattr(call(panel), field).endswith(" x")


def test_a_note_is_saved_when_another_cell_is_clicked(panel):
    add_to(panel, "Note", " x")
    panel.click_cell(5, 1)
    assert call(panel).note == "ask about tools x"


def test_a_note_is_saved_when_the_window_is_closed(panel):
    path = panel.workspace.path
    add_to(panel, "Note", " x")
    panel.close()
    again = Driver(panel.app, panel.clock, panel.settings, (1600, 1000)).show(path)
    said = call(again).note
    again.close()
    assert said == "ask about tools x"


def test_letters_typed_while_it_is_being_saved_are_kept(panel):
    add_to(panel, "Note", " one")
    panel.wait_until(lambda: call(panel).note.endswith("one"))
    panel.write(" two")  # before the panel has had time to follow
    panel.press("Tab")
    assert call(panel).note == "ask about tools one two"


def test_letters_typed_into_the_next_field_while_the_last_is_saved_are_kept(panel):
    panel.click(panel.line("Minutes"))
    panel.press("Ctrl+A")
    panel.write("45")
    panel.named("Time").setFocus()  # saves; the panel follows a moment later
    panel.line("Time").selectAll()
    panel.write("9:15")
    panel.press("Tab")
    assert (call(panel).minutes, call(panel).time) == (45, time(9, 15))


# Undo steps


def test_one_visit_to_a_field_is_one_undo_step(panel):
    add_to(panel, "Note", " one")
    panel.wait_until(lambda: call(panel).note.endswith("one"))
    panel.write(" two")
    panel.wait_until(lambda: call(panel).note.endswith("two"))
    assert panel.undo_stack.count() == 1
    panel.view.setFocus()
    panel.press("Ctrl+Z")
    assert call(panel).note == "ask about tools"


def test_two_visits_are_two_undo_steps(panel):
    for word in (" one", " two"):
        add_to(panel, "Note", word)
        panel.press("Tab")
    assert panel.undo_stack.count() == 2
    panel.press("Ctrl+Z")  # in the next note, which has nothing of its own to undo
    assert call(panel).note == "ask about tools one"


def test_undo_and_redo_bring_the_shown_field_along(panel):
    fill(panel, "Minutes", "45")
    panel.view.setFocus()
    panel.press("Ctrl+Z")
    assert panel.line("Minutes").text() == "30"
    panel.press("Ctrl+Y")
    assert panel.line("Minutes").text() == "45"


def test_an_act_in_the_grid_shows_in_the_panel(panel):
    panel.do("mark_cancelled")
    assert panel.box("State").currentText() == "Cancelled"


# What cannot be


@pytest.mark.parametrize(
    ("name", "wrong", "sentence", "right", "value"),
    [
        ("Day", "31/11", "“31/11” is not a date.", "27/11", "2026-11-27"),
        ("Day", "<b>x</b>", "“<b>x</b>” is not a date.", "27/11", "2026-11-27"),
        ("Time", "25:00", "“25:00” is not a time.", "9:15", "09:15:00"),
        ("Minutes", "half an hour", "“half an hour” is not a whole number.", "35", "35"),
        ("Minutes", "0", "0 is not possible here: from 1 to 1440.", "1", "1"),
        ("Last day", "20/11", "The end, 20 Nov 2026, is before the start, 26 Nov 2026.", "27/11", "2026-11-27"),
    ],
)
def test_what_cannot_be_stays_as_typed_with_its_sentence_until_it_is_right(panel, name, wrong, sentence, right, value):
    before = panel.dump()
    fill(panel, name, wrong)
    assert panel.line(name).text() == wrong
    assert panel.says(sentence)
    assert panel.named(name).accessibleDescription().startswith(sentence)
    assert panel.dump() == before
    assert not panel.undo_stack.canUndo()
    fill(panel, name, right)
    assert str(getattr(call(panel), name.lower().replace(" ", "_"))) == value
    assert not panel.says(sentence)


def test_what_cannot_be_stays_while_other_fields_are_saved(panel):
    fill(panel, "Day", "31/11")
    fill(panel, "Minutes", "45")
    assert call(panel).minutes == 45
    assert panel.line("Day").text() == "31/11"
    assert panel.says("“31/11” is not a date.")


def test_what_is_typed_is_never_read_as_markup(panel):
    fill(panel, "Day", "<b>x</b>")
    (said,) = [label for label in panel.visible(QLabel) if "is not a date" in label.text()]
    assert said.textFormat() == Qt.TextFormat.PlainText


def test_a_time_waits_with_its_sentence_until_the_day_is_there(panel):
    panel.choose(CARLA, NOW_COLUMN + 1)
    panel.write("trivsel")
    panel.press("Tab", "Left")
    fill(panel, "Time", "8:30")
    assert panel.says("A time needs a day.")
    assert panel.line("Time").text() == "8:30"
    fill(panel, "Day", "26/11")
    assert not panel.says("A time needs a day.")
    found = next(contact for contact in panel.contacts() if contact.time == time(8, 30) and not contact.note)
    assert str(found.day) == "2026-11-26"


def test_what_was_typed_in_vain_does_not_come_along_to_another_contact(panel):
    fill(panel, "Day", "31/11")
    panel.choose(CARLA, NOW_COLUMN)
    assert panel.line("Day").text() == "Thu 19 Nov"
    assert not panel.says("is not a date")


def test_a_contact_keeps_at_least_one_focus(panel):
    panel.click(panel.button("Wellbeing"))
    assert panel.says("This may not be empty.")
    assert [focus.value for focus in call(panel).foci] == ["wellbeing"]
    panel.click(panel.button("Task"))
    assert [focus.value for focus in call(panel).foci] == ["task"]
    assert not panel.says("This may not be empty.")


def test_a_person_keeps_a_name(person):
    fill(person, "Name", "")
    assert person.says("This may not be empty.")
    assert bo(person).name == "Bo Lind"


def test_a_name_of_ten_thousand_characters_gets_a_sentence(person):
    person.line("Name").setText("x" * 10_000)
    person.click(person.line("Name"))
    person.write("x")
    person.press("Tab")
    assert person.says("10001 characters are too many")
    assert bo(person).name == "Bo Lind"


def rhythm(driver):
    """Bo's ideal and longest interval, as the profile shows them, and what is said beneath each."""
    lines = [driver.line(name) for name in ("Ideal interval, days", "Longest interval, days")]
    return [(line.text(), line.accessibleDescription()) for line in lines]


def test_a_value_that_is_refused_has_its_sentence_and_keeps_it_when_one_comes_back(program):
    show = program.desk.pages.people.show_profile
    show(bo(program).id.hex, "needs")
    program.rest()
    fill(program, "Ideal interval, days", "40")
    said = "The longest interval, 14 days, is shorter than the ideal, 40 days."
    assert rhythm(program) == [("40", said), ("14", "")]
    program.press("Tab")
    program.press("Esc")
    show(bo(program).id.hex, "needs")
    program.rest()
    assert rhythm(program) == [("40", said), ("14", "")]
    assert bo(program).ideal_days == 7
    fill(program, "Longest interval, days", "60")
    assert rhythm(program) == [("40", ""), ("60", "")]
    assert (bo(program).ideal_days, bo(program).longest_days) == (40, 60)


def test_what_was_changed_is_told_with_the_name_and_as_done(program):
    program.desk.pages.people.show_profile(bo(program).id.hex, "needs")
    program.rest()
    fill(program, "Longest interval, days", "30")
    assert program.status() == "Changed for Bo Lind: Longest interval, days"
    program.press("Ctrl+Z")
    assert program.status() == "Undone: Changed for Bo Lind: Longest interval, days"


def test_a_contact_that_is_changed_is_told_with_whose_it_is(panel):
    fill(panel, "Day", "3/12")
    assert panel.status() == "Changed for Bo Lind: Day (contact)"


def test_settings_are_told_without_a_name(program):
    program.do("show_settings")
    fill(program, "Your name", "Karen Holm-Lund")
    assert program.status() == "Changed: Your name (settings)"


def test_a_value_that_is_refused_is_gone_when_somebody_else_was_looked_at(program):
    show = program.desk.pages.people.show_profile
    other = next(one for one in program.stored(Employee) if one.name == "Carla Diaz")
    show(bo(program).id.hex, "needs")
    program.rest()
    fill(program, "Ideal interval, days", "40")
    for one in (other, bo(program)):
        show(one.id.hex, "needs")
        program.rest()
    assert rhythm(program) == [("7", ""), ("14", "")]


# Controls


def test_a_day_of_another_week_takes_the_contact_there(panel):
    fill(panel, "Day", "3/12")
    assert panel.chips(BO, NOW_COLUMN + 1) == ()
    assert panel.chips(BO, NOW_COLUMN + 2)[0].day == "2026-12-03"


@pytest.mark.parametrize("typed", ["seoul", "Asia/Tokyo", "new york", "Houston, Texas", "houst"])
def test_a_zone_is_found_by_its_city(person, typed):
    fill(person, "Time zone", "Europe/Paris")
    assert stay(person).zone == "Europe/Paris"
    fill(person, "Time zone", typed)
    named = {"seoul": "Asia/Seoul", "new york": "America/New_York", "Asia/Tokyo": "Asia/Tokyo"}
    found = named.get(typed, "America/Chicago")
    assert stay(person).zone == found
    assert person.line("Time zone").text() == found


def offered(person, letters):
    """What the list under the field offers for these letters, which are typed there."""
    line = person.line("Time zone")
    line.setFocus()
    line.selectAll()
    person.write(letters)
    model = line.completer().popup().model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_list_under_a_zone_has_the_best_first_with_its_country_and_the_time_there(person):
    found = offered(person, "tok")
    assert found[0].startswith("Tokyo, Japan · Asia/Tokyo · 18:00")
    assert [text.split(",")[0] for text in found if "Vostok" in text or "Tokyo" in text] == ["Tokyo", "Vostok"]
    person.press("Esc")
    assert offered(person, "houst") == ["Houston, United States · America/Chicago · 03:00"]


def test_enter_takes_the_only_place_there_is_and_the_list_is_gone(person):
    offered(person, "houst")
    assert person.app.activePopupWidget() is not None
    person.press("Return")
    assert person.app.activePopupWidget() is None
    assert (person.line("Time zone").text(), stay(person).zone) == ("America/Chicago", "America/Chicago")


def test_enter_takes_the_place_that_is_chosen_in_the_list(person):
    offered(person, "portland")
    person.press("Down", "Down")
    assert person.line("Time zone").text() == "America/New_York"
    person.press("Return")
    assert stay(person).zone == "America/New_York"


def test_a_place_with_several_zones_is_asked_about(person):
    fill(person, "Time zone", "Portland")
    said = "“Portland” has more than one time zone. Write the one meant: America/Los_Angeles, America/New_York."
    assert person.says(said)
    assert stay(person).zone == "Asia/Seoul"


def test_a_refusal_goes_while_the_text_is_typed_anew_and_comes_back_with_the_same_text(person):
    fill(person, "Time zone", "Mars/Base")
    line = person.line("Time zone")
    line.setFocus()
    person.write("s")
    assert not person.says("There is no time zone")
    person.press("Backspace", "Tab")
    assert person.says("There is no time zone “Mars/Base”.")


def test_an_unknown_zone_gets_a_sentence_and_is_not_written(person):
    fill(person, "Time zone", "Mars/Base")
    assert person.says("There is no time zone “Mars/Base”.")
    assert stay(person).zone == "Asia/Seoul"


def test_the_wheel_over_a_closed_list_changes_nothing(panel):
    before = panel.dump()
    boxes = panel.visible(QComboBox)
    assert boxes
    for box in boxes:
        box.setFocus()
        turn_wheel(box)
    panel.settle()
    assert panel.dump() == before


def test_a_choice_is_saved_by_keyboard(panel):
    panel.box("Channel").setFocus()
    panel.press("Up")
    assert call(panel).channel == "video"
    panel.press("Up", "Return")
    assert call(panel).channel == "phone"


def test_a_customer_is_found_or_made(person):
    fill(person, "Customer", "Tavarno")
    assert len([each for each in person.stored(Customer) if each.name == "Tavarno"]) == 1
    fill(person, "Customer", "Quillon Harbour")
    assert [each.name for each in person.stored(Customer)].count("Quillon Harbour") == 1
    assert person.says("Quillon Harbour")
    assert person.plan.model.grid.people[BO].customer == "Quillon Harbour"


def test_working_hours_are_read_line_by_line(person):
    fill(person, "Working hours there, Mon", "9:00-12:30")
    fill(person, "Working hours there, Tue", "")
    hours = stay(person).working_hours
    assert (str(hours.on(0)), hours.on(1)) == ("09:00-12:30", None)
    fill(person, "Working hours there, Wed", "9 to 5")
    assert person.says("“9 to 5” are not working hours.")
    assert stay(person).working_hours == hours


def test_a_flag_is_saved_at_once(person):
    person.click(person.named("E-mail and chat count as contact"), QPoint(10, 14))
    assert bo(person).counts_written


def test_both_clocks_are_said(panel):
    assert panel.says("There: Thu 26 Nov 16:30")
    fill(panel, "Time", "9:00")
    assert panel.says("There: Thu 26 Nov 17:00")
