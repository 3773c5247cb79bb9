"""What stands in a cell of the plan: state, focus and hour of each contact of a person in a week."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from distance_leader.domain.codes import Focus, State
from distance_leader.exchange.schedule.content import ContactLine, Schedule
from distance_leader.exchange.schedule.rich_text import Run, Runs
from distance_leader.exchange.schedule.styles import STATE_LOOKS
from distance_leader.i18n.formats import Formats
from distance_leader.presentation.chips import fuller_titles
from distance_leader.presentation.labels import STATE_GLYPHS, short_label
from distance_leader.storage.queries.schedule import ScheduleRow

PARTY_MARK = "§"
_LEADING = (State.PLANNED, State.HELD, State.MISSED, State.CANCELLED)
"""Whose colour a cell takes that holds several: what is still to come, then what came of it."""


class ChipText(NamedTuple):
    """A contact in a cell: a glyph, 'Wellbeing', and 'Thu 08:30' or nothing where no day is set."""

    state: State
    title: str
    detail: str


class PlanCell(NamedTuple):
    """The contacts of a cell, and the state that colours it. `gap` stands between a focus and its hour."""

    chips: tuple[ChipText, ...]
    state: State
    gap: str

    @property
    def lines(self) -> list[str]:
        """Its text, line by line."""
        found: list[str] = []
        for chip in self.chips:
            detail = f"{self.gap}{chip.detail}" if chip.detail else ""
            found += f"{STATE_GLYPHS[chip.state]} {chip.title}{detail}".split("\n")
        return found

    def runs(self, size: float) -> Runs:
        """The text of the cell: the focus in bold, each contact in the colour of its state."""
        parts: list[Run] = []
        for chip in self.chips:
            parts += state_runs(chip.state, chip.title, size, before="\n" if parts else "")
            if chip.detail:
                parts.append(Run(f"{self.gap}{chip.detail}", size - 1, STATE_LOOKS[chip.state].text))
        return Runs(parts)


def state_runs(state: State, word: str, size: float, before: str = "") -> list[Run]:
    """A glyph and a word as the state has them; a word that is struck out leaves its glyph alone."""
    look, glyph = STATE_LOOKS[state], f"{before}{STATE_GLYPHS[state]} "
    if not look.strike:
        return [Run(glyph + word, size, look.text, is_bold=True)]
    return [Run(glyph, size, look.text, is_bold=True), Run(word, size, look.text, is_bold=True, strike=True)]


class PlanTexts:
    """Makes the cells of a schedule; words that come again are looked up once."""

    def __init__(self, schedule: Schedule, gap: str) -> None:
        self._style, self._texts = schedule.style, schedule.texts
        self._gap = gap
        self._words = {focus: schedule.texts.text(short_label(focus)) for focus in Focus}
        self._titles: dict[tuple[frozenset[Focus], bool], str] = {}

    def cell(self, lines: Sequence[ContactLine]) -> PlanCell:
        """The cell of some contacts, one at least."""
        chips = tuple(ChipText(line.row.state, self._title(line.row), self._when(line)) for line in lines)
        if len(chips) == 1:
            return PlanCell(chips, chips[0].state, self._gap)
        states = {chip.state for chip in chips}
        return PlanCell(chips, next(state for state in _LEADING if state in states), self._gap)

    def _title(self, row: ScheduleRow) -> str:
        key = (row.foci, row.party_id is not None)
        if key not in self._titles:
            words = [self._words[focus] for focus in Focus if focus in row.foci]
            title = fuller_titles(words, self._texts)[1] if len(words) > 1 else words[0]
            self._titles[key] = f"{title}{f' {PARTY_MARK}' if row.party_id else ''}"
        return self._titles[key]

    def _when(self, line: ContactLine) -> str:
        """'Thu 08:30' on the leader's clock, 'Mon–Wed' of a visit, 'Thu' without a time."""
        row = line.row
        if row.day is None:
            return ""
        if row.last_day is not None and row.last_day != row.day:
            return _days(row.day, row.last_day, self._style)
        if line.leader_time is None:
            return self._style.weekday(row.day)
        return f"{self._style.weekday(line.leader_time)} {self._style.clock(line.leader_time.time())}"


def _days(first: date, last: date, style: Formats) -> str:
    if (last - first).days < 7:  # noqa: PLR2004 - days of a week: the weekday alone says which
        return f"{style.weekday(first)}–{style.weekday_within(last)}"
    return style.span(first, last)
