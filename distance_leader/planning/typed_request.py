"""'ringede: rejsen hjem', 'they wrote about January': the employee reached out."""

import re
from dataclasses import dataclass

from distance_leader.domain.codes import Channel

_REACHED_OUT = re.compile(
    r"^\s*(?:de |han |hun |they |he |she )?(?:(?P<wrote>skrev|wrote)|ringede|called|henvendelse|request)"
    r"(?: til mig| to me| mig| me)?(?:\s+(?:om|about)\s+|\s*:\s*|\s*$)(?P<about>.*)$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TypedRequest:
    """What it was about, in the leader's words, and how it came."""

    about: str
    channel: Channel


def parse_request(text: str) -> TypedRequest | None:
    """What a line says of an employee's reaching out; None for a line about anything else. Never raises.

    'ringede selv, trivsel 20m' is a talk: only who called or wrote *about* something, or just so, waits for an answer.
    """
    match = _REACHED_OUT.match(text)
    if match is None:
        return None
    about = " ".join(match["about"].split())
    return TypedRequest(about, Channel.EMAIL if match["wrote"] else Channel.PHONE)
