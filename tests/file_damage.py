"""Files of ours that were damaged or made to harm: of every schema, plain and encrypted, small and big."""

import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2 as driver

from distance_leader.keeping import encrypt
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.sqlite import use_key
from tests.building import NOW
from tests.robustness.migration_killing import RELEASED

PASSWORD = b"x"
PAGE = 4096
_NUMBERS = (0, 1, 2, 255, 4095, 4096, 4097, 65535, 65536, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_HEADER = (16, 18, 19, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 92, 96)
"""Where the numbers of a file's header begin, from the size of a page on."""
_TABLES = ("leader", "employee", "contact", "assignment", "change_log", "alembic_version", "sqlite_master")
_SCHEMES = (
    "CREATE TRIGGER bad AFTER INSERT ON contact BEGIN DELETE FROM employee; END",
    "CREATE TRIGGER worse BEFORE UPDATE ON employee BEGIN SELECT load_extension('/tmp/bad.so'); END",
    "CREATE VIEW seen AS SELECT * FROM employee",
    "CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "CREATE TABLE [odd \" name' ; --](x)",
    "CREATE TABLE counted(x INTEGER CHECK(x > random()), y DEFAULT (hex(zeroblob(99))))",
    "CREATE VIRTUAL TABLE more USING fts5(x)",
    "CREATE VIRTUAL TABLE pages USING dbstat",
    "CREATE INDEX slow ON contact(hex(randomblob(1)))",
    "DROP TABLE leader",
    "DROP TABLE search_text",
    "ALTER TABLE employee RENAME TO somebody",
    "ALTER TABLE employee DROP COLUMN title",
    "DELETE FROM leader",
    "INSERT INTO leader SELECT * FROM leader",
    "UPDATE contact SET minutes = 'many', week = 'W'",
    "UPDATE contact SET counts_on = 'never', state = x'ff'",
    "UPDATE employee SET name = CAST(x'fffe80' AS TEXT)",
    "UPDATE employee SET name = hex(zeroblob(3000000))",
    "UPDATE employee SET id = name",
    "UPDATE leader SET id = x'00', zone = 'Nowhere/Land', working_hours = '?'",
    "UPDATE alembic_version SET version_num = '0003'",
    "UPDATE alembic_version SET version_num = '../../x'",
    "DELETE FROM alembic_version",
    "UPDATE change_log SET rowid = rowid + 9223372036854775000",
    "UPDATE sqlite_master SET sql = 'CREATE TABLE ' || name || '(' WHERE name = 'contact'",
    "UPDATE sqlite_master SET sql = replace(sql, 'INTEGER', 'BLOB')",
    "UPDATE sqlite_master SET sql = CAST(x'fffe' AS TEXT) || sql WHERE name = 'employee'",
    "UPDATE sqlite_master SET sql = NULL WHERE name = 'employee'",
    "UPDATE sqlite_master SET type = 'view', rootpage = 0, sql = 'CREATE VIEW x AS SELECT 1' WHERE name = 'leader'",
    "UPDATE sqlite_master SET rootpage = 0, sql = 'CREATE VIRTUAL TABLE contact USING no(x)' WHERE name = 'contact'",
    "UPDATE sqlite_master SET rootpage = 2 WHERE type = 'table'",
    "UPDATE sqlite_master SET rootpage = 999999 WHERE name = 'leader'",
    "UPDATE sqlite_master SET name = 'a\"b' WHERE name = 'contact'",
    "DELETE FROM sqlite_master WHERE name = 'contact'",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = -1",
    "PRAGMA user_version = 2000000000",
    "PRAGMA application_id = 1",
    "PRAGMA encoding = 'UTF-16'",
)


class Base(NamedTuple):
    """A sound file, and how to write to it."""

    path: Path
    key: Any

    @property
    def content(self) -> bytes:
        return self.path.read_bytes()


def bases_in(folder: Path) -> list[Base]:
    """The files that are damaged: today's, encrypted ones, each released schema, and a big one."""
    small, big = folder / "small.distance", folder / "big.distance"
    make_samples(small, NOW, Samples(people=3, years=1))
    make_samples(big, NOW, Samples(people=25, years=2))
    sealed = Path(shutil.copy(small, folder / "sealed.distance"))
    key = encrypt(sealed, PASSWORD, NOW).key
    plain = [Base(Path(shutil.copy(one, folder / one.name)), None) for one in RELEASED]
    return [Base(small, None), Base(small, None), Base(sealed, key), Base(sealed, key), Base(big, None), *plain]


def damaged(rng: Random, bases: list[Base], work: Path) -> tuple[bytes, Any]:
    """The bytes of one, and the key that the sound one had."""
    base = rng.choice(bases)
    content = base.content
    if rng.random() < 0.4:
        content = _rewritten(rng, base, work)
    if rng.random() < 0.7:
        for _ in range(rng.randint(1, 4)):
            content = rng.choice(_DAMAGES)(rng, content, bases)
    return content, base.key


def _rewritten(rng: Random, base: Base, work: Path) -> bytes:
    """As somebody makes it who means harm, or a program that has gone mad: by SQLite itself."""
    path = Path(shutil.copy(base.path, work / "rewritten"))
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        use_key(connection, base.key)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("PRAGMA journal_mode = DELETE")
        for statement in rng.sample(_SCHEMES, rng.choice((1, 1, 2, 4))):
            with suppress(driver.Error, MemoryError):  # what SQLite itself refuses to write is no file to be opened
                connection.execute(statement)
    content = path.read_bytes()
    path.unlink()
    return content


def _flip(rng: Random, content: bytes, _: object) -> bytes:
    changed = bytearray(content)
    for _one in range(rng.choice((1, 1, 4, 50))):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _overwrite(rng: Random, content: bytes, _: object) -> bytes:
    at = rng.randrange(len(content) + 1)
    new = rng.choice((bytes(rng.randint(1, 9000)), rng.randbytes(rng.randint(1, 400)), b"\xff" * rng.randint(1, 64)))
    return content[:at] + new + content[at + len(new) :]


def _cut(rng: Random, content: bytes, _: object) -> bytes:
    return content[
        : rng.choice((rng.randrange(len(content) + 1), rng.randrange(120), len(content) // PAGE // 2 * PAGE))
    ]


def _lengthen(rng: Random, content: bytes, _: object) -> bytes:
    return content + rng.choice((content, bytes(PAGE * 3), rng.randbytes(rng.randint(1, 5000))))[:2_000_000]


def _splice(rng: Random, content: bytes, bases: list[Base]) -> bytes:
    other = rng.choice((content, rng.choice(bases).content))
    at, source = (rng.randrange(len(one) // PAGE + 1) * PAGE for one in (content, other))
    return content[:at] + other[source : source + PAGE] + content[at + PAGE :]


def _renumber(rng: Random, content: bytes, _: object) -> bytes:
    at = rng.choice(_HEADER)
    size = 2 if at == 16 else 1 if at in (18, 19, 20) else 4
    number = rng.choice((*_NUMBERS, rng.randrange(1 << 32))) % (1 << 8 * size)
    return content[:at] + number.to_bytes(size, "big") + content[at + size :]


def _salt(rng: Random, content: bytes, _: object) -> bytes:
    at, size = rng.choice(((0, 16), (0, 12), (12, 4), (0, 100)))
    return content[:at] + rng.randbytes(size) + content[at + size :]


def _cell(rng: Random, content: bytes, _: object) -> bytes:
    """Damage at the beginning of a page, where its cells are counted and found."""
    at = rng.randrange(len(content) // PAGE + 1) * PAGE + rng.randrange(16)
    return content[:at] + rng.randbytes(rng.randint(1, 3)) + content[at + 3 :]


_DAMAGES: tuple[Callable[[Random, bytes, list[Base]], bytes], ...] = (
    *(_flip, _flip, _overwrite, _overwrite, _cell, _cell),
    *(_splice, _splice, _renumber, _renumber, _cut, _lengthen, _salt),
)
