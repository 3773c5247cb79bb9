"""The rules of each entity, and what an entity says of itself."""

from dataclasses import FrozenInstanceError, fields, replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import (
    ConditionState,
    Energy,
    Focus,
    Half,
    Kept,
    Observed,
    Owner,
    Repeat,
    Role,
    Topic,
    YesNo,
)
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.draft import Draft
from distance_leader.domain.employee import RHYTHMS, Employee
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.issue import Issue
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.leader import Leader
from distance_leader.domain.observation import Observation
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.request import Request
from distance_leader.domain.retention import KeptLonger, RetentionLimit
from distance_leader.domain.rules import LONGEST_NAME
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.tables import TABLES
from tests.building import HOME, NOW, STRANGE_NAMES, THURSDAY, WEEK, one_of_each

PERSON = uuid4()
FINE = {
    Leader: {},
    Customer: {"name": "Vestas"},
    Stakeholder: {"name": "Jane", "role": Role.EXPERT},
    Employee: {"name": "Amina"},
    Assignment: {"employee_id": PERSON, "zone": HOME, "starts_on": date(2026, 1, 5)},
    Extension: {
        "assignment_id": PERSON,
        "decided_on": date(2026, 1, 5),
        "previous_end_on": date(2026, 6, 30),
        "ends_on": date(2026, 12, 31),
    },
    Contact: {"employee_id": PERSON, "week": WEEK, "zone": HOME},
    Absence: {"first_on": date(2026, 1, 5), "last_on": date(2026, 1, 6)},
    FamilyAgreement: {"employee_id": PERSON, "on": date(2026, 1, 5), "what": "School play"},
    TalkingPoint: {"employee_id": PERSON, "text": "Housing", "noted_on": date(2026, 1, 5)},
    Question: {"key": "own", "text_en": "Is the housing as agreed?"},
    CheckIn: {
        "employee_id": PERSON,
        "assignment_id": PERSON,
        "asked_on": date(2026, 1, 5),
        "questions": (Wording("delivery", 1),),
    },
    Answer: {"check_in_id": PERSON, "question_key": "delivery", "question_version": 1, "said": YesNo.NO},
    Issue: {"employee_id": PERSON, "opened_on": date(2026, 1, 5)},
    Action: {"employee_id": PERSON, "text": "Call the landlord", "made_on": date(2026, 1, 5)},
    Request: {"employee_id": PERSON, "received_at": NOW},
    Travel: {"first_on": date(2026, 1, 5), "last_on": date(2026, 1, 6), "zone": HOME},
    BusyTime: {"starts_at": NOW, "ends_at": NOW + timedelta(hours=1)},
    HomeDay: {"employee_id": PERSON, "first_on": date(2026, 1, 5), "last_on": date(2026, 1, 6)},
    Goal: {"employee_id": PERSON, "text": "Learn to weld", "set_on": date(2026, 1, 5)},
    EnergyNote: {"employee_id": PERSON, "kind": Energy.GIVES, "text": "The team", "noted_on": date(2026, 1, 5)},
    BelongingEvent: {"employee_id": PERSON, "on": date(2026, 1, 5), "what": "Summer party"},
    Knowledge: {"assignment_id": PERSON, "stakeholder_id": PERSON},
    Condition: {"assignment_id": PERSON, "topic": Topic.OFFICE},
    Expectation: {
        "assignment_id": PERSON,
        "expects": Owner.EMPLOYEE,
        "expected_of": Owner.HOME_MANAGER,
        "text": "A clear brief",
        "noted_on": date(2026, 1, 5),
    },
    Observation: {"assignment_id": PERSON, "what": Observed.FREEDOM, "noted_on": date(2026, 1, 5)},
    RetentionLimit: {"category": Kept.PERSON, "months": 3},
    KeptLonger: {
        "employee_id": PERSON,
        "category": Kept.TALKS,
        "decided_on": date(2026, 1, 5),
        "until_on": date(2026, 7, 5),
        "reason": "a case that runs",
    },
    Draft: {"place": "capture", "typed_at": NOW, "text": "{}"},
}
LINES = {
    Leader: ["name", "email"],
    Question: ["text_da", "title_en", "first_da", "second_en"],
    Issue: ["text", "to_change", "closed_why"],
    Customer: ["name"],
    Stakeholder: ["name", "email", "phone"],
    Employee: ["name", "title", "email", "phone", "department"],
    Assignment: [
        *("project", "site", "owner_department", "network", "escort", "emergency_contact", "risk"),
        *("ramp_week_1", "ramp_week_4", "ramp_week_12"),
    ],
    Extension: ["reason"],
    Contact: ["reason"],
    Absence: ["note"],
    FamilyAgreement: ["what"],
    TalkingPoint: ["text"],
    Action: ["text"],
    Request: ["about"],
    Travel: ["place"],
    BusyTime: ["source"],
    HomeDay: ["note"],
    Goal: ["text"],
    EnergyNote: ["text"],
    BelongingEvent: ["what"],
    Knowledge: ["about"],
    Condition: ["name", "agreed", "actual"],
    Expectation: ["text"],
}
TEXTS = {
    Customer: ["note"],
    Stakeholder: ["note"],
    Employee: ["note", "wishes", "avoid", "situation"],
    Assignment: ["priority", "home_may_ask"],
    Contact: ["note", "private_note", "sensitive_note"],
}
NEEDED = [(Customer, "name"), (Stakeholder, "name"), (Employee, "name")]
NEEDED += [(FamilyAgreement, "what"), (TalkingPoint, "text"), (Action, "text"), (Goal, "text"), (EnergyNote, "text")]
NEEDED += [(BelongingEvent, "what"), (Expectation, "text")]


def every(named):
    return [pytest.param(kind, name, id=f"{kind.__name__}.{name}") for kind, names in named.items() for name in names]


def refusal(kind, **said):
    with pytest.raises(InvalidValueError) as refused:
        kind(**{**FINE[kind], **said})
    return refused.value.kind, refused.value.field, refused.value.problem


@pytest.mark.parametrize(("kind", "name"), every(LINES))
@pytest.mark.parametrize("text", STRANGE_NAMES)
def test_a_line_may_be_in_any_script_and_look_like_a_formula(kind, name, text):
    assert getattr(kind(**{**FINE[kind], name: text}), name) == text


@pytest.mark.parametrize(("kind", "name"), every(LINES))
def test_a_line_has_an_end_and_no_control_characters(kind, name):
    where = (kind.__name__, name)
    assert refusal(kind, **{name: "x" * 10_000}) == (*where, Problem.TOO_LONG)
    assert refusal(kind, **{name: "x" * (LONGEST_NAME + 1)}) == (*where, Problem.TOO_LONG)
    assert getattr(kind(**{**FINE[kind], name: "x" * LONGEST_NAME}), name)
    for sign in ("\n", "\r", "\0", "\t", "\x1b", "\udcff"):
        assert refusal(kind, **{name: f"a{sign}b"}) == (*where, Problem.CONTROL_CHARACTER)


@pytest.mark.parametrize(("kind", "name"), NEEDED)
@pytest.mark.parametrize("text", ["", " ", "\u00a0 \u2003"])
def test_a_name_is_not_blank(kind, name, text):
    assert refusal(kind, **{name: text}) == (kind.__name__, name, Problem.EMPTY)


@pytest.mark.parametrize(("kind", "name"), every(TEXTS))
def test_a_note_may_be_long_and_have_lines_but_must_be_text(kind, name):
    long = "linje\n\tto 😀" * 10_000
    assert getattr(kind(**{**FINE[kind], name: long}), name) == long
    for sign in ("\0", "\udcff"):
        assert refusal(kind, **{name: f"a{sign}b"}) == (kind.__name__, name, Problem.CONTROL_CHARACTER)


@pytest.mark.parametrize("kind", [Leader, Assignment, Contact])
def test_a_zone_is_one_of_the_known_ones(kind):
    assert refusal(kind, zone="Mars/Base") == (kind.__name__, "zone", Problem.UNKNOWN_ZONE)


@pytest.mark.parametrize("kind", [Leader, Assignment, Customer])
def test_a_country_is_one_of_the_known_ones(kind):
    assert refusal(kind, country="ZZ") == (kind.__name__, "country", Problem.UNKNOWN_COUNTRY)


def test_a_leader_writes_in_a_language_of_the_program():
    assert refusal(Leader, language="fr") == ("Leader", "language", Problem.UNKNOWN_WORD)


def test_the_longest_interval_is_not_under_the_ideal_one():
    wrong = ("Employee", "longest_days", Problem.LONGEST_UNDER_IDEAL)
    assert refusal(Employee, ideal_days=15, longest_days=14) == wrong
    assert Employee(name="Amina", ideal_days=14, longest_days=14).ideal_days == 14


@pytest.mark.parametrize("name", ["ideal_days", "longest_days"])
@pytest.mark.parametrize("days", [0, -1, 367])
def test_an_interval_is_between_a_day_and_a_year(name, days):
    assert refusal(Employee, **{"ideal_days": 1, "longest_days": 366, name: days})[1:] == (name, Problem.OUT_OF_RANGE)


def test_every_template_of_a_rhythm_can_be_chosen():
    for ideal, longest in RHYTHMS.values():
        Employee(name="Amina", ideal_days=ideal, longest_days=longest)


def test_a_period_does_not_end_before_it_starts():
    for kind, start in ((Assignment, date(2026, 1, 5)), (Extension, date(2026, 6, 30))):
        wrong = (kind.__name__, "ends_on", Problem.END_BEFORE_START)
        assert refusal(kind, ends_on=date(2025, 12, 31)) == wrong
        assert kind(**{**FINE[kind], "ends_on": start}).ends_on == start


def test_a_time_needs_a_day_and_a_last_day_a_first():
    assert refusal(Contact, time=time(8)) == ("Contact", "time", Problem.TIME_NEEDS_DAY)
    assert refusal(Contact, last_day=THURSDAY) == ("Contact", "last_day", Problem.LAST_DAY_NEEDS_DAY)


def test_a_day_is_in_its_week_and_the_error_knows_the_right_one():
    with pytest.raises(InvalidValueError) as refused:
        Contact(employee_id=PERSON, week=WEEK, zone=HOME, day=date(2026, 11, 30))
    assert (refused.value.field, refused.value.problem) == ("day", Problem.OUTSIDE_WEEK)
    assert refused.value.details["right"] == IsoWeek(2026, 49)


def test_a_visit_does_not_end_before_it_starts():
    wrong = ("Contact", "last_day", Problem.END_BEFORE_START)
    assert refusal(Contact, day=THURSDAY, last_day=date(2026, 11, 25)) == wrong
    assert Contact(**FINE[Contact], day=THURSDAY, last_day=THURSDAY).last_day == THURSDAY


@pytest.mark.parametrize("minutes", [0, -30, 1441])
def test_a_contact_takes_a_minute_to_a_day(minutes):
    assert refusal(Contact, minutes=minutes) == ("Contact", "minutes", Problem.OUT_OF_RANGE)


def test_a_contact_is_about_something_and_shows_wellbeing_first():
    assert refusal(Contact, foci=frozenset()) == ("Contact", "foci", Problem.EMPTY)
    about = Contact(**FINE[Contact], foci=frozenset({Focus.BUDGET, Focus.TASK, Focus.WELLBEING}))
    assert about.ordered_foci == (Focus.WELLBEING, Focus.TASK, Focus.BUDGET)


def test_the_assignment_that_counts_is_the_present_one_else_the_next_else_the_last():
    first = Assignment(employee_id=PERSON, zone=HOME, starts_on=date(2026, 2, 1), ends_on=date(2026, 3, 1))
    second = Assignment(employee_id=PERSON, zone=HOME, starts_on=date(2026, 5, 1), ends_on=date(2026, 6, 1))
    stays = [second, first]
    assert assignment_on(stays, date(2026, 2, 1)) == first
    assert assignment_on(stays, date(2026, 3, 1)) == first
    assert assignment_on(stays, date(2026, 1, 1)) == first
    assert assignment_on(stays, date(2026, 4, 1)) == second
    assert assignment_on(stays, date(2026, 7, 1)) == second
    assert assignment_on([], date(2026, 7, 1)) is None


def test_the_samples_of_this_test_cover_every_kind_of_entity():
    assert [type(entity) for entity in one_of_each()] == list(TABLES)
    for entity in one_of_each():
        plain = type(entity)(**FINE[type(entity)])
        same = [field.name for field in fields(entity) if getattr(entity, field.name) == getattr(plain, field.name)]
        assert not set(same) - FINE[type(entity)].keys()


@pytest.mark.parametrize("entity", one_of_each(), ids=lambda entity: type(entity).__name__)
def test_an_entity_shows_its_class_and_id_and_nothing_about_anybody(entity):
    assert repr(entity) == f"{type(entity).__name__}({entity.id})"
    assert str(entity) == f"{entity}" == repr(entity)
    assert "secret" not in f"{[entity]!r}{ ({'a': entity}) }".lower()


@pytest.mark.parametrize("entity", one_of_each(), ids=lambda entity: type(entity).__name__)
def test_an_entity_is_a_value_that_nobody_can_change(entity):
    with pytest.raises(FrozenInstanceError):
        entity.id = uuid4()
    assert replace(entity) == entity
    assert hash(replace(entity)) == hash(entity)
    assert not hasattr(entity, "__dict__")


@pytest.mark.parametrize(
    ("repeat", "day", "holds"),
    [
        (Repeat.ONCE, date(2026, 5, 12), True),
        (Repeat.ONCE, date(2026, 5, 19), False),
        (Repeat.WEEKLY, date(2026, 5, 19), True),
        (Repeat.WEEKLY, date(2026, 5, 20), False),
        (Repeat.WEEKLY, date(2026, 5, 5), False),
        (Repeat.YEARLY, date(2029, 5, 12), True),
        (Repeat.YEARLY, date(2029, 5, 13), False),
        (Repeat.YEARLY, date(2025, 5, 12), False),
    ],
)
def test_a_family_agreement_comes_back_as_it_was_said(repeat, day, holds):
    agreement = FamilyAgreement(employee_id=PERSON, on=date(2026, 5, 12), repeat=repeat, what="School play")
    assert agreement.holds_on(day) is holds


@pytest.mark.parametrize(
    ("kind", "field", "said"),
    [
        (Absence, "last_on", {"last_on": date(2026, 1, 4)}),
        (TalkingPoint, "talked_on", {"talked_on": date(2026, 1, 4)}),
        (Action, "due_on", {"due_on": date(2026, 1, 4)}),
        (Action, "closed_on", {"closed_on": date(2026, 1, 4)}),
        (Request, "answered_at", {"answered_at": NOW - timedelta(seconds=1)}),
        (Travel, "last_on", {"last_on": date(2026, 1, 4)}),
        (BusyTime, "ends_at", {"ends_at": NOW}),
    ],
)
def test_nothing_ends_before_it_begins(kind, field, said):
    assert refusal(kind, **said) == (kind.__name__, field, Problem.END_BEFORE_START)


def test_an_item_of_the_leaders_own_has_a_name():
    assert refusal(Condition, topic=Topic.OTHER) == ("Condition", "name", Problem.EMPTY)
    assert Condition(**{**FINE[Condition], "topic": Topic.OTHER, "name": "Parking"}).name == "Parking"


def test_a_difference_has_a_first_day_and_its_days_are_counted_until_it_is_settled():
    assert refusal(Condition, state=ConditionState.DIFFERS) == ("Condition", "differs_since", Problem.EMPTY)
    found = Condition(**FINE[Condition], state=ConditionState.DIFFERS, differs_since=date(2026, 11, 16))
    assert found.days_open(THURSDAY) == 10
    assert replace(found, state=ConditionState.SETTLED, settled_on=THURSDAY).days_open(THURSDAY) is None
    assert refusal(Condition, differs_since=THURSDAY, settled_on=date(2026, 11, 25))[2] == Problem.END_BEFORE_START


def test_nobody_expects_something_of_the_same_party():
    wrong = ("Expectation", "expected_of", Problem.SAME_PARTY)
    assert refusal(Expectation, expects=Owner.LEADER, expected_of=Owner.LEADER) == wrong


def test_days_at_home_count_both_ends():
    assert HomeDay(**FINE[HomeDay]).days == 2


@pytest.mark.parametrize(
    ("kind", "name", "most"),
    [(Employee, "visits_a_year", 52), (Assignment, "home_days", 31), (Assignment, "home_weeks", 52)],
)
def test_a_count_that_was_agreed_is_not_negative_and_not_absurd(kind, name, most):
    for wrong in (-1, most + 1):
        assert refusal(kind, **{name: wrong}) == (kind.__name__, name, Problem.OUT_OF_RANGE)
    assert getattr(kind(**{**FINE[kind], name: most}), name) == most


@pytest.mark.parametrize(
    ("kind", "said", "name", "problem"),
    [
        (Question, {"text_en": " "}, "text_da", Problem.EMPTY),
        (Question, {"every_weeks": 0}, "every_weeks", Problem.OUT_OF_RANGE),
        (CheckIn, {"answered_on": date(2026, 1, 4)}, "answered_on", Problem.END_BEFORE_START),
        (CheckIn, {"questions": ()}, "questions", Problem.EMPTY),
        (CheckIn, {"comment": "x" * 2001}, "comment", Problem.TOO_LONG),
        (Answer, {"said": None}, "said", Problem.EMPTY),
        (Answer, {"said": YesNo.YES, "half": Half.FIRST}, "half", Problem.HALF_WITHOUT_NO),
        (Answer, {"rating": 6}, "rating", Problem.OUT_OF_RANGE),
        (Answer, {"text": "x" * 2001}, "text", Problem.TOO_LONG),
        (Issue, {"closed_on": date(2026, 1, 4)}, "closed_on", Problem.END_BEFORE_START),
        (Assignment, {"checkin_every_weeks": 53}, "checkin_every_weeks", Problem.OUT_OF_RANGE),
    ],
)
def test_check_ins_answers_and_issues_have_their_rules(kind, said, name, problem):
    assert refusal(kind, **said) == (kind.__name__, name, problem)
