"""Starts the window: the frame is painted first, the file is read behind it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from distance_leader.domain.clock import system_now
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg
from distance_leader.resources_folder import resources_folder
from ui.clock import Clock
from ui.context import Context
from ui.desk import Desk
from ui.errors import catch_unexpected
from ui.settings import Settings, user_settings
from ui.theme import base_font, load_fonts


@dataclass(frozen=True)
class Start:
    """What the command line asked of the window."""

    file: Path | None = None
    demo: bool = False


def run_window(start: Start, texts: Catalogue) -> int:
    """Show the window until it is closed; returns the exit code."""
    if sys.platform.startswith("linux") and not has_display():
        sys.stderr.write(
            texts.text(
                msg(
                    "There is no display to open a window on; 'distance-leader screenshot FILE OUT.png' "
                    "draws a picture without one."
                )
            )
            + "\n"
        )
        return 1
    app = make_application()
    desk = make_desk(app, system_now, user_settings())
    desk.window.show()
    desk.start(start.file, demo=start.demo)
    code = app.exec()
    desk.close()
    return code


def has_display() -> bool:
    """Whether Linux has a screen to show windows on, or Qt was told to do without."""
    import os  # noqa: PLC0415 - asked once

    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def make_application() -> QApplication:
    """The application object with our style and font."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([sys.argv[0]])
    app.setApplicationName("Distance Leader")
    app.setDesktopFileName("distance-leader")
    app.setWindowIcon(QIcon(str(resources_folder() / "icons" / "distance-leader.svg")))
    app.setStyle("Fusion")
    load_fonts()
    app.setFont(base_font())
    return app


def make_desk(app: QApplication, now: Callable[[], datetime], settings: Settings) -> Desk:
    """The window with all that it works with; `now` is the clock, in UTC."""
    context = Context(app, Clock(now, app), settings)
    desk = Desk(app, context)

    def tell(what: str) -> None:
        desk.window.info.say(context.text(msg("Something failed: {what}. What was saved is saved.", what=what)))

    catch_unexpected(tell)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: context.refresh_theme())
    return desk
