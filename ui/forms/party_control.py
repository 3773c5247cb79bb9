"""The control for the name of a company or a party: those that are known are offered while one types."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from distance_leader.presentation.field import Field
from distance_leader.storage.queries.parties import customer_names, party_names
from ui.context import Context
from ui.forms.controls import LineControl


class _Line(QLineEdit):
    """Asks for the known names when it is entered."""

    def __init__(self, context: Context, *, of_customers: bool) -> None:
        super().__init__()
        self._context = context
        self._of_customers = of_customers
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found = QListView()
        found.setObjectName("suggestions")
        completer.setPopup(found)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._context.workspace is not None:
            with self._context.open_workspace.read() as reader:
                names = customer_names(reader) if self._of_customers else party_names(reader)
            self._names.setStringList(sorted(names, key=str.casefold))


class PartyControl(LineControl):
    """A name, which is saved when it is done: half a name must not become a new company."""

    def __init__(self, field: Field, context: Context) -> None:
        super().__init__(field, context, _Line(context, of_customers=field.name == "customer"))
