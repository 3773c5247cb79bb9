"""The control of a time zone: typed as a city, a state, a country or a zone, with what it may mean beneath it."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QListView

from distance_leader.domain.zones import known_zones
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, typed
from distance_leader.presentation.zone_words import hit_words
from distance_leader.services.zone_finding import ZoneHit, zone_meant, zones_like
from ui.context import Context
from ui.forms.controls import Control, QuietBox
from ui.text_size import hold

_MOST = 12
_LEAST_WIDTH = 440
"""Pixels in which a place, its country, its zone and the time there have room."""
_MARGIN = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ZoneControl(Control):
    """Finds what an import finds: 'seoul', 'Houston, Texas' and 'Korea' all give their zone."""

    def __init__(self, field: Field, context: Context) -> None:
        self.box = QuietBox()
        super().__init__(field, context, self.box)
        self._line = QLineEdit()
        self.box.setLineEdit(self._line)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.addItems(sorted(known_zones()))
        self._shown = ""
        self._hits: list[ZoneHit] = []
        self._found = QStandardItemModel(self)
        self._line.setPlaceholderText(context.text(msg("a city, such as Seoul")))
        self._list = self._make_list()
        self._line.textEdited.connect(self._on_edited)
        self._line.editingFinished.connect(self._on_finished)
        self.box.activated.connect(lambda _index: self._on_finished())

    def is_being_typed(self) -> bool:
        return self.box.currentText() != self._shown

    def value(self, today: date) -> Any:
        return typed(self.field, zone_meant(self.box.currentText(), today), today)

    def show_value(self, value: Any, today: date) -> None:
        self._shown = value or ""
        self.box.setCurrentText(self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._list:
            return False
        if event.type() == QEvent.Type.Show:
            self._keep_on_screen()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self._enter(event)
            return True
        return False

    def _make_list(self) -> QListView:
        """Hits of our own order: Qt's completer would filter by the letters and sort by the alphabet."""
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(Qt.ItemDataRole.UserRole)
        completer.setMaxVisibleItems(_MOST)
        made = QListView()
        made.setObjectName("suggestions")
        made.setAccessibleName(self.context.text(msg("Places that are called so")))
        hold(made, minimumWidth=_LEAST_WIDTH)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        completer.setPopup(made)
        made.installEventFilter(self)  # after the completer's own, so it comes before that
        self._line.setCompleter(completer)  # the box would take what is chosen for one of its own rows
        return made

    def _on_edited(self, text: str) -> None:
        now = self.context.clock.now()
        self._hits = zones_like(text, now.date())[:_MOST]
        self._found.clear()
        for hit in self._hits:
            item = QStandardItem(hit_words(hit, self.context.language, now))
            item.setData(hit.zone, Qt.ItemDataRole.UserRole)
            self._found.appendRow(item)
        self.edited.emit()

    def _enter(self, event: QKeyEvent) -> None:
        """Take the row that is chosen, or the only one; the Enter key then does what it does in any other field."""
        at = self._list.currentIndex().row()
        self._list.hide()
        if at >= 0 or len(self._hits) == 1:
            self.box.setCurrentText(self._hits[max(at, 0)].zone)
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QApplication.sendEvent(self._line, again)

    def _keep_on_screen(self) -> None:
        room = self._list.screen().availableGeometry()
        left = min(self._list.x(), room.right() - self._list.width() - _MARGIN)
        self._list.move(QPoint(max(left, room.left()), self._list.y()))

    def _on_finished(self) -> None:
        if self.is_refused or self.box.currentText() != self._shown:
            self._shown = self.box.currentText()
            self.given.emit()
