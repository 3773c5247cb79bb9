"""Reading without the garbage collector leaves it as it was."""

import gc

import pytest

from distance_leader.storage.uncollected import uncollected


@pytest.mark.parametrize("is_enabled", [True, False])
def test_the_collector_rests_inside_and_is_as_before_afterwards_also_after_an_error(is_enabled):
    (gc.enable if is_enabled else gc.disable)()
    inside = []

    def fail():
        with uncollected():
            inside.append(gc.isenabled())
            raise ValueError("inside")

    try:
        with pytest.raises(ValueError, match="inside"):
            fail()
        assert (inside, gc.isenabled()) == ([False], is_enabled)
    finally:
        gc.enable()
