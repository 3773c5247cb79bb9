"""What each column of the file holds: as its heading says, and as the user knows better."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from distance_leader.presentation.importing.columns import targets
from distance_leader.presentation.importing.table import Table
from ui.context import Context
from ui.forms.controls import QuietBox
from ui.one_line import OneLine
from ui.text_size import hold

_WIDTH = 250
_SAMPLES = 50
"""Rows in which an example for a column is looked for."""


class ColumnsView(QScrollArea):
    """One choice for each column, all from one list of words."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._boxes: list[QuietBox] = []
        self.setWidgetResizable(True)
        hold(self, fixedWidth=_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(context.text(msg("What the columns hold")))
        self._words = QStandardItemModel(self)
        self._add_word(context.text(msg("Leave out")), None)
        for one in targets():
            self._add_word(context.text(one.label), one.key)

    def columns(self) -> tuple[str | None, ...]:
        """The key of what each column holds."""
        return tuple(box.currentData() for box in self._boxes)

    def take_keyboard(self) -> None:
        """Begin with the first column."""
        if self._boxes:
            self._boxes[0].setFocus()

    def show_table(self, table: Table) -> None:
        """A choice for each column of a file, at what its heading says."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(4)
        self._boxes = []
        for at, (heading, key) in enumerate(zip(table.headings, table.columns, strict=True)):
            layout.addWidget(self._heading(heading, _example(table, at)))
            layout.addWidget(self._choice(heading, key))
            layout.addSpacing(8)
        layout.addStretch(1)
        self.setWidget(holder)

    def _heading(self, heading: str, example: str) -> QLabel:
        label = OneLine()
        label.say(f"{heading}: {example}" if example else heading)
        label.setProperty("tone", "muted")
        return label

    def _choice(self, heading: str, key: str | None) -> QuietBox:
        box = QuietBox()
        box.setModel(self._words)
        box.setCurrentIndex(max(box.findData(key), 0) if key else 0)
        box.setAccessibleName(self._context.text(msg("Column {heading}", heading=heading)))
        box.activated.connect(lambda _index: self.changed.emit())
        self._boxes.append(box)
        return box

    def _add_word(self, text: str, key: str | None) -> None:
        item = QStandardItem(text)
        item.setData(key, Qt.ItemDataRole.UserRole)
        self._words.appendRow(item)


def _example(table: Table, at: int) -> str:
    """The first value of a column, so that one sees what it holds."""
    cells = (cells[at] for _, cells in table.rows[:_SAMPLES] if at < len(cells))
    return next((" ".join(cell.split()) for cell in cells if cell.strip()), "")
