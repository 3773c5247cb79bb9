"""Lays a schema of our own over the pages of a damaged file, so that any page can be read as the root of a table.

A new file with the same key is filled to the size of the damaged one; what its schema needs lies in its first page and
behind all others. The pages between are then those of the damaged file, each in its place, sealed as they were.
"""

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from distance_leader.storage.keys import PAGE_SIZE, FileKey
from distance_leader.storage.sqlite import DAMAGE, use_key

NOTHING = "nothing_at_all"
"""A table of our own without a row."""
_PIECE = 256 * PAGE_SIZE
_LEAF, _INTERIOR = 0x0D, 0x05
"""The first bytes of the pages that hold the rows of a table."""


class LaidOver:
    """A file that has the pages of a damaged one and whatever schema it is given. Both are copies; none has a log."""

    def __init__(self, damaged: Path, path: Path, key: FileKey | None) -> None:
        self.path, self._damaged, self._key = path, damaged, key
        self.pages = -(-damaged.stat().st_size // PAGE_SIZE)
        self._fill()
        with damaged.open("rb") as old, path.open("r+b") as new:
            for stream in (old, new):
                stream.seek(PAGE_SIZE)
            while piece := old.read(_PIECE):
                new.write(piece)

    def table_pages(self) -> Iterator[int]:
        """The pages that may hold rows; in an encrypted file all that are as they were sealed."""
        with self._damaged.open("rb") as stream:
            stream.seek(PAGE_SIZE)
            for number in range(2, self.pages + 1):
                page = stream.read(PAGE_SIZE)
                if len(page) < PAGE_SIZE:
                    break
                if page[0] in (_LEAF, _INTERIOR) if self._key is None else self._key.fits(page, number):
                    yield number

    def define(self, tables: dict[str, tuple[int | None, str]]) -> None:
        """Let the file have these tables, by their names: the root page (without one it is empty) and the statement."""
        with closing(self._connected()) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("BEGIN")
            connection.execute("DELETE FROM sqlite_master WHERE name != ?", (NOTHING,))
            ((nothing,),) = connection.execute("SELECT rootpage FROM sqlite_master")
            rows = [(name, name, root or nothing, sql) for name, (root, sql) in tables.items()]
            connection.executemany("INSERT INTO sqlite_master VALUES('table', ?, ?, ?, ?)", rows)
            connection.execute("COMMIT")

    def _fill(self) -> None:
        with closing(self._connected()) as connection:
            connection.execute("CREATE TABLE filler(piece)")
            for _ in range(0, self.pages * PAGE_SIZE, _PIECE):
                connection.execute("INSERT INTO filler VALUES(zeroblob(?))", (_PIECE,))
            connection.execute(f"CREATE TABLE {NOTHING}(one)")

    def _connected(self) -> Any:
        connection = driver.connect(str(self.path), isolation_level=None)
        use_key(connection, self._key)
        for pragma in (f"page_size = {PAGE_SIZE}", "journal_mode = DELETE", "synchronous = OFF", "secure_delete = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        return connection


def fold_log(copy: Path, key: FileKey | None) -> int:
    """Fold the log of a file with a damaged schema into it, and return its schema number; 0 where it cannot be read.

    With `writable_schema` SQLite does without the schema.
    """
    with suppress(*DAMAGE), closing(driver.connect(str(copy), isolation_level=None)) as connection:
        use_key(connection, key)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    return 0
