"""Who is frozen: nothing about the person is changed, and only the own profile and what is handed out still show it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from distance_leader.charts.all_charts import CHARTS
from distance_leader.charts.chart import Order, Who
from distance_leader.domain.absence import Absence
from distance_leader.domain.codes import AbsenceKind, Anchor, CameBy, Kept, State, YesNo
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import CHECK_IN_KEYS, ENERGY
from distance_leader.domain.request import Request
from distance_leader.exchange.calendar.writing import CalendarOrder, write_calendar
from distance_leader.forgetting import erase_person, erase_what_is_over
from distance_leader.presentation.hits import hit_line
from distance_leader.presentation.holdings import load_access
from distance_leader.presentation.people_table import Wanted, load_people, wanted_rows
from distance_leader.presentation.profile import load_profile
from distance_leader.presentation.retaining import load_review
from distance_leader.presentation.today import Section, load_today
from distance_leader.services.checkins import Given, GivenAnswer, type_answers
from distance_leader.services.freezing import freeze, take_up
from distance_leader.services.importing.plan import apply_import, plan_import
from distance_leader.services.importing.rows import PersonRow, Verdict
from distance_leader.services.people import change_leader, change_person
from distance_leader.storage.erasing import Over
from distance_leader.storage.queries.plan import staff
from distance_leader.storage.queries.records import records
from distance_leader.storage.queries.search import search
from distance_leader.storage.tables import TABLES
from distance_leader.workspace import open_workspace
from tests.building import (
    LEADER,
    NOW,
    THURSDAY,
    WEEK,
    ask_person,
    dump,
    editing,
    make_contact,
    make_person,
    one_of_each,
    stays_of,
    stored,
)

TODAY = NOW.date()


def frozen(workspace, person, why="a note is disputed", on=TODAY):
    with editing(workspace) as edit:
        return freeze(edit, stored(workspace, person), on, why)


def refused(act):
    with pytest.raises(InvalidValueError) as caught:
        act()
    assert caught.value.problem is Problem.FROZEN
    return caught.value.details["name"]


@pytest.fixture
def amina(workspace):
    return make_person(workspace, "Amina Noor")


@pytest.mark.parametrize(
    "kind", [kind for kind, table in TABLES.items() if table.info["subject"] != "id"], ids=lambda kind: kind.__name__
)
def test_nothing_of_any_kind_about_a_frozen_person_is_changed_added_or_removed(workspace, kind):
    """Every table that is about somebody, tomorrow's too."""
    everything = one_of_each(is_frozen=False)
    with editing(workspace) as edit:
        for one in everything:
            edit.put(one)
    person = next(one for one in everything if isinstance(one, Employee))
    frozen(workspace, person)
    before = dump(workspace)
    one = next(each for each in everything if type(each) is kind)
    if getattr(one, "employee_id", person.id) is None:
        return  # the leader's own absence and the like: about nobody

    def add():
        with editing(workspace) as edit:
            edit.put(replace(one, id=uuid4()))

    def remove():
        with editing(workspace) as edit:
            for each in reversed(everything[everything.index(one) :]):  # what refers to it goes first
                edit.remove(each)

    assert refused(add) == person.name
    assert refused(remove) == person.name
    assert dump(workspace) == before


def test_freezing_and_taking_up_are_steps_that_are_undone(workspace, amina):
    taken = []
    workspace.subscribe(taken.append)
    frozen(workspace, amina)
    assert (stored(workspace, amina).frozen_on, stored(workspace, amina).frozen_why) == (TODAY, "a note is disputed")
    workspace.apply(taken[-1].inverted())
    assert stored(workspace, amina) == amina
    again = frozen(workspace, amina)
    with editing(workspace) as edit:
        take_up(edit, again)
    assert stored(workspace, amina) == amina
    workspace.apply(taken[-1].inverted())
    assert stored(workspace, amina) == again


def test_what_was_done_before_cannot_be_undone_past_the_freezing(workspace, amina):
    taken = []
    workspace.subscribe(taken.append)
    make_contact(workspace, amina)
    frozen(workspace, amina)
    assert refused(lambda: workspace.apply(taken[0].inverted())) == "Amina Noor"


def test_somebody_frozen_twice_is_frozen_since_the_first_day_with_the_last_reason(workspace, amina):
    frozen(workspace, amina)
    found = frozen(workspace, amina, why="it is before a court", on=TODAY + timedelta(days=3))
    assert (found.frozen_on, found.frozen_why) == (TODAY, "it is before a court")


def test_a_field_of_a_frozen_person_is_not_changed_but_others_are(workspace, amina):
    bo = make_person(workspace, "Bo Lind")
    found = frozen(workspace, amina)

    def change(person):
        with editing(workspace) as edit:
            change_person(edit, person, title="Welder")

    assert refused(lambda: change(found)) == "Amina Noor"
    change(bo)
    assert stored(workspace, bo).title == "Welder"


def test_the_leader_can_move_while_somebody_is_frozen_and_the_calls_keep_their_hour(workspace, amina):
    call = make_contact(workspace, amina, day=THURSDAY, time=time(9), anchor=Anchor.LEADER)
    frozen(workspace, amina)
    with editing(workspace) as edit:
        change_leader(edit, edit.get(Leader, LEADER.id), zone="Asia/Seoul")
    found = stored(workspace, call)
    assert (found.time, found.day) == (call.time, call.day)
    assert found.starts_at == call.starts_at - timedelta(hours=8)


def test_a_frozen_person_is_in_no_plan_list_reminder_or_review(workspace, amina, tmp_path):
    bo = make_person(workspace, "Bo Lind")
    for person in (amina, bo):
        old = date(2022, 3, 1)
        make_contact(workspace, person, day=old, state=State.HELD, note="old")
        make_contact(workspace, person, day=THURSDAY, time=time(9))
        with editing(workspace) as edit:
            edit.put(Request(employee_id=person.id, received_at=datetime(2026, 11, 20, 9, tzinfo=UTC), about="a crane"))

    def seen():
        with workspace.read() as reader:
            today = load_today(reader, NOW, "en")
            table = load_people(reader, NOW)
            calendar = write_calendar(reader, tmp_path / "plan.ics", CalendarOrder(WEEK, WEEK, "en", NOW))
            return {
                "plan": {one.name for one in staff(reader, TODAY.isoformat(), "Europe/Copenhagen")},
                "records": {one.name for one in records(reader, TODAY)},
                "today": {name for section in Section for row in today.of(section) for name in short(row.name)},
                "list": {row.person.name for row in wanted_rows(table, Wanted(), "en")},
                "review": {row.name for row in load_review(reader, TODAY, "en")},
                "calendar": calendar.written,
            }

    assert list(seen().values()) == [*[{"Amina Noor", "Bo Lind"}] * 5, 2]
    frozen(workspace, amina)
    assert list(seen().values()) == [*[{"Bo Lind"}] * 5, 1]


@pytest.mark.parametrize("chart", [one for one in CHARTS if one.who is not Who.PERSON], ids=lambda one: one.name)
def test_what_is_kept_of_a_frozen_person_is_in_no_chart(workspace, amina, chart):
    def drawn():
        with workspace.read() as reader:
            return str(chart.read(reader, Order(today=TODAY, language="en")))

    make_person(workspace, "Bo Lind")
    answers = {Wording(CHECK_IN_KEYS[0], 1): GivenAnswer(said=YesNo.YES), Wording(ENERGY, 1): GivenAnswer(rating=4)}
    given = Given(answers=answers, came_by=CameBy.PHONE)
    found = frozen(workspace, amina)
    bo_alone = drawn()
    with editing(workspace) as edit:
        take_up(edit, found)
    for month in range(2, 10):
        with editing(workspace) as edit:
            came = datetime(2026, month, 3, 9, tzinfo=UTC)
            edit.put(Request(employee_id=amina.id, received_at=came, answered_at=came, about="a crane"))
            type_answers(edit, amina.id, given, date(2026, month, 14))
        make_contact(workspace, amina, day=date(2026, month, 16), state=State.HELD)
    assert drawn() != bo_alone
    frozen(workspace, amina)
    assert drawn() == bo_alone


def short(names):
    """Some rows name several people by their first names."""
    return [{"Amina": "Amina Noor", "Bo": "Bo Lind"}.get(one, one) for one in names.split(", ")]


def test_a_frozen_person_stands_in_the_list_of_those_who_are_not_followed_with_the_day(workspace, amina):
    frozen(workspace, amina)
    with workspace.read() as reader:
        table = load_people(reader, NOW)
        profile = load_profile(reader, amina.id, NOW, "en")
        access = load_access(reader, stored(workspace, amina), NOW, "en")
    (row,) = wanted_rows(table, Wanted(with_archived=True), "en")
    assert row.person.frozen_on == TODAY
    assert profile.person.frozen_why == "a note is disputed"
    assert "a note is disputed" in str(access.parts)


def test_after_four_weeks_today_asks_whether_it_is_settled(workspace, amina):
    frozen(workspace, amina)
    for days, is_said in ((28, False), (29, True)):
        with workspace.read() as reader:
            rows = load_today(reader, NOW + timedelta(days=days), "en").of(Section.RIGHTS)
        assert [row.name for row in rows] == (["Amina Noor"] if is_said else [])


def test_a_row_of_a_list_that_would_change_a_frozen_person_is_wrong_and_no_other(workspace, amina):
    frozen(workspace, amina)
    rows = [
        PersonRow(number=2, name="Amina Noor", employee={"title": "Welder"}),
        PersonRow(number=3, name="Somebody New", employee={"name": "Somebody New"}),
    ]
    with workspace.read() as reader:
        plan = plan_import(reader, rows, TODAY)
        same = plan_import(reader, [PersonRow(number=2, name="Amina Noor")], TODAY)
    assert [one.verdict for one in plan.rows] == [Verdict.WRONG, Verdict.NEW]
    assert plan.rows[0].error.problem is Problem.FROZEN
    assert [one.verdict for one in same.rows] == [Verdict.UNCHANGED]
    with editing(workspace) as edit:
        apply_import(edit, plan)
    assert stored(workspace, amina).title == ""


def test_answers_that_come_back_of_a_frozen_person_are_not_kept(workspace, amina):
    check_in = ask_person(workspace, amina, date(2026, 11, 16))
    frozen(workspace, amina)

    def answer():
        with editing(workspace) as edit:
            edit.put(replace(check_in, answered_on=TODAY))

    assert refused(answer) == "Amina Noor"


def test_a_frozen_person_is_not_erased_before_being_taken_up_again(plan_file, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    workspace = open_workspace(plan_file, to_write=True)
    amina = make_person(workspace, "Amina Noor")
    make_contact(workspace, amina, day=date(2022, 3, 1), state=State.HELD)
    found = frozen(workspace, amina)
    before = dump(workspace)
    workspace.close()
    over = [Over(amina.id, Kept.TALKS, date(2025, 1, 1))]
    assert refused(lambda: erase_person(plan_file, amina.id, None, NOW)) == "Amina Noor"
    assert refused(lambda: erase_what_is_over(plan_file, over, None, NOW)) == "Amina Noor"
    workspace = open_workspace(plan_file, to_write=True)
    assert dump(workspace) == before
    with editing(workspace) as edit:
        take_up(edit, found)
    workspace.close()
    assert erase_person(plan_file, amina.id, None, NOW).rows == 3


def test_an_absence_of_the_leader_is_nobodys_and_goes_on(workspace, amina):
    frozen(workspace, amina)
    mine = Absence(employee_id=None, first_on=TODAY, last_on=TODAY, kind=AbsenceKind.VACATION)
    with editing(workspace) as edit:
        edit.put(mine)
    assert stored(workspace, mine) == mine


def test_with_nobody_frozen_an_edit_asks_one_statement_more(workspace, amina):
    """The check costs an edit nearly nothing: it looks at the people only."""
    asked = []
    with editing(workspace) as edit:
        edit.raw.set_trace_callback(asked.append)
        edit.put(replace(stays_of(workspace, amina)[0], site="Hall 4"))
    assert [one for one in asked if "frozen_on IS NOT NULL" in one] == [
        "SELECT id, name FROM employee WHERE frozen_on IS NOT NULL"
    ]


def test_the_search_finds_what_is_about_somebody_frozen_and_does_not_read_it_out(workspace):
    bo, amina = make_person(workspace, "Bo Lind"), make_person(workspace, "Amina Noor")
    for person in (bo, amina):
        make_contact(workspace, person, note="disputed rejse")
    frozen(workspace, bo)
    with workspace.read() as reader:
        found = search(reader, "rejse")
    lines = {hit_line(hit, "en").who: hit_line(hit, "en") for hit in found.hits}
    assert (found.count, set(lines)) == (2, {"Bo Lind", "Amina Noor"})
    assert (lines["Amina Noor"].text, lines["Bo Lind"].text) == ("disputed rejse", "(frozen, so not read out here)")
    assert "disputed" not in repr([hit for hit in found.hits if hit.name == "Bo Lind"])
    with editing(workspace) as edit:
        take_up(edit, stored(workspace, bo))
    with workspace.read() as reader:
        assert [hit.text for hit in search(reader, "rejse").hits] == ["disputed rejse"] * 2
