"""A damaged file is read as far as it can be, into a new one; what was lost is counted, the file itself untouched."""

import random
import shutil
from pathlib import Path

import pytest

from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.leader import Leader
from distance_leader.keeping import check_whole, key_of, repair_file
from distance_leader.storage.queries.search import search
from distance_leader.workspace import open_workspace
from tests.building import NOW, beside, dump, fingerprint
from tests.robustness.ruining import PAGE, SCHEMA_ROWS, is_readable, rows_of, ruin, sample_pair
from tests.robustness.test_migrations import RELEASED


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    return sample_pair(tmp_path_factory.mktemp("repair"))


@pytest.fixture(params=[None, b"x"], ids=["plain", "encrypted"])
def sample(request, samples, tmp_path):
    (tmp_path / "plans").mkdir()
    return Path(shutil.copy(samples[request.param], tmp_path / "plans" / "plan.distance")), request.param


def held_by(path, password):
    workspace = open_workspace(path, to_write=True, password=password)
    held = dump(workspace)
    workspace.close()
    return held


def pages_of(path, password, table):
    """The pages of the rows of a table: their ruin is met by reading it through, in a large one not at both ends."""
    key, whole, found = key_of(path, password), path.read_bytes(), []
    trial = path.with_name("trial")
    for page in range(2, len(whole) // PAGE + 1):
        trial.write_bytes(whole)
        ruin(trial, [page])
        if is_readable(trial, key, f'SELECT * FROM "{table}"') or not is_readable(trial, key, SCHEMA_ROWS):
            continue
        if table != "contact" or any(is_readable(trial, key, f'SELECT * FROM "{table}" {end}') for end in _ENDS):
            found.append(page)
    trial.unlink()
    return found


_ENDS = ("ORDER BY rowid LIMIT 1", "ORDER BY rowid DESC LIMIT 1")


def test_a_whole_file_is_read_whole(sample, tmp_path):
    path, password = sample
    out = tmp_path / "plans" / "out.distance"
    found = repair_file(path, out, password, NOW)
    assert sum(one.lost + one.left_out for one in found) == 0
    assert held_by(out, password) == held_by(path, password)
    assert check_whole(out, password) == []


def test_what_lies_on_ruined_pages_is_lost_and_counted_and_nothing_else(sample, tmp_path):
    path, password = sample
    held = held_by(path, password)
    pages = pages_of(path, password, "contact")
    ruin(path, random.Random(5).sample(pages[1:], 2))
    before, there = fingerprint(path), beside(path)
    out = tmp_path / "plans" / "out.distance"
    found = {one.table: one for one in repair_file(path, out, password, NOW)}
    after = held_by(out, password)
    assert (fingerprint(path), beside(path)) == (before, sorted([*there, "out.distance"]))
    assert all(held[key] == entity for key, entity in after.items())
    gone = [entity for key, entity in held.items() if key not in after]
    assert {type(one) for one in gone} >= {Contact}
    contacts = sum(isinstance(one, Contact) for one in gone)
    assert 0 < contacts <= found["contact"].lost + found["contact"].left_out
    assert contacts < 0.5 * sum(isinstance(one, Contact) for one in held.values())
    assert check_whole(out, password) == []


def test_who_is_lost_takes_what_belongs_to_them_and_the_rest_stays(sample, tmp_path):
    path, password = sample
    ruin(path, pages_of(path, password, "employee")[:1])
    out = tmp_path / "out.distance"
    found = {one.table: one for one in repair_file(path, out, password, NOW)}
    assert found["employee"].lost > 0
    assert sum(one.left_out for one in found.values()) > 0
    assert check_whole(out, password) == []


def test_the_search_finds_what_was_read(sample, tmp_path):
    path, password = sample
    out = tmp_path / "out.distance"
    repair_file(path, out, password, NOW)
    workspace = open_workspace(out, to_write=True, password=password)
    with workspace.read() as reader:
        name = reader.all(Employee)[0].name
        assert search(reader, name).hits
    workspace.close()


def test_a_lost_leader_is_replaced_by_one_without_a_name(samples, tmp_path):
    path = Path(shutil.copy(samples[None], tmp_path / "plan.distance"))
    ruin(path, pages_of(path, None, "leader"))
    out = tmp_path / "out.distance"
    repair_file(path, out, None, NOW)
    workspace = open_workspace(out, to_write=False)
    with workspace.read() as reader:
        assert [one.name for one in reader.all(Leader)] == [""]
    workspace.close()


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_file_of_an_earlier_release_is_brought_up_to_date_on_the_way(released, tmp_path):
    path = Path(shutil.copy(released, tmp_path / "plan.distance"))
    repair_file(path, tmp_path / "out.distance", None, NOW)
    found, wanted = held_by(tmp_path / "out.distance", None), held_by(path, None)
    assert found.keys() == wanted.keys()
    unlike = [key for key, one in wanted.items() if found[key] != one]
    has_no_secret_yet = released.stem < "schema-5"  # then it is made by chance on the way
    assert [type(wanted[key]) for key in unlike] == [Leader] * has_no_secret_yet


def test_the_number_of_the_schema_is_there_for_later_migrations_though_its_page_is_lost(samples, tmp_path):
    path = Path(shutil.copy(samples[None], tmp_path / "plan.distance"))
    before = rows_of(path, None)[1]["alembic_version"]
    ruin(path, pages_of(path, None, "alembic_version"))
    repair_file(path, tmp_path / "out.distance", None, NOW)
    assert rows_of(tmp_path / "out.distance", None)[1]["alembic_version"] == before


def test_an_existing_file_is_never_replaced(samples, tmp_path):
    path = Path(shutil.copy(samples[None], tmp_path / "plan.distance"))
    out = tmp_path / "out.distance"
    out.write_bytes(b"mine")
    with pytest.raises(FileError) as refused:
        repair_file(path, out, None, NOW)
    assert refused.value.problem is FileProblem.EXISTS
    assert out.read_bytes() == b"mine"
