"""Every page of the schema, whole and in parts, in files of every release: what the tables held is read without it."""

import shutil
from pathlib import Path

import pytest

from distance_leader.keeping import key_of, repair_file
from distance_leader.workspace import open_workspace
from tests.building import NOW, dump
from tests.robustness.migration_killing import RELEASED
from tests.robustness.ruining import PAGE, PATTERNS, SALT, rows_of, ruin, sample_pair, schema_pages
from tests.robustness.test_lost_schema import first_page_costs_nothing

SECTOR = 512


@pytest.mark.parametrize("password", [None, b"x"], ids=["plain", "encrypted"])
def test_whatever_of_the_schema_is_ruined_no_row_is_lost(password, tmp_path):
    path = sample_pair(tmp_path)[password]
    whole, key, wanted = path.read_bytes(), key_of(path, password), rows_of(path, password)
    out = tmp_path / "out.distance"
    for page in (1, *schema_pages(path, password)):
        first = SALT if page == 1 and key else 0
        sectors = [] if key else [(at, at + SECTOR) for at in range(0, PAGE, SECTOR)]  # one bit breaks a whole seal
        spans = [(first, PAGE), *sectors]
        for number, (begins, ends) in enumerate(spans):
            if page == 1 and ends == SECTOR:
                continue  # it may look like a file of another program
            for pattern in PATTERNS if ends - begins > SECTOR else [PATTERNS[number % 3]]:
                path.write_bytes(whole)
                ruin(path, [page], pattern[:ends], spared=begins)
                found = repair_file(path, out, key, NOW)
                assert rows_of(out, key) == wanted, (page, begins)
                assert sum(one.lost + one.left_out for one in found) == 0, (page, begins)
                out.unlink()


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_file_of_an_earlier_release_is_read_without_its_schema(released, tmp_path):
    path, out = tmp_path / "plan.distance", tmp_path / "out.distance"
    shutil.copy(released, path)
    wanted = held_by(path)
    pages = schema_pages(Path(shutil.copy(released, path)), None)
    for ruined in (*([page] for page in pages), pages):
        shutil.copy(released, path)
        ruin(path, ruined)
        assert sum(one.lost + one.left_out for one in repair_file(path, out, None, NOW)) == 0
        assert held_by(out) == wanted
        out.unlink()


def held_by(path):
    workspace = open_workspace(path, to_write=True)
    held = set(dump(workspace))
    workspace.close()
    return held


@pytest.mark.parametrize("password", [None, b"x"], ids=["plain", "encrypted"])
def test_the_first_page_and_any_other_lose_no_more_than_that_other(password, tmp_path):
    path = sample_pair(tmp_path)[password]
    pages = range(3, len(path.read_bytes()) // PAGE + 1, 2)
    key = key_of(path, password)
    assert [page for page in pages if not first_page_costs_nothing(path, key, page)] == []
