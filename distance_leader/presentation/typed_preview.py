"""What a phrase will become, said while it is typed."""

from collections.abc import Callable
from datetime import date

from distance_leader.domain.codes import Anchor, Focus, State
from distance_leader.domain.contact import is_ahead
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import Message, msg
from distance_leader.planning.typed_absence import TypedAbsence
from distance_leader.planning.typed_contact import TypedContact, state_of
from distance_leader.planning.typed_slips import Looks, slips_in
from distance_leader.presentation.chips import minutes_text
from distance_leader.presentation.labels import label, short_label
from distance_leader.presentation.sensitive_words import is_maybe_sensitive
from distance_leader.presentation.sentences import not_held_yet

_SLIPS: dict[Looks, Callable[[str], Message]] = {
    Looks.DATE: lambda text: msg("“{text}” is not a date and stays in the note", text=text),
    Looks.HOUR: lambda text: msg("“{text}” needs a day, such as thu, and stays in the note", text=text),
    Looks.TIME: lambda text: msg("“{text}” is not a time and stays in the note", text=text),
}


def preview(typed: TypedContact, week: IsoWeek, today: date, language: str) -> str:
    """'Planned · Wellbeing · Thu 26 Nov 08:30 · Video · 30 min · note: ask about housing'."""
    texts, style = catalogue(language), formats(language)
    foci = [focus for focus in Focus if focus in typed.foci] or [Focus.WELLBEING]
    state = state_of(typed, week, today)
    parts = [texts.text(label(state))]
    parts.append(", ".join(texts.text(short_label(focus)) for focus in foci))
    if typed.day is not None:
        parts.append(_when(typed.day, typed, style))
    if typed.anchor is Anchor.EMPLOYEE:
        parts.append(texts.text(msg("the employee's clock")))
    if typed.party is not None:
        parts.append(texts.text(msg("with: {party}", party=label(typed.party))))
    if typed.channel is not None:
        parts.append(texts.text(short_label(typed.channel)))
    if typed.minutes is not None:
        parts.append(texts.text(minutes_text(typed.minutes)))
    if typed.note:
        parts += _note_parts(typed.note, texts, lacks_day=typed.day is None)
    if state is State.HELD and is_ahead(week, today, typed.anchor or Anchor.LEADER):
        parts.append(texts.text(not_held_yet(week)))
    return " · ".join(parts)


def _when(day: date, typed: TypedContact, style: Formats) -> str:
    last = f"–{style.within(typed.last_day)}" if typed.last_day is not None else ""
    return f"{style.within(day)}{last} {style.clock(typed.time) if typed.time else ''}".rstrip()


def absence_preview(typed: TypedAbsence, week: IsoWeek, language: str) -> str:
    """'Vacation · 21 Dec–3 Jan', or the chosen weeks where no days were said."""
    texts, style = catalogue(language), formats(language)
    parts = [texts.text(label(typed.kind))]
    if typed.first_on is None or typed.last_on is None:
        parts.append(texts.text(msg("the chosen weeks, from week {number}", number=week.number)))
    else:
        first, last = typed.first_on, typed.last_on
        parts.append(style.within(first) if first == last else style.span(first, last))
    if typed.note:
        parts += _note_parts(typed.note, texts)
    return " · ".join(parts)


def _note_parts(note: str, texts: Catalogue, *, lacks_day: bool = False) -> list[str]:
    said = [msg("note: {note}", note=note)]
    said += [_SLIPS[slip.looks](slip.text) for slip in slips_in(note, lacks_day=lacks_day)]
    if is_maybe_sensitive(note):
        said.append(msg("this may be sensitive"))
    return [texts.text(part) for part in said]
