"""Two talks of one person on one day, to be met among the hours of their week."""

from datetime import date, time
from pathlib import Path

from distance_leader.workspace import open_workspace
from tests.building import make_contact, make_person

THURSDAY = 3
MORNING, LATE = 8 * 60 + 30, 16 * 60
"""When they begin on the leader's clock, in minutes."""


def make_talks(path: Path, *others: str) -> Path:
    """Søren, far away, with talks on the Thursday of week 49 at 08:30 and from 16 to 18; the others have none."""
    workspace = open_workspace(path, to_write=True)
    for name in others:
        make_person(workspace, name, country="")
    soren = make_person(workspace, "Søren", "America/Chicago", country="")
    for at, minutes in ((time(8, 30), 30), (time(16), 120)):
        make_contact(workspace, soren, day=date(2026, 12, 3), time=at, minutes=minutes)
    workspace.close()
    return path
