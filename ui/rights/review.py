"""The review of what was kept for its time: rows, what can be done with the chosen one, and a second question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from distance_leader.domain.codes import Kept
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.retaining import ReviewRow
from ui.cards import section
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.rows.row_view import RowView

_KEYS = msg("The same by keys: K, Delete and A; Enter opens the person.")


def _has_left(row: ReviewRow) -> bool:
    return row.category is Kept.PERSON


class Review(QWidget):
    """Says what its user wants, once it was asked twice where it cannot be undone."""

    keep_wanted = Signal()
    erase_wanted = Signal(object, bool)
    """A row, and whether its figures stay."""
    profile_wanted = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._asked: tuple[ReviewRow, bool] | None = None
        self.view = RowView(context, context.text(msg("Kept for its time")))
        self._nothing = QLabel(context.text(msg("Nothing has been kept for longer than it should be.")))
        self._nothing.setWordWrap(True)
        self._keep = self._button(msg("&Keep it longer…"))
        self._erase = self._button(msg("&Erase for good"))
        self._nameless = self._button(msg("&Leave figures without a name"))
        self._acts = QWidget()
        flow = FlowLayout(self._acts)
        for button in (self._keep, self._erase, self._nameless):
            flow.addWidget(button)
        self._keys = QLabel(context.text(_KEYS))
        self._keys.setProperty("tone", "muted")
        self._keys.setWordWrap(True)
        self._sure = QLabel()
        self._sure.setWordWrap(True)
        self._sure.setProperty("tone", "error")
        self._sure.setTextFormat(Qt.TextFormat.PlainText)
        self.yes = self._button(msg("Do it for good"))
        self.yes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(section(context.text(msg("Kept for its time"))))
        layout.addWidget(self._nothing)
        layout.addWidget(self.view, 1)
        for part in (self._acts, self._keys, self._sure, self.yes):
            layout.addWidget(part)
        layout.addStretch(0)
        self.ask_no_more()
        self._connect()

    def show_rows(self, rows: Sequence[ReviewRow]) -> None:
        """Show what is to be looked at, or that there is nothing."""
        self.view.show_groups([(msg("To be looked at"), rows)])
        for part in (self.view, self._acts, self._keys):
            part.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._follow()

    def ask_no_more(self) -> bool:
        """Forget the second question; whether there was one."""
        was_asked, self._asked = self._asked is not None, None
        for part in (self._sure, self.yes):
            part.hide()
        return was_asked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.ask_no_more():
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        view = self.view
        view.on(Qt.Key.Key_Return, lambda row: self.profile_wanted.emit(row.person, "rights"), msg("Open the profile"))
        view.on(Qt.Key.Key_K, lambda _row: self.keep_wanted.emit(), msg("Keep it longer"))
        view.on(Qt.Key.Key_Delete, lambda row: self._ask(row, keeps_figures=False), msg("Erase it for good"))
        figures = msg("Leave figures without a name")
        view.on(Qt.Key.Key_A, lambda row: self._ask(row, keeps_figures=True), figures, when=_has_left)
        view.selectionModel().currentChanged.connect(lambda _now, _before: self._follow())
        self._keep.clicked.connect(lambda _checked: self.keep_wanted.emit())
        self._erase.clicked.connect(lambda _checked: self._ask(view.chosen(), keeps_figures=False))
        self._nameless.clicked.connect(lambda _checked: self._ask(view.chosen(), keeps_figures=True))
        self.yes.clicked.connect(lambda _checked: self._on_sure())

    def _follow(self) -> None:
        """Another row is chosen: only of somebody who left can figures stay without a name."""
        self.ask_no_more()
        row: ReviewRow | None = self.view.chosen()
        self._nameless.setEnabled(row is not None and _has_left(row))

    def _ask(self, row: ReviewRow | None, *, keeps_figures: bool) -> None:
        """What cannot be undone is asked for once more, on the page."""
        if row is None or (keeps_figures and not _has_left(row)):
            return
        self._asked = (row, keeps_figures)
        nameless = msg(
            "All words and the name go for good, from the file and every copy; dates and figures stay: {name}.",
            name=row.name,
        )
        whole = msg("It goes for good, from the file and every copy: {name}.", name=row.name)
        self._sure.setText(self._context.text(nameless if keeps_figures else whole))
        for part in (self._sure, self.yes):
            part.show()
        self.yes.setFocus()

    def _on_sure(self) -> None:
        if self._asked is not None:
            row, keeps_figures = self._asked
            self.ask_no_more()
            self.erase_wanted.emit(row, keeps_figures)

    def _button(self, text: Message) -> QPushButton:
        return QPushButton(self._context.text(text))
