"""Sensitive texts are folded away on every page until they are asked for, and again when they are left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)

from distance_leader.domain.codes import Visibility
from distance_leader.domain.employee import Employee
from distance_leader.domain.issue import Issue
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.storage.marks import visibility_of
from distance_leader.storage.tables import TABLES
from tests.building import editing
from tests.marking import BEFORE, MARK, SAID, mark_everything
from tests.ui.conftest import BO, CARLA
from tests.ui.driving import NOW_COLUMN, breathe, spoken
from tests.ui.test_walkers import STAFFED, open_profile
from ui.commands import COMMANDS
from ui.folding import FoldingLabel
from ui.rows.line_list import LineView
from ui.rows.row_view import RowView

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
SHOWN = [command.key for command in COMMANDS if command.key.startswith("show_")]
PLACES = dict.fromkeys((*STAFFED, *SHOWN, "a person's issue", "preparation", "log", "search"))


@pytest.fixture
def marked(program):
    """Bo and Carla, with something sensitive wherever it can be."""
    for person in program.stored(Employee):
        if person.name in ("Bo Lind", "Carla Diaz"):
            mark_everything(program.workspace, person)
    program.rest()
    return program


def texts_of(one):
    """All that a widget shows or says, in view or not."""
    yield from (one.toolTip(), one.statusTip(), one.whatsThis(), one.accessibleName(), one.accessibleDescription())
    yield one.windowTitle()
    if isinstance(one, QLabel | QLineEdit | QAbstractButton):
        yield one.text()
    elif isinstance(one, QPlainTextEdit):
        yield one.toPlainText()
    elif isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        model = one.model()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(columns)]
        yield from (str(model.data(cell, role)) for cell in cells for role in ROLES)


def places_of(program, word):
    """Where a word stands: the classes of widgets, and 'spoken'."""
    found = {type(one).__name__ for one in QApplication.allWidgets() if any(word in text for text in texts_of(one))}
    return found | ({"spoken"} if word in spoken(program) else set())


def bring(program, place):
    if place in STAFFED:
        STAFFED[place](program)
    elif place in SHOWN:
        program.do(place)
    elif place == "a person's issue":
        program.desk.pages.duties.show_issue_of(person(program).id.hex)
    elif place == "preparation":
        program.choose(BO, NOW_COLUMN)
        program.do("prepare")
    elif place == "log":
        program.do("capture")
        program.write("bo")
    else:
        search(program)
    program.rest()
    program.rest()


def search(program):
    program.press("Ctrl+K")
    next(box for box in program.visible(QAbstractButton) if box.isCheckable() and "sensitive" in box.text()).click()
    program.write("findable")
    program.wait_until(lambda: places_of(program, "In texts: "))


def person(program, name="Bo Lind"):
    return next(one for one in program.stored(Employee) if one.name == name)


def test_every_kind_of_text_that_can_be_sensitive_holds_the_mark(marked):
    held = {
        (type(one), name)
        for kind in TABLES
        for one in marked.stored(kind)
        for name in TABLES[kind].c.keys()  # noqa: SIM118 - a collection of SQLAlchemy's
        if visibility_of(one, name) is Visibility.SENSITIVE and SAID in str(getattr(one, name))
    }
    may = {
        (kind, column.name)
        for kind, table in TABLES.items()
        for column in table.c
        if column.info.get("sensitive") or column.info.get("visibility")
    }
    assert held == may


@pytest.mark.parametrize("place", PLACES)
def test_no_page_shows_a_sensitive_text_before_it_is_asked_for(marked, place):
    bring(marked, place)
    assert places_of(marked, MARK) == set()


def test_the_panel_shows_a_sensitive_note_when_it_is_asked_for_and_folds_it_when_another_contact_is_shown(marked):
    marked.choose(BO, NOW_COLUMN + 1)
    marked.press("Return")
    fold = marked.button("Sensitive note: sensitive, folded. Show")
    fold.setFocus()
    marked.press("Space")
    assert marked.note("Sensitive note").toPlainText() == SAID
    assert QApplication.focusWidget() is marked.note("Sensitive note")
    marked.choose(CARLA, NOW_COLUMN)
    marked.rest()
    assert places_of(marked, MARK) == set()
    marked.choose(BO, NOW_COLUMN + 1)
    marked.rest()
    assert places_of(marked, MARK) == set()
    assert all(one.sensitive_note == SAID for one in marked.contacts())


def test_an_empty_sensitive_note_is_typed_into_at_once_and_folded_when_the_page_is_left(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Return")
    program.note("Sensitive note").setFocus()
    program.write(MARK)
    breathe(700)
    assert program.note("Sensitive note").toPlainText() == MARK
    program.do("show_today")
    program.rest()
    assert places_of(program, MARK) == set()
    program.do("show_plan")
    assert places_of(program, MARK) == set()
    assert [one.sensitive_note for one in program.contacts() if one.sensitive_note] == [MARK]


def open_row(program, view):
    """The row of a view that has something folded away."""
    for place in range(view.model().rowCount()):
        index = view.model().index(place, 0)
        if "(sensitive, folded)" in str(index.data()):
            view.setFocus()
            view.setCurrentIndex(index)
            return index
    raise AssertionError("nothing is folded here")


@pytest.mark.parametrize("place", ["show_today", "show_follow_up"])
def test_enter_shows_what_is_folded_in_a_row_before_it_opens_it(marked, place):
    bring(marked, place)
    view = marked.visible(RowView)[0]
    index = open_row(marked, view)
    marked.press("Return")
    assert MARK in str(index.data())
    assert view.isVisible()
    marked.press("Down")
    assert MARK not in str(index.data())


@pytest.mark.parametrize("by", ["Return", "Space", "mouse"])
@pytest.mark.parametrize("tab", ["overview", "history", "wellbeing"])
def test_a_line_is_unfolded_by_keys_and_by_mouse_and_folded_when_the_tab_is_left(marked, tab, by):
    bring(marked, "wellbeing tab" if tab == "wellbeing" else tab)
    open_profile(tab)(marked)
    marked.rest()
    view = marked.visible(LineView)[0]
    index = open_row(marked, view)
    if by == "mouse":
        at = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        marked.press(by)
    assert MARK in str(index.data())
    marked.press("Ctrl+PgDown")
    marked.rest()
    assert places_of(marked, MARK) == set()


@pytest.mark.parametrize("by", ["Return", "Space", "mouse"])
@pytest.mark.parametrize("place", ["profile", "wellbeing tab", "a person's issue"])
def test_words_are_unfolded_by_keys_and_by_mouse_and_folded_when_the_page_is_left(marked, place, by):
    bring(marked, place)
    words = next(one for one in marked.visible(FoldingLabel) if "(sensitive, folded)" in one.text())
    if by == "mouse":
        marked.click(words)
    else:
        words.setFocus()
        marked.press(by)
    assert MARK in words.text()
    marked.do("show_plan")
    assert places_of(marked, MARK) == set()


def test_a_row_of_a_list_is_unfolded_with_its_form_and_folded_when_it_is_left(marked):
    bring(marked, "agreements")
    points = marked.desk.pages.people.profile._tabs["agreements"]._lists[0]
    points.rows.setFocus()
    points.rows.setCurrentRow(0)
    marked.press("Return")
    assert MARK in points.rows.item(0).text()
    assert points.form.rows["text"].control.line.text() == SAID
    marked.do("show_plan")
    assert places_of(marked, MARK) == set()


def test_a_folded_text_is_not_lost_when_another_field_of_its_form_is_changed(marked):
    bring(marked, "a person's issue")
    box = marked.box("Who may see it")
    box.setCurrentIndex(box.findData(Visibility.PRIVATE))
    box.activated.emit(box.currentIndex())
    marked.settle()
    issues = [one for one in marked.stored(Issue) if one.visibility is Visibility.PRIVATE]
    assert [one.text for one in issues] == [SAID]
    assert marked.line("What is wrong").text() == SAID


def test_a_text_that_was_written_before_it_was_marked_is_folded_in_the_history_too(program):
    with editing(program.workspace) as edit:
        point = TalkingPoint(employee_id=person(program).id, text=SAID, noted_on=BEFORE)
        edit.put(point)
    with editing(program.workspace) as edit:
        edit.put(replace(point, visibility=Visibility.SENSITIVE))
    bring(program, "history")
    assert places_of(program, MARK) == set()


def test_the_search_says_where_a_sensitive_text_stands_and_not_what_it_says(marked):
    search(marked)
    assert "spoken" in places_of(marked, "(sensitive, folded)")
