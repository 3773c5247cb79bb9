"""Our own sheet of people can be read back: into the same file it changes nothing, into another it brings everybody."""

from dataclasses import fields, replace
from datetime import date

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from distance_leader.exchange.people.reading import read_people_file
from distance_leader.exchange.people_workbook import PeopleOrder, sheet_fields, write_people
from distance_leader.presentation.importing.reading import Order, read_rows
from distance_leader.presentation.importing.table import table_of
from distance_leader.services.importing.plan import apply_import, plan_import
from distance_leader.services.importing.rows import Verdict
from distance_leader.starting import start_plan
from distance_leader.workspace import open_workspace
from tests.building import LEADER, NOW, STRANGE_NAMES, editing, make_person, one_of_each

TODAY = date(2026, 11, 22)


@pytest.fixture
def sheet(workspace, tmp_path):
    """Writes everybody to a sheet in a language, and reads it as rows of a list."""

    def write(language):
        out = tmp_path / f"{language}.xlsx"
        with workspace.read() as reader:
            write_people(reader, out, PeopleOrder(NOW, language, with_private=True))
        table = table_of([one.rows for one in read_people_file(out)])
        return read_rows(table, Order(table.columns, TODAY))

    return write


@pytest.fixture
def staff(workspace):
    """People of many scripts, and one with no field at its default."""
    for name in STRANGE_NAMES:
        make_person(workspace, name, "Asia/Seoul", customer="Yard", site="Quay 3")
    (full,) = [one for one in one_of_each() if isinstance(one, Employee)]
    person = make_person(workspace, full.name, "America/Denver")
    with editing(workspace) as edit:
        edit.put(replace(full, id=person.id, archived_on=None, frozen_on=None, note="one\ntwo"))
    return workspace


@pytest.mark.parametrize("language", ["da", "en"])
def test_read_back_into_the_same_file_it_changes_nothing(staff, sheet, language):
    with staff.read() as reader:
        plan = plan_import(reader, sheet(language), TODAY)
    assert [(one.verdict, one.error, one.changed) for one in plan.rows] == [(Verdict.UNCHANGED, None, ())] * 7


@pytest.mark.parametrize("language", ["da", "en"])
def test_read_into_another_file_every_field_of_the_sheet_is_there(staff, sheet, language, tmp_path):
    rows = sheet(language)
    start_plan(tmp_path / "other.distance", LEADER)
    other = open_workspace(tmp_path / "other.distance", to_write=True)
    with editing(other) as edit:
        apply_import(edit, plan_import(edit, rows, TODAY))
    found, wanted = people(other), people(staff)
    other.close()
    assert found.keys() == wanted.keys()
    for name, (person, zone) in wanted.items():
        assert found[name][1] == zone
        for field in sheet_fields(with_private=True):
            assert getattr(found[name][0], field.name) == getattr(person, field.name), (name, field.name)


def people(workspace):
    """Each person and the zone, by name."""
    with workspace.read() as reader:
        zones = {one.employee_id: one.zone for one in reader.all(Assignment)}
        return {one.name: (one, zones[one.id]) for one in reader.all(Employee)}


def test_the_one_with_every_field_said_has_none_at_its_default(staff):
    full, plain = people(staff)["Secret Employee"][0], Employee(name="x")
    same = [one.name for one in fields(Employee) if getattr(full, one.name) == getattr(plain, one.name)]
    assert same == ["archived_on", "frozen_on"]
