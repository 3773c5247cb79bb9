"""Removing a person from a file and from every copy that the program knows of; and again from what is restored."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from glob import escape
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from distance_leader.domain.codes import Kept
from distance_leader.domain.errors import FileError
from distance_leader.services.freezing import check_none_frozen
from distance_leader.storage.engine import engine_errors, make_engine
from distance_leader.storage.erasing import Act, Over, erase_over, make_unreadable
from distance_leader.storage.erasing_note import end_erasing, note_erasing, noted_erasing
from distance_leader.storage.erasure_list import erased_subjects, erasure_lists, list_in, note_erased
from distance_leader.storage.keys import FileKey, Secret
from distance_leader.storage.known_copies import known_copies, known_folders, mark_in, mark_of
from distance_leader.storage.leftovers import (
    backups_at,
    clear_plain_backups,
    clear_sides,
    copies_of,
    is_erasing_unfinished,
    put_asides,
    settle_folder,
)
from distance_leader.storage.opening import OpenFile, check_file, open_file
from distance_leader.storage.queries.plan import Look
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import Access, connect, copy_verified, file_errors, opening_errors, settle


class Forgotten(NamedTuple):
    """How many rows were removed from the file, how many copies were made anew, which were removed whole.

    `left` are places and copies that may still hold it: out of reach, or not to be opened with this password.
    """

    rows: int
    cleared: int
    removed: tuple[Path, ...]
    left: tuple[Path, ...] = ()


def erase_person(
    path: Path, employee_id: UUID, password: Secret | None, now: datetime, folders: Sequence[Path] = ()
) -> Forgotten:
    """Remove a person from a closed file, from its copies, and from the backups in `folders` too. `now` in UTC.

    The ids are written down first, so that whatever hinders the rest, no restore brings the person back, and
    `finish_erasing` does what is left. A copy of another schema or with another password cannot be cleared, and is
    removed. Raises FileError, and InvalidValueError for somebody who is frozen.
    """
    return erase_what_is_over(path, [Over(employee_id, Kept.PERSON, now.date())], password, now, folders)


def erase_what_is_over(
    path: Path, over: Sequence[Over], password: Secret | None, now: datetime, folders: Sequence[Path] = ()
) -> Forgotten:
    """As `erase_person`, for what was kept for its time. What was broken off before is finished on the way."""
    with _opened(path, password) as opened:  # nothing is written down of a file that somebody else holds
        with file_errors(path):
            check_none_frozen(Look(opened.raw), [one.employee_id for one in over])
        with opening_errors(path):
            mark = mark_in(opened.raw) or ""
        places = list(dict.fromkeys([*folders, *known_folders(mark)]))
        wanted = [*noted_erasing(path), *over]
        note_erasing(path, wanted)
        if gone := {one.employee_id: one.keeps_figures for one in wanted if one.category is Kept.PERSON}:
            note_erased(_reachable_lists(path, places), gone, now.astimezone(UTC).date(), mark)
        act = partial(erase_over, over=wanted, at=now)
        rows, key = _clear(opened, act, is_again=len(wanted) > len(over)), opened.key
    done = _clear_copies(_Copies(path, mark, key, act), places)
    end_erasing(path)
    return done._replace(rows=rows)


def finish_erasing(path: Path, password: Secret | None, now: datetime, folders: Sequence[Path] = ()) -> Forgotten:
    """Do what an erasure that was broken off has left, if anything. Raises FileError."""
    return erase_what_is_over(path, (), password, now, folders)


class _Copies(NamedTuple):
    """Whose copies are cleared, with which key, and of what."""

    path: Path
    mark: str
    key: FileKey | None
    act: Act

    def is_ours(self, copy: Path) -> bool | None:
        """Whether a copy is one of this plan; None for one that cannot be opened."""
        try:
            used = check_file(copy, self.key).key
            if used is not None and used is not self.key:
                return None
            return mark_of(copy, used) == self.mark
        except FileError:
            return None


def _reachable_lists(path: Path, folders: Sequence[Path]) -> list[Path]:
    """Where it is written down: a stick that is not plugged in gets no folder in its place."""
    return erasure_lists(path, *(one for one in folders if one.is_dir()))


def _clear_copies(copies: _Copies, folders: Sequence[Path]) -> Forgotten:
    """Make them anew or remove them. Raises FileError, once all were tried."""
    path, failed = copies.path, list[FileError]()
    cleared, removed = 0, list[Path]()
    left = [one for one in dict.fromkeys(folders) if not one.is_dir()]
    with file_errors(path):
        backups, asides = copies_of(path, copies.mark, *folders), put_asides(path)
    saved = [one for one in known_copies(copies.mark) if one.exists() and one not in backups and one != path.resolve()]
    for copy in (*backups, *saved):
        is_ours = copies.is_ours(copy)
        if is_ours is False:
            continue
        is_kept = copy in saved and not _is_clearable(copy, copies.key)
        if is_kept or (is_ours is None and copy in asides):
            left.append(copy)  # what the leader saved is not removed, nor what may be another's whole plan
            continue
        try:
            if _cleared_or_removed(copy, copies.key, copies.act):
                cleared += 1
            else:
                removed.append(copy)
        except FileError as error:  # the others are cleared all the same
            failed.append(error)
    if failed:
        raise failed[0]
    return Forgotten(0, cleared, tuple(removed), tuple(left))


def _cleared_or_removed(copy: Path, key: FileKey | None, act: Act) -> bool:
    """True where a copy was made anew without it, False where it had to go. Raises FileError."""
    with file_errors(copy):
        is_cleared = _is_clearable(copy, key)
        if is_cleared:
            _clear_copy(copy, key, act)
        else:
            copy.unlink(missing_ok=True)
        clear_sides(copy)  # what was put aside may have its log with it
        return is_cleared


def clear_returned(path: Path, key: FileKey | None, folder: Path, now: datetime) -> None:
    """Erase from the backups in a folder that is in reach again whoever was erased meanwhile, and the plain ones.

    What was erased there stands in the list that lies there. Raises FileError.
    """
    with opening_errors(path):
        mark = mark_of(path, key)
    if mark is None:
        return
    if key is not None:
        with file_errors(folder):
            clear_plain_backups(path, mark, folder)
    there = [list_in(folder)]
    done = erased_subjects(there, mark)
    listed = erased_subjects(erasure_lists(path), mark)
    gone = {one: figures for one, figures in listed.items() if done.get(one) is not figures}
    if not gone:
        return
    act = partial(erase_over, over=_over(gone, now), at=now)
    with file_errors(folder):
        for copy in backups_at(path, mark, folder):
            _cleared_or_removed(copy, key, act)
    note_erased(there, gone, now.astimezone(UTC).date(), mark)


@contextmanager
def _opened(path: Path, password: Secret | None) -> Generator[OpenFile, None, None]:
    """A file that nobody else writes to meanwhile. Raises FileError."""
    opened = open_file(path, to_write=True, password=password, checks_unclean=True)
    try:
        yield opened
    finally:
        opened.close()


def _clear(opened: OpenFile, act: Act, *, is_again: bool = False) -> int:
    """Do it to one file; how many rows. `is_again` after one that may have ended between. Raises FileError."""
    with engine_errors(opened.path):
        engine = opened.engine
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            erased = act(connection)
        engine.dispose()
        if erased.rows or is_again:
            make_unreadable(opened.raw)
    return erased.rows


@contextmanager
def clearing_restored(
    path: Path, password: Secret | None, now: datetime, *folders: Path
) -> Generator[None, None, None]:
    """Around a restore: removes from what came back whoever was erased since, at once or by `finish_erasing`."""
    over = _over(erased_subjects(erasure_lists(path, *folders)), now)
    before = noted_erasing(path)
    if over and path.parent.is_dir():
        note_erasing(path, [*before, *over])
    try:
        yield
    except FileError:  # nothing was restored
        _note_again(path, before)
        raise
    if over:
        with _opened(path, password) as opened:
            _clear(opened, partial(erase_over, over=over, at=now))
        _note_again(path, before)


def act_of_erasure(path: Path, now: datetime, *folders: Path) -> Act | None:
    """What removes from a file whoever was erased by the lists in reach, and what a broken off erasure left. Or None.

    By the ids, whose plan they are of is not asked: a damaged file may not be able to say. Raises FileError.
    """
    over = [*noted_erasing(path), *_over(erased_subjects(erasure_lists(path, *folders)), now)]
    return partial(erase_over, over=over, at=now) if over else None


def _over(gone: Mapping[UUID, bool], now: datetime) -> list[Over]:
    return [Over(one, Kept.PERSON, now.date(), keeps_figures) for one, keeps_figures in gone.items()]


def _note_again(path: Path, before: Sequence[Over]) -> None:
    if before:
        note_erasing(path, before)
    elif is_erasing_unfinished(path):
        end_erasing(path)


def _is_clearable(copy: Path, key: FileKey | None) -> bool:
    try:
        found = check_file(copy, key)
    except FileError:
        return False
    return found.schema == SCHEMA and (found.key is None or found.key is key)


def _clear_copy(copy: Path, key: FileKey | None, act: Act) -> None:
    """Make a copy anew without it; the old one is replaced only by a whole one."""
    used = check_file(copy, key).key
    part = copy.with_name(f".{copy.name}.part-cleared")
    try:
        copy_verified(copy, part, used, access=Access.LOOK)
        with engine_errors(part), closing(connect(part, Access.WRITE, used)) as raw:
            engine = make_engine(lambda: connect(part, Access.WRITE, used))
            with engine.connect().execution_options(writes=True) as connection, connection.begin():
                act(connection)
            engine.dispose()
            make_unreadable(raw)
            raw.execute("PRAGMA journal_mode = DELETE")
        settle(part)
        part.replace(copy)
        settle_folder(copy.parent)
    finally:
        with suppress(OSError):
            for one in copy.parent.glob(f"{escape(part.name)}*"):
                one.unlink(missing_ok=True)
