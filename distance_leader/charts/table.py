"""A chart as a table: the same values in words, for those who read rather than look, and for a spreadsheet."""

from datetime import date
from typing import NamedTuple

from distance_leader.charts.chart import Cell, Coded, Content
from distance_leader.charts.style import Style
from distance_leader.domain.weeks import IsoWeek

_THOUSAND = 1_000


class Table(NamedTuple):
    """Headings and rows, in the language of a style."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def as_text(self) -> str:
        """Columns with tabs between them, as a spreadsheet takes them."""
        return "\n".join("\t".join(row) for row in (self.headings, *self.rows))


def table_of(content: Content, style: Style) -> Table:
    """What is drawn, a row each; then what else happened: week, day and what it was."""
    headings = tuple(style.text(column.heading) for column in content.columns)
    rows = [tuple(_words(cell, style) for cell in row) for row in content.rows]
    for mark in content.marks:
        cells = [_words(IsoWeek.of(mark.on), style), _words(mark.on, style), _words(mark.kind, style)]
        rows.append(tuple([*cells, *[""] * len(headings)][: len(headings)]))
    return Table(headings, tuple(rows))


def _words(cell: Cell, style: Style) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Coded):
        return style.text(cell.words)
    if isinstance(cell, date):
        return style.formats.long_date(cell)
    if isinstance(cell, int | float):  # small counts are written alike everywhere, and there may be many
        return str(cell) if isinstance(cell, int) and cell < _THOUSAND else style.formats.number(cell)
    return " ".join(str(cell).split())
