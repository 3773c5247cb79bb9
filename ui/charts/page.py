"""The charts on a page of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from ui.charts.panel import ChartsPanel
from ui.context import Context
from ui.icons import icon
from ui.theme import font


class ChartsPage(QWidget):
    """Esc goes back to the Wellbeing page."""

    back_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self.charts = ChartsPanel(context)
        self._back = QPushButton()
        self._back.setProperty("role", "icon")
        self._back.setAccessibleName(context.text(msg("Back to wellbeing (Esc)")))
        self._back.setToolTip(self._back.accessibleName())
        title = QLabel(context.text(msg("Charts")))
        title.setFont(font(18, is_strong=True))
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._back)
        top.addWidget(title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.charts, 1)
        self._back.clicked.connect(lambda _checked: self.back_wanted.emit())
        context.theme_changed.connect(self._tint)
        self._tint()

    def take_keyboard(self) -> None:
        """The keyboard begins where a chart is chosen."""
        self.charts.choices.first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tint(self) -> None:
        self._back.setIcon(icon("chevron-left", self._context.theme.tokens["text2"]))
