"""The words of a chip: focus, detail, tooltip and what a screen reader says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.home import Home
from distance_leader.domain.moments import to_wall
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.labels import label, short_label
from distance_leader.presentation.plan_grid import Grid
from distance_leader.storage.queries.plan import ChipRow

if TYPE_CHECKING:  # the first look is without it
    from distance_leader.presentation.odd_hours import OddHour


class Meaning(StrEnum):
    """What a chip means; the theme turns it into a shape and a colour. The first four are a contact's states."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Chip:
    """A contact, or a mark, as it is drawn. Its meaning is its shape and colour, its channel a small icon."""

    meaning: Meaning
    channel: Channel | None
    title: str
    fuller: tuple[str, ...]
    """The title of several foci, the fullest first: 'Wellbeing, task', 'Wellbeing, 1 more', 'Wellbeing, …'."""
    detail: str
    brief: str
    """The detail where there is little room: a weekday, or the minutes."""
    marks: str = ""
    """'→' came from another week, '§' with a party about the person."""
    when: str = ""
    """'Thu 08:30' where several stand in a cell, each on one line; alone, a chip has its detail beneath."""
    is_night: bool = False
    """A planned talk at night, or on a day off, for one side: a moon says so."""
    others: str = ""
    """'2 more' where a cell holds more talks than have room: on the first all but it, on the second all but the two."""


_ROOM = 2
"""Talks for which a cell has room; of more it says how many."""
_STATE_WORDS = {State.PLANNED: " ", State.HELD: "x"}


@lru_cache(maxsize=8192)
def chip_of(
    row: ChipRow, language: str, home: Home, *, is_one_of_several: bool = False, is_night: bool = False
) -> Chip:
    """The chip of a row, in a language, on the leader's clock; alone, or beside others of its cell."""
    texts, style = catalogue(language), formats(language)
    meaning, channel = Meaning(row.state), Channel(row.channel)
    foci = [texts.text(short_label(Focus(code))) for code in row.foci.split(",")]
    marks = ("→" if row.moved_from else "") + ("§" if row.party_key else "")
    detail, brief = _detail(row, texts, style, home), _brief(row, texts, style, home)
    when = _short_when(row, style, home) if is_one_of_several else ""
    return Chip(meaning, channel, foci[0], fuller_titles(foci, texts), detail, brief, marks, when, is_night)


def chips_of(
    rows: Sequence[ChipRow], language: str, home: Home, is_night: Callable[[ChipRow], bool]
) -> tuple[Chip, ...]:
    """The chips of a cell, which has room for two."""
    are_several = len(rows) > 1
    found = [chip_of(one, language, home, is_one_of_several=are_several, is_night=is_night(one)) for one in rows]
    if len(found) > _ROOM:
        texts = catalogue(language)
        for place in range(_ROOM):
            found[place] = replace(found[place], others=texts.text(_more(len(found) - place - 1)))
    return tuple(found)


def fuller_titles(foci: Sequence[str], texts: Catalogue) -> tuple[str, ...]:
    """Of several foci, by their words; a bare '+1' would be read as a score."""
    if len(foci) == 1:
        return ()
    more = texts.text(_more(len(foci) - 1))
    return ", ".join([foci[0], *map(str.casefold, foci[1:])]), f"{foci[0]}, {more}", f"{foci[0]}, …"


def _more(count: int) -> Message:
    return nmsg("{count} more", "{count} more", count)


def cell_text(grid: Grid, row: int, column: int, language: str) -> str:
    """What a screen reader says of a cell: 'Amina Noor, week 47, no contact'."""
    texts = catalogue(language)
    week = texts.text(msg("week {number}", number=grid.weeks[column].number))
    chips = grid.chips(row, column)
    said = [_with_oddness(chip, grid, language) for chip in chips] or [texts.text(msg("no contact"))]
    return ", ".join([grid.people[row].name, week, *said])


def _with_oddness(chip: ChipRow, grid: Grid, language: str) -> str:
    odd, said = grid.odd(chip), spoken(chip, language, grid.clock)
    return f"{said}, {catalogue(language).text(odd.said)}" if odd else said


def spoken(row: ChipRow, language: str, home: Home) -> str:
    """A contact in words: 'planned, Wellbeing, Thu 26 Nov 08:30, Phone, 30 min'."""
    texts, style = catalogue(language), formats(language)
    foci = ", ".join(texts.text(label(Focus(code))) for code in row.foci.split(","))
    parts = [
        texts.text(label(State(row.state))),
        foci,
        _when(row, style, home),
        texts.text(label(Channel(row.channel))),
    ]
    about = texts.text(msg("with a party, about the employee")) if row.party_key else ""
    return ", ".join(part for part in [*parts, texts.text(minutes_text(row.minutes)), about] if part)


def tooltip(row: ChipRow, language: str, home: Home, there: str, odd: "OddHour | None" = None) -> str:
    """A contact in words, and its note."""
    words = in_words(row, language, home, there, odd)
    return f"{words}\n{row.note}" if row.note else words


def in_words(row: ChipRow, language: str, home: Home, there: str, odd: "OddHour | None" = None) -> str:
    """What, when and how, on both clocks; `there` is the employee's zone, `odd` what is odd about the hour."""
    texts = catalogue(language)
    lines = [spoken(row, language, home)]
    instant = instant_of(row)
    if instant is not None and there != home.zone_at(instant):
        wall = to_wall(instant, there)
        when = f"{formats(language).within(wall.date())} {formats(language).clock(wall.time())}"
        lines.append(texts.text(msg("There: {when}", when=when)))
    if odd is not None:
        lines.append(texts.text(msg("An odd hour: {why}", why=odd.said)))
    if row.moved_from:
        lines.append(texts.text(msg("Moved from week {week}", week=row.moved_from)))
    by = texts.text(label(Initiator(row.called_off_by))) if row.called_off_by else ""
    if by or row.reason:
        lines.append(": ".join(part for part in (by, row.reason) if part))
    return "\n".join(lines)


def as_phrases(contact: Contact, language: str) -> str:
    """A contact as a phrase that can be typed again: 'x Wellbeing Thu 08:30 Video 30 min'."""
    texts, style = catalogue(language), formats(language)
    parts = [_STATE_WORDS.get(contact.state) or texts.text(label(contact.state)).casefold()]
    parts += [texts.text(short_label(focus)).casefold() for focus in contact.ordered_foci]
    if contact.day is not None:
        days = style.weekday(contact.day).casefold()
        if contact.last_day is not None and contact.last_day != contact.day:
            days += f"-{style.weekday(contact.last_day).casefold()}"
        parts.append(days)
    if contact.time is not None:
        parts.append(style.clock(contact.time))
        if contact.anchor is Anchor.EMPLOYEE:
            parts.append(texts.text(msg("their time")))
    parts += [texts.text(short_label(contact.channel)).casefold(), texts.text(minutes_text(contact.minutes))]
    return " ".join(part for part in parts if part.strip())


def minutes_text(minutes: int) -> Message:
    """'30 min'."""
    return nmsg("{count} min", "{count} min", minutes)


def _detail(row: ChipRow, texts: Catalogue, style: Formats, home: Home) -> str:
    state = State(row.state)
    if state in (State.MISSED, State.CANCELLED):
        return texts.text(label(state))
    channel = texts.text(short_label(Channel(row.channel)))
    if state is State.HELD:
        if row.last_day:
            return f"{channel} · {_days(row, style, is_within=True)}"
        return f"{_short_when(row, style, home).split(' ')[0] or channel} · {texts.text(minutes_text(row.minutes))}"
    return _short_when(row, style, home) or channel


def _brief(row: ChipRow, texts: Catalogue, style: Formats, home: Home) -> str:
    state = State(row.state)
    if state is State.HELD:
        return texts.text(minutes_text(row.minutes))
    return _short_when(row, style, home).split(" ")[0] if state is State.PLANNED else ""


def _short_when(row: ChipRow, style: Formats, home: Home) -> str:
    """'Thu 08:30' on the leader's clock, 'Mon–Tue', or nothing."""
    if row.last_day:
        return _days(row, style)
    instant = instant_of(row)
    if instant is not None:
        wall = home.wall(instant)
        return f"{style.weekday(wall.date())} {style.clock(wall.time())}"
    return style.weekday(date.fromisoformat(row.day)) if row.day else ""


def when_text(row: ChipRow, language: str, home: Home) -> str:
    """'Thu 26 Nov 08:30' on the leader's clock, as within a line; nothing for a contact without a day."""
    return _when(row, formats(language), home)


def _when(row: ChipRow, style: Formats, home: Home) -> str:
    if not row.day:
        return ""
    if row.last_day:
        return style.span(date.fromisoformat(row.day), date.fromisoformat(row.last_day))
    instant = instant_of(row)
    if instant is None:
        return style.within(date.fromisoformat(row.day))
    wall = home.wall(instant)
    return f"{style.within(wall.date())} {style.clock(wall.time())}"


def _days(row: ChipRow, style: Formats, *, is_within: bool = False) -> str:
    first, last = date.fromisoformat(row.day or ""), date.fromisoformat(row.last_day or "")
    start = style.weekday_within(first) if is_within else style.weekday(first)
    return start if first == last else f"{start}–{style.weekday_within(last)}"


def instant_of(row: ChipRow) -> datetime | None:
    """The stored instant: SQLite's text of a moment in UTC."""
    return datetime.fromisoformat(row.starts_at).replace(tzinfo=UTC) if row.starts_at else None


def week_title(week: IsoWeek, language: str) -> str:
    """'Uge 48', 'Week 48'."""
    return catalogue(language).text(msg("Week {number}", number=week.number))
