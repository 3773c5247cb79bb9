"""Talks at the same time stand side by side."""

from hypothesis import given
from hypothesis import strategies as st

from distance_leader.presentation.week_lanes import LEAST, side_by_side
from distance_leader.presentation.week_view import Block
from distance_leader.storage.queries.plan import ChipRow


def block(number, day, start, minutes):
    row = ChipRow(
        key=f"{number:032x}",
        employee_key="",
        week="2026-W47",
        day=None,
        last_day=None,
        time=None,
        starts_at=None,
        minutes=minutes,
        channel="phone",
        foci="task",
        state="planned",
        note="",
        moved_from=None,
        party_key=None,
    )
    return Block(row, day, start, minutes, "", "", is_own=True)


def lanes(*spans):
    found = side_by_side(block(number, *span) for number, span in enumerate(spans))
    return [(one.lane, one.lanes) for one in found]


def test_a_talk_alone_has_the_whole_day():
    assert lanes((0, 540, 30), (0, 600, 30), (1, 540, 30)) == [(0, 1)] * 3


def test_talks_at_the_same_time_share_it():
    assert lanes((0, 540, 60), (0, 550, 30), (0, 600, 30)) == [(0, 2), (1, 2), (0, 1)]


def test_a_lane_that_is_free_again_is_used_again():
    assert lanes((0, 540, 120), (0, 540, 30), (0, 580, 30)) == [(0, 2), (1, 2), (1, 2)]


def test_short_talks_one_after_the_other_take_the_room_that_their_words_need():
    assert lanes((0, 540, 10), (0, 550, 10)) == [(0, 2), (1, 2)]


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1400), st.integers(5, 240)), max_size=12))
def test_no_two_talks_lie_on_one_another_and_none_is_lost(spans):
    found = side_by_side(block(number, *span) for number, span in enumerate(spans))
    assert [one.row.key for one in found] == [f"{number:032x}" for number in range(len(spans))]
    for one in found:
        assert 0 <= one.lane < one.lanes
        for other in found:
            apart = one.day != other.day or one.lane / one.lanes != other.lane / other.lanes
            apart = apart or one.start >= other.start + max(other.minutes, LEAST)
            apart = apart or other.start >= one.start + max(one.minutes, LEAST)
            assert one is other or apart
