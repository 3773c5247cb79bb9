"""A talk with a project manager about somebody: typed in that person's row, marked, and no talk with the person."""

from datetime import date

from distance_leader.domain.codes import Role, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.insights.rhythm import rhythm_of
from distance_leader.planning.typed_contact import parse_typed
from distance_leader.services.typed import add_typed
from distance_leader.storage.queries.records import records
from tests.building import WEEK, editing, make_person, stays_of

TODAY = date(2026, 11, 25)


def type_in(workspace, person, text):
    with editing(workspace) as edit:
        return add_typed(edit, parse_typed(text, WEEK, TODAY), person.id, WEEK, TODAY)


def test_the_party_is_made_once_and_belongs_to_the_assignment(workspace):
    amina = make_person(workspace, customer="Tavarno")
    first = type_in(workspace, amina, "x kundens pl")
    again = type_in(workspace, amina, "customer's pm thu")
    home = type_in(workspace, amina, "home pm")
    (stay,) = stays_of(workspace, amina)
    assert first.party_id == again.party_id == stay.customer_manager_id
    assert home.party_id == stay.home_manager_id
    with workspace.read() as reader:
        roles = {one.id: one.role for one in reader.all(Stakeholder)}
    assert roles == {first.party_id: Role.CUSTOMER_MANAGER, home.party_id: Role.HOME_MANAGER}


def test_it_does_not_count_as_a_talk_with_the_person(workspace):
    amina = make_person(workspace)
    type_in(workspace, amina, "x kundens pl")
    with workspace.read() as reader:
        (contact,) = reader.all(Contact)
        (found,) = records(reader, TODAY)
    assert contact.state is State.HELD
    assert rhythm_of(found.record, TODAY).last_held_on is None
