"""The running program's one desk: its window, its pages and its open file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog

from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.i18n.message import Message, msg
from ui.acts import perform
from ui.context import Context
from ui.pages import Pages
from ui.places import data_folder, default_file, samples_file
from ui.shell.window import Window

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from distance_leader.domain.leader import Leader
    from distance_leader.workspace import Workspace

FILE_FILTER = "Distance Leader (*.distance *.db)"


class Desk(QObject):
    """Opens files; a change of language builds window and pages anew around the same open file."""

    def __init__(self, app: QApplication, context: Context) -> None:
        super().__init__(app)
        self._app = app
        self._context = context
        self._translator = QTranslator(self)
        self._translate_qt()
        self.window: Window
        self.pages: Pages
        self._make_window()

    def start(self, file: Path | None, *, demo: bool) -> None:
        """Open what was asked for, once the empty window has been painted."""
        QTimer.singleShot(0, lambda: self._open_first(file, demo=demo))

    def open(self, path: Path) -> bool:
        """Open a file in this window. A refused one leaves the present file open."""
        from distance_leader.workspace import open_workspace  # noqa: PLC0415 - after the first paint

        try:
            workspace = open_workspace(path, to_write=True)
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
            if self._context.workspace is None:
                self._show_welcome()
            return False
        self.show_workspace(workspace)
        return True

    def show_workspace(self, workspace: "Workspace") -> None:
        """Work in an open file; the one before is closed."""
        self.pages.forget()
        self._context.use(workspace)
        self._show_file()

    def open_samples(self) -> None:
        """Open this week's sample data, made if it is not there yet."""
        from distance_leader.starting import Samples, make_samples  # noqa: PLC0415

        now = self._context.clock.now()
        path = samples_file(now.date())
        samples = Samples(language=self._context.language)
        if path.exists() or self._succeeds(lambda: make_samples(path, now, samples)):
            self.open(path)

    def make_plan(self, leader: "Leader", path: Path) -> None:
        """Make an empty plan for a leader, and open it."""
        from distance_leader.starting import start_plan  # noqa: PLC0415

        if self._succeeds(lambda: start_plan(path, leader)):
            self.open(path)

    def ask_new(self) -> None:
        """Ask where a new file shall lie."""
        title, folder = self._context.text(msg("New file")), str(data_folder())
        chosen, _ = QFileDialog.getSaveFileName(self.window, title, folder, FILE_FILTER)
        if chosen:
            self.make_plan(self._same_leader(), Path(chosen))

    def ask_open(self) -> None:
        """Ask which file to open."""
        title, folder = self._context.text(msg("Open")), str(data_folder())
        chosen, _ = QFileDialog.getOpenFileName(self.window, title, folder, FILE_FILTER)
        if chosen:
            self.open(Path(chosen))

    def ask_export(self) -> None:
        """Ask where the workbook of the weeks in view shall lie, and write it."""
        from ui.exporting import export_schedule  # noqa: PLC0415 - openpyxl is heavy

        grid = self.pages.show_plan().model.grid
        export_schedule(self.window, self._context, grid, self._say)

    def undo(self) -> None:
        """Take the last act back."""
        self._context.open_history.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._context.open_history.stack.redo()

    def set_language(self, language: str) -> None:
        """Build the window anew in another language, at the same place."""
        if language == self._context.language:
            return
        self._context.settings.language = language
        old = self.window
        old.remember()
        self.pages.forget()
        self._translate_qt()
        self._make_window()
        self.window.show()
        old.hide()
        old.deleteLater()
        if self._context.workspace is None:
            self._show_welcome()
        else:
            self._show_file()
            self.pages.show_settings(self.set_language)

    def close(self) -> None:
        """Let go of the file, so that it is whole and without a log beside it."""
        self._context.use(None)

    def _open_first(self, file: Path | None, *, demo: bool) -> None:
        if demo:
            self.open_samples()
        elif file is not None or default_file().exists():
            self.open(file or default_file())
        else:
            self._show_welcome()

    def _show_welcome(self) -> None:
        page = self.pages.show_welcome()
        page.language_wanted.connect(self.set_language)
        page.plan_wanted.connect(lambda leader: self.make_plan(leader, default_file()))
        page.samples_wanted.connect(self.open_samples)

    def _show_file(self) -> None:
        self.window.set_has_file(has_file=True)
        self.window.status.follow()
        self.window.info.say(self._lasting_state())
        self.pages.show_plan()

    def _lasting_state(self) -> str:
        from distance_leader.domain.leader import Leader  # noqa: PLC0415

        workspace = self._context.open_workspace
        if not workspace.may_be_written:
            return self._context.text(msg("This file may be looked at, but not written to."))
        with workspace.read() as reader:
            is_sample = reader.all(Leader)[0].is_sample
        said = msg("These are invented people: sample data to look around in.")
        return self._context.text(said) if is_sample else ""

    def _same_leader(self) -> "Leader":
        """The leader of the open file, for a new one; an unnamed one where none is open."""
        from distance_leader.domain.leader import Leader  # noqa: PLC0415

        if self._context.workspace is None:
            return Leader(language=self._context.language)
        with self._context.workspace.read() as reader:
            return replace(reader.all(Leader)[0], id=uuid4(), is_sample=False)

    def _make_window(self) -> None:
        self.window = Window(self._context)
        self.window.wanted.connect(self._perform)
        self.pages = Pages(self._context, self.window)

    def _perform(self, key: str) -> None:
        perform(self, key)

    def _say(self, message: Message) -> None:
        self.window.status.say(message)

    def _succeeds(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
            return False
        return True

    def _translate_qt(self) -> None:
        """Qt's own buttons and menus follow the language."""
        self._app.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{self._context.language}", folder):
            self._app.installTranslator(self._translator)
