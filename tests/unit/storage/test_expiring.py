"""What is kept, how long, and what goes when it is over: its texts, its rows, or the person."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Belonging, CameBy, Kept, Owner, Repeat, Sheet, State, Visibility, YesNo
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.goal import Goal
from distance_leader.domain.issue import Issue
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import WELLBEING
from distance_leader.domain.request import Request
from distance_leader.domain.retention import DEFAULT_MONTHS, KeptLonger, RetentionLimit, months_before
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.weeks import IsoWeek
from distance_leader.forgetting import erase_what_is_over
from distance_leader.presentation.retaining import load_review
from distance_leader.services.checkins import Given, GivenAnswer, ask, take_answers
from distance_leader.services.issues import act_on
from distance_leader.storage.erasing import Over
from distance_leader.storage.queries.checkins import check_ins_of
from distance_leader.storage.queries.expiring import NAMELESS
from distance_leader.workspace import open_workspace
from tests.building import editing, make_contact, make_person, stays_of

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def amina(workspace):
    return make_person(workspace, since=date(2020, 1, 1))


def held(workspace, person, day, **said):
    return make_contact(workspace, person, week=IsoWeek.of(day), day=day, state=State.HELD, **said)


def review(workspace, today=TODAY):
    with workspace.read() as reader:
        return [(row.category, row.how_many) for row in load_review(reader, today, "en")]


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 25), 24, date(2024, 11, 25)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 31), 2, date(2025, 11, 30)),
        (date(2026, 12, 31), 12, date(2025, 12, 31)),
    ],
)
def test_months_are_those_of_the_calendar(day, months, before):
    assert months_before(day, months) == before


def test_a_talk_is_listed_on_the_day_of_its_limit_and_not_before(workspace, amina):
    held(workspace, amina, date(2024, 11, 25))
    assert review(workspace, TODAY - timedelta(days=1)) == []
    assert review(workspace) == [(Kept.TALKS, 1)]


def test_what_nobody_ever_closed_is_over_too(workspace, amina, plan_file):
    day, late = date(2021, 3, 1), date(2026, 3, 1)
    make_contact(workspace, amina, week=IsoWeek.of(day), day=day, state=State.PLANNED, note="the crane")
    who = {"employee_id": amina.id}
    with editing(workspace) as edit:
        for on in (day, late):
            edit.put(Request(**who, received_at=datetime(on.year, 3, 1, tzinfo=UTC), about=f"about {on.year}"))
            edit.put(TalkingPoint(**who, text=f"point {on.year}", noted_on=on))
            edit.put(Goal(**who, text=f"goal {on.year}", set_on=day, reached_on=on))
            edit.put(BelongingEvent(**who, on=on, kind=Belonging.SOCIAL, what=f"event {on.year}"))
            edit.put(FamilyAgreement(**who, on=on, repeat=Repeat.ONCE, what=f"family {on.year}"))
        edit.put(Goal(**who, text="goal to come", set_on=day))
        edit.put(FamilyAgreement(**who, on=day, repeat=Repeat.WEEKLY, what="family each week"))
    assert review(workspace) == [(Kept.TALKS, 6)]
    left = after(workspace, plan_file, [over(workspace, amina, Kept.TALKS)])
    kinds = (Contact, Request, TalkingPoint, Goal, BelongingEvent, FamilyAgreement)
    assert [sum(isinstance(one, kind) for one in left) for kind in kinds] == [0, 1, 1, 2, 1, 2]
    assert b"2021" not in b"".join(one.encode() for one in texts_in(left))


def texts_in(entities):
    return [str(getattr(one, name, "")) for one in entities for name in ("about", "text", "what")]


def test_sensitive_answers_issues_and_expectations_go_after_their_time(workspace, amina, plan_file):
    (stay,) = stays_of(workspace, amina)
    with editing(workspace) as edit:
        asked = ask(edit, amina.id, date(2026, 3, 1))
        said = Given(
            answers={Wording(WELLBEING, 1): GivenAnswer(said=YesNo.NO, text="MARK")},
            came_by=CameBy.PHONE,
            comment="MARK",
        )
        take_answers(edit, asked, said, date(2026, 3, 2))
    with editing(workspace) as edit:
        (issue,) = edit.all(Issue)
        act_on(edit, issue, Action(employee_id=amina.id, text="Call", made_on=date(2026, 3, 3)))
    hidden = {"visibility": Visibility.SENSITIVE}
    with editing(workspace) as edit:
        edit.put(replace(edit.get(CheckIn, asked.id), **hidden))
        for answer in edit.all(Answer):
            edit.put(replace(answer, **hidden))
        edit.put(replace(edit.get(Issue, issue.id), text="MARK", closed_on=date(2026, 4, 1), **hidden))
        for action in edit.all(Action):
            edit.put(replace(action, closed_on=date(2026, 4, 1)))
        edit.put(
            Expectation(
                assignment_id=stay.id,
                expects=Owner.LEADER,
                expected_of=Owner.EMPLOYEE,
                text="MARK",
                noted_on=date(2026, 3, 1),
                **hidden,
            )
        )
    left = after(workspace, plan_file, [over(workspace, amina, Kept.SENSITIVE)])
    assert {CheckIn, Answer} <= {type(one) for one in left}
    assert not {Issue, Action, Expectation} & {type(one) for one in left}
    assert b"MARK" not in plan_file.read_bytes()


def test_a_sensitive_note_is_over_sooner_than_its_talk_and_goes_alone(workspace, amina, plan_file):
    talk = held(workspace, amina, date(2026, 5, 1), sensitive_note="the crane", note="plain")
    assert review(workspace) == [(Kept.SENSITIVE, 1)]
    gone = over(workspace, amina, Kept.SENSITIVE)
    left = after(workspace, plan_file, [gone])
    (kept,) = [one for one in left if isinstance(one, Contact)]
    assert (kept.id, kept.sensitive_note, kept.note) == (talk.id, "", "plain")
    assert b"crane" not in plan_file.read_bytes()


def test_sensitive_lines_go_whole(workspace, amina, plan_file):
    with editing(workspace) as edit:
        for visibility in Visibility:
            edit.put(
                TalkingPoint(
                    employee_id=amina.id, text=f"{visibility} line", visibility=visibility, noted_on=date(2026, 1, 2)
                )
            )
    assert review(workspace) == [(Kept.SENSITIVE, 1)]
    left = after(workspace, plan_file, [over(workspace, amina, Kept.SENSITIVE)])
    texts = {one.text for one in left if isinstance(one, TalkingPoint)}
    assert texts == {"shareable line", "private line"}


def test_the_leaders_own_limit_counts_and_a_longer_one_needs_a_reason(workspace, amina):
    held(workspace, amina, date(2025, 10, 1))
    assert review(workspace) == []
    with editing(workspace) as edit:
        edit.put(RetentionLimit(category=Kept.TALKS, months=12))
    assert review(workspace) == [(Kept.TALKS, 1)]
    with pytest.raises(InvalidValueError):
        RetentionLimit(category=Kept.TALKS, months=DEFAULT_MONTHS[Kept.TALKS] + 1)
    assert RetentionLimit(category=Kept.TALKS, months=60, reason="a case that runs").months == 60


def test_what_is_kept_longer_comes_back_to_the_list_when_its_day_has_come(workspace, amina):
    held(workspace, amina, date(2023, 1, 4))
    with editing(workspace) as edit:
        edit.put(
            KeptLonger(
                employee_id=amina.id,
                category=Kept.TALKS,
                decided_on=TODAY,
                until_on=date(2027, 1, 1),
                reason="a case that runs",
            )
        )
    assert review(workspace) == []
    assert review(workspace, date(2027, 1, 1)) == [(Kept.TALKS, 1)]


def test_keeping_longer_needs_a_reason_and_a_day_to_come(amina):
    for said in ({"reason": " "}, {"until_on": TODAY}):
        values = {"reason": "a case", "until_on": date(2027, 1, 1), **said}
        with pytest.raises(InvalidValueError):
            KeptLonger(employee_id=amina.id, category=Kept.TALKS, decided_on=TODAY, **values)


def test_old_talks_go_and_newer_ones_stay(workspace, amina, plan_file):
    held(workspace, amina, date(2023, 1, 4), note="old")
    new = held(workspace, amina, date(2026, 1, 7), note="new")
    left = after(workspace, plan_file, [over(workspace, amina, Kept.TALKS)])
    assert [one.id for one in left if isinstance(one, Contact)] == [new.id]


def test_an_issue_stays_while_something_about_it_is_not_over_and_so_does_its_check_in(workspace, amina, plan_file):
    with editing(workspace) as edit:
        asked = ask(edit, amina.id, date(2023, 3, 1))
        said = Given(answers={Wording(WELLBEING, 1): GivenAnswer(said=YesNo.NO)}, came_by=CameBy.PHONE)
        take_answers(edit, asked, said, date(2023, 3, 2))
    with editing(workspace) as edit:
        (issue,) = edit.all(Issue)
        done = act_on(edit, issue, Action(employee_id=amina.id, text="Call", made_on=date(2023, 3, 3)))
    with editing(workspace) as edit:
        edit.put(replace(done, closed_on=date(2026, 1, 5)))
        edit.put(replace(issue, closed_on=date(2023, 4, 1)))
    held(workspace, amina, date(2023, 1, 4))
    assert review(workspace) == [(Kept.TALKS, 1)]
    left = after(workspace, plan_file, [over(workspace, amina, Kept.TALKS)])
    assert {Issue, Action, CheckIn, Answer} <= {type(one) for one in left}


def test_an_issue_that_is_over_goes_with_its_actions_and_answers(workspace, amina, plan_file):
    with editing(workspace) as edit:
        asked = ask(edit, amina.id, date(2023, 3, 1))
        said = Given(answers={Wording(WELLBEING, 1): GivenAnswer(said=YesNo.NO)}, came_by=CameBy.PHONE)
        take_answers(edit, asked, said, date(2023, 3, 2))
    with editing(workspace) as edit:
        (issue,) = edit.all(Issue)
        done = act_on(edit, issue, Action(employee_id=amina.id, text="Call", made_on=date(2023, 3, 3)))
        edit.put(replace(done, closed_on=date(2023, 4, 1)))
        edit.put(replace(edit.get(Issue, issue.id), closed_on=date(2023, 4, 1)))
    left = after(workspace, plan_file, [over(workspace, amina, Kept.TALKS)])
    assert not {Issue, Action, CheckIn, Answer} & {type(one) for one in left}


def test_a_round_that_nobody_answered_is_over_too(workspace, amina, plan_file):
    with editing(workspace) as edit:
        asked = ask(edit, amina.id, date(2023, 3, 1))
    assert asked.sheet is Sheet.CHECK_IN
    assert review(workspace) == [(Kept.TALKS, 1)]
    after(workspace, plan_file, [over(workspace, amina, Kept.TALKS)])
    workspace = open_workspace(plan_file, to_write=False)
    with workspace.read() as reader:
        assert check_ins_of(reader, amina.id) == []
    workspace.close()


def leave(workspace, person, day):
    (stay,) = stays_of(workspace, person)
    with editing(workspace) as edit:
        edit.put(replace(stay, ends_on=day))
        edit.put(replace(person, archived_on=day))


def test_of_somebody_who_left_everything_is_over_at_once(workspace, amina, plan_file):
    held(workspace, amina, date(2023, 1, 4))
    leave(workspace, amina, date(2026, 4, 30))
    assert review(workspace, date(2026, 10, 29)) == [(Kept.TALKS, 1)]
    assert review(workspace, date(2026, 10, 30)) == [(Kept.PERSON, 1)]
    left = after(workspace, plan_file, [over(workspace, amina, Kept.PERSON)])
    assert not [one for one in left if isinstance(one, Employee)]
    assert b"Amina" not in plan_file.read_bytes()


def test_somebody_nameless_leaves_figures_and_no_word_and_is_not_listed_again(workspace, plan_file):
    amina = make_person(workspace, since=date(2020, 1, 1), customer="Tavarno A/S")
    held(workspace, amina, date(2026, 1, 7), note="about Amina", minutes=40)
    with editing(workspace) as edit:
        edit.put(TalkingPoint(employee_id=amina.id, text="the crane", noted_on=date(2026, 1, 2)))
    leave(workspace, amina, date(2026, 4, 30))
    left = after(workspace, plan_file, [over(workspace, amina, Kept.PERSON)._replace(keeps_figures=True)])
    (person,) = [one for one in left if isinstance(one, Employee)]
    assert (person.id, person.name) == (amina.id, NAMELESS)
    (talk,) = [one for one in left if isinstance(one, Contact)]
    assert (talk.day, talk.minutes, talk.note) == (date(2026, 1, 7), 40, "")
    assert {type(one) for one in left} == {Leader, Employee, Assignment, Contact}
    for word in (b"Amina", b"Tavarno", b"crane"):
        assert word not in plan_file.read_bytes()


def over(workspace, person, category):
    with workspace.read() as reader:
        (row,) = [one for one in load_review(reader, TODAY, "en") if one.category is category]
    assert row.person == person.id.hex
    return Over(person.id, category, row.cutoff)


def after(workspace, file, gone):
    """What the file holds when these are gone."""
    workspace.close()
    assert erase_what_is_over(file, gone, None, NOW).rows > 0
    again = open_workspace(file, to_write=False)
    with again.read() as reader:
        found = list(reader.dump().values())
        assert load_review(reader, TODAY, "en") == []
    again.close()
    return found


def test_what_stood_before_is_over_after_a_year_and_goes_alone(plan_file):
    def at(when, note):
        workspace = open_workspace(plan_file, to_write=True, now=lambda: when)
        with editing(workspace) as edit:
            (person,) = edit.all(Employee)
            edit.put(replace(person, note=note))
        workspace.close()

    first = open_workspace(plan_file, to_write=True, now=lambda: datetime(2025, 11, 1, tzinfo=UTC))
    amina = make_person(first)
    first.close()
    at(datetime(2025, 11, 24, 22, tzinfo=UTC), "an earlier word")
    at(datetime(2025, 11, 26, 1, tzinfo=UTC), "a later word")
    at(datetime(2026, 11, 20, tzinfo=UTC), "the last word")
    workspace = open_workspace(plan_file, to_write=True)
    assert review(workspace) == [(Kept.HISTORY, 3)]  # person, assignment, the first note
    (person,) = [
        one for one in after(workspace, plan_file, [over(workspace, amina, Kept.HISTORY)]) if isinstance(one, Employee)
    ]
    assert person.note == "the last word"
    left = plan_file.read_bytes()
    assert (b"a later word" in left, b"the last word" in left) == (True, True)
    assert b'{"note": "an earlier word"}' in left  # as what stood before the change of a day that is not over
