"""Draws the chips of a cell into pictures that are kept: status is a shape, a colour and a word."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap

from distance_leader.domain.codes import Channel
from distance_leader.presentation.chips import Chip, Meaning
from ui.glyphs import INKS, draw_glyph, draw_moon
from ui.icons import pixmap as icon_pixmap
from ui.text_size import factor
from ui.theme import Theme, drawn_font

CHANNEL_ICONS = {
    Channel.PHONE: "phone",
    Channel.VIDEO: "video",
    Channel.EMAIL: "mail",
    Channel.CHAT: "message-square",
    Channel.VISIT: "map-pin",
    Channel.MEETING: "users",
}
_FILLS = {
    Meaning.PLANNED: "planbg",
    Meaning.HELD: "donebg",
    Meaning.MISSED: "missedbg",
    Meaning.CANCELLED: "missedbg",
    Meaning.DUE: "duebg",
    Meaning.OVERDUE: "overbg",
}
_OUTLINED = (Meaning.PLANNED, Meaning.DUE)
_KEPT = 600
"""Pictures kept; equal chips share one."""
_RADIUS = 6.0
_GAP = 4
_NARROW = 48
"""Below this width (the year) a cell shows a glyph and a count."""
_MEDIUM = 104
"""Below this width (the quarter) a chip has no room for an icon."""
_ONE_LINE = 30
_BESIDE = 19
"""What a channel, or a count, takes at the end of a line."""
_MOON = 15
"""What a moon takes."""
_LEAST_FOCUS = 34
"""Of a focus at least three letters stay beside a day and an hour."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Size:
    """A cell's room in logical pixels, and the screen's ratio."""

    width: int
    height: int
    ratio: float


class ChipPainter:
    """Makes and keeps the pictures of cells. The key is all that is drawn."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[tuple[tuple[Chip, ...], Size], QPixmap] = OrderedDict()
        self._title = drawn_font(9.5, is_strong=True)
        self._detail = drawn_font(9)
        self._small_title = drawn_font(8, is_strong=True)
        self._small = drawn_font(8.5)
        self._title_metrics = QFontMetricsF(self._title)
        self._detail_metrics = QFontMetricsF(self._detail)

    def picture(self, chips: tuple[Chip, ...], size: Size) -> QPixmap:
        """The chips of a cell, drawn to fill it."""
        key = (chips, size)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._draw(chips, size)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def _draw(self, chips: tuple[Chip, ...], size: Size) -> QPixmap:
        picture = QPixmap(round(size.width * size.ratio), round(size.height * size.ratio))
        picture.setDevicePixelRatio(size.ratio * factor())  # drawn as ever, and enlarged whole
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(0, 0, size.width / factor(), size.height / factor())
        if room.width() < _NARROW:
            self._draw_glyphs(painter, room, chips)
        elif len(chips) == 1:
            self._draw_chip(painter, room.adjusted(_GAP, 6, -_GAP, -6), chips[0], "")
        else:
            self._draw_stack(painter, room, chips)
        painter.end()
        picture.setDevicePixelRatio(size.ratio)
        return picture

    def _draw_stack(self, painter: QPainter, room: QRectF, chips: tuple[Chip, ...]) -> None:
        """Two chips of one line each; of more, the second line says how many. A bare '+1' would be read as a score."""
        height = (room.height() - 3 * _GAP) / 2
        first = QRectF(_GAP, _GAP, room.width() - 2 * _GAP, height)
        second = first.translated(0, height + _GAP)
        self._draw_chip(painter, first, chips[0], "")
        if first.width() < _MEDIUM and chips[0].others:  # no room for both
            self._draw_text(painter, second.adjusted(6, 0, 0, 0), chips[0].others, self._small_title, "text2")
        else:
            self._draw_chip(painter, second, chips[1], chips[1].others)

    def _draw_chip(self, painter: QPainter, box: QRectF, chip: Chip, more: str) -> None:
        tokens = self._theme
        ink = tokens.color(INKS[chip.meaning])
        painter.setBrush(tokens.color(_FILLS[chip.meaning]))
        painter.setPen(QPen(ink, 1) if chip.meaning in _OUTLINED else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if box.width() < _MEDIUM:
            self._draw_small(painter, box, chip)
            return
        is_single = box.height() < _ONE_LINE
        if chip.is_night:
            self._draw_moon(painter, QPointF(box.right() - 11, box.center().y() if is_single else box.top() + 15))
        left, middle = box.left() + 8, box.center().y() if is_single else box.top() + 15
        draw_glyph(painter, QPointF(left + 6, middle), chip.meaning, ink)
        room = QRectF(left + 18, box.top(), box.right() - 5 - left - 18 - (_MOON if chip.is_night else 0), box.height())
        if is_single:
            self._draw_line(painter, room, chip, more)
            return
        self._draw_title(painter, QRectF(room.left(), room.top() + 4, room.width(), 22), chip)
        self._draw_detail(painter, QRectF(room.left(), box.top() + 24, room.width(), 16), chip)
        self._draw_channel(painter, QPointF(left, box.top() + 26), chip)

    def _draw_moon(self, painter: QPainter, at: QPointF) -> None:
        """A shape of its own, so that nobody is called at night unawares."""
        draw_moon(painter, at, self._theme.color("text"))

    def _draw_line(self, painter: QPainter, room: QRectF, chip: Chip, more: str) -> None:
        """All on one line: focus, day and hour. Where room is short the channel goes first, then the focus is cut."""
        if more:
            painter.setPen(self._theme.color("text2"))
            painter.setFont(self._title)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, more)
            room = room.adjusted(0, 0, -self._title_metrics.horizontalAdvance(more) - _GAP, 0)
        focus = self._title_metrics.horizontalAdvance(_title_of(chip))
        tail, width = self._tail_of(chip, room.width() - min(focus, _LEAST_FOCUS))
        if not more and (not tail or focus + width + _BESIDE <= room.width()):
            self._draw_channel(painter, QPointF(room.right() - 15, room.center().y() - 6), chip)
            room = room.adjusted(0, 0, -_BESIDE, 0)
        end = self._draw_title(painter, room.adjusted(0, 0, -width, 0), chip)
        painter.setFont(self._detail)
        painter.setPen(self._theme.color("text2"))
        painter.drawText(QRectF(end, room.top(), width + 4, room.height()), _LEFT, tail)

    def _tail_of(self, chip: Chip, room: float) -> tuple[str, float]:
        """Day and hour as far as they fit, and how wide they are: both, the day, or nothing."""
        parts = (chip.when, chip.when.split(" ")[0]) if chip.when else ()
        tails = [(text, self._detail_metrics.horizontalAdvance(text)) for text in (f" · {part}" for part in parts)]
        return next((one for one in tails if one[1] <= room), ("", 0.0))

    def _draw_channel(self, painter: QPainter, at: QPointF, chip: Chip) -> None:
        if chip.channel is None:
            return
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, icon_pixmap(CHANNEL_ICONS[chip.channel], self._theme.tokens["text2"], 12, ratio))

    def _draw_small(self, painter: QPainter, box: QRectF, chip: Chip) -> None:
        """The quarter: the focus over the whole width, beneath it the shape and a weekday; in a stack one line."""
        ink = self._theme.color(INKS[chip.meaning])
        inner = box.adjusted(4, 0, -2, 0)
        if chip.is_night:
            low = box.height() >= _ONE_LINE
            self._draw_moon(painter, QPointF(box.right() - 9, inner.bottom() - 13 if low else inner.center().y()))
        if box.height() < _ONE_LINE:
            draw_glyph(painter, QPointF(inner.left() + 6, inner.center().y()), chip.meaning, ink)
            room = inner.adjusted(15, 0, -_MOON if chip.is_night else 0, 0)
            self._draw_text(painter, room, chip.title, self._small_title)
            return
        top = QRectF(inner.left(), inner.top() + 4, inner.width(), 18)
        self._draw_text(painter, top, chip.title, self._small_title, _text_token(chip, "text"))
        draw_glyph(painter, QPointF(inner.left() + 6, inner.bottom() - 13), chip.meaning, ink)
        below = QRectF(inner.left() + 14, inner.bottom() - 22, inner.width() - 14 - (_MOON if chip.is_night else 0), 18)
        self._draw_text(painter, below, chip.brief, self._small, "text2")

    def _draw_text(self, painter: QPainter, box: QRectF, text: str, used: QFont, ink: str = "text") -> None:
        painter.setFont(used)
        painter.setPen(self._theme.color(ink))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box.adjusted(0, 0, 3, 0), _LEFT, shown)

    def _draw_title(self, painter: QPainter, box: QRectF, chip: Chip) -> float:
        """Gives where the words end."""
        title = _title_of(chip)
        painter.setFont(self._title)
        painter.setPen(self._theme.color(_text_token(chip, "text")))
        ways = [f"{chip.marks} {way}".strip() for way in chip.fuller]
        shown = next((way for way in ways if self._title_metrics.horizontalAdvance(way) <= box.width()), None)
        shown = shown or self._title_metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 2, 0), _LEFT, shown)
        return box.left() + self._title_metrics.horizontalAdvance(shown)

    def _draw_detail(self, painter: QPainter, box: QRectF, chip: Chip) -> None:
        painter.setFont(self._detail)
        painter.setPen(self._theme.color(_text_token(chip, "text2")))
        shown = self._detail_metrics.elidedText(chip.detail, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 2, 0), _LEFT, shown)

    def _draw_glyphs(self, painter: QPainter, room: QRectF, chips: tuple[Chip, ...]) -> None:
        """The year: the glyph of the first, on its colour, and how many there are."""
        state = chips[0].meaning
        ink = self._theme.color(INKS[state])
        side = min(room.width() - 2, 22.0)
        box = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
        painter.setBrush(self._theme.color(_FILLS[state]))
        painter.setPen(QPen(ink, 1) if state in _OUTLINED else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        draw_glyph(painter, box.center(), state, ink)
        if any(chip.is_night for chip in chips):
            self._draw_moon(painter, QPointF(box.right() - 3, box.top() - 2))
        if len(chips) > 1:
            painter.setPen(self._theme.color("text2"))
            painter.setFont(drawn_font(7.5, is_strong=True))
            under = QRectF(room.left(), box.bottom() + 1, room.width(), 12)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(len(chips)))


def _title_of(chip: Chip) -> str:
    return f"{chip.marks} {chip.title}" if chip.marks else chip.title


def _text_token(chip: Chip, usual: str) -> str:
    """Overdue is the only solid chip, so its words are light."""
    return "overfg" if chip.meaning is Meaning.OVERDUE else usual
