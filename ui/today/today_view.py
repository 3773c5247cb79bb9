"""The list of Today and its keys."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.today.today_delegate import TodayDelegate
from ui.today.today_model import TodayModel

_WEEK = 7


class TodayView(QListView):
    """Enter opens, Space settles, P plans, M says it was missed, S puts off a day, Shift+S a week."""

    open_wanted = Signal()
    log_wanted = Signal()
    plan_wanted = Signal()
    missed_wanted = Signal()
    snooze_wanted = Signal(int)
    """How many days to put the person off."""

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
        if event.key() == Qt.Key.Key_S and self.currentIndex().isValid() and _is_shift_at_most(event):
            self.snooze_wanted.emit(_WEEK if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        wanted = self._keys.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if wanted is not None and plain and self.currentIndex().isValid():
            wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.open_wanted.emit()


def _is_shift_at_most(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
