"""What a repair could not read is told table by table, in the words that the window has for them."""

import pytest

from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.salvage import salvage_lines, salvage_sum
from distance_leader.storage.salvaging import SEARCH, Salvaged
from distance_leader.storage.tables import metadata


@pytest.mark.parametrize("language", ["en", "da"])
def test_every_table_has_a_name_that_a_leader_knows(language):
    tables = [table for table in metadata.tables if not table.startswith(SEARCH)]
    lines = salvage_lines([Salvaged(table, 1, 1, 0) for table in tables], language)
    assert len(lines) == len(tables) > 20
    assert not [line for table, line in zip(tables, lines, strict=True) if line.startswith(f"{table}:")]


def test_only_what_is_missing_is_told_and_of_it_only_what_is_so():
    found = [Salvaged("contact", 412, 24, 0), Salvaged("answer", 3, 0, 0), Salvaged("action", 41, 1, 2)]
    assert salvage_lines(found, "en") == [
        "Talks, visits and messages: 412 read, at most 24 lost",
        "Promises and actions: 41 read, at most 1 lost, 2 left out, of something lost",
    ]
    assert catalogue("en").text(salvage_sum(found)) == "456 entries were read. This is missing:"


def test_a_whole_file_lost_nothing_though_the_number_of_its_schema_was_put_back():
    found = [Salvaged("contact", 1, 0, 0), Salvaged("alembic_version", 0, 1, 0)]
    assert (salvage_lines(found, "en"), catalogue("en").text(salvage_sum(found))) == (
        [],
        "1 entry was read. Nothing was lost.",
    )
