"""The sheet *Balance*: a row of counts for each person, and their sums."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from openpyxl.utils import get_column_letter

from distance_leader.domain.codes import Focus
from distance_leader.exchange.schedule import words
from distance_leader.exchange.schedule.balance import STATES, Balance, balances, shared_minutes
from distance_leader.exchange.schedule.cell_xml import Formula
from distance_leader.exchange.schedule.content import Schedule
from distance_leader.exchange.schedule.measuring import fitting, height_of, lines_of
from distance_leader.exchange.schedule.sheet import Sheet, StyledValue
from distance_leader.exchange.schedule.styles import (
    CAPTION,
    COUNT,
    HEAD,
    NAME,
    QUIET,
    TITLE,
    DateFormats,
    Look,
)
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.labels import label

HEAD_ROW = 4
_TEXT_COLUMNS = 3
_MINUTES_COLUMN = _TEXT_COLUMNS + len(STATES) + 1
_COUNT_HEAD = replace(HEAD, across="center", indent=0)
_COUNT = Look(across="center", format=COUNT)


def write_balance(schedule: Schedule, sheet: Sheet) -> None:
    """Fill the sheet."""
    titles = _titles(schedule)
    last = get_column_letter(len(titles))
    names = fitting((person.name for person in schedule.people), 11, 20, 34)
    customers = fitting((person.customer for person in schedule.people), 10, 16, 30)
    widths = [names, customers, 20, *[_count_width(title) for title in titles[_TEXT_COLUMNS:]]]
    sheet.set_widths(widths)
    sheet.frame.freeze_panes = f"B{HEAD_ROW + 1}"
    sheet.frame.auto_filter.ref = f"A{HEAD_ROW}:{last}{HEAD_ROW + max(1, len(schedule.people))}"
    sheet.set_page(f"{HEAD_ROW}:{HEAD_ROW}", "A:A", schedule.texts.text(words.TITLE), words.page_number(schedule))
    sheet.line([(words.heading(schedule, words.BALANCE_SHEET), sheet.style(TITLE))], height=30)
    sheet.line([(words.period(schedule), sheet.style(CAPTION))])
    sheet.line([(schedule.texts.text(_explanation(schedule)), sheet.style(CAPTION))], height=22)
    heads = [sheet.style(HEAD)] * _TEXT_COLUMNS + [sheet.style(_COUNT_HEAD)] * (len(titles) - _TEXT_COLUMNS)
    sheet.line(zip(titles, heads, strict=True), height=34)
    counted = balances(schedule)
    _write_people(sheet, schedule, counted, widths)
    if schedule.people:
        sums = [sum(column) for column in zip(*(one.counts for one in counted.values()), strict=True)]
        _write_total(sheet, schedule, sums)


def _titles(schedule: Schedule) -> list[str]:
    columns = [
        words.NAME,
        words.CUSTOMER,
        msg("Last held"),
        *(label(state) for state in STATES),
        msg("Minutes held"),
        *(label(focus) for focus in Focus),
    ]
    return [schedule.texts.text(column) for column in columns]


def _explanation(schedule: Schedule) -> Message:
    """What is counted, said where the counts stand."""
    if any(line.row.party_id for line in schedule.contacts):
        return msg("Counts of these weeks. Foci are those of held contacts; talks with a party are not counted.")
    return msg("Counts of these weeks. Foci are those of held contacts; one with several counts under each.")


def _count_width(title: str) -> float:
    """As wide as the longest word of the title, which is wrapped, and the filter's arrow."""
    return fitting(title.split(), HEAD.size, 11, 18) + 2


def _write_people(sheet: Sheet, schedule: Schedule, counted: Mapping[UUID, Balance], widths: Sequence[float]) -> None:
    count = sheet.style(_COUNT)
    day = sheet.style(Look(indent=1, format=DateFormats.of(schedule.order.language).long))
    name, quiet = sheet.style(NAME), sheet.style(QUIET)
    for person in schedule.people:
        balance = counted[person.id]
        row: list[StyledValue | None] = [(person.name, name), (person.customer, quiet)]
        row.append((balance.last_held_on, day))
        lines = max(lines_of(person.name, 11, widths[0]), lines_of(person.customer, 10, widths[1]))
        height = height_of(lines, 10, 6) if lines > 1 else None
        sheet.line([*row, *((number, count) for number in balance.counts)], height)
    if not schedule.people:
        sheet.line([(schedule.texts.text(words.NOBODY), sheet.style(CAPTION))])


def _write_total(sheet: Sheet, schedule: Schedule, sums: Sequence[int]) -> None:
    """Sums of the columns. Minutes of a talk with several people count once, since the leader spent them once."""
    first, last = HEAD_ROW + 1, HEAD_ROW + len(schedule.people)
    total = sheet.style(replace(_COUNT, is_bold=True, fill="sidebar"))
    head = sheet.style(replace(NAME, fill="sidebar"))
    excess = shared_minutes(schedule.contacts)
    row: list[StyledValue | None] = [(schedule.texts.text(msg("All")), head), (None, head), (None, head)]
    for column, value in enumerate(sums, _TEXT_COLUMNS + 1):
        letter = get_column_letter(column)
        less = excess if column == _MINUTES_COLUMN else 0
        formula = f"SUM({letter}{first}:{letter}{last})" + (f"-{less}" if less else "")
        row.append((Formula(formula, value - less), total))
    sheet.line(row, height=22)
    if excess:
        sheet.line()
        text = msg("A talk with several people counts once in the minutes of all.")
        sheet.line([(schedule.texts.text(text), sheet.style(CAPTION))])
