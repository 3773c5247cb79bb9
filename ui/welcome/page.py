"""The first start, in one page: language, own name and zone, then samples or an empty plan."""

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.leader import Leader
from distance_leader.domain.zones import country_of, known_zones
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.sentences import sentence
from ui.centered import center
from ui.context import Context
from ui.forms.controls import LANGUAGE_NAMES
from ui.forms.field_row import FieldRow
from ui.forms.new_password import NewPassword
from ui.theme import font

_FIELDS = (
    Field("Leader", "zone", msg("Your time zone"), Shape.ZONE),
    Field("Leader", "name", msg("Your name"), Shape.LINE),
)
"""The zone is filled in already, so it stands before the name: after the name come the passwords alone."""
_ZONE, _NAME = 0, 1


class WelcomePage(QWidget):
    """Says what was chosen; the program makes the file."""

    language_wanted = Signal(str)
    plan_wanted = Signal(object, object)
    """An empty plan for this Leader, with this password, or None for none."""
    samples_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._today = context.clock.now().date()
        title = QLabel(context.text(msg("Good that you are here")))
        title.setFont(font(18, is_strong=True))
        said = QLabel(
            context.text(
                msg(
                    "Distance Leader plans your talks with people far away, week by week. "
                    "Everything stays in one file on this computer."
                )
            )
        )
        said.setWordWrap(True)
        self._rows = [FieldRow(field, context) for field in _FIELDS]
        self._rows[_ZONE].control.show_value(_machine_zone(), self._today)
        self._start = QPushButton(context.text(msg("Start with an empty plan")))
        self._start.setProperty("role", "primary")
        samples = QPushButton(context.text(msg("Look around with sample data")))
        backup = QPushButton(context.text(msg("Restore a backup…")))
        box = QVBoxLayout()
        box.setSpacing(12)
        for part in (title, said):
            box.addWidget(part)
        box.addLayout(self._languages())
        for row in self._rows:
            box.addWidget(row)
        self._password = NewPassword(context, may_be_without=True)
        box.addWidget(self._password)
        box.addSpacing(6)
        box.addWidget(self._start)
        box.addWidget(samples)
        box.addWidget(backup)
        center(self, box)
        self._start.clicked.connect(self._on_start)
        samples.clicked.connect(self.samples_wanted)
        backup.clicked.connect(self.backup_wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the name. A focus proxy would do, but Tab leaves out what stands before it: the languages."""
        super().focusInEvent(event)
        self._rows[_NAME].control.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_start()
        else:
            super().keyPressEvent(event)

    def _languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        group = QButtonGroup(self)
        for code, name in LANGUAGE_NAMES.items():
            button = QPushButton(name)
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setChecked(code == self._context.language)
            button.clicked.connect(lambda _checked, code=code: self.language_wanted.emit(code))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _on_start(self) -> None:
        for row in self._rows:
            row.say("")
        try:
            zone, name = (row.control.value(self._today) for row in self._rows)
            leader = Leader(name=name.strip(), zone=zone, country=country_of(zone), language=self._context.language)
        except InvalidValueError as error:
            row = self._rows[_NAME if error.field == "name" else _ZONE]
            row.say(self._context.text(sentence(error)))
            row.control.setFocus()
            return
        is_chosen, password = self._password.take()
        if is_chosen:
            self.plan_wanted.emit(leader, password)


def _machine_zone() -> str:
    found = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    is_place = found in known_zones() and "/" in found and not found.startswith("Etc/")
    return found if is_place else "Europe/Copenhagen"
