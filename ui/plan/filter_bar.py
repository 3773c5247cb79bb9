"""The bar over the grid: words that people must fit, the order of the rows, and how many are hidden."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from distance_leader.i18n.message import msg
from distance_leader.presentation.arranging import ORDER_WORDS, hidden_text
from distance_leader.presentation.plan_grid import Grid
from ui.context import Context

_PAUSE_MS = 120


class FilterBar(QWidget):
    """Enter goes to the grid, Esc shows everybody and closes."""

    changed = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._line = QLineEdit()
        self._line.setPlaceholderText(context.text(msg("Name, customer, country, state or focus")))
        self._line.setAccessibleName(context.text(msg("Filter the plan")))
        self._line.setClearButtonEnabled(True)
        self._order = QComboBox()
        self._order.setAccessibleName(context.text(msg("Order of the people")))
        for order, text in ORDER_WORDS.items():
            self._order.addItem(context.text(text), order)
        self._order.setCurrentIndex(self._order.findData(context.settings.order))
        self._hidden = QLabel()
        self._hidden.setProperty("tone", "muted")
        self._close = QPushButton(context.text(msg("Show everybody")))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        for part in (self._hidden, self._order, self._close):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.changed)
        self._line.textChanged.connect(lambda _text: self._timer.start())
        self._line.installEventFilter(self)
        self._order.activated.connect(self._on_order)
        self._close.clicked.connect(self.end)
        self.hide()

    @property
    def words(self) -> str:
        """What people must fit."""
        return self._line.text()

    def begin(self) -> None:
        """Open, and let the user type."""
        self.show()
        self._line.setFocus()
        self._line.selectAll()

    def end(self) -> None:
        """Show everybody again."""
        self._line.clear()
        self._timer.stop()
        self.hide()
        self.changed.emit()
        self.left.emit()

    def show_grid(self, grid: Grid) -> None:
        """Say how many do not stand there."""
        hidden = hidden_text(grid)
        self._hidden.setText(self._context.text(hidden) if hidden else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self._timer.isActive():
                self._timer.stop()
                self.changed.emit()
            self.left.emit()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _on_order(self) -> None:
        self._context.settings.order = str(self._order.currentData())
        self.changed.emit()
