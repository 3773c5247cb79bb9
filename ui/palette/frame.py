"""The palette over the window: a line to type in, what can be meant by it, and beneath what stands in texts."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from distance_leader.domain.search_words import words_of
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg, nmsg
from distance_leader.presentation.hits import hit_line
from distance_leader.presentation.palette import Entry, Group, meant
from distance_leader.storage.queries.plan import home_of, staff
from distance_leader.storage.queries.search import Found, Hit, search
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.palette.delegate import PaletteDelegate
from ui.palette.entries import all_entries
from ui.palette.model import FoundLine, PaletteModel
from ui.reading import Reading
from ui.text_size import px

_WIDTH, _HEIGHT, _TOP = 640, 520, 56
_PAUSE_MS = 90
_LEAST_LETTERS = 2
"""A single letter stands in everything."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class PaletteFrame(QFrame):
    """Enter goes there, arrows choose, Esc leaves. Private notes are read only when ticked, each time anew."""

    closed = Signal()
    chosen = Signal(object)
    """An Entry or a Hit; the palette is closed by then."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context = context
        self._entries: list[Entry] = []
        self._this_week = IsoWeek(1, 1)
        self._line = QLineEdit()
        self._line.setPlaceholderText(context.text(msg("A page, a person, a week, something to do, or words in notes")))
        self._line.setAccessibleName(context.text(msg("Search or do")))
        self._model = PaletteModel(self)
        self._view = self._make_view()
        self._private = QCheckBox(context.text(msg("Also in pri&vate and sensitive notes")))
        self._nothing = QLabel(context.text(msg("Nothing is called that, and no text holds it.")))
        self._nothing.setProperty("tone", "muted")
        keys = QLabel(context.text(msg("Enter goes there, Esc leaves.")))
        keys.setProperty("tone", "muted")
        under = QHBoxLayout()
        under.addWidget(self._private)
        under.addStretch(1)
        under.addWidget(keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 8)
        layout.addWidget(self._line)
        layout.addWidget(self._nothing)
        layout.addWidget(self._view, 1)
        layout.addLayout(under)
        self._reading: Reading[Found] = Reading(context, self, self._ask, self._show_found, pause_ms=_PAUSE_MS)
        self._line.textChanged.connect(lambda _text: self._list())
        self._private.toggled.connect(lambda _is_on: self._list())
        watched: tuple[QWidget, ...] = (self._line, self._view, self._private)
        for part in watched:
            part.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Open, empty, over whatever page is there."""
        with self._context.open_workspace.look() as look:
            home = home_of(look)
            today = home.today(self._context.clock.now())
            people = staff(look, today.isoformat(), home.zone)
        self._this_week = IsoWeek.of(today)
        self._entries = all_entries(self._context, people)
        parent = self.parentWidget()
        width, height = parent.width() if parent else _WIDTH, parent.height() if parent else _HEIGHT
        self.setFixedSize(min(px(_WIDTH), width - 48), min(px(_HEIGHT), height - _TOP - 24))
        self.move((width - self.width()) // 2, _TOP)
        self._list()
        self.show()
        self.raise_()
        self._line.setFocus()

    def end(self) -> None:
        """Leave, and give the keyboard back."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.end()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._view.currentIndex())
            return True
        if key in _STEPS and watched is not self._private:
            self._go_to(self._model.next_choice(self._view.currentIndex().row(), _STEPS[key]))
            return True
        return False

    def _list(self) -> None:
        """Show what is meant at once; what stands in texts comes when it is read."""
        typed = self._line.text()
        recent = self._context.settings.recent
        self._model.show_entries(meant(self._entries, typed, recent, self._this_week, self._context.language))
        self._go_to(0)
        self._reading.ask()
        self._show_state(is_reading=self._is_worth_reading())

    def _is_worth_reading(self) -> bool:
        return any(len(word) >= _LEAST_LETTERS for word in words_of(self._line.text()))

    def _ask(self) -> Callable[[Reader], Found]:
        text, with_private = self._line.text(), self._private.isChecked()
        if not self._is_worth_reading():
            return lambda _reader: Found(0, ())
        return lambda reader: search(reader, text, with_private=with_private)

    def _show_found(self, found: Found) -> None:
        listed = {item.name for item in self._model.items if isinstance(item, Entry) and item.group is Group.PERSON}
        hits = [hit for hit in found.hits if not (hit.field == "name" and hit.id.hex in listed)]
        head = self._context.text(nmsg("In texts: {count} found", "In texts: {count} found", found.count))
        lines = [FoundLine(hit, hit_line(hit, self._context.language)) for hit in hits]
        self._model.show_found(head if hits else "", lines)
        if not self._view.currentIndex().isValid():
            self._go_to(self._model.next_choice(-1, 1))
        self._show_state(is_reading=False)

    def _show_state(self, *, is_reading: bool) -> None:
        self._nothing.setVisible(not self._model.items and not is_reading)

    def _go_to(self, row: int) -> None:
        index = self._model.index(row)
        self._view.setCurrentIndex(index)
        if index.isValid() and self._line.hasFocus():  # a screen reader follows the keyboard, which stays in the line
            self._line.setAccessibleDescription(str(index.data()))
            QAccessible.updateAccessibility(QAccessibleEvent(self._line, QAccessible.Event.DescriptionChanged))

    def _choose(self, index: QModelIndex) -> None:
        item = self._model.item_at(index)
        if item is None:
            return
        self.end()
        chosen: Entry | Hit = item.hit if isinstance(item, FoundLine) else item
        self.chosen.emit(chosen)

    def _make_view(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(PaletteDelegate(self._context, view, self._model))
        view.setAccessibleName(self._context.text(msg("What can be meant")))
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._choose)
        self._context.theme_changed.connect(view.viewport().update)
        return view
