"""Repainting, scrolling and changing one cell of the grid, against a blank table of the same size."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QApplication, QTableView

from distance_leader.domain.clock import system_now
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.plan_grid import load_grid
from distance_leader.workspace import open_workspace
from tests.benchmarks.measuring import Row, compare
from ui.app import make_application, make_desk
from ui.plan.grid_model import GridModel
from ui.plan.grid_view import GridView
from ui.settings import picture_settings
from ui.shell.window import Window
from ui.tokens import ground_tokens

TODAY = date(2026, 11, 18)
_AGAIN = 20


def rows(file: Path, folder: Path) -> Iterator[Row]:
    """At 1920 by 1080, six weeks and a year across."""
    app = make_application()
    settings = picture_settings(folder, "en", "light")
    desk = make_desk(app, Window(None, ground_tokens("light", app.palette())), system_now, settings)
    workspace = open_workspace(file, to_write=False)
    for zoom, first in ((6, IsoWeek(2026, 45)), (53, IsoWeek(2026, 21))):
        with workspace.look() as look:
            model = GridModel(load_grid(look, first, first + (zoom - 1), TODAY, "en"), "en")
        ours = GridView(desk.context, model)
        ours.set_zoom(zoom)
        blank = _blank(model.rowCount(), zoom)
        for view in (ours, blank):
            view.resize(1920, 1000)
            view.show()
        app.processEvents()
        _match(ours, blank)
        yield compare(f"full repaint, {zoom} weeks", lambda a=ours: _paint(a), lambda b=blank: _paint(b), 1.6)
        yield compare(f"wheel step, {zoom} weeks", lambda a=ours: _wheel(a), lambda b=blank: _wheel(b), None)
        yield compare(f"one cell changed, {zoom} weeks", lambda a=ours: _touch(a), lambda b=blank: _touch(b), None)
        for view in (ours, blank):
            view.hide()
    workspace.close()


def _blank(people: int, weeks: int) -> QTableView:
    view = QTableView()
    view.setModel(QStandardItemModel(people, weeks, view))
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    return view


def _match(ours: QTableView, blank: QTableView) -> None:
    """The same cells in the same places."""
    blank.verticalHeader().setFixedWidth(ours.verticalHeader().width())
    blank.horizontalHeader().setFixedHeight(ours.horizontalHeader().height())
    blank.verticalHeader().setDefaultSectionSize(ours.rowHeight(0))
    blank.horizontalHeader().setMinimumSectionSize(20)
    for column in range(blank.model().columnCount()):
        blank.setColumnWidth(column, ours.columnWidth(column))


def _paint(view: QTableView) -> None:
    for _ in range(_AGAIN):
        view.viewport().repaint()


def _wheel(view: QTableView) -> None:
    down, up = QPoint(0, -120), QPoint(0, 120)
    for number in range(_AGAIN):
        at = QPointF(400, 300)
        event = QWheelEvent(
            at,
            view.viewport().mapToGlobal(at),
            QPoint(),
            down if number % 4 < 2 else up,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        QApplication.processEvents()


def _touch(view: QTableView) -> None:
    index = view.model().index(3, 2)
    for _ in range(_AGAIN):
        view.model().dataChanged.emit(index, index)
        QApplication.processEvents()
