"""The charts' panel, by keyboard and mouse, on a real file."""

from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel

from distance_leader.charts.all_charts import CHARTS
from distance_leader.domain.employee import Employee
from distance_leader.services.checkins import type_answers
from distance_leader.services.people import archive_people
from tests.building import editing
from tests.ui.driving import children_of
from tests.unit.services.test_checkins import N, Y, given
from ui.clipboard import clipboard

DAY = date(2026, 11, 2)


def employee(program, name):
    return next(one for one in program.stored(Employee) if one.name == name)


def answer(program, name, *said, on=DAY):
    with editing(program.workspace) as edit:
        type_answers(edit, employee(program, name).id, given(*said), on)


@pytest.fixture
def panel(program):
    """On its page, with somebody's strip."""
    answer(program, "Bo Lind", Y, N, Y)
    page = program.desk.pages.wellbeing.show_charts(employee(program, "Bo Lind").id.hex)
    wait(program, page.charts)
    return page.charts


def show(program, panel, name, person=""):
    panel.choose(name, employee(program, person).id.hex if person else "")
    wait(program, panel)


def wait(program, panel):
    for _ in range(3):
        program.rest()
        program.rest()


def picture(panel):
    return panel.findChild(QLabel)


def corner(panel):
    return picture(panel).pixmap().toImage().pixelColor(2, 2).name()


def test_the_picture_is_told_by_its_finding(program, panel):
    assert picture(panel).accessibleName() == "The latest answer of Bo Lind to “Wellbeing and enjoying the work” is No."
    assert picture(panel).accessibleDescription() == "n = 1 of 1 check-in answered"
    assert not picture(panel).pixmap().isNull()


def test_another_person_and_another_period_are_chosen_by_keyboard(program, panel):
    box = program.box("Whom the chart is about")
    box.setFocus()
    program.press("C")
    wait(program, panel)
    assert picture(panel).accessibleName() == "Carla Diaz has not been asked yet."
    box = program.box("Chart")
    box.setFocus()
    program.press("Down", "Down")
    wait(program, panel)
    assert program.box("Whom the chart is about").currentText() == "Carla Diaz"
    assert picture(panel).accessibleDescription().startswith("Only Carla Diaz ")
    box = program.box("Whom the chart is about")
    box.setFocus()
    program.press("Home")
    wait(program, panel)
    assert box.currentText() == "Everybody"
    assert picture(panel).accessibleName() == "1 of 3 answers were No; in the last month 1 of 3."
    program.box("Period").setFocus()
    program.press("End")
    wait(program, panel)
    assert "1 of 3" in picture(panel).accessibleName()


def test_the_table_has_what_is_drawn(program, panel):
    button = program.button("Show as table")
    button.setFocus()
    program.press("Space")
    model = panel.table.model()
    rows = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(3)]
    assert [row[:4] for row in rows] == [
        ["2026-W45", "2 Nov 2026", "Delivery and cooperation", "Yes"],
        ["2026-W45", "2 Nov 2026", "Wellbeing and enjoying the work", "No"],
        ["2026-W45", "2 Nov 2026", "Support and feedback", "Yes"],
    ]
    assert panel.table.isVisible()
    program.press("Space")
    assert picture(panel).isVisible()


def test_a_chart_follows_the_file_and_the_theme(program, panel):
    assert corner(panel) == "#ffffff"
    answer(program, "Bo Lind", Y, N, Y, on=date(2026, 11, 9))
    wait(program, panel)
    assert "No 2 times in a row" in picture(panel).accessibleName()
    program.desk.context.set_theme("dark")
    wait(program, panel)
    assert corner(panel) == "#1a2028"


def test_a_chart_follows_the_day(program, panel):
    show(program, panel, "time")
    assert picture(panel).accessibleName().endswith("in 12 months.")
    program.clock.at = program.clock.at.replace(year=2028)
    program.desk.context.clock.minute.emit()
    wait(program, panel)
    assert picture(panel).accessibleName() == "No talk was held in these months."


def test_a_copy_is_a_picture_and_a_table(program, panel):
    program.click(program.button("Copy the chart"))
    assert not clipboard().image().isNull()
    lines = clipboard().text().splitlines()
    assert lines[0].startswith("The latest answer of Bo Lind")
    assert lines[1].split("\t")[0] == "Week"


def test_beside_the_table_the_table_alone_is_copied_and_the_button_says_so(program, panel):
    program.click(program.button("Show as table"))
    program.click(program.button("Copy the table"))
    assert clipboard().image().isNull()
    assert clipboard().text().splitlines()[1].split("\t")[0] == "Week"
    assert program.says("The table is on the clipboard.")
    program.click(program.button("Show as picture"))
    assert program.button("Copy the chart").isEnabled()


@pytest.mark.parametrize(
    "names",
    [
        ("bo.svg", "PNG (*.png)", "bo.svg"),
        ("bo", "PDF (*.pdf)", "bo.pdf"),
        ("v. 1.2", "SVG (*.svg)", "v. 1.2.svg"),
        ("bo", "", "bo.png"),
    ],
)
def test_a_chart_is_saved_as_the_kind_that_was_named_or_chosen(program, panel, tmp_path, monkeypatch, names):
    typed, kind, written = names
    said = []
    panel.told.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / typed), kind))
    program.click(program.button("Save the chart…"))
    wait(program, panel)
    begins = {".svg": b"<?xml", ".pdf": b"%PDF", ".png": b"\x89PNG"}[(tmp_path / written).suffix]
    assert (tmp_path / written).read_bytes().startswith(begins)
    assert program.text(said[0]).endswith(written)


def test_where_nothing_can_be_written_it_is_said(program, panel, tmp_path, monkeypatch):
    refused = []
    program.desk.context.refused.connect(refused.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "no" / "x.png"), ""))
    program.click(program.button("Save the chart…"))
    wait(program, panel)
    assert len(refused) == 1
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    program.click(program.button("Save the chart…"))
    assert len(refused) == 1


def test_somebody_who_is_gone_is_no_longer_shown(program, panel):
    with editing(program.workspace) as edit:
        archive_people(edit, [employee(program, "Bo Lind")], DAY)
    wait(program, panel)
    assert "Bo Lind" not in picture(panel).accessibleName()
    assert program.box("Whom the chart is about").currentText() == "Amina Noor"


@pytest.mark.parametrize("size", [(1000, 700), (1400, 900)])
def test_every_chart_is_drawn_as_wide_as_there_is_room(program, panel, size):
    program.window.resize(*size)
    for chart in CHARTS:
        show(program, panel, chart.name, "Bo Lind")
        shown = picture(panel).pixmap()
        room = picture(panel).parentWidget().width()
        assert abs(shown.width() / shown.devicePixelRatio() - max(room, 520)) <= 14  # a scroll bar may have come


def test_every_control_has_a_name(program, panel):
    unnamed = [
        widget
        for widget in children_of(panel)
        if widget.focusPolicy() & 0x2
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.focusProxy() is None
    ]
    assert [type(one).__name__ for one in unnamed] == []


def test_the_page_is_reached_by_its_key_with_the_person_that_is_chosen_and_left_by_esc(program):
    program.choose(1, 2)
    program.press("Ctrl+Shift+G")
    page = program.desk.pages.wellbeing.show_charts()
    wait(program, page.charts)
    assert picture(page.charts).accessibleName() == "Bo Lind has not been asked yet."
    assert program.desk.pages.chosen_person() == employee(program, "Bo Lind").id.hex
    program.press("Esc")
    program.rest()
    assert page.isVisible()
    assert page.charts is None
    assert page.view.hasFocus()


def test_a_plan_without_people_says_what_to_do(start, plan_file):
    program = start(plan_file)
    page = program.desk.pages.wellbeing.show_charts()
    page.charts.choose("strip")
    wait(program, page.charts)
    assert program.says("Charts tell of the people whom you lead. Add the first one.")
    assert not program.button("Save the chart…").isEnabled()


def test_what_was_saved_is_told_in_the_status_bar(program, panel, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "bo.png"), ""))
    program.click(program.button("Save the chart…"))
    wait(program, panel)
    assert program.status().endswith("bo.png")


def test_a_saved_team_shows_what_few_said_only_where_it_is_ticked_for_this_once(program, panel, tmp_path, monkeypatch):
    show(program, panel, "team")
    tick = next(one for one in program.visible(QCheckBox) if "fewer than five" in one.text())
    saved = []
    for name in ("without.svg", "with.svg"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, name=name: (str(tmp_path / name), ""))
        panel.save()
        wait(program, panel)
        saved.append((tmp_path / name).read_bytes())
        tick.setFocus()
        program.press("Space")
    assert saved[0] != saved[1]
    show(program, panel, "team", "Bo Lind")
    assert not tick.isVisible()
    show(program, panel, "team")
    assert tick.isVisible()
    assert not tick.isChecked()


# A wide window


def widths(program):
    panel = program.desk.pages.wellbeing.page.charts
    table = panel.table.width() if panel.table.isVisible() else 0
    return panel.width(), round(panel._picture.pixmap().deviceIndependentSize().width()), table


@pytest.mark.parametrize(("window", "has_table"), [(1024, False), (1600, False), (1920, True), (2560, True)])
def test_a_wide_window_is_used_by_the_chart_and_its_table(start, staffed_file, window, has_table):
    program = start(staffed_file, size=(window, 1000))
    program.do("show_charts")
    program.rest()
    program.rest()
    room, chart, table = widths(program)
    assert bool(table) is has_table
    assert chart + table >= room * 0.95
    assert 520 <= chart <= 1600


def test_the_table_alone_has_all_the_width_and_the_chart_comes_back(start, staffed_file):
    program = start(staffed_file, size=(1920, 1000))
    program.do("show_charts")
    program.rest()
    program.rest()
    before = widths(program)
    panel = program.desk.pages.wellbeing.page.charts
    panel.choices._turn()
    program.rest()
    assert panel.table.width() == panel.width()
    panel.choices._turn()
    program.rest()
    assert widths(program) == before
