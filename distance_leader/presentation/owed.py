"""The marks of those who are owed a talk: a chip in the first free cell from this week on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.chips import Chip, Meaning
from distance_leader.presentation.plan_grid import Grid

if TYPE_CHECKING:  # the plan is shown before it is known who is owed what
    from distance_leader.insights.rhythm import Rhythm

Owed: TypeAlias = "Mapping[str, Rhythm]"
"""By a person's key: the rhythm of everyone who is due or overdue."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip and where it stands."""

    row: int
    column: int
    chip: Chip


def marks(grid: Grid, owed: Owed, language: str) -> list[Mark]:
    """Where the marks stand in a grid; none for who is out of view, or has no free cell in it."""
    first = grid.column_of.get(str(grid.this_week))
    if first is None:
        return []
    found = []
    for key, rhythm in owed.items():
        row = grid.row_of.get(key)
        columns = range(first, len(grid.weeks)) if row is not None else ()
        free = next((column for column in columns if row is not None and not grid.chips(row, column)), None)
        if row is not None and free is not None:
            found.append(Mark(row, free, _chip(rhythm, grid.today, language)))
    return found


def owed_summary(owed: Owed) -> Message | None:
    """'1 overdue, 2 due'; None when nobody is owed a talk."""
    over = sum(rhythm.state is RhythmState.OVERDUE for rhythm in owed.values())
    due = len(owed) - over
    parts = [nmsg("{count} overdue", "{count} overdue", over)] * bool(over)
    parts += [nmsg("{count} due", "{count} due", due)] * bool(due)
    if len(parts) > 1:
        return msg("{one}, {other}", one=parts[0], other=parts[1])
    return parts[0] if parts else None


def _chip(rhythm: "Rhythm", today: date, language: str) -> Chip:
    texts = catalogue(language)
    is_over = rhythm.state is RhythmState.OVERDUE
    said = owed_text(rhythm, today, formats(language))
    return Chip(
        meaning=Meaning.OVERDUE if is_over else Meaning.DUE,
        channel=None,
        title=texts.text(msg("Overdue") if is_over else msg("Due")),
        fuller=(),
        detail=texts.text(said) if said else "",
        brief="",
    )


def owed_text(rhythm: "Rhythm", today: date, style: Formats) -> Message | None:
    """'9 days over', 'by 27 Nov'; None for whom nothing is owed."""
    if rhythm.state is RhythmState.OVERDUE:
        return nmsg("{count} day over", "{count} days over", rhythm.days_over(today))
    if rhythm.state is RhythmState.DUE and rhythm.latest_on is not None:
        return msg("by {day}", day=style.short_date(rhythm.latest_on))  # with a weekday it would be cut short
    return None
