"""The People page, the profile and the registers, by keyboard and mouse, on a real file."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton

from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import ConditionState, Observed, State, Topic
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.goal import Goal
from distance_leader.domain.observation import Observation
from distance_leader.domain.stakeholder import Stakeholder
from tests.building import editing
from tests.ui.conftest import PEOPLE
from ui.profile.page import TABS


def people(program):
    program.press("Ctrl+3")
    program.rest()
    return program.desk.pages.people.list


def names(page):
    return [row.person.name for row in page.model.rows]


def employee(program, name):
    return next(one for one in program.stored(Employee) if one.name == name)


def open_profile(program, name="Bo Lind", tab="overview"):
    page = people(program)
    page.view.choose(next(place for place, row in enumerate(page.model.rows) if row.person.name == name))
    program.press("Return")
    program.rest()
    profile = program.desk.pages.people.profile
    for _ in range(list(TABS).index(tab)):
        program.press("Ctrl+PgDown")
    program.rest()
    return profile


def add_line(program, name, text):
    line = program.line(name)
    line.setFocus()
    program.settle()
    program.write(text)
    program.press("Return")
    program.rest()


def test_the_list_shows_everybody_and_the_filter_narrows_it(program):
    page = people(program)
    assert len(names(page)) == PEOPLE
    program.press("Ctrl+F")
    program.write("ulsan")
    program.wait_until(lambda: names(page) == ["Bo Lind"])
    assert program.says("1 of 30 people")
    program.press("Escape")
    assert len(names(page)) == PEOPLE


def test_a_click_on_a_head_sorts_and_another_one_backwards(program):
    page = people(program)
    section = [column.key for column in page.model.columns].index("customer")
    page.view.horizontalHeader().sectionClicked.emit(section)
    assert names(page)[:2] == ["Amina Noor", "Bo Lind"]
    page.view.horizontalHeader().sectionClicked.emit(section)
    assert names(page)[-2:] == ["Bo Lind", "Amina Noor"]


def test_a_column_of_any_field_can_be_shown_and_is_remembered(start, staffed_file):
    program = start(staffed_file)
    page = people(program)
    action = next(each for each in page.bar._menu.actions() if each.text() == "Department at home")
    action.trigger()
    program.settle()
    assert "field_department" in [column.key for column in page.model.columns]
    program.close()
    again = people(start(staffed_file))
    assert "field_department" in [column.key for column in again.model.columns]


def test_someone_new_needs_three_fields_and_is_chosen_afterwards(program):
    page = people(program)
    program.press("Ctrl+Shift+P")
    program.write("Åse Ærø")
    program.press("Return")
    program.rest()
    assert page.chosen_key() == employee(program, "Åse Ærø").id.hex
    program.press("Ctrl+Z")
    program.rest()
    assert "Åse Ærø" not in names(page)


def test_several_are_archived_at_once_and_brought_back(program):
    page = people(program)
    program.press("Shift+Down")
    program.press("Delete")
    program.rest()
    assert len(names(page)) == PEOPLE - 2
    assert len([one for one in program.stored(Employee) if one.archived_on]) == 2
    program.click(program.named("Everybody", QCheckBox))
    page.view.selectAll()
    program.do("bring_back")
    program.rest()
    assert not [one for one in program.stored(Employee) if one.archived_on]
    program.press("Ctrl+Z", "Ctrl+Z")
    assert not [one for one in program.stored(Employee) if one.archived_on]


def test_a_field_of_several_people_is_set_in_one_step(program):
    page = people(program)
    program.press("Shift+Down", "Shift+Down")
    program.press("Ctrl+Shift+C")
    program.box("Field").setCurrentIndex(program.box("Field").findText("Department at home"))
    program.line("Department at home").setFocus()
    program.write("Energy")
    program.press("Return")
    program.rest()
    assert len([one for one in program.stored(Employee) if one.department == "Energy"]) == 3
    program.press("Escape", "Ctrl+Z")
    assert not [one for one in program.stored(Employee) if one.department]
    assert page.isVisible()


def test_a_value_that_cannot_be_is_refused_with_its_sentence_and_changes_nobody(program):
    people(program)
    program.press("Ctrl+Shift+C")
    program.box("Field").setCurrentIndex(program.box("Field").findText("Longest interval, days"))
    line = program.line("Longest interval, days")
    line.setFocus()
    line.selectAll()
    program.write("3")
    program.press("Return")
    assert program.says("The longest interval, 3 days, is shorter than the ideal, 7 days.")
    assert {one.longest_days for one in program.stored(Employee)} == {14}


def test_space_logs_a_talk_and_the_list_says_so_at_once(program):
    page = people(program)
    program.press("Space")
    program.rest()
    amina = employee(program, "Amina Noor")
    (talk,) = [one for one in program.contacts() if one.employee_id == amina.id]
    assert talk.state is State.HELD
    assert page.model.rows[0].last_on == date(2026, 11, 18)


def test_an_empty_file_offers_one_button(empty_program):
    page = people(empty_program)
    assert empty_program.says("Here stands everybody whom you lead.")
    empty_program.press("Return")
    empty_program.write("Åse")
    empty_program.press("Return")
    empty_program.rest()
    assert names(page) == ["Åse"]


def test_enter_opens_a_profile_and_escape_goes_back_to_the_same_person(program):
    profile = open_profile(program)
    assert profile.profile.person.name == "Bo Lind"
    assert program.says("It is 18:00 (+8) there")
    program.press("Escape")
    page = program.desk.pages.people.list
    assert page.isVisible()
    assert page.chosen_key() == employee(program, "Bo Lind").id.hex


def test_escape_goes_back_to_the_plan_and_to_the_person_of_the_profile(program):
    program.choose(1, 4)
    program.press("Alt+Return")
    program.rest()
    program.press("Alt+Down")
    program.rest()
    assert program.desk.pages.people.profile.profile.person.name == "Carla Diaz"
    program.press("Escape")
    assert program.view.hasFocus()
    assert program.cell() == (2, 4)


def test_escape_goes_back_to_today(program):
    program.press("Ctrl+1")
    program.rest()
    program.desk.pages.people.show_profile(employee(program, "Bo Lind").id.hex)
    program.rest()
    program.press("Escape")
    assert program.desk.furniture.shown_key == "today"


def test_one_field_is_filled_in_for_one_person_after_the_other(program):
    program.desk.pages.people.show_profile(employee(program, "Amina Noor").id.hex, "needs")
    program.rest()
    program.line("Title").setFocus()
    for title in ("Welder", "Fitter"):
        program.write(title)
        program.press("Alt+Down")
        program.rest()
    assert [employee(program, name).title for name in ("Amina Noor", "Bo Lind")] == ["Welder", "Fitter"]
    assert program.line("Title").hasFocus()


def test_what_is_refused_keeps_the_person_and_it_is_said_why(program):
    program.desk.pages.people.show_profile(employee(program, "Amina Noor").id.hex, "needs")
    program.rest()
    line = program.line("Ideal interval, days")
    line.setFocus()
    line.selectAll()
    program.write("40")
    program.press("Alt+Down")
    program.rest()
    assert program.desk.pages.people.profile.profile.person.name == "Amina Noor"
    assert program.says("“Ideal interval, days” is not saved, so this person stays in view: put it right first.")
    assert line.hasFocus()
    program.write("7")
    program.press("Alt+Down")
    program.rest()
    assert program.desk.pages.people.profile.profile.person.name == "Bo Lind"


def test_alt_and_arrows_go_to_the_next_person_of_the_list(program):
    profile = open_profile(program, "Amina Noor")
    program.press("Alt+Down")
    program.rest()
    assert profile.profile.person.name == "Bo Lind"
    program.press("Alt+Up", "Alt+Up")
    program.rest()
    assert profile.profile.person.name == "Amina Noor"


def test_the_profile_follows_a_talk_that_is_logged_and_undo(program):
    profile = open_profile(program, "Amina Noor")
    before = len(profile.profile.timeline)
    program.click(program.button("Log a talk"))
    program.rest()
    assert len(profile.profile.timeline) == before + 1
    program.press("Ctrl+Z")
    program.rest()
    assert len(profile.profile.timeline) == before


def test_enter_on_a_talk_of_the_timeline_opens_it_in_the_plan(program):
    profile = open_profile(program)
    profile._tabs["overview"].timeline.setFocus()
    program.press("Return")
    assert program.plan.isVisible()
    assert program.week() == "2026-W46"


def test_what_is_typed_into_a_profile_is_saved_and_can_be_undone(program):
    open_profile(program, tab="needs")
    line = program.line("Department at home")
    line.setFocus()
    program.write("Energy")
    program.press("Tab")
    assert employee(program, "Bo Lind").department == "Energy"
    program.press("Ctrl+Z")
    assert employee(program, "Bo Lind").department == ""


def test_a_doubtful_address_is_kept_and_remarked_on(program):
    open_profile(program, tab="needs")
    line = program.line("E-mail")
    line.setFocus()
    program.write("bo at ulsan")
    program.press("Tab")
    assert employee(program, "Bo Lind").email == "bo at ulsan"
    assert program.says("This does not look like an e-mail address.")
    line.setFocus()
    line.selectAll()
    program.write("bo@ulsan.example")
    program.press("Tab")
    assert not program.says("This does not look like an e-mail address.")


def test_a_number_that_looks_like_a_cpr_number_in_a_note_is_remarked_on(program):
    open_profile(program, tab="needs")
    note = program.note("Note")
    note.setFocus()
    program.write("Bo 010180-1234")
    program.press("Tab")
    assert program.says("This looks like a personal identity number (CPR).")
    assert employee(program, "Bo Lind").note == "Bo 010180-1234"


HINT = "This may be sensitive: keep it only where the task calls for it, and mark it as sensitive."


def test_a_note_that_may_be_sensitive_is_kept_and_remarked_on_beside_the_field(program):
    open_profile(program, tab="needs")
    note = program.note("Note")
    note.setFocus()
    program.write("on sick leave")
    program.press("Tab")
    assert program.says(HINT)
    assert note.accessibleDescription() == HINT
    assert employee(program, "Bo Lind").note == "on sick leave"


def test_a_line_that_may_be_sensitive_is_remarked_on_while_it_is_typed_and_taken(program):
    open_profile(program, tab="needs")
    line = program.named("Add: goal", QLineEdit)
    line.setFocus()
    program.write("Better after the depres")
    assert not program.says(HINT)
    program.write("sion")
    assert program.says(HINT)
    assert line.accessibleDescription() == HINT
    program.press("Return")
    assert not program.says(HINT)
    assert program.stored(Goal)[0].text == "Better after the depression"


def test_a_phrase_in_the_grid_says_that_its_note_may_be_sensitive(start, staffed_file):
    program = start(staffed_file)
    program.write("she is pregnant")
    assert program.preview().endswith("note: she is pregnant · this may be sensitive")


def test_the_mail_button_opens_a_link_to_nobody_else(program, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()))
    open_profile(program, tab="needs")
    line = program.line("E-mail")
    line.setFocus()
    program.write("bo@ulsan.example")
    program.press("Tab")
    program.rest()
    program.click(program.named("Write a mail", QPushButton))
    assert opened == ["mailto:bo@ulsan.example"]


def test_goals_are_added_as_lines_and_ticked(program):
    open_profile(program, tab="needs")
    add_line(program, "Add: goal", "Learn to weld")
    (goal,) = program.stored(Goal)
    assert (goal.text, goal.reached_on) == ("Learn to weld", None)
    listing = program.named("Development goals", QListWidget)
    listing.setFocus()
    listing.setCurrentRow(0)
    program.press("Space")
    assert program.stored(Goal)[0].reached_on == date(2026, 11, 18)


def test_promises_are_kept_on_the_agreements_tab(program):
    open_profile(program, tab="agreements")
    add_line(program, "Add: promise", "send the contract Fri")
    (promise,) = program.stored(Action)
    assert (promise.text, promise.due_on) == ("send the contract", date(2026, 11, 20))
    program.press("Ctrl+PgUp", "Ctrl+PgUp", "Ctrl+PgUp", "Ctrl+PgUp")
    program.rest()
    assert program.says("Promises: send the contract, by Fri 20 Nov")


def test_the_history_tab_reads_the_log(program):
    profile = open_profile(program, tab="needs")
    line = program.line("Title")
    line.setFocus()
    program.write("Engineer")
    program.press("Tab")
    program.rest()
    profile._turn_to("history")
    program.rest()
    lines = profile._tabs["history"].changes.lines
    assert lines.line(0).text == "Title: – → Engineer"


def test_the_four_parties_are_drawn_with_their_names(program):
    profile = open_profile(program, tab="assignment")
    line = program.line("Customer's project manager")
    line.setFocus()
    program.write("Park Ji-ho")
    program.press("Tab")
    program.rest()
    (party,) = program.stored(Stakeholder)
    assert party.name == "Park Ji-ho"
    figure = profile._tabs["assignment"]._sheet._figure
    assert "Park Ji-ho – Bo Lind: daily work" in figure.accessibleName()
    assert "not named yet – Park Ji-ho: contract" in figure.accessibleName()


def test_an_extension_is_a_line_and_refused_where_it_is_not_longer(program):
    open_profile(program, tab="assignment")
    add_line(program, "Add: extension", "until 30/6/2027, the second hall")
    assert program.says("This assignment is open, so there is no end to extend.")
    end = program.line("Until")
    end.setFocus()
    program.write("31-12-2026")
    program.press("Tab")
    program.line("Add: extension").setFocus()
    program.press("Return")
    program.rest()
    (made,) = program.stored(Extension)
    assert (made.ends_on, made.reason) == (date(2027, 6, 30), "until , the second hall")
    assert program.says("Extended 1 time")
    bo = employee(program, "Bo Lind")
    (stay,) = [one for one in program.stored(Assignment) if one.employee_id == bo.id]
    assert stay.ends_on == date(2027, 6, 30)
    program.press("Ctrl+Z")
    assert program.stored(Extension) == []


def test_conditions_are_listed_checked_and_differences_stand_out(program):
    open_profile(program, tab="assignment")
    program.click(program.button("List the usual conditions"))
    program.rest()
    assert len(program.stored(Condition)) == len(Topic) - 1
    listing = program.named("Working conditions, agreed and real", QListWidget)
    listing.setFocus()
    listing.setCurrentRow(0)
    program.press("Space")
    assert [one.state for one in program.stored(Condition)].count(ConditionState.AS_AGREED) == 1
    listing.setCurrentRow(0)
    program.press("Return")
    box = program.box("As agreed?")
    box.setCurrentIndex(box.findText("Differs"))
    box.activated.emit(box.currentIndex())
    program.rest()
    assert [one.state for one in program.stored(Condition)].count(ConditionState.DIFFERS) == 1
    assert "0 days" in program.named("Working conditions, agreed and real", QListWidget).item(0).text()


def test_expectations_are_lines_that_are_agreed_by_a_tick(program):
    open_profile(program, tab="assignment")
    add_line(program, "Add: expectation", "customer > me: an answer within a day")
    (one,) = program.stored(Expectation)
    assert one.agreed_on is None
    listing = program.named("Who expects what of whom", QListWidget)
    assert listing.item(0).text().endswith("not agreed yet")
    listing.setFocus()
    listing.setCurrentRow(0)
    program.press("Space")
    assert program.stored(Expectation)[0].agreed_on == date(2026, 11, 18)


def test_an_experience_is_ticked_with_its_date(program):
    open_profile(program, tab="assignment")
    program.named("Freedom in the work", QCheckBox).setFocus()
    program.press("Space")
    program.rest()
    (one,) = program.stored(Observation)
    assert (one.what, one.noted_on) == (Observed.FREEDOM, date(2026, 11, 18))
    assert program.says("since 18 Nov")


def test_ending_an_assignment_lists_what_was_planned_and_is_one_step(program):
    open_profile(program, tab="assignment")
    before = program.dump()
    program.click(program.button("End…"))
    program.write("20-11-2026")
    program.press("Tab")
    program.write("19-11-2026")
    program.press("Tab")
    assert program.says("Planned, Wellbeing, Thu 26 Nov 08:30, Video, 30 min")
    program.click(program.button("End the assignment"))
    program.rest()
    bo = employee(program, "Bo Lind")
    (stay,) = [one for one in program.stored(Assignment) if one.employee_id == bo.id]
    states = sorted(one.state for one in program.stored(Contact) if one.employee_id == bo.id)
    assert stay.ends_on == date(2026, 11, 20)
    assert states == [State.CANCELLED, State.HELD, State.PLANNED]
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_an_end_before_the_start_is_refused_at_its_field(program):
    open_profile(program, tab="assignment")
    program.click(program.button("End…"))
    program.write("20-11-2025")
    program.press("Return")
    assert program.says("The end, 20 Nov 2025, is before the start, 5 Jan 2026.")


def test_an_assignment_that_overlaps_is_refused(program):
    open_profile(program, tab="assignment")
    before = program.dump()
    program.click(program.button("New assignment"))
    program.rest()
    assert program.dump() == before
    assert "overlaps" in program.status()


def test_customers_and_parties_have_pages_of_their_own(program):
    people(program)
    program.click(program.button("Customers"))
    program.rest()
    page = program.desk.pages.people.registers[Customer]
    assert [page.rows.item(row).text().split("\n")[0] for row in range(page.rows.count())] == ["Tavarno", "Ulsan Yards"]
    assert page.mentions.item(0).text().startswith("Amina Noor · Tavarno · 5 Jan 2026")
    page.mentions.setFocus()
    page.mentions.setCurrentRow(0)
    program.press("Return")
    program.rest()
    assert program.desk.pages.people.profile.profile.person.name == "Amina Noor"


def test_a_customer_that_is_named_somewhere_stays_and_another_goes(program):
    people(program)
    program.click(program.button("Customers"))
    program.rest()
    page = program.desk.pages.people.registers[Customer]
    page.rows.setFocus()
    page.rows.setCurrentRow(0)
    program.press("Delete")
    assert "“Tavarno” is named by an assignment or a talk" in program.status()
    program.line("Add: customer").setFocus()
    program.write("Another")
    program.press("Return")
    program.rest()
    assert page.rows.currentItem().text() == "Another"
    page.rows.setFocus()
    program.press("Delete")
    program.rest()
    assert [one.name for one in program.stored(Customer)] == ["Tavarno", "Ulsan Yards"]


def test_a_party_is_added_and_changed(program):
    people(program)
    program.do("show_parties")
    program.write("Jane Hill")
    program.press("Return")
    program.rest()
    line = program.line("Phone number")
    line.setFocus()
    program.write("+45 32123456")
    program.press("Tab")
    (jane,) = program.stored(Stakeholder)
    assert (jane.name, jane.phone) == ("Jane Hill", "+45 32123456")
    program.press("Escape")
    assert program.desk.pages.people.list.isVisible()


def test_today_leads_to_the_assignment_whose_conditions_are_to_be_checked(start, plan_file, clock):
    program = start(plan_file)
    program.press("Ctrl+Shift+P")
    program.write("Bo")
    program.press("Return")
    bo = employee(program, "Bo")
    (stay,) = program.stored(Assignment)
    with editing(program.workspace) as edit:
        edit.put(replace(stay, starts_on=date(2026, 10, 20)))
    program.press("Ctrl+1")
    program.rest()
    page = program.desk.pages._today
    row = next(item for item in page.view.rows.items if getattr(item, "section", None) == "follow_up")
    page.view.setCurrentIndex(page.view.rows.index(page.view.rows.items.index(row)))
    page.view.setFocus()
    program.press("Return")
    program.rest()
    assert program.desk.pages.people.profile.key == bo.id.hex
    assert program.button("List the usual conditions").isVisible()


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_tab_of_a_profile_can_be_shown_in_each_language_and_theme(start, staffed_file, language, theme):
    program = start(staffed_file, language=language, theme=theme, size=(1280, 800))
    profile = open_profile(program)
    for tab in ("needs", "assignment", "agreements", "history"):
        profile._turn_to(tab)
        program.rest()
        assert profile._tabs[tab].isVisible()


def test_where_nobody_is_followed_the_list_says_how_the_others_are_shown(program):
    with editing(program.workspace) as edit:
        edit.put_many([replace(one, archived_on=date(2026, 11, 2)) for one in edit.all(Employee)])
    program.do("show_people")
    program.rest()
    assert program.says("All are archived or frozen.")
    program.click(program.named("Everybody", QCheckBox))
    program.rest()
    assert not program.says("All are archived or frozen.")
    assert program.desk.pages.people.list.model.rows


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_usual_columns_stand_side_by_side_in_a_window_of_1280(program, language):
    program.desk.set_language(language)
    program.window.resize(1280, 800)
    view = program.desk.pages.people.show_people().view
    program.rest()
    program.wait_until(lambda: view.horizontalHeader().length() <= view.viewport().width())
