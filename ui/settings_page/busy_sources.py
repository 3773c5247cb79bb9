"""The calendars that busy times came from, each with how many; Delete takes those of one away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.changes import ChangeSet
from distance_leader.i18n.message import msg, nmsg
from distance_leader.services.busy import remove_source
from distance_leader.storage.queries.away import busy_sources
from ui.context import Context
from ui.forms.listing import Rows
from ui.text_size import set_row
from ui.theme import font

_ROW = 30


class BusySources(QWidget):
    """Hidden while there are none: they come in by a command of the File menu."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        title = QLabel(context.text(msg("When you are busy, by calendar")))
        title.setFont(font(10.5, is_strong=True))
        self.rows = Rows(context, opens=False)
        self.rows.setObjectName("listing")
        self.rows.setAccessibleName(title.text())
        self._remove = QPushButton(context.text(msg("&Remove")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addWidget(self.rows)
        layout.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.remove_wanted.connect(self._take_away)
        self._remove.clicked.connect(self._take_away)

    def refresh(self) -> None:
        """Show what the file has."""
        with self._context.open_workspace.look() as look:
            found = busy_sources(look)
        self.rows.clear()
        for source, count in found:
            times = nmsg("{count} busy time", "{count} busy times", count)
            item = QListWidgetItem(self._context.text(msg("{name}: {times}", name=source, times=times)))
            item.setData(Qt.ItemDataRole.UserRole, source)
            set_row(item, _ROW)
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        self.rows.fit()
        self.setVisible(bool(found))

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of them."""
        if next(change_set.of(BusyTime), None) is not None:
            self.refresh()

    def _take_away(self) -> None:
        item = self.rows.currentItem()
        if item is not None:
            source = item.data(Qt.ItemDataRole.UserRole)
            act = msg("Forget the busy times from {name}", name=source)
            self._context.act(act, lambda edit: remove_source(edit, source))
