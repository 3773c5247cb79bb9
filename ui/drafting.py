"""What is being typed into an entry is kept in the file within a second, and is there when it is opened again."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from distance_leader.domain.draft import Draft, draft_id
from distance_leader.domain.errors import DistanceLeaderError, FileError
from distance_leader.domain.rules import storable
from distance_leader.i18n.message import msg
from distance_leader.workspace import Workspace
from ui.context import Context
from ui.unsaved import is_disk_failure

_LOOK_MS = 500
STILL_HERE = msg("What you had typed is still here.")


class Drafting(QTimer):
    """Looks at an entry while it is open: `read` says what is typed there, if anything, `person` whose it is.

    One that is not `is_steady` sleeps until it is woken by typing.
    """

    def __init__(
        self,
        context: Context,
        entry: QWidget,
        read: Callable[[], dict[str, Any]],
        person: Callable[[], UUID | None],
        *,
        is_steady: bool = True,
    ) -> None:
        super().__init__(entry)
        self._context, self._read, self._person, self._is_steady = context, read, person, is_steady
        self._workspace: Workspace | None = None
        self._place = ""
        self._seen: dict[str, Any] = {}
        self.setInterval(_LOOK_MS)
        self.timeout.connect(self.look)
        context.unsaved.leaving.connect(self.look)

    def begin(self, place: str, show: Callable[[dict[str, Any]], object]) -> bool:
        """Keep from now on what is typed, as that of a place; `show` what was typed there before. Whether anything was.

        Nothing is kept where nothing can be written.
        """
        self.stop()
        workspace = self._context.open_workspace
        self._workspace, self._place, self._seen = None, place, {}
        if workspace.hides_names or not workspace.is_writable:
            return False
        self._workspace = workspace
        found = self._stored(workspace)
        if found:
            show(found)
        self._seen = self._read()
        if self._is_steady or self._seen:
            self.start()
        return bool(self._seen)

    def look(self) -> None:
        """Keep what is typed now, if it is another than before."""
        if self._workspace is None or self._workspace is not self._context.workspace:
            self.stop()
            return
        typed = self._read()
        if typed != self._seen:
            self._seen = typed
            self._write(self._workspace, typed)
        if not typed and not self._is_steady:
            self.stop()

    def drop(self) -> None:
        """What was typed was kept as what it is, or left on purpose."""
        self.stop()
        if self._workspace is not None and self._workspace is self._context.workspace:
            self._write(self._workspace, {})
        self._workspace = None

    def _stored(self, workspace: Workspace) -> dict[str, Any]:
        waiting = self._context.unsaved.value(self._key)
        if waiting is not None:
            return dict(waiting)
        with workspace.read() as reader:
            found: Draft | None = reader.get(Draft, draft_id(self._place))
        return _content(found.text) if found is not None else {}

    @property
    def _key(self) -> tuple[str, str]:
        return "draft", self._place

    def _write(self, workspace: Workspace, typed: dict[str, Any]) -> None:
        draft = Draft(
            id=draft_id(self._place),
            employee_id=self._person(),
            place=self._place,
            typed_at=self._context.clock.now(),
            text=storable(json.dumps(typed, ensure_ascii=False)),
        )

        def write(into: Workspace) -> None:
            if typed:
                into.keep_draft(draft)
            else:
                into.drop_draft(draft.id)

        try:
            write(workspace)
        except DistanceLeaderError as error:
            if isinstance(error, FileError) and is_disk_failure(error) and typed:
                self._context.unsaved.keep(self._key, typed, write, error)
            self._context.refused.emit(error)
        else:
            self._context.unsaved.drop(self._key)


def _content(text: str) -> dict[str, Any]:
    """What a draft holds; nothing where it cannot be read."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
