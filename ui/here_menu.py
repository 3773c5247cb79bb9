"""What can be done with what is chosen, where it stands: by a right click, or by the menu key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

Entries = Callable[[], Sequence[QAction | None]]
"""The actions for what is chosen now; None is a line between two groups."""
Choose = Callable[[QPoint], bool]
"""Chooses what a click hits; False where there is nothing."""
Here = tuple[QWidget, Callable[[], Sequence[str | QAction]], Choose | None]
"""A widget; the keys of the commands for what is chosen in it ('' a line), or actions of its own; how a click chooses.
A view with rows knows that by itself (None)."""


class PlaceMenu(QObject):
    """Belongs to a widget that draws its own things. The menu key opens where the widget says that its cursor is."""

    def __init__(self, view: QWidget, entries: Entries, choose: Choose) -> None:
        super().__init__(view)
        self._view, self._area, self._entries, self._choose = view, view, entries, choose
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent) or event.type() != QEvent.Type.ContextMenu:
            return False
        area = self._area
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self._cursor()
            return place is not None and self._open(area.mapToGlobal(place))
        place = event.pos() if watched is area else area.mapFromGlobal(event.globalPos())
        return self._choose(place) and self._open(event.globalPos())

    def _cursor(self) -> QPoint | None:
        """Where the menu key opens; None where nothing is chosen."""
        return self._view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()  # type: ignore[no-any-return]

    def _open(self, place: QPoint) -> bool:
        entries = self._entries()
        if not entries:
            return False
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
                if entry.parent() is None:
                    entry.setParent(menu)
        menu.popup(place)
        return True


class HereMenu(PlaceMenu):
    """Belongs to a view. A right click chooses what it hits, unless it is chosen already; beside all there is none."""

    def __init__(self, view: QAbstractItemView, entries: Entries, choose: Choose | None = None) -> None:
        super().__init__(view, entries, choose or self._choose_hit)
        self._rows = view
        self._area = view.viewport()
        self._area.installEventFilter(self)

    def _cursor(self) -> QPoint | None:
        index = self._rows.currentIndex()
        return self._rows.visualRect(index).center() if index.isValid() else None

    def _choose_hit(self, place: QPoint) -> bool:
        index = self._rows.indexAt(place)
        if not index.isValid():
            return False
        if not self._rows.selectionModel().isSelected(index):
            self._rows.setCurrentIndex(index)
        return bool(self._rows.model().flags(index) & Qt.ItemFlag.ItemIsSelectable)


def give_menu(here: Here, actions: Callable[[Sequence[str | QAction]], Sequence[QAction | None]]) -> None:
    """Give a widget its menu; `actions` makes entries of keys."""
    view, keys, choose = here
    if isinstance(view, QAbstractItemView):
        HereMenu(view, lambda: actions(keys()), choose)
    elif choose is not None:
        PlaceMenu(view, lambda: actions(keys()), choose)
