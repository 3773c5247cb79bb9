"""A sheet that is written row by row, each cell a value and the number of its style.

openpyxl's own way to style a cell costs as much as writing it. This hands its writer one reused cell instead, and is
the only place where a value becomes a cell: a text is a text here whatever it begins with, and only a `Formula` of
ours is a formula.
"""

from collections.abc import Generator, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import DimensionHolder, SheetFormatProperties
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.header_footer import HeaderFooter
from openpyxl.worksheet.page import PageMargins, PrintPageSetup
from openpyxl.worksheet.properties import PageSetupProperties, WorksheetProperties

from distance_leader.exchange.safe_text import safe_text
from distance_leader.exchange.schedule.rich_text import Runs
from distance_leader.exchange.schedule.styles import colours


class Formula(str):
    """A formula of ours; nothing that a user typed may stand in it."""

    __slots__ = ()


Value = str | int | date | datetime | Runs | None
StyledValue = tuple[Value, int]
"""A value and the number of its style; None in its place leaves the cell out."""

_KINDS: dict[type, str] = {
    str: "s",
    Formula: "f",
    Runs: "s",
    int: "n",
    date: "d",
    datetime: "d",
    type(None): "n",
}
_A4 = 9
_MARGIN = 0.4


class _Cell:
    """What openpyxl's writer asks of a cell."""

    __slots__ = ("_value", "coordinate", "data_type", "parent", "style_id")
    has_style = True
    hyperlink = None
    _comment = None

    def __init__(self, parent: "StyledSheet") -> None:
        self.parent = parent

    def fill(self, coordinate: str, value: Value, style: int) -> None:
        self.coordinate = coordinate
        self.style_id = style
        self.data_type = _KINDS[type(value)]
        self._value = safe_text(value) if type(value) is str else value


class StyledSheet(WriteOnlyWorksheet):
    """Rows come in their order; widths, frozen panes and whatever concerns the page before the first of them."""

    # What openpyxl gives every sheet but does not declare for this kind.
    sheet_properties: WorksheetProperties
    sheet_format: SheetFormatProperties
    column_dimensions: DimensionHolder[Any, Any]
    row_dimensions: Any
    page_setup: PrintPageSetup
    page_margins: PageMargins
    auto_filter: AutoFilter
    HeaderFooter: HeaderFooter
    _writer: WorksheetWriter | None

    def __init__(self, book: Workbook, title: str, tab: str) -> None:
        super().__init__(book, title)
        self.lines = 0
        """How many rows there are."""
        self.sheet_properties.tabColor = colours()[tab]
        self.sheet_view.showGridLines = False
        self.sheet_format.customHeight = True
        self.sheet_format.defaultRowHeight = 18
        book._add_sheet(self)  # type: ignore[attr-defined] # noqa: SLF001 - `create_sheet` makes its own kind only

    def widths(self, widths: Sequence[float]) -> None:
        """Widths of the columns from the first on, in digits of the standard font."""
        for column, width in enumerate(widths, 1):
            self.column_dimensions[get_column_letter(column)].width = width

    def set_page(self, heads: str, columns: str, footer: str, pages: str) -> None:
        """A4 landscape, one page wide; `heads` ('4:6') and `columns` ('A:C') are repeated on each page."""
        self.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        self.page_setup.orientation = "landscape"
        self.page_setup.paperSize = _A4
        self.page_setup.fitToWidth = 1
        self.page_setup.fitToHeight = 0
        margins = self.page_margins
        margins.left = margins.right = margins.top = _MARGIN
        margins.bottom, margins.header, margins.footer = 0.6, 0.2, 0.3
        self.print_title_rows = heads
        self.print_title_cols = columns
        foot = self.HeaderFooter.oddFooter
        for part, text in (("left", footer), ("right", pages)):
            place = getattr(foot, part)
            place.text, place.size, place.color = text, 8, colours()["text2"]

    def line(self, cells: Iterable[StyledValue | None] = (), height: float | None = None) -> None:
        """Write the next row; `height` is in points."""
        self.lines += 1
        if height is not None:
            self.row_dimensions[self.lines].height = height
        self.append(list(cells))

    def discard(self) -> None:
        """Let go of what was written so far: after a failure openpyxl's temporary file holds people's names."""
        writer = self._writer
        if writer is None or not Path(str(writer.out)).exists():
            return
        with suppress(OSError):
            writer.xf.close()
        writer.cleanup()

    def _values_to_row(self, values: Iterable[StyledValue | None], row_idx: int) -> Generator[Any, None, None]:
        cell = _Cell(self)
        for column, pair in enumerate(values, 1):
            if pair is not None:
                cell.fill(f"{get_column_letter(column)}{row_idx}", *pair)
                yield cell
