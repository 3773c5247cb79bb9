"""The menus of a right click: what the keys do, said where it is done; the menu key opens the same."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.presentation.today import Section
from tests.building import editing, make_contact
from tests.ui.menus import choose, menu_key, right_click, words
from ui.forms.listing import Listing
from ui.plan import here


def stored(program, kind):
    with program.workspace.read() as reader:
        return reader.all(kind)


@pytest.fixture
def planned(program):
    person = next(one for one in stored(program, Employee) if one.name == "Bo Lind")
    made = make_contact(program.workspace, person, day=date(2026, 11, 19))
    program.desk.pages.show_plan()._reload()
    program.rest()
    return made


def cell_of(program, name, week="2026-W47"):
    grid = program.plan.model.grid
    row = [one.name for one in grid.people].index(name)
    return program.view.visualRect(program.plan.model.index(row, grid.column_of[week])).center()


def test_a_right_click_on_a_contact_offers_what_can_be_done_with_it(program, planned):
    menu = right_click(program, program.view.viewport(), cell_of(program, "Bo Lind"))
    assert program.plan.chosen()[0] == planned.employee_id.hex
    assert {"Mark as held", "Move to…", "Delete the contact", "Open the profile"} <= set(words(menu))
    choose(program, menu, "Mark as held")
    assert [one.state for one in stored(program, Contact) if one.id == planned.id] == [State.HELD]


def test_an_empty_cell_offers_to_plan_and_nothing_that_needs_a_contact(program, planned):
    menu = right_click(program, program.view.viewport(), cell_of(program, "Bo Lind", "2026-W49"))
    offered = set(words(menu))
    assert {"New contact", "Plan a series…", "Paste"} <= offered
    assert not {"Mark as held", "Delete the contact", "Cut"} & offered
    menu.close()


def test_the_menu_key_opens_the_menu_of_the_current_cell(program, planned):
    right_click(program, program.view.viewport(), cell_of(program, "Bo Lind")).close()
    program.view.setFocus()
    assert "Mark as held" in words(menu_key(program))


def test_a_right_click_in_a_range_keeps_the_range(program, planned):
    column = program.plan.model.grid.column_of["2026-W47"]
    program.choose(0, column)
    program.press("Shift+Down", "Shift+Right")
    chosen = len(program.view.selectedIndexes())
    assert chosen == 4
    menu = right_click(
        program, program.view.viewport(), program.view.visualRect(program.plan.model.index(1, column)).center()
    )
    assert len(program.view.selectedIndexes()) == chosen
    menu.close()


def test_a_persons_head_offers_what_concerns_the_person(program, planned):
    heads = program.view.verticalHeader()
    row = [one.name for one in program.plan.model.grid.people].index("Bo Lind")
    place = QPoint(40, heads.sectionViewportPosition(row) + 10)
    menu = right_click(program, heads.viewport(), place)
    assert {"Open the profile", "Archive"} <= set(words(menu))
    assert program.view.currentIndex().row() == row
    menu.close()


def test_beside_all_rows_there_is_no_menu(program, planned):
    view = program.desk.pages.people.show_people().view
    program.press("Ctrl+F")
    program.write("Bo Lind")
    program.wait_until(lambda: view.model().rowCount() == 1)
    below = QPoint(300, view.viewport().height() - 4)
    assert not view.indexAt(below).isValid()
    assert right_click(program, view.viewport(), below) is None


def test_each_command_of_the_menus_is_one_of_the_windows(program):
    for keys in (here.CONTACT_COMMANDS, here.EMPTY_COMMANDS, here.PERSON_COMMANDS):
        assert set(keys) - {""} <= set(program.desk.furniture.actions)


def test_a_row_of_today_offers_what_its_keys_do_and_its_key_stands_beside_it(program):
    view = program.desk.pages.show_today().view
    program.rest()
    at, owed = next(
        (place, row) for place, row in enumerate(view.rows.items) if getattr(row, "section", None) is Section.OWED
    )
    menu = right_click(program, view.viewport(), view.visualRect(view.rows.index(at)).center())
    assert "Put off for a week" in words(menu)
    assert any(action.text().endswith("\tShift+S") for action in menu.actions())
    choose(program, menu, "Put off for a week")
    person = next(one for one in stored(program, Employee) if one.id.hex == owed.person)
    assert person.snoozed_until == date(2026, 11, 25)


def test_the_people_offer_their_commands(program):
    page = program.desk.pages.people.show_people()
    program.rest()
    place = page.view.visualRect(page.model.index(1, 0)).center()
    menu = right_click(program, page.view.viewport(), place)
    assert {"Open the profile", "Archive", "Freeze…"} <= set(words(menu))
    chosen = page.model.rows[1].person
    choose(program, menu, "Archive")
    assert next(one for one in stored(program, Employee) if one.id == chosen.id).archived_on == date(2026, 11, 18)


def test_a_line_of_a_profile_is_removed_by_mouse(program):
    person = stored(program, Employee)[0]
    with editing(program.workspace) as edit:
        edit.put(TalkingPoint(employee_id=person.id, text="the crane", noted_on=date(2026, 11, 2)))
    page = program.desk.pages.people.show_profile(person.id.hex, "agreements")
    program.rest()
    rows = next(one.rows for one in page.findChildren(Listing) if one.rows.count() and one.isVisible())
    menu = right_click(program, rows.viewport(), rows.visualItemRect(rows.item(0)).center())
    choose(program, menu, "Remove it")
    assert stored(program, TalkingPoint) == []
    program.press("Ctrl+Z")
    assert len(stored(program, TalkingPoint)) == 1


def test_a_menu_that_is_left_does_nothing(program, planned):
    menu = right_click(program, program.view.viewport(), cell_of(program, "Bo Lind"))
    program.app.processEvents()
    before = stored(program, Contact)
    menu.close()
    program.settle()
    assert stored(program, Contact) == before
    assert QApplication.activePopupWidget() is None
    program.view.setFocus(Qt.FocusReason.OtherFocusReason)
