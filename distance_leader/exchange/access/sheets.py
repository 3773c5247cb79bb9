"""What is held about a person as a workbook: a sheet for each kind of thing, and one for the changes."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from openpyxl import Workbook

from distance_leader.exchange.safe_text import safe_text
from distance_leader.exchange.schedule.joining import save
from distance_leader.exchange.schedule.measuring import fitting
from distance_leader.exchange.schedule.sheet import Sheet
from distance_leader.exchange.schedule.styles import CAPTION, HEAD, TEXT, TITLE, Styles
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.holdings import Access, Part

_LONGEST_TITLE = 31
"""What Excel takes as the name of a sheet."""
_LONGEST_TEXT = 32_000
"""Excel takes 32,767 signs in a cell."""
_HEAD_ROW = 4
_FORBIDDEN = "[]:*?/\\"


def write_sheets(access: Access, path: Path) -> None:
    """Write the workbook."""
    book = Workbook(write_only=True)
    book.properties.title = safe_text(access.person.name)
    styles = Styles(book)
    with ExitStack() as opened:
        sheets: list[Sheet] = []
        for part in (*access.parts, _history(access)):
            sheet = Sheet(book, _sheet_title(part.title, [one.frame.title for one in sheets]), styles)
            opened.callback(sheet.close)
            sheets.append(sheet)
            _fill(sheet, part, access)
        save(book, sheets, path)


def _history(access: Access) -> Part:
    texts = catalogue(access.language)
    heads = (texts.text(msg("When")), texts.text(msg("What was done")), texts.text(msg("Details")))
    rows = tuple((row.when, row.act, "\n".join(row.whole)) for row in access.history)
    return Part(texts.text(msg("Changes")), heads, rows)


def _fill(sheet: Sheet, part: Part, access: Access) -> None:
    widths = [fitting((head, *(row[at] for row in part.rows)), 10, 10, 60) + 2 for at, head in enumerate(part.heads)]
    sheet.set_widths(widths)
    sheet.frame.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.set_page(f"{_HEAD_ROW}:{_HEAD_ROW}", "A:A", part.title, "&P / &N")
    title, caption, head, text = (sheet.style(look) for look in (TITLE, CAPTION, HEAD, TEXT))
    sheet.line([(part.title, title)], height=30)
    sheet.line([(f"{access.person.name} · {formats(access.language).long_date(access.on)}", caption)])
    sheet.line(height=8)
    sheet.line(((one, head) for one in part.heads), height=32)
    for row in part.rows:
        for line in _lines(row):
            sheet.line((one, text) for one in line)


def _lines(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A row; what does not fit into a cell of Excel goes on in the row beneath."""
    for start in range(0, max(map(len, row), default=0) or 1, _LONGEST_TEXT):
        yield tuple(one[start : start + _LONGEST_TEXT] for one in row)


def _sheet_title(title: str, taken: list[str]) -> str:
    plain = "".join(" " if sign in _FORBIDDEN else sign for sign in title)[:_LONGEST_TITLE].strip()
    number = 2
    found = plain
    while found in taken:
        found = f"{plain[: _LONGEST_TITLE - 3]} {number}"
        number += 1
    return found
