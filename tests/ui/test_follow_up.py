"""Follow-up: what is open, by person, by who acts next and by age; an issue ends when something was done about it."""

import pytest
from PySide6.QtWidgets import QLabel, QMenu

from distance_leader.domain.action import Action
from distance_leader.domain.codes import Counterpart, Owner
from distance_leader.domain.condition import Condition
from distance_leader.domain.employee import Employee
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.issue import Issue
from distance_leader.presentation.following import FollowRow, Grouping, Matter
from distance_leader.starting import Samples, make_samples
from tests.ui.driving import WEDNESDAY


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    path = tmp_path_factory.mktemp("samples") / "samples.distance"
    make_samples(path, WEDNESDAY, Samples(language="en"))
    return path


@pytest.fixture
def sampled(start, samples, tmp_path):
    path = tmp_path / "mine.distance"
    path.write_bytes(samples.read_bytes())
    program = start(path)
    page_of(program)
    return program


def page_of(program):
    program.press("Ctrl+5")
    program.rest()
    return program.desk.pages.duties.follow_up


def rows(program, matter=None):
    found = [item for item in page_of(program).view.rows.items if isinstance(item, FollowRow)]
    return [row for row in found if matter in (None, row.matter)]


def heads(program):
    return [program.text(item) for item in page_of(program).view.rows.items if not isinstance(item, FollowRow)]


def choose(program, row):
    page_of(program)._choose(row.key)
    program.settle()


def stored(program, kind, key):
    with program.workspace.read() as reader:
        return next((one for one in reader.all(kind) if one.id.hex == key), None)


def undecided(program):
    return next(row for row in rows(program, Matter.ISSUE) if program.text(row.said).endswith("nothing is decided yet"))


def test_every_open_thing_stands_on_the_page_however_it_is_grouped(sampled):
    with sampled.workspace.read() as reader:
        issues = {one.id.hex for one in reader.all(Issue) if one.closed_on is None}
    by_person = {row.key for row in rows(sampled)}
    assert issues <= by_person
    for grouping in (Grouping.OWNER, Grouping.AGE):
        page_of(sampled)._group(grouping)
        assert {row.key for row in rows(sampled)} == by_person


def test_the_heads_are_names_owners_or_ages(sampled):
    assert {row.name for row in rows(sampled)} == set(heads(sampled))
    sampled.click(sampled.button("By who acts next"))
    assert heads(sampled)[0] == "With you"
    owners = [row.owner for row in rows(sampled)]
    assert owners == sorted(owners, key=list(Owner).index)
    sampled.click(sampled.button("By age"))
    since = [row.since for row in rows(sampled)]
    assert since == sorted(since)


def test_an_issue_is_settled_by_keys_once_an_action_is_done(sampled):
    row = undecided(sampled)
    choose(sampled, row)
    sampled.press("Space")
    assert sampled.says("Nothing was done about this yet: finish one of its actions, or write why not.")
    assert stored(sampled, Issue, row.key).closed_on is None
    sampled.write("call the customer Fri")
    sampled.press("Return")
    with sampled.workspace.read() as reader:
        (action,) = [one for one in reader.all(Action) if one.issue_id and one.issue_id.hex == row.key]
    assert (action.text, action.due_on.isoformat()) == ("call the customer", "2026-11-20")
    assert action.employee_id.hex == row.person
    sampled.rest()
    again = next(one for one in rows(sampled) if one.key == row.key)
    assert "next: call the customer, due 20 Nov 2026" in sampled.text(again.said)
    doing = page_of(sampled).issue.doing
    doing.rows.setCurrentRow(0)
    doing.rows.setFocus()
    sampled.press("Space")
    sampled.press("Esc")
    choose(sampled, row)
    sampled.press("Space")
    assert stored(sampled, Issue, row.key).closed_on.isoformat() == "2026-11-18"
    sampled.rest()
    assert row.key not in {one.key for one in rows(sampled)}
    sampled.press("Ctrl+Z")
    sampled.rest()
    assert row.key in {one.key for one in rows(sampled)}


def test_an_issue_is_settled_with_a_reason_instead(sampled):
    row = undecided(sampled)
    choose(sampled, row)
    reason = sampled.line("Why nothing is to be done")
    reason.setFocus()
    sampled.write("it was a misunderstanding")
    sampled.press("Return")
    sampled.click(sampled.button("&Settled"))
    closed = stored(sampled, Issue, row.key)
    assert (closed.closed_on.isoformat(), closed.closed_why) == ("2026-11-18", "it was a misunderstanding")


def test_space_ends_promises_differences_and_expectations(sampled):
    ended = {
        Matter.PROMISE: (Action, lambda one: one.closed_on is not None),
        Matter.DIFFERENCE: (Condition, lambda one: one.settled_on is not None),
        Matter.GAP: (Expectation, lambda one: one.agreed_on is not None),
    }
    for matter, (kind, is_ended) in ended.items():
        row = rows(sampled, matter)[0]
        choose(sampled, row)
        assert not is_ended(stored(sampled, kind, row.key))
        sampled.press("Space")
        assert is_ended(stored(sampled, kind, row.key)), matter
        sampled.press("Ctrl+Z")
        assert not is_ended(stored(sampled, kind, row.key))


def test_a_problem_that_was_heard_of_becomes_an_issue_of_the_chosen_person(sampled):
    row = rows(sampled)[0]
    choose(sampled, row)
    sampled.press("N")
    sampled.press("Return")
    assert sampled.says("Write in a few words what is wrong.")
    sampled.write("no hot water")
    sampled.press("Return")
    sampled.rest()
    chosen = page_of(sampled).view.chosen()
    assert (chosen.person, sampled.text(chosen.said)) == (
        row.person,
        "no hot water · opened today · nothing is decided yet",
    )
    sampled.press("Ctrl+Z")
    sampled.rest()
    assert chosen.key not in {one.key for one in rows(sampled)}


def test_the_question_is_shown_as_it_was_asked_with_its_halves(sampled):
    choose(sampled, undecided(sampled))
    texts = [label.text() for label in sampled.visible(QLabel)]
    assert any(text.startswith("“") and text.endswith("?”") for text in texts)
    assert any("answered No on" in text and "First half:" in text for text in texts)


def test_involving_the_project_manager_writes_a_draft_without_a_private_word(sampled, answer_file_dialog, tmp_path):
    row = undecided(sampled)
    choose(sampled, row)
    private = sampled.line("What is wrong")
    private.setFocus()
    sampled.write("cries at night")
    sampled.press("Return")
    answer_file_dialog("")
    menu = page_of(sampled).issue.findChild(QMenu)
    menu.actions()[0].trigger()
    assert Counterpart.CUSTOMER_MANAGER not in stored(sampled, Issue, row.key).talk_with
    answer_file_dialog(tmp_path / "out")
    menu = page_of(sampled).issue.findChild(QMenu)
    menu.actions()[0].trigger()
    draft = (tmp_path / "out.eml").read_text()
    assert "X-Unsent: 1" in draft
    assert "cries" not in draft
    assert "answered No" not in draft
    issue = stored(sampled, Issue, row.key)
    assert Counterpart.CUSTOMER_MANAGER in issue.talk_with
    with sampled.workspace.read() as reader:
        assert [one.owner for one in reader.all(Action) if one.issue_id == issue.id] == [Owner.LEADER]
    sampled.press("Ctrl+Z")
    assert Counterpart.CUSTOMER_MANAGER not in stored(sampled, Issue, row.key).talk_with


def test_o_opens_the_profile_where_the_thing_stands(sampled):
    row = rows(sampled, Matter.DIFFERENCE)[0]
    choose(sampled, row)
    sampled.press("O")
    sampled.rest()
    profile = sampled.desk.pages.people.profile
    assert profile.isVisible()
    assert profile.key == row.person
    assert profile._buttons["assignment"].isChecked()


def test_a_reason_to_talk_leads_to_its_issue_and_so_to_the_draft(sampled):
    sampled.press("Ctrl+4")
    sampled.rest()
    wellbeing = sampled.desk.pages.wellbeing.page
    reasons = [row for row in wellbeing.view.rows.items if getattr(row, "kind", "") == "involve_project_manager"]
    wellbeing.view.setCurrentIndex(wellbeing.view.rows.index(wellbeing.view.rows.items.index(reasons[0])))
    sampled.click(sampled.button("To the open &issue"))
    sampled.rest()
    page = sampled.desk.pages.duties.follow_up
    chosen = page.view.chosen()
    assert page.isVisible()
    assert (chosen.person, chosen.matter) == (reasons[0].person, Matter.ISSUE)
    assert page.issue.findChild(QMenu).actions()


def test_where_nothing_is_open_one_button_opens_the_first(program):
    page = page_of(program)
    assert program.says("Nothing is open.")
    assert page._frame.first.hasFocus()
    program.press("Space")
    program.press("Tab")
    program.write("no desk")
    program.press("Return")
    program.rest()
    (row,) = rows(program)
    with program.workspace.read() as reader:
        assert row.person in {one.id.hex for one in reader.all(Employee)}


def test_follow_up_speaks_danish(start, samples, tmp_path):
    path = tmp_path / "danish.distance"
    path.write_bytes(samples.read_bytes())
    program = start(path, language="da")
    assert program.text(undecided_danish(program).said).endswith("intet er besluttet endnu")
    assert {"Efter person", "Ny sag", "Opfølgning"} <= program.texts()


def undecided_danish(program):
    return next(row for row in rows(program, Matter.ISSUE) if "besluttet" in program.text(row.said))
