"""A sheet that is written row by row. openpyxl keeps its frame: widths, frozen panes, filter and page."""

from collections.abc import Iterable, Sequence
from tempfile import TemporaryFile
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from distance_leader.exchange.schedule.cell_xml import Value, cell_xml
from distance_leader.exchange.schedule.styles import Styles, colours

StyledValue = tuple[Value, int]
"""A value and the number of its style; None in its place leaves the cell out."""

_A4 = 9
_MARGIN = 0.4


class Sheet:
    """One sheet. Its rows wait in a nameless file, so that ten years of contacts need no memory."""

    def __init__(self, book: Workbook, title: str, styles: Styles) -> None:
        self.style = styles.number
        """The number of a look."""
        self.frame: Any = book.create_sheet(title)
        self.frame.sheet_view.showGridLines = False
        self.frame.sheet_format.customHeight = True
        self.frame.sheet_format.defaultRowHeight = 18
        self.rows: IO[bytes] = TemporaryFile()  # noqa: SIM115 - closed by `close`
        self._lines = 0

    def set_widths(self, widths: Sequence[float]) -> None:
        """Widths of the columns from the first on, in digits of the standard font."""
        for column, width in enumerate(widths, 1):
            self.frame.column_dimensions[get_column_letter(column)].width = width

    def set_page(self, heads: str, columns: str, footer: str, pages: str) -> None:
        """A4 landscape, one page wide; `heads` ('4:6') and `columns` ('A:C') are repeated on each page."""
        frame = self.frame
        frame.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        frame.page_setup.orientation = "landscape"
        frame.page_setup.paperSize = _A4
        frame.page_setup.fitToWidth = 1
        frame.page_setup.fitToHeight = 0
        margins = frame.page_margins
        margins.left = margins.right = margins.top = _MARGIN
        margins.bottom, margins.header, margins.footer = 0.6, 0.2, 0.3
        frame.print_title_rows = heads
        frame.print_title_cols = columns
        for part, text in ((frame.oddFooter.left, footer), (frame.oddFooter.right, pages)):
            part.text, part.size, part.color = text, 8, colours()["text2"]

    def line(self, cells: Iterable[StyledValue | None] = (), height: float | None = None) -> None:
        """Write the next row; `height` is in points."""
        self._lines += 1
        number = self._lines
        tall = f' ht="{height}" customHeight="1"' if height is not None else ""
        written = [
            cell_xml(f"{get_column_letter(column)}{number}", *cell)
            for column, cell in enumerate(cells, 1)
            if cell is not None
        ]
        self.rows.write(f'<row r="{number}"{tall}>{"".join(written)}</row>\n'.encode())

    def close(self) -> None:
        """Let go of the rows."""
        self.rows.close()
