"""The line that adds to a list keeps what is half typed, for each person or assignment whose list it is."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from distance_leader.presentation.collection import Collection
from distance_leader.storage.queries.belongings import employee_of
from ui.context import Context
from ui.drafting import Drafting


class LineDraft:
    """Sleeps until somebody types."""

    def __init__(self, context: Context, collection: Collection, line: QLineEdit) -> None:
        self._context, self._line = context, line
        self._name = f"{collection.kind.__name__}/{collection.title.msgid}"
        self._owner: UUID | None = None
        self._drafting = Drafting(context, line, self._typed, self._person, is_steady=False)
        line.textEdited.connect(lambda _text: self._drafting.start())

    def begin(self, owner: UUID | None) -> bool:
        """The line is that of an owner's list from now on; whether something was typed there before, which it shows."""
        self._drafting.look()
        self._line.clear()
        self._owner = owner
        place = f"list/{self._name}/{owner.hex if owner else 'leader'}"
        return self._drafting.begin(place, lambda typed: self._line.setText(str(typed.get("text", ""))))

    def look(self) -> None:
        """Keep what stands in the line now; nothing, where it was added."""
        self._drafting.look()

    def _typed(self) -> dict[str, Any]:
        text = self._line.text()
        return {"text": text} if text.strip() else {}

    def _person(self) -> UUID | None:
        if self._owner is None:
            return None
        with self._context.open_workspace.read() as reader:
            return employee_of(reader, self._owner)
