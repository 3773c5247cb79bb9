"""What is shipped can be told: every part with version, hash and licence; what is accepted for now expires."""

import json
import subprocess
import tomllib
from datetime import date
from pathlib import Path

import pytest
from cyclonedx.model.bom import Bom

from resources.supply_chain.audit import accepted_ids, command
from resources.supply_chain.parts import Part, bill, licence_of, licences, locked

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
TODAY = date(2026, 11, 25)
ENTRY = '[[accepted]]\nid = "GHSA-1"\nwhy = "not called"\ndecided = 2026-11-01\nuntil = 2026-12-24\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The folder that the command writes, from another folder than the checkout."""
    out = tmp_path_factory.mktemp("shipped")
    subprocess.run([ROOT / "resources/supply_chain.sh", "parts"], cwd=out, check=True, capture_output=True)
    return out / "parts"


@pytest.fixture(scope="module")
def listed(made) -> dict:
    return json.loads((made / "distance-leader.cdx.json").read_text("utf-8"))


def test_the_list_names_every_locked_package_with_all_its_hashes(listed):
    there = {one["purl"]: len(one["hashes"]) for one in listed["components"] if one["type"] == "library"}
    lines = [line.split(" ")[0] for line in LOCK.splitlines() if "==" in line and not line.startswith(" ")]
    assert set(there) == {f"pkg:pypi/{line.replace('==', '@')}" for line in lines}
    assert sum(there.values()) == LOCK.count("--hash=sha256:")


def test_what_the_project_asks_for_is_what_its_entry_depends_on(listed):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (root,) = [one for one in listed["dependencies"] if one["ref"] == "distance-leader"]
    assert len([ref for ref in root["dependsOn"] if ref.startswith("pkg:")]) == len(project["dependencies"])


def test_each_thing_that_is_referred_to_is_there_and_all_but_those_of_other_systems_are_reached(listed):
    refs = [one["bom-ref"] for one in listed["components"]]
    asked = {one["ref"]: one["dependsOn"] for one in listed["dependencies"]}
    assert len(refs) == len(set(refs))
    assert {ref for each in asked.values() for ref in each} <= set(refs)
    reached, waiting = set(), ["distance-leader"]
    while waiting:
        one = waiting.pop()
        reached.add(one)
        waiting += [ref for ref in asked.get(one, []) if ref not in reached]
    missed = {part.name for part in locked(LOCK) if part.ref not in reached and part.installed is not None}
    assert not missed


def test_a_library_of_cyclonedx_reads_the_list(listed):
    read = Bom.from_json(listed)
    assert len(read.components) == len(listed["components"])
    assert read.metadata.component.name == "distance-leader"


def test_the_same_lock_gives_the_same_bytes(made, tmp_path):
    subprocess.run([ROOT / "resources/supply_chain.sh", tmp_path / "again"], check=True, capture_output=True)
    for path in made.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_every_part_that_is_installed_names_a_licence_and_shows_its_text(made):
    text = (made / "licences.txt").read_text("utf-8")
    unnamed = [part.name for part in locked(LOCK) if part.installed and len(licence_of(part)) < 3]
    assert not unnamed
    shown = [part.name for part in locked(LOCK) if f"== {part.name} {part.version}: " in text]
    installed = [part for part in locked(LOCK) if part.installed]
    assert len(shown) >= 0.9 * len(installed)
    assert "SIL OPEN FONT LICENSE" in text
    assert str(ROOT) not in text


def test_a_package_without_a_hash_is_refused():
    with pytest.raises(ValueError, match="no hash"):
        locked(LOCK + "left-pad==1.0\n")


def test_a_package_that_is_not_installed_here_is_listed_with_what_is_known(tmp_path):
    part = Part("nowhere", "1.0", ("0" * 64,))
    assert "not installed" in licence_of(part)
    assert "nowhere 1.0" in licences([part])
    (listed, *_) = bill([part], {"version": "1", "dependencies": ["nowhere"], "license": "MIT"})["components"]
    assert listed["hashes"] == [{"alg": "SHA-256", "content": "0" * 64}]


def test_what_is_accepted_now_is_left_out_of_the_audit():
    ids = accepted_ids(ENTRY, TODAY)
    assert ids == ["GHSA-1"]
    words = command(ids, Path("out"), TODAY)
    assert words[words.index("--ignore-vuln") + 1] == "GHSA-1"
    assert words[-1] == str(Path("out/audit-2026-11-25.json"))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (ENTRY.replace("2026-12-24", "2026-11-25"), "look at it again"),
        (ENTRY.replace("2026-12-24", "2027-12-24"), "more than 90 days"),
        (ENTRY.replace("not called", ""), "say why"),
        (ENTRY.replace("until = 2026-12-24", ""), "until"),
    ],
)
def test_what_was_accepted_expires_and_needs_a_reason(entry, told):
    with pytest.raises(ValueError, match=told):
        accepted_ids(entry, TODAY)


def test_nothing_is_accepted_whose_time_is_over_when_the_program_is_built():
    text = (ROOT / "resources/supply_chain/accepted.toml").read_text("utf-8")
    assert accepted_ids(text, TODAY) == []


def test_the_audit_reads_the_lock_as_it_is(tmp_path):
    done = subprocess.run(
        [ROOT / "resources/audit.sh", tmp_path, "--dry-run"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Dry run: would have audited" in done.stderr
