"""Repairs a damaged file: what can be read of it goes into a new one, which can then be opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.i18n.message import msg
from ui.floating import show_over
from ui.repair_frame import RepairedFrame, RepairFrame, new_place
from ui.shutting import shut_for

if TYPE_CHECKING:
    from distance_leader.storage.keys import Secret
    from distance_leader.storage.salvaging import Salvaged
    from ui.desk import Desk


class Repairing(QObject):
    """The damaged file is never written to; a file that is open is shut meanwhile."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._context = desk.context

    def ask(self) -> None:
        """Repair the file that is known to be damaged, or else the one that the user names."""
        opens = self._damaged() or self._asked()
        if opens is not None:
            path, secret = opens
            frame = RepairFrame(self._context, self._desk.window, path, free_name(path))
            frame.wanted.connect(partial(self._repair, frame, path, secret))
            frame.place_wanted.connect(partial(self._choose_place, frame))
            show_over(frame)

    def _choose_place(self, frame: RepairFrame) -> None:
        chosen = self._desk.files.ask_repaired(self._desk.window)
        if chosen is not None:
            frame.set_place(chosen)

    def _damaged(self) -> "tuple[Path, Secret | None] | None":
        """The file that is known to be damaged, and what opens it."""
        workspace = self._context.workspace
        if workspace is None:
            return self._desk.unopened.file
        return (workspace.path, workspace.key) if self._desk.standing.backing_up.is_damaged else None

    def _asked(self) -> "tuple[Path, Secret | None] | None":
        chosen, workspace = self._desk.files.ask_damaged(self._desk.window), self._context.workspace
        if chosen is None:
            return None
        if workspace is not None and chosen.exists() and chosen.samefile(workspace.path):
            return workspace.path, workspace.key
        return chosen, None

    def _repair(self, frame: RepairFrame, path: Path, secret: "Secret | None", out: Path, typed: bytes | None) -> None:
        secret, now = typed or secret, self._context.clock.now()

        def work() -> "list[Salvaged]":
            from distance_leader.keeping import repair_file  # noqa: PLC0415 - seldom needed

            return repair_file(path, out, secret, now)

        workspace = self._context.workspace
        if workspace is not None and workspace.path == path:
            self._repair_open(frame, out, work)
            return
        if workspace is None:  # so that what was typed goes when nobody touches the window
            self._desk.unopened.offer(path, secret)
        self._repair_shut(frame, out, secret, work)

    def _repair_shut(
        self, frame: RepairFrame, out: Path, secret: "Secret | None", work: "Callable[[], list[Salvaged]]"
    ) -> None:
        def done(found: "list[Salvaged]") -> None:
            if shiboken6.isValid(frame) and frame.isVisible():
                frame.close_frame()
                self._show(out, secret, found)
            else:
                self._desk.furniture.status.say(new_place(out))

        def fail(error: Exception) -> None:
            if not isinstance(error, DistanceLeaderError):
                raise error
            if shiboken6.isValid(frame):
                frame.refuse(error)

        frame.set_busy(is_busy=True)
        self._context.tasks.start(work, done, fail)

    def _repair_open(self, frame: RepairFrame, out: Path, work: "Callable[[], list[Salvaged]]") -> None:
        workspace = self._context.open_workspace
        path, key = workspace.path, workspace.key
        frame.close_frame()

        def come_back(found: "list[Salvaged]") -> None:
            self._desk.show_workspace(self._desk.files.open(path, key))
            self._show(out, key, found)

        shut_for(self._desk, (path, key), msg("Reading what can be read …"), work, come_back)

    def _show(self, out: Path, secret: "Secret | None", found: "list[Salvaged]") -> None:
        def open_it() -> None:
            self._desk.show_workspace(self._desk.files.open(out, secret))

        frame = RepairedFrame(self._context, self._desk.window, out, found)
        frame.wanted.connect(open_it)
        show_over(frame)


def free_name(path: Path) -> Path:
    """A name beside a file that is not taken: 'plan.repaired.distance', 'plan.repaired-2.distance'."""
    number, made = 2, path.with_name(f"{path.stem}.repaired{path.suffix}")
    while made.exists():
        number, made = number + 1, path.with_name(f"{path.stem}.repaired-{number}{path.suffix}")
    return made
