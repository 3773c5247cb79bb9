"""A strip to end an assignment in one act: last day, closing talk, what comes after, what was planned for later."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.contact import Contact
from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.domain.home import Home
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.chips import in_words
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.sentences import sentence
from distance_leader.services.ending import Ending, Fate, NextStay, end_assignment
from distance_leader.storage.queries.contacts import planned_after
from distance_leader.storage.queries.plan import chip_row
from ui.cards import section
from ui.context import Context
from ui.forms.controls import QuietBox
from ui.forms.field_row import FieldRow

_FIELDS = (
    Field("Assignment", "ends_on", msg("Last day"), Shape.DATE),
    Field("Contact", "day", msg("Closing talk on"), Shape.DATE, msg("empty: none")),
    Field("Contact", "time", msg("at"), Shape.TIME, msg("your clock")),
    Field("Customer", "name", msg("Then to the customer"), Shape.PARTY, msg("empty: home again")),
    Field("Assignment", "zone", msg("Time zone there"), Shape.ZONE),
    Field("Assignment", "starts_on", msg("from"), Shape.DATE),
)
_END, _TALK, _AT, _CUSTOMER, _ZONE, _FROM = range(len(_FIELDS))
_FATES: dict[Fate, Message] = {
    Fate.KEEP: pmsg("planned contact", "Keep"),
    Fate.MOVE: pmsg("planned contact", "Move into the last week"),
    Fate.CANCEL: pmsg("planned contact", "Cancel"),
}


class EndingStrip(QWidget):
    """Enter ends the assignment, Esc closes; nothing is written before."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._stay: Assignment | None = None
        self._today, self._home = date.min, Home("UTC")
        self._rows = [FieldRow(field, context) for field in _FIELDS]
        self._later: list[tuple[Contact, QuietBox]] = []
        self._contacts = QGridLayout()
        self._contacts.setColumnStretch(0, 1)
        self._title = QLabel(context.text(msg("Planned for later")))
        self._title.setProperty("tone", "muted")
        self._end = QPushButton(context.text(msg("End the assignment")))
        self._end.setProperty("role", "primary")
        close = QPushButton(context.text(msg("Close")))
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        for place, row in enumerate(self._rows):
            fields.addWidget(row, place // 3, place % 3, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self._end)
        buttons.addWidget(close)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(section(context.text(msg("End the assignment"))))
        layout.addLayout(fields)
        layout.addWidget(self._title)
        layout.addLayout(self._contacts)
        layout.addLayout(buttons)
        self._rows[_END].control.given.connect(self._list_later)
        self._rows[_CUSTOMER].control.given.connect(self._list_later)
        self._end.clicked.connect(lambda _checked: self._on_end())
        close.clicked.connect(lambda _checked: self.closed.emit())
        self.hide()

    def begin(self, stay: Assignment, today: date, home: Home) -> None:
        """Open for an assignment: it ends when it was to end, or today."""
        self._stay, self._today, self._home = stay, today, home
        values = (stay.ends_on or today, None, None, "", home.zone, None)
        for row, value in zip(self._rows, values, strict=True):
            row.say("")
            row.control.show_value(value, today)
        self._list_later()
        self.show()
        first = self._rows[_END].control.inner
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_end()
        else:
            super().keyPressEvent(event)

    def _list_later(self) -> None:
        """What is planned for after the last day, each with what shall become of it."""
        while self._contacts.count():
            item = self._contacts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._later = []
        stay, day = self._stay, self._value(_END)
        if stay is None or not isinstance(day, date):
            return
        with self._context.open_workspace.read() as reader:
            found = planned_after(reader, stay.employee_id, day)
        usual = Fate.KEEP if self._value(_CUSTOMER) else Fate.CANCEL
        for place, contact in enumerate(found):
            said = in_words(chip_row(contact), self._context.language, self._home, stay.zone).split("\n")[0]
            name = QLabel(said)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setWordWrap(True)
            box = QuietBox()
            box.setAccessibleName(said)
            for fate, text in _FATES.items():
                box.addItem(self._context.text(text), fate)
            box.setCurrentIndex(box.findData(usual))
            self._contacts.addWidget(name, place, 0)
            self._contacts.addWidget(box, place, 1)
            self._later.append((contact, box))
        self._title.setVisible(bool(found))

    def _value(self, place: int) -> object:
        """What stands in a field; None where it cannot be read, with its sentence beneath it."""
        row = self._rows[place]
        row.say("")
        try:
            return row.control.value(self._today)
        except InvalidValueError as error:
            row.say(self._context.text(sentence(error)))
            return None

    def _on_end(self) -> None:
        stay = self._stay
        values = [self._value(place) for place in range(len(_FIELDS))]
        if stay is None or not isinstance(values[_END], date):
            self._rows[_END].control.setFocus()
            return
        act = msg("End the assignment")
        try:
            ending = self._ending(values)
            with self._context.open_workspace.edit(act) as edit:
                end_assignment(edit, stay, ending)
        except InvalidValueError as error:
            places = {"ends_on": _END, "zone": _ZONE, "starts_on": _FROM, "day": _TALK, "time": _AT}
            row = self._rows[places.get(error.field, _CUSTOMER)]
            row.say(self._context.text(sentence(error)))
            row.control.setFocus()
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
        else:
            self.closed.emit()

    def _ending(self, values: list[object]) -> Ending:
        end, talk, at, customer, zone, start = values
        following = None
        if customer or start:
            following = NextStay(zone=zone, customer=customer, starts_on=start or _day_after(end))  # type: ignore[arg-type]
        fates = {contact.id: Fate(box.currentData()) for contact, box in self._later}
        return Ending(ends_on=end, talk_on=talk, talk_at=at, next=following, fates=fates)  # type: ignore[arg-type]


def _day_after(day: object) -> date:
    if not isinstance(day, date):
        raise TypeError("an assignment ends on a day")
    return date.fromordinal(day.toordinal() + 1)
