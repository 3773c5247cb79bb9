"""How large text is, as the user chose it: fonts, rows and fixed widths follow it at once, without a restart.

The application holds the size. Widgets get fonts from `ui.theme.font`; where something has a size in pixels because of
the text in it, that goes through `px`, `hold` or `set_row`. What is drawn by hand is drawn as ever, and enlarged whole.
"""

import re

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QListWidgetItem, QWidget

_SIZE, _HELD, _POINTS = "text_size", "at_text_size", "usual_points"
_HAS_FONT = Qt.WidgetAttribute.WA_SetFont
_LINE = 20
"""Pixels of a line of text with its leading, as it is usually: a control grows by what this grows."""
_LEAST = 20
"""From so many pixels on, a height or width in the style sheet has text in it."""
_SHEET_LIMITS = re.compile(r"\b(min-height|min-width|max-width): (\d+)px")
_SHEET_SIGNS = re.compile(r"(?<![\w-])(width|height|icon-size): (14|16)px")


def use_text_size(app: QApplication, percent: int) -> None:
    """From now on text is so large, in per cent of the usual size."""
    app.setProperty(_SIZE, percent)


def factor() -> float:
    """1.0 for the usual size."""
    app = QApplication.instance()
    return (app.property(_SIZE) or 100) / 100 if app is not None else 1.0


def px(pixels: float, share: float = 1.0) -> int:
    """A length that belongs to text, in pixels at the present size; where its text wraps, it grows by a share only."""
    return round(pixels * (1 + (factor() - 1) * share))


def hold(widget: QWidget, **pixels: int) -> None:
    """Give a widget sizes that follow the text: `fixedWidth=440`, `minimumHeight=24`. They replace those of before."""
    widget.setProperty(_HELD, pixels)
    _give(widget, pixels)


def set_row(item: QListWidgetItem, pixels: int) -> None:
    """The height of a row of a list."""
    item.setSizeHint(QSize(0, px(pixels)))


def enlarge(painter: QPainter, box: QRect) -> QRect:
    """Draw from here on as large as text is; returns the box in the painter's new measure."""
    by = factor()
    if by == 1.0:
        return QRect(box)
    painter.translate(box.topLeft())
    painter.scale(by, by)
    return QRect(0, 0, round(box.width() / by), round(box.height() / by))


def shrunk(at: QPoint) -> QPoint:
    """A point of a widget in the measure of what is drawn in it."""
    by = factor()
    return at if by == 1.0 else QPoint(round(at.x() / by), round(at.y() / by))


def sheet_at_size(sheet: str) -> str:
    """A style sheet whose controls have room for the present text. Edges, corners and gaps stay as they are."""
    by = factor()
    if by == 1.0:
        return sheet
    more = round(_LINE * (by - 1))

    def limit(found: re.Match[str]) -> str:
        pixels = int(found[2])
        return f"{found[1]}: {pixels + more if pixels >= _LEAST else pixels}px"

    sheet = _SHEET_LIMITS.sub(limit, sheet)
    return _SHEET_SIGNS.sub(lambda found: f"{found[1]}: {round(int(found[2]) * by)}px", sheet)


def follow(before: float) -> None:
    """Bring all widgets that are there from a factor to the present one.

    The style sheet comes before: it gives the widgets that it dresses the fonts back in which it first saw them.
    """
    by = factor() / before
    for widget in QApplication.allWidgets():
        if widget.testAttribute(_HAS_FONT):
            _give_font(widget, before)
        held = widget.property(_HELD)
        if held:
            _give(widget, held)
        if isinstance(widget, QListWidget):
            _set_rows(widget, by)
        if isinstance(widget, QAbstractItemView):
            widget.scheduleDelayedItemsLayout()


def _give_font(widget: QWidget, before: float) -> None:
    used = widget.font()
    if widget.property(_POINTS) is None:
        widget.setProperty(_POINTS, used.pointSizeF() / before)
    used.setPointSizeF(widget.property(_POINTS) * factor())
    widget.setFont(used)


def _give(widget: QWidget, pixels: dict[str, int]) -> None:
    for name, value in pixels.items():
        getattr(widget, f"set{name[0].upper()}{name[1:]}")(px(value))


def _set_rows(rows: QListWidget, by: float) -> None:
    for place in range(rows.count()):
        item = rows.item(place)
        height = item.sizeHint().height()
        if height > 0:
            item.setSizeHint(QSize(0, round(height * by)))
