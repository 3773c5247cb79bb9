"""A page as a picture, drawn without a display: the real window on Qt's offscreen platform."""

import os
from argparse import Namespace
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep
from typing import TYPE_CHECKING

from distance_leader.cli.opening import today_of
from distance_leader.cli.passwords import password_of
from distance_leader.cli.values import person, size
from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import AuditAct
from distance_leader.domain.errors import FileError, FileProblem, InvalidValueError, Problem
from distance_leader.domain.moments import to_utc
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.queries.people import leader_of
from distance_leader.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from ui.desk import Desk

_NOON = time(12)
_ROUNDS = 4
"""Painting, reading in the background, and painting what was read."""
_PAUSE = 0.05
"""Longer than a page waits before it reads: changes that come together are read once."""


def run_screenshot(given: Namespace) -> None:
    """`screenshot FILE OUT.png`: the window with the page on it. Raises FileError, InvalidValueError."""
    width, height = size(given.size)
    if given.page == "profile" and not given.employee:
        raise InvalidValueError("Option", "employee", Problem.EMPTY)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = given.scale
    workspace = open_workspace(given.file, to_write=False, password=password_of(given))
    try:
        _draw(given, workspace, width, height)
        workspace.note(AuditAct.EXPORT, "screenshot.png")
    finally:
        workspace.close()


def _draw(given: Namespace, workspace: Workspace, width: int, height: int) -> None:
    # Qt reads its platform when it is first used, so the window's modules come after the environment is set.
    from ui.app import make_application, make_desk  # noqa: PLC0415
    from ui.settings import picture_settings  # noqa: PLC0415
    from ui.shell.window import Window  # noqa: PLC0415
    from ui.tokens import ground_tokens  # noqa: PLC0415

    with workspace.read() as reader:
        leader, today = leader_of(reader), today_of(given, reader)
        who = person(reader, given.employee).id.hex if given.employee else ""
    now = to_utc(today, _NOON, leader.zone) if given.today else system_now()
    app = make_application()
    with TemporaryDirectory() as folder:
        settings = picture_settings(Path(folder), given.language or leader.language, given.theme, int(given.text_size))
        window = Window(None, ground_tokens(given.theme, app.palette()))
        window.resize(width, height)
        desk = make_desk(app, window, lambda: now, settings)
        desk.show_workspace(workspace)
        window.show()
        _open_page(desk, given, who, today)
        for _ in range(_ROUNDS):
            app.processEvents()
            sleep(_PAUSE)
            app.processEvents()
            desk.context.tasks.wait()
        picture = window.grab()
        app.processEvents()
        window.hide()
    if not picture.save(str(given.out), "PNG"):
        raise FileError(FileProblem.NOT_ALLOWED, str(given.out))


def _open_page(desk: "Desk", given: Namespace, who: str, today: date) -> None:
    """Go to the page that is wanted; the weeks are there already."""
    from ui.acts import perform  # noqa: PLC0415 - brings Qt, as in `_draw`

    pages = desk.pages
    week = IsoWeek.parse(given.week) if given.week else IsoWeek.of(today)
    ways: dict[str, Callable[[], object]] = {
        "today": pages.show_today,
        "week": lambda: pages.show_week().begin(who, week),
        "people": pages.people.show_people,
        "profile": lambda: pages.people.show_profile(who, given.tab),
        "wellbeing": pages.wellbeing.show,
        "charts": lambda: pages.wellbeing.show_charts(who),
        "follow-up": pages.duties.show_follow_up,
        "rights": lambda: perform(desk, "show_rights"),
    }
    if given.page in ways:
        ways[given.page]()
