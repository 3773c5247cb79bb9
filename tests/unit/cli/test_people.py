"""employee add: people from the command line."""

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import Experience
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.moments import local_date
from distance_leader.workspace import open_workspace
from tests.building import HOME, STRANGE_NAMES, beside, dump, fingerprint


def content(path, kind):
    opened = open_workspace(path, to_write=False)
    found = [entity for entity in dump(opened).values() if isinstance(entity, kind)]
    opened.close()
    return found


def test_a_person_has_a_rhythm_hours_and_an_assignment_from_today_unless_said(say, plan_file):
    before = local_date(system_now(), HOME)
    person = say("employee", "add", plan_file, "--name", "Amina Noor", "--zone", "Asia/Kathmandu").id
    (employee,), (stay,) = content(plan_file, Employee), content(plan_file, Assignment)
    assert str(employee.id) == person
    assert (employee.experience, employee.ideal_days, employee.longest_days) == (Experience.NEW, 7, 14)
    assert (stay.zone, stay.country, stay.ends_on) == ("Asia/Kathmandu", "NP", None)
    assert str(stay.working_hours) == "08:00-16:00," * 5 + "-,-"
    assert before <= stay.starts_on <= local_date(system_now(), HOME)
    assert content(plan_file, Customer) == []


def test_everything_about_a_person_can_be_said(say, plan_file):
    words = ("--name", "Amina", "--zone", "America/Chicago", "--country", "CA", "--customer", "Vestas")
    more = ("--since", "2026-02-03", "--rhythm", "10:20", "--hours", "07:30-15:00")
    say("employee", "add", plan_file, *words, *more)
    (employee,), (stay,), (firm,) = (content(plan_file, kind) for kind in (Employee, Assignment, Customer))
    assert (employee.experience, employee.ideal_days, employee.longest_days) == (Experience.EXPERIENCED, 10, 20)
    assert (stay.country, stay.starts_on.isoformat(), stay.customer_id) == ("CA", "2026-02-03", firm.id)
    assert str(stay.working_hours).startswith("07:30-15:00,")
    assert firm.name == "Vestas"


@pytest.mark.parametrize(("word", "days"), [("new", (7, 14)), ("experienced", (14, 28)), ("light", (30, 45))])
def test_a_rhythm_has_a_name(say, plan_file, word, days):
    say("employee", "add", plan_file, "--name", "Amina", "--zone", "UTC", "--rhythm", word)
    (employee,) = content(plan_file, Employee)
    assert (employee.experience, employee.ideal_days, employee.longest_days) == (word, *days)


@pytest.mark.parametrize("name", [*STRANGE_NAMES, "x" * 200])
def test_a_name_may_be_in_any_script_and_look_like_a_formula(say, plan_file, name):
    say("employee", "add", plan_file, "--name", name, "--zone", "UTC")
    assert [one.name for one in content(plan_file, Employee)] == [name]


@pytest.mark.parametrize(
    "words",
    [
        ("--name", ""),
        ("--name", "  "),
        ("--name", "x" * 10_000),
        ("--name", "two\nlines"),
        ("--name", "half \udcff"),
        ("--zone", "Mars/Base"),
        ("--country", "ZZ"),
        ("--customer", "x" * 10_000),
        ("--since", "2026-02-30"),
        ("--rhythm", "5:3"),
        ("--rhythm", "0:5"),
        ("--rhythm", "5:367"),
        ("--rhythm", "5:x"),
        ("--rhythm", ":"),
        ("--hours", "16:00-08:00"),
        ("--hours", "soon"),
    ],
    ids=lambda words: " ".join(words)[:24].replace("\udcff", "?"),
)
def test_a_person_who_cannot_be_is_refused_in_one_line_and_nothing_is_written(say, plan_file, words):
    before = fingerprint(plan_file)
    said = say("employee", "add", plan_file, *_words(words))
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert len(said.err) < 400
    assert (fingerprint(plan_file), beside(plan_file)) == (before, ["plan.distance"])


def _words(changed):
    options = {"--name": "Amina", "--zone": "UTC"} | {changed[0]: changed[1]}
    return [word for pair in options.items() for word in pair]


@pytest.mark.parametrize(
    "words",
    [
        ("--name", "Amina"),
        ("--name", "Amina", "--zone", "UTC", "--rhythm", "foo"),
        ("--name", "Amina", "--zone", "UTC", "--colour", "red"),
        ("--name", "Amina", "--zone", "UTC", "--rhythm"),
    ],
    ids=["no zone", "unknown rhythm", "unknown option", "no value"],
)
def test_wrong_usage_ends_with_2_and_nothing_is_written(say, plan_file, words):
    before = fingerprint(plan_file)
    said = say("employee", "add", plan_file, *words)
    assert (said.code, said.out) == (2, "")
    assert said.err
    assert fingerprint(plan_file) == before
