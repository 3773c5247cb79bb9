"""The guide's thirteen experiences as a checklist with dates: six good ones, seven hard ones."""

from uuid import UUID

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.codes import GOOD_OBSERVED, Observed
from distance_leader.domain.observation import Observation
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.labels import label
from distance_leader.services.assignments import observe
from distance_leader.storage.queries.belongings import belongings
from distance_leader.storage.queries.plan import home_of
from ui.context import Context
from ui.forms.controls import ShortCheckBox


class Observations(QWidget):
    """A tick is an experience that holds since today; ticked again it is over."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._assignment: UUID | None = None
        self._boxes: dict[Observed, ShortCheckBox] = {}
        self._days: dict[Observed, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, what in enumerate(Observed):
            box, day = ShortCheckBox(context.text(label(what))), QLabel()
            day.setProperty("tone", "muted")
            box.clicked.connect(lambda _checked, what=what: self._on_tick(what))
            place = row if what in GOOD_OBSERVED else row + 1  # a gap between the good and the hard ones
            grid.addWidget(box, place, 0)
            grid.addWidget(day, place, 1)
            self._boxes[what], self._days[what] = box, day
        grid.setRowMinimumHeight(len(GOOD_OBSERVED), 8)

    def show_of(self, assignment_id: UUID) -> None:
        """Show what was experienced on an assignment."""
        self._assignment = assignment_id
        with self._context.open_workspace.read() as reader:
            found = belongings(reader, Observation, assignment_id)
        style = formats(self._context.language)
        for what, box in self._boxes.items():
            mine = sorted((one for one in found if one.what is what), key=lambda one: one.noted_on)
            last = mine[-1] if mine else None
            box.setChecked(last is not None and last.over_on is None)
            said = ""
            if last is not None and last.over_on is None:
                said = self._context.text(msg("since {day}", day=style.short_date(last.noted_on)))
            elif last is not None and last.over_on is not None:
                said = f"{style.short_date(last.noted_on)}–{style.short_date(last.over_on)}"
            self._days[what].setText(said)

    def follow(self, change_set: ChangeSet) -> None:
        """Read again where a change touched them."""
        if self._assignment is not None and any(True for _ in change_set.of(Observation)):
            self.show_of(self._assignment)

    def _on_tick(self, what: Observed) -> None:
        assignment = self._assignment
        if assignment is None:
            return
        with self._context.open_workspace.look() as look:
            today = home_of(look).today(self._context.clock.now())
        act = msg("Experience: {what}", what=label(what))
        self._context.act(act, lambda edit: observe(edit, assignment, what, today))
