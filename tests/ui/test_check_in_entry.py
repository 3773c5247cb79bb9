"""Answers by phone: read aloud, one key an answer, kept as one step; and what cannot be is said in a sentence."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from distance_leader.domain.answer import Answer
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import CameBy, Half, Sheet, Visibility, YesNo
from distance_leader.domain.employee import Employee
from distance_leader.domain.issue import Issue
from distance_leader.services.checkins import ask
from distance_leader.services.people import change_person
from tests.building import editing
from ui.check_ins.entry import EntryFrame
from ui.check_ins.taking import TakingFrame
from ui.clipboard import clipboard

TODAY = date(2026, 11, 18)
ASKED = TODAY - timedelta(days=5)


def everything(program, kind):
    with program.workspace.read() as reader:
        return reader.all(kind)


@pytest.fixture
def carla(program):
    return next(one for one in everything(program, Employee) if one.name == "Carla Diaz")


@pytest.fixture
def entry(program, carla):
    """The entry of Carla's answers, opened by key on the page."""
    with editing(program.workspace) as edit:
        ask(edit, carla.id, ASKED)
    program.press("Ctrl+4")
    program.rest()
    page = program.desk.pages.wellbeing.page
    items = page.view.rows.items
    place = next(place for place, one in enumerate(items) if getattr(one, "name", "") == "Carla Diaz")
    page.view.setCurrentIndex(page.view.rows.index(place))
    program.press("A")
    (frame,) = program.visible(EntryFrame)
    return frame


def answers(program):
    return {one.question_key: (one.said, one.half, one.rating) for one in everything(program, Answer)}


def test_a_whole_check_in_is_taken_by_seven_keys(program, entry, carla):
    assert program.says(f"These answer the questions of {ASKED.day} Nov 2026.")
    program.press("J", "N", "2", "-", "4")
    program.write("busy weeks")
    program.press("Ctrl+Return")
    assert answers(program) == {
        "delivery": (YesNo.YES, None, None),
        "wellbeing": (YesNo.NO, Half.SECOND, None),
        "energy": (None, None, 4),
    }
    (made,) = everything(program, CheckIn)
    assert (made.asked_on, made.answered_on, made.came_by) == (ASKED, TODAY, CameBy.PHONE)
    assert (made.comment, made.visibility) == ("busy weeks", Visibility.PRIVATE)
    assert [(one.employee_id, one.question_key) for one in everything(program, Issue)] == [(carla.id, "wellbeing")]
    assert program.visible(EntryFrame) == []
    assert program.undo_stack.undoText() == "Answers of Carla Diaz"
    assert program.says("The answers of Carla Diaz are kept.")
    program.click(program.button("Undo (Ctrl+Z)"))
    assert (answers(program), everything(program, Issue)) == ({}, [])
    assert [one.answered_on for one in everything(program, CheckIn)] == [None]


YES, NO = YesNo.YES, YesNo.NO


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ("YNY", [(YES, None), (NO, None), (YES, None)]),
        ("NYN", [(NO, None), (YES, None), (NO, None)]),
        ("NNN", [(NO, None), (NO, None), (NO, None)]),
        ("N-Y", [(NO, None), (YES, None)]),
        ("N1N2N3", [(NO, Half.FIRST), (NO, Half.SECOND), (NO, Half.BOTH)]),
        ("N1YN3", [(NO, Half.FIRST), (YES, None), (NO, Half.BOTH)]),
        ("YN2N", [(YES, None), (NO, Half.SECOND), (NO, None)]),
        ("YYNYN", [(YES, None), (YES, None), (NO, None)]),  # the question after it is answered by a number
    ],
)
def test_a_no_that_was_just_given_is_never_turned_by_the_key_of_the_next_question(program, entry, keys, kept):
    program.press(*keys, "Ctrl+Return")
    assert [(said, half) for said, half, _ in answers(program).values()] == kept


def test_tab_leads_to_the_halves_of_a_no_and_from_them_to_the_next_question(program, entry):
    program.press("N", "Y", "Shift+Tab", "Shift+Tab", "3", "Ctrl+Return")
    assert answers(program) == {"delivery": (NO, Half.BOTH, None), "wellbeing": (YES, None, None)}


def test_tab_goes_through_the_sheet_as_it_stands_there(program, entry):
    program.line("Answered on").setFocus()
    met = []
    for _ in range(9):
        program.press("Tab")
        focused = program.app.focusWidget()
        met.append((focused.accessibleDescription() or focused.accessibleName() or focused.text())[:9])
    assert [name.split(".")[0] for name in met[1:5]] == ["1", "2", "3", "4"]
    assert (met[0], met[5:]) == ("How they ", ["Anything ", "Who may s", "And you: ", "&Keep the"])


def test_the_questions_are_read_in_the_employees_language_and_both_languages_keys_answer(program, entry, carla):
    assert carla.language == "da"
    assert program.says("2. Har du det godt, hvor du er, og er du glad for det, du laver?")
    program.press("Y", "Y", "Y", "Ctrl+Return")
    assert [said for said, _, _ in answers(program).values()] == [YesNo.YES] * 3


def test_english_is_read_to_who_speaks_it(program, carla):
    with editing(program.workspace) as edit:
        change_person(edit, carla, language="en")
    program.desk.pages.wellbeing.enter(carla.id.hex)
    program.settle()
    assert program.says("2. Are you doing well where you are, and do you enjoy what you do?")
    assert program.says("Nothing is waiting for an answer: this becomes a round of its own.")
    program.press("Esc")


def test_earlier_answers_stand_beside_each_question_without_the_round_that_is_answered(program, entry):
    said = [one.text() for one in program.visible(QLabel)]
    assert not [text for text in said if text.startswith("Before")]
    program.press("N", "1", "Y", "Y", "5", "Ctrl+Return")
    program.desk.pages.wellbeing.enter(everything(program, CheckIn)[0].employee_id.hex)
    program.settle()
    assert program.says("Before: 18 Nov: No")
    assert program.says("Before: 18 Nov: 5")
    program.press("Esc")


def test_escape_leaves_everything_as_it_is_and_gives_the_keyboard_back(program, entry):
    before = everything(program, CheckIn)
    program.press("J", "J", "Esc")
    assert program.visible(EntryFrame) == []
    assert (answers(program), everything(program, CheckIn)) == ({}, before)
    assert program.desk.pages.wellbeing.page.view.hasFocus()


def test_nothing_answered_is_said_and_not_kept(program, entry):
    program.press("Ctrl+Return")
    assert program.says("Nothing is answered yet.")
    assert program.visible(EntryFrame) == [entry]
    program.press("Esc")


def test_another_day_belongs_to_another_round_and_keeps_what_was_answered(program, entry):
    program.press("J")
    line = program.line("Answered on")
    line.setFocus()
    line.selectAll()
    program.write("1/10")
    program.press("Return")
    assert program.says("Nothing is waiting for an answer: this becomes a round of its own.")
    program.press("Ctrl+Return")
    assert answers(program) == {"delivery": (YesNo.YES, None, None)}
    assert sorted(one.asked_on for one in everything(program, CheckIn)) == [date(2026, 10, 1), ASKED]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("rubbish", "“rubbish” is not a date."),
        ("19/11/2026", "19 Nov 2026 has not come yet. Give the day on which it was answered."),
        ("1/1/2020", "without an assignment on that day"),
    ],
)
def test_a_day_that_cannot_be_gets_a_sentence(program, entry, typed, said):
    line = program.line("Answered on")
    line.setFocus()
    line.selectAll()
    program.write(typed)
    program.press("Return")
    assert said in entry._problem.text()
    program.press("Ctrl+Return")
    assert answers(program) == {}
    program.press("Esc")


def test_a_day_that_has_its_answers_is_refused_in_the_frame(program, entry):
    program.press("J", "Ctrl+Return")
    program.desk.pages.wellbeing.enter(everything(program, CheckIn)[0].employee_id.hex)
    program.settle()
    program.press("N", "1", "Ctrl+Return")
    (frame,) = program.visible(EntryFrame)
    assert "Carla Diaz answered on 18 Nov 2026 already. To correct that" in frame._problem.text()
    assert "take the answers back with Delete" in frame._problem.text()
    assert answers(program) == {"delivery": (YesNo.YES, None, None)}
    program.press("Esc")


def test_the_leader_is_asked_at_the_end_whether_expectations_must_change(program, entry):
    program.press("J")
    entry._tail._closing.take_keyboard()
    program.press("J", "Ctrl+Return")
    assert answers(program)["adjust"] == (YesNo.YES, None, None)
    assert everything(program, Issue) == []
    assert program.desk.pages.wellbeing.page.isVisible()


def test_the_joint_follow_up_has_its_three_parts_in_words(program, entry, carla):
    program.click(program.button("Joint follow-up"))
    assert len([one for one in entry.findChildren(QPlainTextEdit) if one.isVisible()]) == 4
    entry._rows[0].take_keyboard()
    program.write("as agreed")
    program.press("Ctrl+Return")
    made = next(one for one in everything(program, CheckIn) if one.sheet is Sheet.FOLLOW_UP)
    assert (made.employee_id, made.answered_on) == (carla.id, TODAY)
    assert [(one.question_key, one.text) for one in everything(program, Answer)] == [("tasks", "as agreed")]


def test_a_comment_that_is_too_long_stays_as_typed_with_its_sentence(program, entry):
    program.press("J")
    entry._tail._comment.setPlainText("x" * 2_001)
    program.press("Ctrl+Return")
    assert entry.isVisible()
    assert "2" in entry._problem.text()
    assert answers(program) == {}
    program.press("Esc")


def test_without_anybody_chosen_the_page_is_shown(empty_program):
    empty_program.do("enter_answers")
    empty_program.rest()
    assert empty_program.desk.pages.wellbeing.page.isVisible()


def test_who_is_on_no_assignment_is_named_and_the_reason_said(program, clock):
    with editing(program.workspace) as edit:
        edit.put(nobody := Employee(name="Dan Olsen"))
    program.desk.pages.wellbeing.enter(nobody.id.hex)
    program.settle()
    assert program.says("Answers of Dan Olsen")
    assert program.says("Nobody can be asked on 18 Nov 2026 without an assignment on that day.")
    program.press("Ctrl+Return", "Esc")
    assert everything(program, CheckIn) == []


def test_pasting_into_the_comment_is_a_text_and_no_reply(program, entry):
    entry._tail.take_keyboard()
    clipboard().setText("as she said")
    program.press("Ctrl+V")
    assert entry._tail.comment == "as she said"
    assert program.visible(TakingFrame) == []
    program.press("Esc")
