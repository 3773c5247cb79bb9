"""Joins the frame that openpyxl makes with the rows that were written beside it."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from distance_leader.exchange.schedule.sheet import Sheet

_NO_ROWS = b"<sheetData></sheetData>"


def save(book: Workbook, sheets: Sequence[Sheet], path: Path) -> None:
    """Write the workbook with the rows of its sheets. Raises OSError."""
    frame = BytesIO()
    book.save(frame)
    rows = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, 1)}
    with ZipFile(frame) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name in rows:
                _write_sheet(target, name, part, rows[name])
            else:
                target.writestr(name, part)


def _write_sheet(target: ZipFile, name: str, frame: bytes, sheet: Sheet) -> None:
    before, after = frame.split(_NO_ROWS)  # openpyxl writes it once, and this way (a test opens the file)
    sheet.rows.seek(0)
    with target.open(name, "w", force_zip64=True) as part:
        part.write(before + b"<sheetData>\n")
        copyfileobj(sheet.rows, part, 1 << 20)
        part.write(b"</sheetData>" + after)
