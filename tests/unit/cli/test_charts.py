"""The command chart: pictures, values, the list, and what it refuses."""

import json

import pytest

NAMES = ["strip", "rated", "team", "rhythm", "balance", "time", "thinning", "response"]


@pytest.fixture
def asked(say, plan_file, amina):
    """The plan, with three check-ins of Amina's, a talk and a request."""
    for month, answers in ((9, "y,y,y"), (10, "y,n,-"), (11, "y,n,y")):
        words = ("--employee", "Amina Noor", "--date", f"2026-{month:02}-05", "--answers", answers, "--energy", "3")
        assert say("checkin", "answer", plan_file, *words).id
    for week in (44, 46):
        words = ("--employee", "Amina Noor", "--week", f"2026-W{week}", "--state", "held", "--channel", "visit")
        assert say("contact", "add", plan_file, *words, "--today", "2026-11-22").id
    assert say("request", "add", plan_file, "--employee", "Amina Noor", "--at", "2026-11-20T16:00Z").id
    return plan_file


def points(say, *words):
    said = say("chart", *words, "--data", "--json", "--today", "2026-11-22")
    assert said.code == 0, said.err
    return json.loads(said.out)["points"]


def test_the_charts_are_listed(say, plan_file):
    said = say("chart", plan_file, "--list")
    assert [line.split()[0] for line in said.out.splitlines()] == NAMES
    rows = json.loads(say("chart", plan_file, "--list", "--json").out)
    assert [row["name"] for row in rows if row["needs_employee"]] == ["strip", "rated", "rhythm", "thinning"]


def test_a_strip_has_the_answers_that_were_given(say, asked):
    found = points(say, asked, "strip", "--employee", "Amina Noor")
    assert [one["answer"] for one in found if one["question"] == "wellbeing"] == ["yes", "no", "no"]
    assert [one["answer"] for one in found if one["question"] == "support"] == ["yes", "silent", "yes"]
    assert [one["week"] for one in found if one["question"] == "delivery"] == ["2026-W36", "2026-W41", "2026-W45"]
    said = json.loads(
        say("chart", asked, "strip", "--employee", "Amina Noor", "--data", "--json", "--today", "2026-11-22").out
    )
    assert [one["kind"] for one in said["marks"]] == ["issue", "visit", "issue", "visit"]


def test_the_days_wanted_may_be_dates_or_weeks(say, asked):
    words = ("strip", "--employee", "Amina Noor", "--from", "2026-10-01", "--to", "2026-W41")
    assert {one["day"] for one in points(say, asked, *words)} == {"2026-10-05"}


def test_the_others_draw_what_is_in_the_file(say, asked):
    found = points(say, asked, "team")
    assert found[-3:] == [
        {"month": "2026-11", "answer": "yes", "count": 2},
        {"month": "2026-11", "answer": "no", "count": 1},
        {"month": "2026-11", "answer": "silent", "count": 0},
    ]
    assert [one["rating"] for one in points(say, asked, "rated", "--employee", "Amina Noor")] == [3, 3, 3]
    assert [one["days"] for one in points(say, asked, "rhythm", "--employee", "Amina Noor")] == [14]
    assert [one["days"] for one in points(say, asked, "thinning", "--employee", "Amina Noor")] == [14]
    balance = {one["focus"]: one["count"] for one in points(say, asked, "balance")}
    assert (balance["wellbeing"], balance["task"]) == (2, 0)
    assert [(one["month"], one["minutes"]) for one in points(say, asked, "time")] == [("2026-11", 60)]
    (request,) = points(say, asked, "response", "--employee", "Amina Noor")
    assert (request["day"], request["answered"]) == ("2026-11-20", None)


def test_values_are_printed_as_a_table_in_the_language_that_is_asked_for(say, asked):
    words = ("chart", asked, "team", "--data", "--today", "2026-11-22", "--language", "da")
    lines = say(*words).out.splitlines()
    assert lines[1] == "Måned\tSvar\tAntal"
    assert lines[-2] == "2026-11\tNej\t1"


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf", "PNG"])
@pytest.mark.parametrize("name", NAMES)
def test_every_chart_is_a_picture_of_each_kind(say, asked, tmp_path, name, suffix):
    out = tmp_path / f"chart.{suffix}"
    words = ("--employee", "Amina Noor", "--theme", "dark", "--today", "2026-11-22")
    assert say("chart", asked, name, out, *words) == (0, "", "")
    assert out.stat().st_size > 3000
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("strip", "{out}.png"), 1),
        (("strip", "{out}.png", "--employee", "Nobody"), 1),
        (("team", "{out}.txt"), 1),
        (("team", "{out}"), 1),
        (("team", "/nowhere/at/all/x.png"), 1),
        (("team", "{out}.png", "--from", "2026-13-01"), 1),
        (("team", "{out}.png", "--from", "2026-W54"), 1),
        (("team", "{out}.png", "--from", "2026-11-02", "--to", "2026-11-01"), 1),
        (("team", "{out}.png", "--from", "2999-01-01"), 1),
        (("pie", "{out}.png"), 2),
        (("team",), 2),
        ((), 2),
        (("team", "{out}.png", "--theme", "pink"), 2),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence_and_no_file(say, plan_file, tmp_path, words, code):
    said = say("chart", plan_file, *(word.format(out=tmp_path / "x") for word in words))
    assert said.code == code
    assert said.out == ""
    if code == 1:
        assert len(said.err.splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "plans"]


def test_a_picture_never_takes_the_place_of_the_plan(say, asked):
    picture = asked.with_suffix(".png")
    picture.write_bytes(asked.read_bytes())
    assert say("chart", asked, "team", picture).code == 1
    assert picture.read_bytes() == asked.read_bytes()


def test_a_picture_for_others_leaves_out_what_fewer_than_five_said_unless_it_is_wanted(say, asked, tmp_path):
    few, whole = tmp_path / "few.svg", tmp_path / "whole.svg"
    words, day = ("chart", asked, "team"), ("--today", "2026-11-22")
    assert say(*words, few, *day).code == say(*words, whole, *day, "--few").code == 0
    assert few.read_bytes() != whole.read_bytes()
    assert "\t1" in say(*words, "--data", *day).out  # what is printed is for the leader
