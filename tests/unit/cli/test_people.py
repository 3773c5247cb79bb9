"""employee add, list and show: people from the command line."""

import json

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import Experience
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.moments import local_date
from distance_leader.services.people import change_leader
from distance_leader.workspace import open_workspace
from tests.building import HOME, STRANGE_NAMES, beside, dump, editing, fingerprint


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


def test_someone_new_speaks_the_leaders_language_unless_another_one_is_said(say, plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    with editing(workspace) as edit:
        change_leader(edit, edit.all(Leader)[0], language="en")
    workspace.close()
    say("employee", "add", plan_file, "--name", "Amina", "--zone", "Houston")
    say("employee", "add", plan_file, "--name", "Bo", "--zone", "seoul", "--speaks", "da")
    assert {one.name: one.language for one in content(plan_file, Employee)} == {"Amina": "en", "Bo": "da"}
    assert {one.zone for one in content(plan_file, Assignment)} == {"America/Chicago", "Asia/Seoul"}


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


@pytest.fixture
def two(say, plan_file):
    """Amina in Chicago and Bo in Seoul, who has a talk planned."""
    say("employee", "add", plan_file, "--name", "Bo Lind", "--zone", "Asia/Seoul", "--customer", "Ulsan Yards")
    since = ("--since", "2026-01-05")
    say("employee", "add", plan_file, "--name", "Amina Noor", "--zone", "America/Chicago", *since)
    talk = ("contact", "add", plan_file, "--employee", "Amina Noor", "--week")
    say(*talk, "2026-W40", "--state", "held", "--private-note", "hush", "--today", "2026-11-22")
    say(*talk, "2026-W49")
    return plan_file


def test_the_list_says_where_everybody_is_and_how_the_rhythm_stands(say, two):
    rows = json.loads(say("employee", "list", two, "--today", "2026-11-22", "--json").out)
    assert [row["employee"] for row in rows] == ["Amina Noor", "Bo Lind"]
    amina = rows[0]
    assert (amina["zone"], amina["country"], amina["state"]) == ("America/Chicago", "US", "overdue")
    assert (amina["last_held_on"], amina["next_planned_on"]) == ("2026-10-04", "2026-12-06")
    assert rows[1]["customer"] == "Ulsan Yards"
    plain = say("employee", "list", two, "--today", "2026-11-22").out
    assert plain.splitlines()[0].startswith("Amina Noor  Overdue, 35 days over  Sun 4 Oct")


def test_a_person_is_shown_with_all_that_happened_but_no_private_word_unless_asked(say, two):
    words = ("employee", "show", two, "--employee", "Amina Noor", "--today", "2026-11-22", "--json")
    told = json.loads(say(*words).out)
    assert (told["employee"], told["state"], told["zone"]) == ("Amina Noor", "overdue", "America/Chicago")
    assert told["fields"]["ideal_days"] == 7
    assert [row["title"] for row in told["timeline"]] == ["Wellbeing", "The assignment began"]
    assert "hush" not in json.dumps(told)
    assert "hush" in say(*words, "--private").out
    assert "Next talk: in 14 days" in say(*words[:-1]).out


def test_somebody_who_is_not_there_cannot_be_shown(say, two):
    said = say("employee", "show", two, "--employee", "Nobody")
    assert (said.code, said.err) == (1, "--employee: There is nobody called “Nobody” in the file.\n")


def test_the_people_are_exported_to_a_workbook(say, two, tmp_path):
    said = say("export", two, "people", tmp_path / "people.xlsx")
    assert (said.code, (tmp_path / "people.xlsx").read_bytes()[:2]) == (0, b"PK")
    assert say("export", two, "schedule", tmp_path / "plan.xlsx").code == 2


def test_a_picture_of_a_profile_needs_somebody(say, two, tmp_path):
    said = say("screenshot", two, tmp_path / "x.png", "--page", "profile")
    assert (said.code, said.err) == (1, "--employee: This may not be empty.\n")
