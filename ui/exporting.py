"""Asking where a workbook shall lie, and writing it: the schedule, the list of people."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.exchange.people_workbook import PeopleOrder, write_people
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.plan_grid import Grid
from ui.context import Context
from ui.leaving import PEOPLE, SCHEDULE, ask_out, file_title


def export_schedule(parent: QWidget, context: Context, grid: Grid, say: Callable[[Message], None]) -> None:
    """Write the weeks that are in view to a workbook, where the user wants it."""
    first, last = grid.weeks[0], grid.weeks[-1]
    name = context.text(msg("Contact plan {first} to {last}", first=str(first), last=str(last)))
    title = file_title(context, msg("Export the schedule"), SCHEDULE)
    out = ask_out(context, parent, title, f"{name}.xlsx", "Excel (*.xlsx)")
    if out is None:
        return
    order = ScheduleOrder(first=first, last=last, today=grid.today, language=context.language)
    try:
        with context.open_workspace.read() as reader:
            write_schedule(reader, out, order)
    except DistanceLeaderError as error:
        context.refused.emit(error)
        return
    context.note_export("schedule.xlsx")
    say(msg("The schedule lies in {path}", path=str(out)))


def export_people(parent: QWidget, context: Context, say: Callable[[Message], None]) -> None:
    """Write the list of people to a workbook, without private fields, where the user wants it."""
    title = file_title(context, msg("Export the people"), PEOPLE)
    out = ask_out(context, parent, title, f"{context.text(msg('People'))}.xlsx", "Excel (*.xlsx)")
    if out is None:
        return
    try:
        with context.open_workspace.read() as reader:
            write_people(reader, out, PeopleOrder(context.clock.now(), context.language))
    except DistanceLeaderError as error:
        context.refused.emit(error)
        return
    context.note_export("people.xlsx")
    say(msg("The list of people lies in {path}. It names people: mind who gets it.", path=str(out)))
