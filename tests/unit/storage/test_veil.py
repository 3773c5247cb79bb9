"""Hidden names: no read gives one, from whatever table; and nothing can be written meanwhile."""

from contextlib import closing

import pytest
from sqlalchemy import String

from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import NamesHiddenError
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import Question
from distance_leader.i18n.message import msg
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.columns import metadata
from distance_leader.storage.sqlite import Access, connect
from distance_leader.storage.tables import TABLES
from distance_leader.workspace import open_workspace
from tests.building import NOW, editing, make_person, one_of_each

PARTS = ("title", "text", "first", "second")
MARKER = "Marker Aabenraa"
SHOWN = {"project", "site"} | {f"{part}_{of}" for part in PARTS for of in ("da", "en")}
"""The texts that stay: what a customer and its work are called, and what is asked."""


@pytest.fixture(scope="session")
def marked(tmp_path_factory):
    """Sample data and one row of each kind beside it, with the marker in every text."""
    path = tmp_path_factory.mktemp("veil") / "plan.distance"
    make_samples(path, NOW, Samples(people=4, years=1))
    workspace = open_workspace(path, to_write=True)
    with editing(workspace) as edit:
        for one in one_of_each(is_frozen=False):
            if not isinstance(one, Leader):  # the samples have theirs
                edit.put(one)
    workspace.close()
    with closing(connect(path, Access.WRITE)) as connection:
        for table in metadata.sorted_tables:
            for column in table.columns:
                if _is_marked(column):
                    connection.execute(f'UPDATE "{table.name}" SET "{column.name}" = ?', (MARKER,))
    return path


def test_no_read_gives_a_name_or_a_note_while_they_are_hidden(marked):
    workspace = open_workspace(marked, to_write=False)
    kinds = [kind for kind, table in TABLES.items() if _has_texts_to_hide(table)]
    for are_hidden in (True, False):
        workspace.hide_names(are_hidden=are_hidden)
        with workspace.read() as reader:
            found = {kind.__name__: str([_texts(one) for one in reader.all(kind)]) for kind in kinds}
            people = [person.name for person in reader.all(Employee)]
        with_marker = {name for name, texts in found.items() if "Marker" in texts or "Aabenraa" in texts}
        assert with_marker == (set() if are_hidden else {kind.__name__ for kind in kinds}), with_marker
        assert set(people) == ({"MA"} if are_hidden else {MARKER})
    workspace.close()


def test_the_plan_is_looked_at_without_names_too(marked):
    workspace = open_workspace(marked, to_write=False)
    workspace.hide_names(are_hidden=True)
    with workspace.look():
        assert {row[0] for row in workspace._opened.raw.execute("SELECT name FROM employee")} == {"MA"}
        assert workspace._opened.raw.execute("SELECT count(*) FROM change_log").fetchone() == (0,)
    workspace.close()


def test_nothing_is_written_while_names_are_hidden_and_all_is_there_afterwards(workspace):
    person = make_person(workspace, "Bo Lind")
    workspace.hide_names(are_hidden=True)
    with pytest.raises(NamesHiddenError), workspace.edit(msg("Nothing")) as edit:
        edit.put(person)
    workspace.hide_names(are_hidden=False)
    make_person(workspace, "Amina Noor")
    with workspace.read() as reader:
        assert {one.name for one in reader.all(Employee)} == {"Bo Lind", "Amina Noor"}


def _texts(entity):
    """All texts of an entity but those that stay."""
    shown = SHOWN | ({"name"} if isinstance(entity, Customer) else set())
    return [value for name in entity.__slots__ if name not in shown and isinstance(value := getattr(entity, name), str)]


def _has_texts_to_hide(table):
    return table is not TABLES[Question] and any(map(_is_marked, table.columns))


def _is_marked(column):
    return isinstance(column.type, String) and column.info.get("category") not in (None, "code", "log")
