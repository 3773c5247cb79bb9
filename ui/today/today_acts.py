"""What a row of Today can have done to it, each as one undo step."""

from datetime import date
from uuid import UUID

from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.labels import label
from distance_leader.presentation.today import TodayRow
from distance_leader.services.contacts import log_contact, mark
from distance_leader.storage.queries.plan import home_of
from ui.context import Context


class TodayActs:
    """Acts on a row: on the planned contact it is about, or on the person."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def log(self, row: TodayRow) -> None:
        """The planned contact was held; or, where none is planned, a talk is held now."""
        if row.contact is not None:
            self._mark(row, State.HELD)
            return
        today = self._today()
        act = msg("Log a talk with {name}", name=row.name)
        self._context.act(act, lambda edit: log_contact(edit, UUID(row.person), today))

    def miss(self, row: TodayRow) -> None:
        """The planned contact was missed."""
        if row.contact is not None:
            self._mark(row, State.MISSED)

    def _mark(self, row: TodayRow, state: State) -> None:
        if row.contact is None:
            return
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, row.contact.id)
        if contact is not None:
            what: Message = msg("{state}: {what}", state=label(state), what=row.name)
            self._context.act(what, lambda edit: mark(edit, [contact], state))

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())
