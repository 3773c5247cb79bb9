"""What stands around the grid: title, buttons, legend, and what to do when there is nobody yet."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.arranging import hidden_text
from distance_leader.presentation.plan_grid import Grid
from ui.cards import empty_state
from ui.context import Context
from ui.icons import icon
from ui.one_line import OneLine
from ui.plan.legend import StateLegend
from ui.theme import font


class PlanFrame(QWidget):
    """Says what its user wants; the page does it."""

    shift_wanted = Signal(int)
    today_wanted = Signal()
    zoom_wanted = Signal(int)
    week_wanted = Signal()
    """Days and hours instead of weeks."""
    new_contact_wanted = Signal()
    add_person_wanted = Signal()

    def __init__(self, context: Context, view: QWidget) -> None:
        super().__init__()
        self._context = context
        self._title = QLabel(context.text(msg("Week plan")))
        self._title.setFont(font(18, is_strong=True))
        self._subtitle = OneLine()
        self._subtitle.setProperty("tone", "muted")
        self._zooms: dict[int, QPushButton] = {}
        self._icons: dict[QPushButton, str] = {}
        self._new = self._button(msg("New contact"), self.new_contact_wanted.emit)
        self._new.setProperty("role", "primary")
        self._body = QStackedWidget()
        card = QWidget()
        card.setObjectName("card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(view)
        self._body.addWidget(card)
        self._body.addWidget(self._make_empty())
        self._body.addWidget(self._make_unfound())
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        layout.addLayout(self._make_top())
        layout.addWidget(self._body, 1)
        layout.addLayout(self._make_bottom())
        self._tint()
        context.theme_changed.connect(self._tint)

    def add_strip(self, strip: QWidget) -> None:
        """Give a strip its place between title and grid."""
        self._column.insertWidget(1, strip)

    def begin_with(self, view: QWidget) -> None:
        """Give the keyboard to the grid, or to the one thing that can be done where there is nobody."""
        (view if self._new.isEnabled() else self._first).setFocus()

    def offer_first(self, *, is_offered: bool) -> None:
        """The button for the first person, which rests while the strip is open."""
        self._first.setVisible(is_offered)

    def show_state(self, grid: Grid, zoom: int, owed: Message | None = None) -> None:
        """Bring title, zoom and the empty state in line with the grid, and say how many are owed a talk."""
        first, last = grid.weeks[0], grid.weeks[-1]
        people = nmsg("{count} person", "{count} people", len(grid.everybody))
        numbers = {"first": first.number, "last": last.number}
        period = msg("Weeks {first}–{last} {year}", **numbers, year=last.year)
        if first.year != last.year:
            years = {"first_year": first.year, "last_year": last.year}
            period = msg("Week {first} {first_year} – week {last} {last_year}", **numbers, **years)
        parts = (owed, period, people, hidden_text(grid))
        self._subtitle.say(" · ".join(self._context.text(part) for part in parts if part))
        self._zooms[zoom].setChecked(True)
        self._body.setCurrentIndex(0 if grid.people else 2 if grid.everybody else 1)
        self._new.setEnabled(bool(grid.everybody))

    def _make_top(self) -> QBoxLayout:
        """The title with its line, and the buttons."""
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        self._buttons = self._make_buttons()
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(8)
        top.addLayout(names, 1)
        top.addLayout(self._buttons)
        return top

    def minimumSizeHint(self) -> QSize:
        """Without the button that goes first where room is short; else it would never go."""
        least, rest = super().minimumSizeHint(), 0
        if self._add.isVisibleTo(self):
            rest = self._add.sizeHint().width() + self._buttons.spacing()
        margins = self._column.contentsMargins()
        needed = max(self._buttons.sizeHint().width() - rest, self._bottom.minimumSize().width())
        return QSize(min(least.width(), needed + margins.left() + margins.right()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the title and the buttons have no room beside one another, the buttons stand beneath it, whole.

        Where not all of them have, adding a person is left to the menu and its key.
        """
        super().resizeEvent(event)
        margins = self._column.contentsMargins()  # the layout's own rectangle is still that of before
        gap, room = self._top.spacing(), event.size().width() - margins.left() - margins.right()
        rest = 0 if self._add.isVisibleTo(self) else self._add.sizeHint().width() + gap
        buttons = self._buttons.sizeHint().width() + rest
        is_beside = self._title.sizeHint().width() + gap + buttons <= room
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._add.setVisible(buttons <= room)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        back = self._icon_button("chevron-left", msg("A week back"))
        back.clicked.connect(lambda: self.shift_wanted.emit(-1))
        forward = self._icon_button("chevron-right", msg("A week forward"))
        forward.clicked.connect(lambda: self.shift_wanted.emit(1))
        row.addWidget(back)
        row.addWidget(self._button(msg("Today"), self.today_wanted.emit))
        row.addWidget(forward)
        row.addSpacing(8)
        self._add = self._button(msg("Add a person"), self.add_person_wanted.emit)
        row.addWidget(self._add)
        row.addWidget(self._new)
        return row

    def _make_bottom(self) -> QHBoxLayout:
        """Legend on the left; on the right the zoom, where programs have it."""
        row = self._bottom = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(StateLegend(self._context))
        row.addStretch(1)
        self._add_zooms(row)
        return row

    def _add_zooms(self, row: QHBoxLayout) -> None:
        hours = self._button(msg("Week"), self.week_wanted.emit)
        hours.setProperty("role", "choice")
        row.addWidget(hours)
        group = QButtonGroup(self)
        for weeks, text in ((6, msg("6 weeks")), (13, msg("Quarter")), (53, msg("Year"))):
            button = self._button(text, lambda weeks=weeks: self.zoom_wanted.emit(weeks))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
            self._zooms[weeks] = button

    def _button(self, text: object, act: object) -> QPushButton:
        button = QPushButton(self._context.text(text))  # type: ignore[arg-type]
        button.clicked.connect(lambda _checked: act())  # type: ignore[operator]
        return button

    def _icon_button(self, name: str, text: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "icon")
        button.setAccessibleName(self._context.text(text))  # type: ignore[arg-type]
        button.setToolTip(button.accessibleName())

        self._icons[button] = name
        return button

    def _tint(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, self._context.theme.tokens["text2"]))

    def _make_unfound(self) -> QWidget:
        """Somebody, but nobody whom the filter fits."""
        said = QLabel(self._context.text(msg("Nobody fits the filter. Esc shows everybody.")))
        said.setWordWrap(True)
        said.setObjectName("card")
        said.setFont(font(12.5))
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return said

    def _make_empty(self) -> QWidget:
        """Nobody yet: one sentence and one button."""
        button = self._first = self._button(msg("Add a person"), self.add_person_wanted.emit)
        button.setProperty("role", "primary")
        return empty_state(self._context.text(msg("Here stand your people, week by week. Add the first one.")), button)
