"""The table of people and its keys."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.people.people_delegate import ROW_HEIGHT, PeopleDelegate
from ui.people.people_model import PeopleModel
from ui.text_size import px

_LEAST_COLUMN = 72
_WIDTHS = {"name": 180, "state": 236, "last": 126, "next": 114, "customer": 136, "clock": 112, "zone": 160}
"""With the usual columns all of it stands in a window of 1280, in both languages."""
_OTHER_WIDTH = 150


class PeopleView(QTableView):
    """Enter opens a profile, Space logs a talk, P plans one, Delete archives; letters find a name."""

    open_wanted = Signal()
    log_wanted = Signal()
    plan_wanted = Signal()
    archive_wanted = Signal()
    sort_wanted = Signal(int)

    def __init__(self, context: Context, model: PeopleModel) -> None:
        super().__init__()
        self.setModel(model)
        self._model = model
        self.setItemDelegate(PeopleDelegate(context, self, model))
        self.setAccessibleName(context.text(msg("People")))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setObjectName("heads")
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.sectionClicked.connect(self.sort_wanted)
        self.doubleClicked.connect(self._on_double_click)
        self._keys = {
            Qt.Key.Key_Return: self.open_wanted,
            Qt.Key.Key_Enter: self.open_wanted,
            Qt.Key.Key_Space: self.log_wanted,
            Qt.Key.Key_Delete: self.archive_wanted,
        }
        self._fit_text()
        context.theme_changed.connect(self._fit_text)

    def fit_columns(self) -> None:
        """Widths for the columns that are shown; the last takes what is left."""
        for place, column in enumerate(self._model.columns[:-1]):
            self.setColumnWidth(place, px(_WIDTHS.get(column.key, _OTHER_WIDTH)))

    def chosen_keys(self) -> list[str]:
        """Whom the acts are about: the chosen people, the current one first."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        current = self.currentIndex().row()
        rows.sort(key=lambda row: row != current)
        return [self._model.rows[row].key for row in rows]

    def choose(self, row: int) -> None:
        """Make somebody the current one."""
        if 0 <= row < self._model.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._keys.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if wanted is not None and plain and self.currentIndex().isValid():
            wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find a name, whichever column is current."""
        if self._model.rowCount():
            row = max(self.currentIndex().row(), 0)
            self.setCurrentIndex(self._model.index(row, 0))
        super().keyboardSearch(search)

    def _fit_text(self) -> None:
        """Another theme, or another size of text: then the columns are as wide as that wants them."""
        if self.verticalHeader().defaultSectionSize() != px(ROW_HEIGHT):
            self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
            self.horizontalHeader().setMinimumSectionSize(px(_LEAST_COLUMN))
            self.fit_columns()
        self.viewport().update()

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.open_wanted.emit()
