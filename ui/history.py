"""Undo and redo for every edit, through a single command class, and the one data signal of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.i18n.message import Message

if TYPE_CHECKING:
    from distance_leader.workspace import Workspace  # SQLAlchemy comes after the first paint

_REPLAY_ID = 1


class History(QObject):
    """Turns the changes of a workspace into Qt signals and an undo stack."""

    changed = Signal(object)
    """A ChangeSet was committed, by an edit, an undo or a redo."""
    refused = Signal(object)
    """An undo or redo could not be performed: the DistanceLeaderError."""

    def __init__(self, workspace: "Workspace", text: Callable[[Message], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._workspace = workspace
        self._text = text
        self._is_replaying = False
        self._stop = workspace.subscribe(self._on_workspace_changed)

    def close(self) -> None:
        """Stop listening, and fall silent. Before the workspace goes, or another window takes it over."""
        self._stop()
        self.stack.blockSignals(True)  # noqa: FBT003 - Qt's own

    def replay(self, change_set: ChangeSet) -> bool:
        """Perform a change set again. False, and `refused`, where it cannot be."""
        self._is_replaying = True
        try:
            self._workspace.apply(change_set)
        except DistanceLeaderError as error:
            self.refused.emit(error)
            return False
        finally:
            self._is_replaying = False
        return True

    def _on_workspace_changed(self, change_set: ChangeSet) -> None:
        if not self._is_replaying:
            self.stack.push(_Replay(self, change_set, self._text(change_set.label)))
        self.changed.emit(change_set)


class _Replay(QUndoCommand):
    """Undoes and redoes one change set; those of one visit to a field merge."""

    def __init__(self, history: History, change_set: ChangeSet, text: str) -> None:
        super().__init__(text)
        self._history = history
        self.change_set = change_set
        self._is_done = True  # pushed after the edit: Qt calls redo() at once

    def id(self) -> int:
        return _REPLAY_ID if self.change_set.visit is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Replay) or other.change_set.visit is not self.change_set.visit:
            return False
        self.change_set = self.change_set.then(other.change_set)
        self.setObsolete(not self.change_set.changes)
        return True

    def redo(self) -> None:
        if not self._is_done:
            self._replay(self.change_set)
        self._is_done = True

    def undo(self) -> None:
        self._replay(self.change_set.inverted())
        self._is_done = False

    def _replay(self, change_set: ChangeSet) -> None:
        if not self._history.replay(change_set):
            self.setObsolete(True)  # Qt drops the command: it can no longer be performed
