"""Follow-up as a value: what is open, how late it is, and who has the next step."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from distance_leader.domain.action import Action
from distance_leader.domain.codes import Owner, Visibility
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.following import Grouping, Matter, counts, load_following
from distance_leader.services.issues import act_on, close_issue, report_problem
from tests.building import editing, make_person

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def amina(workspace):
    return make_person(workspace)


@pytest.fixture
def issue(workspace, amina):
    with editing(workspace) as edit:
        return report_problem(edit, amina.id, "No water in the cabin", TODAY - timedelta(days=8))


def read(workspace, now=NOW, language="en"):
    with workspace.read() as reader:
        return load_following(reader, now, language)


def said(workspace, matter, language="en"):
    return [
        catalogue(language).text(row.said) for row in read(workspace, language=language).rows if row.matter is matter
    ]


def promise(workspace, amina, **fields):
    with editing(workspace) as edit:
        made = Action(**{"employee_id": amina.id, "text": "Call the landlord", "made_on": TODAY, **fields})
        edit.put(made)
    return made


def test_an_issue_says_how_long_it_is_open_and_that_nothing_is_decided(workspace, issue):
    assert said(workspace, Matter.ISSUE) == ["No water in the cabin · open for 8 days · nothing is decided yet"]


def test_an_issue_tells_its_next_action_which_has_no_row_of_its_own(workspace, issue, amina):
    action = Action(employee_id=amina.id, text="Call", made_on=TODAY, owner=Owner.CUSTOMER_MANAGER)
    with editing(workspace) as edit:
        act_on(edit, issue, replace(action, due_on=TODAY + timedelta(days=1)))
    assert said(workspace, Matter.ISSUE) == ["No water in the cabin · open for 8 days · next: Call, due 21 Nov 2026"]
    assert said(workspace, Matter.PROMISE) == []
    (row,) = read(workspace).rows
    assert (row.owner, row.is_urgent) == (Owner.CUSTOMER_MANAGER, False)
    (later,) = read(workspace, NOW + timedelta(days=2)).rows
    assert later.is_urgent


def test_what_is_settled_or_not_opened_yet_is_not_there(workspace, issue):
    assert read(workspace, NOW - timedelta(days=9)).rows == ()
    with editing(workspace) as edit:
        close_issue(edit, issue, TODAY, why="mended")
    assert read(workspace).rows == ()


def test_a_late_promise_is_urgent_and_says_by_how_much(workspace, amina):
    promise(workspace, amina, made_on=TODAY - timedelta(days=9), due_on=TODAY - timedelta(days=2))
    assert said(workspace, Matter.PROMISE) == ["Promise: Call the landlord (you), 2 days late"]
    assert read(workspace).rows[0].is_urgent


def test_a_private_promise_says_that_it_is_private(workspace, amina):
    promise(workspace, amina, visibility=Visibility.PRIVATE)
    assert said(workspace, Matter.PROMISE) == ["Promise: Call the landlord · Private (you)"]


@pytest.mark.parametrize(
    ("days", "head"),
    [(0, "New in the last week"), (7, "New in the last week"), (8, "Open for more than a week"), (29, "four weeks")],
)
def test_ages_have_heads(workspace, amina, days, head):
    promise(workspace, amina, made_on=TODAY - timedelta(days=days))
    heads = [catalogue("en").text(title) for title, rows in read(workspace).groups(Grouping.AGE) if rows]
    assert len(heads) == 1
    assert head in heads[0]


def test_the_counts_leave_out_what_there_is_none_of(workspace, issue, amina):
    promise(workspace, amina)
    promise(workspace, amina, text="Send the plan")
    assert [catalogue("da").text(one) for one in counts(read(workspace))] == ["1 sag", "2 løfter"]
