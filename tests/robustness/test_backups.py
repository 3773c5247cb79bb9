"""Backups: proven before they get their name, thinned out with care, and brought back without losing what is there."""

import os
import shutil
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.keeping import check_whole, encrypt, make_backup, prove_backup, restore_backup
from distance_leader.storage.backups import backup_of, backups_in
from distance_leader.storage.thinning import staying
from distance_leader.workspace import open_workspace
from tests.building import NOW, beside, dump, fingerprint, make_contact, make_person

MARKER = "Marker-Aabenraa"


def fill(path, password=None, name=MARKER):
    workspace = open_workspace(path, to_write=True, password=password)
    person = make_person(workspace, name)
    for number in range(20):
        make_contact(workspace, person, note=f"{MARKER} {number} " * 50)
    held = dump(workspace)
    workspace.close()
    return held


def held_by(path, password=None):
    workspace = open_workspace(path, to_write=True, password=password)
    held = dump(workspace)
    workspace.close()
    return held


def damage(path):
    whole = bytearray(path.read_bytes())
    for place in range(4096 + 8, len(whole), 4096):
        whole[place] ^= 0xFF
    path.write_bytes(whole)


def refusal(act, *words):
    with pytest.raises(FileError) as refused:
        act(*words)
    return refused.value.problem


@pytest.fixture(params=[None, b"secret"], ids=["plain", "encrypted"])
def filled(request, plan_file):
    """A plan with people, its password, and what it holds."""
    held = fill(plan_file)
    if request.param:
        encrypt(plan_file, request.param, NOW)
        shutil.rmtree(plan_file.with_name("backups"))
    return plan_file, request.param, held


def test_what_is_lost_is_brought_back_whole(filled, tmp_path):
    path, password, held = filled
    made = make_backup(path, None, NOW, password)
    assert made.parent == path.with_name("backups")
    assert made.stat().st_mode & 0o777 == 0o600
    assert made.parent.stat().st_mode & 0o777 == 0o700
    assert beside(made) == [made.name]
    elsewhere = Path(shutil.move(made, tmp_path / made.name))
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    assert restore_backup(elsewhere, path, password, NOW) is None
    assert held_by(path, password) == held
    assert beside(path) == [path.name]


def test_a_backup_of_an_open_file_has_what_is_still_in_the_log(workspace):
    person = make_person(workspace, "In the log")
    made = make_backup(workspace.path, None, NOW)
    assert person.id in held_by(made)


def test_a_backup_of_an_encrypted_file_is_encrypted(filled):
    path, password, _ = filled
    made = make_backup(path, None, NOW, password)
    assert (MARKER.encode() in made.read_bytes()) == (password is None)
    if password:
        assert refusal(prove_backup, made, None) is FileProblem.PASSWORD_NEEDED


def test_a_backup_is_proven_by_restoring_it(filled):
    path, password, _ = filled
    made = make_backup(path, None, NOW, password)
    before = fingerprint(made)
    assert prove_backup(made, password).people == 1
    assert (fingerprint(made), beside(made)) == (before, [made.name])
    damage(made)
    assert refusal(prove_backup, made, password) is FileProblem.DAMAGED
    assert beside(made) == [made.name]


def test_a_damaged_file_makes_no_backup_and_takes_none_away(filled):
    path, password, _ = filled
    old = [make_backup(path, None, NOW - timedelta(days=1000 - one), password) for one in range(3)]
    damage(path)
    assert refusal(make_backup, path, None, NOW, password) is FileProblem.DAMAGED
    assert beside(old[0]) == [one.name for one in old]


def test_restoring_puts_the_file_of_before_aside_and_one_can_go_back(filled):
    path, password, held = filled
    made = make_backup(path, None, NOW, password)
    later = fill(path, password, "Later")
    aside = restore_backup(made, path, password, NOW)
    assert held_by(path, password) == held
    assert held_by(aside, password) == later
    assert ".before-restore-" in aside.name
    assert restore_backup(aside, path, password, NOW) not in (None, aside)
    assert held_by(path, password) == later


def test_a_damaged_file_is_put_aside_with_its_log_and_no_stale_log_stays(filled):
    path, password, held = filled
    made = make_backup(path, None, NOW, password)
    path.write_bytes(b"no file at all")
    path.with_name(path.name + "-wal").write_bytes(b"stale")
    aside = restore_backup(made, path, password, NOW)
    assert aside.read_bytes() == b"no file at all"
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"stale"
    assert held_by(path, password) == held


@pytest.mark.parametrize("to_write", [True, False])
def test_an_open_file_is_not_replaced(filled, to_write):
    path, password, held = filled
    made = make_backup(path, None, NOW, password)
    workspace = open_workspace(path, to_write=to_write, password=password)
    dump(workspace)
    assert refusal(restore_backup, made, path, password, NOW) is FileProblem.IN_USE
    assert dump(workspace) == held
    workspace.close()
    assert beside(path) == ["backups", path.name]


def test_a_plain_backup_becomes_an_encrypted_file_where_a_password_is_given(plan_file):
    held = fill(plan_file)
    made = make_backup(plan_file, None, NOW)
    target = plan_file.with_name("other.distance")
    restore_backup(made, target, b"new", NOW)
    assert MARKER.encode() not in target.read_bytes()
    assert held_by(target, b"new") == held


def test_what_was_put_aside_stays_when_an_encrypted_backup_comes_in_place_of_a_plain_file(plan_file):
    fill(plan_file)
    locked = plan_file.with_name("locked.distance")
    restore_backup(make_backup(plan_file, None, NOW), locked, b"x", NOW)
    later = fill(plan_file, None, "Later")
    aside = restore_backup(locked, plan_file, b"x", NOW)
    held_by(plan_file, b"x")
    held_by(plan_file, b"x")
    assert held_by(aside) == later
    assert len(backups_in(plan_file.with_name("backups"), plan_file.name)) == 1


def test_a_password_takes_plain_backups_away_and_makes_an_encrypted_one(plan_file):
    fill(plan_file)
    make_backup(plan_file, None, NOW - timedelta(days=1))
    folder = plan_file.with_name("backups")
    (folder / "plan.backup-0123abcd-20260101-000000.distance").write_bytes(b"another's")
    encrypt(plan_file, b"x", NOW)
    found = [one.read_bytes() for one in sorted(folder.iterdir())]
    assert len(found) == 2
    assert b"another's" in found
    assert not any(MARKER.encode() in one for one in found)


def test_a_file_that_may_only_be_looked_at_is_backed_up_elsewhere(filled, tmp_path):
    path, password, held = filled
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        made = make_backup(path, tmp_path / "elsewhere", NOW, password)
    finally:
        path.parent.chmod(0o700)
    assert held_by(made, password) == held


def test_what_a_killed_backup_left_is_cleared_away_by_the_next(plan_file):
    made = make_backup(plan_file, None, NOW - timedelta(days=1))
    left = made.with_name(f".{made.name}.part")
    other = made.with_name(".other.part")
    for one in (left, other):
        one.write_bytes(b"half")
    newest = make_backup(plan_file, None, NOW)
    assert beside(newest) == sorted([other.name, made.name, newest.name])


def test_only_files_of_our_making_are_thinned_out(plan_file):
    old = datetime(2020, 1, 1, 12, tzinfo=UTC)
    made = [make_backup(plan_file, None, old + timedelta(minutes=one)) for one in range(4)]
    foreign = made[0].with_name(made[0].name.replace("120000", "110000"))
    foreign.write_bytes(b"has the name, is no backup")
    renamed = Path(shutil.copy(made[0], made[0].with_name("kept by hand.distance")))
    link = made[0].with_name(made[0].name.replace("120000", "100000"))
    link.symlink_to(plan_file)
    newest = make_backup(plan_file, None, NOW)
    assert set(beside(newest)) == {one.name for one in (foreign, renamed, link, made[3], newest)}
    assert plan_file.exists()


def test_names_of_backups_are_read_strictly():
    made = backup_of(Path("min plan.v2.backup-3f2a1b9c-20261125-111100.distance"))
    assert (made.plan, made.leader) == ("min plan.v2.distance", "3f2a1b9c")
    assert made.at == datetime(2026, 11, 25, 11, 11, tzinfo=UTC)
    for name in ("plan.distance", "plan.backup-3f2a1b9c-20261399-111100.distance", "x.backup-3F2A1B9C-20261125-111100"):
        assert backup_of(Path(name)) is None


moments = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
)


@given(st.lists(moments, max_size=120), moments)
def test_thinning_keeps_two_days_whole_and_nothing_goes_when_the_clock_was_set_back(times, now):
    kept = staying(times, now)
    assert kept <= set(times)
    if any(at > now for at in times):
        assert kept == set(times)
    assert {at for at in times if now - at <= timedelta(days=2)} <= kept
    assert len([at for at in kept if now - at > timedelta(days=2)]) <= 12 + 10 + 9 or any(at > now for at in times)
    if times:
        assert max(times) in kept
    assert staying(sorted(kept), now) == kept


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_three_years_of_backups_leave_days_weeks_and_months(seed, a_day):
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=seed)
    present = set()
    for _ in range(400):
        for _ in range(a_day):
            now += timedelta(hours=24 / a_day)
            present = staying([*present, now], now)
    ages = sorted((now - at).days for at in present)
    assert [age for age in ages if 2 < age <= 12] == list(range(3, 13))
    assert ages[-1] >= 300
    assert len(present) <= 3 * a_day + 12 + 10 + 9


@pytest.mark.parametrize("side", ["-wal", "-journal"])
@pytest.mark.parametrize("is_there", [True, False])
def test_what_sqlite_left_beside_an_old_file_is_not_read_into_what_is_restored(plan_file, tmp_path, side, is_there):
    """A journal that is rolled back, or a log that is folded in, would tear the new file."""
    held = fill(plan_file)
    kept = Path(shutil.copy(plan_file, tmp_path / "kept.distance"))
    fill(plan_file, name="Later")
    stale = left_beside(plan_file, side)
    plan_file.write_bytes(b"no file of ours any more")
    if not is_there:
        plan_file.unlink()
    plan_file.with_name(plan_file.name + side).write_bytes(stale)
    restore_backup(kept, plan_file, None, NOW)
    assert check_whole(plan_file) == []
    assert held_by(plan_file) == held


def test_a_link_keeps_pointing_to_the_file_that_is_restored(plan_file, tmp_path):
    held = fill(plan_file)
    kept = Path(shutil.copy(plan_file, tmp_path / "kept.distance"))
    fill(plan_file, name="Later")
    link = tmp_path / "link.distance"
    link.symlink_to(plan_file)
    aside = restore_backup(kept, link, None, NOW)
    assert link.is_symlink()
    assert held_by(plan_file) == held
    assert (aside.parent, aside.is_symlink()) == (plan_file.parent, False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files")
def test_nothing_is_restored_over_what_is_no_file(plan_file, tmp_path):
    kept = Path(shutil.copy(plan_file, tmp_path / "kept.distance"))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError) as refused:
        restore_backup(kept, tmp_path / "pipe", None, NOW)
    assert refused.value.problem is FileProblem.NOT_ALLOWED
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def left_beside(path, side):
    """A journal or log with changes to every page, as a kill leaves it."""
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA journal_mode = {'WAL' if side == '-wal' else 'DELETE'}")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE contact SET note = 'torn'")
        connection.execute("UPDATE employee SET name = 'torn'")
        if side == "-wal":
            connection.execute("COMMIT")
        return path.with_name(path.name + side).read_bytes()
