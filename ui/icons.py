"""Line icons (Lucide), tinted with a token's colour and drawn sharp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from distance_leader.resources_folder import resources_folder
from ui.text_size import factor


@lru_cache(maxsize=256)
def pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """An icon of `size` logical pixels in a colour such as '#0A5FA5'."""
    source = (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", color)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, color: str, size: int = 18) -> QIcon:
    """The same as an icon for buttons and lists, at twice the size too for finer screens, and again for large text."""
    made = QIcon(pixmap(name, color, size, 1.0))
    for times in (2, 4) if factor() > 1 else (2,):
        made.addPixmap(pixmap(name, color, times * size, 1.0))
    return made
