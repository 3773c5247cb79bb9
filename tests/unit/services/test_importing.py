"""People from a list: a verdict for each row, one undo step, and nothing changed by the same list twice."""

from dataclasses import replace
from datetime import date, time

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.codes import Anchor, Experience
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import ConflictError, InvalidValueError, Problem
from distance_leader.domain.leader import Leader
from distance_leader.services.importing.plan import apply_import, plan_import
from distance_leader.services.importing.rows import PersonRow, Verdict
from distance_leader.services.people import change_leader
from distance_leader.services.zone_finding import FoundZone, find_zone
from tests.building import HOME, THURSDAY, dump, editing, make_contact, make_person, stays_of, stored

TODAY = date(2026, 11, 22)
SEOUL = FoundZone("Asia/Seoul", is_exact=True)
NEW, UPDATE, UNCHANGED, WRONG = Verdict


def row(name, number=2, **said):
    """A row with a name and what else it says; `employee` and `stay` are fields."""
    employee = {"name": name, **said.pop("employee", {})}
    return PersonRow(number=number, name=name, employee=employee, **said)


def numbered(*rows):
    return [replace(one, number=number) for number, one in enumerate(rows, start=2)]


def planned(workspace, *rows):
    with workspace.read() as reader:
        return plan_import(reader, numbered(*rows), TODAY)


def taken(workspace, *rows):
    with editing(workspace) as edit:
        plan = plan_import(edit, numbered(*rows), TODAY)
        apply_import(edit, plan)
    return plan


def verdicts(plan):
    return [one.verdict for one in plan.rows]


def problems(plan):
    return [one.error.problem if one.error else None for one in plan.rows]


def everybody(workspace):
    with workspace.read() as reader:
        return sorted(reader.all(Employee), key=lambda one: one.name)


def described(workspace, person):
    """The person anew, and the first assignment."""
    return stored(workspace, person), stays_of(workspace, person)[0]


# Someone new


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_new_person_gets_documents_in_the_leaders_language_unless_the_row_says_another(workspace, language):
    with editing(workspace) as edit:
        change_leader(edit, edit.all(Leader)[0], language=language)
    taken(workspace, row("Bo"), row("Carl", employee={"language": "en"}))
    assert [one.language for one in everybody(workspace)] == [language, "en"]


def test_a_new_person_comes_with_an_assignment_and_a_customer(workspace):
    said = {
        "employee": {"email": "bo@x.dk", "title": "Welder"},
        "stay": {"site": "Yard", "starts_on": date(2026, 3, 1)},
    }
    plan = taken(
        workspace, row("Bo Lind", customer="Ulsan", zone=SEOUL, **said), row("Ida", customer="ULSAN ", zone=SEOUL)
    )
    assert verdicts(plan) == [NEW, NEW]
    bo, _ = everybody(workspace)
    person, stay = described(workspace, bo)
    assert (person.email, person.title, stay.zone, stay.country) == ("bo@x.dk", "Welder", "Asia/Seoul", "KR")
    assert (stay.site, stay.starts_on, stay.ends_on) == ("Yard", date(2026, 3, 1), None)
    with workspace.read() as reader:
        assert [one.name for one in reader.all(Customer)] == ["Ulsan"]


def test_a_rhythm_that_is_not_said_is_the_templates_or_follows_the_ideal(workspace):
    taken(
        workspace,
        row("A", employee={"experience": Experience.LIGHT}),
        row("B", employee={"ideal_days": 30}),
        row("C"),
        row("D", employee={"ideal_days": 5, "longest_days": 6}),
    )
    assert [(one.ideal_days, one.longest_days) for one in everybody(workspace)] == [(30, 45), (30, 60), (7, 14), (5, 6)]


def test_where_no_place_is_said_the_leaders_own_zone_is_taken_and_said(workspace):
    plan = taken(workspace, row("Bo"))
    assert plan.rows[0].assumed_zone == HOME
    assert stays_of(workspace, everybody(workspace)[0])[0].zone == HOME


@pytest.mark.parametrize(
    ("zone", "problem"),
    [(find_zone("", "", "US", TODAY), Problem.WHICH_ZONE), (find_zone("", "Xyzby", "", TODAY), Problem.UNKNOWN_PLACE)],
)
def test_a_doubtful_zone_is_wrong_and_stops_no_other_row(workspace, zone, problem):
    plan = taken(workspace, row("Bo", zone=zone), row("Ida", zone=SEOUL))
    assert (verdicts(plan), problems(plan)) == ([WRONG, NEW], [problem, None])
    assert [one.name for one in everybody(workspace)] == ["Ida"]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"employee": {"ideal_days": 0}}, Problem.OUT_OF_RANGE),
        ({"employee": {"ideal_days": 9, "longest_days": 3}}, Problem.LONGEST_UNDER_IDEAL),
        ({"employee": {"title": "x" * 201}}, Problem.TOO_LONG),
        ({"employee": {"title": "a\x07b"}}, Problem.CONTROL_CHARACTER),
        ({"stay": {"starts_on": date(2026, 3, 2), "ends_on": date(2026, 3, 1)}}, Problem.END_BEFORE_START),
        ({"error": InvalidValueError("Employee", "name", Problem.EMPTY)}, Problem.EMPTY),
    ],
)
def test_what_breaks_a_rule_is_wrong_with_its_reason(workspace, said, problem):
    plan = taken(workspace, row("Bo", zone=SEOUL, customer="Made by nobody", **said))
    assert problems(plan) == [problem]
    assert plan.changes == ()
    assert everybody(workspace) == []


# Someone known


def test_a_person_is_known_by_the_address_however_it_is_written_else_by_the_name(workspace):
    bo = make_person(workspace, "Bo Lind", "Asia/Seoul")
    ida = make_person(workspace, "Ida Holm", "Asia/Seoul")
    with editing(workspace) as edit:
        edit.put(replace(bo, email="Bo@X.dk"))
    plan = taken(
        workspace,
        row("Bo Erik Lind", employee={"email": "bo@x.DK", "title": "Welder"}),
        row("ida  HOLM", employee={"email": "ida@x.dk"}),
    )
    assert verdicts(plan) == [UPDATE, UPDATE]
    assert [one.changed for one in plan.rows] == [
        (("Employee", "name"), ("Employee", "title")),
        (("Employee", "email"),),
    ]
    assert (stored(workspace, bo).name, stored(workspace, bo).email) == ("Bo Erik Lind", "Bo@X.dk")
    assert (stored(workspace, ida).name, stored(workspace, ida).email) == ("Ida Holm", "ida@x.dk")


def test_an_update_changes_only_what_the_list_says_and_never_empties(workspace):
    bo = make_person(workspace, "Bo Lind", "Asia/Seoul", customer="Yard", site="Quay")
    with editing(workspace) as edit:
        edit.put(replace(bo, title="Welder", note="hello", phone="1"))
    before = described(workspace, bo)
    taken(workspace, row("Bo Lind", employee={"phone": "2"}, stay={"project": "Crane"}))
    after = described(workspace, bo)
    assert after == (replace(before[0], phone="2"), replace(before[1], project="Crane"))


def test_two_people_of_one_name_are_not_guessed_between(workspace):
    for _ in range(2):
        make_person(workspace, "Bo Lind")
    plan = taken(workspace, row("Bo Lind"), row("bo lind", employee={"email": "bo@x.dk"}))
    assert problems(plan) == [Problem.NAMESAKES, Problem.NAMESAKES]


def test_an_archived_namesake_is_not_in_the_way(workspace):
    old, bo = make_person(workspace, "Bo Lind"), make_person(workspace, "Bo Lind")
    with editing(workspace) as edit:
        edit.put(replace(old, archived_on=TODAY))
    taken(workspace, row("Bo Lind", employee={"title": "Welder"}))
    assert (stored(workspace, old).title, stored(workspace, bo).title) == ("", "Welder")


def test_namesakes_with_addresses_of_their_own_are_two_people_also_the_second_time(workspace):
    rows = [row("Bo Lind", employee={"email": f"bo{number}@x.dk"}, zone=SEOUL) for number in range(3)]
    assert verdicts(taken(workspace, *rows)) == [NEW] * 3
    before = dump(workspace)
    assert verdicts(taken(workspace, *rows)) == [UNCHANGED] * 3
    assert dump(workspace) == before
    assert verdicts(planned(workspace, row("Bo Lind", employee={"email": "bo9@x.dk"}))) == [NEW]


def test_a_namesake_whom_another_row_means_by_the_address_is_not_meant_by_the_name(workspace):
    bo = make_person(workspace, "Bo Lind", HOME)
    with editing(workspace) as edit:
        edit.put(replace(bo, email="bo@x.dk"))
    rows = [row("Bo Lind", employee={"email": "other@x.dk"}), row("Bo Lind", employee={"email": "bo@x.dk"})]
    assert verdicts(taken(workspace, *rows)) == [NEW, UNCHANGED]


@pytest.mark.parametrize("is_known", [True, False])
def test_a_second_row_about_the_same_person_is_wrong_and_names_the_first(workspace, is_known):
    if is_known:
        make_person(workspace, "Bo Lind", HOME)
    with_address = {"employee": {"email": "bo@x.dk"}}
    plan = taken(
        workspace, row("Bo Lind", **with_address), row("BO LIND"), row("Bo L", **with_address), row("Bo  Lind")
    )
    assert problems(plan) == [None, *[Problem.SAME_PERSON] * 3]
    assert [one.error.details["row"] for one in plan.rows[1:]] == [2, 2, 2]
    assert len(everybody(workspace)) == 1


def test_a_wrong_row_is_not_taken_for_the_first_of_two(workspace):
    plan = taken(workspace, row("Bo", employee={"ideal_days": 0}), row("Bo"))
    assert verdicts(plan) == [WRONG, NEW]


# Assignments and zones


def test_a_country_alone_does_not_overrule_a_zone_within_it_but_a_city_does(workspace):
    bo = make_person(workspace, "Bo", "America/Denver")
    for said, zone in (
        (find_zone("", "", "US", TODAY), "America/Denver"),
        (find_zone("", "Portland", "US", TODAY), None),
        (find_zone("", "Houston", "US", TODAY), "America/Chicago"),
        (find_zone("", "", "KR", TODAY), "Asia/Seoul"),
        (find_zone("Europe/Paris", "Seoul", "KR", TODAY), "Europe/Paris"),
    ):
        plan = taken(workspace, row("Bo", zone=said))
        if zone is None:
            assert problems(plan) == [Problem.WHICH_ZONE]
        else:
            assert stays_of(workspace, bo)[0].zone == zone


def test_of_two_zones_that_show_the_same_time_the_one_that_is_stays(workspace):
    bo = make_person(workspace, "Bo", "Europe/Busingen")
    assert verdicts(taken(workspace, row("Bo", zone=find_zone("", "", "DE", TODAY)))) == [UNCHANGED]
    assert stays_of(workspace, bo)[0].zone == "Europe/Busingen"


def test_future_contacts_follow_a_new_zone_in_the_same_step(workspace):
    bo = make_person(workspace, "Bo", "Asia/Seoul")
    contact = make_contact(workspace, bo, day=THURSDAY, time=time(8, 30), anchor=Anchor.EMPLOYEE)
    before = stored(workspace, contact)
    changes = []
    workspace.subscribe(changes.append)
    taken(workspace, row("Bo", zone=find_zone("America/Chicago", "", "", TODAY)))
    after = stored(workspace, contact)
    assert (before.starts_at.hour, after.starts_at.hour, after.zone) == (23, 14, "America/Chicago")
    assert {change.kind for change in changes[0].changes} == {Assignment, Contact}
    workspace.apply(changes[0].inverted())
    assert stored(workspace, contact) == before


def test_the_present_assignment_is_the_one_that_a_list_speaks_of(workspace):
    bo = make_person(workspace, "Bo", "Asia/Seoul")
    (first,) = stays_of(workspace, bo)
    with editing(workspace) as edit:
        edit.put(replace(first, ends_on=date(2026, 6, 30)))
        edit.put(Assignment(employee_id=bo.id, zone="Europe/Paris", starts_on=date(2026, 7, 1)))
    taken(workspace, row("Bo", stay={"project": "Crane"}))
    assert [stay.project for stay in stays_of(workspace, bo)] == ["", "Crane"]
    plan = taken(workspace, row("Bo", stay={"starts_on": date(2026, 6, 1)}))
    assert problems(plan) == [Problem.OVERLAPS]


def test_somebody_without_an_assignment_gets_one_only_where_the_list_says_something_of_it(workspace):
    with editing(workspace) as edit:
        edit.put(Employee(name="Bo"))
    (bo,) = everybody(workspace)
    assert verdicts(taken(workspace, row("Bo"))) == [UNCHANGED]
    assert taken(workspace, row("Bo", zone=SEOUL)).rows[0].changed == (("Assignment", ""),)
    assert stays_of(workspace, bo)[0].zone == "Asia/Seoul"


# The whole list


def test_the_same_list_twice_changes_nothing(workspace):
    rows = [
        row("Åse Ærø", employee={"email": "aase@x.dk", "note": "one\ntwo"}, customer="Yard", zone=SEOUL),
        row("Bo", stay={"country": "US", "starts_on": date(2026, 1, 5)}, zone=find_zone("", "Houston", "US", TODAY)),
        row("Carl", stay={"country": "DE"}, zone=find_zone("", "", "DE", TODAY)),
        row("Dorte"),
        row("Eva", zone=find_zone("", "", "US", TODAY)),
    ]
    assert verdicts(taken(workspace, *rows)) == [NEW, NEW, NEW, NEW, WRONG]
    before, revision = dump(workspace), workspace.revision
    again = taken(workspace, *rows)
    assert verdicts(again) == [UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED, WRONG]
    assert again.changes == ()
    assert (dump(workspace), workspace.revision) == (before, revision)


def test_a_list_is_one_undo_step_and_undo_leaves_nothing_of_it(workspace):
    before = dump(workspace)
    changes: list[ChangeSet] = []
    workspace.subscribe(changes.append)
    taken(workspace, row("Bo", customer="Yard", zone=SEOUL), row("Ida", zone=SEOUL))
    after = dump(workspace)
    assert len(changes) == 1
    workspace.apply(changes[0].inverted())
    assert dump(workspace) == before
    workspace.apply(changes[0])
    assert dump(workspace) == after


def test_a_plan_that_is_older_than_the_file_is_refused_whole(workspace):
    bo = make_person(workspace, "Bo", HOME)
    plan = planned(workspace, row("Ida", zone=SEOUL), row("Bo", employee={"title": "Welder"}))
    with editing(workspace) as edit:
        edit.put(replace(bo, title="Fitter"))
    before = dump(workspace)
    with pytest.raises(ConflictError), editing(workspace) as edit:
        apply_import(edit, plan)
    assert dump(workspace) == before


def test_planning_writes_nothing(workspace):
    before = dump(workspace)
    plan = planned(workspace, row("Bo", zone=SEOUL))
    assert (plan.people, plan.count(NEW)) == (1, 1)
    assert dump(workspace) == before
