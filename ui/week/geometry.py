"""Where days and minutes lie on the canvas."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from distance_leader.presentation.week_lanes import LEAST
from distance_leader.presentation.week_view import Block

HOUR = 44
"""Pixels of an hour: a quarter is eleven."""
RULERS = (54, 74)
"""Widths of the leader's clock and of the employee's."""
LEFT = sum(RULERS)
DAYS = 7
EDGE = 7
"""Pixels at the lower edge of a block by which it is made longer or shorter."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """For a canvas of this width."""

    width: int

    def column(self, day: int) -> tuple[int, int]:
        """Left and width of a day."""
        room = self.width - LEFT
        start, end = LEFT + room * day // DAYS, LEFT + room * (day + 1) // DAYS
        return start, end - start

    def rect(self, day: int, start: int, minutes: int) -> QRect:
        """A stretch of a day."""
        left, width = self.column(day)
        top, bottom = y_of(start), y_of(start + minutes)
        return QRect(left, top, width, max(bottom - top, 1))

    def block(self, block: Block) -> QRect:
        """A talk: beside those at the same time, and never lower than its line of words."""
        whole = self.rect(block.day, block.start, max(block.minutes, LEAST))
        left, right = (whole.left() + whole.width() * lane // block.lanes for lane in (block.lane, block.lane + 1))
        return QRect(left, whole.top(), right - left, whole.height())

    def place(self, at: QPoint, raster: int) -> tuple[int, int]:
        """Day and minute under a point, the minute on the raster."""
        room = max(self.width - LEFT, 1)
        day = min(max((at.x() - LEFT) * DAYS // room, 0), DAYS - 1)
        minute = max(at.y(), 0) * 60 // HOUR
        return day, minute // raster * raster


def y_of(minute: int) -> int:
    """The pixel of a minute after midnight."""
    return minute * HOUR // 60
