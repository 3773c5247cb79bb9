"""An error that nobody foresaw, on the command line: one sentence and a report of the program alone, no traceback."""

import os
import stat
from contextlib import closing
from pathlib import Path

import pytest

from distance_leader.storage.sqlite import Access, connect
from distance_leader.workspace import open_workspace
from tests.building import make_contact, make_person, program

NAME, NOTE = "Marker-Aabenraa", "Marker-Note"
SAID = {"C.UTF-8": "Something failed in the program.", "da_DK.UTF-8": "Noget gik galt i programmet."}


@pytest.fixture
def broken(plan_file):
    """A plan with a date that is none: no release writes such a thing, and its reader does not expect it."""
    workspace = open_workspace(plan_file, to_write=True)
    make_contact(workspace, make_person(workspace, NAME), note=NOTE)
    workspace.close()
    with closing(connect(plan_file, Access.WRITE)) as connection:
        connection.execute(f"UPDATE contact SET counts_on = '{NOTE}'")
    return plan_file


def reports():
    return sorted(Path(os.environ["XDG_DATA_HOME"]).rglob("report-*.txt"))


@pytest.mark.parametrize("language", SAID)
def test_it_is_one_sentence_with_a_code_of_its_own_and_a_report_without_names(broken, language):
    said = program("due", broken, "--today", "2026-11-22", LANG=language)
    (report,) = reports()
    assert (said.returncode, said.stdout) == (3, "")
    assert said.stderr.startswith(SAID[language])
    assert str(report) in said.stderr
    assert len(said.stderr.splitlines()) == 1
    told = report.read_text("utf-8")
    assert "ValueError" in told
    assert "distance_leader." in told
    for word in (NAME, NOTE, str(broken), "Traceback"):
        assert word not in told + said.stderr.replace(str(report), "")
    if os.name != "nt":
        assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_where_the_report_cannot_be_kept_that_is_said(broken, tmp_path):
    place = tmp_path / "no folder"
    place.touch()
    said = program("due", broken, "--today", "2026-11-22", XDG_DATA_HOME=str(place))
    assert said.returncode == 3
    assert "could not be kept" in said.stderr
    assert len(said.stderr.splitlines()) == 1
