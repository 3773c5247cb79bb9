"""`prepare`, `request add` and `request answer`, in processes of their own."""

import pytest

from tests.building import fingerprint, program


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "plan.distance"
    assert program("new", path).returncode == 0
    assert program("employee", "add", path, "--name", "Amina", "--zone", "Asia/Seoul").returncode == 0
    return path


def test_a_request_is_noted_prepared_for_and_answered(file):
    given = ("--employee", "Amina", "--about", "tools", "--at", "2026-11-20T08:30+09:00")
    noted = program("request", "add", file, *given)
    assert (noted.returncode, noted.stderr) == (0, "")
    page = program("prepare", file, "--employee", "Amina")
    assert page.returncode == 0
    assert "They called me\n  Thu 19 Nov: tools\n" in page.stdout
    answered = program("request", "answer", file, "--employee", "Amina")
    assert (answered.returncode, answered.stdout) == (0, noted.stdout)
    assert "tools" not in program("prepare", file, "--employee", "Amina").stdout
    again = program("request", "answer", file, "--employee", "Amina")
    assert (again.returncode, again.stderr) == (1, "--employee: No request from Amina waits for an answer.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--employee", "Nobody"), "nobody called “Nobody”"),
        (("--employee", "Amina", "--at", "2026-11-20T08:30"), "“2026-11-20T08:30” is not a moment"),
        (("--employee", "Amina", "--at", "soon"), "“soon” is not a moment"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence_and_nothing_is_written(file, words, said):
    before = fingerprint(file)
    done = program("request", "add", file, *words)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert fingerprint(file) == before


def test_an_unknown_channel_is_wrong_usage(file):
    assert program("request", "add", file, "--employee", "Amina", "--channel", "pigeon").returncode == 2
