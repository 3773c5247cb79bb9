"""The command import people: what each row would do, and with --apply does."""

import json

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from distance_leader.workspace import open_workspace
from tests.building import fingerprint

LIST = """Navn;E-mail;Kunde;By;Land;Mobil
Åse Ærø;aase@example.com;Yard;Seoul;Sydkorea;+82 2-312-3456
Bo Lind;bo@example;;Houston;USA;12
Carl;;;;USA;
;nobody@example.com;;;;
åse  ærø;;;;;
"""


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(LIST.encode("cp1252"))
    return path


def rows(say, plan_file, people, *more):
    said = say("import", plan_file, "people", people, "--json", "--today", "2026-11-22", *more)
    assert (said.code, said.err) == (0, "")
    return json.loads(said.out)["rows"]


def stored(plan_file, kind):
    workspace = open_workspace(plan_file, to_write=False)
    with workspace.read() as reader:
        found = reader.all(kind)
    workspace.close()
    return found


def test_each_row_has_its_number_a_verdict_a_name_and_why(say, plan_file, people):
    found = rows(say, plan_file, people)
    assert [(one["row"], one["verdict"], one["name"]) for one in found] == [
        (2, "new", "Åse Ærø"),
        (3, "new", "Bo Lind"),
        (4, "wrong", "Carl"),
        (5, "wrong", ""),
        (6, "wrong", "åse ærø"),
    ]
    assert found[0]["why"] == ""
    assert "e-mail address" in found[1]["why"]
    assert "telephone number" in found[1]["why"]
    assert "America/Chicago" in found[2]["why"]
    assert found[3]["why"] == "Name: This may not be empty."
    assert found[4]["why"] == "Row 2 is about the same person already."


def test_without_apply_nothing_is_written(say, plan_file, people):
    before = fingerprint(plan_file)
    rows(say, plan_file, people)
    assert fingerprint(plan_file) == before
    said = say("import", plan_file, "people", people)
    assert said.out.splitlines()[-2:] == [
        "2 new, 0 updated, 0 unchanged, 3 wrong",
        "Nothing was written: say --apply to take them over.",
    ]


def test_with_apply_right_rows_are_written_and_a_second_time_nothing_is(say, plan_file, people):
    assert [one["verdict"] for one in rows(say, plan_file, people, "--apply")] == [
        "new",
        "new",
        "wrong",
        "wrong",
        "wrong",
    ]
    assert sorted(one.name for one in stored(plan_file, Employee)) == ["Bo Lind", "Åse Ærø"]
    assert sorted(one.zone for one in stored(plan_file, Assignment)) == ["America/Chicago", "Asia/Seoul"]
    again = rows(say, plan_file, people, "--apply")
    assert [one["verdict"] for one in again] == ["unchanged", "unchanged", "wrong", "wrong", "wrong"]


def test_an_update_says_which_fields_change(say, plan_file, people):
    rows(say, plan_file, people, "--apply")
    people.write_bytes(
        LIST.replace("aase@example.com;Yard", "AASE@example.com;Quay").replace("-3456", "-3457").encode()
    )
    found = rows(say, plan_file, people)
    assert (found[0]["verdict"], found[0]["why"]) == ("update", "Changed: Phone number, Customer.")


def test_in_danish_verdicts_and_reasons_are_danish(say, plan_file, people, monkeypatch):
    monkeypatch.setenv("LANG", "da_DK.UTF-8")
    said = say("import", plan_file, "people", people)
    assert "4  Fejl  Carl  Tidszonen er usikker." in said.out
    assert "2 nye, 0 opdateret, 0 uændrede, 3 med fejl" in said.out


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There is nothing in "),
        (b"\x89PNG\r\n\x1a\n\0\0", "is no Excel workbook, CSV file or vCard"),
        (b"Bo Lind;Aarhus\nIda;Paris\n", "names its columns"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_nothing_is_written(say, plan_file, people, content, sentence):
    people.write_bytes(content)
    before = fingerprint(plan_file)
    said = say("import", plan_file, "people", people, "--apply", "--json")
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert sentence in said.err
    assert fingerprint(plan_file) == before
