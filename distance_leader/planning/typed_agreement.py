"""'every Wed 16-20 the children': what a leader types about a family agreement."""

import re
from dataclasses import dataclass
from datetime import date

from distance_leader.domain.codes import Repeat
from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.hours import Span
from distance_leader.planning.typed_dates import read_dates

_WEEKLY = re.compile(r"\b(?:hver uge|every week|weekly|ugentligt?|hver|every)\b", re.IGNORECASE)
_YEARLY = re.compile(r"\b(?:hvert år|every year|yearly|årligt?)\b", re.IGNORECASE)
_HOURS = re.compile(r"(?:\bkl\.?\s*)?\b(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?(?![\d/.])")


@dataclass(frozen=True, slots=True)
class TypedAgreement:
    """`on` is None where no day was named."""

    on: date | None
    repeat: Repeat
    span: Span | None
    what: str


def parse_agreement(text: str, today: date) -> TypedAgreement:
    """What a line says of an agreement; what is not understood is what it is about."""
    repeat, rest = Repeat.ONCE, text
    for pattern, found in ((_YEARLY, Repeat.YEARLY), (_WEEKLY, Repeat.WEEKLY)):
        if pattern.search(rest):
            repeat, rest = found, pattern.sub("", rest, count=1)
            break
    span, rest = _span(rest)
    dates = read_dates(rest, today)
    return TypedAgreement(dates.first, repeat, span, " ".join(dates.rest.split()))


def _span(text: str) -> tuple[Span | None, str]:
    match = _HOURS.search(text)
    if match is None:
        return None, text
    try:
        span = Span.parse(f"{match[1]}:{match[2] or '00'}-{match[3]}:{match[4] or '00'}")
    except InvalidValueError:
        return None, text
    return span, text[: match.start()] + text[match.end() :]
