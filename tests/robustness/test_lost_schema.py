"""A file whose list of tables is damaged is repaired too: the rows of each table are found without it."""

import shutil
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.keeping import check_whole, key_of, repair_file
from distance_leader.storage.lost_schema import find_schema
from distance_leader.storage.sqlite import HEADER_SIZE, Access, connect, use_key
from distance_leader.workspace import open_workspace
from tests.building import NOW, beside, dump, fingerprint
from tests.robustness.migration_killing import RELEASED
from tests.robustness.ruining import PAGE, PATTERNS, SALT, rows_of, ruin, sample_pair, schema_pages


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """Sample data by its password, and the pages of its schema but for the first."""
    pair = sample_pair(tmp_path_factory.mktemp("schema"))
    return {password: (path, schema_pages(path, password)) for password, path in pair.items()}


@pytest.fixture(params=[None, b"x"], ids=["plain", "encrypted"])
def sample(request, samples, tmp_path):
    """A copy of one, its key and the pages of its schema."""
    path, pages = samples[request.param]
    return Path(shutil.copy(path, tmp_path / "plan.distance")), key_of(path, request.param), pages


def repaired(path, password):
    """The rows of the repaired file, and what became of each table; the damaged one and its folder are as before."""
    out = path.parent / "out" / "out.distance"
    out.parent.mkdir(exist_ok=True)
    out.unlink(missing_ok=True)
    before = fingerprint(path), beside(path)
    found = {one.table: one for one in repair_file(path, out, password, NOW)}
    assert (fingerprint(path), beside(path)) == before
    assert beside(out) == [out.name]
    assert check_whole(out, password) == []
    return rows_of(out, password), found


def test_a_lost_page_of_the_schema_takes_no_row_with_it(sample):
    path, key, pages = sample
    whole, wanted = path.read_bytes(), rows_of(path, key)
    assert len(pages) > 5
    for at, page in enumerate([1, *pages]):
        path.write_bytes(whole)
        ruin(path, [page], PATTERNS[at % 3], spared=SALT if page == 1 and key else 0)
        rows, found = repaired(path, key)
        assert rows == wanted
        assert sum(one.lost + one.left_out for one in found.values()) == 0


def test_without_any_schema_the_rows_say_whose_they_are(sample, tmp_path):
    path, key, pages = sample
    wanted = rows_of(path, key)
    ruin(path, pages)
    ruin(path, [1], spared=SALT if key else HEADER_SIZE)
    rows, _ = repaired(path, key)
    assert rows == wanted
    open_workspace(tmp_path / "out" / "out.distance", to_write=True, password=key).close()


def test_what_is_lost_beside_the_schema_is_counted_and_nothing_else_is_lost(sample):
    path, key, pages = sample
    wanted = rows_of(path, key)[1]
    with closing(connect(path, Access.LOOK, key)) as connection:
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'").fetchall())
    ruin(path, [*pages, roots["goal"]])
    (_, rows), found = repaired(path, key)
    assert wanted["goal"]
    assert rows == wanted | {"goal": []}
    assert found["goal"].lost > 0


def test_a_tree_without_its_root_gives_a_part_and_the_rest_is_counted(sample):
    path, key, pages = sample
    wanted = rows_of(path, key)[1]["contact"]
    with closing(connect(path, Access.LOOK, key)) as connection:
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contact'")
    ruin(path, [*pages, root])
    (_, rows), found = repaired(path, key)
    assert 0 < len(rows["contact"]) < len(wanted)
    assert set(rows["contact"]) < set(wanted)
    assert len(wanted) <= len(rows["contact"]) + found["contact"].lost + found["contact"].left_out


def test_what_is_still_in_the_log_is_read_too(sample):
    path, key, pages = sample
    with closing(connect(path, Access.WRITE, key)) as connection:
        connection.execute("UPDATE leader SET name = 'In the log'")
        killed = path.with_name("killed.distance")
        for side in ("", "-wal"):
            shutil.copy(path.with_name(path.name + side), killed.with_name(killed.name + side))
    ruin(killed, pages[1:3])
    (_, rows), _ = repaired(killed, key)
    assert [row[2] for row in rows["leader"]] == ["In the log"]


def test_a_log_that_cannot_be_read_is_not_left_out_unseen(samples, tmp_path):
    path = Path(shutil.copy(samples[None][0], tmp_path / "plan.distance"))
    path.with_name(path.name + "-wal").write_bytes(b"\x01" * 5_000)
    ruin(path, [1])
    assert refused(path, None) is FileProblem.NOT_A_DATABASE


def refused(path, password):
    before = fingerprint(path), beside(path)
    with pytest.raises(FileError) as raised:
        repair_file(path, path.with_name("out.distance"), password, NOW)
    assert (fingerprint(path), beside(path)) == before
    return raised.value.problem


def test_an_encrypted_file_without_its_salt_cannot_be_told_from_chance(samples, tmp_path):
    path = Path(shutil.copy(samples[b"x"][0], tmp_path / "plan.distance"))
    ruin(path, [1])
    assert refused(path, b"x") is FileProblem.NOT_A_DATABASE


def test_the_password_of_a_damaged_first_page_is_told_from_a_wrong_one(samples, tmp_path):
    path = Path(shutil.copy(samples[b"x"][0], tmp_path / "plan.distance"))
    ruin(path, [1], spared=SALT)
    assert refused(path, b"wrong") is FileProblem.WRONG_PASSWORD
    assert repaired(path, b"x")[0] == rows_of(samples[b"x"][0], b"x")


def test_a_damaged_file_of_another_program_is_none_of_ours(tmp_path):
    path = tmp_path / "other.sqlite"
    with closing(driver.connect(str(path))) as connection:
        connection.execute("CREATE TABLE bookmark(id, name)")
        for number in range(50):
            connection.execute(f"CREATE TABLE more_{number}(id, name, {', '.join('abcdefghij')})")
        connection.execute("INSERT INTO bookmark VALUES('0008', 'x')")
        connection.commit()
    ruin(path, [1])
    assert refused(path, None) is FileProblem.NOT_A_DATABASE


def test_rows_that_can_be_of_two_lost_tables_go_to_neither_and_are_counted(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    workspace.close()
    with closing(connect(plan_file, Access.WRITE)) as connection:
        busy = (uuid4().hex, "2026-01-01 10:00:00", "2026-01-02 10:00:00", "")
        connection.execute("INSERT INTO customer VALUES(?, ?, ?, ?)", busy)
    ruin(plan_file, schema_pages(plan_file, None))
    (_, rows), found = repaired(plan_file, None)
    assert rows["customer"] == rows["busy_time"] == []
    assert found["customer"].lost > 0


def test_a_schema_that_says_nonsense_takes_no_row_with_it(sample):
    path, key, _ = sample
    wanted = rows_of(path, key)
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        use_key(connection, key)
        connection.execute("PRAGMA writable_schema = ON")
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'answer'")
        for statement in (
            "UPDATE sqlite_master SET sql = 'CREATE TABLE contact(' WHERE name = 'contact'",
            "UPDATE sqlite_master SET rootpage = 999999 WHERE name = 'goal'",
            "UPDATE sqlite_master SET rootpage = :answer WHERE name IN ('action', 'home_day')",
        ):
            connection.execute(statement, {"answer": root})
    rows, found = repaired(path, key)
    assert rows == wanted
    assert sum(one.lost + one.left_out for one in found.values()) == 0


def test_a_file_that_takes_too_long_is_given_up(samples, tmp_path):
    assert find_schema(Path(shutil.copy(samples[None][0], tmp_path / "plan.distance")), None, longest=0) is None


def test_the_schema_of_an_earlier_release_is_found_and_brought_up_to_date(tmp_path):
    path = Path(shutil.copy(RELEASED[2], tmp_path / "plan.distance"))
    ruin(path, schema_pages(path, None)[-2:])
    repair_file(path, tmp_path / "out.distance", None, NOW)
    shutil.copy(RELEASED[2], path)
    held = []
    for one in (path, tmp_path / "out.distance"):
        workspace = open_workspace(one, to_write=True)
        held.append(set(dump(workspace)))
        workspace.close()
    assert held[0] == held[1]


def first_page_costs_nothing(path, key, page):
    """Whether a page's ruin loses the same rows, whether or not the first page is ruined too."""
    whole, kept = path.read_bytes(), []
    for more in ([], [1]):
        path.write_bytes(whole)
        ruin(path, [page])
        ruin(path, more, spared=SALT if key else 0)
        kept.append(repaired(path, key)[0])
    path.write_bytes(whole)
    return kept[0] == kept[1]


def test_the_first_page_and_any_other_lose_no_more_than_that_other(sample):
    path, key, _ = sample
    count = len(path.read_bytes()) // PAGE
    pages = range(2 * count // 3, count, 10)  # there lie pages that others lead to
    assert [page for page in pages if not first_page_costs_nothing(path, key, page)] == []
