"""Who is erased is in no page of any file that the program knows of, and does not come back with a backup."""

import os
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from distance_leader import forgetting
from distance_leader.domain.codes import AuditAct, Channel, Kept, Role
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.leader import Leader
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.forgetting import erase_person, erase_what_is_over, finish_erasing
from distance_leader.i18n.message import msg
from distance_leader.keeping import back_up_open, encrypt, make_backup, reencrypt, repair_file, restore_backup
from distance_leader.services.people import NewPerson, add_person
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.audit import audit_entries
from distance_leader.storage.erasing import Over
from distance_leader.storage.erasure_list import erasure_lists
from distance_leader.storage.keys import PAGE_SIZE
from distance_leader.storage.leftovers import erasing_note, is_erasing_unfinished, put_asides
from distance_leader.storage.migrating import copy_name
from distance_leader.storage.opening import check_file
from distance_leader.storage.queries.expiring import NAMELESS
from distance_leader.storage.queries.history import count_changes
from distance_leader.storage.queries.search import search
from distance_leader.storage.queries.subjects import about_person
from distance_leader.storage.sqlite import Access, connect
from distance_leader.workspace import open_workspace
from tests.building import HOME, WEEK, dump, editing, make_contact, make_person, one_of_each, program, stays_of
from tests.robustness.refusing import refusing_to_rename

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
MARK = "Qqxzmark"
WORD = b"open sesame"


@pytest.fixture(scope="session")
def templates(empty_plan, tmp_path_factory):
    """A plan with two people; everything about the first one holds the mark, the name in the log too. Never opened."""
    made = {}
    for kind in ("plain", "encrypted"):
        made[kind] = Path(shutil.copy(empty_plan, tmp_path_factory.mktemp(kind) / "plan.distance"))
        if kind == "encrypted":
            encrypt(made[kind], WORD, NOW)
        _fill(made[kind])
    return made


def _fill(path):
    workspace = open_workspace(path, to_write=True, password=WORD, now=lambda: NOW)
    one, other = make_person(workspace, f"Anna {MARK}"), make_person(workspace, "Bo Lind")
    with editing(workspace) as edit:
        for person, text in ((one, MARK), (other, "kept")):
            for number in range(120):
                notes = {"private_note": f"{text} {number} " * 40, "sensitive_note": text}
                edit.put(Contact(employee_id=person.id, week=WEEK, zone=HOME, **notes))
    with editing(workspace) as edit:  # what was replaced leaves its old text in the log and in free pages
        edit.remove(next(contact for contact in edit.all(Contact) if contact.employee_id == one.id))
    workspace.close()


@pytest.fixture(params=["plain", "encrypted"])
def file(request, templates, monkeypatch, tmp_path):
    """This test's own copy of it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "plans").mkdir()
    return Path(shutil.copy(templates[request.param], tmp_path / "plans" / "plan.distance"))


def people(path):
    workspace = open_workspace(path, to_write=False, password=WORD)
    with workspace.read() as reader:
        found = {person.name: person.id for person in reader.all(Employee)}
    workspace.close()
    return found


def readable(folder):
    """All bytes of all files in a folder, the pages of encrypted ones decrypted."""
    return {path: _bytes(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def _bytes(path):
    raw = path.read_bytes()
    if path.suffix != ".distance" or raw.startswith(b"SQLite format 3"):
        return raw
    key = check_file(path, WORD).key
    return b"".join(_decrypted(key, raw[at : at + PAGE_SIZE], at == 0) for at in range(0, len(raw), PAGE_SIZE))


def _decrypted(key, page, is_first):
    """SQLCipher's own way: AES-256 in CBC, the start value before the seal at the end of each page."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415

    start = page[-80:-64]
    body = page[16 if is_first else 0 : -80]
    decryptor = Cipher(algorithms.AES(key._key), modes.CBC(start)).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def holds_mark(folder):
    return [path.name for path, content in readable(folder).items() if MARK.encode() in content]


def erase(file, **more):
    return erase_person(file, people(file)[f"Anna {MARK}"], WORD, NOW, **more)


def test_the_check_sees_what_it_looks_for(file):
    assert file.name in holds_mark(file.parent)
    pages = readable(file.parent)[file]
    assert b"CREATE TABLE" in pages


def test_who_is_erased_is_in_no_page_and_everybody_else_is_as_before(file):
    others = {one: entity for one, entity in everything(file).items() if "Anna" not in _text(entity)}
    forgotten = erase(file)
    assert forgotten.rows > 120
    assert holds_mark(file.parent) == []
    assert list(people(file)) == ["Bo Lind"]
    left = everything(file)
    assert set(left) <= set(others)
    kept = [one for one in left.values() if isinstance(one, Contact)]
    assert len(kept) == 120


def everything(path):
    workspace = open_workspace(path, to_write=False, password=WORD)
    found = dump(workspace)
    workspace.close()
    return found


def _text(entity):
    return str(getattr(entity, "name", ""))


def test_the_log_and_the_search_know_nobody_any_more(file):
    forgotten = erase(file)
    workspace = open_workspace(file, to_write=False, password=WORD)
    with workspace.read() as reader:
        assert search(reader, MARK, with_private=True).hits == ()
        assert search(reader, "kept", with_private=True).count > 0
        rows = reader.raw.execute("SELECT label, before, after FROM change_log").fetchall()
        (entry,) = [one for one in audit_entries(reader) if one.act is AuditAct.ERASURE]
    workspace.close()
    assert rows
    assert not [row for row in rows if MARK in "".join(filter(None, row))]
    assert (entry.subject_id, entry.at) == (None, NOW)
    assert entry.how_many == forgotten.rows


def test_backups_and_copies_are_made_anew_or_removed(file):
    make_backup(file, None, NOW - timedelta(days=1), WORD)
    second = file.parent / "stick"
    make_backup(file, second, NOW - timedelta(days=2), WORD)
    old = copy_name(file, 3)
    old.write_bytes(b"SQLite format 3\0 of another schema, with " + MARK.encode())
    foreign = file.parent / "backups" / "photo.jpg"
    foreign.write_bytes(b"not ours")
    forgotten = erase(file, folders=(second,))
    assert forgotten.removed == (old,)
    assert forgotten.cleared >= 2
    assert holds_mark(file.parent) == []
    assert foreign.read_bytes() == b"not ours"
    for folder in (file.parent / "backups", second):
        (backup,) = [one for one in folder.glob("*.distance") if f"{NOW:%Y%m%d}" not in one.name]
        assert list(people(backup)) == ["Bo Lind"]


def unplugged(file, tmp_path):
    """A backup on a stick that was taken out since."""
    made = make_backup(file, tmp_path / "stick", NOW - timedelta(days=1), WORD)
    made.parent.rename(tmp_path / "away")
    return tmp_path / "away" / made.name


def test_a_backup_that_was_out_of_reach_brings_nobody_back(file, tmp_path):
    made = unplugged(file, tmp_path)
    erase(file)
    assert MARK.encode() in readable(made.parent)[made]
    restore_backup(made, file, WORD, NOW)
    assert list(people(file)) == ["Bo Lind"]
    assert MARK.encode() not in readable(file.parent)[file]


def test_nobody_comes_back_with_the_repair_of_an_old_copy(file, tmp_path):
    made, out = unplugged(file, tmp_path), tmp_path / "elsewhere" / "mended.distance"
    out.parent.mkdir()
    erase(file)
    repair_file(made, out, WORD, NOW)
    assert list(people(out)) == ["Bo Lind"]
    assert holds_mark(out.parent) == []


def test_what_the_log_says_of_the_erased_goes_too_where_the_page_of_their_row_is_lost(file, tmp_path):
    made, out = unplugged(file, tmp_path), tmp_path / "mended.distance"
    who = people(file)[f"Anna {MARK}"]
    erase(file)
    with closing(connect(made, Access.WRITE, check_file(made, WORD).key)) as raw:  # as a damage leaves it
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DELETE FROM employee WHERE id = ?", (who.hex,))
    repair_file(made, out, WORD, NOW)
    assert MARK.encode() not in readable(tmp_path)[out]


def test_what_was_broken_off_in_a_damaged_file_is_done_in_the_one_that_is_made_of_it(file, monkeypatch, tmp_path):
    with monkeypatch.context() as patch:
        patch.setattr(forgetting, "_clear", _fail)
        with pytest.raises(FileError):
            erase(file)
    for one in erasure_lists(file):
        one.unlink(missing_ok=True)
    repair_file(file, tmp_path / "mended.distance", WORD, NOW)
    assert list(people(tmp_path / "mended.distance")) == ["Bo Lind"]


def test_who_was_made_nameless_stays_so_after_a_restore(file, tmp_path):
    made = unplugged(file, tmp_path)
    over = [Over(people(file)[f"Anna {MARK}"], Kept.PERSON, NOW.date(), keeps_figures=True)]
    erase_what_is_over(file, over, WORD, NOW)
    assert sorted(people(file)) == ["Bo Lind", NAMELESS]
    restore_backup(made, file, WORD, NOW)
    assert sorted(people(file)) == ["Bo Lind", NAMELESS]
    assert MARK.encode() not in readable(file.parent)[file]


def test_a_stick_that_is_not_plugged_in_is_told_and_cleared_with_the_next_backup_there(file, tmp_path):
    away = unplugged(file, tmp_path)
    stick = tmp_path / "stick"
    forgotten = erase(file, folders=(stick,))
    assert forgotten.left == (stick,)
    assert not stick.exists()
    away.parent.rename(stick)
    workspace = open_workspace(file, to_write=True, password=WORD)
    assert back_up_open(workspace, stick, NOW).no_second is None
    workspace.close()
    assert holds_mark(stick) == []
    assert list(people(stick / away.name)) == ["Bo Lind"]


def test_the_backups_of_another_plan_of_the_same_name_are_left_alone(file, tmp_path):
    other = tmp_path / "other" / file.name
    other.parent.mkdir()
    make_samples(other, NOW, Samples(people=3))
    encrypt(other, b"another word", NOW)
    theirs = make_backup(other, tmp_path / "stick", NOW, b"another word")
    ours = make_backup(file, tmp_path / "stick", NOW - timedelta(days=1), WORD)
    before = theirs.read_bytes()
    forgotten = erase(file)
    assert forgotten.removed == forgotten.left == ()
    assert theirs.read_bytes() == before
    assert list(people(ours)) == ["Bo Lind"]


def test_a_copy_that_was_saved_is_cleared_too_and_one_with_another_password_is_told(file, tmp_path):
    workspace = open_workspace(file, to_write=True, password=WORD)
    for name in ("copy.distance", "locked.distance", "gone.distance"):
        workspace.save_copy(tmp_path / name)
    workspace.close()
    locked = tmp_path / "locked.distance"
    (encrypt if check_file(locked, WORD).key is None else reencrypt)(*rekeyed(locked))
    (tmp_path / "gone.distance").unlink()
    forgotten = erase(file)
    assert forgotten.left == (locked,)
    assert list(people(tmp_path / "copy.distance")) == ["Bo Lind"]
    assert locked.exists()


def rekeyed(path):
    is_plain = check_file(path, WORD).key is None
    return (path, b"another word", NOW) if is_plain else (path, WORD, b"another word", NOW)


def test_what_a_restore_of_another_plan_put_aside_is_not_removed(file, tmp_path):
    other = tmp_path / "other.distance"
    make_samples(other, NOW, Samples(people=3))
    encrypt(other, b"another word", NOW)
    theirs = make_backup(other, tmp_path / "theirs", NOW, b"another word")
    mine = make_backup(file, tmp_path / "mine", NOW, WORD)
    restore_backup(theirs, file, b"another word", NOW)
    restore_backup(mine, file, WORD, NOW + timedelta(hours=1))
    forgotten = erase(file)
    asides = put_asides(file)
    assert len(asides) == 2
    assert forgotten.removed == ()
    assert len(forgotten.left) == 1


def test_the_lists_name_nobody_and_are_private(file):
    erase(file)
    for one in erasure_lists(file):
        text = one.read_text("utf-8")
        assert MARK not in text
        assert one.stat().st_mode & 0o077 == 0


def test_what_was_broken_off_is_finished_though_nobody_can_be_named_any_more(file):
    made = make_backup(file, None, NOW - timedelta(days=1), WORD)
    with refusing_to_rename(made), pytest.raises(FileError) as refused:
        erase(file)
    assert refused.value.problem is FileProblem.IO
    assert list(people(file)) == ["Bo Lind"]
    assert is_erasing_unfinished(file)
    assert MARK.encode() in readable(file.parent)[made]
    assert [one.name for one in file.parent.iterdir() if MARK.encode() in one.name.encode()] == []
    forgotten = finish_erasing(file, WORD, NOW)
    assert (forgotten.rows, forgotten.cleared) == (0, len(list((file.parent / "backups").glob("*.distance"))))
    assert holds_mark(file.parent) == []
    assert not is_erasing_unfinished(file)


def test_the_next_erasure_finishes_what_was_broken_off(file):
    made = make_backup(file, None, NOW - timedelta(days=1), WORD)
    with refusing_to_rename(made), pytest.raises(FileError):
        erase(file)
    erase_person(file, people(file)["Bo Lind"], WORD, NOW)
    assert holds_mark(file.parent) == []
    assert list(people(made)) == []
    assert not is_erasing_unfinished(file)


def test_the_note_of_what_is_left_names_nobody_and_is_private(file):
    made = make_backup(file, None, NOW - timedelta(days=1), WORD)
    with refusing_to_rename(made), pytest.raises(FileError):
        erase(file)
    (note,) = file.parent.glob(".*.erasing")
    assert MARK not in note.read_text("utf-8")
    assert note.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_a_note_that_cannot_be_read_hinders_no_erasure(file):
    erasing_note(file).write_bytes(b"\xff{broken\n[]\n7\n")
    erase(file)
    assert holds_mark(file.parent) == []
    assert not is_erasing_unfinished(file)


def test_who_came_back_with_a_restore_that_was_cut_short_goes_when_it_is_finished(file, monkeypatch, tmp_path):
    made = unplugged(file, tmp_path)
    erase(file)
    with monkeypatch.context() as patch:
        patch.setattr(forgetting, "_clear", _fail)
        with pytest.raises(FileError):
            restore_backup(made, file, WORD, NOW)
    assert f"Anna {MARK}" in people(file)
    assert is_erasing_unfinished(file)
    finish_erasing(file, WORD, NOW)
    assert list(people(file)) == ["Bo Lind"]
    assert not is_erasing_unfinished(file)


def _fail(*_, **__):
    raise FileError(FileProblem.IO, "plan")


def test_a_restore_that_is_refused_leaves_no_note(file, tmp_path):
    made = unplugged(file, tmp_path)
    erase(file)
    made.write_bytes(made.read_bytes()[:5000])
    with pytest.raises(FileError):
        restore_backup(made, file, WORD, NOW)
    assert not is_erasing_unfinished(file)


def test_on_the_command_line_the_same_command_finishes_it(file):
    words = ("person", "erase", file, "--employee", f"Anna {MARK}", "--yes")
    made = make_backup(file, None, NOW - timedelta(days=1), WORD)
    with refusing_to_rename(made), pytest.raises(FileError):
        erase(file)
    done = program(*words, DISTANCE_LEADER_PASSWORD=WORD.decode())
    assert (done.returncode, done.stderr) == (0, "")
    assert f"The file holds nobody called Anna {MARK}." in done.stdout
    assert holds_mark(file.parent) == []
    assert program(*words, DISTANCE_LEADER_PASSWORD=WORD.decode()).returncode == 1


def test_somebody_is_made_nameless_also_where_a_copy_is_older_than_the_person(plan_file):
    make_backup(plan_file, None, NOW - timedelta(days=1))
    workspace = open_workspace(plan_file, to_write=True)
    anna = make_person(workspace, f"Anna {MARK}")
    workspace.close()
    over = [Over(anna.id, Kept.PERSON, NOW.date(), keeps_figures=True)]
    assert erase_what_is_over(plan_file, over, None, NOW).cleared == 1
    assert holds_mark(plan_file.parent) == []


def test_a_line_that_cannot_be_read_does_not_hinder_a_restore(file, tmp_path):
    made = make_backup(file, tmp_path / "away", NOW - timedelta(days=1), WORD)
    erase(file)
    for one in erasure_lists(file):
        one.write_bytes(b"\xff{broken\n[]\n" + one.read_bytes())
    restore_backup(made, file, WORD, NOW)
    assert list(people(file)) == ["Bo Lind"]


def test_a_customer_and_party_of_this_person_alone_go_along_and_shared_ones_stay(plan_file, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    workspace = open_workspace(plan_file, to_write=True)
    one = make_person(workspace, "Anna", customer="Alone A/S")
    two = make_person(workspace, "Bo", customer="Shared A/S")
    with editing(workspace) as edit:
        own, both = Stakeholder(name="Own", role=Role.EXPERT), Stakeholder(name="Both", role=Role.EXPERT)
        for party in (own, both):
            edit.put(party)
    for person, party in ((one, own), (one, both), (two, both)):
        make_contact(workspace, person, party_id=party.id, channel=Channel.PHONE)
    assert len(stays_of(workspace, one)) == 1
    workspace.close()
    erase_person(plan_file, one.id, None, NOW)
    left = everything(plan_file).values()
    assert [each.name for each in left if isinstance(each, Customer)] == ["Shared A/S"]
    assert [each.name for each in left if isinstance(each, Stakeholder)] == ["Both"]


def test_somebody_who_is_not_there_is_passed_over(file):
    before = everything(file)
    assert erase_person(file, uuid4(), WORD, NOW).rows == 0
    assert everything(file) == before


def test_beside_an_open_window_nothing_is_erased_nor_written_down(file):
    workspace = open_workspace(file, to_write=True, password=WORD)
    with pytest.raises(FileError) as refused:
        erase(file)
    workspace.close()
    assert refused.value.problem is FileProblem.IN_USE
    assert not [one for one in erasure_lists(file) if one.exists()]
    assert f"Anna {MARK}" in people(file)


@pytest.mark.skipif(os.name == "nt", reason="the modes of files")
def test_the_command_wants_a_yes_and_then_tells_what_it_did(plan_file, tmp_path):
    workspace = open_workspace(plan_file, to_write=True)
    make_person(workspace, "Anna Berg")
    workspace.close()
    environment = {"XDG_DATA_HOME": str(tmp_path / "data")}
    refused = program("person", "erase", plan_file, "--employee", "Anna Berg", **environment)
    assert refused.returncode == 1
    assert "cannot be undone" in refused.stderr
    assert list(people(plan_file)) == ["Anna Berg"]
    done = program("person", "erase", plan_file, "--employee", "Anna Berg", "--yes", **environment)
    assert done.returncode == 0
    assert "rows were erased." in done.stdout
    assert people(plan_file) == {}
    told = program("audit", plan_file)
    assert "A person was erased" in told.stdout
    assert Path(tmp_path / "data" / "Distance Leader" / "erased.jsonl").exists()


@pytest.mark.parametrize("hides_names", [False, True])
def test_who_was_added_and_taken_back_is_gone_when_the_file_is_closed(plan_file, hides_names):
    workspace = open_workspace(plan_file, to_write=True)
    bo = make_person(workspace, "Bo Lind")
    with editing(workspace) as edit:
        added = add_person(edit, NewPerson(employee=Employee(name=f"Anna {MARK}"), zone=HOME, since=NOW.date()))
    with workspace.edit(msg("Move {name}", name=f"Anna {MARK}")) as edit:
        edit.put(replace(edit.get(Employee, bo.id), title="Welder"))
    with editing(workspace) as edit:
        for kind, rows in reversed(about_person(edit, added.id).items()):
            for one in rows:
                edit.remove(edit.get(kind, one.id))
    if hides_names:
        workspace.hide_names(are_hidden=True)
    workspace.close()
    assert holds_mark(plan_file.parent) == []
    workspace = open_workspace(plan_file, to_write=False)
    with workspace.read() as reader:
        assert count_changes(reader, bo.id) > 1
    workspace.close()


def test_what_is_there_keeps_its_history_when_the_file_is_closed(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    with editing(workspace) as edit:
        for one in one_of_each():
            edit.put(replace(one, **{"id": edit.all(Leader)[0].id} if isinstance(one, Leader) else {}))
    with workspace.read() as reader:
        count = reader.raw.execute("SELECT count(*) FROM change_log").fetchone()[0]
    workspace.close()
    workspace = open_workspace(plan_file, to_write=False)
    with workspace.read() as reader:
        assert reader.raw.execute("SELECT count(*) FROM change_log").fetchone()[0] == count
    workspace.close()


def test_a_name_of_before_goes_from_the_changes_of_others_too(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    anna, bo = make_person(workspace, f"Anna {MARK}"), make_person(workspace, "Bo Lind")
    talk = make_contact(workspace, anna)
    with workspace.edit(msg("Move {name}", name=f"Anna {MARK}")) as edit:
        edit.put(replace(edit.get(Contact, talk.id), employee_id=bo.id))
    with editing(workspace) as edit:
        edit.put(replace(edit.get(Employee, anna.id), name="Anna Berg"))
    workspace.close()
    over = [Over(anna.id, Kept.HISTORY, NOW.date() + timedelta(days=3000))]
    erase_what_is_over(plan_file, over, None, NOW)
    assert holds_mark(plan_file.parent) == []
    assert sorted(people(plan_file)) == ["Anna Berg", "Bo Lind"]
