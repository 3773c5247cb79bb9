"""What a block from a spreadsheet will become, shown before it is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from ui.context import Context
from ui.page_frame import PageFrame
from ui.text_size import px
from ui.theme import font

_WIDTH, _HEIGHT, _TOP = 620, 420, 72


class PastePreview(PageFrame):
    """Enter pastes, Esc leaves everything as it is. `act` does it, None where there is nothing to do."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        summary: Message,
        lines: Sequence[str],
        act: Callable[[], bool] | None,
    ) -> None:
        super().__init__(parent)
        self._act = act
        title = QLabel(context.text(summary))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(font(12.5, is_strong=True))
        title.setWordWrap(True)
        listed = QListWidget()
        listed.setAccessibleName(context.text(msg("What will be pasted")))
        listed.setObjectName("listing")
        listed.setSpacing(3)
        listed.setWordWrap(True)
        listed.addItems(list(lines))
        listed.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._paste = QPushButton(context.text(msg("&Paste")))
        self._paste.setProperty("role", "primary")
        self._paste.clicked.connect(self._do)
        leave = QPushButton(context.text(msg("&Leave it")))
        leave.clicked.connect(self.shut)
        buttons = QHBoxLayout()
        buttons.addWidget(self._paste)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(listed, 1)
        layout.addLayout(buttons)

    def begin(self) -> None:
        parent = self.parentWidget()
        width = min(px(_WIDTH), parent.width()) if parent else px(_WIDTH)
        self.resize(width, min(px(_HEIGHT), parent.height() - _TOP) if parent else px(_HEIGHT))
        self.move((parent.width() - width) // 2 if parent else 0, _TOP)
        self._paste.setEnabled(self._act is not None)
        self.show()
        self.raise_()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        (self._paste if self._act is not None else self).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        if self._act is not None and self._act():
            self.shut()
