"""Lines that say that the employee reached out."""

import pytest

from distance_leader.domain.codes import Channel
from distance_leader.planning.typed_request import TypedRequest, parse_request


@pytest.mark.parametrize(
    ("text", "about", "channel"),
    [
        ("ringede: rejsen hjem", "rejsen hjem", Channel.PHONE),
        ("Ringede om rejsen hjem", "rejsen hjem", Channel.PHONE),
        ("hun skrev om januar", "januar", Channel.EMAIL),
        ("they called me about January", "January", Channel.PHONE),
        ("wrote: needs  a laptop", "needs a laptop", Channel.EMAIL),
        ("henvendelse", "", Channel.PHONE),
        ("request: the visa", "the visa", Channel.PHONE),
        ("called", "", Channel.PHONE),
    ],
)
def test_who_called_or_wrote_and_about_what(text, about, channel):
    assert parse_request(text) == TypedRequest(about, channel)


@pytest.mark.parametrize("text", ["", "wellbeing 20m", "talked about the call", "ringede selv, trivsel 20m"])
def test_other_lines_are_talks(text):
    assert parse_request(text) is None
