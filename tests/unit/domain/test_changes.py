"""What an edit did, as values: the other way round, and several as one."""

from dataclasses import replace

import pytest

from distance_leader.domain.changes import Change, ChangeSet, Visit
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import msg

ONE = Employee(name="One")
TWO = replace(ONE, name="Two")
THREE = replace(ONE, name="Three")
FIRM = Customer(name="Firm")


def step(*changes, visit=None, label="Step"):
    return ChangeSet(msg(label), tuple(Change(before, after) for before, after in changes), visit)


def test_a_change_knows_its_kind_and_its_newest_state():
    assert Change(ONE, TWO).entity == TWO
    gone = Change(TWO, None)
    assert (gone.entity, gone.kind, gone.id) == (TWO, Employee, ONE.id)
    with pytest.raises(ValueError, match="without an entity"):
        _ = Change(None, None).entity


def test_what_undoes_a_step_goes_backwards_in_order_and_says_what_it_undoes():
    done = step((None, FIRM), (None, ONE), (ONE, TWO))
    undone = done.inverted()
    assert undone.changes == (Change(TWO, ONE), Change(ONE, None), Change(FIRM, None))
    assert undone.label == msg("Undone: {act}", act=msg("Step"))
    assert undone.inverted().changes == done.changes


def test_two_steps_as_one_go_from_the_first_before_to_the_last_after():
    visit = Visit()
    both = step((ONE, TWO), label="First").then(step((TWO, THREE), visit=visit, label="Last"))
    assert both.changes == (Change(ONE, THREE),)
    assert both.label == msg("Last")
    assert both.visit is visit


def test_what_came_and_went_is_no_change():
    assert step((ONE, TWO)).then(step((TWO, ONE))).changes == ()
    assert step((None, ONE)).then(step((ONE, None))).changes == ()
    assert step((ONE, None)).then(step((None, ONE))).changes == ()


def test_steps_about_different_things_keep_their_order():
    both = step((None, FIRM), (ONE, TWO)).then(step((TWO, THREE), (FIRM, None)))
    assert both.changes == (Change(ONE, THREE),)
    assert step((None, FIRM)).then(step((None, ONE))).changes == (Change(None, FIRM), Change(None, ONE))


def test_the_changes_of_one_kind_can_be_picked_out():
    assert list(step((None, FIRM), (ONE, TWO)).of(Customer)) == [Change(None, FIRM)]


def test_the_visit_is_no_part_of_what_was_done():
    assert step((ONE, TWO), visit=Visit()) == step((ONE, TWO))
    assert Visit() != Visit()
