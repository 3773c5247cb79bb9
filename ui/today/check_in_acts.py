"""Asking and reminding from Today: the mail draft lies where the user wants it, and the round is kept in one step."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from distance_leader.domain.check_in import CheckIn
from distance_leader.exchange.checkin.letter import file_name, write_letter
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.asked import asked_sheet
from distance_leader.presentation.today import TodayRow
from distance_leader.presentation.today_check_ins import ASK
from distance_leader.services.checkins import ask, remind
from distance_leader.storage.store import Edit
from ui.calendars import ask_out
from ui.context import Context


class CheckInActs:
    """What a row about a check-in can have done to it."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window

    def next(self, row: TodayRow, today: date) -> None:
        """Ask who is to be asked, remind who was not; nothing is kept where no draft was written."""
        is_first = row.key == ASK
        act: Message = msg("Ask {name}", name=row.name) if is_first else msg("Remind {name}", name=row.name)
        title = self._context.text(msg("Save as a mail draft"))
        out = ask_out(self._window, title, f"{file_name(row.name, today)}.eml", "E-mail (*.eml)")
        if out is None:
            return

        def write(edit: Edit) -> None:
            made = ask(edit, UUID(row.person), today) if is_first else edit.get(CheckIn, UUID(row.key))
            if made is not None:
                asked = made if is_first else remind(edit, made, today)
                write_letter(out, asked_sheet(edit, asked))

        self._context.act(act, write)
