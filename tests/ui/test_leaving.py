"""Before anything leaves the program it is said what it holds about people, and that it is not encrypted."""

import ast
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLabel

from distance_leader.domain.codes import Counterpart, Role
from distance_leader.domain.employee import Employee
from distance_leader.domain.issue import Issue
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.presentation.issue_view import issue_view
from distance_leader.storage.audit import audit_entries
from tests.building import ROOT, editing, stays_of
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN, WEDNESDAY
from tests.ui.test_printing import print_to

OWN_FILES = {
    "ui/files.py": "new, open, copy",
    "ui/settings_page/file_section.py": "a folder for backups",
}
ASKING = {"ui/leaving.py", "ui/charts/panel.py", "ui/rights_acts.py"}


@pytest.fixture
def titles(monkeypatch):
    """The titles of the questions for files, each answered by leaving it."""
    asked = []
    for name, nothing in (("getSaveFileName", ("", "")), ("getExistingDirectory", "")):

        def ask(*given, nothing=nothing):
            asked.append(given[1])
            return nothing

        monkeypatch.setattr(QFileDialog, name, ask)
    return asked


def bo(program):
    return next(one for one in program.stored(Employee) if one.name == "Bo Lind")


def chart(program):
    program.do("show_charts")
    program.rest()
    program.rest()
    program.desk.pages.wellbeing.page.charts.save()


def letter(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.do("tell")
    program.click(program.button("Save as a mail &draft…"))


def by_mail(program):
    program.do("show_wellbeing")
    program.rest()
    program.desk.pages.wellbeing.page.person.asking.by_mail(bo(program).id.hex)


def on_paper(program):
    program.do("show_wellbeing")
    program.rest()
    program.desk.pages.wellbeing.page.person.asking.on_paper(bo(program).id.hex)


def involving(program):
    """The letter about an issue of Bo's, to the project manager of the assignment."""
    manager = Stakeholder(name="Ida Berg", role=Role.HOME_MANAGER)
    stay = replace(stays_of(program.workspace, bo(program))[0], home_manager_id=manager.id)
    issue = Issue(employee_id=bo(program).id, assignment_id=stay.id, text="the tools", opened_on=WEDNESDAY.date())
    with editing(program.workspace) as edit:
        for one in (manager, stay, issue):
            edit.put(one)
    program.do("show_follow_up")
    program.rest()
    with program.workspace.read() as reader:
        view = issue_view(reader, issue, WEDNESDAY.date(), "en")
    program.desk.pages.duties.follow_up.issue.involve_wanted.emit(view, Counterpart.HOME_MANAGER)


def of_bo(command):
    def ask(program):
        program.desk.pages.people.show_profile(bo(program).id.hex, "rights")
        program.rest()
        program.do(command)

    return ask


FILES = {
    "schedule": (lambda program: program.do("export_schedule"), "names, talks"),
    "people": (lambda program: program.do("export_people"), "names, addresses"),
    "calendar": (lambda program: program.do("export_calendar"), "initials"),
    "chart": (chart, "figures"),
    "letter": (letter, "what the talk is about"),
    "check-in": (by_mail, "the questions"),
    "letter to a project manager": (involving, "no notes and no answers"),
    "information sheet": (of_bo("tell_rights"), "kinds"),
    "record": (lambda program: program.do("record_processing"), "your own name"),
    "what is held": (of_bo("hand_out"), "sensitive notes too"),
}


@pytest.mark.parametrize("path", FILES)
def test_the_question_for_a_file_says_what_it_will_hold_and_that_it_is_not_encrypted(program, titles, path):
    act, holds = FILES[path]
    act(program)
    program.settle()
    (title,) = titles
    assert "not encrypted" in title
    assert holds in title


ACCOUNTS = {
    "schedule": ("schedule.xlsx", ""),
    "people": ("people.xlsx", ""),
    "calendar": ("calendar.ics", ""),
    "chart": ("strip.png", "the first of the people"),
    "letter": ("letter.eml", "Bo Lind"),
    "check-in": ("questions.eml", "Bo Lind"),
    "letter to a project manager": ("involving.eml", "Bo Lind"),
    "information sheet": ("information.pdf", "Bo Lind"),
    "record": ("record.pdf", ""),
    "what is held": ("person", "Bo Lind"),
}


@pytest.mark.parametrize("path", FILES)
def test_account_is_kept_of_every_file_that_leaves_the_program(program, answer_file_dialog, tmp_path, path):
    folder = tmp_path / "out"
    folder.mkdir()
    answer_file_dialog(folder if path == "what is held" else folder / "one")
    FILES[path][0](program)
    program.rest()
    program.rest()
    assert list(folder.iterdir())
    what, name = ACCOUNTS[path]
    (entry,) = account(program)
    assert (entry.what, entry.subject_id is not None) == (what, bool(name))
    assert name != "Bo Lind" or entry.subject_id == bo(program).id


def account(program):
    with program.workspace.read() as reader:
        return audit_entries(reader)


@pytest.mark.parametrize(
    ("ask", "what"), [(lambda program: program.press("Ctrl+P"), "week on paper"), (on_paper, "questions on paper")]
)
def test_account_is_kept_of_what_is_printed(program, tmp_path, ask, what):
    ask(program)
    print_to(program, tmp_path / "page.pdf")
    assert [entry.what for entry in account(program)] == [what]


def test_before_paper_it_is_said_too(program):
    program.press("Ctrl+P")
    (dialog,) = program.window.findChildren(QPrintDialog)
    assert "on paper for anybody to read: names" in dialog.windowTitle()
    dialog.reject()
    program.settle()


def test_the_paper_of_the_questions_is_called_after_what_it_is(program):
    on_paper(program)
    (dialog,) = program.window.findChildren(QPrintDialog)
    assert dialog.printer().docName() == f"Questions for Bo Lind {WEDNESDAY:%Y-%m-%d}"
    dialog.reject()
    program.settle()


@pytest.mark.parametrize(
    ("language", "labels"),
    [("en", {"&Look in:", "Files of &type:"}), ("da", {"&Kig i:", "Fil&type:", "&Filnavn:"})],
)
def test_the_question_for_a_file_is_in_one_language(start, staffed_file, language, labels):
    program = start(staffed_file, language=language)
    dialog = QFileDialog(program.window, "x", str(staffed_file.parent), "PDF (*.pdf)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert labels <= {label.text() for label in dialog.findChildren(QLabel)}
    program.desk.set_language("da")
    program.settle()
    assert QCoreApplication.translate("QFileDialog", "Files of &type:") == "Fil&type:"
    assert QCoreApplication.translate("QFileDialog", "what nobody translated") == "what nobody translated"
    dialog.deleteLater()


def test_in_danish(start, staffed_file, titles):
    program = start(staffed_file, language="da")
    program.do("export_people")
    assert titles == ["Eksportér medarbejderne – ikke krypteret, indeholder navne, adresser og ønsker; intet privat"]


def test_no_other_place_asks_where_a_file_shall_lie():
    asking = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("getSaveFileName", "getExistingDirectory")
    }
    assert asking == ASKING | set(OWN_FILES)
