"""A real file, filled through the real services, and the workbook that is made of it."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.i18n.message import msg
from distance_leader.services.contacts import add_contact
from distance_leader.services.people import NewPerson, add_person
from distance_leader.workspace import new_workspace, open_workspace

TODAY = date(2026, 11, 18)
FIRST, LAST = IsoWeek(2026, 45), IsoWeek(2026, 50)


class Desk:
    """A leader's file."""

    def __init__(self, folder, leader):
        self.folder = folder
        path = folder / "plan.dleader"
        with new_workspace(path) as made, made.load(msg("New file")) as edit:
            edit.load([leader])
        self.workspace = open_workspace(path, to_write=True)

    def person(self, name="Amina Noor", zone="Asia/Dubai", customer="Dubai Ports", since=date(2026, 1, 5)):
        with self.workspace.edit(msg("Add")) as edit:
            return add_person(edit, NewPerson(employee=Employee(name=name), zone=zone, since=since, customer=customer))

    def contact(self, person, week=None, **fields):
        week = week or (IsoWeek.of(fields["day"]) if "day" in fields else IsoWeek(2026, 47))
        contact = Contact(employee_id=person.id, week=week, zone="Europe/Copenhagen", **fields)
        with self.workspace.edit(msg("Add")) as edit:
            return add_contact(edit, contact)

    def write(self, first=FIRST, last=LAST, language="en", out=None, **more) -> Path:
        out = out or self.folder / "schedule.xlsx"
        with self.workspace.read() as reader:
            write_schedule(reader, out, ScheduleOrder(first, last, TODAY, language, **more))
        return out

    def book(self, **order):
        return load_workbook(self.write(**order))


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path, Leader(name="Maria Dahl"))
    yield made
    made.workspace.close()


@pytest.fixture
def desk_of(tmp_path):
    made = []

    def make(**leader):
        made.append(Desk(tmp_path, Leader(**leader)))
        return made[-1]

    yield make
    for one in made:
        one.workspace.close()
