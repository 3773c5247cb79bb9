"""What is held about a person: every column of every table, and nothing of anybody else."""

import json
import re
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from distance_leader.domain.codes import Visibility
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.exchange.access.writing import write_access
from distance_leader.presentation.holdings import LINKS, TITLES, column_label
from distance_leader.storage.mapper import field_names
from distance_leader.storage.queries.subjects import about_person
from distance_leader.storage.tables import TABLES
from tests.building import editing, make_contact, make_person, one_of_each

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
SHARED = (Customer, Stakeholder)
UNREAD = {"key", "country", "language", "zone", "tzdata", "form_secret"}
"""Columns of text that hold a code, no words of anybody."""


def texts_of(kind):
    """The columns of a table in which somebody's words stand."""
    return [
        column.name
        for column in TABLES[kind].columns
        if column.info.get("category") not in (None, "code") and column.name not in UNREAD
    ]


def marked(mark):
    """An entity of each kind about one person, with a mark in every text; ids are the person's own."""
    new = {}

    def fresh(value):
        if isinstance(value, UUID):
            return new.setdefault(value, uuid4())
        return value

    made = []
    for one in one_of_each():
        if isinstance(one, Leader):
            continue
        said = {field.name: fresh(getattr(one, field.name)) for field in fields(one) if field.init}
        for name in texts_of(type(one)):
            said[name] = f"{mark}{type(one).__name__}{name}".replace("_", "")
        if "visibility" in said:
            said["visibility"] = Visibility.SENSITIVE
        made.append(replace(one, **said))
    return [
        one
        for one in made
        if isinstance(one, SHARED) or TABLES[type(one)].info["subject"] != "id" or isinstance(one, Employee)
    ]


@pytest.fixture
def two(workspace):
    """Two people, each with everything."""
    people = []
    for mark in ("Aaqq", "Bbqq"):
        with editing(workspace) as edit:
            for one in marked(mark):
                edit.put(one)
                if isinstance(one, Employee):
                    people.append(one)
    return people


def words_of(handed):
    """All that the three files say, each by itself."""
    book = load_workbook(handed.sheets)
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    paper = "".join(page.extract_text() for page in PdfReader(handed.paper).pages)
    return "\n".join(cells), re.sub(r"\s+", "", paper), handed.data.read_text("utf-8")


def written(workspace, person, folder, language="en"):
    with workspace.read() as reader:
        return write_access(reader, person, folder, NOW, language)


def test_every_text_about_a_person_is_in_all_three_and_none_of_another(workspace, two, tmp_path):
    one, _ = two
    sheets, paper, data = words_of(written(workspace, one, tmp_path))
    with workspace.read() as reader:
        kinds = set(about_person(reader, one.id))
    assert kinds == set(TITLES)
    for kind in kinds:
        for name in texts_of(kind):
            mark = f"Aaqq{kind.__name__}{name}".replace("_", "")
            assert mark in sheets, mark
            assert mark in paper, mark
            assert mark in data, mark
    assert "Bbqq" not in sheets + paper + data


def test_every_table_about_a_person_has_a_title_and_every_column_a_name():
    about = {kind for kind, table in TABLES.items() if kind is Employee or table.info["subject"] != "id"}
    assert about == set(TITLES)
    for kind in about:
        for name in set(field_names(kind)) - LINKS:
            assert column_label(kind, name)


def test_the_data_has_every_column_of_every_row(workspace, two, tmp_path):
    one, _ = two
    held = json.loads(written(workspace, one, tmp_path).data.read_text("utf-8"))
    assert held["person"] == one.name
    for kind in TITLES:
        (row, *_) = held["holdings"][kind.__name__]
        assert set(row) == set(field_names(kind))
    assert held["log"]


def test_whose_texts_mention_the_person_is_told_to_the_leader_alone_and_not_what_they_say(workspace, tmp_path):
    amina, bo = make_person(workspace, "Amina Noor"), make_person(workspace, "Bo Lind")
    make_contact(workspace, bo, private_note="quarrels with Amina about the crane")
    handed = written(workspace, amina, tmp_path)
    assert handed.review is not None
    review = handed.review.read_text("utf-8")
    assert "Bo Lind" in review
    assert "crane" not in review
    assert all("Bo Lind" not in text and "crane" not in text for text in words_of(handed))


def test_where_there_is_nothing_to_look_at_no_such_file_is_written(workspace, tmp_path):
    amina = make_person(workspace, "Amina Noor")
    assert written(workspace, amina, tmp_path).review is None


def test_it_speaks_the_language_that_is_wanted(workspace, tmp_path):
    amina = make_person(workspace, "Amina Noor")
    _, paper, _ = words_of(written(workspace, amina, tmp_path, "da"))
    assert "HvaddererregistreretomAminaNoor" in paper
    assert "Foretrukkenkanal" in paper


def test_names_that_are_no_file_names_and_signs_without_a_glyph_hinder_nothing(workspace, tmp_path, caplog):
    odd = make_person(workspace, "../=1+1 你好 <b>")
    handed = written(workspace, odd, tmp_path)
    assert {one.parent for one in handed if one is not None} == {tmp_path}
    assert "你好" in handed.data.read_text("utf-8")
    cells = [cell for sheet in load_workbook(handed.sheets) for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert not caplog.records


def test_the_files_are_for_the_leader_alone(workspace, tmp_path):
    handed = written(workspace, make_person(workspace), tmp_path)
    assert all(Path(one).stat().st_mode & 0o077 == 0 for one in handed if one is not None)
