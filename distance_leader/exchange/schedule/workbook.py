"""Writes the contact schedule: a whole file or none, and an older one is replaced only by a whole one."""

from contextlib import ExitStack
from pathlib import Path

from openpyxl import Workbook

from distance_leader.exchange.replacing import replacing
from distance_leader.exchange.safe_text import safe_text
from distance_leader.exchange.schedule import words
from distance_leader.exchange.schedule.balance_sheet import write_balance
from distance_leader.exchange.schedule.contacts_sheet import write_contacts
from distance_leader.exchange.schedule.content import Schedule, ScheduleOrder, load_schedule
from distance_leader.exchange.schedule.joining import save
from distance_leader.exchange.schedule.plan_sheet import write_plan
from distance_leader.exchange.schedule.sheet import Sheet
from distance_leader.exchange.schedule.styles import Styles
from distance_leader.storage.store import Reader

_SHEETS = (
    (words.PLAN_SHEET, write_plan),
    (words.CONTACTS_SHEET, write_contacts),
    (words.BALANCE_SHEET, write_balance),
)


def write_schedule(reader: Reader, out: Path, order: ScheduleOrder) -> None:
    """Write the workbook of some weeks to `out`, over what stands there. Raises FileError, and leaves it then."""
    schedule = load_schedule(reader, order)
    with replacing(out) as temporary:
        _write(schedule, temporary)


def _write(schedule: Schedule, path: Path) -> None:
    book = Workbook(write_only=True)
    book.properties.title = schedule.texts.text(words.TITLE)
    book.properties.creator = safe_text(schedule.leader.name)
    styles = Styles(book)
    with ExitStack() as opened:
        sheets: list[Sheet] = []
        for title, write in _SHEETS:
            sheet = Sheet(book, schedule.texts.text(title), styles)
            opened.callback(sheet.close)
            sheets.append(sheet)
            write(schedule, sheet)
        save(book, sheets, path)
