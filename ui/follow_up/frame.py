"""What stands around the list of open things: title, how they are grouped, and what to do where there are none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.following import GROUPINGS, Grouping
from ui.cards import card, empty_state
from ui.context import Context
from ui.one_line import OneLine
from ui.theme import font

_KEYS = msg("Enter: to the details · Space: done, settled or agreed · O opens the profile · N a new issue")
_OPEN, _NOTHING = range(2)


class FollowUpFrame(QWidget):
    """Says what its user wants; the page does it."""

    grouping_wanted = Signal(object)
    """A Grouping."""
    new_wanted = Signal()

    def __init__(self, context: Context, view: QWidget, strip: QWidget, sheet: QWidget) -> None:
        super().__init__()
        self._context = context
        self._subtitle = OneLine()
        self._subtitle.setProperty("tone", "muted")
        self._buttons: dict[Grouping, QPushButton] = {}
        self._first = self._button(msg("New issue"), self.new_wanted.emit)
        self._body = QStackedWidget()
        self._body.addWidget(self._make_open(view, sheet))
        self._body.addWidget(self._make_nothing())
        keys = QLabel(context.text(_KEYS))
        keys.setProperty("tone", "muted")
        keys.setWordWrap(True)
        self._keys = keys
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        layout.addLayout(self._make_top())
        layout.addWidget(strip)
        layout.addWidget(self._body, 1)
        layout.addWidget(keys)

    def show_state(self, said: str, *, is_open: bool) -> None:
        """Say how much is open, and show the list, or that there is none."""
        self._subtitle.say(said)
        self._body.setCurrentIndex(_OPEN if is_open else _NOTHING)
        self._keys.setVisible(is_open)

    @property
    def first(self) -> QWidget | None:
        """What takes the keyboard where nothing is open."""
        return self._first if self._body.currentIndex() == _NOTHING else None

    def _make_top(self) -> QHBoxLayout:
        title = QLabel(self._context.text(msg("Follow-up")))
        title.setFont(font(18, is_strong=True))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(title)
        names.addWidget(self._subtitle)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(names, 1)
        group = QButtonGroup(self)
        for grouping, text in GROUPINGS.items():
            button = self._button(text, partial(self.grouping_wanted.emit, grouping))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setChecked(grouping is Grouping.PERSON)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[grouping] = button
        row.addSpacing(10)
        add = self._button(msg("New issue"), self.new_wanted.emit)
        add.setProperty("role", "primary")
        row.addWidget(add)
        return row

    def _make_open(self, view: QWidget, sheet: QWidget) -> QWidget:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(card(view, margin=1), 6)
        row.addWidget(card(scroll), 5)
        return holder

    def _make_nothing(self) -> QWidget:
        said = msg("Nothing is open. A No to a check-in comes here by itself; so does what you promise in a talk.")
        return empty_state(self._context.text(said), self._first)

    def _button(self, text: Message, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(self._context.text(text))
        button.clicked.connect(lambda _checked: act())
        return button
