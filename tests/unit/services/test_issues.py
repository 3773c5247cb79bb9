"""From a No to a change: an issue is closed when something was done, or when it is said why not."""

from datetime import date, timedelta

import pytest

from distance_leader.domain.action import Action
from distance_leader.domain.codes import Counterpart, Owner, Role
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.presentation.involving import Involving, involving_of
from distance_leader.services.agenda import close_action
from distance_leader.services.issues import act_on, close_issue, involve, reopen_issue, report_problem
from distance_leader.services.people import change_leader
from distance_leader.storage.queries.checkins import actions_for
from distance_leader.storage.queries.people import leader_of
from tests.building import editing, make_person, stays_of, stored

TODAY = date(2026, 11, 20)


@pytest.fixture
def amina(workspace):
    return make_person(workspace)


@pytest.fixture
def issue(workspace, amina):
    with editing(workspace) as edit:
        return report_problem(edit, amina.id, "No water in the cabin", TODAY)


@pytest.fixture
def action(workspace, issue, amina):
    with editing(workspace) as edit:
        return act_on(edit, issue, Action(employee_id=amina.id, text="Call the landlord", made_on=TODAY))


def refused(workspace, act):
    with pytest.raises(InvalidValueError) as found, editing(workspace) as edit:
        act(edit)
    return found.value.kind, found.value.field, found.value.problem


NOTHING_DONE = ("Issue", "closed_on", Problem.NOTHING_DONE)


def test_an_issue_of_which_nothing_was_done_cannot_be_closed_in_silence(workspace, issue, action):
    assert refused(workspace, lambda edit: close_issue(edit, issue, TODAY)) == NOTHING_DONE
    assert refused(workspace, lambda edit: close_issue(edit, issue, TODAY, why="  ")) == NOTHING_DONE
    assert stored(workspace, issue).closed_on is None


def test_an_issue_is_closed_with_a_reason(workspace, issue):
    with editing(workspace) as edit:
        closed = close_issue(edit, issue, TODAY, why="The customer mended it")
    assert stored(workspace, issue) == closed


def test_an_issue_is_closed_when_one_of_its_actions_is_done(workspace, issue, action):
    with editing(workspace) as edit:
        close_action(edit, action, TODAY)
        close_issue(edit, issue, TODAY + timedelta(days=1))
    assert stored(workspace, issue).closed_on == TODAY + timedelta(days=1)
    with editing(workspace) as edit:
        reopen_issue(edit, stored(workspace, issue))
    assert stored(workspace, issue).closed_on is None


def test_what_settled_an_issue_cannot_be_taken_away_from_it(workspace, issue, action):
    with editing(workspace) as edit:
        done = close_action(edit, action, TODAY)
        close_issue(edit, issue, TODAY)
    assert refused(workspace, lambda edit: close_action(edit, done, TODAY)) == NOTHING_DONE
    assert refused(workspace, lambda edit: edit.remove(done)) == NOTHING_DONE


def test_involving_the_project_manager_is_noted_and_promised(workspace, issue, amina):
    with editing(workspace) as edit:
        action = involve(edit, issue, Counterpart.CUSTOMER_MANAGER, "Talk with Jane", TODAY)
    assert stored(workspace, issue).talk_with == {Counterpart.EMPLOYEE, Counterpart.CUSTOMER_MANAGER}
    assert (action.issue_id, action.owner, action.due_on) == (issue.id, Owner.LEADER, TODAY + timedelta(days=7))
    with workspace.read() as reader:
        assert actions_for(reader, issue.id) == [action]


@pytest.mark.parametrize(("language", "subject"), [("en", "A talk about the assignment"), ("da", "En snak om")])
def test_the_draft_to_a_project_manager_holds_no_private_word(workspace, issue, amina, language, subject):
    (stay,) = stays_of(workspace, amina)
    with editing(workspace) as edit:
        leader = change_leader(edit, leader_of(edit), language=language)
    manager = Stakeholder(name="Jane Smith", role=Role.CUSTOMER_MANAGER, note="secret")
    letter = involving_of(Involving(employee=amina, stay=stay, manager=manager, leader=leader))
    assert letter.subject.startswith(subject)
    assert "Jane" in letter.body
    assert amina.name in letter.body
    for private in ("water", "cabin", "secret", "wellbeing", "trivsel", "answer", "svar"):
        assert private not in letter.body
