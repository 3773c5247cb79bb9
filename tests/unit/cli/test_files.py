"""new, demo, verify: files made and checked from the command line."""

import json

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.workspace import open_workspace
from tests.building import beside, dump, fingerprint


def content(path, kind):
    opened = open_workspace(path, to_write=False)
    found = [entity for entity in dump(opened).values() if isinstance(entity, kind)]
    opened.close()
    return found


def test_a_new_file_has_its_leader_and_nothing_else(say, tmp_path):
    path = tmp_path / "new.distance"
    said = say("new", path, "--zone", "America/Chicago", "--name", "Åse 😀", "--language", "en")
    assert said == (0, "", f"{path} is not encrypted: whoever has the file can read it.\n")
    (leader,) = content(path, Leader)
    assert (leader.name, leader.zone, leader.country, leader.language) == ("Åse 😀", "America/Chicago", "US", "en")
    assert not leader.is_sample
    assert content(path, Employee) == content(path, Contact) == []


def test_without_a_word_the_leader_is_in_denmark(say, tmp_path):
    say("new", tmp_path / "new.distance")
    (leader,) = content(tmp_path / "new.distance", Leader)
    assert (leader.zone, leader.country) == ("Europe/Copenhagen", "DK")


@pytest.mark.parametrize("command", ["new", "demo"])
@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "da"}, "da"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": ""}, "en"),
    ],
)
def test_a_new_file_is_in_the_language_of_the_system(say, tmp_path, monkeypatch, command, environment, language):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    say(command, tmp_path / "made.distance")
    (leader,) = content(tmp_path / "made.distance", Leader)
    assert leader.language == language


@pytest.mark.parametrize("command", ["new", "demo"])
def test_a_language_that_is_said_counts_more_than_the_systems(say, tmp_path, monkeypatch, command):
    monkeypatch.setenv("LANG", "da_DK.UTF-8")
    say(command, tmp_path / "made.distance", "--language", "en")
    (leader,) = content(tmp_path / "made.distance", Leader)
    assert leader.language == "en"


def test_a_country_that_is_said_counts_more_than_the_zones(say, tmp_path):
    say("new", tmp_path / "new.distance", "--zone", "Europe/Copenhagen", "--country", "SE")
    assert content(tmp_path / "new.distance", Leader)[0].country == "SE"


@pytest.mark.parametrize("command", ["new", "demo"])
@pytest.mark.parametrize("there", ["a plan", "another file", "a folder", "a dangling link"])
def test_what_is_there_is_never_overwritten(say, command, there, plan_file):
    path = plan_file if there == "a plan" else plan_file.with_name("there")
    if there == "another file":
        path.write_bytes(b"precious")
    elif there == "a folder":
        path.mkdir()
    elif there == "a dangling link":
        path.symlink_to(plan_file.with_name("nowhere"))
    before = (beside(plan_file), fingerprint(path) if path.is_file() else None)
    said = say(command, path)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert str(path) in said.err
    assert (beside(plan_file), fingerprint(path) if path.is_file() else None) == before


@pytest.mark.parametrize("command", ["new", "demo"])
@pytest.mark.parametrize("place", ["no/such/folder.distance", "a" * 300 + ".distance", "file/under.distance"])
def test_where_a_file_cannot_be_none_is_made(say, command, place, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    said = say(command, tmp_path / place)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "home"]


@pytest.mark.parametrize(
    "words",
    [
        ("--zone", "Mars/Base"),
        ("--country", "ZZ"),
        ("--name", "x" * 10_000),
        ("--name", "two\nlines"),
        ("--name", "half \udcff"),
    ],
    ids=["zone", "country", "long name", "two lines", "no UTF-8"],
)
def test_a_leader_who_cannot_be_is_refused_and_no_file_is_made(say, words, tmp_path):
    said = say("new", tmp_path / "new.distance", *words)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["home"]


@pytest.mark.parametrize(
    "words",
    [
        ("--people", "0"),
        ("--people", "1001"),
        ("--people", "-1"),
        ("--people", "abc"),
        ("--people", "1.5"),
        ("--people", "١٢"),
        ("--people", "9" * 5_000),
        ("--years", "0"),
        ("--years", "11"),
        ("--seed", "x"),
        ("--today", "2026-11-31"),
        ("--today", "today"),
        ("--today", "0001-01-01"),
        ("--today", "9999-12-31"),
    ],
    ids=lambda words: " ".join(words)[:24],
)
def test_sample_data_that_cannot_be_is_refused_naming_the_option_and_no_file_is_made(say, words, tmp_path):
    said = say("demo", tmp_path / "demo.distance", *words)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith(f"{words[0]}: ")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["home"]


def test_sample_data_is_as_much_as_was_asked_for_and_marked(say, tmp_path):
    path = tmp_path / "demo.distance"
    said = say("demo", path, "--people", "3", "--years", "1", "--seed", "7", "--today", "2026-11-22")
    assert said == (0, "", f"{path} is not encrypted: whoever has the file can read it.\n")
    assert len(content(path, Employee)) == 3
    (leader,) = content(path, Leader)
    assert (leader.zone, leader.country, leader.is_sample) == ("Europe/Copenhagen", "DK", True)


def test_the_same_words_make_the_same_sample_data(say, tmp_path):
    words = ("--people", "2", "--years", "1", "--seed", "7", "--today", "2026-11-22")
    grids = []
    for name in ("one", "two"):
        say("demo", tmp_path / name, *words)
        shown = say("grid", tmp_path / name, "--from", "2026-W40", "--to", "2026-W53", "--json").out
        grids.append(json.loads(shown))
    assert grids[0] == grids[1]
    assert len(grids[0]["rows"]) == 2


def test_a_person_can_be_added_to_sample_data(say, tmp_path):
    path = tmp_path / "demo.distance"
    say("demo", path, "--people", "1", "--years", "1")
    assert say("employee", "add", path, "--name", "=1+1", "--zone", "UTC").id
    assert len(content(path, Assignment)) >= 2


def test_a_whole_file_is_said_to_be_whole(say, plan_file):
    said = say("verify", plan_file)
    assert (said.code, said.err) == (0, "")
    assert str(plan_file) in said.out
    assert beside(plan_file) == ["plan.distance"]
