"""The head of an entry of answers: which sheet, on which day they were given, and how they came."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from distance_leader.domain.codes import CameBy, Sheet
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.field import Field, Shape, shown, typed
from distance_leader.presentation.labels import label
from ui.check_ins.choice import Choice
from ui.context import Context
from ui.forms.controls import QuietBox
from ui.text_size import hold

_DAY = Field("CheckIn", "answered_on", msg("Answered on"), Shape.DATE)
_WAYS = (CameBy.PHONE, CameBy.PAPER, CameBy.MAIL, CameBy.TYPED)
_DAY_WIDTH = 150


class EntryHead(QWidget):
    """`changed` when other questions may have to be shown."""

    changed = Signal()

    def __init__(self, context: Context, today: date) -> None:
        super().__init__()
        self._context, self._today = context, today
        self._sheet = Choice(context.text(msg("Which questions")), {one: context.text(label(one)) for one in Sheet})
        self._sheet.show_value(Sheet.CHECK_IN)
        self._day = QLineEdit(shown(_DAY, today, context.language, today))
        self._day.setAccessibleName(context.text(_DAY.label))
        hold(self._day, fixedWidth=_DAY_WIDTH)
        self._way = QuietBox()
        self._way.setAccessibleName(context.text(msg("How they came")))
        for one in _WAYS:
            self._way.addItem(context.text(label(one)), one)
        self._belongs = QLabel()
        self._belongs.setProperty("tone", "muted")
        self._belongs.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        for name, control in ((_DAY.label, self._day), (msg("How they came"), self._way)):
            row.addLayout(self._labelled(name, control))
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._sheet)
        layout.addLayout(row)
        layout.addWidget(self._belongs)
        self._sheet.chosen.connect(self.changed)
        self._day.editingFinished.connect(self.changed)

    @property
    def sheet(self) -> Sheet:
        """Which questions are answered."""
        return Sheet(self._sheet.value)

    @property
    def came_by(self) -> CameBy:
        """How the answers came."""
        return CameBy(self._way.currentData())

    @property
    def written(self) -> dict[str, str]:
        """What stands there, the day as it was typed."""
        return {"sheet": self.sheet, "day": self._day.text(), "came_by": self.came_by}

    def show_written(self, sheet: Sheet, day: str, came_by: CameBy) -> None:
        """Show what stood there before, without `changed`."""
        self._sheet.show_value(sheet)
        self._day.setText(day)
        self._way.setCurrentIndex(self._way.findData(came_by))

    def day(self) -> date:
        """When they were given. Raises InvalidValueError."""
        found: date | None = typed(_DAY, self._day.text(), self._today)
        if found is None:
            raise InvalidValueError("CheckIn", "answered_on", Problem.NOT_A_DATE, text=self._day.text())
        if found > self._today:
            raise InvalidValueError("CheckIn", "answered_on", Problem.NOT_YET, day=found)
        return found

    def belongs_to(self, said: Message) -> None:
        """Say to which round the answers belong."""
        self._belongs.setText(self._context.text(said))

    def take_keyboard(self) -> None:
        """The keyboard goes to the day."""
        self._day.setFocus(Qt.FocusReason.TabFocusReason)

    def _labelled(self, text: Message, control: QWidget) -> QVBoxLayout:
        name = QLabel(self._context.text(text))
        name.setProperty("tone", "muted")
        name.setBuddy(control)
        pair = QVBoxLayout()
        pair.setSpacing(3)
        pair.addWidget(name)
        pair.addWidget(control)
        return pair
