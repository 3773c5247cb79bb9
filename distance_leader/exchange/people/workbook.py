"""Excel workbooks, in the limited process: what a sheet shows, as texts. Nothing is calculated, linked or executed."""

import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from distance_leader.exchange.limited import RefusedError
from distance_leader.exchange.people.counting import Counted
from distance_leader.exchange.people.sheet import MOST_COLUMNS, RawRow, RawSheet

MOST_MEMBERS, LARGEST_MEMBER, LARGEST_SUM = 1_000, 64 * 1024 * 1024, 128 * 1024 * 1024
"""Of what is packed in a workbook: how many parts, and bytes when unpacked."""
MOST_RATIO = 200
"""Unpacked to packed. Sheets full of equal cells reach fifty."""
_SMALL = 1024 * 1024
_FIRST_ROWS = 200_000
"""Rows looked at, most of them empty: a format that reaches to the end of the sheet is no table."""

_ERRORS = frozenset(("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"))


def workbook_sheets(content: bytes) -> list[RawSheet]:
    """The visible sheets that hold anything; a row's number is the one beside it in Excel. Raises RefusedError."""
    _check_parts(content)
    warnings.simplefilter("ignore")  # of extensions that openpyxl leaves out
    try:
        return _sheets(content)
    except (RefusedError, MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - what openpyxl stumbles over in a damaged workbook has no end
        raise RefusedError("not_people") from None


def _check_parts(content: bytes) -> None:
    """Look into the archive before anything of it is unpacked."""
    try:
        parts = ZipFile(BytesIO(content)).infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError, IndexError, KeyError):
        raise RefusedError("not_people") from None
    sizes = [part.file_size for part in parts]
    packed_well = [
        part for part in parts if part.file_size > _SMALL and part.file_size > MOST_RATIO * part.compress_size
    ]
    if len(parts) > MOST_MEMBERS or max(sizes, default=0) > LARGEST_MEMBER or sum(sizes) > LARGEST_SUM or packed_well:
        raise RefusedError("too_many")


def _sheets(content: bytes) -> list[RawSheet]:
    from openpyxl import load_workbook  # noqa: PLC0415 - only the limited process needs it, and only for a workbook

    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    counted, found = Counted(), []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            cells = sheet.iter_rows(max_col=MOST_COLUMNS + 1, max_row=_FIRST_ROWS, values_only=True)
            rows = list(_rows(cells, counted))
            if rows:
                found.append((str(sheet.title), rows))
    return found


def _rows(rows: Iterable[tuple[Any, ...]], counted: Counted) -> Iterator[RawRow]:
    for number, cells in enumerate(rows, start=1):
        row = counted.row(number, [_text(cell) for cell in cells])
        if row is not None:
            yield row


def _text(value: Any) -> str:
    """What a cell holds; nothing for an error, or for a formula that was never calculated."""
    if isinstance(value, str):
        return "" if value in _ERRORS else value
    if value is None:
        return ""
    if isinstance(value, date | time | timedelta):
        return _when(value)
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _when(value: date | time | timedelta) -> str:
    """ISO 8601; a date without an hour is a date."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    return str(value) if isinstance(value, timedelta) else value.isoformat()
