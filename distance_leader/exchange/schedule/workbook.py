"""Writes the contact schedule: a whole file or none, and an older one is replaced only by a whole one."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.exchange.safe_text import safe_text
from distance_leader.exchange.schedule import words
from distance_leader.exchange.schedule.balance_sheet import write_balance
from distance_leader.exchange.schedule.contacts_sheet import write_contacts
from distance_leader.exchange.schedule.content import Schedule, ScheduleOrder, load_schedule
from distance_leader.exchange.schedule.plan_sheet import write_plan
from distance_leader.exchange.schedule.sheet import StyledSheet
from distance_leader.exchange.schedule.styles import Styles
from distance_leader.storage.sqlite import file_errors, settle
from distance_leader.storage.store import Reader


def write_schedule(reader: Reader, out: Path, order: ScheduleOrder) -> None:
    """Write the workbook of some weeks to `out`, over what stands there. Raises FileError, and leaves it then."""
    schedule = load_schedule(reader, order)
    with _replacing(out) as temporary:
        _write(schedule, temporary)


def _write(schedule: Schedule, path: Path) -> None:
    book = Workbook(write_only=True)
    book.properties.title = schedule.texts.text(words.TITLE)
    book.properties.creator = safe_text(schedule.leader.name)
    styles = Styles(book)
    try:
        for write in (write_plan, write_contacts, write_balance):
            write(schedule, book, styles)
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).save()
    finally:
        for sheet in book.worksheets:
            if isinstance(sheet, StyledSheet):
                sheet.discard()


@contextmanager
def _replacing(out: Path) -> Generator[Path, None, None]:
    """A place for a file that takes the name of `out`, in the same folder, when the block ends well."""
    if out.is_dir():
        raise FileError(FileProblem.FOLDER, str(out))
    if not out.parent.is_dir():
        raise FileError(FileProblem.NO_FOLDER, str(out))
    target = out.resolve()  # a link keeps pointing to the file that it points to
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    with file_errors(out):
        try:
            temporary.touch(mode=0o600)
            yield temporary
            settle(temporary)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
