"""What comes back: read exactly as it was given, or refused with the reason; never misread, never counted twice."""

import quopri
from base64 import b64encode
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage
from html import escape
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from distance_leader.domain.codes import CameBy, Half, QuestionKind, YesNo
from distance_leader.domain.errors import FileError, FileProblem, Problem, ReplyError, ReplyProblem
from distance_leader.domain.question import Question
from distance_leader.exchange.checkin.block import Block, plain
from distance_leader.exchange.checkin.form import form_html
from distance_leader.exchange.checkin.letter import letter_bytes
from distance_leader.exchange.checkin.mail_text import blocks_in
from distance_leader.exchange.checkin.reading import LARGEST, FoundBlocks, read_content, read_file
from distance_leader.exchange.checkin.recognising import Verdict, read_replies, recognise
from distance_leader.services.checkins import remind, take_answers
from distance_leader.services.freezing import freeze
from tests.building import ask_person, dump, editing, make_person, sheet_of
from tests.replies import COMMENTS, FormEngine, Mangling, Said, random_answers

ON, TODAY = date(2026, 11, 20), date(2026, 11, 22)
ANSWERS = (Said("yes"), Said("no", "b"), Said(), Said(value="4"))


@pytest.fixture(scope="module")
def engine(qapp):
    return FormEngine()


@pytest.fixture
def amina(workspace):
    return make_person(workspace)


@pytest.fixture
def sheet(workspace, amina):
    return sheet_of(workspace, ask_person(workspace, amina, ON))


def replies(workspace, content, source="reply.eml"):
    """Read in this process; that the real one is limited has its own tests."""
    found = blocks_in(content)
    day = date.fromisoformat(found["day"]) if found["day"] else None
    blocks = tuple(Block(*one) for one in found["blocks"])
    with workspace.read() as reader:
        return recognise(reader, FoundBlocks(blocks, day, found["is_mail"]), source, TODAY)


def problem(reply):
    return reply.why.problem if reply.why else None


def said_of(sheet, reply):
    halves = {Half.FIRST: "a", Half.SECOND: "b", Half.BOTH: "a+b", None: ""}
    found = []
    for question in sheet.questions:
        one = reply.given.answers[question.wording]
        found.append(Said(one.said or "", halves[one.half], str(one.rating or "") or one.text))
    return found


def test_a_saved_answer_is_read_as_it_was_given(workspace, sheet, amina, engine):
    (reply,) = replies(workspace, engine.block(sheet, ANSWERS, " Fint  nok,\nellers tak ").encode())
    assert (reply.verdict, reply.employee.id, reply.on) == (Verdict.NEW, amina.id, TODAY)
    assert said_of(sheet, reply) == list(ANSWERS)
    assert (reply.given.comment, reply.given.came_by) == ("Fint nok, ellers tak", CameBy.FORM)


def test_a_mail_counts_on_the_day_it_was_sent(workspace, sheet, engine):
    mail = EmailMessage()
    mail["From"], mail["Date"] = "amina@example.com", "Sat, 21 Nov 2026 09:00:00 +0100"
    mail.set_content(engine.block(sheet, ANSWERS))
    (reply,) = replies(workspace, bytes(mail))
    assert (reply.on, reply.given.came_by) == (date(2026, 11, 21), CameBy.MAIL)


@pytest.mark.parametrize("sent", ["Mon, 1 Jan 2024 09:00:00 +0100", "Fri, 1 Jan 2100 09:00:00 +0100", "yesterday", ""])
def test_a_date_that_cannot_be_counts_as_today(workspace, sheet, engine, sent):
    mail = f"From: a@example.com\nDate: {sent}\n\n{engine.block(sheet, ANSWERS)}"
    assert replies(workspace, mail.encode())[0].on == TODAY


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (": ja", ": nej"),
        (" (b)", " (a)"),
        (" (b)", ""),
        ("Energi: 4", "Energi: 5"),
        (": -", ": ja"),
        ("godt", "skidt"),
    ],
)
def test_a_changed_block_is_refused(workspace, sheet, engine, old, new):
    block = engine.block(sheet, ANSWERS, "Det går godt")
    changed = block.replace(old, new, 1)
    assert changed != block
    (reply,) = replies(workspace, changed.encode())
    assert (reply.verdict, problem(reply)) == (Verdict.REFUSED, ReplyProblem.CHANGED)
    assert reply.given is None


def test_a_forged_seal_is_refused(workspace, sheet, engine):
    stranger = replace(sheet, leader=replace(sheet.leader, form_secret="guessed"))
    (reply,) = replies(workspace, engine.block(stranger, ANSWERS).encode())
    assert problem(reply) is ReplyProblem.CHANGED


def test_a_form_of_another_file_or_of_somebody_erased_is_not_known(workspace, sheet, amina, engine):
    block = engine.block(sheet, ANSWERS).encode()
    with editing(workspace) as edit:
        edit.remove(sheet.check_in)
    (reply,) = replies(workspace, block)
    assert (problem(reply), reply.employee) == (ReplyProblem.UNKNOWN_FORM, None)


def test_an_answer_of_somebody_who_is_frozen_is_refused_before_it_is_taken_in(workspace, sheet, amina, engine):
    block = engine.block(sheet, ANSWERS).encode()
    with editing(workspace) as edit:
        freeze(edit, amina, TODAY, "")
    (reply,) = replies(workspace, block)
    assert (reply.verdict, reply.why.problem) == (Verdict.REFUSED, Problem.FROZEN)


def test_an_answer_to_an_older_round_is_refused(workspace, sheet, amina, engine):
    block = engine.block(sheet, ANSWERS).encode()
    ask_person(workspace, amina, TODAY)
    (reply,) = replies(workspace, block)
    assert problem(reply) is ReplyProblem.OLDER_ROUND


def test_what_was_taken_in_is_not_counted_twice(workspace, sheet, engine, tmp_path):
    path = tmp_path / "one.txt"
    path.write_bytes(engine.block(sheet, ANSWERS).encode())
    again = tmp_path / "two.txt"
    again.write_bytes(path.read_bytes())
    with workspace.read() as reader:
        first, second = read_replies(reader, [path, again], TODAY)
    assert (first.verdict, second.verdict) == (Verdict.NEW, Verdict.TWICE)
    with editing(workspace) as edit:
        take_answers(edit, first.check_in, first.given, first.on)
    (reply,) = replies(workspace, path.read_bytes())
    assert (reply.verdict, problem(reply)) == (Verdict.TWICE, ReplyProblem.ANSWERED_ALREADY)


def test_two_different_answers_in_one_mail_are_doubtful(workspace, sheet, engine):
    other = (Said("yes"), Said("yes"), Said("yes"), Said())
    both = engine.block(sheet, ANSWERS) + "\n> ".join(("\n", *engine.block(sheet, other).splitlines()))
    (reply,) = replies(workspace, both.encode())
    assert problem(reply) is ReplyProblem.TWO_ANSWERS


def test_the_same_answer_quoted_again_is_one(workspace, sheet, engine):
    block = engine.block(sheet, ANSWERS)
    quoted = "\n".join("> " + line for line in block.splitlines())
    (reply,) = replies(workspace, f"{block}\nKaren wrote:\n{quoted}\n".encode())
    assert reply.verdict is Verdict.NEW


def test_a_chain_of_rounds_gives_one_reply_each(workspace, sheet, amina, engine):
    old = engine.block(sheet, ANSWERS)
    newer = sheet_of(workspace, ask_person(workspace, amina, TODAY))
    new, earlier = replies(workspace, f"{engine.block(newer, ANSWERS)}\n\n> {old}".encode())
    assert (new.verdict, problem(earlier)) == (Verdict.NEW, ReplyProblem.OLDER_ROUND)


@pytest.mark.parametrize("make", [letter_bytes, lambda sheet: form_html(sheet).encode(), lambda _sheet: b"Thanks!"])
def test_what_holds_no_answers_says_so(workspace, sheet, make):
    (reply,) = replies(workspace, make(sheet))
    assert problem(reply) is ReplyProblem.NO_BLOCK


def test_a_reminder_asks_with_the_same_form(workspace, sheet, engine):
    with editing(workspace) as edit:
        again = remind(edit, sheet.check_in, TODAY)
    assert engine.block(sheet_of(workspace, again), ANSWERS) == engine.block(sheet, ANSWERS)


def test_a_mail_of_ten_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "large.eml"
    path.write_bytes(b"From: a@example.com\n\n" + b"x" * (10 * 1024 * 1024))
    with pytest.raises(FileError) as refused:
        read_file(path)
    assert refused.value.problem is FileProblem.TOO_LARGE
    with pytest.raises(ReplyError):
        read_content(b"x" * (LARGEST + 1))


@pytest.mark.parametrize(
    "bomb",
    [
        b"From: a@example.com\nContent-Type: text/html\n\n" + b"<div>" * 700_000,
        b"From: a@example.com\nContent-Type: text/html\n\n<p>" + b"<!--<" * 500_000,
        b"From: a@example.com\n\n" + b"Form: AAAA-AAAA x " * 200_000,
        b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000)),
    ],
    ids=["deep", "comments", "forms", "nested"],
)
def test_a_bomb_ends_in_one_refusal_in_little_time(workspace, bomb):
    with suppress(ReplyError):  # read to its end, or given up: either way there is nothing in it
        assert read_content(bomb).blocks == ()


def test_reading_writes_nothing(workspace, sheet, engine):
    before = dump(workspace)
    replies(workspace, engine.block(sheet, ANSWERS).encode())
    assert dump(workspace) == before


def mangled(workspace, engine, sheet, seed):
    rng = Random(seed)
    answers, comment = random_answers(rng, sheet), rng.choice(COMMENTS)
    block = engine.block(sheet, answers, comment)
    content = Mangling(rng, "Hej Amina\n\n1. Har du det godt? (ja eller nej)").reply(block)
    wanted = [replace(one, value=plain(one.value)) for one in answers]
    for reply in replies(workspace, content):
        if reply.verdict is Verdict.NEW:
            assert (said_of(sheet, reply), reply.given.comment) == (wanted, plain(comment)), content
            return True
        assert problem(reply) in (ReplyProblem.CHANGED, ReplyProblem.NO_BLOCK), content
    return False


@pytest.fixture
def long_sheet(workspace, amina):
    with editing(workspace) as edit:
        edit.put(Question(key="own", kind=QuestionKind.TEXT, text_da="Hvad: mangler du?"))
        edit.put(Question(key="car", kind=QuestionKind.YES_NO, text_da="Virker bilen?"))
    return sheet_of(workspace, ask_person(workspace, amina, ON))


def in_mail(body, kind="text/plain; charset=utf-8", coding="8bit"):
    head = f"From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coding}"
    return head.encode() + b"\r\n\r\n" + body


def cut(text, width, joint):
    return joint.join(text[at : at + width] for at in range(0, len(text), width))


WAYS = {
    "flowed, the spaces at breaks added": lambda text: in_mail(
        "\r\n".join(cut(line, 50, " \r\n") for line in text.split("\r\n")).encode(),
        "text/plain; charset=utf-8; format=flowed; delsp=yes",
    ),
    "quoted three times": lambda text: in_mail("\n".join(f"> >> {line}" for line in text.split("\n")).encode()),
    "quoted-printable": lambda text: in_mail(quopri.encodestring(text.encode()), coding="quoted-printable"),
    "base64 in one line": lambda text: in_mail(b64encode(text.encode()), coding="base64"),
    "from Windows, declared as something else": lambda text: in_mail(
        text.encode("cp1252"), "text/plain; charset=us-ascii"
    ),
    "HTML alone, no line ends": lambda text: in_mail(
        ("<html><body>" + escape(text).replace("\r\n", "<br>") + "</body></html>").encode(), "text/html; charset=utf-8"
    ),
    "a paragraph for each line": lambda text: in_mail(
        "".join(f"<p>{escape(line)}&nbsp;</p>" for line in text.split("\r\n")).encode(), "text/html; charset=utf-8"
    ),
    "as an attached mail": lambda text: in_mail(in_mail(text.encode()), "message/rfc822"),
    "a signature beneath": lambda text: in_mail((text + "-- \r\nAmina\r\n").encode()),
    "saved by a Windows editor": lambda text: text.encode("utf-16"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_reply_is_read_whatever_way_it_came(workspace, sheet, engine, way):
    comment = "Det går godt, også når vagten er lang og vejret er dårligt, så bare rolig"
    (reply,) = replies(workspace, WAYS[way](engine.block(sheet, ANSWERS, comment)))
    assert reply.verdict is Verdict.NEW
    assert (said_of(sheet, reply), reply.given.comment) == (list(ANSWERS), comment)


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_a_mangled_reply_is_read_exactly_or_refused(workspace, engine, long_sheet, seed):
    mangled(workspace, engine, long_sheet, seed)


def test_most_mangled_replies_are_read(workspace, engine, long_sheet):
    read = sum(mangled(workspace, engine, long_sheet, seed) for seed in range(200))
    assert read > 150


def test_what_is_answered_is_kept_as_answers(workspace, sheet, engine):
    (reply,) = replies(workspace, engine.block(sheet, ANSWERS).encode())
    with editing(workspace) as edit:
        taken = take_answers(edit, reply.check_in, reply.given, reply.on)
    assert taken.answered_on == TODAY
    kept = {one.question_key: one for one in dump(workspace).values() if type(one).__name__ == "Answer"}
    assert (kept["wellbeing"].said, kept["wellbeing"].half) == (YesNo.NO, Half.SECOND)
    assert "support" not in kept
    assert kept["energy"].rating == 4
    assert taken.asked_on + timedelta(days=2) == TODAY
