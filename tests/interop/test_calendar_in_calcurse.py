"""The calendar in a real calendar program, in both people's time zones. Run by .ci/run, which installs calcurse."""

import os
import subprocess
from datetime import UTC, date, datetime, time

from distance_leader.domain.codes import Anchor
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.calendar.writing import CalendarOrder, write_calendar
from distance_leader.i18n.message import msg
from distance_leader.services.contacts import add_contact
from distance_leader.services.people import NewPerson, add_person
from distance_leader.workspace import new_workspace, open_workspace

NOW = datetime(2026, 10, 1, tzinfo=UTC)
BEFORE, AFTER = date(2026, 10, 30), date(2026, 11, 2)
"""Around the first of November, when Chicago's clock changes; Copenhagen's changed a week before."""


def export(folder):
    path, out = folder / "plan.distance", folder / "out.ics"
    with new_workspace(path) as made, made.load(msg("New file")) as edit:
        edit.load([Leader(name="Maria Dahl")])
    workspace = open_workspace(path, to_write=True)
    with workspace.edit(msg("Add")) as edit:
        new = NewPerson(employee=Employee(name="Amina Noor"), zone="America/Chicago", since=date(2026, 1, 5))
        person = add_person(edit, new)
        for day in (BEFORE, AFTER):
            for anchor, hour in ((Anchor.LEADER, 15), (Anchor.EMPLOYEE, 11)):
                given = {"day": day, "week": IsoWeek.of(day), "time": time(hour), "anchor": anchor}
                add_contact(edit, Contact(employee_id=person.id, zone="Europe/Copenhagen", **given))
    with workspace.read() as reader:
        write_calendar(reader, out, CalendarOrder(IsoWeek(2026, 40), IsoWeek(2026, 50), "en", NOW))
    workspace.close()
    return out


def hours_in_calcurse(folder, calendar, zone):
    """What calcurse lists for somebody whose machine is in a zone: date and start of each appointment."""
    home = folder / zone.replace("/", "_")
    home.mkdir()
    environment = {**os.environ, "TZ": zone, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    read = {"capture_output": True, "text": True, "env": environment, "timeout": 60}
    subprocess.run(["calcurse", "-D", str(home), "-i", str(calendar)], check=True, **read)
    listed = [
        "-Q",
        "--from",
        "10/25/2026",
        "--days",
        "14",
        "--input-datefmt",
        "1",
        "--format-apt",
        "%(start:%m-%d %H:%M)\n",
    ]
    said = subprocess.run(["calcurse", "-D", str(home), *listed], check=True, **read).stdout
    return [line for line in said.splitlines() if line and "/" not in line]


def test_each_talk_stands_at_the_right_minute_on_both_clocks_and_both_sides_of_the_change(tmp_path):
    calendar = export(tmp_path)
    assert hours_in_calcurse(tmp_path, calendar, "Europe/Copenhagen") == [
        "10-30 15:00",
        "10-30 17:00",
        "11-02 15:00",
        "11-02 18:00",
    ]
    assert hours_in_calcurse(tmp_path, calendar, "America/Chicago") == [
        "10-30 09:00",
        "10-30 11:00",
        "11-02 08:00",
        "11-02 11:00",
    ]
