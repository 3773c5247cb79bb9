"""The sheet *Plan*: people down, ISO weeks across, as the guide's Figure 4 and the window's own grid."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from openpyxl.utils import get_column_letter

from distance_leader.domain.codes import State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.schedule import words
from distance_leader.exchange.schedule.content import PersonLine, Schedule
from distance_leader.exchange.schedule.measuring import (
    fitting,
    height_of,
    lines_of,
    points_of,
    width_from_points,
    width_of,
)
from distance_leader.exchange.schedule.plan_cells import PARTY_MARK, PlanCell, PlanTexts, state_runs
from distance_leader.exchange.schedule.rich_text import Run, Runs
from distance_leader.exchange.schedule.sheet import Sheet, StyledValue
from distance_leader.exchange.schedule.styles import (
    CAPTION,
    HEAD,
    NAME,
    QUIET,
    STATE_LOOKS,
    TITLE,
    DateFormats,
    Look,
)
from distance_leader.i18n.message import msg
from distance_leader.presentation.chips import week_title
from distance_leader.presentation.labels import label

NAME_COLUMNS = 3
HEAD_ROWS = 6


@dataclass(frozen=True, slots=True)
class Density:
    """How much room a week has. A year's cells are turned, so that 53 weeks stay legible on one page's width."""

    size: float
    least: float
    names: tuple[float, float, float]
    """The widest that name, customer and zone may be; longer ones are wrapped."""
    is_turned: bool = False

    @classmethod
    def of(cls, weeks: int) -> "Density":
        if weeks <= 8:  # noqa: PLR2004 - what a screen shows without scrolling
            return cls(10, 16, (32, 28, 22))
        if weeks <= 20:  # noqa: PLR2004 - a quarter and some more
            return cls(9, 12, (26, 20, 18))
        return cls(9, 2.9, (18, 15, 14), is_turned=True)

    @property
    def gap(self) -> str:
        """What stands between a focus and its hour."""
        return "  " if self.is_turned else "\n"


class PlanSheet:
    """Lays the plan out: what is measured first, then written row by row."""

    def __init__(self, schedule: Schedule, sheet: Sheet) -> None:
        self._schedule = schedule
        self._sheet = sheet
        self._style = sheet.style
        self._texts = schedule.texts
        self._this_week = IsoWeek.of(schedule.order.today)
        self._density = Density.of(len(schedule.weeks))

    def write(self) -> None:
        """The whole sheet."""
        sheet = self._sheet
        sheet.set_widths([*self._name_widths, *self._week_widths()])
        sheet.frame.freeze_panes = f"{get_column_letter(NAME_COLUMNS + 1)}{HEAD_ROWS + 1}"
        columns = f"A:{get_column_letter(NAME_COLUMNS)}"
        sheet.set_page(f"4:{HEAD_ROWS}", columns, self._texts.text(words.TITLE), words.page_number(self._schedule))
        self._write_top()
        self._write_heads()
        for person in self._schedule.people:
            self._write_person(person)
        if not self._schedule.people:
            sheet.line([(self._texts.text(words.NOBODY), self._style(CAPTION))])

    @cached_property
    def _cells(self) -> Mapping[tuple[UUID, IsoWeek], PlanCell]:
        texts = PlanTexts(self._schedule, self._density.gap)
        return {place: texts.cell(lines) for place, lines in self._schedule.cells.items()}

    @cached_property
    def _name_widths(self) -> list[float]:
        people, size, most = self._schedule.people, self._density.size, self._density.names
        return [
            fitting((person.name for person in people), size + 0.8, 18, most[0]),  # bold runs wider
            fitting((person.customer for person in people), size, 13, most[1]),
            fitting((person.zone for person in people), size, 13, most[2]),
        ]

    def _week_widths(self) -> list[float]:
        size, least, weeks = self._density.size, self._density.least, self._schedule.weeks
        if not self._density.is_turned:
            width = fitting((line for cell in self._cells.values() for line in cell.lines), size, least, 26)
            return [width] * len(weeks)
        most: dict[IsoWeek, int] = {}
        for (_, week), cell in self._cells.items():
            most[week] = max(most.get(week, 1), len(cell.chips))
        return [max(least, width_from_points(most.get(week, 1) * size * 1.4 + 5)) for week in weeks]

    def _write_top(self) -> None:
        style, schedule = self._style, self._schedule
        title = words.heading(schedule, words.TITLE)
        self._sheet.line([(title, style(TITLE))], height=30)
        self._sheet.line([(words.period(schedule), style(CAPTION))])
        self._sheet.line([(self._legend(), style(CAPTION))], height=22)

    def _legend(self) -> Runs:
        parts: list[Run] = []
        gap = Run("     ", 10, "text2")
        for state in State:
            parts += [*state_runs(state, self._texts.text(label(state)), 10), gap]
        if any(line.row.party_id for line in self._schedule.contacts):
            about = self._texts.text(msg("talk with a party about the person"))
            parts += [Run(f"{PARTY_MARK} {about}", 10, "text2"), gap]
        return Runs([*parts, Run(self._texts.text(msg("Hours on the leader's clock")), 10, "text2")])

    def _write_heads(self) -> None:
        """Three rows: the year where it begins, the week, its Monday."""
        year = self._style(replace(CAPTION, size=self._density.size, is_bold=True))
        blank = self._style(replace(HEAD, foot="sidebar"))
        head = self._style(replace(HEAD, top="sidebar"))
        years: list[StyledValue | None] = [None] * NAME_COLUMNS
        weeks: list[StyledValue | None] = [(None, blank)] * NAME_COLUMNS
        titles = (words.NAME, words.CUSTOMER, msg("Time zone"))
        days: list[StyledValue | None] = [(self._texts.text(title), head) for title in titles]
        shown = None
        for week in self._schedule.weeks:
            years.append((str(week.year), year) if week.year != shown else None)  # a number would need room
            shown = week.year
            weeks.append((week_title(week, self._schedule.order.language), self._week_style(week)))
            days.append((week.monday, self._day_style(week)))
        turned = self._density.is_turned
        self._sheet.line(years, height=16)
        self._sheet.line(weeks, height=44 if turned else 20)
        self._sheet.line(days, height=38 if turned else 17)

    def _week_style(self, week: IsoWeek) -> int:
        return self._head_style(week, replace(HEAD, text="text", size=self._density.size), top=None)

    def _day_style(self, week: IsoWeek) -> int:
        short = DateFormats.of(self._schedule.order.language).short
        look = replace(HEAD, is_bold=False, wrap=False, size=self._density.size - 1, format=short)
        return self._head_style(week, look, top="sidebar")

    def _head_style(self, week: IsoWeek, look: Look, top: str | None) -> int:
        """The week and its Monday are one block, without a line between them; this week's is solid."""
        if week == self._this_week:
            look = replace(look, text="onaccent", fill="accent")
            top = top and "accent"
        if self._density.is_turned:
            look = replace(look, turn=90, across="center", indent=0)
        return self._style(replace(look, top=top, foot="ctrl" if top else look.fill))

    def _write_person(self, person: PersonLine) -> None:
        cells = [self._cells.get((person.id, week)) for week in self._schedule.weeks]
        size = self._density.size
        name, quiet = (self._style(replace(look, size=size)) for look in (NAME, QUIET))
        row: list[StyledValue | None] = [(person.name, name), (person.customer, quiet), (person.zone, quiet)]
        for week, cell in zip(self._schedule.weeks, cells, strict=True):
            text = cell.runs(size) if cell else None
            row.append((text, self._cell_styles[cell.state if cell else None, week == self._this_week]))
        self._sheet.line(row, height=self._height(person, [cell for cell in cells if cell]))

    @cached_property
    def _cell_styles(self) -> Mapping[tuple[State | None, bool], int]:
        """By state, or None of an empty cell, and whether the week is this one."""
        plain = Look(size=self._density.size, wrap=True, indent=1)
        if self._density.is_turned:
            plain = replace(plain, turn=90, across="center", down="bottom", indent=0)
        found: dict[tuple[State | None, bool], Look] = {(None, False): plain}
        found[None, True] = replace(plain, fill="week")
        for state, look in STATE_LOOKS.items():
            for is_now in (False, True):
                found[state, is_now] = replace(plain, fill=look.fill, text=look.text)
        return {key: self._style(look) for key, look in found.items()}

    def _height(self, person: PersonLine, cells: list[PlanCell]) -> float:
        size = self._density.size
        texts = (person.name, person.customer, person.zone)
        pairs = zip(texts, self._name_widths, strict=True)
        heads = height_of(max(lines_of(text, size, width) for text, width in pairs), size)
        if self._density.is_turned:
            longest = max((width_of(line, size) for cell in cells for line in cell.lines), default=0)
            return max(heads, 60.0, points_of(longest))
        lines = max((len(cell.lines) for cell in cells), default=2)
        return max(heads, height_of(max(2, lines), size))


def write_plan(schedule: Schedule, sheet: Sheet) -> None:
    """Fill the sheet."""
    PlanSheet(schedule, sheet).write()
