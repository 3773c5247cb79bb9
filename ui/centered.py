"""A narrow column in the middle of a page: the first start, a file that asks for its password."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.text_size import hold

_WIDTH = 460


def center(page: QWidget, box: QVBoxLayout) -> None:
    """Lay a column out in the middle of a page, a little above its half."""
    holder = QWidget()
    holder.setLayout(box)
    hold(holder, fixedWidth=_WIDTH)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(holder)
    across.addStretch(1)
    layout = QVBoxLayout(page)
    layout.addStretch(1)
    layout.addLayout(across)
    layout.addStretch(2)
