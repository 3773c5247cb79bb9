"""The program in a process of its own: languages, streams, and what it does not load."""

import json
import subprocess
import sys

import pytest

from distance_leader.cli.run import cli_language
from tests.building import fingerprint, program, program_environment


def test_the_command_line_brings_no_window_system_along(plan_file):
    """Neither the import of the command line nor a command that is run loads Qt."""
    ask = (
        "import sys, distance_leader.cli.run, distance_leader.cli.arguments, ui.entry;"
        f"code = ui.entry.main(['grid', {str(plan_file)!r}, '--from', '2026-W48', '--to', '2026-W48']);"
        "loaded = sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6', 'openpyxl'));"
        "print(code, loaded)"
    )
    said = subprocess.run(
        [sys.executable, "-c", ask], env=program_environment(), capture_output=True, text=True, check=True
    )
    assert said.stdout.splitlines()[-1] == "0 []"


def test_the_help_and_a_wrong_option_answer_before_the_database_is_loaded():
    ask = (
        "import sys, ui.entry\n"
        "for words in (['--help'], ['grid', '--nonsense'], ['--version']):\n"
        "    try:\n"
        "        ui.entry.main(words)\n"
        "    except SystemExit as end:\n"
        "        print('ended', end.code)\n"
        "print('loaded', 'sqlalchemy' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", ask], env=program_environment(), capture_output=True, text=True, check=True
    )
    told = [line for line in said.stdout.splitlines() if line.startswith(("ended", "loaded"))]
    assert told == ["ended 0", "ended 2", "ended 0", "loaded False"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "da_DK"}, "da"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": ""}, "da"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "da:en"}, "da"),
        ({}, "en"),
    ],
)
def test_it_speaks_the_language_of_the_environments_messages(environment, language):
    assert cli_language(environment) == language


def test_its_sentences_are_danish_where_the_environment_is(tmp_path, plan_file):
    missing = tmp_path / "nowhere.distance"
    danish = program("verify", missing, LANG="da_DK.UTF-8")
    english = program("verify", missing)
    assert (danish.returncode, danish.stdout, english.returncode) == (1, "", 1)
    assert danish.stderr == f"Der er ingen fil {missing}.\n"
    assert english.stderr == f"There is no file {missing}.\n"
    week = program("grid", plan_file, "--from", "2026-W60", "--to", "2026-W61", LANG="da_DK.UTF-8")
    assert week.stderr.startswith("Der findes ingen uge »2026-W60«.")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_pipe_that_cannot_take_every_sign_still_gets_the_plan(plan_file, encoding):
    """As on Windows, where a pipe speaks the old code page."""
    name = "عمر 😀 Åse"
    program("employee", "add", plan_file, "--name", name, "--zone", "UTC")
    words = ("grid", plan_file, "--from", "2026-W48", "--to", "2026-W48")
    for more in ((), ("--json",)):
        said = subprocess.run(
            [sys.executable, "-m", "ui.entry", *map(str, words), *more],
            env=program_environment(PYTHONIOENCODING=encoding),
            capture_output=True,
            check=False,
        )
        assert (said.returncode, said.stderr) == (0, b"")
    assert json.loads(said.stdout.decode(encoding))["rows"][0]["employee"] == name


def test_bytes_that_are_no_text_are_refused_in_a_sentence(plan_file):
    before = fingerprint(plan_file)
    said = subprocess.run(
        [sys.executable, "-m", "ui.entry", "employee", "add", plan_file, "--zone", "UTC", "--name", b"\xff\xfe"],
        env=program_environment(),
        capture_output=True,
        check=False,
    )
    assert (said.returncode, said.stdout) == (1, b"")
    assert len(said.stderr.splitlines()) == 1
    assert fingerprint(plan_file) == before


@pytest.mark.parametrize("words", [("--nonsense",), ("grid",), ("contact",), ("contact", "remove"), ("demo", "a", "b")])
def test_wrong_usage_ends_with_2(words, tmp_path):
    said = program(*words)
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr
