"""Hidden names: no read gives one, from whatever table; and nothing can be written meanwhile."""

from contextlib import closing

import pytest

from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import NamesHiddenError
from distance_leader.i18n.message import msg
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.columns import metadata
from distance_leader.storage.sqlite import Access, connect
from distance_leader.storage.tables import TABLES
from distance_leader.workspace import open_workspace
from tests.building import NOW, make_person

MARKER = "Marker Aabenraa"
SHOWN = {"assignment", "condition", "extension", "knowledge", "question", "customer"}
"""Tables of which some texts stay: what the work is, not who does it."""


@pytest.fixture(scope="session")
def marked(tmp_path_factory):
    """Sample data with the marker in every text about a person."""
    path = tmp_path_factory.mktemp("veil") / "plan.distance"
    make_samples(path, NOW, Samples(people=4, years=1))
    with closing(connect(path, Access.WRITE)) as connection:
        for table in metadata.sorted_tables:
            for column in table.columns:
                if column.info.get("category") not in (None, "code", "log"):
                    connection.execute(f'UPDATE "{table.name}" SET "{column.name}" = ?', (MARKER,))
    return path


def test_no_read_gives_a_name_or_a_note_while_they_are_hidden(marked):
    workspace = open_workspace(marked, to_write=False)
    kinds = [kind for kind, table in TABLES.items() if table.name not in SHOWN]
    for are_hidden in (True, False):
        workspace.hide_names(are_hidden=are_hidden)
        with workspace.read() as reader:
            found = {kind.__name__: str([_texts(one) for one in reader.all(kind)]) for kind in kinds}
            people = [person.name for person in reader.all(Employee)]
        with_marker = {name for name, texts in found.items() if "Marker" in texts or "Aabenraa" in texts}
        assert (with_marker == set()) is are_hidden, with_marker
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
    return [value for name in entity.__slots__ if isinstance(value := getattr(entity, name), str)]
