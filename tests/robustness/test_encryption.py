"""An encrypted file: a standard one, unreadable without its password, and clear about why it does not open."""

import hashlib
import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.keeping import check_whole
from distance_leader.starting import start_plan
from distance_leader.storage import keys, migrating, opening
from distance_leader.storage.migrating import copy_name
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import Access, connect, copy_verified, file_errors
from distance_leader.workspace import open_workspace
from tests.building import LEADER, beside, dump, fingerprint, make_contact, make_person
from tests.robustness.next_release import NEXT, make_scripts

PASSWORD = "rød grød æ😀".encode()
MARKER = "Marker-Aabenraa"


@pytest.fixture(scope="session")
def locked_template(tmp_path_factory):
    """An encrypted plan of some pages; to be copied, never opened."""
    path = tmp_path_factory.mktemp("template") / "locked.distance"
    start_plan(path, LEADER, PASSWORD)
    workspace = open_workspace(path, to_write=True, password=PASSWORD)
    person = make_person(workspace, MARKER)
    for number in range(30):
        make_contact(workspace, person, note=f"{MARKER} {number} " * 100)
    workspace.close()
    return path


@pytest.fixture
def locked(locked_template, tmp_path):
    (tmp_path / "plans").mkdir()
    return Path(shutil.copy(locked_template, tmp_path / "plans" / "plan.distance"))


def refusal(path, password, *, to_write=True):
    with pytest.raises(FileError) as refused:
        open_workspace(path, to_write=to_write, password=password)
    return refused.value.problem


def is_damaged(path):
    """Whether the full check says so, by a list or by a refusal."""
    try:
        return bool(check_whole(path, PASSWORD))
    except FileError as error:
        return error.problem is FileProblem.DAMAGED


def everything_under(folder):
    return b"".join(one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file())


def test_it_is_a_standard_file_that_opens_with_the_bare_password(locked):
    with closing(driver.connect(str(locked))) as other:
        other.execute(f"PRAGMA key = '{PASSWORD.decode()}'")
        assert other.execute("SELECT count(*) FROM contact").fetchone() == (30,)


def test_nothing_is_readable_while_it_is_open_nor_afterwards(locked):
    workspace = open_workspace(locked, to_write=True, password=PASSWORD)
    assert workspace.is_encrypted
    make_person(workspace, f"{MARKER} two")
    assert beside(locked) == [locked.name + end for end in ("", "-shm", "-wal")]
    for closed in (False, True):
        if closed:
            workspace.close()
        found = everything_under(locked.parent)
        assert not [sign for sign in (MARKER.encode(), b"SQLite format 3", b"CREATE TABLE") if sign in found]
    assert beside(locked) == [locked.name]


def test_opening_derives_the_key_exactly_once(locked, monkeypatch):
    derived = []
    real = keys.pbkdf2_hmac

    def counted(name, password, salt, rounds, size):
        if rounds == keys.ROUNDS:
            derived.append(size)
        return real(name, password, salt, rounds, size)

    monkeypatch.setattr(keys, "pbkdf2_hmac", counted)
    workspace = open_workspace(locked, to_write=True, password=PASSWORD)
    for _ in range(5):
        make_person(workspace)
    dump(workspace)
    workspace.close()
    assert derived == [32]


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        (None, FileProblem.PASSWORD_NEEDED),
        (b"wrong", FileProblem.WRONG_PASSWORD),
        (b"", FileProblem.WRONG_PASSWORD),
    ],
)
def test_without_the_right_password_it_stays_shut_and_untouched(locked, password, problem):
    before = fingerprint(locked)
    assert [refusal(locked, password) for _ in range(3)] == [problem] * 3
    assert (fingerprint(locked), beside(locked)) == (before, [locked.name])


@pytest.mark.parametrize("place", [40, 4000, 4 * 4096 + 100])
def test_damage_is_told_from_a_wrong_password(locked, place):
    whole = bytearray(locked.read_bytes())
    whole[place] ^= 1
    locked.write_bytes(whole)
    before = fingerprint(locked)
    assert is_damaged(locked)
    if place < 4096:
        assert refusal(locked, PASSWORD) is FileProblem.DAMAGED
    assert refusal(locked, b"wrong") is FileProblem.WRONG_PASSWORD
    assert fingerprint(locked) == before


@pytest.mark.parametrize("size", [1000, 4096 * 3 + 7])
def test_a_stump_is_damaged(locked, size):
    locked.write_bytes(locked.read_bytes()[:size])
    assert is_damaged(locked)


def test_chance_is_no_file_of_ours_whatever_the_password(locked):
    for size in (5, 8192, 8193):
        locked.write_bytes(os.urandom(size))
        assert refusal(locked, PASSWORD) is FileProblem.NOT_A_DATABASE
        assert refusal(locked, None) is FileProblem.NOT_A_DATABASE


def test_an_encrypted_file_of_another_program_is_said_to_be_foreign(tmp_path):
    path = tmp_path / "other.db"
    with closing(driver.connect(str(path))) as other:
        other.execute("PRAGMA key = 'theirs'")
        other.execute("CREATE TABLE leader (id)")
    assert refusal(path, b"theirs") is FileProblem.FOREIGN
    assert refusal(path, b"other") is FileProblem.NOT_A_DATABASE


def test_a_newer_encrypted_file_is_refused_untouched(locked):
    key = opening.check_file(locked, PASSWORD).key
    with closing(connect(locked, Access.WRITE, key)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = fingerprint(locked)
    assert refusal(locked, PASSWORD) is FileProblem.NEWER
    assert (fingerprint(locked), beside(locked)) == (before, [locked.name])


def test_a_plain_file_opens_whatever_the_password(plan_file):
    for password in (None, b"any"):
        workspace = open_workspace(plan_file, to_write=True, password=password)
        assert not workspace.is_encrypted
        workspace.close()


def test_a_second_look_in_the_same_process_asks_for_the_password_too(locked):
    workspace = open_workspace(locked, to_write=True, password=PASSWORD)
    make_person(workspace, "In the log")
    looking = open_workspace(locked, to_write=False, password=PASSWORD)
    assert dump(looking) == dump(workspace)
    looking.close()
    assert refusal(locked, b"wrong", to_write=False) is FileProblem.WRONG_PASSWORD
    assert refusal(locked, None, to_write=False) is FileProblem.PASSWORD_NEEDED
    assert refusal(locked, PASSWORD) is FileProblem.IN_USE
    make_person(workspace, "Still writing")
    workspace.close()


def test_copies_are_encrypted_with_the_same_key(locked, tmp_path):
    target = tmp_path / "copy.db"
    copy_verified(locked, target, opening.check_file(locked, PASSWORD).key)
    assert MARKER.encode() not in target.read_bytes()
    copy = open_workspace(target, to_write=False, password=PASSWORD)
    assert len(dump(copy)) > 30
    copy.close()


def test_a_damaged_file_is_not_copied(locked, tmp_path):
    key = opening.check_file(locked, PASSWORD).key
    whole = bytearray(locked.read_bytes())
    whole[-2000] ^= 1
    locked.write_bytes(whole)
    with pytest.raises(FileError) as refused, file_errors(locked):
        copy_verified(locked, tmp_path / "copy.db", key)
    assert refused.value.problem is FileProblem.DAMAGED
    assert not list(tmp_path.glob("*copy.db*"))


def test_the_copy_from_before_a_migration_is_encrypted_too(locked, tmp_path, monkeypatch):
    scripts = make_scripts(tmp_path / "scripts")
    wanted = migrating.migrate_with_copy.__kwdefaults__ | {"script": str(scripts), "schema": NEXT}
    monkeypatch.setattr(opening, "SCHEMA", NEXT)
    monkeypatch.setattr(migrating.migrate_with_copy, "__kwdefaults__", wanted)
    opening.open_file(locked, to_write=True, password=PASSWORD).close()
    assert opening.check_file(copy_name(locked, NEXT), PASSWORD).schema == SCHEMA
    assert MARKER.encode() not in everything_under(locked.parent)


def test_the_key_shows_itself_nowhere():
    key = keys.new_key(PASSWORD)
    assert repr(key) == str(key) == "<FileKey>"
    assert not hasattr(key, "__dict__")


def test_a_password_is_the_same_however_the_keyboard_wrote_it():
    assert keys.password_bytes("caf\u00e9") == keys.password_bytes("cafe\u0301") == "café".encode()


def test_the_mark_is_in_every_salt_and_hardly_anywhere_else():
    assert all(keys.is_marked(keys.new_key(b"x").salt) for _ in range(3))
    assert not any(keys.is_marked(hashlib.sha256(bytes([number])).digest()) for number in range(256))


def test_the_words_of_the_recovery_sheet_open_it_however_they_are_typed(locked):
    words = opening.check_file(locked, PASSWORD).key.recovery_words
    assert [len(group) for group in words.split("-")] == [4] * 14
    for typed in (words, words.lower().replace("-", " "), words.replace("-", "").replace("O", "0").replace("I", "1")):
        workspace = open_workspace(locked, to_write=True, password=typed.encode())
        assert len(dump(workspace)) > 30
        workspace.close()


def test_a_slip_in_the_words_of_the_sheet_is_a_wrong_password(locked):
    words = opening.check_file(locked, PASSWORD).key.recovery_words
    slip = words[:5] + ("A" if words[5] != "A" else "B") + words[6:]
    assert refusal(locked, slip.encode()) is FileProblem.WRONG_PASSWORD
    assert refusal(locked, keys.new_key(b"x").recovery_words.encode()) is FileProblem.WRONG_PASSWORD


def test_a_key_opens_its_own_file_only(locked):
    key = opening.check_file(locked, PASSWORD).key
    assert refusal(locked, keys.new_key(PASSWORD)) is FileProblem.WRONG_PASSWORD
    opening.open_file(locked, to_write=True, password=key).close()
