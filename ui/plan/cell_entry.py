"""Typing into a cell: a line over it, and beneath it what the words will become, or make of the contact there."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QTableView, QVBoxLayout

from distance_leader.domain.codes import Anchor
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.planning.possible_hours import Side
from distance_leader.planning.typed_absence import TypedAbsence, parse_absence
from distance_leader.planning.typed_contact import TypedContact, parse_typed
from distance_leader.presentation.hours import meeting_text
from distance_leader.presentation.retyping import Retyping
from distance_leader.presentation.typed_preview import absence_preview, preview
from distance_leader.services.hours import both_sides
from ui.context import Context
from ui.text_size import px

_LEAST_WIDTH = 300


_COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Another window or a menu has the keyboard for a while: what is half typed waits, as in a spreadsheet."""


class CellEntry(QFrame):
    """Enter takes the phrase and goes down, Tab goes right, Esc leaves the cell as it was."""

    taken = Signal(object, int, int)
    """A TypedContact or TypedAbsence, and how many rows and columns to go on."""
    retyped = Signal(object, object, int, int)
    """The Retyping of a contact, the TypedContact that is to stand for it, and how many rows and columns to go on."""
    filled = Signal(str)
    """The phrase for every chosen cell."""
    left = Signal()

    def __init__(self, context: Context, view: QTableView) -> None:
        super().__init__(view.viewport())
        self._view, self._area = view, view.viewport()
        self.setObjectName("entry")
        self._context = context
        self._week = IsoWeek(2026, 1)
        self._today = date.min
        self._retyping: Retyping | None = None
        self._line = QLineEdit()
        self._line.setAccessibleName(context.text(msg("New contact")))
        self._line.setPlaceholderText(context.text(msg("wellbeing thu 8:30")))
        self._preview = QLabel()
        self._preview.setProperty("tone", "muted")
        self._preview.setWordWrap(True)
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._sides: tuple[Side, Side] | None = None
        self._there = QLabel()
        self._there.setObjectName("there")
        self._there.setProperty("tone", "muted")
        self._there.setWordWrap(True)
        self._there.setContentsMargins(6, 0, 6, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 6)
        layout.setSpacing(0)
        layout.addWidget(self._line)
        layout.addWidget(self._preview)
        layout.addWidget(self._there)
        self._preview.setContentsMargins(6, 0, 6, 0)
        self._line.textChanged.connect(self._on_text)
        self._line.installEventFilter(self)
        self._area.installEventFilter(self)
        context.text_resized.connect(self._place)
        self.hide()

    def set_person(self, employee_id: UUID, week: IsoWeek) -> None:
        """Whose cell it is: their clock and their working hours are told while one types."""
        with self._context.open_workspace.read() as reader:
            self._sides = both_sides(reader, employee_id, week.monday)

    def begin(self, week: IsoWeek, today: date, text: str) -> None:
        """Open over the current cell for a contact that is not there yet."""
        self._open(week, today, text, None)

    def retype(self, retyping: Retyping) -> None:
        """Open over the cell of a contact with its own phrase, which is then typed over."""
        self._open(retyping.contact.week, retyping.today, retyping.phrase, retyping)

    def _open(self, week: IsoWeek, today: date, text: str, retyping: Retyping | None) -> None:
        self._week, self._today, self._retyping = week, today, retyping
        name = msg("New contact") if retyping is None else msg("Edit the contact")
        self._line.setAccessibleName(self._context.text(name))
        self._line.setText(text)
        self._on_text(text)
        self._place()
        self.show()
        self.raise_()
        self._line.setFocus()
        self._line.end(False)  # noqa: FBT003 - Qt's own: move, do not mark

    def _place(self, _percent: int = 0) -> None:
        """Over the cell and within the view, also when the window or the text gets another size meanwhile."""
        self._view.scrollTo(self._view.currentIndex())
        cell = self._view.visualRect(self._view.currentIndex())
        width = min(max(cell.width() + 2, px(_LEAST_WIDTH)), self._area.width())
        left = min(cell.left(), self._area.width() - width)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        top = min(cell.top(), self._area.height() - height)
        self.setGeometry(left, max(top, 0), width, height)

    def reopen(self) -> None:
        """Once more with the words that were there: they were refused."""
        self.show()
        self.raise_()
        self._line.setFocus()

    def typed(self) -> TypedContact | TypedAbsence:
        """What the phrase means; typed over a contact it is never an absence."""
        if self._retyping is not None:
            return self._retyping.typed(self._line.text())
        return parse_absence(self._line.text(), self._week) or parse_typed(self._line.text(), self._week, self._today)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        has_left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _COMES_BACK
        if watched is self._line and has_left:
            self._take(0, 0)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def _show_there(self, typed: TypedContact | TypedAbsence) -> None:
        """Both clocks, and for whom the hour is awkward: said before, not forbidden."""
        told = None
        if isinstance(typed, TypedAbsence):
            self._there.hide()
            return
        if typed.day is not None and typed.time is not None and self._sides is not None:
            is_mine = typed.anchor is not Anchor.EMPLOYEE
            told = meeting_text(typed.day, typed.time, self._sides, is_leaders_clock=is_mine)
        self._there.setText(self._context.text(told.said) if told else "")
        self._there.setProperty("tone", "warned" if told and told.is_warning else "muted")
        self._there.style().polish(self._there)
        self._there.setVisible(told is not None)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fill()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._take(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
        elif key == Qt.Key.Key_Up:
            self._take(-1, 0)
        elif key == Qt.Key.Key_Tab:
            self._take(0, 1)
        elif key == Qt.Key.Key_Backtab:
            self._take(0, -1)
        else:
            return False
        return True

    def _take(self, rows: int, columns: int) -> None:
        if self.isHidden():
            return
        typed, text, retyping = self.typed(), self._line.text().strip(), self._retyping
        self._close()
        if text and retyping is not None:
            self.retyped.emit(retyping, typed, rows, columns)
        elif text:
            self.taken.emit(typed, rows, columns)

    def _fill(self) -> None:
        if self._retyping is not None:  # one contact is edited; it is not put into others' cells
            self._take(0, 0)
            return
        text = self._line.text().strip()
        self._close()
        if text:
            self.filled.emit(text)

    def _hint(self) -> Message:
        if self._retyping is not None:
            return msg("An empty line changes nothing. Del takes the contact out.")
        return msg("focus, day, hour, channel, minutes, or a note")

    def _close(self) -> None:
        self.hide()
        self.left.emit()

    def _on_text(self, text: str) -> None:
        typed = self.typed()
        language = self._context.language
        if self._retyping is not None and not isinstance(typed, TypedAbsence):
            shown = self._retyping.preview(typed, language) if text.strip() else ""
        elif isinstance(typed, TypedAbsence):
            shown = absence_preview(typed, self._week, language)
        else:
            shown = preview(typed, self._week, self._today, language) if text.strip() else ""
        self._show_there(typed)
        self._preview.setText(shown or self._context.text(self._hint()))
        if self.isVisible():
            height = max(self.heightForWidth(self.width()), self.sizeHint().height())
            top = max(min(self.y(), self._area.height() - height), 0)
            self.setGeometry(self.x(), top, self.width(), height)
