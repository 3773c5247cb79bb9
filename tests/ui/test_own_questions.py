"""The leader's own questions: typed in one line, changed as one types, resting instead of gone once they were asked."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import Question
from tests.building import ask_person

TODAY = date(2026, 11, 18)


@pytest.fixture
def page(program):
    program.press("Ctrl+4")
    program.rest()
    program.click(program.button("&Questions"))
    return program.desk.pages.wellbeing._questions


def questions(program):
    with program.workspace.read() as reader:
        return reader.all(Question)


def add(program, text):
    program.line("Add: question").setFocus()
    program.write(text)
    program.press("Return")


def rows(page):
    return [page._own.rows.item(place).text() for place in range(page._own.rows.count())]


def ask_somebody(program, days=0):
    with program.workspace.read() as reader:
        somebody = reader.all(Employee)[0]
    return ask_person(program.workspace, somebody, TODAY - timedelta(days=days))


def choose_first(program, page):
    page._own.rows.setFocus()
    page._own.rows.setCurrentRow(0)


def test_the_end_of_a_line_says_how_a_question_is_answered(program, page):
    for text in ("Is the car all right?", "How is the housing? 1-5", "What do you miss? in words"):
        add(program, text)
    assert [(one.text_en, one.kind) for one in questions(program)] == [
        ("Is the car all right?", QuestionKind.YES_NO),
        ("How is the housing?", QuestionKind.RATING),
        ("What do you miss?", QuestionKind.TEXT),
    ]
    assert rows(page) == [
        "Is the car all right? · Yes or no",
        "How is the housing? · From 1 to 5",
        "What do you miss? · In words",
    ]
    asked = ask_somebody(program)
    assert [one.key for one in asked.questions[4:]] == [one.key for one in questions(program)]


def test_a_wording_that_was_asked_is_kept_while_it_is_typed_anew(program, page):
    add(program, "Is the car all right?")
    old = ask_somebody(program, days=1)
    choose_first(program, page)
    program.press("Return")
    line = program.line("The question in English")
    line.setFocus()
    for text in ("Is the van all right?", "Is the van in order?"):
        line.selectAll()
        program.write(text)
        program.press("Return")
    assert sorted((one.version, one.text_en) for one in questions(program)) == [
        (1, "Is the car all right?"),
        (2, "Is the van in order?"),
    ]
    assert rows(page) == ["Is the van in order? · Yes or no"]
    assert old.questions[-1].version == 1
    assert ask_somebody(program).questions[-1].version == 2


def test_space_lets_a_question_rest_and_asks_it_again(program, page):
    add(program, "Is the car all right?")
    choose_first(program, page)
    program.press("Space")
    assert [one.retired_on for one in questions(program)] == [TODAY]
    assert "rests since 18 Nov 2026" in rows(page)[0]
    assert page._own.rows.item(0).checkState() is Qt.CheckState.Unchecked
    assert len(ask_somebody(program).questions) == 4
    choose_first(program, page)
    program.press("Space")
    assert [one.retired_on for one in questions(program)] == [None]


def test_delete_takes_a_question_out_unless_it_was_asked(program, page):
    add(program, "Is the car all right?")
    choose_first(program, page)
    program.press("Delete")
    assert questions(program) == []
    program.press("Ctrl+Z")
    ask_somebody(program)
    choose_first(program, page)
    program.press("Delete")
    assert [one.retired_on for one in questions(program)] == [TODAY]


def test_an_empty_question_gets_a_sentence(program, page):
    add(program, "Is the car all right?")
    choose_first(program, page)
    program.press("Return")
    line = program.line("The question in English")
    line.setFocus()
    line.selectAll()
    program.press("Delete", "Return")
    assert program.says("This may not be empty.")
    assert [one.text_en for one in questions(program)] == ["Is the car all right?"]


def test_energy_is_asked_for_or_not_and_escape_leads_back(program, page):
    page._energy.rows["asks_energy"].control.setFocus()
    program.press("Space")
    with program.workspace.read() as reader:
        assert [one.asks_energy for one in reader.all(Leader)] == [False]
    assert program.says("Are you doing well where you are, and do you enjoy what you do?")
    page._back.setFocus()
    program.press("Esc")
    assert program.desk.pages.wellbeing.page.isVisible()
