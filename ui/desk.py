"""The running program's one desk: its furnished window, its pages and its open file."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from distance_leader.domain.errors import FileError
from distance_leader.i18n.message import Message
from ui.acts import perform
from ui.context import Context
from ui.locking import Locking
from ui.pages import Pages
from ui.qt_words import QtWords
from ui.shell.furniture import Furniture
from ui.shell.window import Window
from ui.standing import Standing
from ui.unopened import Unopened

if TYPE_CHECKING:  # what a file needs comes after the first paint
    from pathlib import Path

    from distance_leader.workspace import Workspace
    from ui.doors import Doors
    from ui.files import Files
    from ui.importing.asking import Importing
    from ui.outputs import Outputs
    from ui.rekeying import Rekeying
    from ui.repairing import Repairing
    from ui.restoring import Restoring

_WARM_UP_MS = 400
"""By then the plan is on the screen; a thread that imports would slow the painting down."""


class Desk(QObject):
    """Shows files; a change of language furnishes the window anew around the same open file."""

    def __init__(self, app: QApplication, context: Context, window: Window) -> None:
        super().__init__(app)
        self._app = app
        self.context: Context = context
        self._qt_words: QtWords | None = None
        self.window: Window = window
        self.furniture: Furniture
        self.pages: Pages
        self.unopened = Unopened()
        self.standing: Standing = Standing(self)
        self.locking: Locking = Locking(self)
        self._translate_qt()
        self._furnish()

    @property
    def files(self) -> "Files":
        """What can be done with files."""
        from ui.files import Files  # noqa: PLC0415 - brings SQLAlchemy, so after the first paint

        return Files(self.context, self._ask_password)

    @cached_property
    def doors(self) -> "Doors":
        """The ways into files."""
        from ui.doors import Doors  # noqa: PLC0415 - the first file that needs no password comes without

        return Doors(self)

    @cached_property
    def rekeying(self) -> "Rekeying":
        """The password of the open file."""
        from ui.rekeying import Rekeying  # noqa: PLC0415 - seldom needed

        return Rekeying(self)

    @cached_property
    def restoring(self) -> "Restoring":
        """What brings a backup back."""
        from ui.restoring import Restoring  # noqa: PLC0415 - seldom needed

        return Restoring(self)

    @cached_property
    def repairing(self) -> "Repairing":
        """What reads what can be read of a damaged file."""
        from ui.repairing import Repairing  # noqa: PLC0415 - seldom needed

        return Repairing(self)

    def start(self, file: "Path | None", *, demo: bool) -> None:
        """Open what was asked for: a file, this week's samples, or the user's own plan, if there is one yet."""
        files = self.files
        own = files.open_samples if demo else files.open_default
        found = own() if file is None or demo else files.open(file)
        if found is None and files.is_open_elsewhere:
            self.window.close()
        else:
            self.show_workspace(found)

    def show_workspace(self, workspace: "Workspace | None", shown: str = "") -> None:
        """Work in an open file, at the page of a key; the one before is closed. None (refused) changes nothing.

        One whose damage is met only when its first page is read is put away again, and what helps is offered.
        """
        if workspace is None:
            if self.context.workspace is None and not self.doors.is_asking:
                self.show_welcome()
            return
        if "doors" in self.__dict__:
            self.doors.forget()
        self.unopened.forget()
        self.locking.clear_away()
        self.pages.forget()
        self.context.use(workspace)
        try:
            self.show_again(shown)
        except FileError as error:
            path, key = workspace.path, workspace.key
            self.put_away()
            self.show_welcome()
            self.context.refused.emit(error)
            self.standing.offer_copies(path, key)
            return
        self.context.unsaved.write_again()

    def put_away(self) -> None:
        """Let go of the open file, with all that lies over it; whoever asked shows a page that holds nothing of it."""
        self.locking.clear_away()
        self.pages.forget()
        self.standing.let_go()
        self.context.use(None)
        self.furniture.clear_file()

    @property
    def outputs(self) -> "Outputs":
        """What goes out of the program, and busy times in."""
        from ui.outputs import Outputs  # noqa: PLC0415 - with the first act

        return Outputs(self.context, self.window, self.pages, self._say)

    @property
    def importing(self) -> "Importing":
        """People from a file."""
        from ui.importing.asking import Importing  # noqa: PLC0415 - with the first act

        return Importing(self.context, self.window, self._say)

    def set_language(self, language: str) -> None:
        """Build the window anew in another language, at the same place."""
        if language == self.context.language:
            return
        self.context.settings.language = language
        shown = self.furniture.shown_key
        self.pages.forget()
        self.furniture.clear_out()
        self._translate_qt()
        self._furnish()
        if self.context.workspace is not None:
            self.show_again(shown)
            if shown == "settings":
                self.pages.show_settings(self.set_language)
        elif self.doors.is_asking:
            self.doors.ask_again()
        else:
            self.show_welcome()

    def close(self) -> None:
        """Let go of the file, so that it is whole and without a log beside it."""
        self.standing.let_go()
        self.context.clipboard.clear()
        self.context.use(None)

    def _ask_password(self, path: "Path") -> None:
        self.doors.ask_password(path)

    def show_welcome(self) -> None:
        page = self.pages.show_welcome()
        page.language_wanted.connect(self.set_language)
        page.plan_wanted.connect(lambda leader, password: self.doors.show_new(self.files.make_plan(leader, password)))
        page.samples_wanted.connect(self.doors.open_samples)
        page.backup_wanted.connect(partial(self._perform, "restore"))

    def show_again(self, key: str) -> None:
        """Show the open file, whose pages were forgotten, at the page of a key; at the plan without one."""
        self._show_file()
        if key in ("today", "people", "wellbeing", "follow_up"):
            self._perform(f"show_{key}")

    def _show_file(self) -> None:
        self.furniture.set_has_file(has_file=True)
        self.furniture.status.follow()
        self.standing.begin()
        self.pages.show_plan()
        QTimer.singleShot(_WARM_UP_MS, self._warm_up)

    def _warm_up(self) -> None:
        """Load what the first edit needs, while the plan is being looked at."""
        from distance_leader.workspace import warm_up  # noqa: PLC0415

        self.locking.begin()
        if self.context.workspace is None:  # closed in the meantime
            return
        self.context.tasks.start(warm_up, lambda _nothing: self._follow_zone_rules(), self.context.report)

    def _follow_zone_rules(self) -> None:
        from ui.plain_asking import ask_about_plain  # noqa: PLC0415 - once everything is there
        from ui.zone_rules import follow_zone_rules  # noqa: PLC0415

        if self.context.workspace is None:
            return
        self.standing.keep()
        said = follow_zone_rules(self.context)
        if said is not None:
            self.standing.tell_news(said)
        ask_about_plain(self)

    def _furnish(self) -> None:
        self.furniture = Furniture(self.context, self.window)
        self.furniture.wanted.connect(self._perform)
        self.pages = Pages(self.context, self.furniture)

    def _perform(self, key: str) -> None:
        perform(self, key)

    def _say(self, message: Message) -> None:
        self.furniture.status.say(message)

    def _translate_qt(self) -> None:
        """Qt's own buttons and menus follow the language."""
        if self._qt_words is not None:
            self._app.removeTranslator(self._qt_words)
            self._qt_words.deleteLater()
        self._qt_words = QtWords(self.context.language, self)
        self._app.installTranslator(self._qt_words)
