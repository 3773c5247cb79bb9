"""The people as an Excel sheet: every field of a person that is not private, in columns that the import knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from distance_leader.domain.employee import Employee
from distance_leader.exchange.replacing import replacing
from distance_leader.exchange.safe_text import safe_text
from distance_leader.exchange.schedule.cell_xml import Value
from distance_leader.exchange.schedule.joining import save
from distance_leader.exchange.schedule.measuring import fitting
from distance_leader.exchange.schedule.sheet import Sheet
from distance_leader.exchange.schedule.styles import CAPTION, HEAD, NAME, TITLE, DateFormats, Look, Styles
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.field_text import field_text
from distance_leader.presentation.people_table import PeopleTable, PersonRow, Wanted, load_people, wanted_rows
from distance_leader.storage.marks import is_private
from distance_leader.storage.store import Reader

HEAD_ROW = 4
_MOST = 44
_PLACES = (msg("Customer"), msg("Site"), msg("Country"), msg("Time zone"))


@dataclass(frozen=True, slots=True)
class PeopleOrder:
    """As of when, in which language, and whether archived people and private fields are in it."""

    now: datetime
    language: str
    with_archived: bool = False
    with_private: bool = False


def write_people(reader: Reader, out: Path, order: PeopleOrder) -> int:
    """Write the sheet to `out`, over what stands there; how many people. Raises FileError, and leaves it then."""
    table = load_people(reader, order.now)
    rows = wanted_rows(table, Wanted(with_archived=order.with_archived), order.language)
    with replacing(out) as temporary:
        _write(rows, table, order, temporary)
    return len(rows)


def _write(rows: Sequence[PersonRow], table: PeopleTable, order: PeopleOrder, path: Path) -> None:
    texts = catalogue(order.language)
    title = texts.text(msg("People"))
    book = Workbook(write_only=True)
    book.properties.title = safe_text(title)
    sheet = Sheet(book, title, Styles(book))
    try:
        _fill(sheet, rows, table, order)
        save(book, [sheet], path)
    finally:
        sheet.close()


def sheet_fields(*, with_private: bool) -> list[Field]:
    """The fields that stand in the sheet: all of a person's, but private ones only where asked for."""
    return [field for field in EMPLOYEE_FIELDS if with_private or not is_private(Employee, field.name)]


def _fill(sheet: Sheet, rows: Sequence[PersonRow], table: PeopleTable, order: PeopleOrder) -> None:
    texts, style = catalogue(order.language), formats(order.language)
    fields = sheet_fields(with_private=order.with_private)
    titles = [texts.text(title) for title in (fields[0].label, *_PLACES, *(field.label for field in fields[1:]))]
    values = [_values(row, fields, order.language, table.today) for row in rows]
    widths = [
        fitting((titles[place], *(str(line[place] or "") for line in values)), 10, 10, _MOST) + 2
        for place in range(len(titles))
    ]
    sheet.set_widths(widths)
    sheet.frame.freeze_panes = f"B{HEAD_ROW + 1}"
    corner = f"{get_column_letter(len(titles))}{HEAD_ROW + max(1, len(rows))}"
    sheet.frame.auto_filter.ref = f"A{HEAD_ROW}:{corner}"
    sheet.set_page(f"{HEAD_ROW}:{HEAD_ROW}", "A:A", texts.text(msg("People")), "&P / &N")
    sheet.line([(texts.text(msg("People")), sheet.style(TITLE))], height=30)
    sheet.line([(style.long_date(table.today), sheet.style(CAPTION))])
    sheet.line(height=8)
    sheet.line(((title, sheet.style(HEAD)) for title in titles), height=32)
    name, plain, day = sheet.style(NAME), sheet.style(Look(indent=1)), sheet.style(_dates(order.language))
    for line in values:
        cells = [(value, day if isinstance(value, date) else plain) for value in line]
        cells[0] = (line[0], name)
        sheet.line(cells)
    if not rows:
        sheet.line([(texts.text(msg("Nobody yet.")), sheet.style(CAPTION))])


def _dates(language: str) -> Look:
    return Look(indent=1, format=DateFormats.of(language).long)


def _values(row: PersonRow, fields: Sequence[Field], language: str, today: date) -> list[Value]:
    """Numbers and dates as such, everything else in words; line breaks stay, so that it can be read back."""
    where: list[Value] = [row.place.customer, row.place.site, row.place.country, row.place.zone]
    said = [_value(row.person, field, language, today) for field in fields]
    return [said[0], *where, *said[1:]]


def _value(person: Employee, field: Field, language: str, today: date) -> Value:
    value = getattr(person, field.name)
    if field.shape in (Shape.NUMBER, Shape.DATE):
        return value  # type: ignore[no-any-return]
    return field_text(field, value, language, today)
