"""Thousands of replies through all kinds of mail programs, and thousands of damaged ones: read exactly, or refused."""

import json
import subprocess
import sys
from base64 import b64encode
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.question import Question
from distance_leader.exchange.checkin.block import Block
from distance_leader.exchange.checkin.reading import FoundBlocks
from distance_leader.exchange.checkin.recognising import Verdict, recognise
from tests.building import ask_person, editing, make_person, program_environment, sheet_of
from tests.replies import COMMENTS, FormEngine, Mangling, random_answers
from tests.unit.exchange.test_checkin_replies import mangled, said_of

ON = date(2026, 11, 20)
COUNT = 10_000
READING = """
import base64, json, sys
from distance_leader.exchange.checkin.mail_text import blocks_in
from distance_leader.exchange.limited import RefusedError, confine

confine(512)
for line in sys.stdin:
    try:
        said = blocks_in(base64.b64decode(line))
    except RefusedError as error:
        said = {"refused": error.args[0]}
    print(json.dumps(said), flush=True)
"""
NOISE = (
    b"\0",
    b"\xff\xfe",
    b"=",
    b"=C3",
    b"<",
    b"<!--",
    b"</div>",
    b"--b",
    b">",
    b"\r",
    b"\xe2\x80\xa8",
    b"&#0;",
    b": ",
)


@pytest.fixture(scope="module")
def engine(qapp):
    return FormEngine()


@pytest.fixture
def sheet(workspace):
    with editing(workspace) as edit:
        edit.put(Question(key="own", kind=QuestionKind.TEXT, text_da="Hvad: mangler du?"))
        edit.put(Question(key="car", kind=QuestionKind.YES_NO, text_da="Virker bilen?"))
    return sheet_of(workspace, ask_person(workspace, make_person(workspace), ON))


@settings(max_examples=2_000, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**48))
def test_two_thousand_mangled_replies_are_read_exactly_or_refused(workspace, engine, sheet, seed):
    mangled(workspace, engine, sheet, seed)


def damaged(rng, content):
    """One to five damages: bytes lost, doubled, changed, lines swapped, or noise put in."""
    for _ in range(rng.randint(1, 5)):
        at, kind = rng.randrange(len(content) or 1), rng.randrange(5)
        if kind == 0:
            content = content[:at] + content[at + rng.randint(1, 20) :]
        elif kind == 1:
            content = content[:at] + content[at : at + 40] * rng.choice((2, 2, 30)) + content[at + 40 :]
        elif kind == 2:
            content = content[:at] + bytes([rng.randrange(256)]) + content[at + 1 :]
        elif kind == 3:
            lines = content.split(b"\n")
            one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            content = b"\n".join(lines)
        else:
            content = content[:at] + rng.choice(NOISE) * rng.choice((1, 1, 40)) + content[at:]
    return content


def test_ten_thousand_damaged_replies_are_read_as_they_were_given_or_refused(workspace, engine, sheet):
    rng = Random(2026)
    reader = subprocess.Popen(
        [sys.executable, "-c", READING],
        env=program_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    verdicts = set()
    try:
        with workspace.read() as source:
            for number in range(COUNT):
                answers, comment = random_answers(rng, sheet), rng.choice(COMMENTS[:4])
                block = engine.block(sheet, answers, comment)
                content = damaged(rng, Mangling(rng, "Hej\n\n1. Har du det godt?").reply(block))
                reader.stdin.write(b64encode(content).decode() + "\n")
                reader.stdin.flush()
                line = reader.stdout.readline()
                assert line, f"the reader ended at number {number}: {content!r}"
                said = json.loads(line)
                if "refused" in said:
                    continue
                blocks = tuple(Block(*one) for one in said["blocks"])
                for reply in recognise(source, FoundBlocks(blocks, None, said["is_mail"]), "fuzz", ON):
                    verdicts.add(reply.verdict)
                    if reply.verdict is Verdict.NEW:
                        found = [(one.said, one.half, one.value) for one in said_of(sheet, reply)]
                        assert found == [(one.said, one.half, " ".join(one.value.split())) for one in answers], content
    finally:
        reader.stdin.close()
        reader.wait()
        reader.stdout.close()
    assert verdicts == {Verdict.NEW, Verdict.REFUSED}
