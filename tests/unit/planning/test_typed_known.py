"""Short lines about people and assignments, in both languages, are what their first word says."""

import pytest

from distance_leader.domain.codes import Belonging, Energy, HomeDayState, Owner, Topic
from distance_leader.planning.typed_known import (
    parse_belonging,
    parse_condition,
    parse_energy,
    parse_expectation,
    parse_home_days,
    parse_knowledge,
)


@pytest.mark.parametrize(
    ("line", "kind", "what"),
    [
        ("tager: nattevagter", Energy.TAKES, "nattevagter"),
        ("takes energy: booking hours", Energy.TAKES, "booking hours"),
        ("dræner møder", Energy.TAKES, "møder"),
        ("giver energi: holdet", Energy.GIVES, "holdet"),
        ("the team", Energy.GIVES, "the team"),
        ("takes", Energy.GIVES, "takes"),
        ("takeshi is a help", Energy.GIVES, "takeshi is a help"),
    ],
)
def test_energy_is_given_unless_the_line_says_that_it_is_taken(line, kind, what):
    assert parse_energy(line) == (kind, what)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("seminar om svejsning", Belonging.SEMINAR),
        ("Kursus i PLC", Belonging.TRAINING),
        ("praise for the handover", Belonging.RECOGNITION),
        ("nyt hjemmefra: ny chef", Belonging.NEWS),
        ("a walk by the harbour", Belonging.SOCIAL),
    ],
)
def test_an_event_keeps_its_whole_line(line, kind):
    assert parse_belonging(line) == (kind, line)


@pytest.mark.parametrize(
    ("line", "topic", "name", "agreed"),
    [
        ("kontor: eget bord", Topic.OFFICE, "", "eget bord"),
        ("internet at least 50 Mbit", Topic.NETWORK, "", "at least 50 Mbit"),
        ("Strøm: stabil", Topic.POWER, "", "stabil"),
        ("varmt vand", Topic.WATER, "", ""),
        ("Parking: by the gate", Topic.OTHER, "Parking", "by the gate"),
        ("Parking", Topic.OTHER, "Parking", ""),
    ],
)
def test_a_condition_is_one_of_the_known_ones_or_the_leaders_own(line, topic, name, agreed):
    typed = parse_condition(line)
    assert (typed.topic, typed.name, typed.agreed) == (topic, name, agreed)


@pytest.mark.parametrize(
    ("line", "expects", "of", "what"),
    [
        ("kunde > mig: svar samme dag", Owner.CUSTOMER_MANAGER, Owner.LEADER, "svar samme dag"),
        ("me -> project manager: a brief", Owner.LEADER, Owner.HOME_MANAGER, "a brief"),
        ("employee → customer: a desk", Owner.EMPLOYEE, Owner.CUSTOMER_MANAGER, "a desk"),
        ("an answer within a day", Owner.EMPLOYEE, Owner.LEADER, "an answer within a day"),
        ("x > y: z", Owner.EMPLOYEE, Owner.LEADER, "x > y: z"),
    ],
)
def test_an_expectation_says_who_expects_it_of_whom(line, expects, of, what):
    typed = parse_expectation(line)
    assert (typed.expects, typed.expected_of, typed.what) == (expects, of, what)


def test_days_at_home_are_promised_unless_the_line_says_what_became_of_them():
    assert parse_home_days("holdt, med familien") == (HomeDayState.HELD, "med familien")
    assert parse_home_days("lost") == (HomeDayState.LOST, "")
    assert parse_home_days("flight is booked") == (HomeDayState.PROMISED, "flight is booked")


def test_who_knows_what_has_a_name_before_the_colon():
    assert parse_knowledge("Jane Hill: the turbine control") == ("Jane Hill", "the turbine control")
    assert parse_knowledge("Jane Hill") == ("Jane Hill", "")
