"""'week 50', '50', 'week 50 Bo', 'Bo': where a contact shall go."""

import re
from datetime import date

from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_dates import read_dates

_NUMBER = re.compile(r"^\s*(\d{1,2})\b(?![./-])")


def parse_place(text: str, near: date) -> tuple[IsoWeek | None, str]:
    """The week and the rest of a line, which is a name or empty; never raises."""
    coded = re.match(r"^\s*(\d{4}-W\d{2})\b", text)
    if coded is not None:
        try:
            return IsoWeek.parse(coded[1]), text[coded.end() :].strip()
        except InvalidValueError:
            return None, text.strip()
    match = _NUMBER.match(text)
    dates = read_dates(f"week {text.strip()}" if match else text, near)
    if dates.first is None:
        return None, text.strip()
    return IsoWeek.of(dates.first), dates.rest
