"""Files that are handed over as ours and are anything are opened or refused, no more; thousands in `tests/long`."""

import os
from contextlib import closing, suppress

import pytest
from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.keeping import (
    back_up_open,
    check_open,
    check_whole,
    encrypt,
    make_backup,
    prove_backup,
    repair_file,
    restore_backup,
)
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.sqlite import Access, connect
from distance_leader.workspace import open_workspace
from tests.building import NOW, dump, make_person
from tests.opener_fuzzing import fuzz

COUNT = 80
TOO_MUCH = b"\x87\xff\xff\xff\x7f"
"""The largest length of a record that SQLite can write down."""


@pytest.mark.skipif(os.name == "nt", reason="needs limits on a process")
def test_damaged_files_are_opened_or_refused_and_nothing_else_happens(tmp_path):
    said = fuzz(2026, COUNT, tmp_path / "fuzz")
    assert set(said) <= {"opened", *FileProblem}
    assert min(said["opened"], said["damaged"], said["not_a_database"]) > 4


def test_a_record_that_claims_more_bytes_than_there_is_memory_is_damage_wherever_it_is_met(tmp_path):
    path = tmp_path / "plan.distance"
    make_samples(path, NOW, Samples(people=3, years=1))
    workspace = open_workspace(path, to_write=True)
    claim_too_much(path)
    assert refusal(lambda: back_up_open(workspace, None, NOW)).problem is FileProblem.DAMAGED
    assert check_open(workspace)
    workspace.close()
    assert check_whole(path)
    other = path.with_name("other.distance")
    for act in (
        lambda: make_backup(path, None, NOW),
        lambda: prove_backup(path, None),
        lambda: encrypt(path, b"x", NOW),
        lambda: restore_backup(path, other, None, NOW),
    ):
        assert refusal(act).problem is FileProblem.DAMAGED
    assert not other.exists()
    assert repair_file(path, other, None, NOW)
    assert check_whole(other) == []


def refusal(act):
    with pytest.raises(FileError) as refused:
        act()
    return refused.value


def claim_too_much(path):
    """Let a word of the search's index be as long as can be written down, where the whole check believes it."""
    with closing(connect(path, Access.WRITE)) as connection:
        ((number, block),) = connection.execute("SELECT id, block FROM search_text_data ORDER BY id LIMIT 1 OFFSET 2")
        for at in range(0, len(block), 3):
            claimed = block[:at] + TOO_MUCH + block[at + len(TOO_MUCH) :]
            connection.execute("UPDATE search_text_data SET block = ? WHERE id = ?", (claimed, number))
            with suppress(driver.Error):
                try:
                    connection.execute("PRAGMA integrity_check(search_text)").fetchall()
                except MemoryError:
                    return
    raise AssertionError("SQLite has learnt to refuse such an index")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER bad AFTER INSERT ON employee BEGIN DELETE FROM contact; END",
        "CREATE VIEW seen AS SELECT name FROM employee",
    ],
    ids=["trigger", "view"],
)
def test_a_file_with_a_trigger_or_view_is_not_opened_backed_up_or_restored_and_a_repair_leaves_it_out(
    plan_file, statement
):
    workspace = open_workspace(plan_file, to_write=True)
    make_person(workspace)
    held = dump(workspace)
    workspace.close()
    with closing(connect(plan_file, Access.WRITE)) as connection:
        connection.execute(statement)
    assert check_whole(plan_file)
    other = plan_file.with_name("other.distance")
    for act in (
        lambda: open_workspace(plan_file, to_write=True),
        lambda: open_workspace(plan_file, to_write=False),
        lambda: make_backup(plan_file, None, NOW),
        lambda: restore_backup(plan_file, other, None, NOW),
    ):
        with pytest.raises(FileError) as refused:
            act()
        assert refused.value.problem is FileProblem.DAMAGED
    assert not other.exists()
    repair_file(plan_file, other, None, NOW)
    workspace = open_workspace(other, to_write=True)
    assert dump(workspace) == held
    workspace.close()
    assert check_whole(other) == []
