"""How strong a password is said to be: careful, and never fooled by what everybody does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.passwords import Strength, strength


@pytest.mark.parametrize(
    "password",
    [
        "a",
        "password",
        "Password1!",
        "Adgangskode123",
        "qwertyuiop",
        "12345678901234",
        "aaaaaaaaaaa",
        "Sommer2026",
        "karen",
    ],
)
def test_what_is_tried_first_is_weak(password):
    assert strength(password) is Strength.WEAK


@pytest.mark.parametrize("password", ["kajak måne ost trappe lygte", "vT9#qL2!xR7m", "x7Kp2mQz9TbR4w"])
def test_five_words_or_twelve_signs_of_chance_are_strong(password):
    assert strength(password) is Strength.STRONG


def test_there_is_something_between():
    assert strength("kajak måne ost trappe") is Strength.FAIR


@given(st.text(max_size=40))
def test_any_text_has_a_strength(text):
    assert strength(text) in Strength
