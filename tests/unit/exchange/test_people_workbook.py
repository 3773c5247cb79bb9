"""The workbook of the people: every field that is not private, as plain values."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook

from distance_leader.domain.codes import Focus
from distance_leader.domain.errors import FileError
from distance_leader.exchange.people_workbook import HEAD_ROW, PeopleOrder, sheet_fields, write_people
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from tests.building import NOW, STRANGE_NAMES, editing, make_person


def written(workspace, tmp_path, language="en", **more):
    out = tmp_path / "people.xlsx"
    with workspace.read() as reader:
        count = write_people(reader, out, PeopleOrder(NOW, language, **more))
    sheet = load_workbook(out).active
    rows = list(sheet.iter_rows(min_row=HEAD_ROW, values_only=True))
    return count, [dict(zip(rows[0], row, strict=True)) for row in rows[1:]], sheet


def test_everybody_stands_there_with_every_field_that_is_not_private(workspace, tmp_path):
    bo = make_person(workspace, "Bo Lind", zone="Asia/Seoul", customer="Ulsan Yards", site="Dock 4")
    with editing(workspace) as edit:
        private = {"situation": "secret", "avoid": "secret"}
        edit.put(replace(bo, phone="+4532123456", wanted_foci=frozenset({Focus.TASK}), **private))
    count, (row,), sheet = written(workspace, tmp_path)
    assert count == 1
    assert (row["Name"], row["Customer"], row["Time zone"], row["Country"]) == (
        "Bo Lind",
        "Ulsan Yards",
        "Asia/Seoul",
        "KR",
    )
    assert (row["Phone number"], row["Ideal interval, days"], row["Wants to talk about"]) == (
        "+4532123456",
        7,
        "Task content",
    )
    texts = catalogue("en")
    assert {texts.text(field.label) for field in sheet_fields(with_private=False)} <= row.keys()
    assert {field.name for field in EMPLOYEE_FIELDS} - {field.name for field in sheet_fields(with_private=False)} == {
        "avoid",
        "situation",
    }
    assert "secret" not in str(row)
    assert sheet.freeze_panes == f"B{HEAD_ROW + 1}"
    assert "secret" in str(written(workspace, tmp_path, with_private=True)[1])


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_a_name_is_a_text_and_never_a_formula(workspace, tmp_path, name):
    make_person(workspace, name)
    _, (row,), sheet = written(workspace, tmp_path, "da")
    assert row["Navn"] == name
    assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)


def test_archived_people_are_left_out_unless_wanted(workspace, tmp_path):
    bo = make_person(workspace, "Bo")
    with editing(workspace) as edit:
        edit.put(replace(bo, archived_on=NOW.date()))
    assert written(workspace, tmp_path)[0] == 0
    assert written(workspace, tmp_path, with_archived=True)[0] == 1


def test_a_folder_is_refused(workspace, tmp_path):
    with workspace.read() as reader, pytest.raises(FileError):
        write_people(reader, tmp_path, PeopleOrder(NOW, "en"))
