"""One page before a talk: what is on it, and what never is."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from distance_leader.domain.action import Action
from distance_leader.domain.codes import CameBy, Focus, Half, State, Visibility, YesNo
from distance_leader.domain.issue import Issue
from distance_leader.domain.question import Wording
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.preparation import prepare
from distance_leader.services.checkins import Given, GivenAnswer, type_answers
from distance_leader.services.issues import report_problem
from tests.building import editing, make_contact, make_person

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def amina(workspace):
    person = make_person(workspace, "Amina", "Asia/Kathmandu", customer="Vestas", site="Pokhara")
    make_contact(
        workspace,
        person,
        day=date(2026, 11, 12),
        state=State.HELD,
        note="said so",
        private_note="for me",
        sensitive_note="never",
        foci=frozenset({Focus.TASK}),
    )
    make_contact(workspace, person, day=date(2026, 11, 26), time=time(8, 30))
    with editing(workspace) as edit:
        for visibility in Visibility:
            edit.put(
                TalkingPoint(
                    employee_id=person.id, text=f"{visibility} point", visibility=visibility, noted_on=date(2026, 11, 1)
                )
            )
        edit.put(
            TalkingPoint(employee_id=person.id, text="settled", noted_on=date(2026, 11, 1), talked_on=date(2026, 11, 2))
        )
        edit.put(Action(employee_id=person.id, text="Call", made_on=date(2026, 11, 1), due_on=date(2026, 11, 27)))
    return person


def page(workspace, person, *, with_private=False, language="en"):
    with workspace.read() as reader:
        made = prepare(reader, person.id, NOW, language, with_private=with_private)
    texts = catalogue(language)
    return made, {texts.text(part.title): part.lines for part in made.parts}


def test_the_page_says_where_and_when_what_was_said_and_what_is_open(workspace, amina):
    made, parts = page(workspace, amina)
    assert (made.name, made.place, made.clock) == ("Amina", "Vestas · Pokhara", "It is 17:45 (+4:45) there")
    assert parts["Next talk"] == ("Planned, Wellbeing, Thu 26 Nov 08:30, Phone, 30 min\nThere: Thu 26 Nov 13:15",)
    assert parts["Last time"] == ("Thu 12 Nov, Task: said so",)
    assert parts["To talk about"] == ("shareable point",)
    assert parts["Promises"] == ("Call, by Fri 27 Nov",)
    assert parts["Talked about"][0] == "Task 1 of the last 1 talk"
    assert "Wellbeing" in parts["Talked about"][1]
    assert "They called me" not in parts


def test_private_words_stand_there_only_when_asked_for_and_sensitive_ones_never(workspace, amina):
    _, parts = page(workspace, amina, with_private=True)
    assert parts["Last time"] == ("Thu 12 Nov, Task: said so / for me",)
    assert [line.split(" ")[0] for line in parts["To talk about"]] == ["shareable", "private"]
    for with_private in (False, True):
        _, parts = page(workspace, amina, with_private=with_private)
        assert "never" not in str(parts)
        assert "sensitive" not in str(parts)


def test_the_page_is_in_danish_too(workspace, amina):
    made, parts = page(workspace, amina, language="da")
    assert made.clock == "Klokken er 17:45 (+4:45) dér"
    assert parts["Løfter"] == ("Call, senest fre 27. nov.",)


def test_answers_and_open_issues_are_private_and_sensitive_words_never_stand_there(workspace, amina):
    no = GivenAnswer(said=YesNo.NO, half=Half.FIRST)
    for days, comment, visibility in ((40, "not for others", Visibility.SENSITIVE), (10, "busy", Visibility.PRIVATE)):
        with editing(workspace) as edit:
            answers = {Wording("wellbeing", 1): no}
            given = Given(answers=answers, came_by=CameBy.PHONE, comment=comment, visibility=visibility)
            type_answers(edit, amina.id, given, NOW.date() - timedelta(days=days))
    with editing(workspace) as edit:
        report_problem(edit, amina.id, "a secret", NOW.date())
        secret = next(one for one in edit.all(Issue) if one.text)
        edit.put(replace(secret, visibility=Visibility.SENSITIVE))
    assert not {"Check-ins", "Open issues"} & set(page(workspace, amina)[1])
    parts = page(workspace, amina, with_private=True)[1]
    assert [line.split(" · ")[:2] for line in parts["Check-ins"]] == [
        ["12 Nov 2026", "Yes to 0 of 3"],
        ["13 Oct 2026", "Yes to 0 of 3"],
    ]
    assert parts["Check-ins"][0].endswith("busy")
    assert "not for others" not in str(parts)
    wellbeing = "Wellbeing and enjoying the work (wellbeing)"
    assert parts["Open issues"] == (f"{wellbeing}, since 13 Oct 2026", f"{wellbeing}, since 12 Nov 2026")
