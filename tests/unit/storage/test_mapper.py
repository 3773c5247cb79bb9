"""Entities and rows: the same fields, the same values."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import String, Text, update
from sqlalchemy.types import TypeDecorator

from distance_leader.domain.codes import Focus
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.storage.mapper import field_names, is_same, to_json
from distance_leader.storage.tables import TABLES, employee, metadata
from tests.building import STRANGE_NAMES, dump, editing, make_contact, make_person, one_of_each, stored

EACH = pytest.mark.parametrize("number", range(len(TABLES)), ids=[kind.__name__ for kind in TABLES])


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_the_columns_of_a_table_are_the_fields_of_its_entity(kind):
    named = [field.name for field in fields(kind)]
    assert sorted(column.name for column in TABLES[kind].columns) == sorted(named)
    assert list(field_names(kind)) == named


@EACH
def test_what_is_stored_is_read_back_equal(workspace, number):
    before = dump(workspace)
    everything = one_of_each()
    with editing(workspace) as edit:
        for entity in everything:
            edit.put(entity)
    entity = everything[number]
    found = stored(workspace, entity)
    assert found == entity
    assert [type(getattr(found, name)) for name in field_names(type(entity))] == [
        type(getattr(entity, name)) for name in field_names(type(entity))
    ]
    assert dump(workspace) == before | {one.id: one for one in everything}


@EACH
def test_what_is_changed_is_read_back_changed_and_its_neighbours_are_not(workspace, number):
    everything, others = one_of_each(is_frozen=False), one_of_each(is_frozen=False)
    with editing(workspace) as edit:
        for entity in [*everything, *others[:number]]:
            edit.put(entity)
    before = dump(workspace)
    entity = everything[number]
    changed = replace(others[number], id=entity.id)
    with editing(workspace) as edit:
        edit.put(changed)
    assert dump(workspace) == before | {entity.id: changed}


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_a_name_is_kept_sign_by_sign(workspace, name):
    person = make_person(workspace, name)
    assert stored(workspace, person).name == name


def test_an_instant_is_kept_in_utc_whatever_its_zone(workspace):
    contact = make_contact(workspace, make_person(workspace))
    nepal = timezone(timedelta(hours=5, minutes=45))
    with editing(workspace) as edit:
        edit.put(replace(contact, starts_at=datetime(2026, 11, 26, 8, 30, tzinfo=nepal)))
    found = stored(workspace, contact).starts_at
    assert found == datetime(2026, 11, 26, 2, 45, tzinfo=UTC)
    assert found.tzinfo is UTC


def test_a_stored_row_that_breaks_a_rule_of_today_can_still_be_read(workspace):
    person = make_person(workspace)
    with workspace._writing() as connection:
        connection.execute(update(employee).where(employee.c.id == person.id).values(name="", longest_days=1))
    assert (stored(workspace, person).name, stored(workspace, person).longest_days) == ("", 1)


def test_a_derived_column_is_left_out_when_two_states_are_compared():
    contact = one_of_each()[6]
    assert is_same(contact, replace(contact, starts_at=None, tzdata=""))
    assert not is_same(contact, replace(contact, minutes=46))
    assert not is_same(contact, None)
    assert is_same(None, None)


def test_the_log_holds_only_what_changed():
    contact = one_of_each()[6]
    other = replace(contact, note="Other", foci=frozenset({Focus.BUDGET}))
    assert to_json(other, contact) == '{"foci": ["budget"], "note": "Other"}'
    assert to_json(None, contact) is None
    assert '"working_hours": "07:30-15:00,' in to_json(one_of_each()[0], None)


def test_every_text_column_says_what_category_it_is():
    texts = [
        column
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type.impl if isinstance(column.type, TypeDecorator) else column.type, String)
    ]
    assert len(texts) > 40
    assert [f"{column.table}.{column.name}" for column in texts if not column.info.get("category")] == []


def test_every_note_is_a_note_and_the_private_ones_say_so():
    notes = {f"{table}.{column.name}": column for table in TABLES.values() for column in table.columns}
    notes = {name: column for name, column in notes.items() if isinstance(column.type, Text)}
    assert {column.info["category"] for column in notes.values()} == {"note"}
    assert {name for name, column in notes.items() if column.info.get("private")} == {
        "contact.private_note",
        "employee.avoid",
        "employee.situation",
    }
    assert {name for name, column in notes.items() if column.info.get("sensitive")} == {"contact.sensitive_note"}


def test_only_what_is_worked_out_from_other_fields_is_derived():
    derived = {(kind, column.name) for kind in TABLES for column in TABLES[kind].columns if column.info.get("derived")}
    assert derived == {(Contact, "starts_at"), (Contact, "tzdata"), (Contact, "counts_on")}


def test_every_table_says_whom_a_row_is_about():
    assert {kind.__name__ for kind in TABLES if "subject" in TABLES[kind].info} == {kind.__name__ for kind in TABLES}
    assert TABLES[Employee].info["subject"] == "id"
