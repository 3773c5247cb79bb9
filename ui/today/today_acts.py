"""What a row of Today can have done to it, each as one undo step."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QWidget

from distance_leader.domain.action import Action
from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.request import Request
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.labels import label
from distance_leader.presentation.today import Section, TodayRow
from distance_leader.services.agenda import answer_request, close_action, snooze
from distance_leader.services.contacts import log_contact, mark
from distance_leader.services.people import change_people
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Edit
from ui.check_ins.asking import Asking
from ui.context import Context

E = TypeVar("E", bound=Entity)


class TodayActs:
    """Acts on a row: on the planned contact it is about, or on the person. `say` is told where a file lies."""

    def __init__(self, context: Context, window: QWidget, say: Callable[[Message], object]) -> None:
        self._context = context
        self._asking = Asking(context, window, say)

    def log(self, row: TodayRow) -> None:
        """What was planned was held, a request answered, a promise kept, a check-in asked; else a talk is held now."""
        if row.contact is not None:
            self._mark(row, State.HELD)
            return
        if row.section is Section.REQUESTS:
            self._settle(row, Request, lambda edit, one: answer_request(edit, one, self._context.clock.now()))
            return
        today = self._today()
        if row.section is Section.ACTIONS:
            self._settle(row, Action, lambda edit, one: close_action(edit, one, today))
            return
        if row.section is Section.CHECK_INS and row.key:
            self._asking.by_mail(row.person, row.key)
            return
        if row.section is Section.RIGHTS:
            self._tell(row, today)
            return
        act = msg("Log a talk with {name}", name=row.name)
        self._context.act(act, lambda edit: log_contact(edit, UUID(row.person), today))

    def _tell(self, row: TodayRow, today: date) -> None:
        """Somebody was told what is kept; what is to be reviewed is not done by one key."""
        with self._context.open_workspace.read() as reader:
            person = reader.get(Employee, UUID(row.person))
        if person is not None and not row.key:
            act = msg("{name} was told what is kept", name=row.name)
            self._context.act(act, lambda edit: change_people(edit, [person], informed_on=today))

    def miss(self, row: TodayRow) -> None:
        """The planned contact was missed."""
        if row.contact is not None:
            self._mark(row, State.MISSED)

    def snooze(self, row: TodayRow, days: int) -> None:
        """Put the person off for some days: Today leaves the row out until then."""
        with self._context.open_workspace.read() as reader:
            person = reader.get(Employee, UUID(row.person))
        if person is not None:
            until = self._today() + timedelta(days=days)
            act = msg("Put {name} off until {day}", name=person.name, day=until)
            self._context.act(act, lambda edit: snooze(edit, person, until))

    def _settle(self, row: TodayRow, kind: type[E], do: Callable[[Edit, E], object]) -> None:
        with self._context.open_workspace.read() as reader:
            one = reader.get(kind, UUID(row.key))
        if one is not None:
            what: Message = msg("Done: {what}", what=row.name)
            self._context.act(what, lambda edit: do(edit, one))

    def _mark(self, row: TodayRow, state: State) -> None:
        if row.contact is None:
            return
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, row.contact.id)
        if contact is not None:
            what: Message = msg("{state}: {what}", state=label(state), what=row.name)
            today = self._today()
            self._context.act(what, lambda edit: mark(edit, [contact], state, today))

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())
