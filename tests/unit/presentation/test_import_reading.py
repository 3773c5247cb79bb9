"""A list's columns, cells and places are understood in Danish and English."""

from datetime import date

import pytest

from distance_leader.domain.codes import Channel, Experience
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import WorkingHours
from distance_leader.presentation.assignment_fields import ASSIGNMENT_FIELDS
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.importing.columns import has_name, recognised, targets
from distance_leader.presentation.importing.reading import Order, read_rows
from distance_leader.presentation.importing.table import table_of
from distance_leader.presentation.importing.values import read_value

TODAY = date(2026, 11, 22)
FIELDS = {(one.kind, one.name): one for one in (*EMPLOYEE_FIELDS, *ASSIGNMENT_FIELDS)}

HEADINGS = {
    "Employee.name": "Navn, Name, NAVN:, Fulde navn, Medarbejder, Full Name",
    "first_name": "Fornavn, First Name, Given Name",
    "last_name": "Efternavn, Last Name, Surname",
    "Employee.email": "E-mail, Email, e-mailadresse, E-mail Address, Mail, E-mail 1 - Value",
    "Employee.phone": "Telefon, Tlf., Mobil, Mobile Phone, Phone number, Telefonnummer, Phone 1 - Value",
    "Employee.title": "Titel, Stilling, Job Title, Title",
    "Employee.language": "Sprog, Language",
    "Employee.note": "Note, Bemærkninger, Noter, Kommentar, NOTES",
    "Assignment.customer": "Kunde, Customer, Firma, Company, Virksomhed, Organization Name",
    "Assignment.project": "Projekt, Project",
    "Assignment.site": "Site, Arbejdssted, Lokation",
    "Assignment.zone": "Tidszone, Time zone, TimeZone, tz",
    "Assignment.country": "Land, Country, Land/område, Business Country/Region",
    "city": "By, City, By (arb.), Business City",
    "Assignment.starts_on": "Startdato, Fra, Since, Start date, Startdato (dd-mm-åååå)",
    "Assignment.ends_on": "Slutdato, Til, Until, End date",
}
SAID = [(key, heading.strip()) for key, headings in HEADINGS.items() for heading in headings.split(",")]


def read(*lines, today=TODAY, **more):
    table = table_of([[(number, list(cells)) for number, cells in enumerate(lines, start=1)]])
    return read_rows(table, Order(table.columns, today, **more))


def value(kind, name, text):
    return read_value(FIELDS[kind, name], text, TODAY)


# Columns


@pytest.mark.parametrize(("key", "heading"), SAID)
def test_a_heading_is_known_in_both_languages_however_it_is_written(key, heading):
    assert recognised([heading, heading.upper(), f" {heading.lower()} *"]) == (key,) * 3


def test_a_field_that_is_declared_is_a_column_by_its_label_and_its_name():
    keys = {one.key for one in targets()}
    for field in EMPLOYEE_FIELDS:
        assert f"Employee.{field.name}" in keys
        assert recognised([field.name]) == (f"Employee.{field.name}",)


def test_unknown_headings_hold_nothing():
    assert recognised(["", "Lønnummer", "🙂"]) == (None, None, None)
    assert not has_name(recognised(["E-mail", "By"]))


def test_headings_are_found_below_a_title_and_in_the_sheet_that_has_most():
    cover = [(1, ["Navn"]), (2, ["Bo"])]
    people = [(1, ["Vores udsendte"]), (3, ["", "Navn", "By"]), (4, ["", "Ida", "Aarhus"])]
    table = table_of([cover, people])
    assert table.headings == ("A", "Navn", "By")
    assert table.columns == (None, "Employee.name", "city")
    assert [number for number, _ in table.rows] == [4]


def test_a_sheet_without_headings_says_so_and_its_columns_have_letters():
    table = table_of([[(1, ["Bo Lind", "bo@example.com"]), (2, ["Ida", "ida@example.com", "x"])]])
    assert (table.headings, table.has_headings, len(table.rows)) == (("A", "B", "C"), False, 2)


def test_headings_in_another_language_are_shown_to_be_chosen_from():
    table = table_of([[(1, ["Vorname", "Ort"]), (2, ["Ida", "Hamburg"])]])
    assert (table.headings, table.has_headings, len(table.rows)) == (("Vorname", "Ort"), False, 1)


# Cells


@pytest.mark.parametrize(
    ("kind", "name", "text", "found"),
    [
        ("Employee", "experience", "Vant til afstand", None),
        ("Employee", "experience", "experienced", Experience.EXPERIENCED),
        ("Employee", "preferred_channel", "Telefon", Channel.PHONE),
        ("Employee", "preferred_channel", "VIDEO", Channel.VIDEO),
        ("Employee", "counts_written", "Ja", True),
        ("Employee", "counts_written", "no", False),
        ("Employee", "language", "Engelsk", "en"),
        ("Employee", "language", "da-DK", "da"),
        ("Employee", "ideal_days", "10", 10),
        ("Employee", "title", " Ing\xa0eniør \n II", "Ing eniør II"),
        ("Employee", "note", "one\r\ntwo ", "one\ntwo"),
        ("Assignment", "starts_on", "05-01-2026", date(2026, 1, 5)),
        ("Assignment", "starts_on", "2026-01-05 00:00", date(2026, 1, 5)),
        ("Assignment", "starts_on", "5. januar 2026", date(2026, 1, 5)),
        ("Assignment", "country", "Sydkorea", "KR"),
        ("Assignment", "country", "dk", "DK"),
        ("Assignment", "country", "USA", "US"),
        ("Assignment", "working_hours", "07:00-15:00", WorkingHours.weekdays("07:00-15:00")),
        ("Assignment", "working_hours", "Man 07:00-15:00", WorkingHours.parse("07:00-15:00,-,-,-,-,-,-")),
    ],
)
def test_a_cell_is_read_as_people_write_it(kind, name, text, found):
    if found is None:
        with pytest.raises(InvalidValueError):
            value(kind, name, text)
    else:
        assert value(kind, name, text) == found


@pytest.mark.parametrize(
    ("kind", "name", "text", "problem"),
    [
        ("Employee", "ideal_days", "ofte", Problem.NOT_A_NUMBER),
        ("Employee", "counts_written", "måske", Problem.UNKNOWN_WORD),
        ("Employee", "language", "Klingon", Problem.UNKNOWN_WORD),
        ("Assignment", "starts_on", "11/26/2026", Problem.NOT_A_DATE),
        ("Assignment", "country", "Atlantis", Problem.UNKNOWN_COUNTRY),
        ("Assignment", "country", "EU", Problem.UNKNOWN_COUNTRY),
        ("Assignment", "working_hours", "dag og nat", Problem.NOT_HOURS),
    ],
)
def test_a_cell_that_cannot_be_read_says_which_field_it_is(kind, name, text, problem):
    with pytest.raises(InvalidValueError) as refused:
        value(kind, name, text)
    assert (refused.value.problem, refused.value.kind in (kind, "WorkingHours")) == (problem, True)


# Rows


def test_a_row_says_only_what_it_has_a_value_for():
    (row,) = read(["Navn", "E-mail", "Titel", "Kunde", "Projekt"], ["Bo  Lind", "", " ", "Yard", ""])
    assert (row.number, row.name, row.customer) == (2, "Bo Lind", "Yard")
    assert (dict(row.employee), dict(row.stay)) == ({"name": "Bo Lind"}, {})


def test_a_name_of_two_columns_is_joined_and_of_two_numbers_the_first_counts():
    (row,) = read(["Efternavn", "Fornavn", "Telefon", "Mobil"], ["Lind", "Bo Erik", "", "12"])
    assert row.employee == {"name": "Bo Erik Lind", "phone": "12"}


def test_a_city_is_the_site_where_no_site_is_said():
    rows = read(["Navn", "By", "Site"], ["Bo", "Seoul", ""], ["Ida", "Seoul", "Yard 3"])
    assert [row.stay["site"] for row in rows] == ["Seoul", "Yard 3"]
    assert [row.zone.name for row in rows] == ["Asia/Seoul"] * 2


def test_a_row_that_cannot_be_read_has_its_error_and_its_name():
    rows = read(["Navn", "Startdato"], ["Bo", "aldrig"], ["", "01-01-2026"], ["Ida", ""])
    assert [row.error and row.error.problem for row in rows] == [Problem.NOT_A_DATE, Problem.EMPTY, None]
    assert [row.name for row in rows] == ["Bo", "", "Ida"]


def test_a_zone_that_was_asked_for_stands_for_all_of_its_place_but_not_against_a_column():
    lines = (["Navn", "Land", "Tidszone"], ["Bo", "USA", ""], ["Ida", "USA", "America/Denver"])
    rows = read(*lines, zones={"USA": "America/Chicago"})
    assert [row.zone.name for row in rows] == ["America/Chicago", "America/Denver"]


def test_an_employee_field_is_not_emptied_by_a_short_row():
    assert Employee(**dict(read(["Navn", "Titel"], ["Bo"])[0].employee)).title == ""
