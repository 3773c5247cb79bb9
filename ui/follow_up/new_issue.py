"""A strip for a problem that nobody was asked about: whose, and what is wrong."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.forms.controls import QuietBox


class NewIssueStrip(QWidget):
    """Non-modal; Enter opens the issue, Esc closes."""

    wanted = Signal(object, str)
    """The person's id, and what is wrong."""
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._people = QuietBox()
        self._people.setAccessibleName(context.text(msg("Whom it is about")))
        self._line = QLineEdit()
        self._line.setAccessibleName(context.text(msg("What is wrong")))
        self._line.setPlaceholderText(context.text(msg("no hot water in the housing since Monday")))
        self._line.setToolTip(self._line.placeholderText())
        self._problem = QLabel(context.text(msg("Write in a few words what is wrong.")))
        self._problem.setProperty("tone", "error")
        self._problem.hide()
        add = QPushButton(context.text(msg("Open the issue")))
        add.setProperty("role", "primary")
        close = QPushButton(context.text(msg("Close")))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._people, 2)
        row.addWidget(self._line, 5)
        row.addWidget(add)
        row.addWidget(close)
        title = QLabel(context.text(msg("A problem that you heard of")))
        title.setProperty("tone", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        for part in (title, self._problem):
            layout.addWidget(part)
        layout.insertLayout(1, row)
        self._line.returnPressed.connect(self._on_add)
        self._line.textEdited.connect(lambda _text: self._problem.hide())
        add.clicked.connect(lambda _checked: self._on_add())
        close.clicked.connect(self.closed)
        self.hide()

    def begin(self, people: Sequence[tuple[str, str]], chosen: str) -> None:
        """Open for one of some people (keys and names)."""
        self._people.clear()
        for key, name in people:
            self._people.addItem(name, key)
        self._people.setCurrentIndex(max(self._people.findData(chosen), 0))
        self._problem.hide()
        self._line.clear()
        self.show()
        (self._line if chosen or len(people) == 1 else self._people).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_add(self) -> None:
        text, key = self._line.text().strip(), self._people.currentData()
        if text and key:
            self.wanted.emit(UUID(key), text)
            return
        self._problem.show()
        self._line.setFocus()
