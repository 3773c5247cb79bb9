"""The list of Today and its keys."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.today.today_delegate import TodayDelegate
from ui.today.today_model import TodayModel


class TodayView(QListView):
    """Enter opens, Space logs, P plans, M says it was missed."""

    open_wanted = Signal()
    log_wanted = Signal()
    plan_wanted = Signal()
    missed_wanted = Signal()

    def __init__(self, context: Context, model: TodayModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TodayDelegate(context, self, model))
        self.setAccessibleName(context.text(msg("Today")))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys = {
            Qt.Key.Key_Return: self.open_wanted,
            Qt.Key.Key_Enter: self.open_wanted,
            Qt.Key.Key_Space: self.log_wanted,
            Qt.Key.Key_P: self.plan_wanted,
            Qt.Key.Key_M: self.missed_wanted,
        }
        self.doubleClicked.connect(self._on_double_click)
        context.theme_changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._keys.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if wanted is not None and plain and self.currentIndex().isValid():
            wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.open_wanted.emit()
