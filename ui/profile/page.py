"""The page of one person: head, tabs, and what each tab shows."""

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.profile import Profile, load_profile
from distance_leader.services.freezing import frozen_refusal
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.people_acts import PeopleActs
from ui.profile.freezing import FrozenStrip, let_lie
from ui.profile.head import ProfileHead
from ui.profile.lists import Agreements, History, Needs
from ui.profile.overview import Overview
from ui.profile.rights import Rights
from ui.profile.stays import Stays
from ui.profile.stepping import Stepping
from ui.profile.wellbeing import Wellbeing
from ui.reading import Reading
from ui.text_size import hold
from ui.theme import strong_width

TABS: dict[str, tuple[Message, Callable[[Context], QWidget]]] = {
    "overview": (msg("Overview"), Overview),
    "needs": (msg("Needs and rhythm"), Needs),
    "assignment": (msg("Assignment"), Stays),
    "wellbeing": (msg("Wellbeing"), Wellbeing),
    "agreements": (msg("Agreements"), Agreements),
    "history": (msg("History"), History),
    "rights": (msg("Data protection"), Rights),
}
"""Each is a widget with `show_profile` and `follow`, made when it is first looked at."""


class ProfilePage(QWidget):
    """Says where its user wants to go; the desk goes there. Ctrl+PgUp and Ctrl+PgDown turn the tabs."""

    back_wanted = Signal()
    week_wanted = Signal(str, str)
    """A person's key and a week: show them in the plan."""
    prepare_wanted = Signal(str)
    chart_wanted = Signal(str)
    """A person's key: show the answers as a chart."""
    command_wanted = Signal(str)
    """The key of a command that acts on this person."""
    done = Signal(object)
    """What was done, and can be undone: a Message."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self.stepping = Stepping(self)
        self._context = context
        self._acts = PeopleActs(context)
        self._person: UUID | None = None
        self._profile: Profile | None = None
        self._next: Callable[[], None] | None = None
        self._head = ProfileHead(context)
        self._stack = QStackedWidget()
        self._tabs: dict[str, QWidget] = {}
        self._buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        self._strip = FrozenStrip(context)
        layout.addWidget(self._head)
        layout.addWidget(self._strip)
        layout.addLayout(self._make_tabs())
        layout.addWidget(self._stack, 1)
        self._reading = Reading(context, self, self._prepare, self._show)
        self._connect()
        turns = (("Ctrl+PgUp", self._step, -1), ("Ctrl+PgDown", self._step, 1))
        _add_keys(self, (*turns, ("Alt+Up", self.stepping.step, -1), ("Alt+Down", self.stepping.step, 1)))

    def _connect(self) -> None:
        self._head.back_wanted.connect(self.back_wanted)
        self._head.log_wanted.connect(self._log)
        self._strip.take_up_wanted.connect(self._take_up)
        self._head.prepare_wanted.connect(lambda: self.prepare_wanted.emit(self.key))
        self._context.open_history.changed.connect(self._on_changed)
        self._context.clock.minute.connect(self._ask)

    @property
    def key(self) -> str:
        """Whose profile it is; '' for nobody's."""
        return self._person.hex if self._person else ""

    @property
    def tab(self) -> str:
        """The key of the tab that is looked at."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    @property
    def profile(self) -> Profile | None:
        """What is shown."""
        return self._profile

    def show_person(self, key: str, tab: str = "overview") -> None:
        """Open somebody's profile at a tab."""
        if self.key != key:
            self._profile = None
        self._person = UUID(key)
        self._turn_to(tab)
        self._reading.ask()

    def begin_freezing(self) -> None:
        """The keyboard goes to what freezes the person, or takes a frozen one up again."""
        if self._profile is None:
            self._next = self.begin_freezing  # it is still read
        elif self._strip.isVisible():
            self._strip.take_up.setFocus()
        else:
            self._tabs["rights"].begin_freezing()  # type: ignore[attr-defined]

    def begin_absence(self) -> None:
        """The keyboard goes to where an absence is typed."""
        if self._profile is None:
            self._next = self.begin_absence
        else:
            self._turn_to("needs")
            self._tabs["needs"].begin_absence()  # type: ignore[attr-defined]

    def take_keyboard(self) -> None:
        """The keyboard goes into the tab."""
        current = self._stack.currentWidget()
        if current is not None:
            current.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _make_tabs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(self)
        for key, (text, _) in TABS.items():
            button = QPushButton(self._context.text(text))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            hold(button, minimumWidth=strong_width(button.text()))
            button.clicked.connect(lambda _checked, key=key: self._turn_to(key))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[key] = button
        row.addStretch(1)
        return row

    def _turn_to(self, key: str) -> None:
        if key not in self._tabs:
            self._tabs[key] = TABS[key][1](self._context)
            self._stack.addWidget(self._tabs[key])
            if key == "wellbeing":
                self._tabs[key].done.connect(self.done)  # type: ignore[attr-defined]
                self._tabs[key].chart_wanted.connect(self._on_chart)  # type: ignore[attr-defined]
            if key == "rights":
                self._tabs[key].command_wanted.connect(self.command_wanted)  # type: ignore[attr-defined]
                self._tabs[key].freeze_wanted.connect(self._freeze)  # type: ignore[attr-defined]
            if key == "overview":
                self._tabs[key].week_wanted.connect(lambda week: self.week_wanted.emit(self.key, week))  # type: ignore[attr-defined]
        self._buttons[key].setChecked(True)
        self._stack.setCurrentWidget(self._tabs[key])
        self._fill()

    def _step(self, by: int) -> None:
        keys = list(TABS)
        self._turn_to(keys[(keys.index(self.tab) + by) % len(keys)])
        self.take_keyboard()

    def _ask(self) -> None:
        if self._person is not None and self.isVisible():
            self._reading.ask()

    def _prepare(self) -> Callable[[Reader], Profile | None]:
        person, now, language = self._person or UUID(int=0), self._context.clock.now(), self._context.language
        return lambda reader: load_profile(reader, person, now, language)

    def _show(self, profile: Profile | None) -> None:
        if profile is None:  # taken back while it was open
            self.back_wanted.emit()
            return
        is_other = self._profile is None or self._profile.person.id != profile.person.id
        self._profile = profile
        self._head.show_profile(profile)
        self._strip.show_person(profile.person)
        self._fill()
        focused = QApplication.focusWidget()
        current = self._stack.currentWidget()
        is_in_tab = current is not None and focused is not None and current.isAncestorOf(focused)
        if is_other and self.isVisible() and not is_in_tab and (focused is None or self.isAncestorOf(focused)):
            self.take_keyboard()  # not from a frame that was opened over the page in the meantime
        if self._next is not None:
            act, self._next = self._next, None
            act()

    def _fill(self) -> None:
        """The tab that is looked at shows what was read; the others do so when they are turned to."""
        current = self._stack.currentWidget()
        if self._profile is not None and current is not None:
            current.show_profile(self._profile)  # type: ignore[attr-defined]
            let_lie(current, is_frozen=self._profile.person.frozen_on is not None)

    def _on_changed(self, change_set: ChangeSet) -> None:
        for tab in self._tabs.values():
            tab.follow(change_set)  # type: ignore[attr-defined]
        self._ask()

    def _freeze(self, why: str) -> None:
        if self._profile is not None:
            self._next = self.begin_freezing  # the keyboard stays with the way back, not on what stood behind it
            self._acts.freeze(self._profile.person, self._profile.today, why)

    def _take_up(self) -> None:
        if self._profile is not None:
            self._acts.take_up(self._profile.person)

    def _on_chart(self, key: str) -> None:
        person = self._profile.person if self._profile is not None else None
        if person is not None and person.frozen_on is not None:
            self._context.refused.emit(frozen_refusal(person))
        else:
            self.chart_wanted.emit(key)

    def _log(self) -> None:
        if self._profile is not None:
            self._acts.log(self._profile.person, self._profile.today)


def _add_keys(page: QWidget, keys: Iterable[tuple[str, Callable[[int], object], int]]) -> None:
    """Keys that hold anywhere on the page, also where a list would take them."""
    for key, act, by in keys:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(partial(act, by))
