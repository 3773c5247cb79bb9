"""What goes out of the program, and busy times in. The libraries of each come with its first act."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from distance_leader.i18n.message import Message, msg
from ui.calendars import Calendars
from ui.context import Context
from ui.floating import show_over
from ui.pages import Pages


class Outputs:
    """What is done is told by `say`; what cannot be is told by the context."""

    def __init__(self, context: Context, window: QWidget, pages: Pages, say: Callable[[Message], None]) -> None:
        self._context, self._window, self._pages, self._say = context, window, pages, say

    def schedule(self) -> None:
        """Ask where the workbook of the weeks in view shall lie, and write it."""
        from ui.exporting import export_schedule  # noqa: PLC0415 - openpyxl is heavy

        grid = self._pages.show_plan().model.grid
        export_schedule(self._window, self._context, grid, self._say)

    def people(self) -> None:
        """Ask where the workbook of the people shall lie, and write it."""
        from ui.exporting import export_people  # noqa: PLC0415 - as above

        export_people(self._window, self._context, self._say)

    def calendar(self) -> None:
        """Ask where the planned contacts of the weeks in view shall lie as calendar entries, and write them."""
        weeks = self._pages.show_plan().model.grid.weeks
        self._calendars.export(weeks[0], weeks[-1])

    def take_busy(self) -> None:
        """Ask for a calendar file, and take over when the leader is busy."""
        self._calendars.take_busy()

    def print_week(self) -> None:
        """Print the week that is shown, or chosen in the grid."""
        from ui.printing import ask_print  # noqa: PLC0415 - with the first page that is printed

        ask_print(self._context, self._window, self._pages.chosen_week(), self._say)

    def print_recovery_sheet(self) -> None:
        """Print the words that open the file without its password."""
        from ui.recovery import ask_print_recovery  # noqa: PLC0415 - as above

        if not ask_print_recovery(self._context, self._window, self._say):
            self._say(msg("This file has no password, so it needs no recovery sheet."))

    def lost_list(self) -> None:
        """What to do when the computer is lost, with what is known of the open file."""
        from ui.rights.lost_frame import LostFrame  # noqa: PLC0415 - seldom needed

        show_over(LostFrame(self._context, self._window, self._say))

    def tell(self) -> None:
        """Write to the employee of the chosen talk when it is and what it is about."""
        from ui.telling import TellingFrame, talk_of  # noqa: PLC0415 - brings the calendar's library

        talk = talk_of(self._context, self._pages.show_plan().panel.chosen_contact())
        if talk is None:
            self._say(msg("Choose a planned talk first: then there is something to tell."))
            return
        frame = TellingFrame(self._context, talk, self._window)
        frame.done.connect(self._say)
        show_over(frame)

    @property
    def _calendars(self) -> Calendars:
        return Calendars(self._context, self._window, self._say)
