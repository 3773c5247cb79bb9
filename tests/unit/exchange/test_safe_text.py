from xml.etree.ElementTree import fromstring
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.exchange.safe_text import LONGEST_TEXT, safe_text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "#REF!", "Søren 😀", "فاطمة", "a\nb", ""])
def test_ordinary_text_stays_as_it_was_written(text):
    assert safe_text(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a\x00b\x07c", "abc"), ("\x1f\x7f\x85x", "x"), ("a\ufffe\uffffb", "ab"), ("a\r\nb\rc", "a\nb\nc")],
)
def test_control_characters_are_dropped_and_line_ends_are_plain(text, kept):
    assert safe_text(text) == kept


def test_a_text_that_fills_a_cell_exactly_is_not_cut():
    assert safe_text("x" * LONGEST_TEXT) == "x" * LONGEST_TEXT


def test_a_longer_text_is_cut_with_a_mark_inside_the_limit():
    cut = safe_text("x" * (LONGEST_TEXT + 1))
    assert len(cut) == LONGEST_TEXT
    assert cut == "x" * (LONGEST_TEXT - 1) + "…"


def test_emoji_count_twice_as_excel_counts_them_and_are_never_halved():
    cut = safe_text("😀" * 20_000)
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert set(cut) == {"😀", "…"}
    assert cut.endswith("…")


def test_what_looks_like_excels_own_escape_is_kept_literal():
    assert safe_text("_x0041_") == "_x005F_x0041_"
    assert safe_text("my_xray_") == "my_xray_"


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_makes_well_formed_xml(text):
    fromstring(f"<t>{escape(safe_text(text))}</t>")
