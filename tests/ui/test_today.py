"""Today: what waits, worked through by one key a row; and the marks in the grid of those who are owed a talk."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtGui import QFontMetricsF

from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.insights.rhythm import Rhythm
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.chips import Meaning
from distance_leader.presentation.owed import owed_text
from distance_leader.presentation.today import Section
from distance_leader.presentation.today_check_ins import ASK
from distance_leader.starting import Samples, make_samples
from tests.building import make_contact
from ui.theme import font

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
WEEK_AT_1280 = 132
"""The width of a week's column, of six, without the side panel."""


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    path = tmp_path_factory.mktemp("samples") / "samples.distance"
    make_samples(path, NOW, Samples(language="en"))
    return path


@pytest.fixture
def sampled(start, samples, tmp_path):
    path = tmp_path / "mine.distance"
    path.write_bytes(samples.read_bytes())
    return start(path)


def today_page(program):
    program.press("Ctrl+1")
    program.rest()
    return program.desk.pages._today


def rows(program, section):
    return [item for item in today_page(program).view.rows.items if getattr(item, "section", None) is section]


def choose(program, row):
    page = today_page(program)
    page.view.setCurrentIndex(page.view.rows.index(page.view.rows.items.index(row)))
    return page


def contacts_of(program, row):
    with program.workspace.read() as reader:
        return [contact for contact in reader.all(Contact) if contact.employee_id.hex == row.person]


def test_today_says_who_is_owed_a_talk_most_urgent_first(sampled):
    owed = rows(sampled, Section.OWED)
    assert [row.is_urgent for row in owed] == sorted((row.is_urgent for row in owed), reverse=True)
    assert owed[0].is_urgent
    assert "days over" in sampled.text(owed[0].said)


def test_space_logs_a_talk_and_whom_it_was_owed_to_is_owed_no_more(sampled):
    row = rows(sampled, Section.OWED)[0]
    choose(sampled, row)
    sampled.press("Space")
    sampled.rest()
    assert row.person not in [other.person for other in rows(sampled, Section.OWED)]
    logged = [contact for contact in contacts_of(sampled, row) if contact.day == date(2026, 11, 18)]
    assert [contact.state for contact in logged] == [State.HELD]
    sampled.press("Ctrl+Z")
    sampled.rest()
    assert row.person in [other.person for other in rows(sampled, Section.OWED)]


@pytest.mark.parametrize(("key", "state"), [("Space", State.HELD), ("M", State.MISSED)])
def test_what_was_not_confirmed_is_settled_by_one_key(sampled, key, state):
    row = rows(sampled, Section.UNCONFIRMED)[0]
    choose(sampled, row)
    sampled.press(key)
    sampled.rest()
    assert row.contact.key not in [other.contact.key for other in rows(sampled, Section.UNCONFIRMED)]
    assert [contact.state for contact in contacts_of(sampled, row) if contact.id == row.contact.id] == [state]


def test_enter_opens_the_person_in_the_plan(sampled):
    row = rows(sampled, Section.OWED)[0]
    choose(sampled, row)
    sampled.press("Return")
    assert sampled.plan.model.grid.people[sampled.cell()[0]].key == row.person
    assert sampled.plan.panel.isVisible()


def test_of_two_talks_in_a_cell_enter_opens_the_one_that_was_chosen(start, staffed_file):
    program = start(staffed_file)
    with program.workspace.read() as reader:
        bo = next(one for one in reader.all(Employee) if one.name == "Bo Lind")
    week = IsoWeek.of(NOW.date())
    talks = [
        make_contact(program.workspace, bo, week=week, day=NOW.date(), foci=frozenset({one}))
        for one in (Focus.TASK, Focus.WELLBEING)
    ]
    found = {row.contact.key: row for row in rows(program, Section.PLANNED)}
    for talk in reversed(talks):
        choose(program, found[talk.id.hex])
        program.press("Return")
        program.rest()
        assert program.plan.panel.chosen_contact().key == talk.id.hex


@pytest.mark.parametrize(("keys", "days"), [("S", 1), ("Shift+S", 7)])
def test_a_planned_talk_that_is_put_off_gets_a_later_day_and_leaves_the_list(sampled, keys, days):
    row = rows(sampled, Section.UNCONFIRMED)[0]
    choose(sampled, row)
    sampled.press(keys)
    sampled.rest()
    (moved,) = [one for one in contacts_of(sampled, row) if one.id == row.contact.id]
    assert moved.day == NOW.date() + timedelta(days=days)
    assert moved.time == (None if row.contact.time is None else time.fromisoformat(row.contact.time))
    assert row.contact.key not in [one.contact.key for one in rows(sampled, Section.UNCONFIRMED)]
    sampled.press("Ctrl+Z")
    assert row.contact.key in [one.contact.key for one in rows(sampled, Section.UNCONFIRMED)]


def test_what_has_its_day_from_elsewhere_is_not_put_off_and_nobody_is_put_off_by_it(sampled):
    row = next(
        one
        for one in today_page(sampled).view.rows.items
        if getattr(one, "section", None) in (Section.RIGHTS, Section.CHECK_INS, Section.CALENDAR, Section.VISITS)
    )
    choose(sampled, row)
    sampled.press("S")
    assert sampled.status() == "This cannot be put off: it goes when it is done or over."
    assert not sampled.undo_stack.canUndo()


def test_a_talk_that_is_over_is_not_confirmed_and_no_longer_planned(start, staffed_file, clock):
    program = start(staffed_file)
    with program.workspace.read() as reader:
        bo = next(one for one in reader.all(Employee) if one.name == "Bo Lind")
    talk = make_contact(program.workspace, bo, day=NOW.date(), time=time(14), minutes=30)
    assert [row.contact.key for row in rows(program, Section.PLANNED)] == [talk.id.hex]
    clock.at = datetime(2026, 11, 18, 13, 29, tzinfo=UTC)
    program.do("show_plan")
    assert [row.contact.key for row in rows(program, Section.PLANNED)] == [talk.id.hex]
    clock.at = datetime(2026, 11, 18, 13, 30, tzinfo=UTC)
    program.do("show_plan")
    assert rows(program, Section.PLANNED) == []
    assert talk.id.hex in [row.contact.key for row in rows(program, Section.UNCONFIRMED)]


def test_the_cursor_goes_to_the_next_row_and_back_with_undo(sampled):
    page = today_page(sampled)
    owed = rows(sampled, Section.OWED)
    choose(sampled, owed[1])
    sampled.press("Space")
    sampled.rest()
    assert page.view.chosen().same == owed[2].same
    sampled.press("Ctrl+Z")
    sampled.rest()
    assert page.view.chosen().same == owed[1].same


def test_home_and_end_go_to_the_first_and_the_last_row(sampled):
    view = today_page(sampled).view
    people = [item for item in view.rows.items if hasattr(item, "same")]
    sampled.press("End")
    assert view.chosen().same == people[-1].same
    sampled.press("Home")
    assert view.chosen().same == people[0].same
    assert view.verticalScrollBar().value() == 0


def test_p_begins_an_entry_for_the_person_in_this_week(sampled):
    row = rows(sampled, Section.OWED)[0]
    choose(sampled, row)
    sampled.press("P")
    assert sampled.entry() is not None
    assert sampled.plan.model.grid.people[sampled.cell()[0]].key == row.person


def test_somebody_without_anything_to_do_is_told_so_kindly(empty_program):
    today_page(empty_program)
    assert empty_program.says("Nothing waits for you today. A good day to ask someone how they are.")


@pytest.mark.parametrize("language", ["da", "en"])
def test_by_when_a_talk_is_due_is_whole_in_a_window_of_1280_pixels(qapp, language):
    december = Rhythm(RhythmState.DUE, None, None, date(2026, 12, 27))
    said = catalogue(language).text(owed_text(december, date(2026, 11, 18), formats(language)))
    assert QFontMetricsF(font(9)).horizontalAdvance(said) <= WEEK_AT_1280 - 36


def test_today_speaks_danish(start, samples, tmp_path):
    path = tmp_path / "mine.distance"
    path.write_bytes(samples.read_bytes())
    program = start(path, language="da")
    page = today_page(program)
    shown = [page.view.rows.data(page.view.rows.index(place)) for place in range(page.view.rows.rowCount())]
    assert "Har en samtale til gode" in shown
    assert any("dage over det længste mellemrum" in text for text in shown)


def marked(program):
    program.rest()
    model = program.plan.model
    return {
        (model.grid.people[row].name, chip.meaning)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for chip in model.chips(row, column)
        if chip.meaning in (Meaning.DUE, Meaning.OVERDUE)
    }


def test_the_grid_marks_whom_today_lists(sampled):
    found = marked(sampled)
    listed = {(row.name, Meaning.OVERDUE if row.is_urgent else Meaning.DUE) for row in rows(sampled, Section.OWED)}
    assert found == listed
    assert {meaning for _, meaning in found} == {Meaning.DUE, Meaning.OVERDUE}
    sampled.press("Ctrl+2")
    assert sampled.says("1 overdue, 2 due · Weeks 45–50 2026 · 12 people")


def test_an_x_in_the_marked_cell_takes_the_mark_away_and_undo_brings_it_back(sampled):
    before = marked(sampled)
    name = next(name for name, meaning in before if meaning is Meaning.OVERDUE)
    row = [person.name for person in sampled.plan.model.grid.people].index(name)
    week = sampled.plan.model.grid.column_of["2026-W47"]
    assert name in sampled.plan.model.data(sampled.plan.model.index(row, week))
    assert "Overdue" in sampled.plan.model.data(sampled.plan.model.index(row, week))
    sampled.choose(row, week)
    sampled.write("x")
    sampled.press("Return")
    assert marked(sampled) == {mark for mark in before if mark[0] != name}
    sampled.press("Ctrl+Z")
    assert marked(sampled) == before


def test_space_writes_the_questions_for_whom_is_to_be_asked_and_keeps_the_round(sampled, answer_file_dialog, tmp_path):
    row = next(row for row in rows(sampled, Section.CHECK_INS) if row.key == ASK)
    answer_file_dialog(tmp_path / "out")
    choose(sampled, row)
    sampled.press("Space")
    sampled.rest()
    assert b"X-Unsent: 1" in (tmp_path / "out.eml").read_bytes()
    (waiting,) = [one for one in rows(sampled, Section.CHECK_INS) if one.person == row.person]
    assert sampled.text(waiting.said) == "Asked 18 Nov 2026, no answer yet"
    sampled.press("Ctrl+Z")
    sampled.rest()
    (again,) = [one for one in rows(sampled, Section.CHECK_INS) if one.person == row.person]
    assert again.key == ASK


def test_space_reminds_once_and_where_no_draft_is_wanted_nothing_is_kept(sampled, answer_file_dialog, tmp_path):
    row = next(row for row in rows(sampled, Section.CHECK_INS) if row.key not in ("", ASK))
    with sampled.workspace.read() as reader:
        before = reader.dump()
    answer_file_dialog("")
    choose(sampled, row)
    sampled.press("Space")
    sampled.rest()
    with sampled.workspace.read() as reader:
        assert reader.dump() == before
    answer_file_dialog(tmp_path / "out")
    choose(sampled, row)
    sampled.press("Space")
    sampled.rest()
    assert (tmp_path / "out.eml").exists()
    with sampled.workspace.read() as reader:
        assert reader.get(CheckIn, UUID(row.key)).reminded_on == date(2026, 11, 18)


def test_enter_on_a_check_in_opens_what_was_asked_and_answered(sampled):
    row = rows(sampled, Section.CHECK_INS)[0]
    choose(sampled, row)
    sampled.press("Return")
    sampled.rest()
    profile = sampled.desk.pages.people.profile
    assert (profile.key, profile._buttons["wellbeing"].isChecked()) == (row.person, True)
