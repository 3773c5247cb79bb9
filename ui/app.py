"""Starts the window: a bare frame is painted first, then come the furniture, the file, and at last SQLAlchemy.

Each step loads only what it needs; the imports inside functions here are those steps.
"""

import gc
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.settings import Settings, user_settings
from ui.shell.window import Window
from ui.tokens import ground_tokens

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from ui.desk import Desk


def run_window(file: "Path | None", *, demo: bool) -> int:
    """Show the window until it is closed; returns the exit code."""
    # Zones come from the tzdata package; this spares zoneinfo the search for the machine's, which loads slowly.
    os.environ.setdefault("PYTHONTZPATH", "")
    gc.disable()  # nothing that is made while starting is rubbish; collecting would cost a tenth of the time
    app = make_application()
    settings = user_settings()
    window = Window(settings.geometry, ground_tokens(settings.theme, app.palette()))
    desks: list[Desk] = []

    def furnish() -> None:
        from distance_leader.domain.clock import system_now  # noqa: PLC0415

        desks.append(make_desk(app, window, system_now, settings))
        desks[0].start(file, demo=demo)
        desks[0].context.tasks.collect_when_idle()

    window.painted.connect(furnish)
    window.show()
    code = app.exec()
    for desk in desks:
        desk.close()
    return code


def has_display() -> bool:
    """Whether Linux has a screen to show windows on, or Qt was told to do without."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def make_application() -> QApplication:
    """The application object."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([sys.argv[0]])
    app.setApplicationName("Distance Leader")
    app.setDesktopFileName("distance-leader")
    return app


def make_desk(
    app: QApplication,
    window: Window,
    now: "Callable[[], datetime]",
    settings: Settings,
    elapsed: "Callable[[], float]" = time.monotonic,
) -> "Desk":
    """Dress the application and furnish the window; `now` is the clock, in UTC, `elapsed` counts seconds."""
    from PySide6.QtGui import QGuiApplication, QIcon  # noqa: PLC0415

    from distance_leader.resources_folder import resources_folder  # noqa: PLC0415
    from ui.clipboard import clipboard  # noqa: PLC0415
    from ui.clock import Clock  # noqa: PLC0415
    from ui.context import Context  # noqa: PLC0415
    from ui.desk import Desk  # noqa: PLC0415
    from ui.errors import Faults  # noqa: PLC0415
    from ui.logbook import Logbook  # noqa: PLC0415
    from ui.places import data_folder, data_place  # noqa: PLC0415
    from ui.text_size import use_text_size  # noqa: PLC0415
    from ui.theme import base_font, load_fonts  # noqa: PLC0415

    if app.style().name() != "fusion":  # making it anew takes as long as painting the window
        app.setStyle("Fusion")
    load_fonts()
    use_text_size(app, settings.text_size)
    app.setFont(base_font())
    app.setWindowIcon(QIcon(str(resources_folder() / "icons" / "distance-leader.svg")))
    clipboard()
    context = Context(app, Clock(now, app, elapsed), settings)
    logbook = Logbook(data_place())
    logbook.begin()
    context.destroyed.connect(logbook.end)
    Faults(context, window, data_folder).watch()
    desk = Desk(app, context, window)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: context.refresh_theme())
    return desk
