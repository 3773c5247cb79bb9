"""Drives the window as its user does: keys, clicks and what can be read on the screen."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStatusBar,
    QTableView,
    QWidget,
)

from distance_leader.domain.contact import Contact
from distance_leader.domain.leader import Leader
from distance_leader.i18n.message import Message
from distance_leader.storage.queries.plan import ChipRow
from distance_leader.workspace import Workspace, open_workspace
from ui.app import make_desk
from ui.commands import COMMANDS
from ui.desk import Desk
from ui.plain_asking import choose_plain
from ui.plan.grid_view import GridView
from ui.plan.page import PlanPage
from ui.settings import Settings
from ui.shell.window import Window
from ui.tokens import ground_tokens

WEDNESDAY = datetime(2026, 11, 18, 9, tzinfo=UTC)
"""Week 47 of 2026, at 10 in Copenhagen; the six weeks in view are 45 to 50."""
NOW_COLUMN = 2
W = TypeVar("W", bound=QWidget)
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description, QAccessible.Text.Help)


class TestClock:
    """Stands still until a test moves it."""

    __test__ = False

    def __init__(self) -> None:
        self.at = WEDNESDAY
        self._set_by = timedelta()

    def set_by(self, by: timedelta) -> None:
        """Somebody sets the machine's clock; no time passes."""
        self.at += by
        self._set_by += by

    def elapsed(self) -> float:
        """Seconds that went by, whatever the clock was set to."""
        return (self.at - WEDNESDAY - self._set_by).total_seconds()

    def __call__(self) -> datetime:
        return self.at


def breathe(milliseconds: int) -> None:
    """Let events happen for a while. Qt's own wait holds Python's lock all the time: no thread gets on beside it."""
    loop, timer = QEventLoop(), QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(milliseconds)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Driver:
    """One running program."""

    def __init__(self, app: QApplication, clock: TestClock, settings: Settings, size: tuple[int, int]) -> None:
        self.app, self.clock, self.settings = app, clock, settings
        self.is_running = True
        window = Window(settings.geometry, ground_tokens(settings.theme, app.palette()))
        if settings.geometry is None:
            window.resize(*size)
        self.desk: Desk = make_desk(app, window, clock, settings, clock.elapsed)

    # The program

    def show(self, file: Path | None, *, asks_about_plain: bool = False) -> "Driver":
        """Open a file, or greet a user who has none, and wait until the window has the keyboard.

        The files of tests are plain, and chosen to be so, unless a test is about the question whether they shall be.
        """
        opened = None if file is None else open_workspace(file, to_write=True, now=self.clock)
        if opened is not None and not asks_about_plain:
            choose_plain(opened, self.settings)
        self.desk.show_workspace(opened)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.settle()
        return self

    def settle(self) -> None:
        """Let everything happen that is due now."""
        for _ in range(4):
            self.app.processEvents()
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None and self.is_running:
            self.window.activateWindow()  # as a window manager does when a list has closed
            self.app.processEvents()

    def rest(self) -> None:
        """Wait until what is read in the background is there."""
        breathe(60)
        self.desk.context.tasks.wait()
        self.settle()

    def wait_until(self, holds: Any) -> None:
        """Wait for something that takes a moment; the limit only ends a test that hangs."""
        for _ in range(3_000):
            if holds():
                return
            breathe(20)
        raise AssertionError("it did not happen")

    def close(self) -> None:
        if not self.is_running:
            return
        self.is_running = False
        context = self.desk.context
        window = self.window
        window.close()
        self.desk.close()
        context.tasks.wait()
        self.settle()
        for each in (window, self.desk, context.clock, context):
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()

    @property
    def window(self) -> QMainWindow:
        return self.desk.window

    @property
    def plan(self) -> PlanPage:
        found = self.desk.pages.plan
        assert found is not None
        return found

    @property
    def view(self) -> GridView:
        return self.plan.view

    @property
    def workspace(self) -> Workspace:
        return self.desk.context.open_workspace

    @property
    def undo_stack(self) -> Any:
        return self.desk.context.open_history.stack

    def text(self, message: Message) -> str:
        return self.desk.context.text(message)

    # The keyboard and the mouse

    def press(self, *sequences: str) -> None:
        """Press keys where the focus is: 'Ctrl+T', 'Return', 'Tab'."""
        for sequence in sequences:
            focused = self._receiver()
            if sequence == "Shift+Tab":  # which keyboards send as a key of its own
                QTest.keyClick(focused, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            else:
                QTest.keySequence(focused, QKeySequence(sequence))
            self.settle()

    def paste(self, text: str) -> None:
        """Paste a text where the focus is: much of it takes no longer than a little."""
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def write(self, text: str) -> None:
        """Type letters of any alphabet where the focus is."""
        for letter in text:
            focused = self._receiver()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = ord(letter.upper()) if letter.isascii() else 0
                modifier = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(focused, QKeyEvent(kind, key, modifier, letter))
            if QApplication.activePopupWidget() is not None or not focused.isActiveWindow():
                self.settle()  # a list of proposals comes and goes
        self.settle()

    def _receiver(self) -> QWidget:
        """Who gets a key: a list that hangs open, or else who has the focus."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.window

    def click(self, target: QWidget, at: QPoint | None = None) -> None:
        """Click in the middle of a widget, scrolled into view first."""
        parent = target.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(target)
            parent = parent.parentWidget()
        self.settle()
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or QPoint())
        self.settle()

    def click_cell(self, row: int, column: int) -> None:
        self.click(self.view.viewport(), self.cell_rect(row, column).center())

    def command(self, key: str) -> QAction:
        """The menu entry of a command."""
        actions = [action for menu in self.menus() for action in menu.actions()]
        text = self.text(next(each.text for each in COMMANDS if each.key == key))
        return next(action for action in actions if action.text() == text)

    def do(self, key: str) -> None:
        """Choose a command from its menu."""
        action = self.command(key)
        assert action.isEnabled()
        action.trigger()
        self.settle()

    # What can be seen

    def visible(self, kind: type[W]) -> list[W]:
        """Widgets of a kind that the user can see, or scroll to."""
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def named(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """The visible control that a screen reader calls so."""
        found = [widget for widget in self.visible(kind) if widget.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} controls are called {name!r}"
        return found[0]

    def line(self, name: str) -> QLineEdit:
        """The line of a field, also of one that is a list to type in."""
        found = self.named(name)
        return found.lineEdit() if isinstance(found, QComboBox) else found  # type: ignore[return-value]

    def note(self, name: str) -> QPlainTextEdit:
        return self.named(name, QPlainTextEdit)

    def box(self, name: str) -> QComboBox:
        return self.named(name, QComboBox)

    def button(self, text: str) -> QPushButton:
        found = [each for each in self.visible(QPushButton) if text in (each.text(), each.accessibleName())]
        assert found, f"no button {text!r}"
        return found[0]

    def says(self, text: str) -> bool:
        """Whether a visible label holds this text."""
        return any(text in label.text() for label in self.visible(QLabel))

    def texts(self) -> set[str]:
        """Every text of labels, buttons and menus in view."""
        labels = [label.text() for label in self.visible(QLabel)]
        buttons = [button.text() for button in self.visible(QPushButton)]
        entries = [action.text() for menu in self.menus() for action in menu.actions()]
        titles = [menu.title() for menu in self.menus()]
        return {text for text in (*labels, *buttons, *entries, *titles) if text}

    def text_of(self, found: QListWidget, row: int) -> str:
        return found.item(row).text()

    def menus(self) -> list[QMenu]:
        return [action.menu() for action in self.window.menuBar().actions()]  # type: ignore[misc]

    def status(self) -> str:
        """What the status bar says on its left."""
        return self.window.findChild(QStatusBar).findChildren(QLabel)[0].text()  # type: ignore[union-attr]

    def saved(self) -> str:
        return self.window.findChild(QStatusBar).findChildren(QLabel)[-1].text()  # type: ignore[union-attr]

    # The grid

    def choose(self, row: int, column: int) -> None:
        self.view.setFocus()
        self.view.choose(row, column)
        self.settle()

    def cell(self) -> tuple[int, int]:
        """Row and column of the current cell."""
        index = self.view.currentIndex()
        return index.row(), index.column()

    def week(self) -> str:
        """The week of the current cell."""
        return str(self.plan.model.grid.weeks[self.view.currentIndex().column()])

    def weeks(self) -> list[str]:
        return [str(week) for week in self.plan.model.grid.weeks]

    def chips(self, row: int, column: int) -> tuple[ChipRow, ...]:
        return self.plan.model.grid.chips(row, column)

    def cell_rect(self, row: int, column: int) -> QRect:
        return self.view.visualRect(self.plan.model.index(row, column))

    def entry(self) -> QLineEdit | None:
        """The line over a cell, if it is open."""
        lines = [line for line in self.view.viewport().findChildren(QLineEdit) if line.isVisible()]
        return lines[0] if lines else None

    def preview(self) -> str:
        """What stands beneath the entry."""
        entry = self.entry()
        assert entry is not None
        return entry.parentWidget().findChild(QLabel).text()

    # The file

    def stored(self, kind: type[Any]) -> list[Any]:
        with self.workspace.read() as reader:
            return list(reader.all(kind))

    def contacts(self) -> list[Contact]:
        return self.stored(Contact)

    def leader(self) -> Leader:
        return self.stored(Leader)[0]

    def dump(self) -> Any:
        with self.workspace.read() as reader:
            return reader.dump()


def children_of(widget: QWidget) -> Iterator[QWidget]:
    """The widget and all in it that can be seen."""
    yield widget
    yield from (child for child in widget.findChildren(QWidget) if child.isVisible())


def is_in_table(widget: QWidget) -> bool:
    """Whether a widget is a part of a table: its cells are told by the table itself."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QTableView):
            return True
        parent = parent.parentWidget()
    return False


def turn_wheel(target: QWidget, notches: int = -1, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the mouse's wheel over a widget: down, or up with a positive number."""
    at, nothing = QPointF(target.rect().center()), QPoint()
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, target.mapToGlobal(at), nothing, QPoint(0, 120 * notches), buttons, keys, phase, False)
    QApplication.sendEvent(target, wheel)


def spoken(program):
    """All that a screen reader can find in the window, and its title."""
    QAccessible.setActive(True)
    found = [program.window.windowTitle()]

    def walk(one):
        if one is None or not one.isValid():
            return
        found.extend(one.text(kind) for kind in _SPOKEN)
        for number in range(one.childCount()):
            walk(one.child(number))

    walk(QAccessible.queryAccessibleInterface(program.window))
    return " ".join(found)
