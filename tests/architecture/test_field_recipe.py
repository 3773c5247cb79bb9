"""A field of a person is declared once, and is then in form, list, sheet, log, search and undo list."""

from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from distance_leader.domain.codes import Channel, Experience, Focus
from distance_leader.domain.employee import Employee
from distance_leader.domain.hours import WorkingHours
from distance_leader.exchange.people_workbook import HEAD_ROW, PeopleOrder, write_people
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS, NEEDS, RIGHTS, WHO
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.field_text import field_text
from distance_leader.presentation.history import load_history
from distance_leader.presentation.people_table import COLUMN_OF, load_people
from distance_leader.services.editing import change_fields
from distance_leader.storage.mapper import field_names
from distance_leader.storage.queries.search import search
from distance_leader.storage.tables import TABLES
from tests.building import NOW, dump, editing, make_person, stored

EACH = pytest.mark.parametrize("field", EMPLOYEE_FIELDS, ids=lambda field: field.name)
ADDRESSES = {"email", "phone"}
"""Texts that nobody reads, and so nobody searches."""
UNSHOWN = {"id", "archived_on", "snoozed_until", "frozen_on", "frozen_why"}
"""What acts set, and no form."""
VALUES: dict[Shape, Any] = {
    Shape.LINE: "Changed",
    Shape.NOTE: "Changed",
    Shape.NUMBER: 9,
    Shape.FLAG: True,
    Shape.LANGUAGE: "en",
    Shape.CHOICES: frozenset({Focus.TASK}),
    Shape.DATE: date(2026, 3, 4),
    Shape.HOURS: WorkingHours.weekdays("10:00-11:00"),
}
CHOICES: dict[str, Any] = {"experience": Experience.LIGHT, "preferred_channel": Channel.VIDEO}


def other(field: Field) -> Any:
    """A value that is not the usual one."""
    return CHOICES.get(field.name) or VALUES[field.shape]


@pytest.fixture
def bo(workspace):
    return make_person(workspace, "Bo Lind")


def test_every_field_of_a_person_is_declared():
    assert {field.name for field in EMPLOYEE_FIELDS} == set(field_names(Employee)) - UNSHOWN


@EACH
def test_a_field_stands_in_a_form_of_the_profile(field):
    assert field.part in (WHO, NEEDS, RIGHTS)


@EACH
def test_a_field_that_is_changed_is_in_the_list_the_sheet_and_the_history_and_can_be_undone(
    workspace, bo, tmp_path, field
):
    before, told = dump(workspace), []
    workspace.subscribe(told.append)
    with editing(workspace) as edit:
        change_fields(edit, bo, {field.name: other(field)}, date(2026, 11, 22))
    assert getattr(stored(workspace, bo), field.name) == other(field)
    said = field_text(field, other(field), "en", NOW.date())
    with workspace.read() as reader:
        table = load_people(reader, NOW)
        history = load_history(reader, bo.id, "en")
        write_people(reader, tmp_path / "people.xlsx", PeopleOrder(NOW, "en", with_private=True))
        found = search(reader, "Changed", with_private=True).hits
    is_searched = bool(TABLES[Employee].c[field.name].info.get("searchable"))
    assert [hit.field for hit in found] == [field.name] * is_searched
    assert is_searched or field.shape not in (Shape.LINE, Shape.NOTE) or field.name in ADDRESSES
    key = "name" if field.name == "name" else f"field_{field.name}"
    assert COLUMN_OF[key].text(table.rows[0], table, "en") == said
    title = catalogue("en").text(field.label)
    heads, row = load_workbook(tmp_path / "people.xlsx").active.iter_rows(min_row=HEAD_ROW, values_only=True)
    cell = dict(zip(heads, row, strict=True))[title]
    assert cell.date() == other(field) if field.shape is Shape.DATE else str(cell) == said
    assert any(line.startswith(f"{title}: ") for line in history[0].details)
    workspace.apply(told[0].inverted())
    assert dump(workspace) == before
