"""The charts of a page: choose one, look at it or read it as a table, copy it, save it.

Reading and drawing happen in the background; a chart is drawn anew when file, day, theme or width have changed.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from distance_leader.charts.style import style_of
from distance_leader.domain.codes import AuditAct
from distance_leader.i18n.message import msg
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader
from ui.answering import answered
from ui.cards import empty_state
from ui.charts.choices import Choices
from ui.charts.table_model import TableModel
from ui.charts.wanted import Shown, Wanted, find
from ui.context import Context
from ui.leaving import CHART, file_title
from ui.reading import Reading
from ui.text_size import factor, px

_PAUSE_MS = 80
"""A window that is being pulled asks many times."""
_LEAST_WIDTH, _MOST_WIDTH, _LEAST_HEIGHT = 520, 1600, 360
_TABLE, _GAP = 400, 16
_BESIDE_FROM = 1_600
"""From so many pixels on the values stand beside their chart; below, it has all the width."""
_BYTES = 4
_ANY_WIDTH = 16_777_215
"""Qt's own limit of a widget."""
_ENDINGS = (".png", ".svg", ".pdf")
_KINDS = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


class ChartsPanel(QWidget):
    """For any page. `told` says where a chart was saved, as a message."""

    told = Signal(object)
    add_wanted = Signal()
    """There is nobody of whom a chart could tell: the first person is to be added."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        self._wanted: Wanted | None = None
        self.choices = Choices(context)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._picture.setProperty("tone", "muted")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._picture)
        self._scroll.setMinimumHeight(_LEAST_HEIGHT)
        self._scroll.setAccessibleName(context.text(msg("Chart")))
        self._model = TableModel(self)
        self.table = self._make_table()
        self._is_empty = False
        self._nobody = self._make_nobody()
        views = QHBoxLayout()
        views.setSpacing(_GAP)
        views.addWidget(self._scroll, 1)
        views.addWidget(self.table, 1)
        views.addWidget(self._nobody, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.choices)
        layout.addLayout(views, 1)
        self._reading = Reading(context, self, self._prepare, self._show, pause_ms=_PAUSE_MS)
        self._connect()

    def _make_nobody(self) -> QWidget:
        self.add = QPushButton(self._context.text(msg("Add a person")))
        self.add.setProperty("role", "primary")
        self.add.clicked.connect(lambda _checked: self.add_wanted.emit())
        said = self._context.text(msg("Charts tell of the people whom you lead. Add the first one."))
        made = empty_state(said, self.add)
        made.hide()
        return made

    def _connect(self) -> None:
        self.choices.changed.connect(self._reading.ask)
        self.choices.table_wanted.connect(self._place)
        self.choices.copy_wanted.connect(self.copy)
        self.choices.save_wanted.connect(self.save)
        self._context.text_resized.connect(self._place)
        self._context.theme_changed.connect(self._ask_if_seen)
        self._context.open_history.changed.connect(self._ask_if_seen)
        self._context.clock.minute.connect(self._on_minute)

    def _make_table(self) -> QTableView:
        made = QTableView()
        made.setObjectName("verdicts")
        made.setModel(self._model)
        made.setAccessibleName(self._context.text(msg("The values of the chart")))
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setShowGrid(False)
        made.setTabKeyNavigation(False)
        made.verticalHeader().hide()
        made.horizontalHeader().setStretchLastSection(True)
        made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return made

    def choose(self, name: str, person: str = "") -> None:
        """Show a chart by its name, about a person by key ('' for all)."""
        self.choices.choose(name, person)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()
            self._ask_if_seen()

    def _place(self, _told: object = None) -> None:
        """The chart, or its table; in a wide window the chart grows, and its table stands beside it."""
        is_table, room = self.choices.is_table, self.width()
        is_beside = not is_table and room >= px(_BESIDE_FROM)
        self._nobody.setVisible(self._is_empty)
        self._scroll.setVisible(not is_table and not self._is_empty)
        self.table.setVisible((is_table or is_beside) and not self._is_empty)
        least = max(px(_TABLE), room - _GAP - px(_MOST_WIDTH) - self._scroll.verticalScrollBar().sizeHint().width())
        self.table.setMinimumWidth(least if is_beside else 0)
        self.table.setMaximumWidth(least if is_beside else _ANY_WIDTH)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self._reading.ask()

    def _on_minute(self) -> None:
        if self._wanted is not None and self._today() != self._wanted.today:
            self._ask_if_seen()

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())

    def _prepare(self) -> Callable[[Reader], Shown]:
        context = self._context
        room = self._scroll.viewport().width()
        wanted = Wanted(
            chart=self.choices.chart,
            person=self.choices.person,
            days=self.choices.days,
            today=self._today(),
            language=context.language,
            look=context.theme.name,
            width=max(_LEAST_WIDTH, min(round(room / factor()), _MOST_WIDTH)),
            scale=self.devicePixelRatioF() * factor(),
        )

        self._wanted = wanted
        return lambda reader: find(reader, wanted)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.choices.offer(shown.people, shown.subject)
        text = self._context.text
        if self._is_empty != (shown.content is None):
            self._is_empty = shown.content is None
            self._place()
        if shown.content is None or shown.table is None:
            self._picture.setPixmap(QPixmap())
            return
        picture = QPixmap.fromImage(_image(shown))
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self._picture.setAccessibleName(text(shown.content.finding))
        self._picture.setAccessibleDescription(" ".join(map(text, shown.content.notes)))
        self._picture.setToolTip(text(msg("The values stand in the table.")))
        self._model.show(shown.table)
        self.table.resizeColumnsToContents()

    def copy(self) -> None:
        """What is shown: the table, or the picture, and for programs that take no pictures the table."""
        if self._shown is None or self._shown.content is None or self._shown.table is None:
            return
        taken = QMimeData()
        if not self.choices.is_table:
            taken.setImageData(_image(self._shown))
        taken.setText(f"{self._context.text(self._shown.content.finding)}\n{self._shown.table.as_text}")
        self._context.clipboard.put_content(taken)
        is_table = self.choices.is_table
        self.told.emit(msg("The table is on the clipboard.") if is_table else msg("The chart is on the clipboard."))

    def save(self) -> None:
        """Ask where the chart shall lie, and write it in the background, in the colours of daylight."""
        context, shown = self._context, self._shown
        if shown is None or shown.content is None:
            return
        chart, content = self.choices.chart, shown.content
        out = self._ask_out(context.text(chart.title))
        if out is None:
            return
        style, with_few = style_of("light", context.language), self.choices.with_few
        account = f"{chart.name}{out.suffix}", UUID(self.choices.person) if self.choices.person else None
        workspace = context.open_workspace

        def write() -> Path:
            from distance_leader.exchange.chart_file import write_chart  # noqa: PLC0415 - matplotlib

            write_chart(chart, content, style, out, with_few=with_few)
            workspace.note(AuditAct.EXPORT, *account)
            return out

        def tell(path: Path) -> None:
            self.told.emit(msg("The chart lies in {path}", path=str(path)))

        context.tasks.start(write, tell, context.report)

    def _ask_out(self, name: str) -> Path | None:
        """The kind of picture is what the name ends in, else what was chosen among the kinds."""
        title = file_title(self._context, msg("Save the chart"), CHART)
        window, place = self.window(), str(Path.home() / f"{name}.png")
        asked = answered(self._context, lambda: QFileDialog.getSaveFileName(window, title, place, _KINDS))
        chosen, kind = asked if asked is not None else ("", "")
        if not chosen:
            return None
        out = Path(chosen)
        ending = next((ending for ending in _ENDINGS if f"*{ending}" in kind), _ENDINGS[0])
        return out if out.suffix.lower() in _ENDINGS else out.with_name(out.name + ending)


def _image(shown: Shown) -> QImage:
    width, height = shown.size
    return QImage(shown.data, width, height, width * _BYTES, QImage.Format.Format_RGBA8888).copy()
