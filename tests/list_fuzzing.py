"""Has damaged lists read by the readers of the program, in one limited process that lives long."""

import json
import subprocess
import sys
import time
from base64 import b64encode

from tests.building import program_environment
from tests.list_damage import damaged_list

SECONDS = 2
"""For one list, which is small."""
READING = """
import base64, json, sys
from datetime import date
from pathlib import Path
from distance_leader.exchange.limited import RefusedError, confine
from distance_leader.exchange.people import reading
from distance_leader.presentation.importing.reading import Order, read_rows
from distance_leader.presentation.importing.table import table_of
import openpyxl, babel.dates

confine(512)
for line in sys.stdin:
    content = base64.b64decode(line)
    try:
        sheets = reading._reader(Path("list"), content)(content)
        tables = [rows for _, rows in sheets if rows]
        table = table_of(tables) if tables else None
        said = len(read_rows(table, Order(table.columns, date(2026, 11, 22)))) if table else 0
    except RefusedError as error:
        said = error.args[0]
    print(json.dumps(said), flush=True)
"""


def answers(rng, count):
    """How many rows each of `count` damaged lists has, or why it was refused. Fails where the reader ends or hangs."""
    reader = subprocess.Popen(
        [sys.executable, "-c", READING],
        env=program_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        for number in range(count):
            content = damaged_list(rng)
            started = time.monotonic()
            reader.stdin.write(b64encode(content).decode() + "\n")
            reader.stdin.flush()
            line = reader.stdout.readline()
            assert line, f"the reader ended at number {number}: {content!r}"
            assert number == 0 or time.monotonic() - started < SECONDS, f"number {number} took long: {content!r}"
            yield json.loads(line)
    finally:
        reader.stdin.close()
        reader.wait()
        reader.stdout.close()
