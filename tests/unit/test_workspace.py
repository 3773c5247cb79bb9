"""The one door: edits that happen wholly or not at all, and what others are told of them."""

import logging
import os
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import Change, ChangeSet, Visit
from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import ConflictError, FileError, FileProblem, InvalidValueError, Problem
from distance_leader.i18n.message import msg
from distance_leader.services.contacts import change_contact, mark, remove_contacts
from distance_leader.storage.tables import contact as contact_table
from distance_leader.workspace import open_workspace
from tests.building import (
    ACT,
    HOME,
    WEEK,
    beside,
    dump,
    editing,
    make_contact,
    make_person,
    program,
    stays_of,
    stored,
)


class Stop(Exception):  # noqa: N818 - no error, a sign
    """Raised on purpose."""


@pytest.fixture
def told(workspace):
    heard = []
    workspace.subscribe(heard.append)
    return heard


def test_an_edit_of_several_kinds_commits_all_of_them_under_one_name(workspace, told):
    person = make_person(workspace, customer="Vestas")
    (change_set,) = told
    assert change_set.label == ACT
    assert [change.kind.__name__ for change in change_set.changes] == ["Employee", "Customer", "Assignment"]
    assert {change.before for change in change_set.changes} == {None}
    assert stored(workspace, person) == person


def test_an_edit_that_fails_halfway_leaves_nothing(workspace, told):
    before, revision = dump(workspace), workspace.revision
    with pytest.raises(Stop), editing(workspace) as edit:  # noqa: PT012 - the edit as a whole
        edit.put(Employee(name="Half"))
        edit.put_many([Employee(name="A"), Employee(name="B")])
        raise Stop
    assert dump(workspace) == before
    assert (told, workspace.revision) == ([], revision)


def test_after_a_failed_edit_the_next_one_works(workspace):
    with pytest.raises(Stop), editing(workspace):
        raise Stop
    assert stored(workspace, make_person(workspace)) is not None


def test_nobody_sees_an_edit_before_it_is_committed(workspace):
    person = Employee(name="Amina")
    with editing(workspace) as edit:
        edit.put(person)
        assert edit.get(Employee, person.id) == person
        assert stored(workspace, person) is None
    assert stored(workspace, person) == person


def test_an_edit_that_changes_nothing_is_not_told(workspace, told):
    person = make_person(workspace)
    told.clear()
    revision = workspace.revision
    with editing(workspace) as edit:
        edit.put(person)
        edit.put_many([person])
        edit.put_many([])
    assert (told, workspace.revision) == ([], revision)


def test_the_revision_grows_with_each_commit(workspace):
    before = workspace.revision
    make_contact(workspace, make_person(workspace))
    assert workspace.revision == before + 2


def test_an_edit_inside_an_edit_raises_and_neither_is_committed(workspace):
    before = dump(workspace)
    with pytest.raises(RuntimeError, match="inside an edit"), editing(workspace) as edit:  # noqa: PT012
        edit.put(Employee(name="Outer"))
        with editing(workspace) as inner:
            inner.put(Employee(name="Inner"))
    assert dump(workspace) == before


def test_an_edit_in_a_listener_raises_there_and_the_commit_stands(workspace, caplog):
    raised = []

    def edit_again(_):
        try:
            make_person(workspace, "Second")
        except RuntimeError as error:
            raised.append(error)
            raise

    stop = workspace.subscribe(edit_again)
    person = make_person(workspace)
    assert len(raised) == 1
    assert stored(workspace, person) == person
    caplog.clear()
    stop()
    make_person(workspace, "Third")


def test_a_listener_that_fails_is_reported_without_data_and_hinders_no_other(workspace, caplog):
    def fail(_):
        raise ValueError("about Amina Noor")

    heard = []
    workspace.subscribe(fail)
    workspace.subscribe(heard.append)
    person = make_person(workspace)
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.ERROR, "A listener failed: ValueError")
    ]
    assert "Amina" not in caplog.text
    caplog.clear()
    assert len(heard) == 1
    assert stored(workspace, person) == person


def test_who_no_longer_listens_is_not_told(workspace):
    heard = []
    stop = workspace.subscribe(heard.append)
    stop()
    make_person(workspace)
    assert heard == []


def test_an_edit_from_another_thread_raises_but_reading_there_is_fine(workspace):
    make_person(workspace)
    found = []

    def elsewhere():
        found.append(len(dump(workspace)))
        try:
            make_person(workspace, "Elsewhere")
        except RuntimeError as error:
            found.append(str(error))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert found == [3, "edits belong to the thread that opened the workspace"]


def test_a_reader_sees_one_state_however_long_it_looks(workspace):
    with workspace.read() as reader:
        before = reader.dump()
        make_person(workspace)
        assert reader.dump() == before
    assert len(dump(workspace)) == len(before) + 2


def test_undo_is_the_inverted_change_set_and_redo_the_set_again(workspace, told):
    start = dump(workspace)
    make_person(workspace, customer="Vestas")
    (done,) = told
    after = dump(workspace)
    workspace.apply(done.inverted())
    assert dump(workspace) == start
    assert told[-1].label == msg("Undone: {act}", act=ACT)
    workspace.apply(done)
    assert dump(workspace) == after


def test_undo_never_overwrites_something_newer(workspace, told):
    contact = make_contact(workspace, make_person(workspace), note="first")
    with editing(workspace) as edit:
        change_contact(edit, contact, note="second")
    older = told[-1]
    with editing(workspace) as edit:
        change_contact(edit, stored(workspace, contact), note="newer")
    before = dump(workspace)
    with pytest.raises(ConflictError) as conflict:
        workspace.apply(older.inverted())
    assert (conflict.value.kind, conflict.value.entity_id) == ("Contact", contact.id)
    assert dump(workspace) == before


@pytest.mark.parametrize("what", ["gone", "already there"])
def test_a_change_of_what_is_gone_or_already_there_is_a_conflict(workspace, what):
    contact = make_contact(workspace, make_person(workspace))
    if what == "gone":
        with editing(workspace) as edit:
            remove_contacts(edit, [contact])
        change = Change(contact, replace(contact, minutes=5))
    else:
        change = Change(None, contact)
    before = dump(workspace)
    with pytest.raises(ConflictError):
        workspace.apply(ChangeSet(ACT, (change,)))
    with pytest.raises(ConflictError), editing(workspace) as edit:
        edit.write(change)
    assert dump(workspace) == before


def test_a_conflict_late_in_a_step_takes_the_whole_step_back(workspace, told):
    person = make_person(workspace)
    one, two = make_contact(workspace, person), make_contact(workspace, person)
    with editing(workspace) as edit:
        mark(edit, [one, two], State.HELD)
    done = told[-1]
    with editing(workspace) as edit:
        change_contact(edit, stored(workspace, one), minutes=5)
    before = dump(workspace)
    with pytest.raises(ConflictError):
        workspace.apply(done.inverted())
    assert dump(workspace) == before


def test_an_instant_worked_out_anew_in_the_meantime_is_no_conflict(workspace, told):
    contact = make_contact(workspace, make_person(workspace), day=date(2026, 11, 26))
    with editing(workspace) as edit:
        change_contact(edit, contact, note="noted")
    newer = {"starts_at": datetime(2026, 11, 26, 1, tzinfo=UTC), "tzdata": "2099z"}
    with workspace._writing() as connection:
        connection.execute(update(contact_table).where(contact_table.c.id == contact.id).values(newer))
    workspace.apply(told[-1].inverted())
    assert stored(workspace, contact).note == ""


def test_many_are_put_at_once_new_and_changed_and_the_same_left_out(workspace, told):
    person = make_person(workspace)
    old = [Contact(employee_id=person.id, week=WEEK, zone=HOME) for _ in range(600)]
    with editing(workspace) as edit:
        edit.put_many(old)
    changed = [replace(one, minutes=60) for one in old[:550]]
    new = [Contact(employee_id=person.id, week=WEEK, zone=HOME) for _ in range(5)]
    with editing(workspace) as edit:
        edit.put_many([*changed, *old[550:], *new])
    done = told[-1]
    assert len(done.changes) == 555
    found = dump(workspace)
    assert all(found[one.id] == one for one in [*changed, *old[550:], *new])
    workspace.apply(done.inverted())
    found = dump(workspace)
    assert all(found[one.id] == one for one in old)
    assert not {one.id for one in new} & found.keys()


def test_several_changes_of_one_thing_in_one_edit_are_undone_and_redone(workspace, told):
    start = dump(workspace)
    with editing(workspace) as edit:
        first = Employee(name="First")
        edit.put(first)
        edit.put(replace(first, name="Second"))
        edit.put(replace(first, name="Third"))
        edit.put(Employee(name="Other"))
        edit.remove(replace(first, name="Third"))
        edit.put(first)
    (done,) = told
    after = dump(workspace)
    assert after[first.id].name == "First"
    workspace.apply(done.inverted())
    assert dump(workspace) == start
    workspace.apply(done)
    assert dump(workspace) == after


def test_the_edits_of_one_visit_merge_into_one_step(workspace, told):
    contact, visit = make_contact(workspace, make_person(workspace)), Visit()
    before = dump(workspace)
    for text in ("h", "he", "hej"):
        with workspace.edit(msg("Note"), visit) as edit:
            change_contact(edit, stored(workspace, contact), note=text)
    one, two, three = told[-3:]
    assert one.visit is two.visit is three.visit is visit
    step = one.then(two).then(three)
    assert len(step.changes) == 1
    workspace.apply(step.inverted())
    assert dump(workspace) == before


def test_nobody_is_at_two_places_at_once(workspace, told):
    person = make_person(workspace)
    (stay,) = stays_of(workspace, person)
    before, revision = dump(workspace), workspace.revision
    told.clear()
    other = Assignment(employee_id=person.id, zone="Asia/Dubai", starts_on=date(2026, 6, 1))
    with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:  # noqa: PT012
        edit.put(Employee(name="In the same step"))
        edit.put(other)
    assert (refused.value.kind, refused.value.field) == ("Assignment", "starts_on")
    assert (refused.value.problem, refused.value.details["other"]) == (Problem.OVERLAPS, stay.starts_on)
    assert (dump(workspace), told, workspace.revision) == (before, [], revision)
    with editing(workspace) as edit:  # together they fit
        edit.put(other)
        edit.put(replace(stay, ends_on=date(2026, 5, 31)))
    with pytest.raises(InvalidValueError), editing(workspace) as edit:
        edit.put(replace(stay, ends_on=other.starts_on))
    assert [one.ends_on for one in stays_of(workspace, person)] == [date(2026, 5, 31), None]


def test_two_people_may_be_away_at_the_same_time(workspace):
    make_person(workspace)
    make_person(workspace, "Second")


def test_a_workspace_that_only_reads_refuses_to_edit(plan_file):
    looking = open_workspace(plan_file, to_write=False)
    with pytest.raises(FileError) as refused:
        make_person(looking)
    assert refused.value.problem is FileProblem.READ_ONLY
    assert not looking.is_writable
    assert looking.may_be_written
    looking.close()


def test_a_closed_file_is_one_whole_file_and_can_be_opened_again(workspace):
    person = make_person(workspace)
    assert "plan.distance-wal" in beside(workspace.path)
    workspace.close()
    assert beside(workspace.path) == ["plan.distance"]
    again = open_workspace(workspace.path, to_write=True)
    assert stored(again, person) == person
    again.close()


def test_closing_twice_does_no_harm(workspace):
    workspace.close()
    workspace.close()


def sqlite_locks(path):
    """The locks by which SQLite tells other processes that it has a file open, where the system lists them."""
    listed = Path("/proc/locks")
    if not listed.exists():
        return None
    number = f":{path.stat().st_ino}"
    found = [line.split() for line in listed.read_text().splitlines()]
    mine = [words for words in found if words[1] == "POSIX" and words[4] == str(os.getpid())]
    return [words[3:] for words in mine if words[5].endswith(number)]


def test_a_file_is_open_for_writing_once_and_a_second_try_costs_the_first_nothing(workspace):
    """A refused second opening must not drop SQLite's locks of the first: a reader would then take its log away."""
    first = make_person(workspace)
    locks = sqlite_locks(workspace.path)
    for _ in range(2):
        with pytest.raises(FileError) as refused:
            open_workspace(workspace.path, to_write=True)
        assert refused.value.problem is FileProblem.IN_USE
    assert sqlite_locks(workspace.path) == locks
    looked = program("grid", workspace.path, "--from", "2026-W48", "--to", "2026-W48")
    assert looked.returncode == 0, looked.stderr
    assert first.name in looked.stdout
    second = make_person(workspace, "Second")
    assert "plan.distance-wal" in beside(workspace.path)
    shown = program("grid", workspace.path, "--from", "2026-W48", "--to", "2026-W48")
    assert second.name in shown.stdout
    workspace.close()
    again = open_workspace(workspace.path, to_write=True)
    assert stored(again, second) == second
    again.close()


def test_the_own_file_can_be_looked_at_beside_itself(workspace):
    person = make_person(workspace)
    locks = sqlite_locks(workspace.path)
    looking = open_workspace(workspace.path, to_write=False)
    assert stored(looking, person) == person
    looking.close()
    assert sqlite_locks(workspace.path) == locks
    assert stored(workspace, make_person(workspace, "Second")) is not None
