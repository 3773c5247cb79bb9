"""Reads a list of people from a file of any origin: which kind it is its content says, not its name."""

from collections.abc import Callable
from pathlib import Path

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.exchange.limited import RefusedError, TooMuchError, never, run_limited
from distance_leader.exchange.people.cards import card_sheets
from distance_leader.exchange.people.delimited import delimited_sheets
from distance_leader.exchange.people.sheet import LARGEST, MOST_COLUMNS, MOST_ROWS, RawSheet, Sheet
from distance_leader.exchange.people.workbook import workbook_sheets
from distance_leader.storage.sqlite import file_errors

_SECONDS, _MEGABYTES = 30.0, 512
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_EXCEL_NAMES = (".xlsx", ".xlsm", ".xls")
_PROBLEMS = {
    "not_people": FileProblem.NOT_PEOPLE,
    "old_cards": FileProblem.OLD_CARDS,
    "too_many": FileProblem.TOO_MANY,
}


def read_people_file(path: Path, is_cancelled: Callable[[], bool] = never) -> tuple[Sheet, ...]:
    """The tables of a workbook, a CSV file or vCards. Nothing of the file is executed, followed or fetched.

    Raises FileError: no such file, none of these, locked, or more than a list of people; CancelledError where
    `is_cancelled` says so meanwhile.
    """
    content = _content(path)
    try:
        found = run_limited(
            _reader(path, content), content, seconds=_SECONDS, megabytes=_MEGABYTES, is_cancelled=is_cancelled
        )
    except RefusedError as error:
        raise FileError(_PROBLEMS[error.args[0]], str(path), rows=MOST_ROWS, columns=MOST_COLUMNS) from None
    except TooMuchError:
        raise FileError(FileProblem.TOO_HEAVY, str(path)) from None
    sheets = tuple(Sheet(title, tuple((number, cells) for number, cells in rows)) for title, rows in found)
    if not any(sheet.rows for sheet in sheets):
        raise FileError(FileProblem.NO_PEOPLE, str(path))
    return sheets


def _content(path: Path) -> bytes:
    if not path.exists():
        raise FileError(FileProblem.MISSING, str(path))
    if path.is_dir():
        raise FileError(FileProblem.FOLDER, str(path))
    with file_errors(path):
        if path.stat().st_size > LARGEST:
            raise FileError(FileProblem.TOO_LARGE, str(path), most=LARGEST // 1024 // 1024)
        return path.read_bytes()


def _reader(path: Path, content: bytes) -> Callable[[bytes], list[RawSheet]]:
    """Which function reads it. Raises FileError for what only looks like a workbook."""
    if content.startswith(_OLD_EXCEL):
        raise FileError(FileProblem.OLD_WORKBOOK, str(path))
    if content.startswith(_ZIP):
        return workbook_sheets
    if path.suffix.lower() in _EXCEL_NAMES and content:
        raise FileError(FileProblem.NOT_PEOPLE, str(path))
    if (
        content[:200]
        .removeprefix(b"\xef\xbb\xbf")
        .replace(b"\0", b"")
        .lstrip(b"\xff\xfe \r\n\t")
        .upper()
        .startswith(b"BEGIN:VCARD")
    ):
        return card_sheets
    return delimited_sheets
