"""The log of the window: local, small, without names, for its user alone; a disk that takes none disturbs nobody."""

import logging
import stat

import pytest

from distance_leader.domain.errors import InvalidValueError, Problem
from ui.logbook import Logbook
from ui.places import data_folder


@pytest.fixture
def logbook(tmp_path):
    made = Logbook(tmp_path / "data")
    made.begin()
    yield made
    made.end()


def _written(folder) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((folder / "logs").glob("*")))


def test_the_window_tells_its_log_what_it_does_and_not_with_what(start, staffed_file):
    program = start(staffed_file)
    program.desk.context.refused.emit(InvalidValueError("Employee", "name", Problem.EMPTY))
    program.close()
    lines = _written(data_folder()).splitlines()
    assert [line.split(": ", 1)[1] for line in lines] == [
        "A file is open: encrypted False, writable True",
        "Refused: InvalidValueError",
        "The file is closed",
    ]


def test_the_log_is_for_its_user_alone_and_stays_so_when_it_begins_anew(logbook, tmp_path):
    log = logging.getLogger("ui.somewhere")
    for _ in range(7000):
        log.info("A line of some length, so that the files of the log are full sooner: %s", "x" * 120)
    files = sorted((tmp_path / "data" / "logs").iterdir())
    assert len(files) == 4
    assert sum(path.stat().st_size for path in files) < 1_100_000
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(files[0].parent.stat().st_mode) == 0o700


def test_of_what_a_library_says_only_the_place_is_written(logbook, tmp_path, caplog):
    logging.getLogger("sqlalchemy.engine").warning("SELECT 'Amina is ill'")
    logging.getLogger("sqlalchemy.engine").info("nothing at all")
    caplog.clear()
    written = _written(tmp_path / "data")
    assert "sqlalchemy.engine: (test_logbook " in written
    assert "Amina" not in written
    assert written.count("\n") == 1


def test_of_an_error_only_the_class_is_written(logbook, tmp_path, caplog):
    try:
        raise ValueError("someone's note")
    except ValueError:
        logging.getLogger("ui.somewhere").exception("It failed")
    caplog.clear()
    assert _written(tmp_path / "data").rstrip().endswith("ERROR ui.somewhere: It failed [ValueError]")


def test_a_disk_that_takes_no_log_disturbs_nobody(tmp_path, capsys):
    (tmp_path / "data").write_text("a file where the folder would be")
    logbook = Logbook(tmp_path / "data")
    logbook.begin()
    logging.getLogger("ui.somewhere").info("anything")
    logbook.end()
    assert capsys.readouterr().err == ""
