"""Type to create: what the leader types into a cell of the plan, understood as a contact.

Nothing that is typed is lost: what is not understood is the note, word for word.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from datetime import time as time_of_day

from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, Role, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_days import Days, read_days
from distance_leader.planning.typed_draft import Draft, Found
from distance_leader.planning.typed_hours import read_hours, read_length
from distance_leader.planning.typed_note import note_of, quoted_parts
from distance_leader.planning.typed_reading import (
    END,
    HARD,
    SOFT,
    FoldedText,
    Kind,
    Reading,
    Span,
    any_of,
    fold,
)
from distance_leader.planning.words import (
    ANCHORS,
    CHANNELS,
    FIRST_LETTERS,
    FOCI,
    INITIATORS,
    LOOSE_CHANNELS,
    NUMBERED,
    PARTIES,
    PLAIN,
    STATES,
)

LONGEST_READ = 1_000
"""Signs that are read. Nobody says more than this in a cell; what follows is a pasted note, and stays one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedContact:
    """What a typed text says. None, or no foci, is "not said"; the caller then uses the person's usual.

    `day` is in the cell's week, a `time` always has a `day`, and `last_day` comes after it, possibly in a later
    week. `minutes` is 1 to 1440. `understood` are the stretches of the text that were understood, in order and
    not overlapping; `note` is the rest.
    """

    foci: frozenset[Focus] = frozenset()
    channel: Channel | None = None
    state: State | None = None
    day: date | None = None
    last_day: date | None = None
    time: time_of_day | None = None
    minutes: int | None = None
    anchor: Anchor | None = None
    initiator: Initiator | None = None
    party: Role | None = None
    """With whom, where it is a talk about the employee."""
    note: str = ""
    understood: tuple[Span, ...] = ()


_CODES: dict[str, tuple[Kind, object]] = {
    fold(word): (kind, code)
    for kind, table in (
        (Kind.FOCUS, FOCI),
        (Kind.CHANNEL, CHANNELS),
        (Kind.STATE, STATES),
        (Kind.ANCHOR, ANCHORS),
        (Kind.INITIATOR, INITIATORS),
        (Kind.PARTY, PARTIES),
    )
    for word, code in table.items()
}
_BEGUN = {fold(start): focus for start, focus in FIRST_LETTERS.items()}
_NOTE_AFTER = re.compile(r"[^\W\d]:(?=\s)")
_LOOSE = frozenset(map(fold, LOOSE_CHANNELS))
_WORDS = re.compile(any_of(_CODES) + END)
_PLAIN = re.compile(rf"(?:{any_of(PLAIN)}|{any_of(NUMBERED)}\.?\s*[0-9][0-9.,:]*(?:\s*[-–]\s*[0-9.,:]+)?){END}")


def parse_typed(text: str, week: IsoWeek, today: date) -> TypedContact:
    """What the leader means by `text`, typed into the cell of `week`; never raises.

    - Words of both languages count, in any order and in any case (`words` holds them); the longest phrase wins.
      Each thing is said once: a second weekday, time or channel stays in the note, as does a second 'trivsel'.
      A weekday and a date may name the same day. A letter or two are a focus where only one begins so and nothing
      else is left ('w tue').
    - Text in double quotes is always note, and so is a sentence after a colon ('x mandag: Bo er glad'), and so is
      a phrase in which a word means something else ('man skal').
      'man', 'sat', 'sun', 'fri' and 'mon' are days everywhere else.
    - Words joined by a sign ('trivsel/udvikling') are understood together or not at all; 'tlf/teams' contradicts itself
      and is not.
    - A day outside the week stays in the note; so do today and tomorrow. '8.12' is a date if it is one in the
      week and no other day is said, else a time; 'kl 8.12' and '8:12' are always times.
    - A time without a day is today's if today lies in the week. In another week no day can be guessed, and the
      time stays in the note.
    """
    end = _end_of_reading(text)
    colon = _NOTE_AFTER.search(text[:end])
    whole = _parse(text, end, week, today)
    # After a colon stand either words that are all understood, or a sentence, of which no word may be lost.
    return _parse(text, colon.end(), week, today) if colon and whole.note else _with_begun_focus(text, whole)


def _with_begun_focus(text: str, typed: TypedContact) -> TypedContact:
    """A letter or two that only one focus begins with are that focus, if they are all that would be the note."""
    focus = _BEGUN.get(fold(typed.note))
    if focus is None or typed.foci:
        return typed
    quoted = quoted_parts(text)
    for match in re.finditer(rf"(?<!\S){re.escape(typed.note)}(?!\S)", text):
        if not any(start <= match.start() < end for start, end in quoted):
            understood = sorted([*typed.understood, Span(match.start(), match.end(), Kind.FOCUS)])
            return replace(typed, foci=frozenset({focus}), note="", understood=tuple(understood))
    return typed


def _parse(text: str, end: int, week: IsoWeek, today: date) -> TypedContact:
    """What `text` means when it is read up to `end`; the rest is note."""
    quoted = quoted_parts(text[:LONGEST_READ])
    folded = FoldedText.of(text[:end], quoted)
    draft = Draft(week, today)
    draft.take_all(_find(folded.text, week, today))
    spans = [folded.span(found.start, found.end, kind) for found, kind in draft.taken]
    note, understood = note_of(text, spans)
    days: Days | None = draft.said.get(Kind.DAY)
    return TypedContact(
        foci=frozenset(draft.foci),
        channel=draft.said.get(Kind.CHANNEL),
        state=draft.said.get(Kind.STATE),
        day=days.first if days else None,
        last_day=days.last if days else None,
        time=draft.said.get(Kind.TIME),
        minutes=draft.said.get(Kind.MINUTES),
        anchor=draft.said.get(Kind.ANCHOR),
        initiator=draft.said.get(Kind.INITIATOR),
        party=draft.said.get(Kind.PARTY),
        note=note,
        understood=understood,
    )


def state_of(typed: TypedContact, week: IsoWeek, today: date) -> State:
    """The state that was said, or else the one that follows from the calendar.

    A plan cannot be made in the past: what ends before today, or lies in an earlier week, is held; so is what
    the words tell as having happened ('ringede selv'), unless the week is still to come. The rest is planned,
    also earlier today: whether that took place is asked for, not assumed.
    """
    if typed.state is not None:
        return typed.state
    last = typed.last_day or typed.day or week.sunday
    if last < today or (typed.initiator is not None and week.monday <= today):
        return State.HELD
    return State.PLANNED


def _end_of_reading(text: str) -> int:
    """The end of the last word that lies within what is read."""
    if len(text) <= LONGEST_READ:
        return len(text)
    return max((match.end() for match in re.finditer(r"\s", text[:LONGEST_READ])), default=0)


def _find(text: str, week: IsoWeek, today: date) -> list[Found]:
    """All that can be read in a folded text, in order."""
    found: list[Found] = []
    place = 0
    while place < len(text):
        gap = HARD.match(text, place)
        if gap:
            place = gap.end()
            continue
        run, end = _read_run(text, place, week, today)
        found.extend(run)
        place = end if end > place else _next_gap(text, place)
    return found


def _next_gap(text: str, place: int) -> int:
    gap = HARD.search(text, place)
    return gap.start() if gap else len(text)


def _read_run(text: str, place: int, week: IsoWeek, today: date) -> tuple[list[Found], int]:
    """Things joined by signs without a gap: all of them, or none if one is not understood."""
    run: list[Found] = []
    start = place
    while True:
        readings = _read(text, place, week, today)
        if not readings:
            return [], start
        end = readings[0].end
        if readings[0].kind is None:
            return [], end
        run.append(Found(place, end, readings, is_loose=text[place:end] in _LOOSE))
        joint = SOFT.match(text, end)
        place = joint.end() if joint else end
        if place in (end, len(text)) or HARD.match(text, place):
            return ([] if _contradicts_itself(run) else run), end


def _contradicts_itself(run: list[Found]) -> bool:
    """Whether two joined things, that are no foci, are of one kind: 'tlf/teams', or '25/11-23/11' backwards."""
    kinds = [found.readings[0].kind for found in run if found.readings[0].kind is not Kind.FOCUS]
    return len(kinds) > len(set(kinds))


def _read(text: str, place: int, week: IsoWeek, today: date) -> tuple[Reading, ...]:
    """The ways to read the longest stretch that starts here: days before times, plain phrases before all."""
    readings = [
        *_read_words(text, place),
        *read_days(text, place, week, today),
        *read_hours(text, place),
        *read_length(text, place),
    ]
    longest = max((reading.end for reading in readings), default=place)
    if readings and readings[0].kind is None and readings[0].end == longest:
        return (readings[0],)
    return tuple(reading for reading in readings if reading.end == longest)


def _read_words(text: str, place: int) -> list[Reading]:
    readings: list[Reading] = []
    if plain := _PLAIN.match(text, place):
        readings.append(Reading(plain.end(), None))
    if words := _WORDS.match(text, place):
        kind, code = _CODES[" ".join(words[0].split())]
        readings.append(Reading(words.end(), kind, code))
    return readings
