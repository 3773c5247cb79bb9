"""Connections: the pragmas that keep a plan whole and private hold on every one."""

from contextlib import ExitStack, closing

import pytest

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.engine import make_engine
from distance_leader.storage.sqlite import Access, checkpoint, connect, copy_verified, file_errors
from distance_leader.workspace import open_workspace
from tests.building import beside, dump, fingerprint, make_person

WANTED = {
    "foreign_keys": 1,
    "synchronous": 2,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "busy_timeout": 5000,
}


@pytest.mark.parametrize(("access", "journal"), [(Access.WRITE, "wal"), (Access.LOOK, "delete")])
def test_every_connection_of_an_engine_has_the_pragmas(plan_file, access, journal):
    engine = make_engine(lambda: connect(plan_file, access))
    with ExitStack() as stack:
        for _ in range(6):  # more than the pool keeps
            ask = stack.enter_context(engine.connect()).exec_driver_sql
            assert {name: ask(f"PRAGMA {name}").scalar() for name in WANTED} == WANTED
            assert ask("PRAGMA journal_mode").scalar() in (journal, "wal")
    engine.dispose()


def test_a_file_that_is_only_looked_at_gets_nothing_beside_it(plan_file):
    before = fingerprint(plan_file)
    with closing(connect(plan_file, Access.LOOK)) as connection:
        assert connection.execute("SELECT count(*) FROM leader").fetchone() == (1,)
        assert beside(plan_file) == ["plan.distance"]
        with pytest.raises(FileError) as refused, file_errors(plan_file):
            connection.execute("DELETE FROM leader")
    assert refused.value.problem is FileProblem.READ_ONLY
    assert fingerprint(plan_file) == before


def test_a_path_with_the_signs_of_a_uri_is_a_path(plan_file):
    strange = plan_file.rename(plan_file.with_name("100% a?b#c&mode=ro æ😀.db"))
    opened = open_workspace(strange, to_write=True)
    make_person(opened)
    opened.close()
    assert beside(strange) == [strange.name]


def test_a_copy_of_an_open_file_is_whole_private_and_alone(workspace):
    make_person(workspace)  # still in the write-ahead log
    target = workspace.path.parent / "copies" / "copy.db"
    target.parent.mkdir()
    copy_verified(workspace.path, target)
    assert beside(target) == ["copy.db"]
    assert target.stat().st_mode & 0o777 == 0o600
    copy = open_workspace(target, to_write=False)
    assert dump(copy) == dump(workspace)
    copy.close()


def test_folding_the_log_into_the_file_says_when_a_reader_hinders_it(workspace):
    make_person(workspace)
    with workspace.read() as reader:
        reader.dump()
        make_person(workspace, "Second")
        with closing(connect(workspace.path, Access.WRITE)) as impatient:
            impatient.execute("PRAGMA busy_timeout = 0")
            assert impatient.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 1
    assert checkpoint(workspace.path)


def test_an_error_of_the_system_becomes_a_problem_that_has_a_sentence(tmp_path):
    for error, problem in (
        (PermissionError(13, "no"), FileProblem.NOT_ALLOWED),
        (OSError(28, "full"), FileProblem.DISK_FULL),
        (OSError(5, "broken"), FileProblem.IO),
    ):
        with pytest.raises(FileError) as found, file_errors(tmp_path):
            raise error
        assert found.value.problem is problem
