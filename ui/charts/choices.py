"""Which chart, about whom, of which days; and what is done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from distance_leader.charts.all_charts import CHARTS
from distance_leader.charts.chart import Chart, Subject, Who
from distance_leader.i18n.message import Message, msg
from ui.charts.wanted import PERIODS
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.forms.controls import QuietBox

_LEAST_WIDTH = 220


class Choices(QWidget):
    """`changed`: another chart, person or period."""

    changed = Signal()
    table_wanted = Signal(bool)
    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person = ""
        self._offered: list[Subject] = []
        self._charts = self._box(msg("Chart"))
        self._people = self._box(msg("Whom the chart is about"))
        self._periods = self._box(msg("Period"))
        for chart in CHARTS:
            self._charts.addItem(context.text(chart.title))
        for text, _ in PERIODS:
            self._periods.addItem(context.text(text))
        self._table = QPushButton(context.text(msg("Show as table")))
        self._is_table = False
        self._copy = QPushButton(context.text(msg("Copy the chart")))
        self._save = QPushButton(context.text(msg("Save the chart…")))
        self._few = QCheckBox(context.text(msg("Save too what &fewer than five said")))
        self._few.setToolTip(context.text(msg("Whoever gets the picture might find out who it was.")))
        self._few.setAccessibleDescription(self._few.toolTip())
        layout = FlowLayout(self)
        for part in (self._charts, self._people, self._periods, self._table, self._copy, self._save, self._few):
            layout.addWidget(part)
        for box in (self._charts, self._periods):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._people.currentIndexChanged.connect(self._on_person)
        self._table.clicked.connect(lambda _checked: self._turn())
        self._copy.clicked.connect(lambda _checked: self.copy_wanted.emit())
        self._save.clicked.connect(lambda _checked: self.save_wanted.emit())
        self.offer((), None)

    def _box(self, name: Message) -> QuietBox:
        made = QuietBox()
        made.setAccessibleName(self._context.text(name))
        made.setToolTip(made.accessibleName())
        made.setMinimumWidth(_LEAST_WIDTH)
        return made

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._charts

    @property
    def chart(self) -> Chart:
        return CHARTS[max(self._charts.currentIndex(), 0)]

    @property
    def person(self) -> str:
        """The person's key; '' for all."""
        return self._person

    @property
    def days(self) -> int | None:
        return PERIODS[max(self._periods.currentIndex(), 0)][1]

    @property
    def is_table(self) -> bool:
        """Whether the table is shown, and not the picture."""
        return self._is_table

    @property
    def with_few(self) -> bool:
        """Whether a saved picture also shows what so few said that it points at them."""
        return self._few.isVisibleTo(self) and self._few.isChecked()

    def choose(self, name: str, person: str) -> None:
        """Choose a chart by its name, and a person by key ('' for all)."""
        with QSignalBlocker(self._charts):
            self._charts.setCurrentIndex([chart.name for chart in CHARTS].index(name))
        self._person = person
        self.changed.emit()

    def offer(self, people: Sequence[Subject], chosen: Subject | None) -> None:
        """The people there are, and whom the chart that is shown is about."""
        everybody = [] if self.chart.who is Who.PERSON else [Subject("", self._context.text(msg("Everybody")))]
        offered = [*everybody, *people]
        with QSignalBlocker(self._people):
            if offered != self._offered:
                self._people.clear()
                for one in offered:
                    self._people.addItem(one.name, one.key)
                self._offered = offered
            keys = [one.key for one in offered]
            wanted = chosen.key if chosen else ""
            self._people.setCurrentIndex(keys.index(wanted) if wanted in keys else -1)
        self._people.setEnabled(bool(offered))
        for button in (self._table, self._copy, self._save):
            button.setEnabled(bool(offered))
        has_groups = self.chart.for_others is not None and chosen is None and bool(people)
        if not has_groups:
            self._few.setChecked(False)
        self._few.setVisible(has_groups)

    def _turn(self) -> None:
        self._is_table = not self._is_table
        words = msg("Show as picture") if self._is_table else msg("Show as table")
        self._table.setText(self._context.text(words))
        copied = msg("Copy the table") if self._is_table else msg("Copy the chart")
        self._copy.setText(self._context.text(copied))
        self.table_wanted.emit(self._is_table)

    def _on_person(self, index: int) -> None:
        self._person = self._people.itemData(index) or ""
        self.changed.emit()
