"""What stands around the hours: title, buttons, the side, the days above, and what is said of a place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from ui.cards import empty_state
from ui.context import Context
from ui.icons import icon
from ui.one_line import OneLine
from ui.text_size import px
from ui.theme import font
from ui.week.canvas import Canvas
from ui.week.geometry import y_of
from ui.week.head import WeekHead
from ui.week.legend import HourLegend
from ui.week.side import WeekSide


class WeekFrame(QWidget):
    """Says what its user wants; the page does it."""

    shift_wanted = Signal(int)
    today_wanted = Signal()
    best_wanted = Signal()
    weeks_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.canvas = Canvas(context)
        self.head = WeekHead(context)
        self.side = WeekSide(context)
        self._title = QLabel(context.text(msg("Week plan")))
        self._title.setFont(font(18, is_strong=True))
        self._subtitle = OneLine()
        self._subtitle.setProperty("tone", "muted")
        self._said = OneLine()
        self._icons: dict[QPushButton, str] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.canvas)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = self._make_body()
        self._nobody = self._make_nobody()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        layout.addLayout(self._make_top())
        layout.addWidget(self._body, 1)
        layout.addWidget(self._nobody, 1)
        layout.addWidget(self._said)
        layout.addLayout(self._make_bottom())
        self._tint()
        context.theme_changed.connect(self._tint)

    def show_title(self, text: str, *, is_empty: bool) -> None:
        """Which week it is; without anybody a sentence stands where the hours would."""
        self._subtitle.say(text)
        self._body.setVisible(not is_empty)
        self._nobody.setVisible(is_empty)
        self._best.setEnabled(not is_empty)

    def show_minute(self, minute: int) -> None:
        """Bring an hour into view."""
        self._area.verticalScrollBar().setValue(px(y_of(max(minute - 30, 0))))

    def say(self, message: Message, is_warning: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's
        """What is to be known of the place that is chosen; it is kept in view, but for the mouse."""
        self._said.setProperty("tone", "warned" if is_warning else "")
        self._said.style().polish(self._said)
        self._said.say(self._context.text(message))
        if self.canvas.mouse.is_held:
            return
        self._area.ensureVisible(0, px(y_of(self.canvas.minute) + y_of(30)), 0, px(y_of(60)))

    def _make_top(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(names)
        row.addStretch(1)
        today = QPushButton(self._context.text(msg("Today")))
        today.clicked.connect(self.today_wanted)
        best = self._best = QPushButton(self._context.text(msg("Plan at the best hour")))
        best.setProperty("role", "primary")
        best.clicked.connect(self.best_wanted)
        row.addWidget(self._arrow("chevron-left", msg("A week back"), -1))
        row.addWidget(today)
        row.addWidget(self._arrow("chevron-right", msg("A week forward"), 1))
        row.addSpacing(8)
        row.addWidget(best)
        return row

    def _arrow(self, name: str, text: Message, by: int) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "icon")
        button.setAccessibleName(self._context.text(text))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda _checked: self.shift_wanted.emit(by))
        self._icons[button] = name
        return button

    def _make_body(self) -> QWidget:
        card = QWidget()
        card.setObjectName("card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.setSpacing(0)
        inside.addWidget(self.head)
        inside.addWidget(self._area, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.side)
        row.addWidget(card, 1)
        return body

    def _make_nobody(self) -> QWidget:
        self.add = QPushButton(self._context.text(msg("Add a person")))
        self.add.clicked.connect(lambda _checked: self.add_wanted.emit())
        said = msg("Here stand the hours that suit you both, once somebody is in the plan.")
        made = empty_state(self._context.text(said), self.add)
        made.hide()
        return made

    def _make_bottom(self) -> QHBoxLayout:
        """Legend on the left; on the right the way back to the weeks, where the grid has the way here."""
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(HourLegend(self._context), 1)
        here = QPushButton(self._context.text(msg("Week")))
        here.setCheckable(True)
        here.setChecked(True)
        here.clicked.connect(lambda _checked: here.setChecked(True))
        back = QPushButton(self._context.text(msg("Weeks")))
        back.clicked.connect(self.weeks_wanted)
        for button in (here, back):
            button.setProperty("role", "choice")
            row.addWidget(button)
        return row

    def _tint(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, self._context.theme.tokens["text2"]))
