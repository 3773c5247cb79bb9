"""What schema a file has, to compare two."""

from contextlib import closing

from distance_leader.storage.sqlite import Access, connect


def rows(connection, statement):
    return sorted(connection.execute(statement).fetchall())


def described(path):
    """Tables with their columns, keys, foreign keys and indexes, whatever the order in which they were made."""
    with closing(connect(path, Access.WRITE)) as connection:
        names = [name for (name,) in rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: _described(connection, name) for name in names if name != "alembic_version"}


def _described(connection, name):
    indexes = {row[1]: row[2:] for row in rows(connection, f"PRAGMA index_list('{name}')")}
    return {
        "columns": rows(connection, f"PRAGMA table_xinfo('{name}')"),
        "links": sorted(row[2:] for row in rows(connection, f"PRAGMA foreign_key_list('{name}')")),
        "indexes": {one: (kind, rows(connection, f"PRAGMA index_xinfo('{one}')")) for one, kind in indexes.items()},
    }
