"""The heads of the grid: a person with place and local time, a week with its dates."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.chips import week_title
from distance_leader.presentation.plan_grid import clock_of
from distance_leader.storage.queries.plan import StaffRow
from ui.avatar import draw_avatar
from ui.context import Context
from ui.plan.grid_model import GridModel
from ui.text_size import enlarge, hold, px
from ui.theme import drawn_font

NAME_WIDTH, _WIDEST = 212, 280
_PLENTY, _PART = 1_400, 0.34
"""From this width of the window on, a part of what there is more goes to names and customers."""
_MOST = 0.3
"""Of the window at most, however large the text is: names can be cut short, weeks not."""
ROW_HEIGHT, HEADER_HEIGHT = 58, 46
_AVATAR = 32
_NARROW = 48
_ISOLATE, _END = "\u2068", "\u2069"
"""A place written from right to left would otherwise turn the clock after it around."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_DAYS = 7
_APART = 8


class PersonHeader(QHeaderView):
    """The frozen first column. Names that do not fit are elided; the tooltip has them whole."""

    def __init__(self, context: Context, model: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._context = context
        self._model = model
        self._name = drawn_font(10.5, is_strong=True)
        self._line = drawn_font(9)
        self.setFixedWidth(px(NAME_WIDTH))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 0)

    def fit_rows(self) -> bool:
        """Give the rows the height that the present text wants; False where they have it."""
        if self.defaultSectionSize() == px(ROW_HEIGHT):
            return False
        self.setMinimumSectionSize(px(ROW_HEIGHT))
        self.setDefaultSectionSize(px(ROW_HEIGHT))
        return True

    def fit(self, width: int) -> None:
        """Take what a window of this width has to spare."""
        usual = px(NAME_WIDTH)
        wanted = min(max(usual, round(usual + (width - _PLENTY) * _PART)), px(_WIDEST))
        self.setFixedWidth(min(wanted, max(NAME_WIDTH, round(width * _MOST))))

    def second_line(self, person: StaffRow) -> str:
        """'Ulsan · 22:14 (+8)'."""
        clock = clock_of(person.zone, self._model.grid.home, self._context.clock.now())
        place = person.customer or person.site or person.title
        return f"{_ISOLATE}{place}{_END} · {clock.text()}" if place else clock.text()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        person = self._model.grid.people[logicalIndex]
        theme = self._context.theme
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if self._model.grid.begins_group(logicalIndex):
            painter.fillRect(QRect(rect.left(), rect.top() - 1, rect.width(), 2), theme.color("ctrl"))
        rect = enlarge(painter, rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(rect.left() + 12, rect.center().y() - _AVATAR / 2, _AVATAR, _AVATAR)
        draw_avatar(painter, circle, person.name, theme, 9)
        words = QRectF(circle.right() + 10, rect.center().y() - 19, rect.right() - circle.right() - 16, 20)
        self._draw(painter, words, person.name, is_name=True)
        self._draw_second_line(painter, words.translated(0, 19), person)
        painter.restore()

    def _draw_second_line(self, painter: QPainter, box: QRectF, person: StaffRow) -> None:
        """The clock is always whole; it is the place that is cut short."""
        metrics = QFontMetricsF(self._line)
        whole = self.second_line(person)
        if metrics.horizontalAdvance(whole) <= box.width() or " · " not in whole:
            self._draw(painter, box, whole, is_name=False)
            return
        place, clock = whole.rsplit(" · ", 1)
        room = box.width() - metrics.horizontalAdvance(f" · {clock}")
        short = metrics.elidedText(place.strip(_ISOLATE + _END), Qt.TextElideMode.ElideRight, room)
        self._draw(painter, box, f"{_ISOLATE}{short}{_END} · {clock}", is_name=False)

    def _draw(self, painter: QPainter, box: QRectF, text: str, *, is_name: bool) -> None:
        used = self._name if is_name else self._line
        painter.setFont(used)
        painter.setPen(self._context.theme.color("text" if is_name else "text2"))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box.adjusted(0, 0, 4, 0), _LEFT, shown)


class WeekHeader(QHeaderView):
    """Week number and dates; this week is named and tinted."""

    def __init__(self, context: Context, model: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._context = context
        self._model = model
        hold(self, fixedHeight=HEADER_HEIGHT)
        self.setMinimumSectionSize(1)  # the view knows how narrow a week may be
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        grid = self._model.grid
        week = grid.weeks[logicalIndex]
        is_now = week == grid.this_week
        theme = self._context.theme
        painter.save()
        painter.fillRect(rect, theme.color("accentbg" if is_now else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        rect = enlarge(painter, rect)
        painter.setPen(theme.color("text" if is_now else "text2"))
        painter.setFont(drawn_font(8.5 if rect.width() < _NARROW else 10, is_strong=is_now))
        if rect.width() < _NARROW:
            self._draw_number(painter, QRectF(rect), week)
        else:
            self._draw_two_lines(painter, QRectF(rect).adjusted(10, 4, -6, -4), logicalIndex)
        painter.restore()

    def _draw_number(self, painter: QPainter, box: QRectF, week: IsoWeek) -> None:
        """A narrow week: its number, under the month that begins in it."""
        half = box.height() / 2
        painter.drawText(QRectF(box.left(), box.top() + half, box.width(), half - 4), _MIDDLE, str(week.number))
        if week.sunday.day <= _DAYS:
            painter.setPen(self._context.theme.color("text2"))
            month = formats(self._context.language).month(week.sunday).capitalize()
            painter.drawText(QRectF(box.left() - 8, box.top() + 4, box.width() + 16, half - 4), _MIDDLE, month)

    def _draw_two_lines(self, painter: QPainter, box: QRectF, section: int) -> None:
        """The week over its dates; at the right what it holds for the leader, in the line that has room for it."""
        grid, theme = self._model.grid, self._context.theme
        week, language = grid.weeks[section], self._context.language
        title, style = week_title(week, language), formats(language)
        now = self._context.text(msg("{week} · now", week=title)) if week == grid.this_week else title
        span, half, load = style.span(week.monday, week.sunday), box.height() / 2, self._model.load(section)
        upper = QRectF(box.left(), box.top(), box.width(), half)
        lower = upper.translated(0, half)
        room = box.width() - _advance(painter, title := now if _advance(painter, now) <= box.width() else title)
        painter.drawText(upper, _LEFT, title)
        painter.setFont(drawn_font(9))
        dates = span if _advance(painter, span) <= box.width() else style.short_date(week.monday)
        painter.setPen(theme.color("text2"))
        painter.drawText(lower, _LEFT, dates)
        if load is None:
            return
        wanted = _advance(painter, load.brief()) + _APART
        if wanted <= box.width() - _advance(painter, dates):
            painter.drawText(lower, _RIGHT, load.brief())
        elif wanted <= room:
            painter.drawText(upper, _RIGHT, load.brief())


def _advance(painter: QPainter, text: str) -> float:
    return QFontMetricsF(painter.font()).horizontalAdvance(text)
