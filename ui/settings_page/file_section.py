"""The part of the settings about the open file itself: its password, its recovery sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.passwords import PLAIN
from ui.context import Context

ENCRYPTED = msg("This file is encrypted: it opens with its password only.")


class FileSection(QWidget):
    """Emits the key of the command that a button stands for."""

    wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._said = QLabel()
        self._said.setWordWrap(True)
        self.password = self._button(msg("Set a password…"), "file_password")
        self._sheet = self._button(msg("Print the recovery sheet…"), "recovery_sheet")
        buttons = QHBoxLayout()
        for one in (self.password, self._sheet):
            buttons.addWidget(one)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    def refresh(self) -> None:
        """Say how the open file is kept."""
        is_encrypted, text = self._context.open_workspace.is_encrypted, self._context.text
        self._said.setText(text(ENCRYPTED if is_encrypted else PLAIN))
        self.password.setText(text(msg("Change the password…") if is_encrypted else msg("Set a password…")))
        self._sheet.setVisible(is_encrypted)

    def _button(self, text: Message, command: str) -> QPushButton:
        made = QPushButton(self._context.text(text))
        made.clicked.connect(lambda _checked=False: self.wanted.emit(command))
        return made
