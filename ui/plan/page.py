"""The Plan page: which weeks stand there, and what the keys and buttons do with them."""

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.arranging import Arrangement, Order, arranged
from distance_leader.presentation.owed import owed_summary
from distance_leader.presentation.plan_grid import Grid
from ui.context import Context
from ui.plan.adding import Adding
from ui.plan.arranging import Arranging
from ui.plan.entering import Entering
from ui.plan.frame import PlanFrame
from ui.plan.grid_model import GridModel
from ui.plan.grid_view import GridView
from ui.plan.here import menus_of
from ui.plan.panel import PlanPanel
from ui.plan.situation import Situation, read_situation
from ui.plan.week_window import WeekWindow, kept_place

if TYPE_CHECKING:  # services and vocabulary are loaded with the first act: the grid must not wait for them
    from ui.plan.plan_acts import PlanActs


class PlanPage(QWidget):
    """People and weeks. The panel is shown by the shell, at the side."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._weeks = WeekWindow(context)
        order = Arrangement(order=Order(context.settings.order))
        self.model = GridModel(arranged(self._weeks.load(), order, {}, context.language), context.language, self)
        self.view = GridView(context, self.model)
        self.here = menus_of(self.view)
        self.panel = PlanPanel(context)
        self._situation = read_situation(context, lambda: self.model.grid, self._on_situation, self)
        self.frame = PlanFrame(context, self.view)
        self.arranging = Arranging(context, self.frame)
        self._adding = Adding(context, self.frame, self._on_person_added, self.take_keyboard)
        self._entering = Entering(context, self)
        self._is_new = True
        """Whether rows may still move when it becomes known who is owed a talk."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self._connect()
        self._show_state()
        self.view.set_zoom(self._weeks.zoom)
        self._choose_today()
        self._situation.ask()

    def _connect(self) -> None:
        view, history = self.view, self._context.open_history
        view.entry_wanted.connect(self.begin_entry)
        view.retype_wanted.connect(self._entering.retype)
        view.held_wanted.connect(lambda: self.acts.mark("held"))
        view.delete_wanted.connect(lambda: self.acts.delete())  # noqa: PLW0108 - the acts come with the first one
        view.escaped.connect(lambda: self.acts.putting.leave_clip())  # noqa: PLW0108 - as above
        view.shift_wanted.connect(self._on_edge)
        view.drag.dropped.connect(self._on_dropped)
        view.person_wanted.connect(self._on_person)
        view.selectionModel().currentChanged.connect(self._on_current)
        self.panel.left.connect(self.take_keyboard)
        self.frame.shift_wanted.connect(self.shift)
        self.frame.today_wanted.connect(self.go_to_today)
        self.frame.zoom_wanted.connect(self.set_zoom)
        self.frame.new_contact_wanted.connect(lambda: self.begin_entry(""))
        self.frame.add_person_wanted.connect(self.add_person)
        history.changed.connect(self._on_changed)
        self.arranging.changed.connect(lambda: self._show_grid(self.model.grid))
        self.arranging.left.connect(self.take_keyboard)
        self._context.clock.minute.connect(self._on_minute)

    @cached_property
    def acts(self) -> "PlanActs":
        """What can be done in the plan; loaded with the first act."""
        from ui.plan.plan_acts import PlanActs  # noqa: PLC0415

        return PlanActs(self._context, self)

    def begin_entry(self, text: str) -> None:
        """Open the entry over the current cell, beginning with a text."""
        self._entering.begin(text)

    def add_person(self) -> None:
        """Open the strip for someone new."""
        self._adding.begin(self.model.grid.today)

    def take_keyboard(self) -> None:
        """The keyboard goes where the next thing is done."""
        self.frame.begin_with(self.view)

    def chosen(self) -> tuple[str, IsoWeek | None]:
        """The person (empty for nobody) and the week of the current cell."""
        index, grid = self.view.currentIndex(), self.model.grid
        return (grid.people[index.row()].key, grid.weeks[index.column()]) if index.isValid() else ("", grid.this_week)

    def show_person(self, person: str, week: str) -> None:
        """Choose someone's cell of a week, by key and text; nothing for someone who is not in the plan."""
        row = self.model.grid.row_of.get(person)
        if row is not None:
            self._go_to(row, IsoWeek.parse(week))

    def go_to_week(self, week: IsoWeek) -> None:
        """Stay in the row and choose a week, bringing it into view."""
        self._go_to(self.view.currentIndex().row(), week)

    # Which weeks stand there

    def shift(self, weeks: int) -> None:
        """Move the view; the chosen week goes with it as long as it is in view."""
        self._weeks.shift(weeks)
        self._reload()

    def go_to_today(self) -> None:
        """Back to this week."""
        self._weeks.go_home()
        self._reload()
        self._choose_today()

    def set_zoom(self, weeks: int) -> None:
        """6, 13 or 53 weeks across."""
        self._weeks.set_zoom(weeks)
        self.view.set_zoom(weeks)
        self._reload()
        self.view.set_zoom(weeks)
        self._choose_today()

    def _reload(self) -> None:
        """Show the weeks of the window; the chosen person and week stay chosen as far as they are in view."""
        self._show_grid(self._weeks.load())
        self._situation.ask()
        self._is_new = True

    def _show_grid(self, grid: Grid) -> None:
        """Arrange and show people and weeks; the chosen cell stays chosen as far as it is in view."""
        index, before = self.view.currentIndex(), self.model.grid
        self.model.show_grid(arranged(grid, self.arranging.arrangement, self.model.owed, self._context.language))
        self._show_state()
        self.view.choose(*kept_place(before, index.row(), index.column(), self.model.grid))
        self._on_current(self.view.currentIndex())

    def _choose_today(self) -> None:
        self._go_to(max(self.view.currentIndex().row(), 0), self.model.grid.this_week)

    def _go_to(self, row: int, week: IsoWeek) -> None:
        if str(week) not in self.model.grid.column_of:
            self._weeks.go_to(week)
            self._reload()
        self.view.choose(row, self.model.grid.column_of[str(week)])

    # What happens

    def _on_changed(self, change_set: ChangeSet) -> None:
        if all(change.kind is Contact for change in change_set.changes):
            self.model.follow(change_set)
        else:
            self._reload()
        self._show_state()
        self._situation.ask()
        self.panel.follow(change_set)
        self._on_current(self.view.currentIndex())

    def _on_current(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid():
            self.panel.show_cell(self.model.grid, index.row(), index.column())
        else:
            self.panel.show_nothing()

    def _on_situation(self, found: Situation) -> None:
        is_other = found.odd_hours != self.model.grid.odd_hours
        self.model.show_situation(*found)
        if is_other:
            self._on_current(self.view.currentIndex())  # the panel says it too
        if self._is_new and self.arranging.arrangement != Arrangement():
            self._show_grid(self.model.grid)
        self._is_new = False
        self._show_state()

    def _show_state(self) -> None:
        self.frame.show_state(self.model.grid, self._weeks.zoom, owed_summary(self.model.owed))
        self.arranging.show_grid(self.model.grid)

    def _on_person(self, row: int) -> None:
        self.view.choose(row, max(self.view.currentIndex().column(), 0))
        self.panel.show_person()

    def _on_person_added(self, employee_id: UUID) -> None:
        self._go_to(self.model.grid.row_of.get(employee_id.hex, 0), self.model.grid.this_week)

    def _on_dropped(self, contact_id: UUID, row: int, column: int, is_copy: bool) -> None:  # noqa: FBT001 - a signal
        self.acts.putting.drop(contact_id, row, column, is_copy=is_copy)

    def _on_edge(self, weeks: int) -> None:
        self.shift(weeks)
        column = 0 if weeks < 0 else self.model.columnCount() - 1
        self.view.choose(self.view.currentIndex().row(), column)

    def _on_minute(self) -> None:
        self.view.verticalHeader().viewport().update()
        if self.model.grid.clock.today(self._context.clock.now()) != self.model.grid.today:
            self._reload()
