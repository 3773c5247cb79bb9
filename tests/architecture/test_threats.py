"""The page on threats: everything it leans on is there, and help has the short list for a lost computer."""

import re
from pathlib import Path

import pytest

from distance_leader.cli.arguments import parse
from distance_leader.i18n.catalogue import catalogue

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "THREATS.md").read_text("utf-8")


def test_the_tests_and_commands_it_names_exist():
    named = re.findall(r"`((?:tests|resources)/[\w/.]+)`", PAGE)
    assert len(named) >= 10
    assert not [path for path in named if not (ROOT / path).is_file()]


@pytest.mark.parametrize(
    "words",
    ["verify BACKUP", "restore BACKUP plan.db", "audit plan.db", "person access plan.db --employee NAME FOLDER"],
)
def test_what_it_tells_to_type_is_understood(words):
    assert f"`distance-leader {words}`" in " ".join(PAGE.split())
    assert parse(words.split(" "), catalogue("en")).command is not None


@pytest.mark.parametrize(
    "threat",
    ["stolen or lost laptop", "curious colleague", "wrong person", "malicious spreadsheet", "cloud", "has left"],
)
def test_each_threat_has_what_is_done_and_what_is_left(threat):
    rows = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| **") and threat in line]
    assert len(rows) == 1
    assert all(len(cell.strip()) > 20 for cell in rows[0][1:])


def test_readme_leads_there():
    assert "(THREATS.md)" in (ROOT / "README.md").read_text("utf-8")
