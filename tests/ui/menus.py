"""Opens the menus of a right click and of the menu key, reads them and chooses in them."""

from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.driving import Driver


def right_click(program: Driver, widget: QWidget, place: QPoint) -> Any:
    """What the window system sends after a right click there; the menu that opens, or None."""
    return _send(program, widget, QContextMenuEvent.Reason.Mouse, place)


def menu_key(program: Driver, widget: QWidget | None = None) -> Any:
    """The menu of what is chosen where the keyboard is, or in a widget."""
    found = widget or QApplication.focusWidget()
    assert found is not None
    return _send(program, found, QContextMenuEvent.Reason.Keyboard, QPoint(1, 1))


def words(menu: Any) -> list[str]:
    """What a menu offers, without keys and marks."""
    assert isinstance(menu, QMenu)
    return [_word(action.text()) for action in menu.actions() if not action.isSeparator()]


def choose(program: Driver, menu: QMenu, word: str) -> None:
    """Choose an entry, and wait for what comes of it."""
    next(one for one in menu.actions() if _word(one.text()) == word).trigger()
    menu.close()
    program.rest()


def _send(program: Driver, widget: QWidget, reason: QContextMenuEvent.Reason, place: QPoint) -> Any:
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
    program.settle()
    return QApplication.activePopupWidget()


def _word(text: str) -> str:
    return text.split("\t", maxsplit=1)[0].replace("&", "")
