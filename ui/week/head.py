"""The days above the hours: names, holidays, who is away, and the talks that have no hour yet."""

from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from distance_leader.domain.codes import Focus
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.labels import short_label
from distance_leader.presentation.week_view import WeekView
from ui.context import Context
from ui.text_size import enlarge, factor, hold, px
from ui.theme import drawn_font
from ui.week.geometry import LEFT, RULERS, Geometry

_HEIGHT, _DAY_POINTS = 62, 9.5
_BAR = 14
"""Width of the scroll bar beneath: the columns stand over one another."""


class WeekHead(QWidget):
    """Drawn over the canvas, column by column."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._view: WeekView | None = None
        self._today = ""
        self._is_today = False
        hold(self, fixedHeight=_HEIGHT)
        context.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(700), px(_HEIGHT))

    def show_view(self, view: WeekView, today: str) -> None:
        """Show the days of a week; `today` is an ISO date."""
        self._view, self._today = view, today
        style = formats(self._context.language)
        parts = [f"{style.weekday_date(day.date)}: {', '.join(day.notes)}" for day in view.days if day.notes]
        self.setToolTip("\n".join([*parts, self._loose_text()]).strip())
        self.setAccessibleName(self.toolTip() or self._context.text(msg("Days and hours")))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._view is None:
            return
        painter = QPainter(self)
        theme = self._context.theme
        wide = enlarge(painter, self.rect()).width()
        geometry = Geometry(round(wide - _BAR / factor()))
        names = (self._context.text(msg("You")), self._view.person.name.split()[0])
        for text, left, width in ((names[0], 0, RULERS[0]), (names[1], RULERS[0], RULERS[1])):
            self._line(painter, QRect(left, 4, width - 8, 18), text, is_right=True)
        self._line(painter, QRect(8, 42, wide - 16, 16), self._loose_text())
        for number, day in enumerate(self._view.days):
            left, width = geometry.column(number)
            self._is_today = day.date.isoformat() == self._today
            if self._is_today:
                painter.fillRect(QRect(left, 0, width, 42), theme.color("accentbg"))
            box = QRect(left + 6, 4, width - 6, 18)
            self._line(painter, box, self.day_text(day.date, box.width()), is_day=True)
            self._line(painter, box.translated(0, 18), ", ".join(day.notes))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(LEFT, _HEIGHT - 1, wide, _HEIGHT - 1)
        painter.end()

    def day_text(self, day: date, room: int) -> str:
        """'Mon 23 Nov', and where a narrow window has no room for it 'Mon 23' or '23': a date is not cut."""
        style, metrics = (
            formats(self._context.language),
            QFontMetrics(drawn_font(_DAY_POINTS, is_strong=self._is_today)),
        )
        whole = style.weekday_date(day)
        ways = (whole, f"{style.weekday(day)} {day.day}", str(day.day))
        return next((way for way in ways if metrics.horizontalAdvance(way) <= room), ways[-1])

    def _loose_text(self) -> str:
        """'No hour yet: Wellbeing, Task'."""
        if self._view is None or not self._view.loose:
            return ""
        foci = [self._context.text(short_label(Focus(row.foci.split(",")[0]))) for row in self._view.loose]
        return self._context.text(msg("No hour yet: {foci}", foci=", ".join(foci)))

    def _line(self, painter: QPainter, box: QRect, text: str, *, is_day: bool = False, is_right: bool = False) -> None:
        is_strong = is_day and self._is_today
        painter.setFont(drawn_font(_DAY_POINTS if is_day else 8.5, is_strong=is_strong))
        painter.setPen(self._context.theme.color("text" if is_day else "text2"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
