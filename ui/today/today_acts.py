"""What a row of Today can have done to it, each as one undo step."""

from collections.abc import Callable
from dataclasses import replace
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
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.labels import label
from distance_leader.presentation.today import Section, TodayRow
from distance_leader.services.agenda import answer_request, close_action, snooze
from distance_leader.services.contacts import change_contact, log_contact, mark
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
        self._say = say

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

    def put_off(self, row: TodayRow, days: int) -> None:
        """A planned talk and a promise get a later day; on who is owed a talk or worth noticing Today is silent.

        What has its day from elsewhere is not put off, and says so.
        """
        until = self._today() + timedelta(days=days)
        if row.contact is not None:
            self._move(row, row.contact.id, until)
        elif row.section is Section.ACTIONS:
            act = msg("Put off until {day}: {what}", day=until, what=row.name)
            self._settle(row, Action, lambda edit, one: edit.put(replace(one, due_on=until)), act)
        elif row.section in (Section.OWED, Section.NOTICES):
            self._snooze(row, until)
        else:
            self._say(msg("This cannot be put off: it goes when it is done or over."))

    def _snooze(self, row: TodayRow, until: date) -> None:
        with self._context.open_workspace.read() as reader:
            person = reader.get(Employee, UUID(row.person))
        if person is not None:
            act = msg("Put {name} off until {day}", name=person.name, day=until)
            self._context.act(act, lambda edit: snooze(edit, person, until))

    def _move(self, row: TodayRow, key: UUID, until: date) -> None:
        """To a day after today, at its hour; one of a week to that day's week."""
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, key)
        if contact is None:
            return
        act = msg("Put {name} off until {day}", name=row.name, day=until)
        if contact.day is not None:
            self._context.act(act, lambda edit: change_contact(edit, contact, day=until))
        else:
            week = IsoWeek.of(until)
            self._context.act(act, lambda edit: change_contact(edit, contact, week=week))

    def _settle(
        self, row: TodayRow, kind: type[E], do: Callable[[Edit, E], object], act: Message | None = None
    ) -> None:
        with self._context.open_workspace.read() as reader:
            one = reader.get(kind, UUID(row.key))
        if one is not None:
            self._context.act(act or msg("Done: {what}", what=row.name), lambda edit: do(edit, one))

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
