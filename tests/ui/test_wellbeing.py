"""The Wellbeing page: worked through by keys, asking by mail and on paper, and what a person answered before."""

from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from itertools import pairwise
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton

from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import CameBy, YesNo
from distance_leader.domain.employee import Employee
from distance_leader.domain.question import Wording
from distance_leader.i18n.message import msg
from distance_leader.presentation.wellbeing import Part, WellbeingRow
from distance_leader.services.checkins import Given, GivenAnswer, ask, type_answers
from tests.building import editing
from tests.ui.test_printing import print_to
from ui.charts.panel import ChartsPanel
from ui.check_ins.entry import EntryFrame
from ui.theme import font

TODAY = date(2026, 11, 18)
NO = GivenAnswer(said=YesNo.NO)


def person_of(program, name):
    with program.workspace.read() as reader:
        return next(one for one in reader.all(Employee) if one.name == name)


def rounds(program):
    with program.workspace.read() as reader:
        return reader.all(CheckIn)


def show(program):
    program.press("Ctrl+4")
    program.rest()
    program.rest()
    return program.desk.pages.wellbeing.page


def choose(program, name, part=None):
    page = show(program)
    items = page.view.rows.items
    place = next(
        place
        for place, one in enumerate(items)
        if getattr(one, "name", "") == name and (part is None or one.section is part)
    )
    page.view.setCurrentIndex(page.view.rows.index(place))
    program.rest()
    return page


@pytest.fixture
def answered(program):
    """Amina said No to the wellbeing question two days ago; Bo was asked nine days ago."""
    amina, bo = person_of(program, "Amina Noor"), person_of(program, "Bo Lind")
    with editing(program.workspace) as edit:
        said = Given(answers={Wording("wellbeing", 1): NO}, came_by=CameBy.PHONE)
        type_answers(edit, amina.id, said, TODAY - timedelta(days=2))
        ask(edit, bo.id, TODAY - timedelta(days=9))
    return program


def test_a_chosen_tab_has_room_for_its_strong_text(start, staffed_file):
    page = show(start(staffed_file, language="da"))
    (tab,) = [one for one in page.findChildren(QPushButton) if one.text() == "Trivselsopfølgninger"]
    assert tab.isChecked()
    assert tab.width() - 22 >= QFontMetricsF(font(10, is_strong=True)).horizontalAdvance(tab.text())


def test_a_sentence_that_is_long_goes_on_in_the_next_line(program, answered):
    view = choose(program, "Amina Noor", Part.REASONS).view
    wide = view.visualRect(view.currentIndex()).height()
    view.setFixedWidth(220)
    program.settle()
    assert view.visualRect(view.currentIndex()).height() >= wide + 18


def test_a_reason_to_talk_stands_first_with_its_next_step(answered):
    page = show(answered)
    row = page.view.chosen()
    assert (row.section, row.name) == (Part.REASONS, "Amina Noor")
    assert answered.says("Since 16 Nov 2026. Call today, and ask what is behind it.")
    assert answered.says("The latest answer to “Wellbeing and enjoying the work” is No.")
    shown = [page.person.rounds.view.lines.line(0)]
    assert [line.title for line in shown] == ["Yes to 0 of 3"]


def test_space_asks_by_mail_and_writes_the_form_beside_it(answered, tmp_path, answer_file_dialog):
    out = tmp_path / "ask.eml"
    (tmp_path / "ask.html").write_text("another round's")
    answer_file_dialog(out)
    choose(answered, "Carla Diaz", Part.DUE)
    answered.press("Space")
    answered.rest()
    mail = message_from_bytes(out.read_bytes(), policy=default)
    assert mail["X-Unsent"] == "1"
    assert [part.get_content_type() for part in mail.iter_attachments()] == ["text/html"]
    assert (tmp_path / "ask.html").read_text() == "another round's"
    assert "<form" in (tmp_path / "ask (2).html").read_text("utf-8")
    carla = person_of(answered, "Carla Diaz")
    assert [one.asked_on for one in rounds(answered) if one.employee_id == carla.id] == [TODAY]
    assert answered.undo_stack.undoText() == "Ask Carla Diaz"
    answered.press("Ctrl+Z")
    assert [one for one in rounds(answered) if one.employee_id == carla.id] == []


def test_space_reminds_once_of_a_round_that_waits(answered, tmp_path, answer_file_dialog):
    answer_file_dialog(tmp_path / "again.eml")
    choose(answered, "Bo Lind", Part.WAITING)
    answered.press("Space")
    bo = person_of(answered, "Bo Lind")
    assert [one.reminded_on for one in rounds(answered) if one.employee_id == bo.id] == [TODAY]


def test_nothing_is_kept_where_no_file_was_chosen(answered, answer_file_dialog):
    answer_file_dialog("")
    before = rounds(answered)
    choose(answered, "Carla Diaz")
    answered.press("Space")
    assert rounds(answered) == before


def test_a_round_can_be_waited_for_no_longer_and_again(answered):
    choose(answered, "Bo Lind", Part.WAITING)
    answered.click(answered.button("Wait no &longer"))
    answered.rest()
    assert [one.closed_on for one in rounds(answered)] == [None, TODAY]
    assert choose(answered, "Bo Lind").view.chosen().section is Part.LATER
    answered.press("Ctrl+Z")
    answered.rest()
    assert [one.closed_on for one in rounds(answered)] == [None, None]


def test_the_printed_questions_count_as_asked(answered, tmp_path):
    page = choose(answered, "Carla Diaz")
    page.person.asking.on_paper(person_of(answered, "Carla Diaz").id.hex)
    print_to(answered, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").stat().st_size > 1_000
    assert answered.undo_stack.undoText() == "Ask Carla Diaz"


def test_enter_opens_the_person_and_p_plans_a_talk(answered):
    choose(answered, "Bo Lind")
    answered.press("Return")
    answered.rest()
    profile = answered.desk.pages.people.profile
    assert profile.key == person_of(answered, "Bo Lind").id.hex
    assert profile._buttons["wellbeing"].isChecked()
    choose(answered, "Bo Lind")
    answered.press("P")
    assert answered.entry() is not None


def test_a_screen_reader_hears_name_sentence_and_step(answered):
    said = show(answered).view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Amina Noor, The latest answer to")
    assert said.endswith("Call today, and ask what is behind it.")


def test_the_tab_of_a_profile_says_the_same_and_takes_answers(answered):
    amina = person_of(answered, "Amina Noor")
    choose(answered, "Amina Noor")
    answered.press("Return")
    answered.rest()
    answered.rest()
    assert answered.desk.pages.people.profile.key == amina.id.hex
    assert answered.says("Since 16 Nov 2026. Call today, and ask what is behind it.")
    assert answered.says("• Wellbeing and enjoying the work, since 16 Nov 2026")
    answered.click(answered.button("&Enter answers"))
    answered.press("J", "J", "J", "Ctrl+Return")
    answered.rest()
    answered.rest()
    assert answered.says("None at the moment.")
    assert answered.status() == "The answers of Amina Noor are kept."


def test_a_plan_without_people_says_so(empty_program):
    show(empty_program)
    assert empty_program.says("Nobody is on an assignment, so there is nobody to ask.")


def test_a_reason_with_a_round_that_waits_reminds_of_it_once_and_asks_no_second_time(
    answered, tmp_path, answer_file_dialog
):
    bo = person_of(answered, "Bo Lind")
    with editing(answered.workspace) as edit:
        said = Given(answers={Wording("wellbeing", 1): NO}, came_by=CameBy.PHONE)
        type_answers(edit, bo.id, said, TODAY - timedelta(days=40))
    page = choose(answered, "Bo Lind", Part.REASONS)
    for name, is_step in (("one", True), ("two", False)):
        steps = answered.undo_stack.count()
        answer_file_dialog(tmp_path / f"{name}.eml")
        page.view.setFocus()
        answered.press("Space")
        answered.rest()
        assert (tmp_path / f"{name}.eml").exists()
        assert answered.undo_stack.count() - steps == int(is_step)
    waiting = [one for one in rounds(answered) if one.employee_id == bo.id and one.answered_on is None]
    assert [(one.asked_on, one.reminded_on) for one in waiting] == [(TODAY - timedelta(days=9), TODAY)]


def test_printing_what_waits_asks_nothing_anew(answered, tmp_path):
    page = choose(answered, "Bo Lind", Part.WAITING)
    before = rounds(answered)
    page.person.asking.on_paper(person_of(answered, "Bo Lind").id.hex)
    print_to(answered, tmp_path / "again.pdf")
    assert rounds(answered) == before


def test_it_is_said_where_the_mail_lies_and_that_an_address_is_missing(answered, tmp_path, answer_file_dialog):
    answer_file_dialog(tmp_path / "ask.eml")
    choose(answered, "Carla Diaz")
    answered.press("Space")
    assert "ask.eml, and the form alone beside it." in answered.status()
    assert "Your own e-mail address is missing in Settings." in answered.status()


def test_an_empty_page_leads_to_the_people(empty_program):
    show(empty_program)
    empty_program.click(empty_program.button("Show the people"))
    assert empty_program.desk.pages.people.list_shown() is not None


def test_c_shows_the_chosen_persons_answers_as_a_chart_and_the_buttons_lead_back(answered):
    page = choose(answered, "Amina Noor")
    answered.press("C")
    answered.wait_until(lambda: answered.visible(ChartsPanel) and page._charts._shown is not None)
    assert page._charts.choices.chart.name == "strip"
    assert page._charts.choices.person == person_of(answered, "Amina Noor").id.hex
    assert not page.view.isVisible()
    answered.press("Esc")
    answered.rest()
    assert page.view.hasFocus()
    assert answered.visible(ChartsPanel) == []
    answered.click(answered.button("Charts"))
    assert answered.visible(ChartsPanel) == [page._charts]


def test_a_profile_leads_to_the_chart_of_its_person(answered):
    bo = person_of(answered, "Bo Lind")
    answered.desk.pages.people.show_profile(bo.id.hex, "wellbeing")
    answered.rest()
    answered.rest()
    answered.click(answered.button("Show as a &chart"))
    page = answered.desk.pages.wellbeing.page
    answered.wait_until(lambda: page._charts is not None and page._charts._shown is not None)
    assert page._charts.choices.person == bo.id.hex


def test_answers_entered_wrongly_are_taken_back_by_delete_or_a_button(answered):
    page = choose(answered, "Amina Noor", Part.REASONS)
    view = page.person.rounds.view
    view.setFocus()
    view.setCurrentIndex(view.lines.index(0))
    assert answered.button("Take these answers &back").isVisible()
    answered.press("Delete")
    answered.rest()
    assert answered.undo_stack.undoText() == "Take the answers of Amina Noor back"
    amina = person_of(answered, "Amina Noor")
    assert [one.answered_on for one in rounds(answered) if one.employee_id == amina.id] == [None]
    assert [row.name for row in page.view.rows.items if getattr(row, "section", None) is Part.REASONS] == []
    answered.press("Ctrl+Z")
    assert [one.answered_on for one in rounds(answered) if one.employee_id == amina.id] == [TODAY - timedelta(days=2)]


def test_with_names_hidden_the_page_shows_initials_and_no_comment_and_nothing_is_asked(
    answered, tmp_path, answer_file_dialog
):
    amina = person_of(answered, "Amina Noor")
    with editing(answered.workspace) as edit:
        said = Given(answers={}, came_by=CameBy.PHONE, comment="in confidence")
        type_answers(edit, amina.id, said, TODAY)
    choose(answered, "Amina Noor", Part.REASONS)
    assert "in confidence" in "".join(line.text for line in _lines(answered))
    answered.press("F9")
    answered.rest()
    answered.rest()
    page = answered.desk.pages.wellbeing.page
    assert page.isVisible()
    assert "Noor" not in str([getattr(one, "name", "") for one in page.view.rows.items])
    assert "in confidence" not in "".join(line.text for line in _lines(answered))
    answer_file_dialog(tmp_path / "ask.eml")
    page.view.setFocus()
    answered.press("Space")
    assert list(tmp_path.glob("*.eml")) == []
    answered.do("enter_answers")
    assert answered.visible(EntryFrame) == []
    answered.press("F9")


def _lines(program):
    view = program.desk.pages.wellbeing.page.person.rounds.view
    return [view.lines.line(row) for row in range(len(view.lines.rows))]


def test_no_reason_lies_over_the_next_one_in_a_narrower_window(program):
    """What is too wide goes on in the next line: then all rows below it have to move."""
    program.window.resize(1280, 800)
    view = program.desk.pages.wellbeing.show().view
    program.rest()
    rows = [
        WellbeingRow(next(iter(Part)), uuid4().hex, "Bo Lind", msg("{words}", words="talk " * length))
        for length in range(8, 30)
    ]
    view.show_groups([(msg("Reasons to talk"), rows)])
    program.settle()
    program.window.resize(1060, 800)
    program.wait_until(lambda: are_apart(view))


def are_apart(view):
    rects = [view.visualRect(view.rows.index(place)) for place in range(view.rows.rowCount())]
    return all(above.bottom() + 1 == below.top() for above, below in pairwise(rects))
