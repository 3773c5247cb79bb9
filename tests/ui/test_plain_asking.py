"""Whoever has a plain file that nobody chose to be plain is asked once whether to encrypt it."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from distance_leader.domain.leader import Leader
from distance_leader.starting import Samples, make_samples
from tests.ui.driving import WEDNESDAY
from ui.password_frame import PasswordFrame
from ui.plain_asking import PlainFrame, ask_about_plain, choose_plain

QUESTION = "This file is not encrypted"


def asked(program):
    """As soon as everything is there the window asks by itself; here it is not waited for."""
    ask_about_plain(program.desk)
    program.settle()
    return program.visible(PlainFrame)


@pytest.fixture
def plain(start, staffed_file):
    """The program on a file that was plain from before."""
    return start(staffed_file, asks_about_plain=True)


def test_the_window_asks_by_itself_once_the_file_is_on_the_screen(plain):
    plain.wait_until(lambda: plain.visible(PlainFrame))
    assert plain.says(QUESTION)


def test_keeping_it_open_is_chosen_once_and_the_bar_stays(plain, start, staffed_file):
    assert asked(plain)
    plain.press("Tab", "Return")
    assert not plain.visible(PlainFrame)
    assert plain.says("This file is not encrypted: whoever has it can read it.")
    assert not asked(plain)
    settings = plain.settings
    plain.close()
    again = start(staffed_file, settings=settings, asks_about_plain=True)
    assert not asked(again)
    assert again.says("This file is not encrypted: whoever has it can read it.")


def test_encrypting_now_leads_to_the_password_and_leaving_that_is_an_answer_too(plain):
    assert asked(plain)
    plain.press("Return")
    assert plain.visible(PasswordFrame)
    plain.press("Escape")
    assert not asked(plain)


def test_by_mouse_and_by_a_letter(plain):
    (frame,) = asked(plain)
    plain.click(frame.keep)
    assert not plain.visible(PlainFrame)
    assert plain.settings.plain_by_choice == [plain.leader().id.hex]


def test_esc_leaves_the_question_for_the_next_time(plain):
    assert asked(plain)
    plain.press("Escape")
    assert not plain.visible(PlainFrame)
    assert asked(plain)


def test_nobody_is_asked_while_typing_or_while_another_frame_is_open(plain):
    plain.press("Ctrl+K")
    assert not asked(plain)
    plain.press("Escape")
    plain.choose(1, 3)
    plain.write("tri")
    assert not asked(plain)
    plain.press("Escape")
    assert asked(plain)


def test_an_encrypted_file_the_samples_and_one_to_look_at_are_not_asked_about(plain, start, tmp_path, staffed_file):
    settings = plain.settings
    plain.close()
    samples = tmp_path / "samples.distance"
    make_samples(samples, WEDNESDAY, Samples(people=2, years=1))
    program = start(samples, settings=settings, asks_about_plain=True)
    assert not asked(program)
    assert program.says("and so it is not encrypted")
    program.close()
    shutil.copy(staffed_file, tmp_path / "seen.distance")
    (tmp_path / "seen.distance").chmod(0o400)
    program = start(tmp_path / "seen.distance", settings=settings, asks_about_plain=True)
    if not program.workspace.is_writable:  # whoever may write everything, may write this too
        assert not asked(program)


def test_a_new_file_that_was_chosen_to_be_plain_is_not_asked_about(start, tmp_path):
    program = start(None)
    leader = Leader(name="Karen Holm")
    program.desk.show_workspace(program.desk.files.make_plan(leader, None, tmp_path / "new.distance"))
    program.settle()
    assert not asked(program)
    choose_plain(program.workspace, program.settings)
    assert program.settings.plain_by_choice == [leader.id.hex]


def test_in_danish_the_question_is_asked_in_danish(start, staffed_file):
    program = start(staffed_file, language="da", asks_about_plain=True)
    (frame,) = asked(program)
    assert program.says("Filen er ikke krypteret")
    assert frame.accessibleDescription().startswith("Den, der får fat i")
    assert QApplication.focusWidget() is frame.encrypt
