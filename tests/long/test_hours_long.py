"""Two thousand random pairs of places, hours and dates, minute by minute."""

from random import Random

import pytest

from tests.hours_oracle import check


@pytest.mark.parametrize("seed", range(100, 120))
def test_every_minute_is_as_a_second_opinion_says(seed):
    rng = Random(seed)
    for _ in range(100):
        check(rng)
