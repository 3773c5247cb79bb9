"""A release to come: the program with one migration more, opened on a file of today.

As a program, `next_release [SCRIPTS]` (without them this release) reads lines 'NUMBER FILE' and for each forks a
child that opens the file and is killed at its NUMBERth act (a statement, or an act on a file; 0: never). It answers
with the child's exit status.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

from alembic import command  # noqa: F401 - loaded once, before the forks
from sqlalchemy import Engine, event

from distance_leader.storage import engine, migrating, migrations, opening  # noqa: F401
from distance_leader.storage.opening import open_file
from distance_leader.storage.schema import SCHEMA

NEXT = SCHEMA + 1
MIGRATION = '''
"""A migration that rebuilds a table, makes another and moves data."""

import sqlalchemy as sa
from alembic import op

revision = "{next:04}"
down_revision = "{today:04}"


def upgrade():
    op.create_table("nickname", sa.Column("id", sa.Uuid, primary_key=True), sa.Column("text", sa.String))
    op.execute("INSERT INTO nickname SELECT id, name FROM employee")
    with op.batch_alter_table("employee") as batch:
        batch.drop_column("title")
        batch.add_column(sa.Column("nickname", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE employee SET nickname = (SELECT text FROM nickname WHERE nickname.id = employee.id)")
    op.create_index("ix_nickname_text", "nickname", ["text"])
    op.execute("UPDATE contact SET minutes = minutes + 1")
'''


def make_scripts(folder: Path) -> Path:
    """The migrations of today and the one to come."""
    today = Path(next(iter(migrations.__path__)))
    scripts = Path(shutil.copytree(today, folder, ignore=shutil.ignore_patterns("__pycache__")))
    (scripts / "versions" / "next.py").write_text(MIGRATION.format(next=NEXT, today=SCHEMA))
    return scripts


def become(scripts: Path) -> None:
    """Make this process the next release."""
    opening.SCHEMA = NEXT
    migrating.migrate_with_copy.__kwdefaults__.update(script=str(scripts), schema=NEXT)


class _Fate:
    """Ends the process at an act; acts are counted from the opening of the file."""

    def __init__(self, number: int, folder: str) -> None:
        self._left = number
        self._folder = folder

    def act(self, *_: object) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(self, name: str, args: tuple[object, ...]) -> None:
        if name in ("open", "os.rename", "os.remove", "os.chmod") and str(args[0]).startswith(self._folder):
            self.act()

    def connected(self, connection: object, _: object) -> None:
        connection.set_trace_callback(self.act)


def _open(number: int, path: Path) -> None:
    fate = _Fate(number, str(path.parent))
    sys.addaudithook(fate.audit)
    event.listen(Engine, "connect", fate.connected)
    open_file(path, to_write=True).close()


def main() -> None:
    if len(sys.argv) > 1:
        become(Path(sys.argv[1]))
    for line in sys.stdin:
        number, _, path = line.strip().partition(" ")
        child = os.fork()
        if child == 0:
            _open(int(number), Path(path))
            os._exit(0)
        sys.stdout.write(f"{os.waitpid(child, 0)[1]}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
