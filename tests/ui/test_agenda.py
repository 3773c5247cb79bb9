"""What belongs to a person beside contacts: typed, ticked, opened and removed by keyboard; away shaded in the grid."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.codes import AbsenceKind, Experience, Repeat, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.today import Section
from distance_leader.workspace import open_workspace
from tests.building import HOME, make_person
from ui.forms.listing import Listing


@pytest.fixture
def people_file(plan_file):
    """Three people and nothing else."""
    workspace = open_workspace(plan_file, to_write=True)
    for name, zone, country in (("Amina", "America/Chicago", "US"), ("Bo", HOME, "DK"), ("Carla", "Asia/Seoul", "KR")):
        make_person(workspace, name, zone, country=country)
    workspace.close()
    return plan_file


@pytest.fixture
def program(start, people_file):
    return start(people_file)


def everything(program, kind):
    with program.workspace.read() as reader:
        return sorted(reader.all(kind), key=lambda one: str(one.id))


def listing(program, kind):
    return next(one for one in program.visible(Listing) if one._collection.kind is kind)


def type_into(program, kind, text):
    line = listing(program, kind).line
    line.setFocus()
    program.write(text)
    program.press("Return")
    return line


def person_panel(program, row=0):
    program.choose(row, 2)
    program.desk.furniture.open_panel()
    program.plan.panel.show_person()
    program.settle()


def preparation(program, row=0):
    program.choose(row, 2)
    program.press("Ctrl+R")
    program.settle()


def test_ferie_typed_into_a_range_is_one_absence_and_one_undo_step(program):
    program.choose(0, 2)
    program.press("Shift+Right")
    program.press("Shift+Down")
    program.write("ferie")
    program.press("Return")
    absences = everything(program, Absence)
    assert len(absences) == 2
    assert {(one.first_on, one.last_on, one.kind) for one in absences} == {
        (date(2026, 11, 16), date(2026, 11, 29), AbsenceKind.VACATION)
    }
    assert everything(program, Contact) == []
    program.press("Ctrl+Z")
    assert everything(program, Absence) == []


def test_an_absence_is_told_in_its_cells_and_delete_takes_it_away(program):
    program.choose(1, 3)
    program.write("kursus man-ons: Lean")
    program.press("Return")
    program.rest()
    model = program.plan.model
    assert model.away(1, 3).absent == {0, 1, 2}
    assert "Course: 23–25 Nov" in model.data(model.index(1, 3))
    assert model.away(1, 2) is None
    program.choose(1, 3)
    program.press("Delete")
    program.rest()
    assert everything(program, Absence) == []
    assert model.away(1, 3) is None


def test_a_public_holiday_where_the_person_is_is_told(start, people_file):
    program = start(people_file)
    program.rest()
    model = program.plan.model
    told = [
        model.away(row, column).said
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.away(row, column)
    ]
    countries = {person.country for person in model.grid.people}
    assert ("US" in countries) == any("Thanksgiving" in said for said in told)
    assert told


@pytest.mark.parametrize("language", ["en", "da"])
def test_a_point_is_noted_ticked_and_carried_until_then(start, people_file, language):
    program = start(people_file, language=language)
    preparation(program)
    type_into(program, TalkingPoint, "the new house")
    (point,) = everything(program, TalkingPoint)
    assert (point.text, point.noted_on, point.talked_on) == ("the new house", date(2026, 11, 18), None)
    rows = listing(program, TalkingPoint).rows
    rows.setFocus()
    rows.setCurrentRow(0)
    program.press("Space")
    assert everything(program, TalkingPoint)[0].talked_on == date(2026, 11, 18)
    program.press("Ctrl+Z")
    assert everything(program, TalkingPoint)[0].talked_on is None


def test_a_promise_takes_its_day_from_the_words(program):
    preparation(program)
    type_into(program, Action, "send the contract fri")
    (action,) = everything(program, Action)
    assert (action.text, action.due_on) == ("send the contract", date(2026, 11, 20))


def test_a_request_stands_in_today_until_it_is_answered_by_one_key(program):
    preparation(program)
    type_into(program, Request, "tools")
    program.press("Ctrl+1")
    program.rest()
    page = program.desk.pages._today
    (row,) = [item for item in page.view.rows.items if getattr(item, "section", None) is Section.REQUESTS]
    assert "tools" in program.text(row.said)
    page.view.setCurrentIndex(page.view.rows.index(page.view.rows.items.index(row)))
    program.press("Space")
    program.rest()
    assert everything(program, Request)[0].answered_at == program.clock()
    assert not [item for item in page.view.rows.items if getattr(item, "section", None) is Section.REQUESTS]


def test_an_agreement_is_understood_as_it_is_said(program):
    person_panel(program)
    type_into(program, FamilyAgreement, "every wed 16-20 the children")
    (agreement,) = everything(program, FamilyAgreement)
    assert (agreement.repeat, str(agreement.span), agreement.what) == (Repeat.WEEKLY, "16:00-20:00", "the children")
    assert agreement.on.weekday() == 2


def test_what_names_no_day_is_refused_with_a_sentence_and_stays_as_typed(program):
    person_panel(program)
    line = type_into(program, Absence, "some day")
    assert line.text() == "some day"
    assert program.says("Say when, such as “week 52” or “21/12-3/1”.")
    assert everything(program, Absence) == []


def test_a_thing_is_opened_by_enter_changed_in_its_form_and_removed_by_delete(program):
    person_panel(program)
    type_into(program, Absence, "vacation week 52")
    here = listing(program, Absence)
    here.rows.setFocus()
    here.rows.setCurrentRow(0)
    program.press("Return")
    line = here.form.rows["note"].control.line
    line.setFocus()
    program.write("at home")
    program.press("Return")
    assert everything(program, Absence)[0].note == "at home"
    here.rows.setFocus()
    program.press("Delete")
    assert everything(program, Absence) == []
    assert not here.form.isVisible()


def test_the_leaders_travel_is_written_in_the_settings_and_moves_the_clock(program):
    program.press("Ctrl+,")
    program.settle()
    type_into(program, Travel, "Seoul 17/11-20/11")
    (travel,) = everything(program, Travel)
    assert (travel.zone, travel.first_on, travel.last_on) == ("Asia/Seoul", date(2026, 11, 17), date(2026, 11, 20))
    program.press("Ctrl+2")
    program.settle()
    assert program.plan.model.grid.home == "Asia/Seoul"
    program.press("Ctrl+,")
    line = type_into(program, Travel, "Nowhere 1/12-2/12")
    assert line.text() == "Nowhere 1/12-2/12"
    assert program.says(
        "There is no time zone “Nowhere”. Write a larger city nearby, or a zone such as Europe/Copenhagen."
    )


def test_s_puts_somebody_off_a_day_and_shift_s_a_week(program):
    program.press("Ctrl+1")
    program.rest()
    page = program.desk.pages._today
    owed = [item for item in page.view.rows.items if getattr(item, "section", None) is Section.OWED]
    for row, keys, until in ((owed[0], "S", date(2026, 11, 19)), (owed[1], "Shift+S", date(2026, 11, 25))):
        page.view.setCurrentIndex(page.view.rows.index(page.view.rows.items.index(row)))
        program.press(keys)
        program.rest()
        (person,) = [one for one in everything(program, Employee) if one.id.hex == row.person]
        assert person.snoozed_until == until
        assert row.person not in [
            item.person for item in page.view.rows.items if getattr(item, "section", "") == "owed"
        ]


def test_the_menu_leads_to_where_an_absence_is_typed(program):
    program.choose(0, 2)
    program.do("note_absence")
    program.rest()
    program.write("ferie 30/11-4/12")
    program.press("Return")
    program.rest()
    (away,) = [one for one in everything(program, Absence) if one.employee_id is not None]
    assert away.employee_id == program.plan.model.grid.people[0].employee_id
    assert (away.kind, away.first_on, away.last_on) == (AbsenceKind.VACATION, date(2026, 11, 30), date(2026, 12, 4))


def test_a_template_of_rhythm_is_given_to_the_chosen_rows_at_once(program):
    program.choose(0, 2)
    program.press("Shift+Down")
    program.do("rhythm_light")
    chosen = {program.plan.model.grid.people[row].employee_id for row in (0, 1)}
    for person in everything(program, Employee):
        assert (person.ideal_days == 30 and person.experience is Experience.LIGHT) == (person.id in chosen)
    program.press("Ctrl+Z")
    assert all(person.ideal_days != 30 for person in everything(program, Employee))


def typed(program, text):
    program.choose(0, 2)
    program.write(text)
    program.press("Return")
    program.choose(0, 2)


def line_of_prompt(program):
    return next(one for one in program.visible(QLineEdit) if one.hasFocus())


def test_a_series_is_asked_for_and_planned_as_one_step(program):
    typed(program, "wellbeing thu 8:30")
    program.press("Ctrl+Shift+S")
    line_of_prompt(program).clear()
    program.write("every 2 weeks until week 52")
    assert program.says("the last in week 51 2026")
    program.press("Return")
    weeks = sorted(contact.week for contact in everything(program, Contact))
    assert weeks == [IsoWeek(2026, 47), IsoWeek(2026, 49), IsoWeek(2026, 51)]
    program.press("Ctrl+Z")
    assert len(everything(program, Contact)) == 1


def test_a_series_that_cannot_be_understood_plans_nothing(program):
    typed(program, "wellbeing thu 8:30")
    program.press("Ctrl+Shift+S")
    line_of_prompt(program).clear()
    program.write("now and then")
    program.press("Return")
    assert program.says("Write how often and until when: every 2 weeks until week 8")
    program.press("Escape")
    assert len(everything(program, Contact)) == 1
    assert program.plan.view.hasFocus()


def test_a_contact_goes_to_a_week_and_to_somebody_else_by_words(program):
    typed(program, "wellbeing thu 8:30")
    other = program.plan.model.grid.people[1]
    program.press("Ctrl+M")
    line_of_prompt(program).clear()
    program.write(f"49 {other.name}")
    program.press("Return")
    (contact,) = everything(program, Contact)
    assert (contact.week, contact.employee_id, contact.day) == (IsoWeek(2026, 49), other.employee_id, date(2026, 12, 3))
    assert contact.moved_from == IsoWeek(2026, 47)


def test_one_talk_with_several_is_joined_changed_together_and_parted(program):
    program.choose(0, 3)
    program.press("Shift+Down")
    program.write("task tue 10 video")
    program.press("Ctrl+Return")
    assert len(everything(program, Contact)) == 2
    program.choose(0, 3)
    program.press("Shift+Down")
    program.press("Ctrl+J")
    assert len({contact.talk_id for contact in everything(program, Contact)} - {None}) == 1
    program.choose(0, 3)
    program.press("Ctrl+Shift+Right")
    assert {contact.week for contact in everything(program, Contact)} == {IsoWeek(2026, 49)}
    program.choose(0, 4)
    program.press("Ctrl+J")
    assert sorted(contact.talk_id is None for contact in everything(program, Contact)) == [False, True]


def test_who_called_it_off_and_why_is_asked_only_where_it_went_otherwise(program):
    typed(program, "wellbeing thu 8:30")
    program.desk.furniture.open_panel()
    program.settle()
    form = program.plan.panel._contact._form
    assert not form.rows["reason"].isVisible()
    program.do("mark_cancelled")
    program.settle()
    assert form.rows["reason"].isVisible()
    form.rows["reason"].control.line.setFocus()
    program.write("the customer's audit")
    program.press("Return")
    assert everything(program, Contact)[0].reason == "the customer's audit"


def test_the_next_talk_is_proposed_from_the_rhythm_with_its_words(program):
    program.choose(0, 1)
    program.write("x task thu 8:30 45m video")
    program.press("Return")
    (held,) = everything(program, Contact)
    assert held.state is State.HELD
    program.choose(0, 1)
    program.press("Ctrl+Shift+T")
    entry = program.entry()
    assert "thu 08:30" in entry.text()
    assert "45 min" in entry.text()
    program.press("Return")
    new = next(contact for contact in everything(program, Contact) if contact.id != held.id)
    assert (new.state, new.day, new.minutes) == (State.PLANNED, date(2026, 11, 19), 45)
