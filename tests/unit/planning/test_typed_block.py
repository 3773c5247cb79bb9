"""Blocks of cells as spreadsheets put them on the clipboard."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_block import MOST_CELLS, parse_block

TODAY = date(2026, 11, 24)
PEOPLE = {"bo lind", "amina noor"}


def block(text):
    return parse_block(text, TODAY, lambda name: name.casefold() in PEOPLE)


def places(found):
    return [(cell.row, cell.column, cell.text) for cell in found.cells]


def test_a_bare_block_has_neither_names_nor_weeks_and_keeps_its_empty_rows():
    found = block("x\tx opgave\n\n\ttrivsel")
    assert (found.names, found.weeks) == (None, None)
    assert places(found) == [(0, 0, "x"), (0, 1, "x opgave"), (2, 1, "trivsel")]


@pytest.mark.parametrize("heads", ["Uge 49\tUge 50", "49\t50", "W49\tw50", "week 49\tu. 50", "2026-W49\t2026-W50"])
@pytest.mark.parametrize("corner", ["", "Navn", "Name"])
def test_heads_of_weeks_are_read_in_both_languages(heads, corner):
    found = block(f"{corner}\t{heads}\r\nBo Lind\tx\t\r\nKurt\t\tx\r\n")
    assert found.weeks == (IsoWeek(2026, 49), IsoWeek(2026, 50))
    assert found.names == ("Bo Lind", "Kurt")
    assert places(found) == [(0, 0, "x"), (1, 1, "x")]


def test_weeks_without_names_and_names_without_weeks():
    assert block("49\t50\nx\tx").weeks == (IsoWeek(2026, 49), IsoWeek(2026, 50))
    assert block("49\t50\nx\tx").names is None
    assert block("Bo Lind\tx\nKurt\tx").names == ("Bo Lind", "Kurt")
    assert block("Bo Lind\tx").weeks is None


def test_a_week_that_is_none_has_no_column():
    assert block("Navn\t99\t50\nBo Lind\tx\tx").weeks == (None, IsoWeek(2026, 50))


def test_weeks_after_the_turn_of_the_year_are_the_nearest():
    assert block("Navn\t52\t2\nBo Lind\tx\tx").weeks == (IsoWeek(2026, 52), IsoWeek(2027, 2))


def test_no_more_cells_are_taken_than_a_plan_can_hold():
    assert len(block("\t".join(["x"] * 30_000)).cells) == MOST_CELLS


@given(st.text(alphabet="x4\t\n\r ugeBo", max_size=80))
def test_whatever_is_pasted_is_read_without_an_error(text):
    found = block(text)
    assert all(cell.text.strip() for cell in found.cells)
