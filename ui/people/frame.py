"""What stands around the list of people: title, buttons, and what to do where there is nobody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from ui.cards import card, empty_state
from ui.context import Context
from ui.one_line import OneLine
from ui.theme import font

_KEYS = msg("Enter opens the profile · Space logs a talk · Shift and arrows choose several · Delete archives")
_UNFITTING = msg("Nobody fits the filter. Esc shows everybody.")
_ALL_REST = msg("All are archived or frozen. They stand here with Everybody ticked.")
_LIST, _NOBODY, _UNFOUND, _UNFOLLOWED = range(4)


class PeopleFrame(QWidget):
    """Says what its user wants; the page does it."""

    add_wanted = Signal()
    customers_wanted = Signal()
    parties_wanted = Signal()

    def __init__(self, context: Context, view: QWidget, *strips: QWidget) -> None:
        super().__init__()
        self._context = context
        self._subtitle = OneLine()
        self._subtitle.setProperty("tone", "muted")
        self._first = self._button(msg("Add a person"), self.add_wanted)
        self._keys = QLabel(context.text(_KEYS))
        self._keys.setProperty("tone", "muted")
        self._keys.setWordWrap(True)
        self._body = QStackedWidget()
        for part in (card(view, margin=1), self._make_empty(), *map(self._make_sentence, (_UNFITTING, _ALL_REST))):
            self._body.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        layout.addLayout(self._make_top())
        for strip in strips:
            layout.addWidget(strip)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._keys)

    @property
    def is_empty(self) -> bool:
        """Whether there is nobody at all."""
        return self._body.currentIndex() == _NOBODY

    def begin_with(self, view: QWidget) -> None:
        """Give the keyboard to the list, or to the one thing that can be done where there is nobody."""
        (self._first if self.is_empty else view).setFocus()

    def show_state(self, count: str, *, are_shown: bool, are_there: bool, are_followed: bool) -> None:
        """Say how many there are, and show the list, or why there is none."""
        self._subtitle.say(count)
        why = _NOBODY if not are_there else _UNFOUND if are_followed else _UNFOLLOWED
        self._body.setCurrentIndex(_LIST if are_shown else why)
        self._keys.setVisible(are_there)

    def _make_top(self) -> QHBoxLayout:
        title = QLabel(self._context.text(msg("People")))
        title.setFont(font(18, is_strong=True))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(title)
        names.addWidget(self._subtitle)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(names, 1)
        row.addWidget(self._button(msg("Customers"), self.customers_wanted))
        row.addWidget(self._button(msg("Parties"), self.parties_wanted))
        add = self._button(msg("Add a person"), self.add_wanted)
        add.setProperty("role", "primary")
        row.addWidget(add)
        return row

    def _button(self, text: Message, signal: object) -> QPushButton:
        button = QPushButton(self._context.text(text))
        button.clicked.connect(lambda _checked: signal.emit())  # type: ignore[attr-defined]
        return button

    def _make_empty(self) -> QWidget:
        said = msg("Here stands everybody whom you lead. Add the first one.")
        return empty_state(self._context.text(said), self._first)

    def _make_sentence(self, message: Message) -> QWidget:
        return card(_sentence(self._context.text(message)))


def _sentence(text: str) -> QLabel:
    said = QLabel(text)
    said.setFont(font(12.5))
    said.setAlignment(Qt.AlignmentFlag.AlignCenter)
    said.setWordWrap(True)
    return said
