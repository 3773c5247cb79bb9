"""What stands in the window: menus, sidebar, the place of the pages, the side panel, the status bar."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from ui.commands import COMMANDS
from ui.context import Context
from ui.floating import follow_text
from ui.here_menu import give_menu
from ui.page_frame import PAGES
from ui.shell.info_bar import InfoBar
from ui.shell.menus import enable_for_file, make_actions
from ui.shell.sidebar import Sidebar, page_words
from ui.shell.status import Status
from ui.shell.window import Window
from ui.text_keys import TextKeys
from ui.text_size import px

_AT_BOTTOM = ("help", "settings")
_NEED_FILE = ("today", "plan", "people", "wellbeing", "follow_up", "settings")
_PANEL_LEAST, _PANEL_MOST, _PANEL_GROWS = 292, 420, 0.4
_PANEL_NEEDS = 1_460
"""Below this width six weeks and the panel have no room together; it hides, and F4 or Enter brings it back."""


class Furniture(QObject):
    """Emits `wanted` with a command's key; what is done stands in `ui.acts`."""

    wanted = Signal(str)
    turned = Signal()
    """Another page is in view."""

    def __init__(self, context: Context, window: Window) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._wants_panel = context.settings.shows_panel
        self._had_room = self._has_room()
        TextKeys(self)
        self.sidebar = Sidebar(context)
        self.info = InfoBar()
        self.status = Status(context)
        self.pages = QStackedWidget()
        self.pages.setObjectName(PAGES)
        self.panel = QStackedWidget()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fit_text()
        self.panel.hide()
        wants = {command.key: partial(self.wanted.emit, command.key) for command in COMMANDS}
        self.actions = make_actions(window, context, wants)
        self._buttons = {
            key: self.sidebar.add_page(
                text, icon, partial(self.wanted.emit, f"show_{key}"), at_bottom=key in _AT_BOTTOM
            )
            for key, (text, icon) in page_words().items()
        }
        self.shown_key = ""
        """The page in view, by its key."""
        self.set_has_file(has_file=False)
        window.setCentralWidget(self._make_center())
        window.setStatusBar(self.status)
        window.resized.connect(self._on_resized)
        context.text_resized.connect(self._fit_text)
        window.closing.connect(self.remember)

    def _fit_text(self, _percent: int = 0) -> None:
        """The panel grows by less than its text, which wraps: else nothing would be left of the page.

        With smaller text the page gets back what the panel took.
        """
        least, before = px(_PANEL_LEAST, _PANEL_GROWS), self.panel.minimumWidth()
        self.panel.setMinimumWidth(least)
        self.panel.setMaximumWidth(px(_PANEL_MOST))
        if least < before:
            self._split.setSizes([self.sidebar.width(), self._window.width(), self.panel.width() * least // before])
        self._on_resized()
        follow_text(self._window)

    def clear_out(self) -> None:
        """Take everything out again, for another language."""
        self.remember()
        for action in self.actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        self._window.menuBar().clear()
        self.deleteLater()

    def set_has_file(self, *, has_file: bool) -> None:
        """Let the commands and pages rest that need an open file."""
        enable_for_file(self.actions, has_file=has_file)
        for key in _NEED_FILE:
            self._buttons[key].setEnabled(has_file)

    def clear_file(self) -> None:
        """No file is open any more: nothing of it is said, and what needs one rests."""
        self.set_has_file(has_file=False)
        self.panel.hide()
        self.info.say("")
        self.status.forget()

    def show_page(self, page: QWidget, key: str) -> None:
        """Bring a page to the front; its panel, if it has one, to the side."""
        is_there = self.pages.currentWidget() is page  # then a panel that was opened by hand stays open
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
            self._give_menus(page)
        self.pages.setCurrentWidget(page)
        self.shown_key = key
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        own = getattr(page, "panel", None)
        if own is not None:
            if self.panel.indexOf(own) < 0:
                self.panel.addWidget(own)
            self.panel.setCurrentWidget(own)
        if not is_there:
            self._place_panel()
            self.turned.emit()

    def _give_menus(self, page: QWidget) -> None:
        """A page says in `here` which commands are for what is chosen in its views; they are those of the menu bar."""
        for here in getattr(page, "here", ()):
            give_menu(here, self._actions_of)

    def _actions_of(self, keys: Sequence[str | QAction]) -> list[QAction | None]:
        return [key if isinstance(key, QAction) else self.actions[key] if key else None for key in keys]

    def toggle_panel(self) -> None:
        """Show or hide the side panel, and remember it; where a page has none, say so."""
        if not self._has_panel():
            self.status.say(msg("There is no side panel here. In the weeks of the plan, Enter or F4 opens it."))
            return
        self._wants_panel = not self.panel.isVisible()
        self._context.settings.shows_panel = self._wants_panel
        self._show_panel(is_shown=self._wants_panel)

    def open_panel(self) -> None:
        """Show the panel because something in it is wanted now."""
        if self._has_panel():
            self.panel.show()

    def next_part(self) -> None:
        """F6: sidebar, page, panel, and round again."""
        areas: list[QWidget] = [self.sidebar, self.pages, *([self.panel] if self.panel.isVisible() else [])]
        parts = [self.sidebar.first_button(), self.pages.currentWidget(), self.panel.currentWidget()]
        focused = QApplication.focusWidget()
        at = next((i for i, area in enumerate(areas) if focused is not None and area.isAncestorOf(focused)), -1)
        _enter(parts[(at + 1) % len(areas)])

    def remember(self) -> None:
        """Keep size and place for the next start."""
        self._context.settings.geometry = self._window.saveGeometry()
        if self.panel.isVisible():
            self._context.settings.panel_width = self.panel.width()

    def _has_panel(self) -> bool:
        return getattr(self.pages.currentWidget(), "panel", None) is not None

    def _has_room(self) -> bool:
        return self._window.width() >= px(_PANEL_NEEDS)

    def _on_resized(self) -> None:
        if self._has_room() != self._had_room:
            self._had_room = not self._had_room
            self._place_panel()

    def _place_panel(self) -> None:
        self._show_panel(is_shown=self._has_panel() and self._wants_panel and self._has_room())

    def _show_panel(self, *, is_shown: bool) -> None:
        """Show or hide the side panel; the keyboard does not stay in what is hidden, but goes back to the page."""
        focused = QApplication.focusWidget()
        is_left = not is_shown and focused is not None and self.panel.isAncestorOf(focused)
        self.panel.setVisible(is_shown)
        if is_left:
            _enter(self.pages.currentWidget())

    def _make_area(self) -> QScrollArea:
        """Where large text needs more room than there is, the page scrolls; it never widens the window."""
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.pages)
        return area

    def _make_center(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.info)
        column.addWidget(self._make_area(), 1)
        splitter = self._split = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for part in (self.sidebar, middle, self.panel):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.sidebar.width(), self._window.width(), self._context.settings.panel_width])
        return splitter


def _enter(part: QWidget | None) -> None:
    """Give the keyboard to a part: where a page says, to its proxy, or to the first child that takes it."""
    if part is None:
        return
    take = getattr(part, "take_keyboard", None)
    if take is not None:
        take()
        return
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus or part.focusProxy() is not None:
        part.setFocus(Qt.FocusReason.TabFocusReason)
        return
    for child in part.findChildren(QWidget):
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return
