"""A file is opened safely: by one window, checked after a bad end, and never written to where another lies by now."""

import os
import shutil
import subprocess
import sys
from datetime import date

import pytest

from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.i18n.message import msg
from distance_leader.presentation.synced_folders import syncing_service
from distance_leader.workspace import open_workspace
from tests.building import ROOT, dump, fingerprint
from tests.ui.conftest import AMINA, BO
from tests.ui.driving import NOW_COLUMN
from ui.single_instance import bring_to_front


def keep(program):
    program.desk.standing.keep()
    program.rest()


def leave_log(path):
    """A file as a killed program leaves it: with its log beside it."""
    code = (
        "import os, sys; from pathlib import Path\n"
        "from distance_leader.workspace import open_workspace\n"
        "from distance_leader.i18n.message import msg\n"
        "from distance_leader.domain.employee import Employee\n"
        "w = open_workspace(Path(sys.argv[1]), to_write=True)\n"
        "with w.edit(msg('x')) as edit: edit.put(Employee(name='In the log'))\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert path.with_name(path.name + "-wal").stat().st_size > 0


# One window for a file


def test_a_second_start_on_an_open_file_brings_its_window_to_the_front(program, start):
    keep(program)
    seen = []
    program.desk.standing._single.wanted.connect(lambda: seen.append(True))
    second = start()
    second.desk.start(program.workspace.path, demo=False)
    program.wait_until(lambda: seen)
    second.settle()
    assert not second.window.isVisible()
    assert second.desk.context.workspace is None
    program.settle()


def test_a_file_that_no_window_answers_for_is_said_to_be_in_use(start, plan_file, tmp_path):
    other = open_workspace(plan_file, to_write=True)
    program = start()
    program.desk.start(plan_file, demo=False)
    program.settle()
    assert program.window.isVisible()
    assert "in use" in program.status() or "open" in program.status()
    other.close()


def test_nobody_answers_for_a_file_that_was_closed(program):
    keep(program)
    path = program.workspace.path
    program.desk.put_away()
    program.settle()
    assert not bring_to_front(path)


# After a bad end


def test_a_file_that_was_not_closed_is_checked_before_it_is_backed_up(start, staffed_file):
    leave_log(staffed_file)
    program = start(staffed_file)
    assert program.workspace.ended_uncleanly
    keep(program)
    program.rest()
    assert "In the log" in {one.name for one in program.stored(Employee)}
    assert len(list(staffed_file.with_name("backups").iterdir())) == 1


def test_damage_that_is_found_after_a_bad_end_is_told_and_makes_no_backup(start, staffed_file):
    leave_log(staffed_file)
    program = start(staffed_file)
    whole = bytearray(staffed_file.read_bytes())
    for place in range(len(whole) // 2, len(whole) - 4096, 4096):
        whole[place : place + 64] = b"\xff" * 64
    with staffed_file.open("r+b") as stream:
        stream.write(bytes(whole))
    keep(program)
    program.rest()
    assert program.says("The file is damaged.")
    assert not staffed_file.with_name("backups").exists()


def test_a_file_that_was_closed_well_is_not_checked_as_a_whole(program):
    assert not program.workspace.ended_uncleanly


# Another file under its name


@pytest.mark.parametrize("what", ["replaced", "removed", "moved"])
def test_nothing_is_written_where_another_file_lies_by_now_and_a_copy_can_be_saved(
    program, empty_plan, answer_file_dialog, tmp_path, what
):
    keep(program)
    path, before = program.workspace.path, program.dump()
    if what == "replaced":
        shutil.copy(empty_plan, path.with_name("new"))
        path.with_name("new").replace(path)
    elif what == "removed":
        path.unlink()
    else:
        path.rename(path.with_name("elsewhere.distance"))
    there = fingerprint(path) if path.exists() else None
    program.choose(AMINA, NOW_COLUMN)
    program.write("x")
    program.press("Return")
    assert "was moved, replaced or removed" in program.status()
    program.press("Esc")
    program.desk.standing.backing_up._look()
    assert program.says("Nothing more is written to it.")
    answer_file_dialog(tmp_path / "saved.distance")
    program.click(program.button("Save a copy…"))
    program.settle()
    assert program.workspace.path == tmp_path / "saved.distance"
    assert program.dump() == before
    assert (fingerprint(path) if path.exists() else None) == there
    assert not program.says("Nothing more is written to it.")


def test_a_copy_can_be_saved_at_any_time_and_replaces_nothing(program, answer_file_dialog, tmp_path):
    answer_file_dialog(tmp_path / "copy.distance")
    program.do("save_copy")
    assert program.workspace.path != tmp_path / "copy.distance"
    copy = open_workspace(tmp_path / "copy.distance", to_write=False)
    assert dump(copy) == program.dump()
    copy.close()
    before = fingerprint(tmp_path / "copy.distance")
    program.do("save_copy")
    assert "exists already" in program.status()
    assert fingerprint(tmp_path / "copy.distance") == before


def test_the_core_refuses_an_edit_of_a_file_that_is_gone(workspace):
    workspace.path.unlink()
    with pytest.raises(FileError) as refused, workspace.edit(msg("x")) as edit:
        edit.put(Employee(name="Bo", archived_on=date(2026, 1, 1)))
    assert refused.value.problem is FileProblem.REPLACED


# Folders that are copied to other computers


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Havnekran", "OneDrive"),
        ("Dropbox/plans", "Dropbox"),
        ("Nextcloud", "Nextcloud"),
        ("Documents", ""),
    ],
)
def test_a_folder_that_is_synced_is_known_by_its_name(tmp_path, folder, service):
    assert syncing_service(tmp_path / folder / "plan.distance") == service


def test_a_file_in_a_synced_folder_says_so_as_long_as_it_is_open(start, staffed_file, tmp_path):
    (tmp_path / "Dropbox").mkdir()
    program = start(staffed_file.rename(tmp_path / "Dropbox" / "plan.distance"))
    assert program.says("Dropbox copies this folder to other computers")
    assert program.plan.model.grid.people[BO].name == "Bo Lind"
