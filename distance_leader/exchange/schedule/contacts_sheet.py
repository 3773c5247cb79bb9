"""The sheet *Contacts*: one row for each contact, with both clocks, to be filtered and counted."""

from dataclasses import replace

from openpyxl.utils import get_column_letter

from distance_leader.domain.codes import State
from distance_leader.exchange.schedule import words
from distance_leader.exchange.schedule.cell_xml import Value
from distance_leader.exchange.schedule.contact_columns import Column, contact_columns
from distance_leader.exchange.schedule.content import Schedule
from distance_leader.exchange.schedule.measuring import fitting, height_of, lines_of
from distance_leader.exchange.schedule.sheet import Sheet, StyledValue
from distance_leader.exchange.schedule.styles import CAPTION, HEAD, STATE_LOOKS, TITLE, Look
from distance_leader.i18n.message import msg

HEAD_ROW = 4
_MOST_LINES = 12
"""Lines of a note that a row grows for; the rest is read in the cell itself."""

_Rows = list[list[Value]]


def write_contacts(schedule: Schedule, sheet: Sheet) -> None:
    """Fill the sheet."""
    texts = schedule.texts
    columns = contact_columns(schedule)
    rows = [[column.value(line) for column in columns] for line in schedule.contacts]
    widths = _widths(schedule, columns, rows)
    sheet.set_widths(widths)
    sheet.frame.freeze_panes = f"B{HEAD_ROW + 1}"
    corner = f"{get_column_letter(len(columns))}{HEAD_ROW + max(1, len(rows))}"
    sheet.frame.auto_filter.ref = f"A{HEAD_ROW}:{corner}"
    sheet.set_page(f"{HEAD_ROW}:{HEAD_ROW}", "A:A", texts.text(words.TITLE), words.page_number(schedule))
    sheet.line([(words.heading(schedule, words.CONTACTS_SHEET), sheet.style(TITLE))], height=30)
    sheet.line([(words.period(schedule), sheet.style(CAPTION))])
    sheet.line(height=8)
    heads = [replace(HEAD, across=column.look.across, indent=column.look.indent) for column in columns]
    titles = [texts.text(column.title) for column in columns]
    sheet.line(zip(titles, map(sheet.style, heads), strict=True), height=32)
    _write_rows(sheet, schedule, columns, rows)
    if not rows:
        sheet.line([(texts.text(msg("No contacts in these weeks.")), sheet.style(CAPTION))])


def _widths(schedule: Schedule, columns: list[Column], rows: _Rows) -> list[float]:
    widths = []
    for place, column in enumerate(columns):
        if column.width is not None:
            widths.append(column.width)
            continue
        title = schedule.texts.text(column.title)
        least = fitting(title.split(), column.look.size, 8, column.most) + 2  # the filter's arrow
        found = {str(row[place] or "") for row in rows}
        widths.append(fitting(found, column.look.size + 0.5, least, column.most))
    return widths


def _write_rows(sheet: Sheet, schedule: Schedule, columns: list[Column], rows: _Rows) -> None:
    numbers = [sheet.style(replace(column.look, down="top")) for column in columns]
    states = {state: _state_style(sheet, state) for state in State}
    state_place = next(place for place, column in enumerate(columns) if column.is_state)
    widths = [sheet.frame.column_dimensions[get_column_letter(place)].width for place in range(1, len(columns) + 1)]
    wrapped = [
        (place, column.look.size, width)
        for place, (column, width) in enumerate(zip(columns, widths, strict=True))
        if column.look.wrap
    ]
    for line, values in zip(schedule.contacts, rows, strict=True):
        cells: list[StyledValue | None] = list(zip(values, numbers, strict=True))
        cells[state_place] = (values[state_place], states[line.row.state])
        lines = max(lines_of(str(values[place] or ""), size, width) for place, size, width in wrapped)
        sheet.line(cells, height=height_of(min(lines, _MOST_LINES), 10, 6) if lines > 1 else None)


def _state_style(sheet: Sheet, state: State) -> int:
    look = STATE_LOOKS[state]
    strong = Look(is_bold=True, text=look.text, fill=look.fill, strike=look.strike, indent=1, down="top")
    return sheet.style(strong)
