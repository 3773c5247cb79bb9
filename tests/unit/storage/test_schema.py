"""The migrations make exactly the schema that the tables describe."""

from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from distance_leader.storage.engine import make_engine
from distance_leader.storage.migrating import MIGRATIONS
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import APPLICATION_ID, Access, connect, header_numbers
from distance_leader.storage.tables import metadata
from tests.unit.storage.describing import described, rows


@pytest.fixture
def created(tmp_path):
    """A file made from the tables, without a migration."""
    path = tmp_path / "created.db"
    with closing(connect(path, Access.CREATE)):
        pass
    engine = make_engine(lambda: connect(path, Access.WRITE))
    metadata.create_all(engine)
    engine.dispose()
    return path


def is_ours(name, *_of):
    """Whether a table is one that SQLAlchemy knows: the index of the words keeps some of its own."""
    return not str(name).startswith("search_text")


def test_alembic_finds_nothing_to_add_to_a_migrated_file(plan_file):
    engine = make_engine(lambda: connect(plan_file, Access.WRITE))
    with engine.connect() as connection:
        wanted = {"compare_type": True, "compare_server_default": True, "include_name": is_ours}
        context = MigrationContext.configure(connection, opts=wanted)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_a_migrated_file_equals_a_created_one_in_tables_columns_and_indexes(plan_file, created):
    made = described(created)
    assert set(filter(is_ours, made)) == set(metadata.tables)
    assert described(plan_file) == made


def test_the_index_of_the_words_is_made_alike_by_the_migration_and_by_the_tables(plan_file, created):
    made = []
    for path in (plan_file, created):
        with closing(connect(path, Access.WRITE)) as connection:
            ((statement,),) = rows(connection, "SELECT sql FROM sqlite_master WHERE name = 'search_text'")
            options = rows(connection, "SELECT k, v FROM search_text_config")
        made.append(("".join(statement.split()), options))
    assert made[0] == made[1]
    assert ("secure-delete", 1) in made[0][1]


def test_a_new_file_says_its_program_and_its_schema_in_the_header(plan_file):
    assert header_numbers(plan_file.read_bytes()[:100]) == (SCHEMA, APPLICATION_ID)


def test_there_is_one_line_of_migrations_as_long_as_the_schema_number(plan_file):
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    config.set_main_option("path_separator", "os")
    found = ScriptDirectory.from_config(config)
    assert len(found.get_heads()) == 1
    assert len(list(found.walk_revisions())) == SCHEMA
    with closing(connect(plan_file, Access.WRITE)) as connection:
        assert rows(connection, "SELECT version_num FROM alembic_version") == [(found.get_current_head(),)]
