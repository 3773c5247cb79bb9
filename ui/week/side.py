"""Beside the hours: for whom they are, who is owed a talk, and how awkward hours are shared."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.owed import Owed, owed_text
from distance_leader.presentation.week_view import WeekView, awkward_text
from distance_leader.storage.queries.plan import StaffRow
from ui.context import Context
from ui.forms.controls import QuietBox
from ui.text_size import hold, px, set_row
from ui.theme import font

_WIDTH, _ROW, _MOST_SHOWN = 208, 42, 7
_GROWS = 0.4
"""Its texts wrap: the hours beside it need the room more."""


class OwedList(QListWidget):
    """Choosing shows the person's hours; Enter plans a talk at the best of them."""

    plan_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.plan_wanted.emit()
        else:
            super().keyPressEvent(event)


class WeekSide(QWidget):
    """Says whose hours are wanted; the page shows them."""

    person_wanted = Signal(str)
    plan_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._fit_text()
        context.text_resized.connect(self._fit_text)
        self.people = QuietBox()
        self.people.setEditable(True)
        self.people.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.people.setAccessibleName(context.text(msg("Whose hours")))
        self.owed = OwedList()
        self.owed.setObjectName("listing")
        self.owed.setAccessibleName(context.text(msg("Owed a talk")))
        self._nobody = self._label("", 9.5)
        self._nobody.setText(context.text(msg("Nobody is owed a talk.")))
        self._awkward = self._label("", 9.5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._label(context.text(msg("Whose hours")), 9.5))
        layout.addWidget(self.people)
        layout.addSpacing(6)
        title = self._label(context.text(msg("Owed a talk")), 10.5)
        title.setFont(font(10.5, is_strong=True))
        layout.addWidget(title)
        layout.addWidget(self.owed)
        layout.addWidget(self._nobody)
        layout.addWidget(self._awkward)
        layout.addStretch(1)
        self.people.activated.connect(self._on_person)
        self.owed.currentItemChanged.connect(self._on_owed)
        self.owed.plan_wanted.connect(self.plan_wanted)
        self.owed.itemDoubleClicked.connect(lambda _item: self.plan_wanted.emit())

    def show_people(self, people: tuple[StaffRow, ...], chosen: str) -> None:
        """Whom one can choose."""
        self.people.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.people.clear()
        for person in people:
            self.people.addItem(person.name, person.key)
        self.people.setCurrentIndex(self.people.findData(chosen))
        completer = QCompleter(self.people.model(), self.people)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.people.setCompleter(completer)
        self.people.blockSignals(False)  # noqa: FBT003

    def show_owed(self, owed: Owed, view: WeekView, today: date) -> None:
        """Who is owed a talk, the most urgent first, and the ledger of the person shown."""
        names = {self.people.itemData(row): self.people.itemText(row) for row in range(self.people.count())}
        style = formats(self._context.language)
        self.owed.blockSignals(True)  # noqa: FBT003
        self.owed.clear()
        for key, rhythm in sorted(owed.items(), key=lambda item: str(item[1].latest_on)):
            said = owed_text(rhythm, today, style)
            item = QListWidgetItem(f"{names.get(key, '')}\n{self._context.text(said) if said else ''}")
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setToolTip(item.text())
            set_row(item, _ROW)
            self.owed.addItem(item)
            if key == view.person.key:
                self.owed.setCurrentItem(item)
        self.owed.blockSignals(False)  # noqa: FBT003
        self.owed.setVisible(bool(owed))
        hold(self.owed, fixedHeight=min(len(owed), _MOST_SHOWN) * _ROW + 4)
        self._nobody.setVisible(not owed)
        self._awkward.setText(self._context.text(awkward_text(view.awkward, view.person.name)))

    def _fit_text(self, _percent: int = 0) -> None:
        self.setFixedWidth(px(_WIDTH, _GROWS))

    def _on_person(self, row: int) -> None:
        self.person_wanted.emit(self.people.itemData(row))

    def _on_owed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.person_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _label(self, text: str, points: float) -> QLabel:
        made = QLabel(text)
        made.setFont(font(points))
        made.setWordWrap(True)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setProperty("tone", "muted")
        return made
