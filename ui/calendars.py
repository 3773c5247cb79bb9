"""Calendar files of the window: planned contacts out, busy times in. Their libraries are loaded with the first act."""

from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.storage.queries.plan import home_of
from ui.answering import answered
from ui.context import Context
from ui.leaving import CALENDAR, ask_out, file_title

if TYPE_CHECKING:
    from distance_leader.exchange.calendar.reading import BusyOrder, Times

_FILTER = "iCalendar (*.ics)"
_WEEKS_AHEAD = 26


class Calendars:
    """What is done is told by `say`; what cannot be is told by the context."""

    def __init__(self, context: Context, window: QWidget, say: Callable[[Message], None]) -> None:
        self._context, self._window, self._say = context, window, say

    def export(self, first: IsoWeek, last: IsoWeek) -> None:
        """Ask where the entries of some weeks shall lie, and write them."""
        from distance_leader.exchange.calendar.writing import CalendarOrder, write_calendar  # noqa: PLC0415 - heavy

        context = self._context
        name = context.text(msg("Calls {first} to {last}", first=str(first), last=str(last)))
        title = file_title(context, msg("Export to a calendar"), CALENDAR)
        out = ask_out(context, self._window, title, f"{name}.ics", _FILTER)
        if out is None:
            return
        order = CalendarOrder(first, last, context.language, context.clock.now())
        try:
            with context.open_workspace.read() as reader:
                report = write_calendar(reader, out, order)
        except DistanceLeaderError as error:
            context.refused.emit(error)
        else:
            context.note_export("calendar.ics")
            self._say(report.message(out))

    def take_busy(self) -> None:
        """Ask for a calendar file, read it beside the window, and take over when the leader is busy."""
        from distance_leader.exchange.calendar.reading import BusyOrder, read_busy  # noqa: PLC0415 - heavy

        title = self._context.text(msg("Busy times from a calendar"))
        asked = answered(
            self._context, lambda: QFileDialog.getOpenFileName(self._window, title, str(Path.home()), _FILTER)
        )
        chosen = asked[0] if asked is not None else ""
        if not chosen:
            return
        workspace = self._context.open_workspace
        with workspace.look() as look:
            home = home_of(look)
        first = home.today(self._context.clock.now())
        order = BusyOrder(first, first + timedelta(weeks=_WEEKS_AHEAD), home)
        path = Path(chosen)

        def take(times: "Times") -> None:
            if self._context.workspace is workspace:  # not closed in the meantime
                self._take(path.name, order, times)

        self._say(msg("Reading {path} …", path=chosen))
        self._context.tasks.start(lambda: read_busy(path, order), take, self._context.report)

    def _take(self, source: str, order: "BusyOrder", times: "Times") -> None:
        from distance_leader.services.busy import replace_busy  # noqa: PLC0415 - with the first act

        span = order.home.instant(order.first, time()), order.home.instant(order.last + timedelta(days=1), time())
        act = msg("Busy times from {name}", name=source)
        if self._context.act(act, lambda edit: replace_busy(edit, source, span, times)):
            last = formats(self._context.language).within(order.last)
            told = nmsg(
                "Until {last} you are busy {count} time, says {name}.",
                "Until {last} you are busy {count} times, says {name}.",
                len(times),
                last=last,
                name=source,
            )
            self._say(told)
