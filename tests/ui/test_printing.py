"""The week on one page of paper."""

import os
import re
from datetime import date, time

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.printed_week import PrintedTalk, PrintedWeek, printed_week
from distance_leader.workspace import open_workspace
from tests.building import HOME, make_contact, make_person
from ui.printing import draw_html, paint_html, week_html

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
    html = week_html(PrintedWeek("Week 47", "x", (("Mon", (one,) * talks),)))
    assert paint_html(QPdfWriter(str(tmp_path / "out.pdf")), html)
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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ink_is_black_in_a_dark_window_too(start, week_file, theme):
    start(week_file, theme=theme)
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_html(painter, "<h2>Week 47</h2><table><tr><td>Bo Lind</td></tr></table><pre>correct horse</pre>")
    painter.end()
    drawn = [picture.pixelColor(x, y).lightness() for x in range(400) for y in range(200)]
    assert sum(one < 60 for one in drawn) > 200
    assert max(drawn) == 255


def print_to(program, out):
    """Answer the question for a printer with a PDF."""
    (dialog,) = [one for one in program.window.findChildren(QPrintDialog) if one.isVisible()]
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(out))
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    program.settle()


def test_a_page_in_a_pdf_is_told_of_and_for_nobody_else_on_the_computer(start, week_file, tmp_path):
    program = start(week_file)
    program.press("Ctrl+P")
    print_to(program, tmp_path / "week.pdf")
    assert program.status() == f"The page lies in {tmp_path / 'week.pdf'}."
    said = PdfReader(tmp_path / "week.pdf").pages[0].extract_text().replace("\t", " ")
    assert "Amina <b>Noor</b>" in said
    assert "15:00" in said
    assert (tmp_path / "week.pdf").stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_a_page_that_cannot_be_written_is_told_in_a_sentence(start, week_file, tmp_path, qtlog):
    program = start(week_file)
    program.press("Ctrl+P")
    with qtlog.disabled():  # Qt says it too
        print_to(program, tmp_path / "nowhere" / "week.pdf")
    assert program.status() == f"The disk failed while {tmp_path / 'nowhere' / 'week.pdf'} was in use."
