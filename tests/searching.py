"""What the index of the search holds, to compare it with one that is made anew."""

from uuid import UUID

from distance_leader.storage.search_index import rebuild
from distance_leader.storage.search_marks import MARKED
from distance_leader.workspace import Workspace

_HELD = """
SELECT v.term, v.col, e.kind, e.entity_id, e.number >> 24 FROM temp.held v JOIN search_entry e ON e.number = v.doc
"""


def held(connection) -> list[tuple[str, str, str, UUID, int]]:
    """Each word, its visibility, and the kind, id and day of the entity that holds it."""
    raw = connection.connection.driver_connection
    raw.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, search_text, 'instance')")
    try:
        words = raw.execute("SELECT count(*) FROM temp.held").fetchone()[0]
        found = sorted((*row[:3], UUID(bytes=row[3]), row[4]) for row in raw.execute(_HELD))
    finally:
        raw.execute("DROP TABLE temp.held")
    assert len(found) == words, "a word of nobody"
    return found


def indexed(workspace: Workspace) -> list[tuple[str, str, str, UUID, int]]:
    """The index of a file as it is, proved sound and equal to one that is made anew."""
    engine = workspace._opened.engine
    with engine.connect().execution_options(writes=True) as connection:
        transaction = connection.begin()
        connection.exec_driver_sql("INSERT INTO search_text(search_text) VALUES('integrity-check')")
        found = held(connection)
        entries = connection.exec_driver_sql("SELECT count(*), count(DISTINCT entity_id) FROM search_entry").one()
        assert entries == (len({row[3] for row in found}),) * 2
        rebuild(connection)
        assert held(connection) == found
        transaction.rollback()
    return found


def searchable_columns() -> list[tuple[type, str, str | None]]:
    """Kind, column and visibility of every text that the search reads."""
    return [(kind, text.name, text.part) for kind, marked in MARKED.items() for text in marked.texts]
