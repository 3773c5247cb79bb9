"""Freezing somebody in the window: by keys or by mouse, only to be looked at afterwards, and the way back."""

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from distance_leader.domain.employee import Employee
from tests.building import make_contact
from ui.forms.form import Form
from ui.forms.listing import Listing
from ui.profile.freezing import FrozenStrip


def person(program, name="Bo Lind"):
    with program.workspace.read() as reader:
        return next(one for one in reader.all(Employee) if one.name == name)


@pytest.fixture
def profile(program):
    page = program.desk.pages.people.show_profile(person(program).id.hex, "needs")
    program.rest()
    return page


def strip(program):
    return next(one for one in program.window.findChildren(FrozenStrip))


def freeze_by_keys(program, why="a note is disputed"):
    program.do("freeze_person")
    program.rest()
    program.write(why)
    program.press("Return")
    program.rest()


def test_by_keys_alone_somebody_is_frozen_with_a_reason_and_by_one_undo_step_not(program, profile):
    freeze_by_keys(program)
    found = person(program)
    assert (str(found.frozen_on), found.frozen_why) == ("2026-11-18", "a note is disputed")
    assert strip(program).isVisible()
    program.press("Ctrl+Z")
    program.rest()
    assert person(program).frozen_on is None
    assert not strip(program).isVisible()


def test_by_mouse_somebody_is_frozen_without_a_reason_and_taken_up_again(program, profile):
    program.desk.pages.people.show_profile(person(program).id.hex, "rights")
    program.rest()
    program.click(program.button("Free&ze"))
    program.rest()
    assert (person(program).frozen_on is None, person(program).frozen_why) == (False, "")
    assert QApplication.focusWidget() is strip(program).take_up  # and not what stood behind it
    assert "Frozen since 18 Nov 2026. Nothing is changed" in " ".join(program.texts())
    program.click(program.button("Take &up again"))
    program.rest()
    assert person(program).frozen_on is None


def test_nothing_can_be_typed_about_a_frozen_person_and_all_can_be_read(program, profile):
    freeze_by_keys(program)
    program.desk.pages.people.show_profile(person(program).id.hex, "needs")
    program.rest()
    forms = [one for one in profile.findChildren(Form) if one.isVisible()]
    name = next(one.rows["name"] for one in forms if "name" in one.rows)
    before = person(program)
    name.control.inner.setFocus()
    program.write("Other")
    program.rest()
    assert name.control.inner.text() == "Bo Lind"
    assert not any(one.line.isEnabled() for one in profile.findChildren(Listing) if one.isVisible())
    assert person(program) == before
    program.click(program.button("Take &up again"))
    program.rest()
    name.control.inner.setFocus()
    name.control.inner.selectAll()
    program.write("Other")
    program.press("Return")
    program.rest()
    assert person(program, "Other").id == before.id


def test_a_frozen_person_is_not_in_the_plan_and_comes_back_to_it(program, profile):
    make_contact(program.workspace, person(program))
    freeze_by_keys(program)
    plan = program.desk.pages.show_plan()
    program.rest()
    assert "Bo Lind" not in [one.name for one in plan.model.grid.people]
    program.press("Ctrl+Z")
    program.rest()
    assert "Bo Lind" in [one.name for one in plan.model.grid.people]


def test_a_frozen_person_stands_among_the_archived_and_frozen_with_the_day(program, profile):
    freeze_by_keys(program)
    page = program.desk.pages.people.show_people()
    program.rest()
    assert "Bo Lind" not in [row.person.name for row in page.model.rows]
    program.click(program.named("Everybody", QCheckBox))
    program.rest()
    row = [row.person.name for row in page.model.rows].index("Bo Lind")
    state = next(place for place, column in enumerate(page.model.columns) if column.key == "state")
    assert page.model.index(row, state).data() == "Frozen since 18 Nov 2026"


def test_the_command_for_a_frozen_person_leads_to_the_way_back(program, profile):
    freeze_by_keys(program)
    program.do("freeze_person")
    program.rest()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Take &up again"
    program.press("Return")
    program.rest()
    assert person(program).frozen_on is None


def test_an_act_on_a_frozen_person_is_refused_with_a_sentence(program, profile):
    freeze_by_keys(program)
    program.desk.pages.people.show_profile(person(program).id.hex, "wellbeing")
    program.rest()
    profile._on_chart(profile.key)
    assert "Bo Lind is frozen" in program.status()
