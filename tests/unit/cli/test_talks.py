"""`prepare`, `request add` and `request answer`."""

import pytest

from tests.building import fingerprint


@pytest.fixture
def file(say, tmp_path):
    path = tmp_path / "plan.distance"
    assert say("new", path).code == 0
    assert say("employee", "add", path, "--name", "Amina", "--zone", "Asia/Seoul").code == 0
    return path


def test_a_request_is_noted_prepared_for_and_answered(say, file):
    given = ("--employee", "Amina", "--about", "tools", "--at", "2026-11-20T08:30+09:00")
    noted = say("request", "add", file, *given)
    assert (noted.code, noted.err) == (0, "")
    page = say("prepare", file, "--employee", "Amina")
    assert page.code == 0
    assert "They called me\n  Thu 19 Nov: tools\n" in page.out
    answered = say("request", "answer", file, "--employee", "Amina")
    assert (answered.code, answered.out) == (0, noted.out)
    assert "tools" not in say("prepare", file, "--employee", "Amina").out
    again = say("request", "answer", file, "--employee", "Amina")
    assert (again.code, again.err) == (1, "--employee: No request from Amina waits for an answer.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--employee", "Nobody"), "nobody called “Nobody”"),
        (("--employee", "Amina", "--at", "2026-11-20T08:30"), "“2026-11-20T08:30” is not a moment"),
        (("--employee", "Amina", "--at", "soon"), "“soon” is not a moment"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence_and_nothing_is_written(say, file, words, said):
    before = fingerprint(file)
    done = say("request", "add", file, *words)
    assert done.code == 1
    assert said in done.err
    assert done.err.count("\n") == 1
    assert fingerprint(file) == before


def test_an_unknown_channel_is_wrong_usage(say, file):
    assert say("request", "add", file, "--employee", "Amina", "--channel", "pigeon").code == 2
