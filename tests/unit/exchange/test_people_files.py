"""Lists of people are read from Excel, CSV and vCard as they come, and refused in one sentence where they are none."""

from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.exchange.limited import CancelledError
from distance_leader.exchange.people.cards import COLUMNS, card_sheets
from distance_leader.exchange.people.delimited import delimited_sheets
from distance_leader.exchange.people.reading import read_people_file
from distance_leader.exchange.people.workbook import workbook_sheets
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.sentences import sentence

DANISH = "Navn;By\r\nÅse Ærø;København\r\nBjørn;Århus\r\n"
ROWS = [(1, ["Navn", "By"]), (2, ["Åse Ærø", "København"]), (3, ["Bjørn", "Århus"])]


def delimited(text, encoding="utf-8"):
    ((_, rows),) = delimited_sheets(text.encode(encoding))
    return rows


def cards(*lines):
    ((_, rows),) = card_sheets("\r\n".join(lines).encode())
    return [dict(zip((name for name, _ in COLUMNS), cells, strict=False)) for _, cells in rows[1:]]


def workbook(tmp_path, fill):
    book = Workbook()
    fill(book)
    path = tmp_path / "people.xlsx"
    book.save(path)
    return path


# CSV


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_danish_csv_is_read_in_every_encoding_that_excel_writes(encoding):
    assert delimited(DANISH, encoding) == ROWS


def test_signs_that_only_windows_has_are_read():
    assert delimited("Navn;Løn\nBo “B” Lind;€ 5", "cp1252")[1] == (2, ["Bo “B” Lind", "€ 5"])


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_sign_between_cells_is_found(sign):
    assert delimited(DANISH.replace(";", sign)) == ROWS


def test_a_comma_within_cells_is_not_taken_for_the_sign_between_them():
    assert delimited("Navn;Note\nLind, Bo;a, b, c\nHolm, Ida;d") == [
        (1, ["Navn", "Note"]),
        (2, ["Lind, Bo", "a, b, c"]),
        (3, ["Holm, Ida", "d"]),
    ]


def test_commas_in_the_lines_of_a_note_are_not_counted():
    assert len(delimited('Navn;Note\nBo;"a,b\nc,d\ne,f\ng,h"\n')[1][1]) == 2


def test_a_row_has_the_number_of_the_line_on_which_it_begins():
    assert delimited('Navn;Note\n"Bo";"one\ntwo\nthree"\n\nIda;x') == [
        (1, ["Navn", "Note"]),
        (2, ["Bo", "one\ntwo\nthree"]),
        (6, ["Ida", "x"]),
    ]


def test_the_line_in_which_excel_names_the_sign_is_no_row():
    assert delimited("sep=;\r\nNavn;By\r\nBo;a,b") == [(2, ["Navn", "By"]), (3, ["Bo", "a,b"])]


def test_an_old_end_of_text_and_a_single_slip_are_no_reason_to_refuse():
    assert delimited(DANISH + "\x1a") == ROWS
    assert delimited("Navn\n" + "Bo Lind\n" * 30 + "B\x07o")[-1] == (32, ["B\x07o"])


# vCard


def test_a_card_of_version_3_is_read_with_its_folds_escapes_and_groups():
    (card,) = cards(
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Kim Min-jun",
        "ORG:Hyundai\\, Heavy;Hull\\; stern",
        "item1.EMAIL;type=INTERNET:home@example.com",
        "EMAIL;type=WORK:work@example.com",
        'TEL;TYPE="home,voice":1',
        "TEL;TYPE=CELL:+82 2-312-3456",
        "ADR;TYPE=WORK:;;1 Street;Busan;;;South Korea",
        "TITLE:Welder",
        "NOTE:one\\ntw",
        " o",
        "PHOTO;ENCODING=b:AAAA",
        "END:VCARD",
    )
    assert card == {
        "Name": "Kim Min-jun",
        "E-mail": "work@example.com",
        "Phone": "+82 2-312-3456",
        "Title": "Welder",
        "Company": "Hyundai, Heavy",
        "Department": "Hull; stern",
        "City": "Busan",
        "Country": "South Korea",
        "Time zone": "",
        "Language": "",
        "Note": "one\ntwo",
    }


def test_a_card_of_version_4_says_what_is_preferred_and_where_its_person_is():
    (card,) = cards(
        "begin:vcard",
        "version:4.0",
        "fn:Ana Souza",
        "EMAIL;TYPE=work:one@example.com",
        "EMAIL;PREF=1:two@example.com",
        "TEL;VALUE=uri:tel:+55-11-98765-4321;ext=5",
        "TZ:America/Sao_Paulo",
        "LANG:en",
        "end:vcard",
    )
    assert (card["E-mail"], card["Phone"]) == ("two@example.com", "+55-11-98765-4321")
    assert (card["Time zone"], card["Language"]) == ("America/Sao_Paulo", "en")


def test_a_card_without_a_shown_name_has_its_parts_and_an_offset_is_no_zone():
    (card,) = cards("BEGIN:VCARD", "VERSION:3.0", "N:Lind;Bo;Erik;;", "TZ:-05:00", "END:VCARD")
    assert (card["Name"], card.get("Time zone", "")) == ("Bo Erik Lind", "")


def test_cards_are_numbered_in_their_order():
    ((_, rows),) = card_sheets(b"BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")
    assert [number for number, _ in rows] == [0, 1, 2]


# Excel


def test_a_workbook_is_read_as_texts_with_the_numbers_beside_its_rows(tmp_path):
    def fill(book):
        sheet = book.active
        sheet["B3"], sheet["C3"] = "Navn", "Startdato"
        sheet["B5"], sheet["C5"], sheet["D5"] = "=1+1 as text", date(2026, 1, 5), 14.0
        sheet["B5"].data_type = "s"
        sheet["B6"], sheet["C6"], sheet["D6"] = "=A1&A2", datetime.fromisoformat("2026-01-05T08:30"), 2.5
        sheet["B7"], sheet["C7"], sheet["D7"] = "#N/A", time(8, 30), True
        sheet["B7"].data_type = "e"
        sheet["ZZ8"] = None

    (sheet,) = read_people_file(workbook(tmp_path, fill))
    assert sheet.rows == (
        (3, ["", "Navn", "Startdato"]),
        (5, ["", "=1+1 as text", "2026-01-05", "14"]),
        (6, ["", "", "2026-01-05 08:30", "2.5"]),
        (7, ["", "", "08:30:00", "1"]),
    )


def test_hidden_and_empty_sheets_are_left_out(tmp_path):
    def fill(book):
        book.create_sheet("Secret").append(["Navn"])
        book["Secret"].sheet_state = "hidden"
        book.create_sheet("Folk").append(["Navn"])

    assert [sheet.title for sheet in read_people_file(workbook(tmp_path, fill))] == ["Folk"]


# What is refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\n"
REFUSED = [
    ("people.csv", b"", FileProblem.NO_PEOPLE),
    ("people.csv", b"\r\n;;;\r\n", FileProblem.NO_PEOPLE),
    ("people.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, FileProblem.NOT_PEOPLE),
    ("people.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, FileProblem.NOT_PEOPLE),
    ("people.xlsx", b"Navn;By\r\nBo;Aarhus", FileProblem.NOT_PEOPLE),
    ("people.xlsx", b"PK\x03\x04" + bytes(99), FileProblem.NOT_PEOPLE),
    ("people.xlsx", OLE, FileProblem.OLD_WORKBOOK),
    ("people.csv", b"Navn\nB\0o\n", FileProblem.NOT_PEOPLE),
    ("people.csv", b'Navn\n"' + b"x" * 1_000_001, FileProblem.NOT_PEOPLE),
    ("people.csv", b"Navn\n" + b"x\n" * 100_001, FileProblem.TOO_MANY),
    ("people.csv", b"x;" * 201 + b"x", FileProblem.TOO_MANY),
    ("people.csv", b"x" * (10 * 1024 * 1024 + 1), FileProblem.TOO_LARGE),
    ("people.vcf", CARD, FileProblem.NOT_PEOPLE),
    ("people.vcf", CARD.replace(b"3.0", b"2.1") + b"END:VCARD\r\n", FileProblem.OLD_CARDS),
    ("people.vcf", CARD + b"TEL:1\r\n" * 1_001 + b"END:VCARD\r\n", FileProblem.TOO_MANY),
]


@pytest.mark.parametrize(("name", "content", "problem"), REFUSED, ids=lambda one: str(one)[:24])
def test_what_is_no_list_of_people_is_refused_in_one_sentence(tmp_path, name, content, problem):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileError) as refused:
        read_people_file(path)
    assert refused.value.problem is problem
    for language in ("en", "da"):
        assert str(path) in catalogue(language).text(sentence(refused.value))


def test_no_file_and_a_folder_are_told_apart(tmp_path):
    for path, problem in ((tmp_path / "none.csv", FileProblem.MISSING), (tmp_path, FileProblem.FOLDER)):
        with pytest.raises(FileError) as refused:
            read_people_file(path)
        assert refused.value.problem is problem


def test_reading_ends_when_nobody_wants_it_any_more(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(DANISH)
    with pytest.raises(CancelledError):
        read_people_file(path, lambda: True)


def test_a_workbook_is_looked_into_before_it_is_unpacked(tmp_path):
    assert workbook_sheets(workbook(tmp_path, lambda book: book.active.append(["Navn"])).read_bytes()) == [
        ("Sheet", [(1, ["Navn"])])
    ]
