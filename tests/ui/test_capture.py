"""Just talked with someone: four keys and the words, from any page."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.request import Request


@pytest.fixture
def name(program):
    return program.plan.model.grid.people[3].name


def new_contacts(program, before):
    return [contact for contact in program.contacts() if contact.id not in before]


@pytest.mark.parametrize("page", ["Ctrl+1", "Ctrl+2", "F1"])
def test_a_talk_is_logged_from_any_page(program, name, page):
    before = {contact.id for contact in program.contacts()}
    program.press(page)
    program.rest()
    program.press("Ctrl+Shift+N")
    program.write(name.casefold())
    program.press("Return")
    program.write("udvikling 20m talked about the course")
    assert program.says("Held · Development · Wed 18 Nov · 20 min · note: talked about the course")
    program.press("Return")
    (made,) = new_contacts(program, before)
    assert (made.state, made.day, made.minutes) == (State.HELD, date(2026, 11, 18), 20)
    assert (made.foci, made.note) == ({Focus.DEVELOPMENT}, "talked about the course")
    program.rest()
    program.press("Ctrl+Z")
    assert not new_contacts(program, before)


def test_only_the_person_is_required(program, name):
    before = {contact.id for contact in program.contacts()}
    program.press("Ctrl+Shift+N")
    program.write(name)
    program.press("Return", "Return")
    (made,) = new_contacts(program, before)
    assert (made.state, made.foci) == (State.HELD, {Focus.WELLBEING})


@pytest.mark.parametrize("text", ["", "nobody at all", "person"])
def test_a_name_that_is_nobodys_or_several_peoples_gets_a_sentence(program, text):
    before = program.dump()
    program.press("Ctrl+Shift+N")
    program.write(text)
    program.press("Return")
    assert program.says("Write enough of a name that it is only one person's.")
    program.press("Escape")
    assert program.dump() == before


def test_escape_leaves_and_the_keyboard_is_back_in_the_grid(program):
    program.press("Ctrl+Shift+N")
    assert any(line.accessibleName() == "Whom did you talk with?" for line in program.visible(QLineEdit))
    program.press("Escape")
    assert program.view.hasFocus()


def test_ctrl_enter_plans_the_next_talk_in_the_same_step(program, name):
    before = {contact.id for contact in program.contacts()}
    program.press("Ctrl+Shift+N")
    program.write(name)
    program.press("Return")
    program.write("trivsel 20m")
    program.press("Ctrl+Return")
    made = new_contacts(program, before)
    assert sorted(one.state for one in made) == [State.HELD, State.PLANNED]
    assert max(one.week for one in made) > min(one.week for one in made)
    program.press("Ctrl+Z")
    assert not new_contacts(program, before)


def test_they_called_me_is_kept_as_a_request_that_waits(program, name):
    before = {contact.id for contact in program.contacts()}
    program.press("Ctrl+Shift+N")
    program.write(name)
    program.press("Return")
    program.write("ringede om rejsen hjem")
    assert program.says("They reached out: rejsen hjem. It waits for your answer.")
    program.press("Return")
    with program.workspace.read() as reader:
        (request,) = reader.all(Request)
    assert (request.about, request.answered_at) == ("rejsen hjem", None)
    assert not new_contacts(program, before)
    program.press("Ctrl+1")
    program.rest()
    program.press("Ctrl+Z")
    with program.workspace.read() as reader:
        assert reader.all(Request) == []
