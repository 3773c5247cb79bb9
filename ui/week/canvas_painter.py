"""Draws the hours of a week: what each is for both, the clocks at the left, and the blocks."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen

from distance_leader.domain.codes import State
from distance_leader.planning.possible_hours import HourKind
from distance_leader.presentation.chips import Meaning
from distance_leader.presentation.hours import hour_text
from distance_leader.presentation.plan_grid import initials
from distance_leader.presentation.week_view import Block, Day, WeekView, ruler
from ui.context import Context
from ui.glyphs import INKS, draw_glyph, draw_moon
from ui.theme import Theme, away_brushes, drawn_font
from ui.week.geometry import LEFT, RULERS, Geometry, y_of

_LIKED, _MOON = 4, 15
_ROOM_FOR_WORDS = 34
_TALL = 40
_NARROW = 48
"""Pixels in which no name can be read, but initials can."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is chosen: the cursor's day and minute with its length, a block, and a place that is being drawn."""

    day: int
    minute: int
    minutes: int
    block: str
    target: tuple[int, int, int] | None
    has_keyboard: bool


class CanvasPainter:
    """Paints a week into a widget."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def paint(self, painter: QPainter, view: WeekView, geometry: Geometry, marks: Marks) -> None:
        """Grounds, lines, clocks, blocks, and what is chosen."""
        theme = self._context.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, day in enumerate(view.days):
            self._draw_day(painter, day, number, geometry, is_chosen=number == marks.day)
        self._draw_lines(painter, view, geometry, theme)
        self._draw_rulers(painter, view.days[marks.day], theme)
        for block in view.blocks:
            self._draw_block(painter, block, geometry, is_chosen=block.row.key == marks.block)
        self._draw_marks(painter, geometry, marks, theme)

    def _draw_day(self, painter: QPainter, day: Day, number: int, geometry: Geometry, *, is_chosen: bool) -> None:
        theme = self._context.theme
        hatch, dots = away_brushes(theme)
        for slot in day.slots:
            start = round((slot.start - day.start).total_seconds() / 60)
            rect = geometry.rect(number, start, round((slot.end - slot.start).total_seconds() / 60))
            painter.fillRect(rect, theme.color("surface"))
            if slot.kind is not HourKind.BOTH_NORMAL:
                painter.fillRect(rect, hatch if slot.kind is HourKind.NIGHT_OR_HOLIDAY else dots)
            if slot.is_preferred:
                painter.fillRect(QRect(rect.left() + 1, rect.top(), _LIKED, rect.height()), theme.color("done"))
            if is_chosen and rect.height() >= _ROOM_FOR_WORDS:
                self._draw_words(painter, rect, self._context.text(hour_text(slot)))
        for start, end in day.busy:
            rect = geometry.rect(number, start, end - start).adjusted(2, 1, -2, -1)
            painter.setPen(QPen(theme.color("ctrl"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme.color("missedbg"))
            painter.drawRoundedRect(rect, 5, 5)

    def _draw_words(self, painter: QPainter, rect: QRect, words: str) -> None:
        """What an hour is, in words too: in the column of the cursor."""
        painter.setFont(drawn_font(8.5))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - 16)
        box = metrics.boundingRect(shown).adjusted(-3, -1, 3, 1)
        box.moveTopLeft(rect.topLeft() + QRect(8, 3, 0, 0).topLeft())
        painter.fillRect(box, self._context.theme.color("surface"))
        painter.setPen(self._context.theme.color("text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_lines(self, painter: QPainter, view: WeekView, geometry: Geometry, theme: Theme) -> None:
        painter.setPen(QPen(theme.color("line"), 1))
        for number, day in enumerate(view.days):
            left, width = geometry.column(number)
            for minute in range(0, day.minutes + 1, 60):
                painter.drawLine(left, y_of(minute), left + width, y_of(minute))
            painter.drawLine(left, 0, left, y_of(day.minutes))

    def _draw_rulers(self, painter: QPainter, day: Day, theme: Theme) -> None:
        """Both clocks, hour by hour, of the day in which the cursor stands."""
        painter.fillRect(QRect(0, 0, LEFT, y_of(day.minutes)), theme.color("surface"))
        for minute in range(0, day.minutes, 60):
            mine, theirs = ruler(day, minute)
            left = 0
            for text, width, token, is_strong in (
                (mine, RULERS[0], "text", True),
                (theirs, RULERS[1], "text2", False),
            ):
                painter.setFont(drawn_font(9, is_strong=is_strong))
                painter.setPen(theme.color(token))
                box = QRect(left, y_of(minute) + 1, width - 8, 16)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)
                left += width

    def _draw_block(self, painter: QPainter, block: Block, geometry: Geometry, *, is_chosen: bool) -> None:
        theme = self._context.theme
        rect = geometry.block(block).adjusted(
            7 if block.lane == 0 else 2, 1, -4 if block.lane == block.lanes - 1 else -1, -1
        )
        meaning = Meaning(block.row.state)
        is_held = block.row.state == State.HELD
        ground = ("donebg" if is_held else "planbg") if block.is_own else "surface"
        edge = ("done" if is_held else "plan") if block.is_own else "ctrl"
        painter.setPen(QPen(theme.color("accent" if is_chosen else edge), 2.5 if is_chosen else 1))
        painter.setBrush(QBrush(theme.color(ground)))
        painter.drawRoundedRect(QRectF(rect), 6, 6)
        words = block.title if block.is_own else block.name
        is_night = block.odd is not None and block.odd.is_night
        if is_night:
            draw_moon(painter, QPointF(rect.right() - 9, rect.top() + min(rect.height() / 2, 12)), theme.color("text"))
        if rect.width() < _NARROW:
            self._draw_narrow(painter, rect, block, _MOON if is_night else 0)
            return
        middle = rect.top() + min(rect.height() / 2, 12)
        draw_glyph(painter, QPointF(rect.left() + 11, middle), meaning, theme.color(INKS[meaning]))
        painter.setFont(drawn_font(9, is_strong=block.is_own))
        painter.setPen(theme.color("text"))
        metrics = QFontMetrics(painter.font())
        wide = rect.width() - 20 - (_MOON if is_night else 0)
        room = QRect(rect.left() + 19, rect.top() + 1, wide, min(rect.height() - 2, 22))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if rect.height() >= _TALL:
            painter.setFont(drawn_font(8.5))
            minutes, length = QRect(rect.left() + 21, rect.top() + 20, rect.width() - 24, 16), f"{block.minutes} min"
            if painter.fontMetrics().horizontalAdvance(length) <= minutes.width():
                painter.drawText(minutes, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, length)

    def _draw_narrow(self, painter: QPainter, rect: QRect, block: Block, taken: int) -> None:
        """One of many at the same time: whose it is, in initials; a rest of the mouse on it says the rest."""
        painter.setFont(drawn_font(8.5, is_strong=block.is_own))
        painter.setPen(self._context.theme.color("text"))
        room = QRect(rect.left(), rect.top(), rect.width() - taken, min(rect.height(), 24))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, initials(block.name))

    def _draw_marks(self, painter: QPainter, geometry: Geometry, marks: Marks, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if marks.target is not None:
            painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(geometry.rect(*marks.target).adjusted(4, 1, -3, -1), 6, 6)
        if not marks.block:
            painter.setPen(QPen(theme.color("accent" if marks.has_keyboard else "ctrl"), 2))
            rect = geometry.rect(marks.day, marks.minute, marks.minutes).adjusted(3, 1, -2, -1)
            painter.drawRoundedRect(rect, 5, 5)
