"""A new password: typed twice, so that a slip is noticed, its strength said plainly; none only by choice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.passwords import NO_WAY_BACK, PLAIN, strength_words
from distance_leader.storage.keys import password_bytes
from ui.context import Context

_LEAST = 8
_SHORT = msg(
    "Fewer than {least} characters are guessed at once. Write more, or choose it once more to use it all the same.",
    least=_LEAST,
)


class PasswordLine(QWidget):
    """A line whose letters are hidden, its name above it, and beneath it what is wrong."""

    def __init__(self, context: Context, name: Message) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(context.text(name))
        self.line.setMaxLength(1_000)
        said = QLabel(context.text(name))
        said.setProperty("tone", "muted")
        said.setBuddy(self.line)
        self._problem = QLabel()
        self._problem.setProperty("tone", "error")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.show_letters(is_shown=False)
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (said, self.line, self._problem):
            layout.addWidget(part)

    def show_letters(self, *, is_shown: bool) -> None:
        """Let the letters be read, or show a dot for each."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )

    def say(self, text: str) -> None:
        """Show what is wrong, or nothing."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.line.setAccessibleDescription(text)


class NewPassword(QWidget):
    """`take` gives what was chosen. Where the file may stay plain, that is a choice of its own."""

    def __init__(self, context: Context, name: Message | None = None, *, may_be_without: bool = False) -> None:
        super().__init__()
        self._context = context
        self._may_be_without = may_be_without
        self._short_told = ""
        """A short password that was asked about: chosen once more it is taken."""
        self._first = PasswordLine(context, name or msg("Password"))
        self._again = PasswordLine(context, msg("The password once more"))
        self._strength = QLabel()
        self._strength.setProperty("tone", "muted")
        self._strength.setWordWrap(True)
        self._strength.setMinimumHeight(self._strength.fontMetrics().lineSpacing())  # nothing jumps under the pointer
        self._shows = QCheckBox(context.text(msg("Show the password")))
        self._told = QLabel(context.text(NO_WAY_BACK))
        self._told.setProperty("tone", "muted")
        self._told.setWordWrap(True)
        self._without = QCheckBox(context.text(msg("Without encryption")))
        self._without.setVisible(may_be_without)
        self.setFocusProxy(self._first)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self._first, self._strength, self._again, self._shows, self._told, self._without):
            layout.addWidget(part)
        self._first.line.textChanged.connect(self._on_text)
        self._again.line.textChanged.connect(lambda _text: self._again.say(""))
        self._shows.toggled.connect(self._on_shows)
        self._without.toggled.connect(self._on_without)

    def take(self) -> tuple[bool, bytes | None]:
        """Whether something was chosen, and the password, None for none. Says what is wrong where nothing was."""
        if self._without.isChecked():
            return True, None
        first, again = self._first.line.text(), self._again.line.text()
        text = self._context.text
        missing = (
            msg("Write a password, or choose “Without encryption”.")
            if self._may_be_without
            else msg("Write a password.")
        )
        self._first.say("" if first else text(missing))

        self._again.say(text(msg("This is not the same as above.")) if first and first != again else "")
        if first and first == again:
            if len(first) < _LEAST and self._short_told != first:
                self._short_told = first
                self._first.say(text(_SHORT))
                self._first.setFocus()
                return False, None
            return True, password_bytes(first)
        (self._again if first else self._first).setFocus()
        return False, None

    def clear(self) -> None:
        """Forget what was typed."""
        for one in (self._first, self._again):
            one.line.clear()
            one.say("")
        self._short_told = ""

    def _on_text(self, password: str) -> None:
        self._first.say("")
        said = strength_words(password)
        self._strength.setText(self._context.text(said) if said else "")

    def _on_shows(self, is_shown: bool) -> None:  # noqa: FBT001 - the signal's own
        for one in (self._first, self._again):
            one.show_letters(is_shown=is_shown)

    def _on_without(self, is_without: bool) -> None:  # noqa: FBT001 - the signal's own
        self.clear()
        for one in (self._first, self._again, self._shows):
            one.setVisible(not is_without)
        self._told.setText(self._context.text(PLAIN if is_without else NO_WAY_BACK))
