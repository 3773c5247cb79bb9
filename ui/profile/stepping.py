"""From one profile to the next person's, at the same tab and field: one thing is filled in for one after the other."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from distance_leader.i18n.message import msg
from ui.finish_typing import finish_typing
from ui.forms.field_row import FieldRow


class Stepping(QObject):
    """What was typed is saved first; what cannot be saved keeps the page, and it is said why."""

    wanted = Signal(int)
    """The next person of the list, or the one before."""
    refused = Signal(object)
    """Why the page stays: a Message."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def step(self, by: int) -> None:
        """Ask for another person; the keyboard stays in the field where it is."""
        focused = QApplication.focusWidget()
        finish_typing()
        row = next((one for one in self._page.findChildren(FieldRow) if one.isVisible() and one.is_refused), None)
        if row is not None:
            _enter(row.control.inner)
            said = msg("“{field}” is not saved, so this person stays in view: put it right first.", field=row.name)
            self.refused.emit(said)
            return
        self.wanted.emit(by)
        if focused is not None and focused.isVisible():
            _enter(focused)


def _enter(field: QWidget) -> None:
    """The keyboard goes into a field, where what is typed takes the place of what stands there."""
    field.setFocus()
    if isinstance(field, QLineEdit):
        field.selectAll()
