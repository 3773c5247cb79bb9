"""The status bar: the last act with Undo on the left, when it was saved on the right."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from distance_leader.i18n.message import Message, msg
from distance_leader.storage.queries.plan import home_of
from ui.context import Context
from ui.one_line import OneLine

if TYPE_CHECKING:  # what a file needs comes after the first paint
    from distance_leader.domain.changes import ChangeSet
    from distance_leader.domain.errors import DistanceLeaderError


class Status(QStatusBar):
    """Says what was done, offers to undo it, and says when it reached the disk."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._said = OneLine()
        self._undo = self._link(msg("Undo (Ctrl+Z)"))
        self._redo = self._link(msg("Redo (Ctrl+Y)"))
        self._folder = self._link(msg("Show the folder"))
        self._written: Path | None = None
        self._backup = OneLine()
        self._backup.setProperty("tone", "muted")
        self._seal = QLabel()
        self._seal.setProperty("tone", "muted")
        self._saved = QLabel()
        self._saved.setProperty("tone", "muted")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self.addWidget(self._said)
        self.addWidget(self._undo)
        self.addWidget(self._redo)
        self.addWidget(self._folder)
        self.addPermanentWidget(self._seal)
        self.addPermanentWidget(self._backup)
        self.addPermanentWidget(self._saved)
        context.refused.connect(self.refuse)
        context.text_resized.connect(self._on_text_size)
        self._undo.clicked.connect(lambda _checked: self._context.open_history.stack.undo())
        self._folder.clicked.connect(self._show_folder)
        self._redo.clicked.connect(lambda _checked: self._context.open_history.stack.redo())

    def _link(self, text: Message) -> QPushButton:
        """A click leaves the keyboard where it was: the next key is for what is worked on."""
        link = QPushButton(self._context.text(text))
        link.setProperty("role", "link")
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.hide()
        return link

    def follow(self) -> None:
        """Follow the open file's history; what was said of another file is over."""
        self.forget()
        history = self._context.open_history
        history.changed.connect(self._on_changed)
        history.stack.indexChanged.connect(self._on_index)
        is_encrypted = self._context.open_workspace.is_encrypted
        self._seal.setText(self._context.text(msg("Encrypted") if is_encrypted else msg("Not encrypted")))

    def forget(self) -> None:
        """No file is open: what was said of it is over."""
        self._said.say("")
        self._saved.clear()
        self._seal.clear()
        self._backup.say("")
        self._hide_links()

    def show_backup(self, message: Message) -> None:
        """How old the newest backup is."""
        self._backup.say(self._context.text(message))

    def say(self, message: Message) -> None:
        """A result that needs no undo; of a file that lies somewhere now, its folder can be shown."""
        self._show(self._context.text(message), is_error=False)
        self._hide_links()
        self._offer_folder(message)

    def tell_act(self, message: Message) -> None:
        """A result of an act that can be undone."""
        self._show(self._context.text(message), is_error=False)
        self._on_index()
        self._offer_folder(message)

    def refuse(self, error: "DistanceLeaderError") -> None:
        """Why something was not done; it stays until the next act."""
        from distance_leader.presentation.sentences import sentence  # noqa: PLC0415 - after the first paint

        self._show(self._context.text(sentence(error)), is_error=True)
        self._hide_links()

    def _show(self, text: str, *, is_error: bool) -> None:
        if self._context.tasks.is_of_before:  # it may name somebody, or a folder
            return
        self._said.setProperty("tone", "error" if is_error else "")
        self._said.style().polish(self._said)
        self._said.say(text)

    def _offer_folder(self, message: Message) -> None:
        self._written = path_in(message)
        self._folder.setVisible(self._written is not None)

    def _show_folder(self) -> None:
        """In the system's own way; what stands there is not opened."""
        if self._written is not None:
            folder = self._written if self._written.is_dir() else self._written.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_changed(self, change_set: "ChangeSet") -> None:
        self._show(self._context.text(change_set.label), is_error=False)
        self._on_index()
        with self._context.open_workspace.look() as look:
            at = home_of(look).wall(self._context.clock.now())
        self._saved.setText(self._context.text(msg("Saved {time}", time=at.strftime("%H:%M:%S"))))

    def _on_text_size(self, percent: int) -> None:
        self.say(msg("Text size: {percent} %", percent=percent))

    def _on_index(self) -> None:
        stack = self._context.open_history.stack
        self._undo.setVisible(stack.canUndo())
        self._redo.setVisible(stack.canRedo())
        self._folder.hide()

    def _hide_links(self) -> None:
        self._folder.hide()
        self._undo.hide()
        self._redo.hide()


def path_in(message: Message) -> Path | None:
    """The file or folder that a message tells of as lying somewhere now."""
    for name, value in message.args:
        if name == "path" and isinstance(value, str) and value and Path(value).exists():
            return Path(value)
        if isinstance(value, Message) and (found := path_in(value)) is not None:
            return found
    return None
