"""The acts on files that are done with a fault, and the folder that each is done in; see `nth_fault`."""

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from distance_leader.keeping import back_up_open, check_whole, encrypt, make_backup
from distance_leader.starting import start_plan
from distance_leader.workspace import open_workspace
from tests.building import LEADER, NOW, make_contact, make_person
from tests.robustness.nth_fault import PLAN, Act, Watch
from tests.robustness.ruining import rows_of, ruin, schema_pages

RELEASED = Path(__file__).parent / "released" / "schema-5.distance"
OLD, NEW = b"old", b"new"
_WEEKS = ("--from", "2026-W40", "--to", "2026-W48")
_PLAN = "{}/" + PLAN
_EARLIER = b"an earlier export"


def make_plain(folder: Path) -> None:
    """A plan with a person, backups, an older file to restore, a list to import and places for exports."""
    start_plan(folder / PLAN, LEADER)
    _fill(folder, "Amina Noor")
    shutil.copy(folder / PLAN, folder / "kept.distance")
    _fill(folder, "Bo Later")
    (folder / "second").mkdir()
    made = make_backup(folder / PLAN, None, NOW - timedelta(days=900))
    for second in range(1, 4):  # of one day long ago: one of them stays
        shutil.copy(made, made.with_name(made.name.replace("0000.", f"000{second}.")))
    (folder / "list.csv").write_text("Navn;E-mail;By\nPer;per@example.com;Seoul\nIda;ida@example.com;Oslo\n")
    for name in ("out.xlsx", "out.ics"):
        (folder / name).write_bytes(_EARLIER)


def make_torn(folder: Path) -> None:
    """The same with a copy whose list of tables is damaged."""
    make_plain(folder)
    torn = Path(shutil.copy(folder / PLAN, folder / "torn.distance"))
    ruin(torn, schema_pages(torn, None)[1:3])


def make_encrypted(folder: Path) -> None:
    """The same with a password."""
    make_plain(folder)
    encrypt(folder / PLAN, OLD, NOW - timedelta(days=1))


def make_old(folder: Path) -> None:
    """A file of an earlier release."""
    shutil.copy(RELEASED, folder / PLAN)


def _fill(folder: Path, name: str) -> None:
    workspace = open_workspace(folder / PLAN, to_write=True)
    person = make_person(workspace, name)
    for number in range(5):
        make_contact(workspace, person, note=f"{number} " * 500)
    workspace.close()


def _back_up(folder: Path) -> None:
    workspace = open_workspace(folder / PLAN, to_write=True)
    try:
        back_up_open(workspace, folder / "second", NOW)
    finally:
        workspace.close()


def _look_at_backups(folder: Path, case: str, *, is_said_done: bool) -> None:
    found = sorted(folder.glob("backups/plan.backup-*"))
    assert all(check_whole(one) == [] for one in (*found, *folder.glob("second/*.distance"))), case
    assert sum("20240605" in one.name for one in found) >= 1, case
    assert not is_said_done or any("20261122" in one.name for one in found), case


def _look_at_restored(folder: Path, case: str, *, is_said_done: bool) -> None:
    found = list(folder.glob("plan.before-restore-*.distance"))
    assert all(check_whole(one) == [] for one in found), case
    assert found or not is_said_done, case
    assert check_whole(folder / "kept.distance") == [], case


def _look_at_schedule(folder: Path, case: str, *, is_said_done: bool) -> None:
    _look_at_one(folder / "out.xlsx", case, _is_workbook, is_said_done=is_said_done)


def _look_at_calendar(folder: Path, case: str, *, is_said_done: bool) -> None:
    whole = lambda path: path.read_bytes().endswith(b"END:VCALENDAR\r\n")  # noqa: E731 - one line
    _look_at_one(folder / "out.ics", case, whole, is_said_done=is_said_done)


def _look_at_one(path: Path, case: str, is_whole: Callable[[Path], bool], *, is_said_done: bool) -> None:
    is_earlier = path.read_bytes() == _EARLIER
    assert is_earlier or is_whole(path), case
    assert not (is_said_done and is_earlier), case


def _is_workbook(path: Path) -> bool:
    with ZipFile(path) as book:
        return book.testzip() is None


def _look_at_access(folder: Path, case: str, *, is_said_done: bool) -> None:
    whole = {
        ".pdf": lambda path: path.read_bytes().rstrip().endswith(b"%%EOF"),
        ".xlsx": _is_workbook,
        ".json": lambda path: bool(json.loads(path.read_text(encoding="utf-8"))),
        ".txt": lambda path: path.stat().st_size > 0,
    }
    found = [one for one in folder.glob("access/*") if not one.name.startswith(".")]
    assert all(whole[one.suffix](one) for one in found), case
    assert not is_said_done or len(found) >= 3, case


def _look_at_repaired(folder: Path, case: str, *, is_said_done: bool) -> None:
    out = folder / "repaired.distance"
    if out.exists():  # the first opening clears away what a fault left of it
        open_workspace(out, to_write=True).close()
    assert out.exists() or not is_said_done, case
    assert not out.exists() or check_whole(out) == [], case


def _look_at_mended(folder: Path, case: str, *, is_said_done: bool) -> None:
    _look_at_repaired(folder, case, is_said_done=is_said_done)
    if is_said_done:
        assert rows_of(folder / "repaired.distance", None) == rows_of(folder / PLAN, None), case


ACTS: dict[str, tuple[Callable[[Path], None], Act]] = {
    "contact": (
        make_plain,
        Act(("contact", "add", _PLAN, "--employee", "Amina Noor", "--week", "2026-W48", "--note", "n" * 5_000)),
    ),
    "import": (make_plain, Act(("import", _PLAN, "people", "{}/list.csv", "--apply", "--json"))),
    "backup": (make_plain, Act(_back_up, look=_look_at_backups)),
    "restore": (make_plain, Act(("restore", "{}/kept.distance", _PLAN), look=_look_at_restored)),
    "set": (make_plain, Act(("password", "set", _PLAN), (None, NEW))),
    "change": (make_encrypted, Act(("password", "change", _PLAN), (OLD, NEW))),
    "remove": (make_encrypted, Act(("password", "remove", _PLAN), (OLD, None))),
    "migrate": (make_old, Act(("grid", _PLAN, *_WEEKS))),
    "schedule": (make_plain, Act(("export", _PLAN, "schedule", "{}/out.xlsx", *_WEEKS), look=_look_at_schedule)),
    "calendar": (make_plain, Act(("export", _PLAN, "calendar", "{}/out.ics", *_WEEKS), look=_look_at_calendar)),
    "access": (
        make_plain,
        Act(("person", "access", _PLAN, "--employee", "Amina Noor", "{}/access"), look=_look_at_access),
    ),
    "repair": (make_plain, Act(("repair", _PLAN, "{}/repaired.distance"), look=_look_at_repaired)),
    "mend": (make_torn, Act(("repair", "{}/torn.distance", "{}/repaired.distance"), look=_look_at_mended)),
    "erase": (make_plain, Act(("person", "erase", _PLAN, "--employee", "Amina Noor", "--yes"))),
}


def watch_for(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """The watch over one of the acts; its passwords are in the environment."""
    make, act = ACTS[name]
    template, work = folder / "template", folder / "work"
    template.mkdir()
    work.mkdir()
    make(template)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("DISTANCE_LEADER_NEW_PASSWORD", NEW.decode())
    if act.passwords[0] == OLD:
        monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", OLD.decode())
    return Watch(act, template, work)
