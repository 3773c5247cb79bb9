"""What stands on the Data protection page beside the review: the limits, and the account."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.codes import Kept
from distance_leader.i18n.message import msg
from distance_leader.presentation.fields import LIMIT_FIELDS
from distance_leader.presentation.labels import label
from distance_leader.services.retaining import limits_of
from distance_leader.storage.queries.plan import home_of
from ui.cards import section
from ui.context import Context
from ui.forms.form import Form
from ui.theme import font


class Limits(QWidget):
    """How long each category is kept; more than usual needs a reason."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.forms = {kept: Form(context, LIMIT_FIELDS, label(kept), across=(1, 3)) for kept in Kept}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(section(context.text(msg("How long things are kept"))))
        for kept, form in self.forms.items():
            name = QLabel(context.text(label(kept)))
            name.setFont(font(10.5, is_strong=True))
            name.setWordWrap(True)
            layout.addWidget(name)
            layout.addWidget(form)
            for row in form.rows.values():
                inner = row.control.inner
                inner.setAccessibleName(f"{name.text()}: {inner.accessibleName()}")
            layout.addSpacing(6)

    def refresh(self) -> None:
        """Show the limits as they are."""
        with self._context.open_workspace.read() as reader:
            today = home_of(reader).today(self._context.clock.now())
            for limit in limits_of(reader):
                self.forms[limit.category].show_entity(limit, today)

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of a limit; one that is the usual again is stored no more."""
        for form in self.forms.values():
            form.follow(change_set)
