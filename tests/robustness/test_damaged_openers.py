"""Files that are handed over as ours and are anything are opened or refused, no more; thousands in `tests/long`."""

import os
from contextlib import closing

import pytest

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.keeping import check_whole, make_backup, repair_file, restore_backup
from distance_leader.storage.sqlite import Access, connect
from distance_leader.workspace import open_workspace
from tests.building import NOW, dump, make_person
from tests.opener_fuzzing import fuzz

COUNT = 200


@pytest.mark.skipif(os.name == "nt", reason="needs limits on a process")
def test_damaged_files_are_opened_or_refused_and_nothing_else_happens(tmp_path):
    said = fuzz(2026, COUNT, tmp_path / "fuzz")
    assert set(said) <= {"opened", *FileProblem}
    assert min(said["opened"], said["damaged"], said["not_a_database"]) > 10


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
    repair_file(plan_file, other)
    workspace = open_workspace(other, to_write=True)
    assert dump(workspace) == held
    workspace.close()
    assert check_whole(other) == []
