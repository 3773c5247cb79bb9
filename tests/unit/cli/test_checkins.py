"""The commands checkin and signals: asked, read, typed, and what they refuse."""

import json
import re
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.replies import FormEngine, Said

EVERYTHING_FINE = (Said("yes"), Said("yes"), Said("yes"), Said(value="4"))
ONE_NO = (Said("yes"), Said("no", "b"), Said(), Said())


@pytest.fixture(scope="module")
def engine(qapp):
    return FormEngine()


class AskedForm:
    """Stands where a sheet is wanted, with the settings of a form that was written."""

    def __init__(self, page):
        (found,) = re.findall('id="asked">(.*?)</script>', page, re.DOTALL)
        self.settings = found


@pytest.fixture
def answered(say, plan_file, amina, tmp_path, engine):
    """Asks Amina on a day, answers her form, and gives the path of the saved answer."""

    def act(day, answers, comment=""):
        said = say("checkin", "ask", plan_file, "--employee", "Amina Noor", tmp_path / "out", "--today", day)
        assert (said.code, said.err) == (0, "")
        letter, form = said.out.splitlines()
        assert letter.endswith(f"Amina Noor {day}.eml")
        page = AskedForm((tmp_path / "out" / form).read_text("utf-8"))
        given = json.dumps([one.for_script() for one in answers])
        block = engine.run(f"makeBlock({page.settings}, {given}, {json.dumps(comment)})")
        path = tmp_path / f"reply-{day}.txt"
        path.write_text(block, "utf-8")
        return path

    return act


def read(say, plan_file, *words):
    said = say("checkin", "read", plan_file, *words, "--json", "--today", "2026-11-22")
    return said, json.loads(said.out)["replies"]


def test_asking_writes_a_draft_and_the_form_that_is_in_it(say, plan_file, amina, tmp_path):
    words = ("--employee", "Amina Noor", tmp_path / "out", "--today", "2026-11-20")
    letter, form = say("checkin", "ask", plan_file, *words).out.splitlines()
    mail = message_from_bytes(Path(letter).read_bytes(), policy=default)
    (attached,) = mail.iter_attachments()
    assert attached.get_content().replace("\r\n", "\n") == Path(form).read_text("utf-8")
    assert say("checkin", "ask", plan_file, *words).out.splitlines() == [letter, form]


def test_a_reply_is_looked_at_and_then_taken_in_once(say, plan_file, amina, answered):
    path = answered("2026-11-20", ONE_NO, "Tak")
    said, (reply,) = read(say, plan_file, path)
    assert (said.code, said.err) == (0, "")
    assert (reply["employee"], reply["asked_on"], reply["verdict"], reply["why"]) == (
        "Amina Noor",
        "2026-11-20",
        "new",
        "",
    )
    assert reply["comment"] == "Tak"
    assert reply["answers"] == [
        {"question": "delivery", "answer": "yes", "half": None},
        {"question": "wellbeing", "answer": "no", "half": "second"},
        {"question": "support", "answer": None, "half": None},
        {"question": "energy", "answer": None, "half": None},
    ]
    assert json.loads(say("signals", plan_file, "--today", "2026-11-22", "--json").out) == []
    _, (reply,) = read(say, plan_file, path, "--apply")
    assert reply["verdict"] == "new"
    said, (reply,) = read(say, plan_file, path, "--apply")
    assert (said.code, reply["verdict"]) == (0, "twice")
    assert "22 Nov 2026" in reply["why"]
    (signal,) = json.loads(say("signals", plan_file, "--today", "2026-11-22", "--json").out)
    assert (signal["employee"], signal["kind"], signal["since"]) == ("Amina Noor", "no_to_wellbeing", "2026-11-22")
    assert signal["next_step"] == "Call today, and ask what is behind it."


def test_what_is_refused_is_said_and_the_rest_is_taken(say, plan_file, amina, answered, tmp_path):
    older, good = answered("2026-10-20", EVERYTHING_FINE), answered("2026-11-20", EVERYTHING_FINE)
    forged = tmp_path / "forged.txt"
    forged.write_text(good.read_text("utf-8").replace(": ja", ": nej", 1), "utf-8")
    large = tmp_path / "large.eml"
    large.write_bytes(b"x" * (10 * 1024 * 1024))
    before = plan_file.read_bytes()
    said, replies = read(say, plan_file, older, forged, large, tmp_path / "none.eml", "--apply")
    assert said.code == 1
    assert said.err == "4 replies were refused.\n"
    assert [reply["verdict"] for reply in replies] == ["refused"] * 4
    assert [bool(reply["why"]) for reply in replies] == [True] * 4
    assert plan_file.read_bytes() == before
    said, replies = read(say, plan_file, forged, good, "--apply")
    assert (said.code, [reply["verdict"] for reply in replies]) == (1, ["refused", "new"])
    assert said.err == replies[0]["why"] + "\n"
    assert read(say, plan_file, good)[1][0]["verdict"] == "twice"


def test_replies_are_told_in_words_too(say, plan_file, amina, answered):
    path = answered("2026-11-20", ONE_NO)
    out = say("checkin", "read", plan_file, path, "--today", "2026-11-22").out
    assert out == "new  Amina Noor  delivery: yes, wellbeing: no (second), support: -, energy: -\n"


def test_typed_answers_lead_from_one_no_to_the_project_manager(say, plan_file, amina):
    found = []
    for month in (6, 7, 8):
        words = ("--employee", "Amina Noor", "--date", f"2026-0{month}-01", "--answers", "j,n,-", "--energy", "3")
        assert say("checkin", "answer", plan_file, *words).id
        rows = json.loads(say("signals", plan_file, "--today", f"2026-0{month}-02", "--json").out)
        found.append([row["kind"] for row in rows])
    assert found == [
        ["no_to_wellbeing"],
        ["no_to_wellbeing", "pattern"],
        ["no_to_wellbeing", "involve_project_manager"],
    ]
    out = say("signals", plan_file, "--today", "2026-08-02").out
    assert "3 times in a row" in out


def test_ratings_that_fall_are_a_signal_too(say, plan_file, amina):
    for month, energy in enumerate((4, 4, 5, 4, 3, 4, 1, 1, 1), 2):
        words = ("--employee", "Amina Noor", "--date", f"2026-{month:02}-01", "--answers", "y,y,y", "--energy", energy)
        assert say("checkin", "answer", plan_file, *words).id
    (row,) = json.loads(say("signals", plan_file, "--today", "2026-11-22", "--json").out)
    assert (row["employee"], row["kind"], row["since"]) == ("Amina Noor", "rated_drop", "2026-08-01")
    assert row["text"].startswith("Ratings have fallen: usually 4, now 2")
    assert row["next_step"]


@pytest.mark.parametrize(
    "words",
    [
        ("--date", "2026-06-01", "--answers", "y,n,y,n,y"),
        ("--date", "2026-06-01", "--answers", "y,maybe"),
        ("--date", "2026-06-01", "--answers", ""),
        ("--date", "2026-06-01", "--answers", "y,y,y", "--energy", "6"),
        ("--date", "1. juni", "--answers", "y,y,y"),
        ("--date", "2020-06-01", "--answers", "y,y,y"),
        ("--date", "2026-06-01", "--answers", "y,y,y", "--comment", "x" * 3000),
    ],
)
def test_what_cannot_be_typed_gets_one_sentence_and_nothing_is_written(say, plan_file, amina, words):
    before = plan_file.read_bytes()
    said = say("checkin", "answer", plan_file, "--employee", "Amina Noor", *words)
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert plan_file.read_bytes() == before


def test_asking_where_nothing_can_be_written_asks_nobody(say, plan_file, amina, tmp_path):
    (tmp_path / "file").write_text("x")
    for out in (tmp_path / "file", tmp_path / "no" / "folder"):
        said = say("checkin", "ask", plan_file, "--employee", "Amina Noor", out, "--today", "2026-11-20")
        assert (said.code, len(said.err.splitlines())) == (1, 1)
    said = say("checkin", "ask", plan_file, "--employee", "Amina Noor", tmp_path / "o", "--today", "2020-11-20")
    assert said.code == 1
    assert not (tmp_path / "o").exists()


def test_unknown_words_are_wrong_usage(say, plan_file):
    assert say("checkin", "forget", plan_file).code == 2
    assert say("checkin", "read", plan_file).code == 2
