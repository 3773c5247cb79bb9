"""Asking where a workbook shall lie, and writing it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.plan_grid import Grid
from ui.context import Context


def export_schedule(parent: QWidget, context: Context, grid: Grid, say: Callable[[Message], None]) -> None:
    """Write the weeks that are in view to a workbook, where the user wants it."""
    first, last = grid.weeks[0], grid.weeks[-1]
    name = context.text(msg("Contact plan {first} to {last}", first=str(first), last=str(last)))
    title = context.text(msg("Export the schedule"))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / f"{name}.xlsx"), "Excel (*.xlsx)")
    if not chosen:
        return
    out = Path(chosen) if chosen.endswith(".xlsx") else Path(f"{chosen}.xlsx")
    order = ScheduleOrder(first=first, last=last, today=grid.today, language=context.language)
    try:
        with context.open_workspace.read() as reader:
            write_schedule(reader, out, order)
    except DistanceLeaderError as error:
        context.refused.emit(error)
        return
    say(msg("The schedule lies in {path}", path=str(out)))
