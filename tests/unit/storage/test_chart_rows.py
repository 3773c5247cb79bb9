"""What charts read is what one would gather by hand, and nothing of it has happened before its day."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Channel, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.extension import Extension
from distance_leader.domain.issue import Issue
from distance_leader.domain.request import Request
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.contacts import add_contact
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.queries import history_rows, team_rows
from distance_leader.workspace import open_workspace
from tests.building import HOME, NOW, editing, make_person

TODAY = date(2026, 11, 22)
FIRST = date(2026, 1, 1)
DAYS = team_rows.Days(FIRST, TODAY, TODAY)


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    path = tmp_path_factory.mktemp("charts") / "samples.db"
    make_samples(path, NOW, Samples(people=24, years=2))
    opened = open_workspace(path, to_write=False)
    yield opened
    opened.close()


@pytest.fixture
def reader(samples):
    with samples.read() as found:
        yield found


def day_of(one):
    return one.answered_on or one.asked_on


@pytest.mark.parametrize("today", [TODAY, date(2026, 6, 1)])
def test_a_persons_history_is_all_of_it_up_to_the_day(reader, today):
    answers = reader.all(Answer)
    for person in reader.all(Employee)[:8]:
        who = person.id.hex
        asked = [one for one in reader.all(CheckIn) if one.employee_id == person.id and one.asked_on <= today]
        rows = history_rows.round_rows(reader, who, today)
        assert [row.asked_on for row in rows] == sorted(one.asked_on for one in asked)
        given = {one.id: one for one in asked if one.answered_on and one.answered_on <= today}
        mine = [one for one in answers if one.check_in_id in given and one.said is not None]
        assert Counter(said for row in rows for said in row.answers.values()) == Counter(one.said for one in mine)
        stays = [one for one in reader.all(Assignment) if one.employee_id == person.id]
        assert {row.key for row in history_rows.stay_rows(reader, who)} == {one.id.hex for one in stays}
        extended = [one for one in reader.all(Extension) if one.assignment_id in {stay.id for stay in stays}]
        assert len(history_rows.extension_rows(reader, who, today)) == sum(one.decided_on <= today for one in extended)
        issues = [one for one in reader.all(Issue) if one.employee_id == person.id and one.opened_on <= today]
        found = history_rows.issue_rows(reader, who, today)
        assert [one.opened_on for one in found] == sorted(one.opened_on for one in issues)
        assert all(one.closed_on is None or one.closed_on <= today for one in found)


def test_talks_are_the_held_contacts_with_the_person_on_their_days(reader):
    for person in reader.all(Employee)[:8]:
        held = [
            (min(one.counts_on, TODAY), one.channel)
            for one in reader.all(Contact)
            if one.employee_id == person.id and one.state is State.HELD and one.party_id is None
        ]
        assert sorted(history_rows.talk_rows(reader, person.id.hex, TODAY)) == sorted(held)


@pytest.mark.parametrize("index", [None, 3])
def test_the_months_of_a_team_are_counted_by_hand_too(reader, index):
    people = reader.all(Employee)
    who = people[index].id if index is not None else None
    days = DAYS._replace(who=who.hex if who else "")
    asked = {
        one.id: one
        for one in reader.all(CheckIn)
        if FIRST <= day_of(one) <= TODAY and (who is None or one.employee_id == who)
    }
    settled = [one for one in asked.values() if one.answered_on or one.asked_on <= TODAY - timedelta(days=14)]
    rounds = team_rows.month_rounds(reader, days, 14)
    assert sum(one.number for one in rounds) == len(settled)
    by_month = Counter(f"{day_of(one):%Y-%m}" for one in settled)
    assert Counter({one.month: one.number for one in rounds}) == by_month
    said = [one for one in reader.all(Answer) if one.check_in_id in asked and one.said is not None]
    hand = Counter((f"{day_of(asked[one.check_in_id]):%Y-%m}", one.question_key, one.said) for one in said)
    rows = team_rows.month_answers(reader, days)
    assert Counter({(one.month, one.question.key, one.said): one.number for one in rows}) == hand


@pytest.mark.parametrize("index", [None, 2])
def test_minutes_are_those_of_held_contacts_and_shared_talks_count_once(reader, index):
    people = {one.id: one for one in reader.all(Employee) if one.archived_on is None}
    who = list(people)[index] if index is not None else None
    held = [
        one
        for one in reader.all(Contact)
        if one.state is State.HELD
        and one.party_id is None
        and one.employee_id in people
        and FIRST <= min(one.counts_on, TODAY) <= TODAY
    ]
    mine = [one for one in held if who is None or one.employee_id == who]
    hand: Counter[tuple[str, str]] = Counter()
    for one in mine:
        hand[one.employee_id.hex, f"{min(one.counts_on, TODAY):%Y-%m}"] += one.minutes
    rows = team_rows.month_minutes(reader, DAYS._replace(who=who.hex if who else ""))
    assert Counter({(one.key, one.month): one.minutes for one in rows}) == hand
    talks = {one.talk_id or one.id: one.minutes for one in held}
    assert sum(team_rows.shared_minutes(reader, DAYS).values()) == sum(talks.values())
    assert len(talks) < len(held)


def test_a_contact_held_this_week_without_a_day_counts_today_and_not_on_sunday(workspace):
    person = make_person(workspace)
    friday = date(2026, 11, 20)
    with editing(workspace) as edit:
        for week in (IsoWeek(2026, 46), IsoWeek.of(friday)):
            add_contact(
                edit,
                Contact(
                    employee_id=person.id, week=week, zone=HOME, state=State.HELD, channel=Channel.VISIT, minutes=45
                ),
            )
    with workspace.read() as reader:
        assert [one.on for one in history_rows.talk_rows(reader, person.id.hex, friday)] == [date(2026, 11, 15), friday]
        days = team_rows.Days(FIRST, friday, friday)
        assert [one.minutes for one in team_rows.month_minutes(reader, days)] == [90]
        assert team_rows.shared_minutes(reader, days) == {"2026-11": 90}
        days = days._replace(last=date(2026, 11, 14))
        assert team_rows.month_minutes(reader, days) == []


def test_requests_come_with_the_hours_of_the_assignment_that_they_came_in(workspace):
    person = make_person(workspace)
    with editing(workspace) as edit:
        for month in (1, 11):
            edit.put(Request(employee_id=person.id, received_at=datetime(2026, month, 2, 12, tzinfo=UTC)))
    start, end = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    with workspace.read() as reader:
        before, later = team_rows.request_rows(reader, start, end)
        assert (before.zone, before.hours) == (None, None)
        assert (later.zone, later.name) == ("America/Chicago", "Amina Noor")
        assert later.hours is not None
        assert team_rows.request_rows(reader, start, end, person.id.hex) == [before, later]
        assert team_rows.request_rows(reader, start, end, "0" * 32) == []
        assert team_rows.request_rows(reader, datetime(2026, 2, 1, tzinfo=UTC), end) == [later]


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (history_rows.ROUNDS, "ix_check_in_employee_id_asked_on"),
        (history_rows.ANSWERS, "ix_answer_check_in_id"),
        (history_rows.TALKS, "ix_contact_held"),
        (history_rows.ISSUES, "ix_issue_employee_id"),
        (history_rows.EXTENSIONS, "ix_extension_assignment_id"),
        (team_rows.MINUTES, "ix_contact_held"),
        (team_rows.MINUTES_SHARED, "ix_contact_held"),
    ],
)
def test_no_statement_reads_a_whole_table_of_years(reader, statement, index):
    given = {**DAYS.given, "who": "0" * 32}
    plan = [row[3] for row in reader.raw.execute("EXPLAIN QUERY PLAN " + statement, given)]
    assert any(index in step for step in plan), plan
    assert not any("AUTOMATIC" in step or "SCAN c" in step for step in plan), plan
