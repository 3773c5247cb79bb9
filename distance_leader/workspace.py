"""An open file: the one door through which everything reads and edits."""

import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import get_ident
from types import ModuleType
from typing import TYPE_CHECKING

from distance_leader.domain.changes import Change, ChangeSet, Visit
from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import AuditAct
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import FileError, FileProblem, NamesHiddenError
from distance_leader.i18n.message import Message
from distance_leader.storage.failed_unlocks import note_failed, take_failed
from distance_leader.storage.keys import FileKey, Secret
from distance_leader.storage.known_copies import mark_in, remember_copy
from distance_leader.storage.making import new_file
from distance_leader.storage.opening import OpenFile, open_file
from distance_leader.storage.queries.plan import Look
from distance_leader.storage.sqlite import Access, copy_open, file_errors

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Connection

    from distance_leader.domain.draft import Draft
    from distance_leader.storage.store import Edit, Reader

Listener = Callable[[ChangeSet], None]
_log = logging.getLogger(__name__)


class Workspace:
    """Runs edits in transactions, logs them, and tells listeners what changed."""

    def __init__(self, opened: OpenFile, now: Callable[[], datetime] = system_now) -> None:
        self._opened = opened
        self._now = now
        self._owner = get_ident()
        self._is_editing = False
        self._listeners: list[Listener] = []
        self._visit: tuple[ChangeSet, list[int]] | None = None
        self.revision = 0
        """Grows with each commit; what was read at an older revision is old."""

    @property
    def path(self) -> Path:
        return self._opened.path

    @property
    def is_writable(self) -> bool:
        return self._opened.is_writable

    @property
    def may_be_written(self) -> bool:
        """False for a file or place that nobody may write to; such a file is only looked at."""
        return self._opened.may_be_written

    @property
    def is_encrypted(self) -> bool:
        """Whether the file opens with a password only."""
        return self._opened.key is not None

    @property
    def key(self) -> FileKey | None:
        """The key of an encrypted file, with which it opens again, and its copies do, at once."""
        return self._opened.key

    @property
    def is_in_place(self) -> bool:
        """Whether the file still lies under its name; it is not written to where another does."""
        return self._opened.is_in_place

    @property
    def ended_uncleanly(self) -> bool:
        """Whether the file was not closed as it should have been, so that all of it is to be checked."""
        return self._opened.ended_uncleanly

    def save_copy(self, target: Path) -> None:
        """Write what is open to a new file with the same password, and remember where. Raises FileError."""
        with file_errors(target):
            copy_open(self._opened.raw, target, self._opened.key)
            remember_copy(mark_in(self._opened.raw) or "", target)

    @property
    def access(self) -> Access:
        """How the file may be reached by others in this process."""
        return self._opened.access

    @property
    def hides_names(self) -> bool:
        """Whether reads see initials and no notes; nothing can be edited then."""
        return self._opened.hides_names

    def hide_names(self, *, are_hidden: bool) -> None:
        """Let every read from now on see initials and no notes, or all again. While no read is under way."""
        self._opened.hide_names(are_hidden=are_hidden)
        self.revision += 1

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each committed change; returns what stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def look(self) -> Generator[Look, None, None]:
        """The plan alone, on the owner's thread: it can be had before SQLAlchemy is loaded."""
        with file_errors(self.path):
            yield Look(self._opened.raw)

    @contextmanager
    def read(self) -> "Generator[Reader, None, None]":
        """A consistent view of the file; any thread may ask for one."""
        heavy = _heavy()
        with heavy.engine_errors(self.path), self._opened.engine.connect() as connection, connection.begin():
            yield heavy.Reader(connection)

    @contextmanager
    def edit(self, label: Message, visit: Visit | None = None) -> "Generator[Edit, None, None]":
        """Commit everything done inside under one name, or nothing. On the owner's thread, one at a time.

        `visit` marks edits of one stay in a field: they merge into one undo step and one log row.
        """
        self._check_may_edit()
        self._is_editing = True
        heavy = _heavy()
        try:
            with heavy.engine_errors(self.path), self._writing() as connection:
                edit = heavy.Edit(connection)
                yield edit
                change_set = ChangeSet(label, tuple(edit.changes), visit)
                if change_set.changes:
                    heavy.check_changes(edit, change_set)
                    self._write_log(connection, change_set)
            if change_set.changes:
                self.revision += 1
                self._announce(change_set)  # still inside: an edit by a listener is a nested one
        except BaseException:
            self._visit = None  # its log rows may have been rolled back
            raise
        finally:
            self._is_editing = False

    def apply(self, change_set: ChangeSet) -> None:
        """Perform a change set again, or its inverse: this is redo and undo. Raises ConflictError."""
        with self.edit(change_set.label) as edit:
            edit.write_many(change_set.changes)

    @contextmanager
    def load(self, label: Message) -> "Generator[Edit, None, None]":
        """Fill a file that is being made: one transaction, one line in the log, no undo, no listeners."""
        heavy = _heavy()
        with heavy.engine_errors(self.path), self._writing() as connection:
            yield heavy.Edit(connection)
            heavy.rebuild(connection)
            heavy.log_summary(connection, self._now(), label, "")

    def keep_draft(self, typed: "Draft") -> None:
        """Keep what was typed and not kept yet, in the place of what it was before: no undo step, no row of the log.

        On the owner's thread, outside of an edit. Raises FileError.
        """
        self._check_may_edit()
        heavy = _heavy()
        with heavy.engine_errors(self.path), self._writing() as connection:
            heavy.keep_draft(connection, typed)

    def drop_draft(self, draft_id: "UUID") -> None:
        """Let a draft go: it was kept as what it became, or is not wanted. As `keep_draft`."""
        self._check_may_edit()
        with _heavy().engine_errors(self.path), self._writing() as connection:
            _heavy().drop_draft(connection, draft_id)

    def note(self, act: AuditAct, what: str, subject_id: "UUID | None" = None) -> None:
        """Keep account of what leaves the file, from any thread; nothing where the file cannot be written to.

        `what` is a word of the program's own, never one of the leader's. Raises FileError.
        """
        if not self.may_be_written:
            return
        from distance_leader.storage.audit import AuditEntry, note_act  # noqa: PLC0415 - heavy

        with file_errors(self.path):
            count = 1 if subject_id else int(self._opened.raw.execute("SELECT count(*) FROM employee").fetchone()[0])
        note_act(self.path, self._opened.key, AuditEntry(self._now(), act, subject_id, what, count))

    def note_failed_unlocks(self) -> None:
        """Take the tries with a wrong password into the account, where the file may be written."""
        for at in take_failed(self.path) if self.may_be_written else ():
            from distance_leader.storage.audit import AuditEntry, note_act  # noqa: PLC0415 - heavy, and rare

            note_act(self.path, self._opened.key, AuditEntry(at, AuditAct.FAILED_UNLOCK, None, "password", 1))

    def close(self) -> None:
        """Let go of the file; afterwards it is whole, without a log beside it."""
        self._opened.close()

    @contextmanager
    def _writing(self) -> "Generator[Connection, None, None]":
        with self._opened.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def _check_may_edit(self) -> None:
        if get_ident() != self._owner:
            raise RuntimeError("edits belong to the thread that opened the workspace")
        if self._is_editing:
            raise RuntimeError("an edit inside an edit, or inside a listener")
        if self.hides_names:
            raise NamesHiddenError
        if not self.is_writable:
            raise FileError(FileProblem.READ_ONLY, str(self.path))
        if not self.is_in_place:
            raise FileError(FileProblem.REPLACED, str(self.path))

    def _write_log(self, connection: "Connection", change_set: ChangeSet) -> None:
        if self._visit is not None and change_set.visit is not None:
            earlier, numbers = self._visit
            merged = earlier.then(change_set)
            if earlier.visit is change_set.visit and _same_entities(earlier, merged):
                _heavy().merge_log(connection, numbers, merged.changes, self._now())
                self._visit = (merged, numbers)
                return
        changes: list[Change[Entity]] = list(change_set.changes)
        numbers = _heavy().write_log(connection, self._now(), change_set.label, changes)
        self._visit = (change_set, numbers) if change_set.visit is not None else None

    def _announce(self, change_set: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(change_set)
            except Exception as error:  # noqa: BLE001 - the commit stands; only the class is logged, never data
                _log.error("A listener failed: %s", type(error).__name__)


@cache
def _heavy() -> ModuleType:
    """What speaks SQLAlchemy, loaded with the first read or edit: the plan is on the screen by then."""
    return import_module("distance_leader.heavy")


def warm_up() -> None:
    """Load what the first edit will need. For the moments after the plan is shown, on any thread."""
    _heavy()


def open_workspace(
    path: Path,
    *,
    to_write: bool,
    password: Secret | None = None,
    now: Callable[[], datetime] = system_now,
    checks_unclean: bool = False,
) -> Workspace:
    """Open a file. Raises FileError; see `storage.opening.open_file`."""
    try:
        opened = open_file(path, to_write=to_write, password=password, checks_unclean=checks_unclean)
    except FileError as error:
        if error.problem is FileProblem.WRONG_PASSWORD:
            note_failed(path, now())
        raise
    workspace = Workspace(opened, now)
    if opened.is_writable and opened.key is not None:
        workspace.note_failed_unlocks()
    return workspace


@contextmanager
def new_workspace(
    path: Path, now: Callable[[], datetime] = system_now, password: Secret | None = None
) -> Generator[Workspace, None, None]:
    """A new file to fill by `load`, encrypted where there is a password; it appears when the block ends well."""
    with new_file(path, password) as opened:
        yield Workspace(opened, now)


def _same_entities(one: ChangeSet, other: ChangeSet) -> bool:
    return [change.id for change in one.changes] == [change.id for change in other.changes]
