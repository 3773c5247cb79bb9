"""What can be done in the plan, each as one undo step with a name."""

from collections.abc import Callable

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.planning.typed_contact import TypedContact
from distance_leader.presentation.labels import label
from distance_leader.services.contacts import mark, move_contact, remove_contacts
from distance_leader.services.people import change_person
from distance_leader.services.typed import add_typed
from distance_leader.storage.store import Edit
from ui.context import Context
from ui.plan.page import PlanPage


class PlanActs:
    """Acts on the chosen contact or person of the page. Loaded with the first act, since services bring SQLAlchemy."""

    def __init__(self, context: Context, page: PlanPage) -> None:
        self._context = context
        self._page = page

    def take(self, typed: TypedContact, row: int, column: int) -> None:
        """Plan or log what was typed into a cell."""
        grid = self._page.model.grid
        person, week, today = grid.people[row], grid.weeks[column], grid.today
        focus = next((focus for focus in Focus if focus in typed.foci), Focus.WELLBEING)
        act = msg("{focus}, {name}, week {week}", focus=label(focus), name=person.name, week=week.number)
        self._context.act(act, lambda edit: add_typed(edit, typed, person.employee_id, week, today))

    def mark(self, code: str) -> None:
        """Give the chosen contact the state of a code; giving it the one that it has plans it again."""
        state = State(code)
        self._with_contact(
            lambda contact: msg("{state}: {what}", state=label(state), what=self._what(contact)),
            lambda edit, contact: mark(edit, [contact], State.PLANNED if contact.state is state else state),
        )

    def delete(self) -> None:
        """Take the chosen contact out of the plan."""
        self._with_contact(
            lambda contact: msg("Delete {what}", what=self._what(contact)),
            lambda edit, contact: remove_contacts(edit, [contact]),
        )

    def move(self, weeks: int) -> None:
        """Move the chosen contact by so many weeks, and go with it."""
        row = self._page.panel.chosen_contact()
        if row is None:
            return
        target = IsoWeek.parse(row.week) + weeks
        self._with_contact(
            lambda contact: msg("Move {what} to week {week}", what=self._what(contact), week=target.number),
            lambda edit, contact: move_contact(edit, contact, target),
        )
        self._page.go_to_week(target)

    def archive_person(self) -> None:
        """Take the row's person out of the plan; the past is kept."""
        row = self._page.view.currentIndex().row()
        if row < 0:
            return
        grid = self._page.model.grid
        person = grid.people[row]
        with self._context.open_workspace.read() as reader:
            employee = reader.get(Employee, person.employee_id)
        if employee is not None:
            act = msg("Archive {name}", name=person.name)
            self._context.act(act, lambda edit: change_person(edit, employee, archived_on=grid.today))

    def _with_contact(self, name: Callable[[Contact], Message], do: Callable[[Edit, Contact], object]) -> None:
        """Do something with the chosen contact of the current cell."""
        row = self._page.panel.chosen_contact()
        if row is None:
            return
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, row.id)
        if contact is not None:
            self._context.act(name(contact), lambda edit: do(edit, contact))

    def _what(self, contact: Contact) -> Message:
        grid = self._page.model.grid
        person = grid.people[grid.row_of[contact.employee_id.hex]]
        focus = label(contact.ordered_foci[0])
        return msg("{focus}, {name}, week {week}", focus=focus, name=person.name, week=contact.week.number)
