"""The file itself: no formula but ours, no private note, whole or not at all, ready for print."""

import errno
import os
import re
from datetime import date, time
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.schedule import joining
from distance_leader.exchange.schedule.styles import colours
from distance_leader.i18n.message import msg
from distance_leader.storage.queries.schedule import schedule_rows

PAYLOADS = (
    "=1+1",
    "+1",
    "-1",
    "@x",
    "#REF!",
    "=cmd|' /C calc'!A1",
    '=HYPERLINK("https://x.example")',
    "_x0041_",
    "<b>&",
)
WED = date(2026, 11, 18)


def cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


def texts(book):
    return {cell.value for cell in cells(book) if isinstance(cell.value, str)}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_somebody_typed_is_never_a_formula(desk_of, payload):
    desk = desk_of(name=payload)
    person = desk.person(payload, customer=payload)
    party = Stakeholder(name=payload, role="expert")
    with desk.workspace.edit(msg("Add")) as edit:
        edit.put(party)
    notes = {"note": payload, "private_note": payload, "sensitive_note": payload}
    desk.contact(person, day=WED, state=State.HELD, party_id=party.id, **notes)
    book = desk.book(with_private=True)
    formulas = [cell for cell in cells(book) if cell.data_type == "f"]
    assert {cell.parent.title for cell in formulas} == {"Balance"}
    assert all(re.fullmatch(r"=SUM\([A-Z]\d+:[A-Z]\d+\)", cell.value) for cell in formulas)
    literal = payload.replace("_x", "_x005F_x")
    typed = [cell for cell in cells(book) if cell.value == literal]
    assert len(typed) == 3 * 2 + 3 + 1  # name and customer on each sheet, three notes, the party
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in typed)


def test_a_leading_tab_stays(desk):
    desk.contact(desk.person(), note="\t=1+1")
    assert "\t=1+1" in texts(desk.book())


def test_control_characters_that_an_older_file_holds_are_dropped(desk):
    contact = Contact(employee_id=desk.person().id, week=IsoWeek(2026, 47), zone="Asia/Dubai")
    object.__setattr__(contact, "note", "\x1b=1+1\x07 and\x00 more\r\nnext")  # no rule lets it in today
    with desk.workspace.load(msg("Old rows")) as edit:
        edit.load([contact])
    assert "=1+1 and more\nnext" in texts(desk.book())


def test_scripts_from_right_to_left_and_emoji_arrive_whole(desk):
    desk.contact(desk.person("فاطمة الزهراء 😀"), note="مرحبا 👩‍👩‍👧")
    assert {"فاطمة الزهراء 😀", "مرحبا 👩‍👩‍👧"} <= texts(desk.book())


def test_a_note_longer_than_a_cell_holds_is_cut_with_a_mark(desk):
    desk.contact(desk.person(), note="n" * 40_000)
    (note,) = [text for text in texts(desk.book()) if text.startswith("nnn")]
    assert len(note) == 32_767
    assert note.endswith("n…")


def test_private_and_sensitive_notes_stay_at_home_unless_asked_for(desk):
    desk.contact(desk.person(), note="shared", private_note="private marker", sensitive_note="sensitive marker")
    with ZipFile(desk.write()) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"shared" in everything
    assert b"marker" not in everything
    asked = desk.book(with_private=True)
    assert {"private marker", "sensitive marker"} <= texts(asked)
    assert "with private and sensitive notes" in asked["Contacts"]["A2"].value


def test_private_notes_are_not_even_read_unless_asked_for(desk):
    desk.contact(desk.person(), private_note="private marker", sensitive_note="sensitive marker")
    week = IsoWeek(2026, 47)
    with desk.workspace.read() as reader:
        (kept,) = schedule_rows(reader, week, week)
        (asked,) = schedule_rows(reader, week, week, with_private=True)
    assert (kept.private_note, kept.sensitive_note) == ("", "")
    assert (asked.private_note, asked.sensitive_note) == ("private marker", "sensitive marker")


def test_lists_have_filters_and_every_sheet_keeps_its_heads_in_sight(desk):
    desk.contact(desk.person("Amina"))
    desk.contact(desk.person("Bo"))
    book = desk.book()
    assert [sheet.freeze_panes for sheet in book] == ["D7", "B5", "B5"]
    assert book["Contacts"].auto_filter.ref == "A4:Q6"
    assert book["Contacts"]["Q4"].value == "Employee's time zone"
    assert book["Balance"].auto_filter.ref == "A4:O6"
    assert [sheet.sheet_view.showGridLines for sheet in book] == [False] * 3


def test_every_sheet_prints_on_a4_landscape_one_page_wide_with_heads_and_page_numbers(desk):
    desk.person()
    book = desk.book()
    for sheet in book:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.right.text == "Page &P of &N"
    assert [sheet.print_title_rows for sheet in book] == ["$4:$6", "$4:$4", "$4:$4"]
    assert [sheet.print_title_cols for sheet in book] == ["$A:$C", "$A:$A", "$A:$A"]


@pytest.mark.parametrize("weeks", [6, 53])
def test_columns_and_rows_fit_what_stands_in_them(desk, weeks):
    desk.contact(desk.person("Ærenfried von Bülow-Christensen"), day=WED, time=time(8))
    plan = desk.book(first=IsoWeek(2026, 45), last=IsoWeek(2026, 45) + (weeks - 1))["Plan"]
    assert plan.column_dimensions["A"].width >= 18
    assert plan.row_dimensions[7].height >= 2 * 12
    assert plan.max_column == 3 + weeks


def test_the_colours_are_those_of_the_light_theme(desk):
    desk.contact(desk.person(), day=WED)
    assert desk.book()["Plan"]["F7"].fill.fgColor.rgb[-6:] == colours()["planbg"]


def test_an_empty_file_gives_a_workbook_that_says_so(desk):
    book = desk.book()
    assert book.sheetnames == ["Plan", "Contacts", "Balance"]
    assert book["Plan"]["A7"].value == "No people yet."
    assert book["Contacts"]["A5"].value == "No contacts in these weeks."
    assert book["Balance"]["A5"].value == "No people yet."
    assert not [cell for cell in cells(book) if cell.data_type == "f"]


def test_a_leader_without_a_name_gets_the_title_alone(desk_of):
    assert desk_of(name="").book()["Plan"]["A1"].value == "Contact schedule"


def test_sums_can_be_read_without_calculating(desk):
    desk.contact(desk.person(), state=State.HELD, minutes=25)
    calculated = load_workbook(desk.write(), data_only=True)
    assert calculated["Balance"]["H6"].value == 25


def test_an_older_workbook_is_replaced_and_nothing_else_is_left_beside_it(desk, tmp_path):
    out = tmp_path / "out" / "plan.xlsx"
    out.parent.mkdir()
    out.write_bytes(b"old")
    desk.write(out=out)
    assert load_workbook(out).sheetnames
    assert [path.name for path in out.parent.iterdir()] == ["plan.xlsx"]


@pytest.mark.parametrize("failing", ["save", "replace"])
@pytest.mark.parametrize(
    ("number", "problem"), [(errno.ENOSPC, FileProblem.DISK_FULL), (errno.EACCES, FileProblem.NOT_ALLOWED)]
)
def test_a_failure_leaves_the_older_workbook_and_no_remains(desk, tmp_path, monkeypatch, failing, number, problem):
    out = tmp_path / "out" / "plan.xlsx"
    out.parent.mkdir()
    out.write_bytes(b"old")

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(*{"save": (joining, "copyfileobj", fail), "replace": (Path, "replace", fail)}[failing])
    with pytest.raises(FileError) as caught:
        desk.write(out=out)
    assert (caught.value.problem, caught.value.path) == (problem, str(out))
    assert out.read_bytes() == b"old"
    assert [path.name for path in out.parent.iterdir()] == ["plan.xlsx"]


def test_a_folder_that_is_not_there_and_a_folder_as_name_are_said(desk, tmp_path):
    for out, problem in ((tmp_path / "no" / "x.xlsx", FileProblem.NO_FOLDER), (tmp_path, FileProblem.FOLDER)):
        with pytest.raises(FileError) as caught:
            desk.write(out=out)
        assert caught.value.problem is problem


def test_the_leaders_own_file_is_never_replaced_by_a_workbook(desk):
    path = desk.workspace.path
    before = path.read_bytes()
    with pytest.raises(FileError) as caught:
        desk.write(out=path)
    assert caught.value.problem is FileProblem.EXISTS
    assert path.read_bytes() == before
