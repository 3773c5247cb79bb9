"""The way of the Tab key, where parts come and go: Qt appends what is put in later, wherever it stands."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(*parts: QWidget) -> None:
    """Let Tab go through the parts in this order, and through each as its children were put into it."""
    stops = [one for part in parts for one in (part, *part.findChildren(QWidget)) if _is_stop(one, part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget, part: QWidget) -> bool:
    """Also what only a click reaches now: of buttons of which one is chosen, Tab stops at the chosen one.

    A list that hangs open is a window of its own.
    """
    is_in_part = widget.window() is part.window()
    return is_in_part and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
