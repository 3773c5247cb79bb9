"""The sheet *Balance*: counts of each person's contacts in the period. Counts only: no score, no ranking."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from distance_leader.domain.codes import Focus, State
from distance_leader.exchange.schedule import words
from distance_leader.exchange.schedule.content import ContactLine, Schedule
from distance_leader.exchange.schedule.measuring import fitting
from distance_leader.exchange.schedule.sheet import Formula, StyledSheet, StyledValue
from distance_leader.exchange.schedule.styles import (
    CAPTION,
    COUNT,
    HEAD,
    NAME,
    QUIET,
    TITLE,
    DateFormats,
    Look,
    Styles,
)
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.labels import label

HEAD_ROW = 4
_TEXT_COLUMNS = 3
_STATES = (State.HELD, State.MISSED, State.CANCELLED, State.PLANNED)
_MINUTES_COLUMN = _TEXT_COLUMNS + len(_STATES) + 1
_COUNT_HEAD = replace(HEAD, across="center", indent=0)
_COUNT = Look(across="center", format=COUNT)


@dataclass
class Balance:
    """What was counted of one person."""

    states: Counter[State] = field(default_factory=Counter)
    foci: Counter[Focus] = field(default_factory=Counter)
    minutes: int = 0
    last_held_on: date | None = None

    def add(self, line: ContactLine, today: date) -> None:
        """Count a contact in."""
        row = line.row
        self.states[row.state] += 1
        if row.state is not State.HELD:
            return
        self.foci.update(row.foci)
        self.minutes += row.minutes
        # One without a day was held by the end of its week, and not in the future.
        held_on = row.last_day or row.day or min(row.week.sunday, max(today, row.week.monday))
        self.last_held_on = max(held_on, self.last_held_on or held_on)

    @property
    def counts(self) -> list[int]:
        """In the order of the columns."""
        return [
            *(self.states[state] for state in _STATES),
            self.minutes,
            *(self.foci[focus] for focus in Focus),
        ]


def balances(schedule: Schedule) -> dict[UUID, Balance]:
    """Of every person, also those without contacts. A talk with a party about someone is no talk with that one."""
    found = {person.id: Balance() for person in schedule.people}
    for line in schedule.contacts:
        if line.row.party_id is None:
            found[line.person.id].add(line, schedule.order.today)
    return found


def shared_minutes(contacts: Sequence[ContactLine]) -> int:
    """Minutes that stand in several rows for one talk: the leader spent them once."""
    longest: dict[UUID, int] = {}
    total = 0
    for line in contacts:
        row = line.row
        if row.talk_id is not None and row.state is State.HELD and row.party_id is None:
            total += row.minutes
            longest[row.talk_id] = max(row.minutes, longest.get(row.talk_id, 0))
    return total - sum(longest.values())


def write_balance(schedule: Schedule, book: Workbook, styles: Styles) -> StyledSheet:
    """Add the sheet to the workbook."""
    sheet = StyledSheet(book, schedule.texts.text(words.BALANCE_SHEET), "due")
    titles = _titles(schedule)
    last = get_column_letter(len(titles))
    names = fitting((person.name for person in schedule.people), 11, 20, 34)
    customers = fitting((person.customer for person in schedule.people), 10, 16, 30)
    sheet.widths([names, customers, 20, *[_count_width(title) for title in titles[_TEXT_COLUMNS:]]])
    sheet.freeze_panes = f"B{HEAD_ROW + 1}"
    sheet.auto_filter.ref = f"A{HEAD_ROW}:{last}{HEAD_ROW + max(1, len(schedule.people))}"
    sheet.set_page(f"{HEAD_ROW}:{HEAD_ROW}", "A:A", schedule.texts.text(words.TITLE), words.page_number(schedule))
    sheet.line([(words.heading(schedule, words.BALANCE_SHEET), styles.number(TITLE))], height=30)
    sheet.line([(words.period(schedule), styles.number(CAPTION))])
    sheet.line([(schedule.texts.text(_explanation(schedule)), styles.number(CAPTION))], height=22)
    heads = [styles.number(HEAD)] * _TEXT_COLUMNS + [styles.number(_COUNT_HEAD)] * (len(titles) - _TEXT_COLUMNS)
    sheet.line(zip(titles, heads, strict=True), height=34)
    _write_people(sheet, schedule, styles)
    if schedule.people:
        _write_total(sheet, schedule, styles, len(titles))
    return sheet


def _titles(schedule: Schedule) -> list[str]:
    columns = [
        words.NAME,
        words.CUSTOMER,
        msg("Last held"),
        *(label(state) for state in _STATES),
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


def _write_people(sheet: StyledSheet, schedule: Schedule, styles: Styles) -> None:
    count = styles.number(_COUNT)
    day = styles.number(Look(indent=1, format=DateFormats.of(schedule.order.language).long))
    name, quiet = styles.number(NAME), styles.number(QUIET)
    counted = balances(schedule)
    for person in schedule.people:
        balance = counted[person.id]
        row: list[StyledValue | None] = [(person.name, name), (person.customer, quiet)]
        row.append((balance.last_held_on, day))
        sheet.line([*row, *((number, count) for number in balance.counts)])
    if not schedule.people:
        sheet.line([(schedule.texts.text(words.NOBODY), styles.number(CAPTION))])


def _write_total(sheet: StyledSheet, schedule: Schedule, styles: Styles, columns: int) -> None:
    """Sums of the columns. Minutes of a talk with several people count once, since the leader spent them once."""
    first, last = HEAD_ROW + 1, HEAD_ROW + len(schedule.people)
    total = styles.number(replace(_COUNT, is_bold=True, fill="sidebar"))
    head = styles.number(replace(NAME, fill="sidebar"))
    excess = shared_minutes(schedule.contacts)
    row: list[StyledValue | None] = [(schedule.texts.text(msg("All")), head), (None, head), (None, head)]
    for column in range(_TEXT_COLUMNS + 1, columns + 1):
        letter = get_column_letter(column)
        less = f"-{excess}" if excess and column == _MINUTES_COLUMN else ""
        row.append((Formula(f"=SUM({letter}{first}:{letter}{last}){less}"), total))
    sheet.line(row, height=22)
    if excess:
        sheet.line()
        text = msg("A talk with several people counts once in the minutes of all.")
        sheet.line([(schedule.texts.text(text), styles.number(CAPTION))])
