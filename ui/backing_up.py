"""Backups by themselves: at the start of a day, and after each half hour in which something was changed."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.backups import age_words, is_too_old
from distance_leader.storage.queries.plan import home_of
from ui.context import Context

if TYPE_CHECKING:
    from distance_leader.keeping import BackedUp
    from distance_leader.workspace import Workspace

EVERY = timedelta(minutes=30)


class BackingUp(QObject):
    """Works in the background on the open file; a sample file and one that is only looked at need none."""

    told = Signal(object)
    """A Message for the status bar: how old the newest backup is."""
    made = Signal(object)
    """A Message: where the backup lies that was asked for."""
    changed = Signal()
    """Whether the newest backup is too old, or the file damaged, may have changed."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._of: Workspace | None = None
        self._newest: datetime | None = None
        self._tried_at: datetime | None = None
        self._has_changes = False
        self._is_working = self._is_asked = False
        self._problem: DistanceLeaderError | None = None
        context.clock.minute.connect(self._look)

    def begin(self, workspace: "Workspace", *, is_sample: bool) -> None:
        """Keep a file that was just opened."""
        from distance_leader.keeping import newest_backup  # noqa: PLC0415 - after the first paint

        if workspace is self._of:  # the window was built anew around it
            self._look()
            return
        self._of = workspace if workspace.is_writable and not is_sample else None
        self._tried_at, self._has_changes, self._problem, self._newest = None, False, None, None
        if self._of is None:
            return
        self._newest = newest_backup(workspace.path, self._now())
        self._context.open_history.changed.connect(self._on_changed)
        if workspace.ended_uncleanly:
            self._check(workspace)
        else:
            self._look()

    def warning(self) -> Message | None:
        """What must be said as long as it holds: no good backup, for too long or of a damaged file."""
        if self._of is None or self._of is not self._context.workspace:
            return None
        if isinstance(self._problem, FileError) and self._problem.problem is FileProblem.DAMAGED:
            return msg("The file is damaged. No backup is made of it, so that the good ones stay.")
        if self._problem is not None and is_too_old(self._newest, self._now()):
            return msg("The newest backup is too old, and no new one could be made.")
        return None

    @property
    def is_damaged(self) -> bool:
        """Whether the last backup found damage."""
        return isinstance(self._problem, FileError) and self._problem.problem is FileProblem.DAMAGED

    def back_up(self, *, is_asked: bool = False) -> None:
        """Make a backup now, and one in the second place; what is asked for is also answered."""
        workspace = self._context.workspace
        self._is_asked = self._is_asked or is_asked
        if workspace is None or self._is_working or not workspace.is_in_place:
            return
        is_asked, self._is_asked = self._is_asked, False
        self._is_working, self._tried_at = True, self._now()
        self._has_changes = False
        now, second = self._now(), self._context.settings.second_place

        def work() -> "BackedUp":
            from distance_leader.keeping import back_up_open  # noqa: PLC0415 - in the background

            return back_up_open(workspace, second, now)

        def done(made: "BackedUp") -> None:
            self._is_working = False
            if self._of is workspace:
                self._problem, self._newest = None, now
            self.tell()
            self._say(made, is_asked=is_asked)
            if self._is_asked:  # asked for while this one was made, perhaps for another place
                self.back_up()

        self._context.tasks.start(work, done, lambda error: self._on_failed(error, workspace))

    def _say(self, made: "BackedUp", *, is_asked: bool) -> None:
        if made.no_second is not None:
            self._context.refused.emit(made.no_second)
        elif is_asked:
            self.made.emit(msg("The backup lies in {path}", path=str(made.path)))

    def _on_failed(self, error: Exception, workspace: "Workspace") -> None:
        self._is_working = self._is_asked = False
        if not isinstance(error, DistanceLeaderError):
            raise error
        self._problem = error
        self.tell()
        if self._context.workspace is workspace and not self._context.unsaved.is_waiting:
            self._context.refused.emit(error)  # where what was typed waits for the disk, that is what is to be read

    def _check(self, workspace: "Workspace") -> None:
        """The program ended in the midst of things: check all of the file before a backup is made of it."""

        def work() -> list[str]:
            from distance_leader.keeping import check_open  # noqa: PLC0415 - in the background

            return check_open(workspace)

        def show(found: list[str]) -> None:
            if self._of is not workspace:
                return
            if found:
                self._on_failed(FileError(FileProblem.DAMAGED, str(workspace.path)), workspace)
            else:
                self._look()

        self._context.tasks.start(work, show, lambda error: self._on_failed(error, workspace))

    def _on_changed(self, _change_set: object) -> None:
        self._has_changes = True

    def _look(self) -> None:
        """Once a minute: make what is due, and say how old the newest is."""
        if self._of is None or self._of is not self._context.workspace:
            return
        now = self._now()
        if self.is_damaged or not self._of.is_in_place:  # what lies there is not what is open here
            self.changed.emit()
            return
        self._heed_clock(now)
        if self._is_new_day(now) or (self._has_changes and self._has_rested(now)):
            self.back_up()
        self.tell()

    def _heed_clock(self, now: datetime) -> None:
        """After a clock was set back, what was done in its future says nothing about how old the newest is."""
        from distance_leader.keeping import newest_backup  # noqa: PLC0415 - seldom needed

        if self._of is not None and self._newest is not None and self._newest > now:
            self._newest = newest_backup(self._of.path, now)
        if self._tried_at is not None and self._tried_at > now:
            self._tried_at = None

    def _is_new_day(self, now: datetime) -> bool:
        """Whether there is none of today yet, and none was tried within the half hour."""
        is_old = self._newest is None or self._newest.astimezone().date() < now.astimezone().date()
        return is_old and (self._tried_at is None or now - self._tried_at >= EVERY)

    def _has_rested(self, now: datetime) -> bool:
        last = max((at for at in (self._newest, self._tried_at) if at is not None), default=None)
        return last is None or now - last >= EVERY

    def tell(self) -> None:
        """Say how old the newest backup is."""
        if self._of is not None and self._of is self._context.workspace:
            with self._of.look() as look:
                home = home_of(look)
            newest = None if self._newest is None else home.wall(self._newest)
            self.told.emit(age_words(newest, home.wall(self._now()), self._context.language))
        self.changed.emit()

    def _now(self) -> datetime:
        return self._context.clock.now()
