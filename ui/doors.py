"""The ways into files: which one is opened or made, and the password that is asked for first."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem
from distance_leader.i18n.message import msg
from distance_leader.presentation.passwords import PRINT_SHEET
from distance_leader.workspace import open_workspace
from ui.finding_keys import find_key
from ui.floating import show_over
from ui.new_file_frame import NewFileFrame
from ui.unlock.page import UnlockPage

if TYPE_CHECKING:
    from pathlib import Path

    from distance_leader.storage.keys import FileKey
    from distance_leader.workspace import Workspace
    from ui.desk import Desk


class Doors(QObject):
    """Keys are worked out in the background, once for each opening; what opens is shown by the desk."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._context = desk.context
        self._page: UnlockPage | None = None
        self._path: Path | None = None
        self._shown = ""

    @property
    def is_asking(self) -> bool:
        """Whether a file waits for its password."""
        return self._path is not None

    def ask_password(self, path: "Path", *, shown: str = "") -> None:
        """Show the page on which the password of a file is typed. A file that is open stays so meanwhile.

        It opens at the page whose key is `shown`, where that is said.

        Where the key is remembered the file opens by itself, unless a window was locked since its password was typed:
        then neither by another door, nor when another file was unlocked, nor after the program was ended.
        """
        self.forget()
        self._path, self._shown = path, shown
        from ui.places import default_file  # noqa: PLC0415 - a file that opens by itself needs no default

        told = (
            msg("It opens with its password, or with the words of its recovery sheet.")
            if path == default_file()
            else msg("{name} opens with its password, or with the words of its recovery sheet.", name=path.name)
        )
        self._page = page = UnlockPage(self._context, told, has_way_back=self._context.workspace is not None)
        page.wanted.connect(partial(self._try, page, path))
        page.back_wanted.connect(self._go_back)
        page.damaged.connect(partial(self._desk.standing.offer_copies, path))
        self._desk.furniture.show_page(page, "unlock")
        page.setFocus()
        settings = self._context.settings
        self._ask_key_ring(page, path, settings.recalled if settings.remembers else [])

    def ask_again(self) -> None:
        """The window was built anew, in another language."""
        if self._path is not None:
            self.ask_password(self._path, shown=self._shown)

    def forget(self) -> None:
        """No file waits any more."""
        if self._page is not None:
            self._page.deleteLater()
        self._page = self._path = None

    def open_samples(self) -> None:
        """Look around in invented data."""
        self._desk.show_workspace(self._desk.files.open_samples())

    def open_own(self) -> None:
        """Back to the user's own plan; where there is none yet, to the page that makes one."""
        from ui.places import default_file  # noqa: PLC0415 - as above

        if default_file().exists():
            self._desk.show_workspace(self._desk.files.open_default())
        else:
            self._desk.put_away()
            self._desk.show_welcome()

    def ask_open(self) -> None:
        """Open a file that the user names."""
        made = self._desk.files.ask_open(self._desk.window)
        if made is not None:
            self._desk.show_workspace(made)

    def save_copy(self) -> None:
        """Write a copy where the user wants it; work goes on in it where the file itself is gone."""
        workspace = self._context.open_workspace
        path = self._desk.files.ask_copy(self._desk.window)
        if path is None:
            return
        if not workspace.is_in_place:
            self._desk.show_workspace(self._desk.files.open(path, workspace.key))
        self._context.note_export("copy.distance")
        self._desk.furniture.status.say(msg("The copy lies in {path}", path=str(path)))

    def show_new(self, workspace: "Workspace | None") -> None:
        """Show a plan that was just made, if it was; of an encrypted one the recovery sheet is offered at once."""
        if workspace is None:
            return
        self._desk.show_workspace(workspace)
        if workspace.is_encrypted:
            self._desk.standing.tell_news(PRINT_SHEET, msg("Print it…"), "recovery_sheet")

    def ask_new(self) -> None:
        """Make a new file where the user wants it."""
        path = self._desk.files.ask_new(self._desk.window)
        if path is None:
            return
        if path.exists():  # said before a password is thought out
            self._context.refused.emit(FileError(FileProblem.EXISTS, str(path)))
        else:
            self._make_new(path)

    def _make_new(self, path: "Path") -> None:
        """Ask for the password of a new file, and make it for the same leader."""
        frame = NewFileFrame(self._context, self._desk.window, path.name)

        def make(password: bytes | None) -> None:
            from distance_leader.starting import same_leader  # noqa: PLC0415 - brings SQLAlchemy

            leader = same_leader(self._context.workspace, self._context.language)
            self.show_new(self._desk.files.make_plan(leader, password, path))

        frame.given.connect(make)
        show_over(frame)

    def _try(self, page: UnlockPage, path: "Path", password: bytes) -> None:
        def enter(key: "FileKey | None") -> None:
            if self._page is not page:  # the user has gone elsewhere
                return
            try:
                workspace = open_workspace(path, to_write=True, password=key)
            except DistanceLeaderError as error:
                page.refuse(error)
                return
            remembers = page.remembers
            self._desk.show_workspace(workspace, self._shown)
            self._follow_choice(key, remembers=remembers)

        find_key(self._context, path, password, enter, page)

    def _ask_key_ring(self, page: UnlockPage, path: "Path", recalled_salts: list[str]) -> None:
        """Find out in the background whether this computer can remember a key, and whether it does."""

        def work() -> tuple[bool, bytes | None]:
            from ui.remembering import can_remember, recalled  # noqa: PLC0415 - another program is asked

            is_able = can_remember()
            return is_able, recalled(path, recalled_salts) if is_able else None

        def show(found: tuple[bool, bytes | None]) -> None:
            is_able, words = found
            if self._page is not page or not is_able:
                return
            page.offer_to_remember(is_chosen=self._context.settings.remembers)
            if words is not None:
                page.open_with(words)

        self._context.tasks.start(work, show, self._context.report)

    def _follow_choice(self, key: "FileKey | None", *, remembers: bool | None) -> None:
        """Remember the key, or forget it, as was chosen on the page."""
        settings = self._context.settings
        if key is None:
            return
        others = [one for one in settings.recalled if one != key.salt.hex()]
        wants = settings.remembers if remembers is None else remembers
        settings.recalled = [*others, key.salt.hex()] if wants else others
        if remembers is None or not (remembers or settings.remembers):
            return
        settings.remembers = remembers

        def work() -> None:
            from ui.remembering import forget, remember  # noqa: PLC0415 - as above

            if remembers:
                remember(key)
            else:
                forget(key)

        self._context.tasks.start(work, lambda _nothing: None, self._context.report)

    def _go_back(self) -> None:
        self.forget()
        self._desk.pages.show_plan()
