"""The drill: a plan is backed up, the computer is lost, and on a new one all comes back, by the commands alone."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from distance_leader.domain.employee import Employee
from distance_leader.keeping import key_of
from distance_leader.presentation.recovery_sheet import recovery_sheet
from distance_leader.workspace import open_workspace
from tests.building import ROOT, dump

PASSWORD = "mørk kajak på fjorden"


class Computer:
    """A user's folders on a machine of their own, empty at first; commands run with no other."""

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / "tmp").mkdir(parents=True)
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("LC_", "XDG_"))},
            "HOME": str(home),
            "USERPROFILE": str(home),
            "TMPDIR": str(home / "tmp"),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def run(self, *words: object) -> str:
        """Do a command; what it printed."""
        said = subprocess.run(
            [sys.executable, "-m", "ui.entry", *map(str, words)],
            env=self._environment,
            cwd=self.home,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert said.returncode == 0, said.stderr
        return said.stdout

    def lose(self) -> None:
        """Nothing of it is left."""
        shutil.rmtree(self.home)


@pytest.fixture
def stick(tmp_path):
    """What lies elsewhere when the computer is lost."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def with_password(folder, words):
    """The option by which a command gets a password, or none."""
    if words is None:
        return ()
    file = folder / "words.txt"
    file.write_text(words + "\n", encoding="utf-8")
    return ("--password-file", file)


def held_by(path, password):
    workspace = open_workspace(path, to_write=False, password=password)
    held = dump(workspace)
    workspace.close()
    return held


def words_of_sheet(path):
    """As the leader types them from the paper."""
    words = key_of(path, PASSWORD.encode()).recovery_words
    return " ".join(recovery_sheet(path.name, words, date(2026, 11, 22), "da").rows).lower()


@pytest.mark.parametrize("kind", ["plain", "by password", "by recovery sheet"])
def test_what_was_lost_with_the_computer_comes_back_from_a_backup(kind, tmp_path, stick):
    old, password = Computer(tmp_path / "old"), None if kind == "plain" else PASSWORD
    plan = old.home / "plan.distance"
    old.run("demo", plan, "--people", 4, "--years", 1, "--today", "2026-11-22", *with_password(old.home, password))
    old.run("contact", "add", plan, "--employee", person_of(old, plan, password), "--week", "2026-W49",
            "--note", "The last word", *with_password(old.home, password))  # fmt: skip
    held = held_by(plan, password and password.encode())
    typed = words_of_sheet(plan) if kind == "by recovery sheet" else password
    (backup,) = old.run("backup", plan, stick, *with_password(old.home, password)).splitlines()
    old.lose()

    new = Computer(tmp_path / "new")
    back = new.home / "back.distance"
    assert not any(new.home.rglob("*.distance"))
    assert "Restored on trial: 4 people." in new.run("verify", backup, *with_password(new.home, typed))
    assert new.run("restore", backup, back, *with_password(new.home, typed)) == ""
    new.run("verify", back, *with_password(new.home, typed))
    assert held_by(back, password and password.encode()) == held
    assert len(held) > 100
    assert any(getattr(one, "note", "") == "The last word" for one in held.values())


def person_of(computer, plan, password):
    """The name of somebody in the plan."""
    said = computer.run("employee", "list", plan, "--json", *with_password(computer.home, password))
    return json.loads(said)[0]["employee"]


def test_who_was_erased_stays_erased_when_an_older_backup_comes_back_on_a_new_computer(tmp_path, stick):
    old = Computer(tmp_path / "old")
    plan = old.home / "plan.distance"
    old.run("demo", plan, "--people", 4, "--years", 1, "--today", "2026-11-22")
    name = person_of(old, plan, None)
    (older,) = map(Path, old.run("backup", plan).splitlines())
    away = Path(shutil.copy(older, stick))  # out of reach of what erases
    old.run("person", "erase", plan, "--employee", name, "--yes")
    shutil.copy(older.parent / "erased.jsonl", stick)  # the list lies beside the backups
    held = held_by(plan, None)
    old.lose()

    assert name in names_in(held_by(away, None))
    new = Computer(tmp_path / "new")
    back = new.home / "back.distance"
    new.run("restore", away, back)
    assert held_by(back, None) == held
    assert name not in names_in(held)
    assert name.encode() not in back.read_bytes()


def names_in(held):
    return {one.name for one in held.values() if isinstance(one, Employee)}
