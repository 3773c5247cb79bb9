"""Opening files for commands, and their idea of today.

A file that was not closed as it should have been is checked whole first: nobody sees what a command writes into, and
one that only reads folds the log into the file, after which nobody could tell.
"""

from argparse import Namespace
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date

from distance_leader.cli.passwords import password_of
from distance_leader.cli.values import day
from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import AuditAct
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader
from distance_leader.workspace import Workspace, open_workspace


@contextmanager
def reading(given: Namespace) -> Generator[Reader, None, None]:
    """The command's file, to look at: also beside an open window."""
    workspace = open_workspace(given.file, to_write=False, password=password_of(given), checks_unclean=True)
    try:
        with workspace.read() as reader:
            yield reader
    finally:
        workspace.close()


@contextmanager
def exporting(given: Namespace, what: str) -> Generator[Reader, None, None]:
    """As `reading`, for a file that leaves the program: account is kept of it. `what` is 'people.xlsx' or the like."""
    workspace = open_workspace(given.file, to_write=False, password=password_of(given), checks_unclean=True)
    try:
        with workspace.read() as reader:
            yield reader
        workspace.note(AuditAct.EXPORT, what)
    finally:
        workspace.close()


@contextmanager
def writing(given: Namespace) -> Generator[Workspace, None, None]:
    """The command's file, to write to. Raises FileError where another has it, or where it is read-only."""
    workspace = open_workspace(given.file, to_write=True, password=password_of(given), checks_unclean=True)
    try:
        if not workspace.is_writable:
            raise FileError(FileProblem.READ_ONLY, str(given.file))
        yield workspace
    finally:
        workspace.close()


def today_of(given: Namespace, reader: Reader) -> date:
    """`--today`, or the leader's date now."""
    if given.today is not None:
        return day("today", given.today)
    return home_of(reader).today(system_now())
