"""backup, restore, verify: copies from the command line."""

import json
from pathlib import Path

from tests.building import beside, fingerprint

WARNING = "{} is not encrypted: whoever has the file can read it.\n"


def test_a_backup_is_made_proven_and_restored(say, plan_file, amina, tmp_path):
    said = say("backup", plan_file)
    assert (said.code, said.err) == (0, "")
    made = Path(said.out.strip())
    assert made.parent == plan_file.with_name("backups")
    said = say("verify", made)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"{made} is whole.\nRestored on trial: 1 person.\n"
    other = tmp_path / "other.distance"
    assert say("restore", made, other) == (0, "", WARNING.format(other))
    assert "Amina Noor" in say("employee", "list", other).out


def test_a_folder_may_be_named(say, plan_file, tmp_path):
    said = say("backup", plan_file, tmp_path / "stick" / "copies")
    assert Path(said.out.strip()).parent == tmp_path / "stick" / "copies"


def test_the_file_of_before_is_kept_under_the_name_that_is_printed(say, plan_file, amina):
    made = Path(say("backup", plan_file).out.strip())
    say("employee", "add", plan_file, "--name", "Later", "--zone", "UTC")
    said = say("restore", made, plan_file)
    aside = Path(said.out.strip())
    assert "Later" not in say("employee", "list", plan_file).out
    assert "Later" in say("employee", "list", aside).out


def test_what_cannot_be_is_one_sentence_and_changes_nothing(say, plan_file, tmp_path):
    nothing = tmp_path / "nothing.distance"
    nothing.write_bytes(b"nothing")
    before = fingerprint(plan_file)
    for words in (
        ("backup", tmp_path / "missing"),
        ("backup", plan_file, nothing / "folder"),
        ("restore", tmp_path / "missing", plan_file),
        ("restore", nothing, plan_file),
        ("restore", plan_file, plan_file),
        ("restore", plan_file, tmp_path),
        ("restore", plan_file, tmp_path / "no" / "folder"),
    ):
        said = say(*words)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1), words
    assert (fingerprint(plan_file), beside(plan_file)) == (before, [plan_file.name])


def test_repair_says_what_was_lost_and_leaves_the_file_as_it_is(say, tmp_path):
    path = tmp_path / "plan.distance"
    assert say("demo", path, "--people", "3", "--years", "1").code == 0
    assert "Nothing was lost." in say("repair", path, tmp_path / "whole.distance").out
    told = json.loads(say("repair", path, tmp_path / "again.distance", "--json").out)
    assert {"table": "employee", "rows": 3, "lost": 0, "left_out": 0} in told
    assert "exists already" in say("repair", path, tmp_path / "again.distance").err
