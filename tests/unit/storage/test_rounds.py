"""Rounds and answers by few statements are what one would gather by hand, and none grows with the years."""

from datetime import date, timedelta

import pytest

from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import CameBy
from distance_leader.domain.employee import Employee
from distance_leader.domain.question import Question, Wording
from distance_leader.insights.signals import signals_of
from distance_leader.services.checkins import Given, GivenAnswer, answer_closing, type_answers
from distance_leader.services.issues import close_issue
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.queries import ratings
from distance_leader.storage.queries import rounds as queries
from distance_leader.storage.queries.checkins import issues_of
from distance_leader.workspace import open_workspace
from tests.building import NOW, editing, make_person
from tests.unit.services.test_checkins import N, Y, given

TODAY = date(2026, 11, 22)
START = date(2026, 1, 5)
ENERGY = Wording("energy", 1)


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    path = tmp_path_factory.mktemp("rounds") / "samples.db"
    make_samples(path, NOW, Samples(people=24, years=2))
    opened = open_workspace(path, to_write=False)
    yield opened
    opened.close()


def test_the_last_round_of_everyone_on_an_assignment_is_found(samples):
    with samples.read() as reader:
        found = {one.employee_key: one for one in queries.rounds(reader, TODAY)}
        people = [one for one in reader.all(Employee) if one.archived_on is None]
        stays = [one for one in reader.all(Assignment) if one.covers(TODAY)]
        asked = reader.all(CheckIn)
    assert set(found) == {stay.employee_id.hex for stay in stays} & {one.id.hex for one in people}
    for stay in stays:
        record = found[stay.employee_id.hex].record
        mine = sorted(one.asked_on for one in asked if one.assignment_id == stay.id and one.asked_on <= TODAY)
        assert record.asked_on == (mine[-1] if mine else None)
        assert (record.starts_on, record.every_weeks) == (stay.starts_on, stay.checkin_every_weeks)


def test_the_answers_found_are_those_of_the_last_assignment_that_was_answered_on(samples):
    with samples.read() as reader:
        found = {one.employee_key: one.record for one in queries.latest_answers(reader, TODAY)}
        asked = {one.id: one for one in reader.all(CheckIn)}
        answers = [one for one in reader.all(Answer) if one.said is not None]
    assert found
    for key, record in found.items():
        mine = [one for one in answers if asked[one.check_in_id].employee_id.hex == key]
        last = max(mine, key=lambda one: asked[one.check_in_id].answered_on)
        stay = asked[last.check_in_id].assignment_id
        rounds = {one.check_in_id for one in mine if asked[one.check_in_id].assignment_id == stay}
        days = sorted(asked[one].answered_on for one in rounds)[-12:]
        assert [answers[0].on for answers in record.rounds] == days


def test_the_ratings_found_are_one_point_a_round_on_the_last_assignment_and_before(samples):
    with samples.look() as look, samples.read() as reader:
        found = ratings.ratings(look, TODAY)
        asked = {one.id: one for one in reader.all(CheckIn)}
        rated = [one for one in reader.all(Answer) if one.rating is not None]
    assert found
    for key, person in found.items():
        mine = [(asked[one.check_in_id], one.rating) for one in rated if asked[one.check_in_id].employee_id.hex == key]
        mine.sort(key=lambda one: one[0].answered_on)
        stay = mine[-1][0].assignment_id
        kept = [(round_.answered_on, rating) for round_, rating in mine if round_.assignment_id == stay]
        assert [tuple(point) for point in person.present] == kept
        assert len(person.present) + len(person.earlier) == len(mine)


def test_of_a_long_time_of_weekly_ratings_the_first_and_the_last_are_read(workspace):
    person = make_person(workspace, since=START - timedelta(weeks=100))
    with editing(workspace) as edit:
        for week in range(100):
            said = Given(answers={ENERGY: GivenAnswer(rating=1 + week % 5)}, came_by=CameBy.TYPED)
            type_answers(edit, person.id, said, START + timedelta(weeks=week - 95))
    with workspace.look() as look:
        found = ratings.ratings(look, START + timedelta(weeks=200))[person.id.hex].present
        (signals,) = queries.latest_answers(look, START + timedelta(weeks=200))
    assert [point.on for point in found[:12]] == [START + timedelta(weeks=week - 95) for week in range(12)]
    assert (len(found), found[-1].on) == (52, START + timedelta(weeks=4))
    assert signals.record.rounds == []
    assert len(signals.record.trend.smoothed) == 40


def test_seen_from_an_earlier_day_nothing_has_happened_since(workspace):
    person = make_person(workspace)
    for weeks in (4, 8, 12):
        with editing(workspace) as edit:
            type_answers(edit, person.id, given(N, Y, Y), START + timedelta(weeks=weeks))

    def kinds(weeks):
        with workspace.look() as look:
            found = queries.latest_answers(look, START + timedelta(weeks=weeks))
        return [signal.kind for one in found for signal in signals_of(one.record)]

    assert [kinds(weeks) for weeks in (3, 4, 8, 12)] == [[], ["a_no"], ["pattern"], ["involve_project_manager"]]
    with workspace.look() as look:
        (before,) = queries.rounds(look, START + timedelta(weeks=2))
        assert before.record.asked_on is None
        assert len(queries.open_noes(look, START + timedelta(weeks=8))) == 2


def test_what_the_leader_says_at_the_end_is_no_answer_of_the_employees(workspace):
    person = make_person(workspace)
    with editing(workspace) as edit:
        done = type_answers(edit, person.id, given(Y, Y, Y), TODAY)
        answer_closing(edit, done, queries.Wording("adjust", 1), N.said)
    with workspace.look() as look:
        (found,) = queries.latest_answers(look, TODAY)
    assert len(found.record.latest) == 3


def test_a_settled_issue_is_known_to_the_signals_and_gone_from_the_open_ones(workspace):
    person = make_person(workspace)
    with editing(workspace) as edit:
        type_answers(edit, person.id, given(N, Y, Y), TODAY)
    with workspace.look() as look:
        (no,) = queries.open_noes(look, TODAY)
        assert (no.name, no.wording.key, no.opened_on) == (person.name, "delivery", TODAY)
    with editing(workspace) as edit:
        close_issue(edit, issues_of(edit, person.id)[0], TODAY, why="Mended")
    with workspace.look() as look:
        (found,) = queries.latest_answers(look, TODAY)
        assert signals_of(found.record) == []
        assert queries.open_noes(look, TODAY) == []


def test_own_questions_are_read_without_sqlalchemy_as_with_it(workspace):
    with editing(workspace) as edit:
        edit.put(Question(key="car", text_da="Virker bilen?", every_weeks=8, retired_on=TODAY))
    with workspace.look() as look, workspace.read() as reader:
        assert queries.own_questions(look) == reader.all(Question)


@pytest.mark.parametrize(
    ("statement", "index", "whole"),
    [
        (queries.ROUNDS, "ix_check_in_assignment_id_asked_on", "check_in"),
        (queries.ANSWERS, "ix_check_in_answered", "check_in"),
        (ratings.RATINGS, "ix_check_in_answered", "check_in"),
        (ratings.RATINGS, "ix_answer_check_in_id", "answer"),
        (ratings.FIRST_RATINGS, "ix_check_in_assignment_id_asked_on", "check_in"),
        (ratings.FIRST_RATINGS, "ix_answer_check_in_id", "answer"),
        (queries.ANSWERS, "ix_answer_check_in_id", "answer"),
        (queries.ANSWERS, "ix_issue_answer_id", "issue"),
        (queries.OPEN_NOES, "ix_issue_open", "issue"),
    ],
)
def test_no_statement_reads_all_rounds_or_answers(samples, statement, index, whole):
    given_ = {"today": TODAY.isoformat(), "long_ago": "2024-01-01"}
    with samples.look() as look:
        plan = [row[3] for row in look.raw.execute("EXPLAIN QUERY PLAN " + statement, given_)]
    assert any(index in step for step in plan), plan
    assert not any("AUTOMATIC" in step for step in plan), plan
    scanned = {"check_in": ("SCAN c", "SCAN k"), "answer": ("SCAN w",), "issue": ("SCAN i",)}[whole]
    assert not any(step.startswith(scanned) and index not in step for step in plan), plan


@pytest.mark.parametrize("statement", [queries.ROUNDS, queries.ANSWERS, ratings.RATINGS])
def test_a_round_is_found_by_its_id(samples, statement):
    with samples.look() as look:
        given_ = {"today": TODAY.isoformat(), "long_ago": "2024-01-01"}
        plan = [row[3] for row in look.raw.execute("EXPLAIN QUERY PLAN " + statement, given_)]
    assert any(step.startswith("SEARCH c USING INDEX sqlite_autoindex_check_in_1 (id=?)") for step in plan), plan
