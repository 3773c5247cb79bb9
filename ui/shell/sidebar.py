"""The sidebar: one button for each page that exists."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from ui.context import Context
from ui.icons import icon
from ui.shell.window import SIDEBAR_WIDTH
from ui.text_size import factor
from ui.theme import font


class Sidebar(QWidget):
    """Names and icons of the pages; the last ones stand at the bottom."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(SIDEBAR_WIDTH)
        self._context = context
        self._icons: dict[QPushButton, str] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 16, 12, 16)
        self._layout.setSpacing(4)
        title = QLabel("Distance Leader")
        title.setFont(font(12.5, is_strong=True))
        title.setContentsMargins(10, 0, 10, 12)
        self._layout.addWidget(title)
        self._stretch_at = self._layout.count()
        self._layout.addStretch(1)
        context.theme_changed.connect(self._tint)
        context.text_resized.connect(self._fit_text)

    def add_page(self, text: Message, icon_name: str, show: Callable[[], None], *, at_bottom: bool) -> QPushButton:
        """A button that shows a page."""
        button = QPushButton(self._context.text(text))
        button.setProperty("role", "nav")
        button.setCheckable(True)
        button.clicked.connect(lambda _checked: show())
        self._group.addButton(button)
        self._icons[button] = icon_name
        if at_bottom:
            self._layout.addWidget(button)
        else:
            self._layout.insertWidget(self._stretch_at, button)
            self._stretch_at += 1
        self._tint()
        self._fit_text()
        return button

    def first_button(self) -> QWidget:
        """Where the keyboard enters."""
        checked = self._group.checkedButton()
        return checked or self._group.buttons()[0]

    def _fit_text(self, _percent: int = 0) -> None:
        """As wide as ever, or as large words want it."""
        self.ensurePolished()
        self._layout.invalidate()
        self.setFixedWidth(max(SIDEBAR_WIDTH, self._layout.sizeHint().width()) if factor() > 1 else SIDEBAR_WIDTH)

    def _tint(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, self._context.theme.tokens["text2"]))


def page_words() -> dict[str, tuple[Message, str]]:
    """Words and icon of each page, by its key."""
    return {
        "today": (msg("Today"), "sun"),
        "plan": (msg("Plan"), "calendar-days"),
        "people": (msg("People"), "users"),
        "wellbeing": (msg("Wellbeing"), "heart"),
        "follow_up": (msg("Follow-up"), "list-checks"),
        "help": (msg("Help"), "circle-help"),
        "settings": (msg("Settings"), "settings"),
    }
