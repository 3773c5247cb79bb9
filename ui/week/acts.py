"""What can be done in the hours of a week, each as one undo step with a name."""

from datetime import datetime
from uuid import UUID

from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.moments import to_wall
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg
from distance_leader.presentation.labels import label
from distance_leader.presentation.week_view import WeekView
from distance_leader.services.contacts import add_contact, change_contact, mark, remove_contacts
from ui.context import Context


class WeekActs:
    """Turns places on the canvas into contacts."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def place(self, view: WeekView, day: int, start: int, minutes: int) -> None:
        """Plan a talk with the chosen person, on the leader's clock."""
        wall = view.home.wall(view.days[day].at(start))
        person = UUID(view.person.key)
        with self._context.open_workspace.read() as reader:
            employee = reader.get(Employee, person)
        if employee is None:
            return
        is_past = view.days[day].at(start + minutes) <= self._context.clock.now()
        contact = Contact(
            employee_id=person,
            week=IsoWeek.of(wall.date()),
            day=wall.date(),
            time=wall.time(),
            minutes=minutes,
            zone=view.home.zone,
            channel=employee.preferred_channel,
            state=State.HELD if is_past else State.PLANNED,
        )
        act = msg("Plan a talk with {name}, {day} {time}", name=view.person.name, day=wall.date(), time=f"{wall:%H:%M}")
        today = view.home.today(self._context.clock.now())
        self._context.act(act, lambda edit: add_contact(edit, contact, today))

    def move(self, view: WeekView, key: str, day: int, start: int) -> None:
        """Move a talk to another hour; its own clock is kept."""
        contact = self._contact(key)
        if contact is None:
            return
        wall = self._wall(view, contact, view.days[day].at(start))
        name = self._name(view, key)
        act = msg("Move the talk with {name} to {day} {time}", name=name, day=wall.date(), time=f"{wall:%H:%M}")
        today = view.home.today(self._context.clock.now())
        self._context.act(act, lambda edit: change_contact(edit, contact, today, day=wall.date(), time=wall.time()))

    def resize(self, view: WeekView, key: str, minutes: int) -> None:
        """Make a talk longer or shorter."""
        contact = self._contact(key)
        if contact is not None:
            act = msg("The talk with {name} lasts {minutes} min", name=self._name(view, key), minutes=minutes)
            self._context.act(act, lambda edit: change_contact(edit, contact, minutes=minutes))

    def mark_held(self, view: WeekView, key: str) -> None:
        """Mark a talk as held; a held one is planned again."""
        contact = self._contact(key)
        if contact is not None:
            target = State.PLANNED if contact.state is State.HELD else State.HELD
            act = msg("{state}: {what}", state=label(target), what=self._name(view, key))
            today = view.home.today(self._context.clock.now())
            self._context.act(act, lambda edit: mark(edit, [contact], target, today))

    def remove(self, view: WeekView, key: str) -> None:
        """Take a talk out of the plan."""
        contact = self._contact(key)
        if contact is not None:
            act = msg("Delete {what}", what=self._name(view, key))
            self._context.act(act, lambda edit: remove_contacts(edit, [contact]))

    def _contact(self, key: str) -> Contact | None:
        with self._context.open_workspace.read() as reader:
            return reader.get(Contact, UUID(key))

    def _wall(self, view: WeekView, contact: Contact, at: datetime) -> datetime:
        return to_wall(at, contact.zone) if contact.anchor is Anchor.EMPLOYEE else view.home.wall(at)

    def _name(self, view: WeekView, key: str) -> str:
        return next((block.name for block in view.blocks if block.row.key == key), view.person.name)
