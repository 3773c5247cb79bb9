"""Time spent in talks, by person and month; a talk with several people counts once in the leader's own sum."""

from collections.abc import Sequence
from datetime import date

from distance_leader.charts.bar_table import BarTable, draw_table, height, kept
from distance_leader.charts.chart import Chart, Column, Order, Who
from distance_leader.charts.months import months_between
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.storage.queries.team_rows import Days, MonthMinutes, month_minutes, shared_minutes
from distance_leader.storage.store import Reader

_HOUR = 60
_COLUMNS = (
    Column("employee", msg("Employee")),
    Column("month", msg("Month")),
    Column("minutes", msg("Minutes")),
)
_MOST_MONTHS = 24
"""Columns of one picture; the table has them all."""


def read(reader: Reader, order: Order) -> BarTable:
    """A year, or the days wanted; of everybody, or of one person."""
    first, last = order.span()
    days = Days(first, last, order.today, order.subject.key if order.subject else "")
    minutes = month_minutes(reader, days)
    shared = sum(shared_minutes(reader, days).values()) if not order.subject else sum(one.minutes for one in minutes)
    return data(minutes, shared, order)


def data(minutes: Sequence[MonthMinutes], shared: int, order: Order) -> BarTable:
    """The minutes of some people in the order of their names; `shared` are those of the leader."""
    style = formats(order.language)
    months = months_between(*order.span())
    people = sorted({(style.sort_key(one.name), one.name, one.key) for one in minutes})
    found = {(one.key, one.month): one.minutes for one in minutes}
    names = [name for _, name, _ in people]
    shown, more = kept(names)
    columns = months[-_MOST_MONTHS:]
    if len(columns) < len(months):
        more = (msg("The last {count} months are drawn; all stand in the table.", count=_MOST_MONTHS), *more)
    values = [[found.get((key, month), 0) for month in columns] for _, _, key in people[:shown]]
    return BarTable(
        finding=_finding(names, shared, len(months), style),
        notes=(msg("Hours; n = {number} months of somebody with a talk", number=len(minutes)), *more),
        columns=_COLUMNS,
        rows=tuple(
            (name, month, found[key, month]) for _, name, key in people for month in months if (key, month) in found
        ),
        names=tuple(names[:shown]),
        sizes=("",) * shown,
        headings=tuple(_heading(month, order.language) for month in columns),
        values=tuple(tuple(map(float, row)) for row in values),
        texts=tuple(tuple(_hours(value, style) for value in row) for row in values),
    )


def _hours(minutes: int, style: Formats) -> str:
    return style.number(round(minutes / _HOUR, 1))


def _heading(month: str, language: str) -> str:
    """'Nov 2026': with the year, since not every heading has room."""
    name = formats(language).month(date.fromisoformat(f"{month}-01")).capitalize()
    return f"{name} {month[:4]}"


def _finding(names: list[str], shared: int, months: int, style: Formats) -> Message:
    if not names:
        return msg("No talk was held in these months.")
    hours = style.number(round(shared / _HOUR, 1))
    if len(names) == 1:
        return nmsg(
            "{hours} hours of talks with {name} in {count} month.",
            "{hours} hours of talks with {name} in {count} months.",
            months,
            hours=hours,
            name=names[0],
        )
    return nmsg(
        "You spent {hours} hours in talks with {people} people in {count} month.",
        "You spent {hours} hours in talks with {people} people in {count} months.",
        months,
        hours=hours,
        people=len(names),
    )


CHART = Chart(name="time", title=msg("Time spent"), who=Who.ANYBODY, read=read, draw=draw_table, height=height)
