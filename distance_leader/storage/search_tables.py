"""The tables of the search: which entity stands under which number, and the index of the words (SQLite's FTS5).

A number begins with the day that the entity is dated by, so that the index itself yields the newest first. The index
keeps no texts, only words that are folded already (`domain.search_words`), one column for each visibility; the tokens
are what stands between blanks, so that Python alone decides what a word is.
"""

from sqlalchemy import DDL, Column, Integer, LargeBinary, Table, event

from distance_leader.storage.columns import line, metadata

search_entry = Table(
    "search_entry",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    line("kind", "code"),
    Column("entity_id", LargeBinary(16), nullable=False, index=True),
)

Table("search_stamp", metadata, line("marks", "code"))  # one row: which columns the index was made of

SEARCH_TEXT = """
CREATE VIRTUAL TABLE search_text USING fts5(
    shareable, private, sensitive, content='', columnsize=0, detail=column, tokenize='ascii', prefix='1 2'
)
"""
SECURE_DELETE = "INSERT INTO search_text(search_text, rank) VALUES('secure-delete', 1)"
"""What is deleted is gone from the index at once, not when its pages are merged one day."""

for statement in (SEARCH_TEXT, SECURE_DELETE):
    event.listen(search_entry, "after_create", DDL(statement))  # type: ignore[no-untyped-call]
