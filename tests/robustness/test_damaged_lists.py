"""Damaged lists are read or refused, and nothing else happens; a sample of what tests/long does by the thousand."""

from random import Random

from tests.list_fuzzing import answers

COUNT = 150


def test_damaged_lists_are_read_or_refused_and_nothing_else_happens():
    said = list(answers(Random(2026), COUNT))
    refused = [one for one in said if isinstance(one, str)]
    assert set(refused) <= {"not_people", "old_cards", "too_many"}
    assert 0 < len(refused) < COUNT
