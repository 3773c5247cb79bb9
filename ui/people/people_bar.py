"""The bar over the list of people: words that must fit, states, and whether archived ones stand there too."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from distance_leader.i18n.message import msg
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.people_table import COLUMNS
from distance_leader.presentation.profile import STATE_WORDS
from ui.context import Context

_PAUSE_MS = 120
_GAP = 6


class PeopleBar(QWidget):
    """Enter and Down go to the list, Esc shows everybody."""

    changed = Signal()
    left = Signal()
    columns_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line = QLineEdit()
        self._line.setPlaceholderText(context.text(msg("Name, customer, place, or any word of theirs")))
        self._line.setToolTip(self._line.placeholderText())
        self._line.setAccessibleName(context.text(msg("Filter the people")))
        self._line.setClearButtonEnabled(True)
        self._line.installEventFilter(self)
        self._states = {state: self._choice(state) for state in STATE_WORDS}
        self._archived = QCheckBox(context.text(msg("Everybody")))
        self._archived.setAccessibleName(self._archived.text())
        self._archived.setToolTip(context.text(msg("Archived and frozen people too")))
        self._archived.setAccessibleDescription(self._archived.toolTip())
        self._columns = QPushButton(context.text(msg("Columns")))
        self._menu = QMenu(self)
        self._columns.setMenu(self._menu)
        self._fill_menu()
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._line, 1)
        row.addLayout(self._make_buttons())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.changed)
        self._line.textChanged.connect(lambda _text: self._timer.start())
        self._archived.clicked.connect(lambda _checked: self.changed.emit())

    def _make_buttons(self) -> QHBoxLayout:
        buttons = self._buttons = QHBoxLayout()
        buttons.setSpacing(_GAP)
        buttons.addSpacing(_GAP)
        for button in self._states.values():
            buttons.addWidget(button)
        buttons.addSpacing(_GAP)
        buttons.addWidget(self._archived)
        buttons.addWidget(self._columns)
        return buttons

    def minimumSizeHint(self) -> QSize:
        return QSize(self._buttons.sizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line and the buttons have no room beside one another, the buttons stand beneath it."""
        super().resizeEvent(event)
        wanted = self._line.minimumSizeHint().width() + 2 * _GAP + self._buttons.sizeHint().width()
        is_beside = wanted <= event.size().width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)

    @property
    def words(self) -> str:
        """What people must fit."""
        return self._line.text()

    @property
    def states(self) -> frozenset[RhythmState]:
        """The states that are wanted; none are all."""
        return frozenset(state for state, button in self._states.items() if button.isChecked())

    @property
    def with_archived(self) -> bool:
        return self._archived.isChecked()

    def columns(self) -> list[str]:
        """The keys of the columns that are wanted, in their order."""
        hidden, extra = set(self._context.settings.hidden_columns), set(self._context.settings.extra_columns)
        return [one.key for one in COLUMNS if (one.is_usual and one.key not in hidden) or one.key in extra]

    def begin(self) -> None:
        """Let the user type."""
        self._line.setFocus()
        self._line.selectAll()

    def clear(self) -> None:
        """Show everybody again."""
        self._line.clear()
        for button in self._states.values():
            button.setChecked(False)
        self._timer.stop()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self._timer.isActive():
                self._timer.stop()
                self.changed.emit()
            self.left.emit()
            return True
        return False

    def _choice(self, state: RhythmState) -> QPushButton:
        button = QPushButton(self._context.text(STATE_WORDS[state]))
        button.setProperty("role", "choice")
        button.setCheckable(True)
        button.clicked.connect(lambda _checked: self.changed.emit())
        return button

    def _fill_menu(self) -> None:
        wanted = self.columns()
        for column in COLUMNS[1:]:
            action = self._menu.addAction(self._context.text(column.title))
            action.setCheckable(True)
            action.setChecked(column.key in wanted)
            action.toggled.connect(lambda is_on, key=column.key: self._on_column(key, is_on=is_on))

    def _on_column(self, key: str, *, is_on: bool) -> None:
        settings = self._context.settings
        is_usual = next(one.is_usual for one in COLUMNS if one.key == key)
        listed = set(settings.hidden_columns if is_usual else settings.extra_columns)
        listed = listed - {key} if is_on is is_usual else listed | {key}
        if is_usual:
            settings.hidden_columns = tuple(sorted(listed))
        else:
            settings.extra_columns = tuple(sorted(listed))
        self.columns_changed.emit()
