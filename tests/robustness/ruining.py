"""Sample plans, the ruin of their pages, and all rows that a file holds."""

import shutil
from contextlib import closing
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2 as driver

from distance_leader.keeping import encrypt, key_of
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.sqlite import Access, connect, quoted
from tests.building import NOW

PAGE = 4096
SALT = 16
SCHEMA_ROWS = "SELECT sql FROM sqlite_master"
PATTERNS = (b"\xa5" * PAGE, bytes(PAGE), Random(5).randbytes(PAGE))


def sample_pair(folder):
    """Sample data, plain and encrypted, by the password; to be copied, never opened."""
    plain = folder / "plain.distance"
    make_samples(plain, NOW, Samples(people=6, years=1))
    locked = Path(shutil.copy(plain, folder / "locked.distance"))
    encrypt(locked, b"x", NOW)
    return {None: plain, b"x": locked}


def ruin(path, pages, pattern=PATTERNS[0], *, spared=0):
    """Overwrite pages but for their first `spared` bytes."""
    with path.open("r+b") as stream:
        for page in pages:
            stream.seek((page - 1) * PAGE + spared)
            stream.write(pattern[spared:])


def is_readable(path, key, statement):
    """Whether a statement meets no damage."""
    try:
        with closing(connect(path, Access.LOOK, key)) as connection:
            connection.execute(statement).fetchall()
    except driver.Error:
        return False
    return True


def schema_pages(path, password):
    """The pages that the list of the tables lies on, but for the first of all."""
    key, whole, found = key_of(path, password), path.read_bytes(), []
    trial = path.with_name("trial")
    for page in range(2, len(whole) // PAGE + 1):
        trial.write_bytes(whole)
        ruin(trial, [page])
        if not is_readable(trial, key, SCHEMA_ROWS):
            found.append(page)
    trial.unlink()
    return found


def rows_of(path, password):
    """The schema number and all rows but those of the search, by table."""
    with closing(connect(path, Access.LOOK, key_of(path, password))) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        held = [name for name in tables if not name.startswith(("search_", "sqlite_"))]
        rows = {name: connection.execute(f"SELECT rowid, * FROM {quoted(name)}").fetchall() for name in held}
        return connection.execute("PRAGMA user_version").fetchone()[0], rows
