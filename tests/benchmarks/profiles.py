"""Opening a profile, and the list of people, against running their own statements over the bare driver."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import event

from distance_leader.domain.employee import Employee
from distance_leader.presentation.people_table import load_people
from distance_leader.presentation.profile import load_profile
from distance_leader.workspace import Workspace, open_workspace
from tests.benchmarks.measuring import Row, compare
from tests.building import NOW


class _Told:
    """The statements that a read runs: those of SQLAlchemy and those in plain SQL."""

    def __init__(self, reader: Any) -> None:
        self.statements: list[tuple[str, Any]] = []
        self.connection = reader.connection
        self._reader = reader
        event.listen(reader.connection, "before_cursor_execute", self._note)

    def _note(self, _connection: Any, _cursor: Any, statement: str, given: Any, *_more: Any) -> None:
        self.statements.append((statement, given))

    @property
    def raw(self) -> "_Told":
        return self

    def execute(self, statement: str, given: Any = ()) -> Any:
        self.statements.append((statement, given))
        return self._reader.raw.execute(statement, given)

    def __getattr__(self, name: str) -> Any:
        return getattr(type(self._reader), name).__get__(self)


def profiles(file: Path) -> Iterator[Row]:
    """One person among 1,000 with ten years, and the list of all of them."""
    workspace = open_workspace(file, to_write=False)
    with workspace.read() as reader:
        person = reader.all(Employee)[500].id
    yield _compared(workspace, "a profile", lambda reader: load_profile(reader, person, NOW, "en"), 2.0)
    yield _compared(workspace, "the list of people", lambda reader: load_people(reader, NOW), None)
    workspace.close()


def _compared(workspace: Workspace, name: str, read: Any, target: float | None) -> Row:
    with workspace.read() as reader:
        told = _Told(reader)
        read(told)
    statements = told.statements

    def ours() -> None:
        with workspace.read() as reader:
            read(reader)

    def bare() -> None:
        with workspace.read() as reader:
            for statement, given in statements:
                reader.raw.execute(statement, given).fetchall()

    return compare(f"{name} against its raw queries", ours, bare, target)
