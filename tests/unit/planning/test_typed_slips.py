"""What looks like a date or a time and is none is found; dates, times, shares and numbers are not."""

import pytest

from distance_leader.planning.typed_slips import Looks, Slip, slips_in

SLIPS = {
    "31/2": Looks.DATE,
    "31.2": Looks.DATE,
    "31/2/2027": Looks.DATE,
    "29/2/27": Looks.DATE,
    "2026-02-31": Looks.DATE,
    "5/13": Looks.DATE,
    "25:70": Looks.TIME,
    "25:00": Looks.TIME,
    "8:75": Looks.TIME,
    "24:30": Looks.TIME,
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_found_among_words(text):
    assert list(slips_in(f"trivsel ({text}), husk")) == [Slip(text, SLIPS[text])]


@pytest.mark.parametrize(
    "note",
    [
        "31/12",
        "29/2",
        "8:30",
        "24:00",
        "8.30",
        "31.12.2026",
        "2026-12-31",
        "50/50",
        "60/40",
        "3,5",
        "1234",
        "12-14",
        "v1.20.3",
        "",
    ],
)
def test_what_is_one_or_is_none_at_all_is_no_slip(note):
    assert list(slips_in(note)) == []
