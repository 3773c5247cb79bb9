"""The change log: who was touched, when, under which name, from what to what."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.changes import Visit
from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.errors import ConflictError
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import Question
from distance_leader.domain.retention import RetentionLimit
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.travel import Travel
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg, nmsg, pmsg
from distance_leader.services.contacts import change_contact, mark
from distance_leader.storage.change_log import BULK, label_of, label_text
from distance_leader.storage.tables import change_log
from distance_leader.workspace import open_workspace
from tests.building import HOME, NOW, WEEK, editing, make_contact, make_person, one_of_each


def log_of(workspace):
    """The rows since the file was made, oldest first."""
    with workspace.read() as reader:
        return reader.connection.execute(select(change_log).order_by(change_log.c.number)).all()[1:]


def test_a_new_file_says_in_one_row_that_it_is_new(workspace):
    with workspace.read() as reader:
        (row,) = reader.connection.execute(select(change_log)).all()
    assert label_of(row.label) == msg("New file")


def test_each_change_of_an_edit_is_a_row_under_the_edits_name(workspace):
    person = make_person(workspace, customer="Vestas")
    rows = log_of(workspace)
    assert [row.kind for row in rows] == ["Employee", "Customer", "Assignment"]
    assert {row.at for row in rows} == {NOW}
    assert rows[0].entity_id == rows[0].subject_id == rows[2].subject_id == person.id
    assert rows[1].subject_id == rows[1].entity_id
    assert rows[0].before is None
    assert json.loads(rows[0].after)["name"] == "Amina Noor"


def test_a_row_holds_what_was_and_what_is_only_where_they_differ(workspace):
    contact = make_contact(workspace, make_person(workspace), note="one")
    with editing(workspace) as edit:
        change_contact(edit, contact, note="two")
    assert (log_of(workspace)[-1].before, log_of(workspace)[-1].after) == ('{"note": "one"}', '{"note": "two"}')
    with editing(workspace) as edit:
        edit.remove(replace(contact, note="two"))
    assert json.loads(log_of(workspace)[-1].before)["note"] == "two"
    assert log_of(workspace)[-1].after is None


def test_an_edit_that_fails_or_changes_nothing_leaves_no_row(workspace):
    person = make_person(workspace)
    before = log_of(workspace)
    with editing(workspace) as edit:
        edit.put(person)
    with pytest.raises(ConflictError), editing(workspace) as edit:  # noqa: PT012 - the edit as a whole
        edit.put(replace(person, name="Other"))
        edit.remove(person)
    assert log_of(workspace) == before


def test_everybody_whom_an_entity_is_about_is_found_for_every_kind(workspace):
    everything = one_of_each()
    employee, of_nobody = everything[3], (Leader, Customer, Stakeholder, Question, Travel, BusyTime, RetentionLimit)
    with editing(workspace) as edit:
        for entity in everything:
            edit.put(entity)
    around = [one.id if isinstance(one, of_nobody) else employee.id for one in everything]
    assert [row.subject_id for row in log_of(workspace)] == around


def test_an_extension_removed_with_its_assignment_is_still_about_the_employee(workspace):
    everything = one_of_each(is_frozen=False)
    with editing(workspace) as edit:
        for entity in everything:
            edit.put(entity)
    with editing(workspace) as edit:
        for entity in reversed(everything):
            edit.remove(entity)
    removed = {row.kind: row for row in log_of(workspace)[len(everything) :]}
    assert removed["Extension"].after is None
    assert removed["Extension"].subject_id == removed["Assignment"].subject_id == everything[3].id


@pytest.mark.parametrize(
    "label",
    [
        msg("Move {name}", name="=1+1 {brace} 😀"),
        nmsg("{count} contact", "{count} contacts", 3),
        pmsg("button", "Open"),
        msg("Undone: {act}", act=msg("Undone: {act}", act=nmsg("{count} contact", "{count} contacts", 1))),
    ],
)
def test_a_label_is_kept_as_a_message_and_translated_when_it_is_shown(label):
    assert label_of(label_text(label)) == label


def test_a_label_in_the_log_follows_a_change_of_language(workspace):
    make_person(workspace)
    person = make_person(workspace, "Åse")
    with workspace.edit(msg("Add {name}", name=person.name)) as edit:
        edit.put(replace(person, title="Engineer"))
    label = label_of(log_of(workspace)[-1].label)
    assert catalogue("en").text(label) == "Add Åse"
    assert catalogue("da").text(label) == "Tilføj Åse"


def test_what_is_typed_within_one_visit_to_a_field_is_one_row(workspace):
    now = [NOW]
    workspace.close()
    opened = open_workspace(workspace.path, to_write=True, now=lambda: now[0])
    contact = make_contact(opened, make_person(opened))
    before = len(log_of(opened))
    visit, changed = Visit(), contact
    for text in ("h", "he", "hel", "hello"):
        now[0] += timedelta(seconds=1)
        with opened.edit(msg("Note"), visit) as edit:
            changed = change_contact(edit, changed, note=text)
    (row,) = log_of(opened)[before:]
    assert (row.before, row.after, row.at) == ('{"note": ""}', '{"note": "hello"}', NOW + timedelta(seconds=4))
    opened.close()


def test_another_visit_or_another_act_in_between_begins_a_new_row(workspace):
    person = make_person(workspace)
    contact, visit = make_contact(workspace, person), Visit()
    before = len(log_of(workspace))

    def note(contact, text, visit):
        with workspace.edit(msg("Note"), visit) as edit:
            return change_contact(edit, contact, note=text)

    one = note(contact, "1", visit)
    two = note(one, "2", Visit())
    three = note(two, "3", visit)
    with editing(workspace) as edit:
        edit.put(replace(person, title="Other"))
    note(three, "4", visit)
    afters = [row.after for row in log_of(workspace)[before:]]
    assert afters == [
        '{"note": "1"}',
        '{"note": "2"}',
        '{"note": "3"}',
        '{"title": "Other"}',
        '{"note": "4"}',
    ]


def test_what_is_typed_and_taken_back_within_a_visit_can_go_on(workspace):
    contact, visit = make_contact(workspace, make_person(workspace), note="a"), Visit()
    for text in ("ab", "a", "ac", "acd"):
        with workspace.edit(msg("Note"), visit) as edit:
            contact = change_contact(edit, contact, note=text)
    assert json.loads(log_of(workspace)[-1].after)["note"] == "acd"


def many_contacts(workspace, count):
    person = make_person(workspace)
    contacts = [Contact(employee_id=person.id, week=WEEK, zone=HOME) for _ in range(count)]
    with editing(workspace) as edit:
        edit.put_many(contacts)
    return contacts


def test_an_act_on_very_many_is_one_row_and_on_many_one_each(workspace):
    contacts = many_contacts(workspace, BULK + 1)
    assert [row.kind for row in log_of(workspace)[2:]] == ["Contact"]
    assert log_of(workspace)[-1].entity_id is None
    before = len(log_of(workspace))
    with editing(workspace) as edit:
        mark(edit, contacts[:BULK], State.HELD)
    assert len(log_of(workspace)) == before + BULK


def test_a_visit_that_changes_very_many_stays_one_row(workspace):
    contacts = many_contacts(workspace, BULK + 1)
    before, visit = len(log_of(workspace)), Visit()
    for state in (State.HELD, State.MISSED, State.CANCELLED):
        with workspace.edit(msg("Mark"), visit) as edit:
            mark(edit, contacts, state)
    assert len(log_of(workspace)) == before + 1
