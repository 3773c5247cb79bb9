"""Thousands of damaged lists of people: each is read or refused, in one process that may not grow without end."""

import time
from random import Random

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.exchange.people.reading import read_people_file
from distance_leader.exchange.people.sheet import LARGEST
from tests.list_damage import SHEET, workbook
from tests.list_fuzzing import SECONDS, answers

COUNT = 10_000


def test_thousands_of_damaged_lists_are_read_or_refused_and_nothing_else_happens():
    said = list(answers(Random(2026), COUNT))
    refused = [one for one in said if isinstance(one, str)]
    assert set(refused) <= {"not_people", "old_cards", "too_many"}
    assert COUNT // 20 < len(refused) < COUNT
    assert SECONDS == 2


def refusal(path):
    """Why a list is refused; None for one that is read."""
    try:
        read_people_file(path)
    except FileError as refused:
        return refused.problem
    return None


def test_a_workbook_just_below_every_limit_ends_in_time_and_memory(tmp_path):
    rng = Random(2026)
    rows = "".join(
        f'<row r="{number}">' + "".join(f"<c><v>{rng.randrange(10_000)}</v></c>" for _ in range(190)) + "</row>"
        for number in range(1, 10_000)
    )
    path = tmp_path / "people.xlsx"
    path.write_bytes(workbook(sheet1_xml=SHEET.format(rows=rows, doctype="")))
    assert 1_000_000 < path.stat().st_size < LARGEST
    started = time.monotonic()
    assert refusal(path) in (None, FileProblem.TOO_HEAVY)
    assert time.monotonic() - started < 60
