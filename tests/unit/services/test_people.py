"""People, their assignments and customers, and the leader: what a change takes along."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.leader import Leader
from distance_leader.services.editing import change_fields
from distance_leader.services.people import change_assignment, change_leader, change_person, rename_customer
from tests.building import HOME, THURSDAY, dump, editing, make_contact, make_person, stays_of, stored

EIGHT = time(8, 30)


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.fixture
def amina(workspace):
    return make_person(workspace, zone="America/Chicago")


@pytest.fixture
def told(workspace, amina):
    heard = []
    workspace.subscribe(heard.append)
    return heard


def of_kind(workspace, kind):
    return [entity for entity in dump(workspace).values() if isinstance(entity, kind)]


def leader_of(workspace):
    (leader,) = of_kind(workspace, Leader)
    return leader


def test_a_new_person_has_an_assignment_in_the_country_of_the_zone(workspace):
    person = make_person(workspace, zone="Asia/Kathmandu", site="Site", since=date(2026, 3, 1))
    (stay,) = stays_of(workspace, person)
    assert (stay.zone, stay.country, stay.site, stay.starts_on) == ("Asia/Kathmandu", "NP", "Site", date(2026, 3, 1))
    assert (stay.customer_id, stay.ends_on, stay.working_hours) == (None, None, WorkingHours.weekdays())


def test_a_customer_is_made_once_and_found_again(workspace):
    first = make_person(workspace, customer="Vestas", country="DK")
    second = make_person(workspace, "Second", customer="Vestas")
    (firm,) = of_kind(workspace, Customer)
    assert (firm.name, firm.country) == ("Vestas", "DK")
    assert {stays_of(workspace, one)[0].customer_id for one in (first, second)} == {firm.id}
    make_person(workspace, "Third", customer="  ")
    assert len(of_kind(workspace, Customer)) == 1


@pytest.mark.parametrize(
    "wrong", [{"zone": "Mars/Base"}, {"country": "ZZ"}, {"customer": "x" * 10_000}, {"site": "\n"}]
)
def test_a_person_with_anything_wrong_is_not_added_at_all(workspace, wrong):
    before = dump(workspace)
    with pytest.raises(InvalidValueError):
        make_person(workspace, **wrong)
    assert dump(workspace) == before


def test_a_person_is_changed_within_the_rules(workspace, amina):
    with editing(workspace) as edit:
        change_person(edit, amina, name="=1+1", ideal_days=10)
    assert stored(workspace, amina) == replace(amina, name="=1+1", ideal_days=10)
    with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
        change_person(edit, amina, longest_days=1)
    assert refused.value.problem is Problem.LONGEST_UNDER_IDEAL


def test_a_new_zone_of_the_assignment_moves_the_planned_contacts_on_that_clock_in_the_same_step(workspace, amina, told):
    """Their wall time stays; held contacts and those on the leader's clock stay as they were."""
    theirs = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    mine = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.LEADER)
    held = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE, state=State.HELD)
    bare = make_contact(workspace, amina, anchor=Anchor.EMPLOYEE)
    other = make_contact(workspace, make_person(workspace, "Other"), day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    before = dump(workspace)
    told.clear()
    (stay,) = stays_of(workspace, amina)
    with editing(workspace) as edit:
        change_assignment(edit, stay, zone="Asia/Dubai")
    moved = stored(workspace, theirs)
    assert (moved.zone, moved.time, moved.starts_at) == ("Asia/Dubai", EIGHT, at(2026, 11, 26, 4, 30))
    assert stored(workspace, bare).zone == "Asia/Dubai"
    assert [stored(workspace, one) for one in (mine, held, other)] == [mine, held, other]
    (step,) = told
    assert {change.id for change in step.changes} == {stay.id, theirs.id, bare.id}
    workspace.apply(step.inverted())
    assert dump(workspace) == before


def test_contacts_before_the_first_assignment_follow_its_clock_too(workspace):
    person = make_person(workspace, since=date(2027, 1, 4))
    early = make_contact(workspace, person, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    assert early.zone == "America/Chicago"
    (stay,) = stays_of(workspace, person)
    with editing(workspace) as edit:
        change_assignment(edit, stay, zone="Asia/Dubai")
    assert stored(workspace, early).zone == "Asia/Dubai"


def test_contacts_after_a_new_end_follow_the_next_assignment(workspace, amina):
    (stay,) = stays_of(workspace, amina)
    later = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    with editing(workspace) as edit:
        edit.put(Assignment(employee_id=amina.id, zone="Asia/Dubai", starts_on=date(2026, 11, 1)))
        change_assignment(edit, stay, ends_on=date(2026, 10, 31))
    assert stored(workspace, later).zone == "Asia/Dubai"


def test_a_change_that_moves_no_clock_touches_no_contact(workspace, amina, told):
    make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    (stay,) = stays_of(workspace, amina)
    told.clear()
    with editing(workspace) as edit:
        change_assignment(edit, stay, site="Other", working_hours=WorkingHours.weekdays("07:00-15:00"))
    assert [change.id for change in told[0].changes] == [stay.id]


def test_a_new_zone_of_the_leader_moves_the_planned_contacts_on_the_leaders_clock(workspace, amina, told):
    mine = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.LEADER)
    theirs = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    held = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, state=State.HELD)
    told.clear()
    with editing(workspace) as edit:
        change_leader(edit, leader_of(workspace), zone="Europe/London")
    moved = stored(workspace, mine)
    assert (moved.zone, moved.time, moved.starts_at) == ("Europe/London", EIGHT, at(2026, 11, 26, 8, 30))
    assert [stored(workspace, one) for one in (theirs, held)] == [theirs, held]
    assert len(told) == 1


def test_a_new_zone_of_the_leader_across_a_change_of_clocks_keeps_each_wall_time(workspace, amina):
    summer = make_contact(workspace, amina, day=date(2026, 10, 22), time=EIGHT)
    winter = make_contact(workspace, amina, day=date(2026, 10, 29), time=EIGHT)
    assert (summer.starts_at, winter.starts_at) == (at(2026, 10, 22, 6, 30), at(2026, 10, 29, 7, 30))
    with editing(workspace) as edit:
        change_leader(edit, leader_of(workspace), zone="America/Chicago")
    instants = [stored(workspace, one).starts_at for one in (summer, winter)]
    assert instants == [at(2026, 10, 22, 13, 30), at(2026, 10, 29, 13, 30)]


def test_a_leader_changed_otherwise_moves_nothing(workspace, amina, told):
    make_contact(workspace, amina, day=THURSDAY, time=EIGHT)
    told.clear()
    with editing(workspace) as edit:
        change_leader(edit, leader_of(workspace), name="Åse", country="NO")
    assert len(told[0].changes) == 1
    assert (leader_of(workspace).name, leader_of(workspace).zone) == ("Åse", HOME)


def test_another_customer_is_found_made_or_none(workspace, amina):
    make_person(workspace, "Other", customer="Vestas")
    (vestas,) = of_kind(workspace, Customer)

    def rename(name):
        with editing(workspace) as edit:
            return rename_customer(edit, stays_of(workspace, amina)[0], name, "DE").customer_id

    assert rename("Vestas") == vestas.id
    made = rename("Siemens")
    assert dump(workspace)[made] == Customer(id=made, name="Siemens", country="DE")
    assert rename(" ") is None
    assert len(of_kind(workspace, Customer)) == 2


def test_a_form_changes_whatever_kind_by_the_rules_of_that_kind(workspace, amina):
    contact = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    (stay,) = stays_of(workspace, amina)
    with editing(workspace) as edit:
        change_fields(edit, amina, {"name": "Åse", "title": "Engineer"}, THURSDAY)
        change_fields(edit, stay, {"customer": "Vestas", "zone": "Asia/Dubai"}, THURSDAY)
        change_fields(edit, leader_of(workspace), {"name": "Karen"}, THURSDAY)
    assert stored(workspace, amina).title == "Engineer"
    assert stored(workspace, stay).zone == stored(workspace, contact).zone == "Asia/Dubai"
    assert dump(workspace)[stored(workspace, stay).customer_id].name == "Vestas"
    with editing(workspace) as edit:
        change_fields(edit, stored(workspace, contact), {"day": date(2026, 12, 1)}, THURSDAY)
    assert stored(workspace, contact).starts_at == at(2026, 12, 1, 4, 30)
    with pytest.raises(InvalidValueError), editing(workspace) as edit:
        change_fields(edit, stored(workspace, contact), {"day": None, "time": EIGHT}, THURSDAY)


def test_someone_without_an_assignment_is_on_the_leaders_clock(workspace):
    nowhere = Employee(name="Nowhere")
    with editing(workspace) as edit:
        edit.put(nowhere)
    made = make_contact(workspace, nowhere, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    assert made.zone == HOME
    assert isinstance(made, Contact)
