"""Settings: the leader's own data, kept in the file, and how the window looks, kept for this user."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.leader import Leader
from distance_leader.i18n.message import Message, msg, nmsg, pmsg
from distance_leader.presentation.collections import LEADER_ABSENCES, TRAVELS
from distance_leader.presentation.fields import LEADER_FIELDS
from ui.context import Context
from ui.forms.controls import LANGUAGE_NAMES, QuietBox
from ui.forms.form import Form
from ui.forms.listing import Listing
from ui.settings import LOCKS, REMINDERS, TEXT_SIZES
from ui.settings_page.busy_sources import BusySources
from ui.settings_page.file_section import FileSection
from ui.text_size import hold
from ui.theme import font

_THEMES = {
    "system": pmsg("theme", "As the system"),
    "light": pmsg("theme", "Light"),
    "dark": pmsg("theme", "Dark"),
}
_WIDTH = 440


class SettingsPage(QWidget):
    """Saved as it is typed, like everything."""

    language_wanted = Signal(str)
    command_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        title = QLabel(context.text(msg("Settings")))
        title.setFont(font(18, is_strong=True))
        self._form = Form(context, LEADER_FIELDS, msg("settings"))
        self._lists = [Listing(context, one) for one in (TRAVELS, LEADER_ABSENCES)]
        self._busy = BusySources(context)
        self._file = FileSection(context)
        self._file.wanted.connect(self.command_wanted)
        self._rights = QPushButton(context.text(msg("Data protection…")))
        self._rights.clicked.connect(lambda _checked: self.command_wanted.emit("show_rights"))
        self._language = _box({code: pmsg("language", name) for code, name in LANGUAGE_NAMES.items()}, context)
        self._theme = _box(_THEMES, context)
        self._text_size = _box({str(one): msg("{percent} %", percent=one) for one in TEXT_SIZES}, context)
        self._reminder = _box({str(one): _reminder_word(one) for one in REMINDERS}, context)
        self._reminder.setCurrentIndex(self._reminder.findData(str(context.settings.reminder)))
        self._lock = _box({str(one): _lock_word(one) for one in LOCKS}, context)
        self._lock.setCurrentIndex(self._lock.findData(str(context.settings.lock_after)))
        self._language.setCurrentIndex(self._language.findData(context.language))
        self._theme.setCurrentIndex(self._theme.findData(context.settings.theme))
        self._show_text_size(context.settings.text_size)
        holder = QWidget()
        hold(holder, fixedWidth=_WIDTH)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 24)
        box.setSpacing(10)
        box.addWidget(title)
        self._fill(box)
        self._place(holder)
        self._language.activated.connect(lambda _index: self.language_wanted.emit(self._language.currentData()))
        self._theme.activated.connect(lambda _index: context.set_theme(self._theme.currentData()))
        self._text_size.activated.connect(lambda _at: context.set_text_size(int(self._text_size.currentData())))
        context.text_resized.connect(self._show_text_size)
        self._reminder.activated.connect(self._on_reminder)
        self._lock.activated.connect(self._on_lock)
        context.open_history.changed.connect(self._on_changed)
        self.refresh()

    def _fill(self, box: QVBoxLayout) -> None:
        """The window, the file, the leader."""
        text = self._context.text
        box.addWidget(_section(text(msg("This window"))))
        self._add_labelled(box, msg("Language of the window"), self._language)
        self._add_labelled(box, msg("Theme"), self._theme)
        self._add_labelled(box, msg("Text size"), self._text_size)
        self._add_labelled(box, msg("Remind me of calls"), self._reminder)
        self._add_labelled(
            box, msg("Lock the window when nobody has touched it; what can be undone ends then"), self._lock
        )
        box.addSpacing(8)
        box.addWidget(_section(text(msg("This file"))))
        box.addWidget(self._file)
        box.addWidget(self._rights, 0, Qt.AlignmentFlag.AlignLeft)
        box.addSpacing(8)
        box.addWidget(_section(text(msg("You"))))
        box.addWidget(self._form)
        for one in (*self._lists, self._busy):
            box.addSpacing(8)
            box.addWidget(one)

    def refresh(self) -> None:
        """Show the leader as stored."""
        with self._context.open_workspace.read() as reader:
            leader = reader.all(Leader)[0]
        self._form.show_entity(leader, self._today(leader))
        for one in self._lists:
            one.show_of(None)
        self._busy.refresh()
        self._file.refresh()

    def begin_with(self, name: str) -> None:
        """Give the keyboard to one setting, by the name of its field; those of the window begin with 'window_'."""
        own: dict[str, QWidget] = {
            "window_language": self._language,
            "window_theme": self._theme,
            "window_text_size": self._text_size,
            "window_reminder": self._reminder,
            "window_lock": self._lock,
            "file_password": self._file.password,
        }
        lists = {"travels": self._lists[0].line, "absences": self._lists[1].line}
        control = own.get(name) or lists.get(name) or self._form.rows[name].control
        self._area.ensureWidgetVisible(control)
        control.setFocus()

    def _today(self, leader: Leader) -> date:
        return self._context.today(leader.zone)

    def _on_changed(self, change_set: ChangeSet) -> None:
        self._form.follow(change_set)
        for one in self._lists:
            one.follow(change_set)
        self._busy.follow(change_set)

    def _show_text_size(self, percent: int) -> None:
        """The keys change it too."""
        self._text_size.setCurrentIndex(self._text_size.findData(str(percent)))

    def _on_reminder(self, _index: int) -> None:
        self._context.settings.reminder = int(self._reminder.currentData())

    def _on_lock(self, _index: int) -> None:
        self._context.settings.lock_after = int(self._lock.currentData())

    def _add_labelled(self, box: QVBoxLayout, text: Message, control: QComboBox) -> None:
        name = QLabel(self._context.text(text))
        name.setProperty("tone", "muted")
        name.setWordWrap(True)
        name.setBuddy(control)
        control.setAccessibleName(name.text())
        pair = QVBoxLayout()
        pair.setSpacing(4)
        pair.addWidget(name)
        pair.addWidget(control)
        box.addLayout(pair)

    def _place(self, holder: QWidget) -> None:
        across = QWidget()
        row = QHBoxLayout(across)
        row.setContentsMargins(24, 18, 24, 10)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(across)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)


def _section(text: str) -> QLabel:
    made = QLabel(text)
    made.setFont(font(12.5, is_strong=True))
    return made


def _reminder_word(minutes: int) -> Message:
    return (
        nmsg("{count} minute before", "{count} minutes before", minutes) if minutes else pmsg("reminder", "Not at all")
    )


def _lock_word(minutes: int) -> Message:
    return nmsg("After {count} minute", "After {count} minutes", minutes) if minutes else pmsg("lock", "Never")


def _box(words: dict[str, Message], context: Context) -> QComboBox:
    made = QuietBox()
    for key, text in words.items():
        made.addItem(context.text(text), key)
    return made
