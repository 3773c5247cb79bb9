"""A picture without a display shows what the window would, once it has read everything."""

from datetime import date

import pytest
from PySide6.QtGui import QColor, QImage

from distance_leader.domain.codes import State
from distance_leader.workspace import open_workspace
from tests.building import make_contact, make_person, program
from ui.tokens import tokens_of

LIGHT = tokens_of("light")


@pytest.fixture
def overdue_file(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    make_contact(workspace, make_person(workspace), day=date(2026, 9, 1), state=State.HELD)
    workspace.close()
    return plan_file


def filled(path, colour):
    """How many of the picture's points have a colour."""
    image, wanted = QImage(str(path)), QColor(colour).rgb()
    return sum(image.pixel(across, down) == wanted for across in range(image.width()) for down in range(image.height()))


@pytest.mark.parametrize(("page", "least"), [("weeks", 500), ("today", 10)])
def test_who_is_owed_a_talk_is_in_the_picture(overdue_file, tmp_path, page, least):
    for day, is_overdue in (("2026-11-18", True), ("2026-09-02", False)):
        out = tmp_path / f"{day}.png"
        done = program("screenshot", overdue_file, out, "--page", page, "--today", day, "--size", "1000x600")
        assert done.returncode == 0, done.stderr
        assert (filled(out, LIGHT["overbg"]) > least) is is_overdue
