"""Reads: what they give, and by which way SQLite finds it."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.codes import Anchor, Channel, Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.contacts import add_contact
from distance_leader.services.people import change_assignment, change_person
from distance_leader.storage.queries.contacts import all_contacts_of, contacts_between, planned_contacts
from distance_leader.storage.queries.people import assignments_of, customer_named, employees_named
from distance_leader.storage.queries.plan import chip_row, chips_between, staff
from distance_leader.storage.queries.schedule import schedule_rows
from tests.building import HOME, THURSDAY, WEEK, editing, make_contact, make_person, stays_of, stored

WEEKS = (IsoWeek(2026, 1), IsoWeek(2027, 53 - 1))
TEXTS = st.just("é😀" * 60) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=120)


@st.composite
def contact_fields(draw):
    day = draw(st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 1)))
    fields = {"day": day, "note": draw(TEXTS), "minutes": draw(st.integers(1, 1440))}
    if day is None:
        fields["week"] = draw(st.integers(1, 53).map(lambda number: IsoWeek(2026, number)))
    else:
        fields["time"] = draw(st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)))
        fields["last_day"] = draw(st.none() | st.integers(0, 9).map(lambda days: day + timedelta(days=days)))
    return fields | {
        "anchor": draw(st.sampled_from(Anchor)),
        "channel": draw(st.sampled_from(Channel)),
        "state": draw(st.sampled_from(State)),
        "foci": draw(st.frozensets(st.sampled_from(Focus), min_size=1)),
        "moved_from": draw(st.none() | st.just(IsoWeek(2026, 53))),
    }


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=contact_fields())
def test_the_row_of_a_chip_is_the_same_from_the_file_and_from_the_value(workspace, fields):
    person = make_person(workspace, zone="Asia/Kathmandu")
    made = stored(workspace, make_contact(workspace, person, **fields))
    with workspace.read() as reader:
        rows = {row.id: row for row in chips_between(reader, *WEEKS)}
    assert rows[made.id] == chip_row(made)
    assert rows[made.id].id == made.id


def test_chips_come_in_the_order_of_their_hours(workspace):
    person = make_person(workspace)
    late = make_contact(workspace, person, day=THURSDAY, time=time(15))
    early = make_contact(workspace, person, day=THURSDAY, time=time(8, 5))
    sometime = make_contact(workspace, person)
    before = make_contact(workspace, person, week=IsoWeek(2026, 47))
    make_contact(workspace, person, week=IsoWeek(2026, 49))
    with workspace.read() as reader:
        assert [row.id for row in chips_between(reader, IsoWeek(2026, 47), WEEK)] == [
            one.id for one in (before, sometime, early, late)
        ]
        assert [one.id for one in contacts_between(reader, WEEK, WEEK)] == [one.id for one in (sometime, early, late)]


def test_the_contacts_of_one_person_are_nobody_elses(workspace):
    one, other = make_person(workspace), make_person(workspace, "Other")
    make_contact(workspace, other)
    mine = make_contact(workspace, one)
    later = make_contact(workspace, one, week=IsoWeek(2027, 20))
    with workspace.read() as reader:
        assert set(all_contacts_of(reader, one.id)) == {mine, later}


def test_the_planned_contacts_of_one_clock(workspace):
    person = make_person(workspace)
    wanted = make_contact(workspace, person, anchor=Anchor.LEADER)
    make_contact(workspace, person, anchor=Anchor.EMPLOYEE)
    make_contact(workspace, person, anchor=Anchor.LEADER, state=State.HELD)
    with workspace.read() as reader:
        assert planned_contacts(reader, Anchor.LEADER) == [wanted]


def test_the_staff_is_everybody_who_is_not_archived_where_they_are_today(workspace):
    amina = make_person(workspace, customer="Vestas", site="Houston", zone="America/Chicago")
    gone = make_person(workspace, "Gone")
    with editing(workspace) as edit:
        change_person(edit, gone, archived_on=date(2026, 11, 1))
        edit.put(Employee(name="Nowhere"))
    with workspace.read() as reader:
        rows = {row.name: row for row in staff(reader, "2026-11-22", HOME)}
    assert rows.keys() == {"Amina Noor", "Nowhere"}
    assert rows["Amina Noor"].employee_id == amina.id
    assert rows["Amina Noor"].assignment_id == stays_of(workspace, amina)[0].id
    assert rows["Amina Noor"][1:7] == ("Amina Noor", "", "Vestas", "Houston", "US", "America/Chicago")
    assert rows["Nowhere"][3:] == ("", "", "", HOME, None)
    assert rows["Nowhere"].assignment_id is None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edges=st.lists(st.integers(1, 60), min_size=2, max_size=8, unique=True).map(sorted),
    is_open=st.booleans(),
    order=st.randoms(use_true_random=False),
)
def test_the_head_of_a_row_shows_the_assignment_that_the_rule_chooses(workspace, edges, is_open, order):
    first = date(2026, 11, 1)
    person = Employee(name="Amina")
    stays = [
        Assignment(employee_id=person.id, zone=HOME, starts_on=first + timedelta(start), ends_on=first + timedelta(end))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]
    stays[-1] = replace(stays[-1], ends_on=None if is_open else stays[-1].ends_on)
    order.shuffle(stays)
    with editing(workspace) as edit:
        edit.put(person)
        edit.put_many(stays)
    with workspace.read() as reader:
        for day in (first + timedelta(days) for days in range(0, 63, 3)):
            rows = {row.employee_id: row for row in staff(reader, day.isoformat(), HOME)}
            assert rows[person.id].assignment_id == assignment_on(stays, day).id


def test_people_and_customers_are_found_by_their_whole_name(workspace):
    one, two = make_person(workspace, "Jens", customer="Vestas"), make_person(workspace, "Jens")
    make_person(workspace, "Jens Jensen")
    with workspace.read() as reader:
        assert {found.id for found in employees_named(reader, "Jens")} == {one.id, two.id}
        assert employees_named(reader, "jens") == employees_named(reader, "Jen%") == []
        assert reader.get(Customer, customer_named(reader, "Vestas")).name == "Vestas"
        assert customer_named(reader, "Vest") is None


def test_assignments_come_oldest_first(workspace):
    person = make_person(workspace, since=date(2026, 6, 1))
    (later,) = stays_of(workspace, person)
    with editing(workspace) as edit:
        change_assignment(edit, later, ends_on=date(2026, 12, 31))
        earlier = type(later)(employee_id=person.id, zone=HOME, starts_on=date(2025, 1, 1), ends_on=date(2025, 12, 31))
        edit.put(earlier)
    with workspace.read() as reader:
        assert [stay.id for stay in assignments_of(reader, [person.id])] == [earlier.id, later.id]


def test_a_schedule_reads_private_notes_only_when_asked(workspace):
    person = make_person(workspace)
    make_contact(workspace, person, note="open", private_note="private", sensitive_note="sensitive")
    statements = []
    with workspace.read() as reader:
        reader.raw.set_trace_callback(statements.append)
        (plain,) = schedule_rows(reader, WEEK, WEEK)
        assert "private_note" not in statements[-1]
        assert "sensitive_note" not in statements[-1]
        (whole,) = schedule_rows(reader, WEEK, WEEK, with_private=True)
        reader.raw.set_trace_callback(None)
        assert "private_note" in statements[-1]
    assert (plain.note, plain.private_note, plain.sensitive_note) == ("open", "", "")
    assert (whole.note, whole.private_note, whole.sensitive_note) == ("open", "private", "sensitive")


PLANS = [
    (lambda reader, _: chips_between(reader, WEEK, IsoWeek(2026, 50)), "ix_contact_week", "week>? AND week<?"),
    (lambda reader, _: contacts_between(reader, WEEK, IsoWeek(2026, 50)), "ix_contact_week", "week>? AND week<?"),
    (lambda reader, _: schedule_rows(reader, WEEK, IsoWeek(2026, 50)), "ix_contact_week", "week>? AND week<?"),
    (all_contacts_of, "ix_contact_employee_id_week", "employee_id=?"),
    (lambda reader, who: assignments_of(reader, [who]), "ix_assignment_employee_id_starts_on", "employee_id=?"),
]


@pytest.mark.parametrize("is_analyzed", [False, True], ids=["fresh", "analyzed"])
@pytest.mark.parametrize("number", range(len(PLANS)))
def test_a_read_finds_its_rows_by_the_index_that_is_meant_for_it(workspace, number, is_analyzed):
    read, index, terms = PLANS[number]
    people = [make_person(workspace, f"Person {count}") for count in range(3)]
    with editing(workspace) as edit:
        for person in people:
            for week in range(1, 54):
                add_contact(edit, Contact(employee_id=person.id, week=IsoWeek(2026, week), zone=HOME))
    asked = []
    with workspace.read() as reader:
        if is_analyzed:
            reader.connection.exec_driver_sql("ANALYZE")
        reader.raw.set_trace_callback(asked.append)
        read(reader, people[0].id)
        reader.raw.set_trace_callback(None)
        plan = [row[3] for row in reader.raw.execute(f"EXPLAIN QUERY PLAN {asked[-1]}")]
        reader.connection.rollback()
    (search,) = [line for line in plan if line.startswith(("SEARCH", "SCAN"))]
    assert f"USING INDEX {index} ({terms})" in search
