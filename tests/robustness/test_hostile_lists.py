"""Lists of people made to harm: each is one sentence, in bounded time and memory, and nothing is written."""

import os
import time
import zipfile
from io import BytesIO

import pytest

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.exchange.people.reading import read_people_file
from tests.building import fingerprint, program
from tests.list_damage import SHEET, workbook

LAUGHS = (
    "<!DOCTYPE x ["
    + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' if n else '<!ENTITY a "ha"><!ENTITY b "&a;">'
        for n in range(9)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SECONDS = 30
"""Far above the limit of the reader; it only ends a test that hangs."""


def sheet(rows, doctype=""):
    return workbook(sheet1_xml=SHEET.format(rows=rows, doctype=doctype))


def cell(place, text):
    return f'<row r="1"><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def bomb():
    return workbook(lambda archive: archive.writestr("xl/media/image1.png", bytes(100 * 1024 * 1024)))


def nested_bomb():
    return sheet(cell("A1", "x" * 50_000_000))


def many_parts():
    return workbook(lambda archive: [archive.writestr(f"xl/media/{n}.png", b"") for n in range(1_001)])


def lying_about_sizes():
    content = bytearray(workbook(sheet1_xml=SHEET.format(rows=cell("A1", "x" * 100_000), doctype="")))
    at = content.rfind(b"xl/worksheets/sheet1.xml")  # in the directory at the end
    content[at - 46 + 24 : at - 46 + 28] = (10).to_bytes(4, "little")
    return bytes(content)


def encrypted():
    content = bytearray(workbook())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


HOSTILE = {
    "a zip bomb": ("a.xlsx", bomb, FileProblem.TOO_MANY),
    "a bomb of one cell": ("a.xlsx", nested_bomb, FileProblem.TOO_MANY),
    "a thousand parts": ("a.xlsx", many_parts, FileProblem.TOO_MANY),
    "sizes that are lies": ("a.xlsx", lying_about_sizes, FileProblem.NOT_PEOPLE),
    "an encrypted archive": ("a.xlsx", encrypted, FileProblem.NOT_PEOPLE),
    "a billion laughs": ("a.xlsx", lambda: sheet(cell("A1", "&i;"), LAUGHS), FileProblem.NOT_PEOPLE),
    "an entity from outside": ("a.xlsx", lambda: sheet(cell("A1", "&a;"), OUTSIDE), FileProblem.NOT_PEOPLE),
    "a laughing style": (
        "a.xlsx",
        lambda: workbook(styles_xml=SHEET.format(rows="&i;", doctype=LAUGHS)),
        FileProblem.NOT_PEOPLE,
    ),
    "a cell beyond the last column": ("a.xlsx", lambda: sheet(cell("ZZZZZZ1", "x")), FileProblem.NOT_PEOPLE),
    "ten thousand columns": (
        "a.xlsx",
        lambda: sheet(f'<row r="1">{"".join("<c><v>1</v></c>" for _ in range(10_000))}</row>'),
        FileProblem.TOO_MANY,
    ),
    "a truncated archive": ("a.xlsx", lambda: workbook()[:2_000], FileProblem.NOT_PEOPLE),
    "an archive of something else": ("a.xlsx", lambda: _archive({"readme.txt": b"hello"}), FileProblem.NOT_PEOPLE),
    "a picture": ("a.xlsx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(4_000), FileProblem.NOT_PEOPLE),
    "random bytes": ("a.csv", lambda: os.urandom(8_192), FileProblem.NOT_PEOPLE),
    "a million columns": ("a.csv", lambda: b";" * 1_000_000 + b"x", FileProblem.TOO_MANY),
    "a million quotes": ("a.csv", lambda: b'"' * 3_000_001, FileProblem.NOT_PEOPLE),
    "a vCard without end": (
        "a.vcf",
        lambda: b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo\r\nNOTE:" + b"\r\n x" * 2_000_000,
        FileProblem.NOT_PEOPLE,
    ),
    "a hundred thousand vCards": (
        "a.vcf",
        lambda: b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo\r\nEND:VCARD\r\n" * 100_001,
        FileProblem.TOO_MANY,
    ),
    "vCards within vCards": (
        "a.vcf",
        lambda: b"BEGIN:VCARD\r\n" * 100_000,
        FileProblem.NOT_PEOPLE,
    ),
}


def _archive(parts):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_list_is_refused_in_time(tmp_path, name):
    file, make, problem = HOSTILE[name]
    path = tmp_path / file
    path.write_bytes(make())
    started = time.monotonic()
    with pytest.raises(FileError) as refused:
        read_people_file(path)
    assert refused.value.problem is problem
    assert time.monotonic() - started < SECONDS


def test_the_command_says_one_sentence_and_writes_nothing(tmp_path, plan_file):
    path = tmp_path / "a.xlsx"
    path.write_bytes(sheet(cell("A1", "&i;"), LAUGHS))
    before = fingerprint(plan_file)
    said = program("import", plan_file, "people", path, "--apply")
    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (1, "", 1)
    assert fingerprint(plan_file) == before


def test_the_workbook_that_they_are_made_of_is_sound(tmp_path):
    path = tmp_path / "a.xlsx"
    for content in (workbook(), sheet(cell("A1", "Bo"))):
        path.write_bytes(content)
        assert read_people_file(path)[0].rows
