"""Passwords in the window: the first start asks for one, an encrypted file asks for it, and it can be changed."""

import shutil
import threading

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton

from distance_leader.domain.codes import AuditAct
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.keeping import encrypt, key_of, reencrypt
from distance_leader.presentation.recovery_sheet import recovery_sheet
from distance_leader.starting import Samples, make_samples
from distance_leader.storage import keys
from distance_leader.storage.audit import audit_entries
from distance_leader.workspace import open_workspace
from tests.building import NOW
from tests.ui.driving import WEDNESDAY, spoken
from ui.places import default_file
from ui.printing import paint_html
from ui.recovery import recovery_html

SECRET = "kajak måne ost"


@pytest.fixture
def locked_file(staffed_file):
    encrypt(staffed_file, keys.password_bytes(SECRET), NOW)
    shutil.rmtree(staffed_file.with_name("backups"))
    return staffed_file


@pytest.fixture
def shut(start, locked_file):
    """The program, started with an encrypted file."""
    program = start()
    program.desk.start(locked_file, demo=False)
    program.settle()
    return program


def type_password(program, password):
    program.write(password)
    program.press("Return")
    program.wait_until(lambda: program.named("Password", QLineEdit).isEnabled() if is_asking(program) else True)
    program.settle()


def tick(program, text):
    """Click the box that is called so."""
    (box,) = [each for each in program.visible(QCheckBox) if each.text() == text]
    program.click(box, QPoint(10, box.height() // 2))


def is_asking(program):
    return program.desk.doors.is_asking


def refusal(path, password=None):
    with pytest.raises(FileError) as refused:
        key_of(path, password)
    return refused.value.problem


# The first start


def test_the_first_start_asks_for_a_password_and_makes_an_encrypted_file(start):
    program = start()
    program.write("Karen Holm")
    program.press("Tab")
    program.write(SECRET)
    assert program.says("Fair: it stops the curious")
    program.press("Tab")
    program.write(SECRET)
    program.press("Return")
    assert program.workspace.is_encrypted
    assert refusal(default_file()) is FileProblem.PASSWORD_NEEDED
    bar = " ".join(label.text() for label in program.desk.furniture.info.findChildren(QLabel))
    assert bar == "The recovery sheet opens the plan when its password is forgotten: print it, and keep it elsewhere."


@pytest.mark.parametrize(
    ("first", "again", "sentence"),
    [("", "", "Write a password, or choose “Without encryption”."), ("one", "two", "This is not the same as above.")],
)
def test_without_a_password_typed_twice_no_file_is_made(start, first, again, sentence):
    program = start()
    program.line("Your name").setText("Karen")
    program.line("Password").setText(first)
    program.line("The password once more").setText(again)
    program.click(program.button("Start with an empty plan"))
    assert program.says(sentence)
    assert not default_file().exists()
    assert program.line("Password" if not first else "The password once more").hasFocus()


def test_a_short_password_is_asked_about_and_taken_when_it_is_chosen_once_more(start):
    program = start()
    program.line("Your name").setText("Karen")
    for name in ("Password", "The password once more"):
        program.line(name).setText("kort")
    begin = program.button("Start with an empty plan")
    program.click(begin)
    assert program.says("Fewer than 8 characters are guessed at once.")
    assert not default_file().exists()
    assert program.line("Password").hasFocus()
    program.click(begin)
    assert key_of(default_file(), b"kort") is not None


def test_a_file_without_encryption_is_a_choice_and_says_so_as_long_as_it_is_open(start):
    program = start()
    program.line("Your name").setText("Karen")
    tick(program, "Without encryption")
    assert program.says("This file is not encrypted")
    program.click(program.button("Start with an empty plan"))
    assert not program.workspace.is_encrypted
    assert program.says("This file is not encrypted: whoever has it can read it.")
    program.click(program.button("Set a password…"))
    assert program.says("A password for this file")


def test_the_letters_of_a_password_are_hidden_until_they_are_wanted(start):
    program = start()
    line = program.line("Password")
    line.setText(SECRET)
    assert SECRET not in line.displayText()
    tick(program, "Show the password")
    assert line.displayText() == SECRET


# Opening


def test_an_encrypted_file_asks_for_its_password_and_opens_by_enter(shut, locked_file):
    assert shut.says("The file is encrypted")
    assert shut.line("Password").hasFocus()
    assert shut.desk.context.workspace is None
    said = spoken(shut)
    assert not [name for name in ("Amina", "Bo Lind", "Carla", "Tavarno") if name in said]
    assert not shut.command("export_schedule").isEnabled()
    type_password(shut, SECRET)
    assert shut.workspace.path == locked_file
    assert shut.workspace.is_encrypted
    assert [person.name for person in shut.plan.model.grid.people][:2] == ["Amina Noor", "Bo Lind"]


def test_the_key_is_worked_out_once_and_not_on_the_thread_of_the_window(shut, monkeypatch):
    derived = []
    real = keys.pbkdf2_hmac

    def counted(name, password, salt, rounds, size):
        if rounds == keys.ROUNDS:
            derived.append(threading.current_thread() is threading.main_thread())
        return real(name, password, salt, rounds, size)

    monkeypatch.setattr(keys, "pbkdf2_hmac", counted)
    type_password(shut, SECRET)
    assert not is_asking(shut)
    shut.rest()
    assert derived == [False]


def test_a_wrong_password_is_one_sentence_and_can_be_typed_again(shut):
    type_password(shut, "wrong")
    assert shut.says("This is not the password. Try again: nothing is lost.")
    assert shut.line("Password").hasFocus()
    assert shut.line("Password").selectedText() == "wrong"
    type_password(shut, SECRET)
    assert not is_asking(shut)


def test_a_wrong_password_is_in_the_account_once_the_file_is_open(shut):
    type_password(shut, "wrong")
    type_password(shut, SECRET)
    with shut.workspace.read() as reader:
        assert [one.act for one in audit_entries(reader)] == [AuditAct.FAILED_UNLOCK]


def test_after_some_wrong_passwords_the_answer_comes_later(shut, monkeypatch):
    waits = []
    monkeypatch.setattr("ui.unlock.page.QTimer.singleShot", lambda wait, _page, act: (waits.append(wait), act()))
    for _ in range(6):
        type_password(shut, "wrong")
    assert waits == [0, 0, 1000, 2000, 4000, 4000]


def test_nothing_typed_is_no_password(shut):
    shut.press("Return")
    assert shut.says("Write the password of the file.")


def test_a_damaged_file_is_said_to_be_damaged(start, locked_file):
    whole = bytearray(locked_file.read_bytes())
    whole[100] ^= 1
    locked_file.write_bytes(whole)
    program = start()
    program.desk.start(locked_file, demo=False)
    program.settle()
    type_password(program, SECRET)
    assert program.says("is damaged")


def test_the_words_of_the_recovery_sheet_open_the_file_too(shut, locked_file):
    words = key_of(locked_file, keys.password_bytes(SECRET)).recovery_words
    type_password(shut, words.lower().replace("-", " "))
    assert not is_asking(shut)


def test_another_file_is_asked_for_while_one_is_open_and_escape_goes_back(
    start, plan_file, locked_file, answer_file_dialog
):
    program = start(plan_file)
    other = locked_file.rename(locked_file.with_name("other.distance"))
    answer_file_dialog(other)
    program.do("open_file")
    assert program.says("other.distance opens with its password")
    assert program.line("Password").hasFocus()
    program.press("Esc")
    assert program.plan.isVisible()
    program.do("open_file")
    type_password(program, SECRET)
    assert program.workspace.path == other


class KeyRing(KeyringBackend):
    """A key ring that lives as long as its test."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def key_ring():
    before, made = keyring.get_keyring(), KeyRing()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def begin_at(start, path):
    program = start()
    program.desk.start(path, demo=False)
    program.rest()
    return program


def test_a_computer_without_a_key_ring_offers_to_remember_nothing(shut):
    shut.rest()
    assert "Remember on this computer" not in [box.text() for box in shut.visible(QCheckBox)]


def test_a_remembered_file_opens_by_itself_but_once_locked_by_no_door_without_its_password(
    start, locked_file, key_ring
):
    program = begin_at(start, locked_file)
    tick(program, "Remember on this computer")
    program.line("Password").setFocus()
    type_password(program, SECRET)
    program.rest()
    (kept,) = key_ring.kept.values()
    assert SECRET not in kept
    program.close()
    again = begin_at(start, locked_file)
    again.wait_until(lambda: not is_asking(again))
    assert again.workspace.is_encrypted
    again.do("lock")
    again.rest()
    assert is_asking(again)
    desk = again.desk
    for door in (lambda: desk.show_workspace(desk.files.open(locked_file)), desk.doors.ask_again):
        door()
        again.rest()
        assert is_asking(again)
    again.close()
    third = begin_at(start, locked_file)
    assert is_asking(third)
    type_password(third, SECRET)
    third.close()
    fourth = begin_at(start, locked_file)
    fourth.wait_until(lambda: not is_asking(fourth))


def test_a_locked_file_does_not_open_by_itself_when_another_was_made_and_unlocked(start, key_ring, answer_file_dialog):
    """Whoever comes to a locked window can make a file, lock it and unlock it with a password of their own."""
    program = start()
    program.write("Karen Holm")
    for name in ("Password", "The password once more"):
        program.line(name).setText(SECRET)
    program.click(program.button("Start with an empty plan"))
    program.close()
    program = begin_at(start, default_file())
    tick(program, "Remember on this computer")
    program.line("Password").setFocus()
    type_password(program, SECRET)
    program.rest()
    program.do("lock")
    program.rest()
    answer_file_dialog(default_file().with_name("other.distance"))
    program.do("new_file")
    program.write("of another")
    program.press("Tab")
    program.write("of another")
    program.press("Return")
    program.rest()
    assert not is_asking(program)
    program.do("lock")
    program.rest()
    type_password(program, "of another")
    program.rest()
    assert program.workspace.path.name == "other.distance"
    program.do("open_own")
    program.rest()
    assert is_asking(program)


def test_what_was_remembered_of_a_file_opens_no_other(start, locked_file, key_ring):
    program = begin_at(start, locked_file)
    tick(program, "Remember on this computer")
    program.line("Password").setFocus()
    type_password(program, SECRET)
    program.close()
    reencrypt(locked_file, keys.password_bytes(SECRET), b"new", NOW)
    again = begin_at(start, locked_file)
    assert is_asking(again)
    assert again.line("Password").isEnabled()
    tick(again, "Remember on this computer")
    again.line("Password").setFocus()
    type_password(again, "new")
    again.rest()
    assert not again.settings.remembers


def test_the_question_follows_the_language(shut):
    shut.desk.set_language("da")
    shut.settle()
    assert shut.says("Filen er krypteret")
    assert shut.line("Adgangskode").hasFocus()


# Set, change, remove


def test_a_plain_file_is_encrypted_from_the_window(program):
    path = program.workspace.path
    program.do("file_password")
    program.write(SECRET)
    program.press("Tab")
    program.write(SECRET)
    program.press("Return")
    program.wait_until(lambda: program.desk.context.workspace is not None)
    program.settle()
    assert program.workspace.is_encrypted
    assert program.says("Encrypted now.")
    assert refusal(path) is FileProblem.PASSWORD_NEEDED
    assert len(program.stored(Employee)) == 30
    assert len(list(path.with_name("backups").iterdir())) == 1


def test_the_password_is_changed_and_a_wrong_present_one_changes_nothing(shut, locked_file):
    type_password(shut, SECRET)
    shut.do("file_password")
    shut.line("The present password").setText("wrong")
    for name in ("The new password", "The password once more"):
        shut.line(name).setText("new words")
    shut.press("Return")
    shut.wait_until(lambda: shut.says("This is not the present password."))
    assert shut.line("The present password").hasFocus()
    shut.line("The present password").setText(SECRET)
    shut.press("Return")
    shut.wait_until(lambda: shut.says("The password is changed."))
    shut.settle()
    assert refusal(locked_file, SECRET.encode()) is FileProblem.WRONG_PASSWORD
    assert key_of(locked_file, b"new words") is not None


def test_the_encryption_is_removed_and_it_is_said_as_long_as_the_file_is_open(shut, locked_file):
    type_password(shut, SECRET)
    shut.do("file_password")
    shut.line("The present password").setText(SECRET)
    shut.click(shut.button("Remove the encryption"))
    shut.wait_until(lambda: shut.says("Not encrypted now."))
    assert key_of(locked_file, None) is None
    assert shut.says("This file is not encrypted")


def test_a_file_that_another_has_keeps_its_password_and_opens_again(program):
    looking = open_workspace(program.workspace.path, to_write=False)
    with looking.read() as reader:
        reader.all(Employee)
    program.do("file_password")
    for name in ("Password", "The password once more"):
        program.line(name).setText("new")
    program.press("Return")
    program.wait_until(lambda: program.desk.context.workspace is not None)
    program.settle()
    looking.close()
    assert not program.workspace.is_encrypted
    assert len(program.stored(Employee)) == 30


def test_the_settings_say_how_the_file_is_kept_and_lead_to_its_password(shut):
    type_password(shut, SECRET)
    shut.do("show_settings")
    assert shut.says("This file is encrypted: it opens with its password only.")
    shut.click(shut.button("Change the password…"))
    assert shut.line("The present password").hasFocus()


def test_escape_leaves_the_password_as_it_is(program):
    program.do("file_password")
    program.write("half")
    program.press("Esc")
    assert not [one for one in program.visible(QPushButton) if one.text() == "Encrypt the file"]
    assert not program.workspace.is_encrypted
    assert program.view.hasFocus()


# A new file


def test_a_new_file_gets_a_password_too(program, answer_file_dialog, tmp_path):
    answer_file_dialog(tmp_path / "new.distance")
    program.do("new_file")
    assert program.says("A password for new.distance")
    program.press("Return")
    assert program.says("Write a password, or choose “Without encryption”.")
    program.write(SECRET)
    program.press("Tab")
    program.write(SECRET)
    program.press("Return")
    assert program.workspace.path == tmp_path / "new.distance"
    assert program.workspace.is_encrypted


# The sheet


def test_the_recovery_sheet_has_the_words_and_fits_a_page(qapp, tmp_path):
    words = keys.new_key(b"x").recovery_words
    sheet = recovery_sheet("plan.distance", words, WEDNESDAY.date(), "en")
    assert " ".join(sheet.rows).split() == words.split("-")
    out = tmp_path / "sheet.pdf"
    assert paint_html(QPdfWriter(str(out)), recovery_html(sheet))
    assert out.stat().st_size > 1000


def test_a_file_without_a_password_has_no_sheet(program):
    program.do("recovery_sheet")
    assert program.says("This file has no password, so it needs no recovery sheet.")


def test_what_was_typed_is_on_no_label(shut):
    type_password(shut, "hemmeligt ord")
    assert not [label for label in shut.visible(QLabel) if "hemmeligt" in label.text()]
    assert "hemmeligt" not in QApplication.clipboard().text()


def test_sample_data_with_a_password_is_not_said_to_be_open_to_all(start, tmp_path):
    path = tmp_path / "samples.distance"
    make_samples(path, NOW, Samples(people=2, years=1))
    encrypt(path, keys.password_bytes(SECRET), NOW)
    program = begin_at(start, path)
    type_password(program, SECRET)
    assert program.says("These are invented people")
    assert not program.says("not encrypted")
