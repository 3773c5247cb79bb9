"""The week on one page of paper."""

import re
from datetime import date, time

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.printed_week import PrintedTalk, PrintedWeek, printed_week
from distance_leader.workspace import open_workspace
from tests.building import HOME, make_contact, make_person
from ui.printing import paint_week

WEEK = IsoWeek(2026, 47)


@pytest.fixture
def week_file(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    amina, bo = make_person(workspace, "Amina <b>Noor</b>"), make_person(workspace, "Bo Lind", HOME)
    private = {"note": "secret", "private_note": "secret"}
    make_contact(workspace, amina, day=date(2026, 11, 19), time=time(15), foci=frozenset({Focus.TASK}), **private)
    make_contact(workspace, bo, day=date(2026, 11, 19), time=time(9), state=State.HELD)
    make_contact(workspace, bo, week=WEEK)
    make_contact(workspace, bo, day=date(2026, 11, 20), state=State.CANCELLED)
    workspace.close()
    return plan_file


def test_the_page_lists_the_talks_by_day_and_hour_on_both_clocks_and_nothing_private(week_file):
    workspace = open_workspace(week_file, to_write=False)
    with workspace.look() as look:
        page = printed_week(look, WEEK, "en")
    workspace.close()
    talks = dict(page.days)
    assert page.title == "Week 47 2026"
    assert page.subtitle == "16–22 Nov · 3 talks, 90 min"
    assert talks["Thu 19 Nov"] == (
        PrintedTalk("09:00", "", "Bo Lind", "Held · Wellbeing · Phone · 30 min"),
        PrintedTalk("15:00", "08:00 (−7)", "Amina <b>Noor</b>", "Task content · Phone · 30 min"),
    )
    assert [talk.name for talk in talks["Some day in the week"]] == ["Bo Lind"]
    assert talks["Fri 20 Nov"] == ()
    assert "secret" not in repr(page)


@pytest.mark.parametrize("talks", [0, 3, 120])
def test_it_is_one_page_however_much_there_is(qapp, tmp_path, talks):
    one = PrintedTalk("09:00", "16:00 (+7)", "عمر <i>x</i> " * 3, "Wellbeing · Phone · 30 min")
    paint_week(QPdfWriter(str(tmp_path / "out.pdf")), PrintedWeek("Week 47", "x", (("Mon", (one,) * talks),)))
    content = (tmp_path / "out.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1


def test_ctrl_p_asks_for_a_printer_and_leaves_the_window_free(start, week_file):
    program = start(week_file)
    program.press("Ctrl+P")
    (dialog,) = program.window.findChildren(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()
    program.settle()
    assert not program.window.findChildren(QPrintDialog) or not dialog.isVisible()
