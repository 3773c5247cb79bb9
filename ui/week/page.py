"""The Week view of the plan: one person's and the leader's hours, and the talks in them."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg
from distance_leader.presentation.owed import Owed
from distance_leader.presentation.owed_reading import load_owed
from distance_leader.presentation.week_view import USUAL, WeekView, load_week, week_text
from distance_leader.storage.queries.plan import StaffRow, home_of, staff
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.reading import Reading
from ui.week.acts import WeekActs
from ui.week.frame import WeekFrame
from ui.week.here import menu_of

_FIRST_SHOWN = 7 * 60


class _Read(NamedTuple):
    people: tuple[StaffRow, ...]
    view: WeekView | None
    owed: Owed
    today: date


class WeekPage(QWidget):
    """Read in the background; the weeks' grid is one key away."""

    weeks_wanted = Signal()
    """Back to the grid."""
    add_wanted = Signal()
    open_wanted = Signal(str, str, str)
    """A person's key, a week and a contact's key: show that contact in the plan."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._acts = WeekActs(context)
        self._week = IsoWeek.of(self._today())
        self._person = ""
        self.frame = WeekFrame(context)
        self.canvas = self.frame.canvas
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.canvas)
        self.here = (menu_of(context, self.canvas),)
        self._reading = Reading(context, self, self._prepare, self._show)
        self._is_scrolled = False
        self._connect()

    @property
    def week(self) -> IsoWeek:
        """The week that stands there."""
        return self._week

    def begin(self, person: str, week: IsoWeek) -> None:
        """Show a week of somebody; empty for whoever comes first."""
        self._week = week
        self._person = person or self._person
        self._reading.ask()

    def shift(self, weeks: int) -> None:
        """Another week."""
        self._week += weeks
        self._reading.ask()

    def go_to_today(self) -> None:
        """This week."""
        self._week = IsoWeek.of(self._today())
        self._reading.ask()

    def plan_best(self) -> None:
        """Put a talk at the best free place of the week."""
        view = self.canvas.view
        if view is None:
            return
        found = view.best(USUAL, self._context.clock.now())
        if found is None:
            self.frame.say(msg("No hour of this week suits both. Look at the next one."))
            return
        self._acts.place(view, found[0], found[1], USUAL)
        self.canvas.go_to(*found)
        self.frame.show_minute(found[1])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.ask()

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.said.connect(self.frame.say)
        canvas.week_wanted.connect(self.shift)
        canvas.placed.connect(lambda day, start, minutes: self._with_view(self._acts.place, day, start, minutes))
        canvas.moved.connect(lambda key, day, start: self._with_view(self._acts.move, key, day, start))
        canvas.resized.connect(lambda key, minutes: self._with_view(self._acts.resize, key, minutes))
        canvas.held.connect(lambda key: self._with_view(self._acts.mark_held, key))
        canvas.removed.connect(lambda key: self._with_view(self._acts.remove, key))
        canvas.opened.connect(self._open)
        self.frame.side.person_wanted.connect(self._on_person)
        self.frame.side.plan_wanted.connect(self.plan_best)
        self.frame.best_wanted.connect(self.plan_best)
        self.frame.shift_wanted.connect(self.shift)
        self.frame.today_wanted.connect(self.go_to_today)
        self.frame.weeks_wanted.connect(self.weeks_wanted)
        self.frame.add_wanted.connect(self.add_wanted)
        self._context.open_history.changed.connect(self._on_changed)
        self._context.clock.minute.connect(self._ask_again)

    def _on_changed(self, change_set: ChangeSet) -> None:
        """The view goes with the chosen talk when it is moved to another week, and comes back when that is undone."""
        moved = [one.after for one in change_set.changes if isinstance(one.after, Contact)]
        self._week = next((one.week for one in moved if one.id.hex == self.canvas.chosen), self._week)
        self._ask_again()

    def _ask_again(self) -> None:
        if self.isVisible():
            self._reading.ask()

    def _on_person(self, key: str) -> None:
        self._person = key
        self._reading.ask()

    def _with_view(self, act: object, *given: object) -> None:
        if self.canvas.view is not None:
            act(self.canvas.view, *given)  # type: ignore[operator]

    def _open(self, key: str) -> None:
        view = self.canvas.view
        block = next((one for one in view.blocks if one.row.key == key), None) if view is not None else None
        if block is not None:
            self.open_wanted.emit(block.row.employee_key, block.row.week, key)

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())

    def _prepare(self) -> Callable[[Reader], _Read]:
        """The hours of both, the talks, and who is owed one: a moment's work, but not the window's."""
        language, week, today, chosen = self._context.language, self._week, self._today(), self._person

        def read(reader: Reader) -> _Read:
            people = _people(staff(reader, today.isoformat(), home_of(reader).zone))
            keys = [person.key for person in people]
            key = chosen if chosen in keys else (keys[0] if keys else "")
            view = load_week(reader, week, UUID(key), language, today) if key else None
            return _Read(people, view, load_owed(reader, today), today)

        return read

    def _show(self, found: _Read) -> None:
        view = found.view
        before = self.focusProxy()
        has_keyboard = before is not None and before.hasFocus()  # what goes out of view hands it over
        self.frame.show_title(week_text(self._week, self._context.language), is_empty=view is None)
        self.setFocusProxy(self.frame.add if view is None else self.canvas)
        if has_keyboard:
            self.setFocus()
        if view is None:
            return
        self._person = view.person.key
        self.frame.side.show_people(found.people, view.person.key)
        self.frame.side.show_owed(found.owed, view, found.today)
        self.frame.head.show_view(view, found.today.isoformat())
        self.canvas.show_view(view)
        if not self._is_scrolled:
            self._is_scrolled = True
            self.frame.show_minute(_FIRST_SHOWN)


def _people(found: list[StaffRow]) -> tuple[StaffRow, ...]:
    return tuple(sorted(found, key=lambda person: person.name.casefold()))
