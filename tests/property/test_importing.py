"""What a list says comes out as it went in, whatever the script; and the same list twice changes nothing."""

import csv
import io
import unicodedata
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from distance_leader.domain.employee import Employee
from distance_leader.exchange.people.delimited import delimited_sheets
from distance_leader.exchange.people.workbook import workbook_sheets
from distance_leader.presentation.importing.reading import Order, read_rows
from distance_leader.presentation.importing.table import table_of
from distance_leader.services.importing.matching import name_key
from distance_leader.services.importing.plan import apply_import, plan_import
from distance_leader.services.importing.rows import Verdict
from tests.building import dump, editing

TODAY = date(2026, 11, 22)
HEADINGS = ("Navn", "Stilling", "Note", "Startdato")
SIGNS = st.characters(blacklist_categories=("Cc", "Cs"), blacklist_characters="\ufeff\ufffe\uffff")
LINES = st.text(SIGNS, min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
NOTES = st.text(SIGNS | st.just("\n"), max_size=80).map(str.strip)
PEOPLE = st.lists(
    st.tuples(LINES, LINES | st.just(""), NOTES, st.dates(date(1950, 1, 1), date(2090, 1, 1))),
    min_size=1,
    max_size=6,
    unique_by=lambda one: name_key(one[0]),
)


def as_csv(people, sign, encoding):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=sign, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADINGS)
    writer.writerows((*texts, f"{day:%d-%m-%Y}") for *texts, day in people)
    return stream.getvalue().encode(encoding)


def as_workbook(people):
    book, stream = Workbook(), io.BytesIO()
    book.active.append(HEADINGS)
    for number, (*texts, day) in enumerate(people, start=2):
        for column, text in enumerate(texts, start=1):
            cell = book.active.cell(number, column, text)
            cell.data_type = "s"  # whatever it begins with
        book.active.cell(number, len(HEADINGS), day)
    book.save(stream)
    return stream.getvalue()


def read(sheets):
    table = table_of([rows for _, rows in sheets])
    return read_rows(table, Order(table.columns, TODAY))


def normal(text):
    return unicodedata.normalize("NFC", text)


def expected(people):
    return [
        (normal(name), normal(title), normal(note), day, number)
        for number, (name, title, note, day) in enumerate(people, start=2)
    ]


def found(rows):
    return [
        (
            one.name,
            one.employee.get("title", ""),
            one.employee.get("note", ""),
            one.stay.get("starts_on"),
            number,
        )
        for number, one in enumerate(rows, start=2)
    ]


@given(PEOPLE, st.sampled_from(";,\t"), st.sampled_from(("utf-8", "utf-8-sig", "utf-16")))
def test_a_csv_of_any_script_is_read_as_it_was_written(people, sign, encoding):
    assert found(read(delimited_sheets(as_csv(people, sign, encoding)))) == expected(people)


@settings(max_examples=30)
@given(PEOPLE)
def test_a_workbook_of_any_script_is_read_as_it_was_written(people):
    assert found(read(workbook_sheets(as_workbook(people)))) == expected(people)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(PEOPLE)
def test_the_same_list_twice_changes_nothing_and_undo_leaves_nothing(workspace, people):
    rows = read(delimited_sheets(as_csv(people, ";", "utf-8")))
    changes = []
    stop = workspace.subscribe(changes.append)
    before = dump(workspace)
    with editing(workspace) as edit:
        first = plan_import(edit, rows, TODAY)
        apply_import(edit, first)
    stop()
    assert {one.verdict for one in first.rows} == {Verdict.NEW}
    with workspace.read() as reader:
        assert sorted(one.name for one in reader.all(Employee)) == sorted(normal(name) for name, *_ in people)
        again = plan_import(reader, rows, TODAY)
    assert {one.verdict for one in again.rows} == {Verdict.UNCHANGED}
    assert again.changes == ()
    for one in reversed(changes):
        workspace.apply(one.inverted())
    assert dump(workspace) == before
