"""A register: a list with a line to add one, the fields of the chosen one, and where it takes part."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from distance_leader.domain.customer import Customer
from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.i18n.message import msg
from distance_leader.presentation.deeds import added, removed
from distance_leader.presentation.registers import Entry, Mention, Register, entries
from distance_leader.presentation.sentences import sentence
from distance_leader.services.parties import add_shared, remove_shared
from distance_leader.storage.queries.plan import home_of
from ui.context import Context
from ui.forms.form import Form
from ui.forms.idle_undo import AddLine
from ui.forms.listing import ROW, Rows, sentence_label
from ui.icons import icon
from ui.one_line import OneLine
from ui.text_size import hold, set_row
from ui.theme import font

_LIST_WIDTH = 320
_TWO_LINES = 46
_ID = Qt.ItemDataRole.UserRole


class RegisterPage(QWidget):
    """Says where its user wants to go; the desk goes there."""

    back_wanted = Signal()
    profile_wanted = Signal(str)
    """A person's key."""

    def __init__(self, context: Context, register: Register) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._register = context, register
        self._entries: dict[UUID, Entry] = {}
        self._mentions: list[Mention] = []
        self._count = OneLine()
        self._count.setProperty("tone", "muted")
        self._line = AddLine()
        self._line.setPlaceholderText(context.text(register.hint))
        self._line.setToolTip(self._line.placeholderText())
        self._line.setAccessibleName(context.text(msg("Add: {what}", what=register.one)))
        self._problem = sentence_label("error")
        self.rows = Rows(context, opens=False)
        self.rows.setObjectName("listing")
        self.rows.setAccessibleName(context.text(register.title))
        self._empty = QLabel(context.text(register.empty))
        self._empty.setWordWrap(True)
        self._empty.setProperty("tone", "muted")
        self._form = Form(context, register.fields, register.one)
        self._where = QLabel(context.text(msg("Takes part in")))
        self._where.setFont(font(12.5, is_strong=True))
        self.mentions = Rows(context, removes=False)
        self.mentions.setObjectName("listing")
        self.mentions.setAccessibleName(self._where.text())
        self.mentions.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.mentions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nowhere = QLabel(context.text(msg("No assignment yet.")))
        self._nowhere.setProperty("tone", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        layout.addLayout(self._make_top())
        layout.addLayout(self._make_body(), 1)
        self._connect()

    def _connect(self) -> None:
        self._line.returnPressed.connect(self._on_typed)
        self._line.textEdited.connect(lambda _text: self._say(""))
        self.rows.remove_wanted.connect(self._remove)
        self.rows.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        self.mentions.open_wanted.connect(self._open)
        self.mentions.itemDoubleClicked.connect(lambda _item: self._open())
        self._context.open_history.changed.connect(self._refresh)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def take_keyboard(self) -> None:
        """The keyboard goes to the list, or to the line that adds the first."""
        (self.rows if self._entries else self._line).setFocus()

    def choose(self, entity_id: UUID) -> None:
        """Show one of them."""
        self.rows.setCurrentRow(list(self._entries).index(entity_id) if entity_id in self._entries else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        if self.isVisible():  # else it is read when it is shown
            with self._context.open_workspace.read() as reader:
                self._show(entries(reader, self._register, self._context.language))

    def _show(self, found: Sequence[Entry]) -> None:
        chosen = self._chosen_id()
        self._entries = {one.entity.id: one for one in found}
        self.rows.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.rows.clear()
        for one in found:
            item = _item(one)
            self.rows.addItem(item)
            if one.entity.id == chosen:
                self.rows.setCurrentItem(item)
        if self.rows.currentRow() < 0 and found:
            self.rows.setCurrentRow(0)
        self.rows.blockSignals(False)  # noqa: FBT003
        self._count.say(str(len(found)))
        self.rows.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._show_chosen()

    def _chosen_id(self) -> UUID | None:
        index = self.rows.currentIndex()
        found: UUID | None = index.data(_ID) if index.isValid() else None
        return found

    def _show_chosen(self) -> None:
        entry = self._entries.get(self._chosen_id() or UUID(int=0))
        for part in (self._form, self._where):
            part.setVisible(entry is not None)
        self._mentions = []
        if entry is not None:
            with self._context.open_workspace.read() as reader:
                today = home_of(reader).today(self._context.clock.now())
                self._mentions = self._register.mentions(reader, entry.entity.id, self._context.language, today)
            self._form.show_entity(entry.entity, today)
        self.mentions.clear()
        for one in self._mentions:
            item = QListWidgetItem(one.line)
            item.setToolTip(one.line)
            set_row(item, ROW)
            self.mentions.addItem(item)
        self.mentions.fit()
        self._nowhere.setVisible(entry is not None and not self._mentions)

    def _open(self) -> None:
        at = self.mentions.currentRow()
        if 0 <= at < len(self._mentions):
            self.profile_wanted.emit(self._mentions[at].person)

    def _on_typed(self) -> None:
        name = self._line.text().strip()
        if not name:
            return
        try:
            made = self._register.made(name)
            with self._context.open_workspace.edit(added(name, self._register.one)) as edit:
                add_shared(edit, made)  # type: ignore[arg-type]
        except InvalidValueError as error:
            self._say(self._context.text(sentence(error)))
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
        else:
            self._line.done()
            self.choose(made.id)

    def _remove(self) -> None:
        entry = self._entries.get(self._chosen_id() or UUID(int=0))
        if entry is not None and isinstance(entry.entity, Customer | Stakeholder):
            one = entry.entity
            self._context.act(removed(one.name, self._register.one), lambda edit: remove_shared(edit, one))

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._line.setAccessibleDescription(text)

    def _make_top(self) -> QHBoxLayout:
        back = QPushButton()
        back.setProperty("role", "icon")
        back.setAccessibleName(self._context.text(msg("Back to the people (Esc)")))
        back.setToolTip(back.accessibleName())
        back.clicked.connect(lambda _checked: self.back_wanted.emit())
        self._back = back
        self._tint()
        self._context.theme_changed.connect(self._tint)
        title = QLabel(self._context.text(self._register.title))
        title.setFont(font(18, is_strong=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        for part in (back, title, self._count):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _tint(self) -> None:
        self._back.setIcon(icon("chevron-left", self._context.theme.tokens["text2"]))

    def _make_body(self) -> QHBoxLayout:
        left = QWidget()
        hold(left, fixedWidth=_LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._line, self._problem, self._empty):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addStretch(0)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 8, 16)
        inside.setSpacing(12)
        below: tuple[QWidget, ...] = (self._form, self._where, self.mentions, self._nowhere)
        for inner in below:
            inside.addWidget(inner)
        inside.addStretch(1)
        right = QScrollArea()
        right.setWidgetResizable(True)
        right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setWidget(holder)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(left)
        row.addWidget(right, 1)
        return row


def _item(one: Entry) -> QListWidgetItem:
    """A row of the list: the name, and beneath it what tells it from others."""
    item = QListWidgetItem(f"{one.name}\n{one.more}" if one.more else one.name)
    item.setData(_ID, one.entity.id)
    item.setToolTip(item.text())
    set_row(item, _TWO_LINES if one.more else ROW)
    return item
