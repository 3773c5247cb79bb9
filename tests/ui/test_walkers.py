"""Walks over every widget of every page: it has a name, a size, a place in the Tab order, and room for its text."""

import gettext
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)

from distance_leader.domain.codes import State
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.leader import Leader
from distance_leader.domain.weeks import IsoWeek
from distance_leader.keeping import make_backup
from distance_leader.starting import start_plan
from distance_leader.storage.salvaging import Salvaged
from tests.building import make_contact
from tests.ui.conftest import CARLA
from tests.ui.driving import NOW_COLUMN, WEDNESDAY, Driver, is_in_table
from ui import acts
from ui.commands import COMMANDS
from ui.floating import show_over
from ui.importing.zone_questions import ZoneQuestions
from ui.legend import Legend
from ui.one_line import OneLine
from ui.plain_asking import ask_about_plain
from ui.repair_frame import RepairedFrame, RepairFrame
from ui.text_size import factor
from ui.unlock.page import UnlockPage

LEAST_TARGET = 24
KINDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTableView, QScrollArea)
SIZES = ((1280, 800), (1920, 1080))
SCROLLS_ACROSS = 2.0
"""Text that is so large may be scrolled to from left to right, too."""


class Stretched(gettext.NullTranslations):
    """A language whose texts are 40 per cent longer than the English ones."""

    def gettext(self, message: str) -> str:
        words = message.split(" ")
        return " ".join(word + "ö" * (round(0.4 * (len(word) + 1)) if word.isalpha() else 0) for word in words)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's own
        return self.gettext(message)


@pytest.fixture
def stretched(monkeypatch) -> Iterator[str]:
    """The code of that language: it stands in for the Danish texts."""
    monkeypatch.setattr(gettext, "translation", lambda *_args, **_more: Stretched())
    clear_what_was_made_of_texts()
    yield "da"
    monkeypatch.undo()
    clear_what_was_made_of_texts()


def clear_what_was_made_of_texts() -> None:
    """Whatever the program keeps of the texts of a language: another test is not to meet the stretched ones."""
    for name, module in list(sys.modules.items()):
        if name.startswith("distance_leader"):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear") and hasattr(kept, "cache_info"):
                    kept.cache_clear()


@pytest.fixture(params=["en", "da", "stretched"])
def language(request) -> str:
    return request.getfixturevalue("stretched") if request.param == "stretched" else request.param


def open_contact(driver: Driver) -> None:
    driver.choose(CARLA, NOW_COLUMN)
    driver.press("Return")


def open_person(driver: Driver) -> None:
    open_contact(driver)
    panel = driver.desk.furniture.panel
    tabs = [each for each in driver.visible(QPushButton) if each.isCheckable() and panel.isAncestorOf(each)]
    driver.click(tabs[1])


def open_entry(driver: Driver) -> None:
    driver.choose(0, NOW_COLUMN + 1)
    driver.write("trivsel tor 8:30")


def open_strip(driver: Driver) -> None:
    driver.do("add_person")
    driver.press("Return")  # with an empty name, so that a sentence stands there too


def open_people(driver: Driver) -> None:
    driver.do("show_people")
    driver.rest()


def open_profile(tab: str) -> Callable[[Driver], object]:
    """Bo's profile at a tab."""

    def bring(driver: Driver) -> None:
        with driver.workspace.read() as reader:
            bo = next(one for one in reader.all(Employee) if one.name == "Bo Lind")
        driver.desk.pages.people.show_profile(bo.id.hex, tab)
        driver.rest()

    return bring


def open_ending(driver: Driver) -> None:
    open_profile("assignment")(driver)
    driver.desk.pages.people.profile._tabs["assignment"]._begin_ending()
    driver.settle()


def open_bulk(driver: Driver) -> None:
    open_people(driver)
    driver.do("change_several")


def open_register(key: str) -> Callable[[Driver], object]:
    def bring(driver: Driver) -> None:
        driver.do(key)
        driver.rest()

    return bring


def open_charts(driver: Driver) -> None:
    driver.do("show_charts")
    driver.rest()
    driver.rest()


def open_chart_table(driver: Driver) -> None:
    open_charts(driver)
    driver.desk.pages.wellbeing.page.charts.choices._turn()
    driver.settle()


def open_rights(driver: Driver) -> None:
    """With something to review, asked about, and the strip to keep it."""
    with driver.workspace.read() as reader:
        bo = next(one for one in reader.all(Employee) if one.name == "Bo Lind")
    day = date(2023, 1, 4)
    make_contact(driver.workspace, bo, week=IsoWeek.of(day), day=day, state=State.HELD)
    driver.do("show_rights")
    driver.rest()
    page = driver.desk.pages.duties.rights
    page.view.setFocus()
    driver.press("Delete")
    page.strip.begin(date(2026, 11, 18))
    driver.settle()


def open_erasing(driver: Driver) -> None:
    open_profile("rights")(driver)
    driver.do("erase_person")


def open_follow_up(driver: Driver) -> None:
    """With an issue, so that its sheet is shown, and the strip for another."""
    driver.do("new_issue")
    driver.press("Tab")
    driver.write("Varmen er slukket i boligen")
    driver.press("Return")
    driver.rest()
    driver.do("new_issue")
    driver.rest()


def open_wellbeing(driver: Driver) -> None:
    driver.do("show_wellbeing")
    driver.rest()
    driver.rest()


def open_wellbeing_charts(driver: Driver) -> None:
    open_wellbeing(driver)
    driver.press("C")
    driver.rest()  # until it is drawn, however long the first picture takes
    driver.rest()


def open_answers(driver: Driver) -> None:
    """With a No, so that its halves are shown, and a sentence about what is wrong."""
    open_wellbeing(driver)
    driver.press("A", "Ctrl+Return", "N")


def open_replies(driver: Driver) -> None:
    open_wellbeing(driver)
    driver.desk.pages.wellbeing.take([b"fine, thanks", Path("/nowhere/reply.eml")])
    driver.wait_until(lambda: driver.says("2 "))


def open_questions(driver: Driver) -> None:
    """With one that is opened."""
    driver.do("show_questions")
    driver.write("Hvordan er boligen? 1-5")
    driver.press("Return")
    listing = driver.desk.pages.wellbeing._questions._own
    listing.rows.setFocus()
    listing.rows.setCurrentRow(0)
    driver.press("Return")


def open_palette(driver: Driver) -> None:
    driver.press("Ctrl+K")
    driver.write("pe")


def open_import(driver: Driver) -> None:
    """With questions, doubts and a name that is too long for its column."""
    folder = Path(driver.workspace.path).parent
    path = folder / "people.csv"
    long = " ".join(["Ekstraordinært"] * 9)
    path.write_text(f"Navn;Kunde;By;Land;Tlf\n{long};Yard;Seoul;;12\nBo;;;USA;\nIda;;;;\n;;;;1\n")
    driver.desk.importing.open(path)
    driver.wait_until(lambda: driver.visible(ZoneQuestions))


def open_unlock(driver: Driver) -> None:
    """Beside an open file, so that there is a way back, with the sentence of a wrong password."""
    path = Path(driver.workspace.path).with_name("other.distance")
    start_plan(path, Leader(name="Karen"), b"x")
    driver.desk.show_workspace(driver.desk.files.open(path))
    driver.write("y")
    driver.press("Return")
    driver.wait_until(driver.visible(UnlockPage)[0]._password._problem.isVisible)


def open_passwords(driver: Driver) -> None:
    """With a sentence at every place that has one."""
    driver.do("file_password")
    driver.write("aa")
    driver.press("Return")


def open_plain_question(driver: Driver) -> None:
    driver.settings.plain_by_choice = []
    ask_about_plain(driver.desk)


def open_new_file(driver: Driver) -> None:
    driver.desk.doors._make_new(Path("new.distance"))
    driver.press("Return")


def open_restore(driver: Driver) -> None:
    """At a backup that has a password of its own."""
    path = Path(driver.workspace.path)
    made = make_backup(path, None, WEDNESDAY)
    made.write_bytes(b"")
    start_plan(path.with_name("other.distance"), Leader(name="Karen"), b"x")
    path.with_name("other.distance").replace(made)
    driver.do("restore")
    driver.rest()


def open_repair(driver: Driver) -> None:
    """With a sentence at the password."""
    path = Path(driver.workspace.path)
    frame = RepairFrame(driver.desk.context, driver.window, path, path.with_name("plan.repaired.distance"))
    show_over(frame)
    frame._password.line.setText("x")
    frame.refuse(FileError(FileProblem.WRONG_PASSWORD, str(path)))


def open_repaired(driver: Driver) -> None:
    found = [Salvaged("contact", 412, 24, 0), Salvaged("action", 41, 0, 2)]
    show_over(RepairedFrame(driver.desk.context, driver.window, Path("/plans/plan.repaired.distance"), found))


STAFFED: dict[str, Callable[[Driver], object]] = {
    "plan": lambda driver: driver.settle(),
    "contact": open_contact,
    "person": open_person,
    "entry": open_entry,
    "strip": open_strip,
    "today": lambda driver: driver.do("show_today"),
    "settings": lambda driver: driver.do("show_settings"),
    "help": lambda driver: driver.do("show_help"),
    "undo": lambda driver: driver.do("archive_person"),
    "people": open_people,
    "bulk": open_bulk,
    "profile": open_profile("overview"),
    "needs": open_profile("needs"),
    "assignment": open_profile("assignment"),
    "agreements": open_profile("agreements"),
    "history": open_profile("history"),
    "ending": open_ending,
    "customers": open_register("show_customers"),
    "parties": open_register("show_parties"),
    "follow-up": open_follow_up,
    "rights": open_rights,
    "rights tab": open_profile("rights"),
    "erasing": open_erasing,
    "wellbeing": open_wellbeing,
    "wellbeing charts": open_wellbeing_charts,
    "answers": open_answers,
    "replies": open_replies,
    "questions": open_questions,
    "wellbeing tab": open_profile("wellbeing"),
    "charts": open_charts,
    "a chart's table": open_chart_table,
    "palette": open_palette,
    "import": open_import,
    "unlock": open_unlock,
    "passwords": open_passwords,
    "plain file": open_plain_question,
    "lost": lambda driver: driver.do("lost_computer"),
    "new file": open_new_file,
    "restore": open_restore,
    "repair": open_repair,
    "repaired": open_repaired,
}
STATES = ("welcome", "empty", "empty strip", "empty people", "empty follow-up", "empty wellbeing", *STAFFED)


@pytest.fixture
def show(start, staffed_file, plan_file):
    """Brings the program into a state in which it can be looked at."""

    def bring(state: str, language: str, size: tuple[int, int], text_size: int = 100) -> Driver:
        file = None if state == "welcome" else plan_file if state.startswith("empty") else staffed_file
        driver = start(file, language=language, size=size, text_size=text_size)
        if state in STAFFED:
            STAFFED[state](driver)
        elif state == "empty strip":
            open_strip(driver)
        elif state == "empty people":
            open_people(driver)
        elif state == "empty follow-up":
            driver.do("show_follow_up")
        elif state == "empty wellbeing":
            driver.do("show_wellbeing")
        driver.rest()
        return driver

    return bring


def interactive(driver: Driver) -> list[QWidget]:
    """What can be pressed or typed into; a part of a list or table is told by the list or table."""
    return [
        widget
        for widget in driver.visible(QWidget)
        if isinstance(widget, KINDS)
        and widget.isEnabled()
        and not isinstance(widget.parentWidget(), QComboBox | QTableView)
        and not (isinstance(widget, QScrollArea) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus)
    ]


def called(widget: QWidget) -> str:
    """What a screen reader calls it. Of a list Qt tells the chosen word there, and names it by its label."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def of_group(widget: QWidget) -> list[QAbstractButton]:
    """The buttons of which one is on, where this is one of them; Tab enters the group, arrows go on in it."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return list(group.buttons()) if group is not None and group.exclusive() else []


# Names, sizes, the Tab key


@pytest.mark.parametrize("state", STATES)
def test_every_control_has_a_name_a_size_and_a_place_in_the_tab_order(show, state):
    program = show(state, "en", (1600, 1000))
    found = interactive(program)
    assert len(found) > 3
    for widget in found:
        assert called(widget), widget
        assert min(widget.width(), widget.height()) >= LEAST_TARGET, (called(widget), widget.size())
        takes_tab = [each for each in (widget, *of_group(widget)) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert takes_tab, called(widget)


@pytest.mark.parametrize("state", [state for state in STATES if state != "entry"])  # there Tab takes the phrase
def test_tab_visits_every_control_in_both_directions_and_is_never_trapped(show, state):
    program = show(state, "en", (1600, 1000))
    for key in ("Tab", "Shift+Tab"):
        walk_round(program, key)


def walk_round(program: Driver, key: str) -> None:
    wanted = {widget for widget in interactive(program) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    if not any(QApplication.focusWidget() is widget for widget in wanted):
        program.press(key)
    first = QApplication.focusWidget()
    seen = []
    for _ in range(len(wanted) + 5):
        seen.append(QApplication.focusWidget())
        program.press(key)
        if QApplication.focusWidget() is first:
            break
    assert QApplication.focusWidget() is first, f"{key} is trapped at {called(QApplication.focusWidget())}"
    missed = [called(widget) for widget in wanted if not {widget, *of_group(widget)} & set(seen)]
    assert not missed, key


def test_tab_goes_through_a_form_from_top_to_bottom(show):
    program = show("contact", "en", (1600, 1000))
    panel = program.desk.furniture.panel
    heights = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        if panel.isAncestorOf(focused) and focused.focusPolicy() & Qt.FocusPolicy.TabFocus:
            heights.append(_height(focused))
        program.press("Tab")
        if not panel.isAncestorOf(QApplication.focusWidget()):
            break
    assert len(heights) > 10
    assert heights == sorted(heights)


def _height(widget: QWidget) -> int:
    """Where a widget stands in what is scrolled."""
    area = widget.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return widget.mapTo(area.widget(), QPoint()).y()


def test_arrows_go_on_in_a_group_of_buttons(show):
    program = show("plan", "en", (1600, 1000))
    program.button("6 weeks").setFocus()
    program.press("Right")
    assert QApplication.focusWidget() is program.button("Quarter")
    assert len(program.weeks()) == 13


def test_focus_can_be_seen_on_every_control(show):
    program = show("contact", "en", (1600, 1000))
    for widget in interactive(program):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QTableView):
            continue
        program.view.setFocus()
        program.settle()
        before = widget.grab().toImage()
        widget.setFocus()
        program.settle()
        after = widget.grab().toImage()
        edge = [(x, 1) for x in range(20, before.width() - 20)] or [(before.width() // 2, 1)]
        changed = sum(before.pixelColor(*at) != after.pixelColor(*at) for at in edge)
        assert changed >= len(edge) // 2, called(widget)


# Menus and commands


@pytest.mark.parametrize("language", ["en", "da"])
def test_each_letter_opens_one_entry_of_a_menu(show, language):
    program = show("plan", language, (1400, 860))
    bar = [menu.title() for menu in program.menus()]
    for texts in (bar, *([action.text() for action in menu.actions() if action.text()] for menu in program.menus())):
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(texts), f"without a letter: {texts}"
        assert [letter for letter, times in Counter(letters).items() if times > 1] == []


def test_every_command_has_an_act_and_stands_in_a_menu(show):
    program = show("plan", "en", (1400, 860))
    assert {command.key for command in COMMANDS} == {*acts._PLAN_ACTS, *acts._PEOPLE_ACTS, *acts._DESK_ACTS}
    entries = [action.text() for menu in program.menus() for action in menu.actions() if action.text()]
    assert sorted(entries) == sorted(program.text(command.text) for command in COMMANDS)


def test_no_shortcut_has_two_meanings():
    shortcuts = [shortcut for command in COMMANDS for shortcut in command.shortcuts]
    assert len(shortcuts) == len(set(shortcuts))


# Room for texts


@pytest.mark.parametrize("state", STATES)
def test_no_text_is_clipped(show, state, language):
    program = show(state, language, SIZES[0])
    assert clipped(program, SIZES[0]) == []
    program.window.resize(*SIZES[1])
    program.rest()
    assert clipped(program, SIZES[1]) == []


@pytest.mark.parametrize("state", STATES)
def test_no_text_is_clipped_however_large_it_is(show, state):
    """What has no room in the window can be scrolled to; the window is no wider than the screen."""
    program = show(state, "da", SIZES[0], 200)
    assert clipped(program, SIZES[0]) == []
    for percent in (150, 80):
        program.desk.context.set_text_size(percent)
        program.rest()
        program.rest()
        assert clipped(program, SIZES[0]) == [], percent


def clipped(program: Driver, size: tuple[int, int]) -> list[str]:
    """What is cut of the texts in view, in a window of a size that it takes."""
    assert (program.window.width(), program.window.height()) == size
    return [f"{type(each).__name__} {_text(each)!r}" for each in program.visible(QWidget) if _is_clipped(each)]


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.placeholderText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()


def _is_clipped(widget: QWidget) -> bool:
    if is_in_table(widget) and isinstance(widget, QAbstractButton | QScrollBar):
        return False
    if isinstance(widget, QLabel):
        return bool(widget.text()) and (_lacks_room(widget) or _is_cut_by_parents(widget))
    if isinstance(widget, QPushButton | QCheckBox):
        return widget.width() < widget.sizeHint().width() - 1 or _is_cut_by_parents(widget)
    if isinstance(widget, QComboBox):
        has_room = _advance(widget) <= widget.width() - 36 or widget.toolTip() == _text(widget)
        return not has_room or _is_cut_by_parents(widget)
    if isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), QComboBox):
        has_room = _advance(widget) <= widget.width() - 20 or widget.toolTip() == _text(widget)
        return not has_room or _is_cut_by_parents(widget)
    if isinstance(widget, Legend):
        boxes = [box for _, _, box in widget.placed()]
        return not all(QRectF(widget.rect()).contains(box) for box in boxes) or _is_cut_by_parents(widget)
    return False


def _advance(widget: QWidget) -> int:
    return widget.fontMetrics().horizontalAdvance(_text(widget))


def _lacks_room(label: QLabel) -> bool:
    if label.wordWrap():
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        room = label.contentsRect().width()
        return widest > room or label.heightForWidth(label.width()) > label.height()
    if isinstance(label, OneLine) and label.toolTip():
        return False  # cut short, and whole in the tooltip
    return label.sizeHint().width() > label.width() or label.sizeHint().height() > label.height()


def _is_cut_by_parents(widget: QWidget) -> bool:
    """Whether a part lies outside of what its parents show; what can be scrolled to is not cut."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QScrollArea):
            left = widget.mapTo(parent, QPoint()).x() + area.horizontalScrollBar().value()
            most = area.horizontalScrollBar().maximum() if factor() >= SCROLLS_ACROSS else 0
            return left < 0 or left + widget.width() > parent.width() + most
        if not parent.rect().contains(widget.rect().translated(widget.mapTo(parent, QPoint()))):
            return True
        parent = parent.parentWidget()
    return False


def test_the_walk_sees_a_clipped_text(show):
    program = show("plan", "en", (1280, 800))
    button = program.button("Add a person")
    assert not _is_clipped(button)
    button.setFixedWidth(60)
    program.settle()
    assert _is_clipped(button)


# A trap of the binding


def test_setting_texts_takes_no_reference_of_none(qapp):
    """PySide6 6.12.0 lost one with each call on Python 3.11, and aborted when they were gone."""
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1_000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 500
    label.deleteLater()
