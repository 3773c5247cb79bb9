"""Thousands of damaged calendars: each is read or refused, in one process that may not grow without end."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.building import program_environment

COUNT = 10_000
FOLDER = Path(__file__).parents[1] / "unit" / "exchange" / "calendars"
READING = """
import json, sys
from icalendar.timezone import tzp
from distance_leader.exchange.calendar.reading import busy_in
from distance_leader.exchange.limited import RefusedError, confine

confine(1024)
for line in sys.stdin:
    tzp.use_default()
    try:
        said = len(busy_in(json.loads(line), "2026-10-19", "2026-12-20"))
    except RefusedError as error:
        said = error.args[0]
    print(json.dumps(said), flush=True)
"""
NOISE = ("\0", "\ufeff", "😀", ":", ";", "=", ",", "-", "99999999999", "FREQ=", "P1D", "T", "\u2028", " ", "\t")


def damaged(rng, texts):
    """One to six damages to a real calendar: lines lost, doubled, swapped, cut, or with noise in them."""
    lines = rng.choice(texts).splitlines()
    for _ in range(rng.randint(1, 6)):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        kind = rng.randrange(5)
        if kind == 0 and len(lines) > 1:
            lines.pop(at)
        elif kind == 1:
            lines[at:at] = [lines[at]] * rng.choice((1, 1, 50))
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = lines[at][: rng.randint(0, len(lines[at]))]
        else:
            place = rng.randint(0, len(lines[at]))
            lines[at] = lines[at][:place] + rng.choice(NOISE) * rng.choice((1, 1, 30)) + lines[at][place:]
    return rng.choice(("\r\n", "\n", "\r")).join(lines)


def test_thousands_of_damaged_calendars_are_read_or_refused_and_nothing_else_happens():
    texts, rng = [path.read_text("utf-8") for path in sorted(FOLDER.glob("*.ics"))], Random(2026)
    reader = subprocess.Popen(
        [sys.executable, "-c", READING],
        env=program_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    said = []
    try:
        for number in range(COUNT):
            text = damaged(rng, texts)
            reader.stdin.write(json.dumps(text) + "\n")
            reader.stdin.flush()
            line = reader.stdout.readline()
            assert line, f"the reader ended at number {number}: {text!r}"
            said.append(json.loads(line))
    finally:
        reader.stdin.close()
        reader.wait()
        reader.stdout.close()
    refused = [one for one in said if isinstance(one, str)]
    assert set(refused) <= {"not_a_calendar", "too_much"}
    assert 0 < len(refused) < COUNT
