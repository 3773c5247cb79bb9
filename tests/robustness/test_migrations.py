"""A file of today opened by a release to come: wholly old or wholly new, with a copy from before."""

import os
import stat

import pytest

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage import migrating, opening
from distance_leader.storage.migrating import copy_name
from distance_leader.storage.schema import SCHEMA
from distance_leader.workspace import open_workspace
from tests.building import beside, dump, fingerprint, make_contact, make_person
from tests.robustness.migration_killing import RELEASED, killed_at_acts, released_copy, seen
from tests.robustness.next_release import NEXT, make_scripts
from tests.unit.storage.describing import described

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")

COPY = f"plan.before-schema-{NEXT}.distance"


ENCRYPTED = RELEASED[0].parent / "schema-6-encrypted.distance"
OPEN_OF_THEN = ENCRYPTED.with_name("schema-6.distance")
PASSWORD_OF_THEN = b"a password of then"
FROZEN = {
    "schema-1.distance": ("24beb84f7c3ea833241c99f2d54ee44a724a97251dadeb6871feb2437b0cd1eb", 7, 7),
    "schema-2.distance": ("0cfe9c6a431fee4cbc7f4e30bc9b0488627ae56c6fb0391eb47c1af7d2fa5f61", 4, 178),
    "schema-3.distance": ("cbc33f7c7d86cd3fe0aae096272cbf7109f1e0d00fecfe4ed260f4473249a4ad", 3, 134),
    "schema-4.distance": ("3f35304c3b9d2941c558b62b4d19f8995129173c9fd56e1d73f1cb7a732fbd1a", 3, 134),
    "schema-5.distance": ("8f5f5b895659bf2cb86f954a15eb7d0c70898d083a06f2a0f6f257c0ceded975", 3, 134),
    "schema-6.distance": ("be6d5fc3d066a5941024e8e3af64973afbe7ed488b68ef76d726ee9effb020ca", 3, 129),
    "schema-6-encrypted.distance": ("1bf9c275bdd291457b5ea8d4261eb30cdfcad10ae772e10b878cbab492845da9", 3, 129),
    "schema-7.distance": ("82fbe12adb005f9292a18e61a45ef20395c00f3094e61f3e34963f61dd48f229", 3, 129),
}
"""Of each released schema a file as it was made then: its checksum, people and contacts."""


@pytest.fixture
def scripts(tmp_path):
    return make_scripts(tmp_path / "scripts")


@pytest.fixture
def old_plan(plan_file):
    """A plan of today's schema with people and contacts."""
    workspace = open_workspace(plan_file, to_write=True)
    for name in ("Amina", "=1+1", "عمر"):
        person = make_person(workspace, name)
        make_contact(workspace, person, note="n" * 3000)
    workspace.close()
    return plan_file


@pytest.fixture
def next_release(monkeypatch, scripts):
    """This process is the next release."""
    wanted = migrating.migrate_with_copy.__kwdefaults__ | {"script": str(scripts), "schema": NEXT}
    monkeypatch.setattr(opening, "SCHEMA", NEXT)
    monkeypatch.setattr(migrating.migrate_with_copy, "__kwdefaults__", wanted)


def test_an_old_file_is_brought_up_to_date_after_a_verified_private_copy(old_plan, next_release):
    before = seen(old_plan)
    opened = opening.open_file(old_plan, to_write=True)
    opened.close()
    after = seen(old_plan)
    assert (before[0], after[0]) == (SCHEMA, NEXT)
    assert after[1] == [(f"{NEXT:04}",)]
    assert {"nickname", "ix_nickname_text"} <= set(after[2])
    assert len(after[3]) == len(before[3])
    assert beside(old_plan) == [COPY, old_plan.name]
    copy = copy_name(old_plan, NEXT)
    assert copy.name == COPY
    assert seen(copy) == before
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_the_copy_can_be_opened_by_the_release_of_before(old_plan, next_release, monkeypatch):
    opening.open_file(old_plan, to_write=True).close()
    monkeypatch.undo()
    workspace = open_workspace(copy_name(old_plan, NEXT), to_write=True)
    assert len(dump(workspace)) == 1 + 3 * 3
    workspace.close()
    with pytest.raises(FileError) as refused:
        open_workspace(old_plan, to_write=True)
    assert refused.value.problem is FileProblem.NEWER


def test_a_file_that_is_up_to_date_is_not_copied_again(old_plan, next_release):
    opening.open_file(old_plan, to_write=True).close()
    copy = fingerprint(copy_name(old_plan, NEXT))
    for to_write in (True, False):
        opening.open_file(old_plan, to_write=to_write).close()
    assert fingerprint(copy_name(old_plan, NEXT)) == copy


def test_one_who_only_reads_brings_the_file_up_to_date_too_and_lets_go_of_it(old_plan, next_release):
    looking = opening.open_file(old_plan, to_write=False)
    assert not looking.is_writable
    opening.open_file(old_plan, to_write=True).close()
    looking.close()
    assert seen(old_plan)[0] == NEXT
    assert beside(old_plan) == [COPY, old_plan.name]


def test_an_old_file_that_may_not_be_written_is_refused_untouched(old_plan, next_release):
    old_plan.chmod(0o400)
    before = fingerprint(old_plan)
    with pytest.raises(FileError) as refused:
        opening.open_file(old_plan, to_write=False)
    assert refused.value.problem is FileProblem.READ_ONLY
    assert (fingerprint(old_plan), beside(old_plan)) == (before, [old_plan.name])


def test_a_damaged_file_is_not_brought_up_to_date_and_an_older_copy_stays(old_plan, next_release):
    older = copy_name(old_plan, NEXT)
    older.write_bytes(b"from an earlier try")
    whole = old_plan.read_bytes()
    page = whole.index(b"n" * 500) // 4096 * 4096
    old_plan.write_bytes(whole[:page] + os.urandom(4096) + whole[page + 4096 :])
    before = fingerprint(old_plan)
    with pytest.raises(FileError) as refused:
        opening.open_file(old_plan, to_write=True)
    assert refused.value.problem is FileProblem.DAMAGED
    assert (fingerprint(old_plan), beside(old_plan)) == (before, [COPY, old_plan.name])
    assert older.read_bytes() == b"from an earlier try"


def test_a_migration_that_fails_leaves_the_old_file(old_plan, next_release, scripts):
    script = scripts / "versions" / "next.py"
    script.write_text(script.read_text() + '    op.execute("SELECT * FROM nowhere")\n')
    before = seen(old_plan)
    with pytest.raises(FileError):
        opening.open_file(old_plan, to_write=True)
    assert seen(old_plan) == before
    assert beside(old_plan) == [COPY, old_plan.name]


def test_killed_at_any_act_the_file_is_wholly_old_or_wholly_new_and_a_rerun_succeeds(old_plan, scripts, tmp_path):
    old, new = killed_at_acts(old_plan, tmp_path, [scripts], NEXT)
    assert old > 20
    assert new > 0


@pytest.mark.parametrize(
    ("released", "acts"), [(RELEASED[0], range(2, 210, 13)), (RELEASED[-1], range(1, 60, 3))], ids=["first", "last"]
)
def test_a_released_file_is_wholly_old_or_wholly_new_when_this_release_is_killed_at_some_acts(released, acts, tmp_path):
    old, new = killed_at_acts(released_copy(released, tmp_path), tmp_path, [], SCHEMA, acts)
    assert old > 3
    assert new > 0


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_released_file_opens_with_all_it_held_and_has_the_schema_of_a_new_one(released, tmp_path, plan_file):
    checksum, people, contacts = FROZEN[released.name]
    assert fingerprint(released) == checksum
    path = released_copy(released, tmp_path)
    before = seen(path)
    opening.open_file(path, to_write=True).close()
    after = seen(path)
    assert (before[0], after[0]) == (int(released.stem[-1]), SCHEMA)
    assert [len(after[3]), len(after[4])] == [people, contacts]
    assert described(path) == described(plan_file)
    for old, new in ((before[3], after[3]), (before[4], after[4])):
        assert [row[: len(old[0])] for row in new] == old
    workspace = open_workspace(path, to_write=True)
    assert len(dump(workspace)) > people + contacts
    workspace.close()


def test_an_encrypted_released_file_opens_with_its_password_as_the_plain_one_of_its_release_does(tmp_path):
    assert fingerprint(ENCRYPTED) == FROZEN[ENCRYPTED.name][0]
    contents = []
    for released, password in ((ENCRYPTED, PASSWORD_OF_THEN), (OPEN_OF_THEN, None)):
        folder = tmp_path / released.stem
        folder.mkdir()
        workspace = open_workspace(released_copy(released, folder), to_write=True, password=password)
        found = dump(workspace)
        contents.append(sorted((type(one).__name__, getattr(one, "name", "")) for one in found.values()))
        workspace.close()
        assert beside(folder / "plan.distance") == [f"plan.before-schema-{SCHEMA}.distance", "plan.distance"]
    assert contents[0] == contents[1]
    assert len(contents[0]) > 3 + 129
    copy = next((tmp_path / ENCRYPTED.stem).glob("*.before-*"))
    assert not copy.read_bytes().startswith(b"SQLite format 3")
