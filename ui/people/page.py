"""The People page: everybody, filtered and sorted; someone new; several at once."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from distance_leader.domain.codes import Experience
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field
from distance_leader.presentation.people_table import PeopleTable, Wanted, count_text, load_people
from distance_leader.services.people import change_people
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.forms.new_person import NewPersonStrip
from ui.here_menu import Here
from ui.people.bulk_strip import BulkStrip
from ui.people.frame import PeopleFrame
from ui.people.people_bar import PeopleBar
from ui.people.people_model import PeopleModel
from ui.people.people_view import PeopleView
from ui.people_acts import PeopleActs, who
from ui.reading import Reading

_COMMANDS = (
    *("open_profile", "prepare", "note_absence", "enter_answers", "show_charts", "", "change_several", "rhythm_new"),
    *("rhythm_experienced", "rhythm_light", "", "hand_out", "freeze_person", "", "archive_person", "bring_back"),
)
"""What is done with chosen people; '' is a line between two groups."""


class PeoplePage(QWidget):
    """Says where its user wants to go; the desk goes there."""

    profile_wanted = Signal(str)
    """A person's key."""
    customers_wanted = Signal()
    parties_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._acts = PeopleActs(context)
        self.model = PeopleModel(context, self)
        self.view = PeopleView(context, self.model)
        self.here: tuple[Here, ...] = ((self.view, lambda: _COMMANDS, None),)
        self.bar = PeopleBar(context)
        self._strip = NewPersonStrip(context)
        self._bulk = BulkStrip(context, lambda: len(self.view.chosen_keys()))
        self.frame = PeopleFrame(context, self.view, self._strip, self._bulk, self.bar)
        self._keep = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.model.set_columns(self.bar.columns())
        self.view.fit_columns()
        self._reading = Reading(context, self, self._prepare, self._show)
        self._connect()

    def _connect(self) -> None:
        view, bar = self.view, self.bar
        view.open_wanted.connect(self._open)
        view.log_wanted.connect(self._log)
        view.archive_wanted.connect(self.archive)
        view.sort_wanted.connect(self._on_sort)
        view.selectionModel().selectionChanged.connect(lambda _now, _before: self._bulk.follow())
        bar.changed.connect(lambda: self._arrange(self.model.wanted.order, is_backwards=self.model.wanted.is_backwards))
        bar.left.connect(self.take_keyboard)
        bar.columns_changed.connect(self._on_columns)
        self.frame.add_wanted.connect(self.add_person)
        self.frame.customers_wanted.connect(self.customers_wanted)
        self.frame.parties_wanted.connect(self.parties_wanted)
        self._strip.added.connect(self._on_added)
        self._strip.closed.connect(lambda: self._close(self._strip))
        self._bulk.closed.connect(lambda: self._close(self._bulk))
        self._bulk.wanted.connect(self._change)
        self._context.open_history.changed.connect(self._on_changed)
        self._context.clock.minute.connect(self._on_minute)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.ask()

    def take_keyboard(self) -> None:
        """The keyboard goes to the list, or to the one thing that can be done where there is nobody."""
        self.frame.begin_with(self.view)
        if not self.view.chosen_keys():
            self.view.choose(max(self.view.currentIndex().row(), 0))

    # What the commands of the window do here

    def add_person(self) -> None:
        """Open the strip for someone new."""
        self._bulk.hide()
        self._strip.begin(self._today())

    def change_several(self) -> None:
        """Open the strip that changes a field of all who are chosen."""
        people = self._chosen()
        if people:
            self._strip.hide()
            self._bulk.begin(people[0], self._today())

    def archive(self) -> None:
        """Take the chosen people out of the plan."""
        self._acts.archive(self._chosen(), self._today())

    def bring_back(self) -> None:
        """Put the chosen people into the plan again."""
        self._acts.bring_back(self._chosen())

    def set_rhythm(self, code: str) -> None:
        """Give the chosen people the rhythm of a template."""
        self._acts.set_rhythm(self._chosen(), Experience(code))

    def chosen_key(self) -> str:
        """The person of the current row; '' for nobody."""
        keys = self.view.chosen_keys()
        return keys[0] if keys else ""

    def choose_person(self, key: str) -> None:
        """Choose somebody, as far as this person stands in the list."""
        self._keep = key
        self._choose([key])

    def _open(self) -> None:
        if self.chosen_key():
            self.profile_wanted.emit(self.chosen_key())

    def _log(self) -> None:
        people = self._chosen()
        if people:
            self._acts.log(people[0], self._today())

    def _change(self, field: Field, value: Any) -> None:
        people = self._chosen()
        act = msg("{field}: {who}", field=field.label, who=who(people))
        try:
            with self._context.open_workspace.edit(act) as edit:
                change_people(edit, people, **{field.name: value})
        except InvalidValueError as error:
            self._bulk.refuse(error)
        except DistanceLeaderError as error:
            self._context.refused.emit(error)

    def _chosen(self) -> list[Employee]:
        keys = self.view.chosen_keys()
        with self._context.open_workspace.read() as reader:
            found = {one.id.hex: one for one in reader.get_many(Employee, [UUID(key) for key in keys])}
        return [found[key] for key in keys if key in found]

    # What is shown

    def _today(self) -> Any:
        table = self.model.table
        return table.today if table is not None else self._context.clock.now().date()

    def _prepare(self) -> Callable[[Reader], PeopleTable]:
        now = self._context.clock.now()
        return lambda reader: load_people(reader, now)

    def _show(self, table: PeopleTable) -> None:
        keys = [self._keep] if self._keep else self.view.chosen_keys()
        self._keep = ""
        self.model.show_table(table)
        self._show_state()
        self._choose(keys)

    def _choose(self, keys: list[str]) -> None:
        """The same people stay chosen as far as they stand there."""
        if keys and self.view.chosen_keys() != keys:
            self.view.choose(self.model.row_of(keys[0]))
        if not self.view.chosen_keys():
            self.view.choose(max(self.view.currentIndex().row(), 0))

    def _show_state(self) -> None:
        table = self.model.table
        if table is None:
            return
        was_empty = self.frame.is_empty
        count = self._context.text(count_text(len(self.model.rows), table, self.model.wanted))
        are_followed = any(row.person.is_followed for row in table.rows)
        are_shown, are_there = bool(self.model.rows), bool(table.rows)
        self.frame.show_state(count, are_shown=are_shown, are_there=are_there, are_followed=are_followed)
        self.bar.setVisible(bool(table.rows))
        if was_empty and table.rows and self.isVisible() and not self._strip.isVisible():
            self.view.setFocus()

    def _arrange(self, order: str, *, is_backwards: bool) -> None:
        keys = self.view.chosen_keys()
        self.model.arrange(Wanted(self.bar.words, self.bar.states, self.bar.with_archived, order, is_backwards))
        self._show_state()
        self._choose(keys)

    def _on_sort(self, section: int) -> None:
        """A click on a head sorts by it; another one backwards."""
        key, wanted = self.model.columns[section].key, self.model.wanted
        is_backwards = wanted.order == key and not wanted.is_backwards
        self._arrange(key, is_backwards=is_backwards)
        order = Qt.SortOrder.DescendingOrder if is_backwards else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicator(section, order)

    def _on_columns(self) -> None:
        keys = self.view.chosen_keys()
        self.model.set_columns(self.bar.columns())
        self.view.fit_columns()
        self._choose(keys)

    def _on_added(self, person: UUID) -> None:
        self._keep = person.hex
        self._reading.ask()

    def _on_changed(self, _change_set: object) -> None:
        if self.isVisible():
            self._reading.ask()

    def _on_minute(self) -> None:
        table, now = self.model.table, self._context.clock.now()
        if table is None or not self.isVisible():
            return
        if now.date() != table.now.date():
            self._reading.ask()
        else:
            self.model.tick(now)

    def _close(self, strip: QWidget) -> None:
        strip.hide()
        self.take_keyboard()
