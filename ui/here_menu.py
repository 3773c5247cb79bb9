"""What can be done with what is chosen, where it stands: by a right click, or by the menu key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

Entries = Callable[[], Sequence[QAction | None]]
"""The actions for what is chosen now; None is a line between two groups."""
Here = tuple[QAbstractItemView, Callable[[], Sequence[str]], Callable[[QPoint], bool] | None]
"""A view, the keys of the commands for what is chosen in it ('' a line), and how a click chooses, if not as usual."""


class HereMenu(QObject):
    """Belongs to a view. A right click chooses what it hits, unless it is chosen already; beside all there is none."""

    def __init__(
        self, view: QAbstractItemView, entries: Entries, choose: Callable[[QPoint], bool] | None = None
    ) -> None:
        super().__init__(view)
        self._view, self._entries = view, entries
        self._choose = choose or self._choose_hit
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent) or event.type() != QEvent.Type.ContextMenu:
            return False
        viewport = self._view.viewport()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self._view.visualRect(self._view.currentIndex()).center()
            return self._view.currentIndex().isValid() and self._open(viewport.mapToGlobal(place))
        place = event.pos() if watched is viewport else viewport.mapFromGlobal(event.globalPos())
        return self._choose(place) and self._open(event.globalPos())

    def _choose_hit(self, place: QPoint) -> bool:
        index = self._view.indexAt(place)
        if not index.isValid():
            return False
        if not self._view.selectionModel().isSelected(index):
            self._view.setCurrentIndex(index)
        return bool(self._view.model().flags(index) & Qt.ItemFlag.ItemIsSelectable)

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
