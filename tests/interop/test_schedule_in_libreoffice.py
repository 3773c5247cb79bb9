"""The workbook in a real spreadsheet program. Run by .ci/run, which installs LibreOffice Calc and pdftotext."""

import subprocess
from datetime import date, time

import pytest

from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg
from distance_leader.services.contacts import add_contact
from distance_leader.services.people import NewPerson, add_person
from distance_leader.workspace import new_workspace, open_workspace

NAMES = ("Søren Bech", "Amina Noor", "=1+1")
FIRST = IsoWeek(2026, 45)


def fill(path):
    with new_workspace(path) as made, made.load(msg("New file")) as edit:
        edit.load([Leader(name="Maria Dahl")])
    workspace = open_workspace(path, to_write=True)
    with workspace.edit(msg("Add")) as edit:
        for name in NAMES:
            new = NewPerson(employee=Employee(name=name), zone="Asia/Dubai", since=date(2026, 1, 5))
            person = add_person(edit, new)
            day = date(2026, 11, 18)
            contact = Contact(
                employee_id=person.id, week=IsoWeek.of(day), day=day, time=time(8, 30), zone="Asia/Dubai", note="=2+2"
            )
            add_contact(edit, contact)
    return workspace


def text_in_libreoffice(book):
    """What LibreOffice prints of a workbook, by way of a PDF."""
    profile = f"-env:UserInstallation={(book.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(book.parent), str(book)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True)
    assert "Error" not in done.stdout + done.stderr
    pdf = book.with_suffix(".pdf")
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("weeks", [6, 53])
def test_libreoffice_shows_names_weeks_and_formulas_as_text(tmp_path, language, weeks):
    workspace = fill(tmp_path / "plan.dleader")
    book = tmp_path / "plan.xlsx"
    with workspace.read() as reader:
        write_schedule(reader, book, ScheduleOrder(FIRST, FIRST + (weeks - 1), date(2026, 11, 18), language))
    workspace.close()
    shown = text_in_libreoffice(book)
    for name in NAMES:
        assert name in shown
    assert "=2+2" in shown
    assert "###" not in shown  # no date or number without room
    assert catalogue(language).text(msg("Week {number}", number=50)).split()[0] in shown
    if weeks == 6:  # a year's weeks are turned, and their letters come one by one
        for number in range(45, 51):
            assert catalogue(language).text(msg("Week {number}", number=number)) in shown
