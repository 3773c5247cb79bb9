"""The part of the settings about the open file itself: its password, its recovery sheet, its backups."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.passwords import PLAIN
from ui.answering import answered
from ui.context import Context
from ui.one_line import OneLine

_CHOOSE = msg("Choose a second place for backups…")
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
        self.backup = self._button(msg("Make a backup now"), "back_up")
        self._restore = self._button(msg("Restore a backup…"), "restore")
        self._second = OneLine()
        self._second.setProperty("tone", "muted")
        self._choose = QPushButton()
        self._choose.clicked.connect(self._on_choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._said)
        layout.addLayout(_row(self.password, self._sheet))
        layout.addLayout(_row(self.backup, self._restore))
        layout.addWidget(self._second)
        layout.addLayout(_row(self._choose))

    def refresh(self) -> None:
        """Say how the open file is kept."""
        is_encrypted, text = self._context.open_workspace.is_encrypted, self._context.text
        self._said.setText(text(ENCRYPTED if is_encrypted else PLAIN))
        self.password.setText(text(msg("Change the password…") if is_encrypted else msg("Set a password…")))
        self._sheet.setVisible(is_encrypted)
        second = self._context.settings.second_place
        self._second.setVisible(second is not None)
        self._second.say(text(msg("Every backup is also kept in {path}", path=str(second))))
        self._choose.setText(text(msg("No second place any more") if second else _CHOOSE))

    def _on_choose(self) -> None:
        """Choose a second place for backups, or have none any more; what lies there stays."""
        settings = self._context.settings
        if settings.second_place is not None:
            settings.second_place = None
        else:
            title = self._context.text(msg("Another place for backups"))
            window = self.window()
            chosen = answered(self._context, lambda: QFileDialog.getExistingDirectory(window, title))
            if chosen is None:
                return
            settings.second_place = Path(chosen) if chosen else None
        self.refresh()

    def _button(self, text: Message, command: str) -> QPushButton:
        made = QPushButton(self._context.text(text))
        made.clicked.connect(lambda _checked=False: self.wanted.emit(command))
        return made


def _row(*parts: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    for one in parts:
        made.addWidget(one)
    made.addStretch(1)
    return made
