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

from distance_leader.domain.codes import AuditAct, Visibility
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.exchange.access.sheets import _lines
from distance_leader.exchange.access.writing import write_access
from distance_leader.i18n.message import msg
from distance_leader.presentation.holdings import LINKS, TITLES, column_label
from distance_leader.storage.mapper import field_names
from distance_leader.storage.queries.subjects import about_person
from distance_leader.storage.tables import TABLES
from tests.building import editing, make_contact, make_person, one_of_each, stays_of

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


def everything_in(folder):
    """What a reader sees in the three files, and the leader in the fourth."""
    paper = " ".join(page.extract_text() for one in folder.glob("*.pdf") for page in PdfReader(one).pages)
    sheets = [
        str(cell)
        for one in folder.glob("*.xlsx")
        for sheet in load_workbook(one).worksheets
        for row in sheet.iter_rows(values_only=True)
        for cell in row
    ]
    data = " ".join(one.read_text("utf-8") for one in folder.glob("*.json"))
    alone = " ".join(one.read_text("utf-8") for one in folder.glob("*.txt"))
    return " ".join(paper.split()), " ".join(sheets), data, alone


def write_out(workspace, person, folder):
    folder.mkdir(exist_ok=True)
    with workspace.read() as reader:
        return write_access(reader, person, folder, NOW, "en")


def test_an_act_on_two_people_does_not_name_the_other(workspace, tmp_path):
    anna, bo = make_person(workspace, "Anna Berg"), make_person(workspace, "Bo Lind")
    talk = make_contact(workspace, anna)
    with workspace.edit(msg("Move {name}, {to}", name="Anna Berg", to="Bo Lind")) as edit:
        edit.put(replace(edit.get(Contact, talk.id), employee_id=bo.id))
    with editing(workspace) as edit:
        edit.put(replace(edit.get(Employee, anna.id), name="Anna Holm"))
    write_out(workspace, bo, tmp_path / "out")
    for said in everything_in(tmp_path / "out")[:3]:
        assert "Anna" not in said
    assert "Move somebody else, Bo Lind" in everything_in(tmp_path / "out")[1]


def test_nothing_is_cut_however_long_it_is(workspace, tmp_path):
    bo = make_person(workspace, "Bo Lind")
    long = "x" * 300 + " END"
    with editing(workspace) as edit:
        edit.put(replace(edit.get(Employee, bo.id), note="a word of before"))
    with editing(workspace) as edit:
        edit.put(replace(edit.get(Employee, bo.id), note=long))
    with editing(workspace) as edit:
        edit.put(replace(edit.get(Employee, bo.id), note="now"))
    write_out(workspace, bo, tmp_path / "out")
    paper, sheets, data, _ = everything_in(tmp_path / "out")
    assert sheets.count("END") == 2
    assert paper.count("END") == 2
    assert data.count("END") == 2


def test_a_cell_that_excel_cannot_hold_goes_on_beneath():
    long = "x" * 40_000 + "END"
    assert ["".join(column) for column in zip(*_lines(("a", long, "")), strict=True)] == ["a", long, ""]
    assert max(len(one) for line in _lines(("a", long, "")) for one in line) < 32_767


def test_what_was_handed_out_before_is_held_too(workspace, tmp_path):
    bo, anna = make_person(workspace, "Bo Lind"), make_person(workspace, "Anna Berg")
    workspace.note(AuditAct.EXPORT, "letter.eml", bo.id)
    workspace.note(AuditAct.EXPORT, "questions.eml", anna.id)
    write_out(workspace, bo, tmp_path / "out")
    for said in everything_in(tmp_path / "out")[:3]:
        assert "letter.eml" in said
        assert "questions.eml" not in said


def test_namesakes_overwrite_nothing_of_each_other(workspace, tmp_path):
    two = [make_person(workspace, name) for name in ("Emil Bach", "Emil/Bach")]
    written = {path for one in two for path in write_out(workspace, one, tmp_path / "out")[:3]}
    assert len(written) == 6
    assert all(path.exists() for path in written)


def test_what_was_for_the_leader_alone_does_not_stay_beside_a_later_one(workspace, tmp_path):
    bo = make_person(workspace, "Bo Lind", customer="Ulsan Yards")
    first = write_out(workspace, bo, tmp_path / "out")
    assert first.review.exists()
    with editing(workspace) as edit:
        (stay,) = stays_of(workspace, bo)
        edit.put(replace(stay, customer_id=None))
    assert write_out(workspace, bo, tmp_path / "out").review is None
    assert not first.review.exists()


def test_mentions_in_notes_about_customers_and_in_reasons_are_for_review(workspace, tmp_path):
    bo, anna = make_person(workspace, "Bo Lind"), make_person(workspace, "Anna Berg")
    with editing(workspace) as edit:
        edit.put(Customer(name="Tavarno A/S", note="Bo has complained"))
        edit.put(replace(edit.get(Employee, anna.id), frozen_on=NOW.date(), frozen_why="as Bo said"))
    handed = write_out(workspace, bo, tmp_path / "out")
    said = handed.review.read_text("utf-8")
    assert "- Tavarno A/S" in said
    assert "- Anna Berg" in said
    assert "complained" not in said


def test_the_data_has_the_names_of_the_customers_that_it_names(workspace, tmp_path):
    bo = make_person(workspace, "Bo Lind", customer="Ulsan Yards")
    make_person(workspace, "Anna Berg", customer="Tavarno A/S")
    handed = write_out(workspace, bo, tmp_path / "out")
    assert list(json.loads(handed.data.read_text("utf-8"))["named"].values()) == ["Ulsan Yards"]
