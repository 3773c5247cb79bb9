"""'ferie', 'ferie man-ons', 'course 1/12-3/12': typed into the plan these are no contact but an absence."""

import re
from dataclasses import dataclass
from datetime import date

from distance_leader.domain.codes import AbsenceKind
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_contact import TypedContact, parse_typed
from distance_leader.planning.typed_dates import read_dates
from distance_leader.planning.typed_reading import FoldedText, any_of, fold
from distance_leader.planning.words import ABSENCES

_WORDS = {fold(word): kind for word, kind in ABSENCES.items()}
_FIRST = re.compile(rf"\s*({any_of(ABSENCES)})(?=$|[\s,;:.])")


@dataclass(frozen=True, slots=True)
class TypedAbsence:
    """`first_on` and `last_on` are None where no day was said: then the chosen weeks are meant."""

    kind: AbsenceKind
    first_on: date | None
    last_on: date | None
    note: str


def parse_absence(text: str, week: IsoWeek) -> TypedAbsence | None:
    """What a phrase that begins with a word for being away says; None for any other phrase. Weekdays are the week's.

    A phrase that names what only a contact has (a focus, an hour, a channel) is a contact: 'off the record 8:30'.
    """
    folded = FoldedText.of(text, ())
    match = _FIRST.match(folded.text)
    if match is None or _is_contact(parse_typed(text, week, week.monday)):
        return None
    dates = read_dates(text[folded.place(match.end()) :].lstrip(" ,;:."), week.monday)
    return TypedAbsence(_WORDS[match[1]], dates.first, dates.last, dates.rest)


def _is_contact(typed: TypedContact) -> bool:
    return bool(typed.foci or typed.channel or typed.time or typed.minutes or typed.state)
