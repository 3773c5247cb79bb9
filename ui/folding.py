"""Words that may hold something sensitive: it is folded away until it is asked for, and again when it is left."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.text_size import hold

SHOW = msg("Enter or a double click shows what is folded")
FOLDED_FIELD = msg("Sensitive, folded: &show")
_LEAST = 24
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FoldingLabel(QLabel):
    """A text of the user's. Enter, Space or a click show what is folded away in it, and fold it again."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._hint = context.text(msg("Enter, Space or a click shows what is folded"))
        self._shown = self._behind = ""
        self._is_open = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def say(self, text: str, behind: str = "") -> None:
        """Show a text; `behind` is the same with what is folded away in it, '' where nothing is."""
        is_other = (text, behind) != (self._shown, self._behind)
        self._shown, self._behind = text, behind if behind != text else ""
        if is_other or not self._behind:
            self._is_open = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._behind else Qt.FocusPolicy.NoFocus)
        self.setToolTip(self._hint if self._behind else "")
        self.setAccessibleDescription(self._hint if self._behind else "")
        if self._behind:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self._dress()
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._behind and event.key() in _KEYS:
            self._turn()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._behind and event.button() == Qt.MouseButton.LeftButton:
            self._turn()
        else:
            super().mousePressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_open = False
        self._write()

    def _dress(self) -> None:
        """What can be opened has a ring where the keyboard is, and is high enough for a finger."""
        role = "folding" if self._behind else ""
        if self.property("role") != role:
            self.setProperty("role", role)
            hold(self, minimumHeight=_LEAST if role else 0)
            self.style().polish(self)

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._write()

    def _write(self) -> None:
        self.setText(self._behind if self._is_open else self._shown)
