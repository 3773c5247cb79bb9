"""Ctrl+K: going anywhere, doing anything and finding words, with the keyboard alone."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QListWidget

from distance_leader.domain.action import Action
from distance_leader.domain.codes import Owner, Role, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from tests.building import HOME, THURSDAY, editing
from tests.ui.conftest import AMINA, BO
from tests.ui.driving import NOW_COLUMN
from ui.commands import COMMANDS
from ui.palette.entries import all_entries
from ui.palette.frame import PaletteFrame
from ui.palette.model import FoundLine
from ui.palette.synonyms import SYNONYMS


def open_palette(program, text="", *, is_read=False):
    program.press("Ctrl+K")
    program.write(text)
    if is_read:
        program.rest()
        program.rest()


def listed(program):
    """The rows of the palette, heads among them."""
    view = program.named(program.text_of_list, QListView)
    return [view.model().index(row).data() for row in range(view.model().rowCount())]


@pytest.fixture
def program(program):
    program.text_of_list = "What can be meant"
    return program


def is_open(program):
    return any(line.accessibleName() in ("Search or do", "Søg eller gør") for line in program.visible(QLineEdit))


# What stands there


def test_every_command_with_its_shortcut_is_in_it(program):
    open_palette(program)
    entries = {one.name: one for one in all_entries(program.desk.context, [])}
    assert {command.key for command in COMMANDS} <= set(entries)
    for menu in program.menus():
        for action in menu.actions():
            if action.text():
                title = action.text().replace("&", "").removesuffix("…")
                assert any(one.title == title for one in entries.values()), title
    for command in COMMANDS:
        if command.shortcuts:
            assert entries[command.key].hint, command.key


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.key)
def test_each_command_is_listed_first_for_its_own_text(program, command):
    text = program.text(command.text).replace("&", "").removesuffix("…")
    open_palette(program, text)
    assert listed(program)[0].split(",")[0] == text.split(",")[0]


def test_synonyms_are_of_commands_and_settings_that_exist(program):
    names = {one.name for one in all_entries(program.desk.context, [])}
    assert set(SYNONYMS) <= names


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("fortryd", "Undo, Ctrl+Z"),
        ("udskriv", "Print the week, Ctrl+P"),
        ("arkiv", "Archive"),
        ("mørk", "Theme: dark, Settings"),
        ("tidszone", "Your time zone, Settings"),
        ("indstil", "Settings, Ctrl+,"),
        ("hjælp", "Keys and words, F1"),
        ("help", "Keys and words, F1"),
        ("vacation", "Note an absence"),
        ("report", "Export the schedule to Excel, Ctrl+E"),
    ],
)
def test_a_word_of_the_other_language_is_understood(program, typed, title):
    open_palette(program, typed)
    assert title in listed(program)


def test_danish_windows_understand_english(start, staffed_file):
    program = start(staffed_file, language="da")
    program.text_of_list = "Det kan være"
    open_palette(program, "undo")
    assert listed(program)[0] == "Fortryd, Ctrl+Z"


# Going there


def test_a_person_is_gone_to_by_a_few_letters(program):
    program.choose(AMINA, NOW_COLUMN)
    open_palette(program, "bo li")
    program.press("Return")
    assert not is_open(program)
    assert program.desk.pages.chosen_person() == program.plan.model.grid.people[BO].key


def test_a_week_is_gone_to_from_any_page(program):
    program.do("show_help")
    open_palette(program, "uge 12")
    program.press("Return")
    assert program.week() == "2027-W12"
    assert program.view.hasFocus()


def test_a_command_is_performed_where_one_was(program):
    program.choose(AMINA, NOW_COLUMN)
    before = len(program.contacts())
    open_palette(program, "new contact")
    program.press("Return")
    program.write("x")
    program.press("Return")
    assert len(program.contacts()) == before + 1


def test_undo_can_be_chosen(program):
    program.choose(AMINA, NOW_COLUMN)
    program.write("x")
    program.press("Return")
    made = len(program.contacts())
    open_palette(program, "fortryd")
    program.press("Return")
    assert len(program.contacts()) == made - 1


def test_a_frame_opens_out_of_the_palette_and_gives_the_keyboard_back_to_the_grid(program):
    open_palette(program, "log a talk")
    program.press("Return")
    assert any(line.accessibleName() == "Whom did you talk with?" for line in program.visible(QLineEdit))
    program.press("Escape")
    assert program.view.hasFocus()


def test_a_page_is_gone_to(program):
    open_palette(program, "today")
    program.press("Return")
    assert program.desk.furniture.pages.currentWidget() is program.desk.pages._today


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("remind", "Remind me of calls"),
        ("tidszone", "Your time zone"),
        ("your name", "Your name"),
        ("rejser", "Add: travel"),
    ],
)
def test_a_setting_is_gone_to(program, typed, name):
    open_palette(program, typed)
    program.press("Return")
    focused = program.app.focusWidget()
    assert name in (focused.accessibleName(), focused.parentWidget().accessibleName()), focused.accessibleName()


def test_the_theme_is_switched(program):
    open_palette(program, "mørkt")
    program.press("Return")
    assert program.desk.context.theme.name == "dark"


def test_the_language_is_switched(program):
    open_palette(program, "dansk")
    program.press("Return")
    program.settle()
    assert program.desk.context.language == "da"


# The keyboard


def test_escape_leaves_and_gives_the_keyboard_back(program):
    open_palette(program, "zebra")
    program.press("Escape")
    assert not is_open(program)
    assert program.view.hasFocus()


def test_the_same_keys_leave_it_again(program):
    open_palette(program)
    program.press("Ctrl+K")
    assert not is_open(program)
    assert program.view.hasFocus()


def test_it_opens_out_of_a_text_field_whose_text_stays(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Return")
    note = program.note("Note")
    note.setFocus()
    program.press("Home", "Ctrl+K")
    assert is_open(program)
    assert note.toPlainText() == "ask about tools"
    program.press("Escape")
    assert note.hasFocus()
    program.press("Ctrl+F", "Ctrl+K")
    assert is_open(program)


def test_arrows_choose_and_pass_over_heads(program):
    open_palette(program, "ask", is_read=True)
    rows = listed(program)
    head = rows.index("In texts: 1 found")
    view = program.named("What can be meant", QListView)
    for row in [*range(1, head), head + 1, head + 1]:
        program.press("Down")
        assert view.currentIndex().row() == row
    program.press("Up")
    assert view.currentIndex().row() == max(head - 1, 0)
    program.press("PgUp")
    assert view.currentIndex().row() == 0
    program.press("PgDown")
    assert view.currentIndex().row() == head + 1


def test_a_screen_reader_hears_which_row_is_chosen(program):
    open_palette(program, "undo")
    assert program.named("Search or do", QLineEdit).accessibleDescription() == "Undo, Ctrl+Z"


def test_a_page_that_is_read_later_does_not_take_the_keyboard_from_it(program):
    open_palette(program, "carla")
    program.press("Return", "Ctrl+K")
    program.rest()
    program.write("undo")
    assert listed(program)[0] == "Undo, Ctrl+Z"


def test_nothing_that_is_meant_says_so(program):
    open_palette(program, "qqqq", is_read=True)
    assert program.says("Nothing is called that, and no text holds it.")
    program.press("Return")
    assert is_open(program)


def test_what_was_chosen_comes_first_the_next_time_and_after_a_restart(program, start, staffed_file):
    for typed in ("carla", "udskriv", "tidszone"):
        open_palette(program, typed)
        program.press("Escape" if typed == "udskriv" else "Return")
    open_palette(program)
    assert listed(program)[:2] == ["Your time zone, Settings", "Carla Diaz"]
    settings = program.settings
    program.close()
    again = start(staffed_file, settings=settings)
    again.text_of_list = "What can be meant"
    open_palette(again)
    assert listed(again)[:2] == ["Your time zone, Settings", "Carla Diaz"]


def test_settings_remember_ids_and_never_names(program):
    open_palette(program, "amina")
    program.press("Return")
    assert "Amina" not in str(program.desk.context.settings.recent)


# Words in notes


@pytest.fixture
def noted(program):
    """Bo has two contacts in week 30 with notes, Amina a private one."""
    with editing(program.workspace) as edit:
        people = {one.name: one for one in edit.all(Employee)}
        bo, amina = people["Bo Lind"], people["Amina Noor"]
        week = IsoWeek(2026, 30)
        for note in ("first", "about the crane"):
            edit.put(Contact(employee_id=bo.id, week=week, zone=HOME, state=State.HELD, note=note))
        edit.put(Contact(employee_id=amina.id, week=week, zone=HOME, private_note="a cranky customer"))
    program.rest()
    return program


def hits(program):
    model = program.window.findChildren(PaletteFrame)[-1]._model
    return [item.line for item in model.items if isinstance(item, FoundLine)]


def test_a_hit_leads_to_its_contact_with_the_panel_open(noted):
    program = noted
    program.do("show_today")
    open_palette(program, "crane", is_read=True)
    (hit,) = hits(program)
    assert (hit.who, hit.about, hit.text) == ("Bo Lind", "contact, week 30 of 2026", "about the crane")
    program.press("Return")
    program.rest()
    assert (program.cell()[0], program.week()) == (BO, "2026-W30")
    assert program.desk.furniture.panel.isVisible()
    assert program.note("Note").toPlainText() == "about the crane"


def test_private_notes_are_found_only_when_ticked_and_the_tick_is_gone_the_next_time(noted):
    program = noted
    open_palette(program, "crank", is_read=True)
    assert program.says("Nothing is called that, and no text holds it.")
    box = program.visible(QCheckBox)[-1]
    program.press("Tab")
    while not box.hasFocus():
        program.press("Tab")
    program.press("Space")
    program.rest()
    program.rest()
    (hit,) = hits(program)
    assert (hit.about, hit.text) == ("contact, week 30 of 2026, private", "a cranky customer")
    program.press("Return")
    assert program.week() == "2026-W30"
    open_palette(program, "crank", is_read=True)
    assert program.says("Nothing is called that, and no text holds it.")


def test_hits_of_other_words_never_stay(noted):
    program = noted
    open_palette(program, "crane", is_read=True)
    assert hits(program)
    program.write("s")
    assert not hits(program)
    program.rest()
    program.rest()
    assert not hits(program)


def test_a_hit_of_somebody_archived_leads_to_the_profile(noted):
    program = noted
    with editing(program.workspace) as edit:
        bo = next(one for one in edit.all(Employee) if one.name == "Bo Lind")
        edit.put(replace(bo, archived_on=program.clock.at.date()))
    program.rest()
    open_palette(program, "crane", is_read=True)
    program.press("Return")
    assert program.desk.pages.chosen_person() == bo.id.hex


def test_something_promised_leads_to_the_tab_on_which_it_stands(program):
    with editing(program.workspace) as edit:
        bo = next(one for one in edit.all(Employee) if one.name == "Bo Lind")
        edit.put(Action(employee_id=bo.id, text="send the zebra", owner=Owner.LEADER, made_on=THURSDAY))
    program.rest()
    open_palette(program, "zebra", is_read=True)
    program.press("Return")
    program.rest()
    assert program.desk.pages.chosen_person() == bo.id.hex
    assert program.button("Agreements").isChecked()


@pytest.mark.parametrize(
    ("entity", "typed", "title"),
    [
        (Customer(name="Quarry", note="closed in July"), "july", "Customers"),
        (Stakeholder(name="Quirin Zander", role=Role.CUSTOMER_MANAGER), "zand", "Parties"),
    ],
    ids=["customer", "party"],
)
def test_a_customer_and_a_party_are_shown_on_their_pages(program, entity, typed, title):
    with editing(program.workspace) as edit:
        edit.put(replace(entity, name="Aaa"))
        edit.put(replace(entity, id=uuid4()))
    program.rest()
    open_palette(program, typed + " ", is_read=True)
    program.press("Return")
    program.rest()
    shown = program.named(title, QListWidget)
    assert shown.currentItem().text().splitlines()[0] == entity.name
