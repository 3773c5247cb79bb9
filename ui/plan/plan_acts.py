"""What can be done in the plan, each as one undo step with a name. A range of cells is acted on as one."""

from datetime import date

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.planning.typed_absence import TypedAbsence
from distance_leader.planning.typed_contact import TypedContact
from distance_leader.presentation.labels import label
from distance_leader.presentation.retyping import Retyping
from distance_leader.services.contacts import (
    Placing,
    join_talk,
    leave_talk,
    mark,
    place_contacts,
    remove_contacts,
)
from distance_leader.services.typed import add_typed, change_typed
from distance_leader.storage.store import Edit
from ui.context import Context
from ui.plan.asking_acts import AskingActs
from ui.plan.page import PlanPage
from ui.plan.people_acts import PeopleActs
from ui.plan.putting_acts import PuttingActs


class PlanActs:
    """Acts on the chosen contacts or person of the page. Loaded with the first act, since services bring SQLAlchemy."""

    def __init__(self, context: Context, page: PlanPage) -> None:
        self._context = context
        self._page = page
        self.people = PeopleActs(context, page)
        self.asking = AskingActs(context, page)
        self.putting = PuttingActs(context, page, self)

    @property
    def _today(self) -> date:
        return self._page.model.grid.today

    def take(self, typed: TypedContact | TypedAbsence, row: int, column: int) -> bool:
        """Plan or log what was typed into a cell; a word for being away is an absence. False where it is refused."""
        if isinstance(typed, TypedAbsence):
            return self.people.away(typed, row, column)
        grid = self._page.model.grid
        person, week, today = grid.people[row], grid.weeks[column], grid.today
        focus = next((focus for focus in Focus if focus in typed.foci), Focus.WELLBEING)
        act = msg("{focus}, {name}, week {week}", focus=label(focus), name=person.name, week=week.number)

        def do(edit: Edit) -> None:
            add_typed(edit, typed, person.employee_id, week, today)

        waits_as = ("cell", person.employee_id, week, typed)  # what waits for the disk is taken all the same
        return self._context.act(act, do, waits_as=waits_as) or self._context.unsaved.value(waits_as) is not None

    def retyping(self) -> Retyping | None:
        """The contact of the current cell to be typed over, of several the one that the panel shows."""
        row = self._page.panel.chosen_contact()
        if row is None:
            return None
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, row.id)
        if contact is None:
            return None
        return Retyping.of(contact, self._context.language, self._page.model.grid.today)

    def retype(self, retyping: Retyping, typed: TypedContact) -> bool:
        """Change a contact by what was typed over its phrase. False where it is refused."""
        if typed == retyping.said:  # the same words mean the same
            return True
        act = msg("Change {what}", what=self.what([retyping.contact]))
        return self._context.act(
            act, lambda edit: change_typed(edit, retyping.contact, retyping.said, typed, self._today)
        )

    def mark(self, code: str) -> None:
        """Give the chosen contacts the state of a code; where all have it already, they are planned again."""
        contacts = self.chosen()
        if not contacts:
            return
        state = State(code)
        target = State.PLANNED if all(contact.state is state for contact in contacts) else state
        act = msg("{state}: {what}", state=label(target), what=self.what(contacts))
        self._context.act(act, lambda edit: mark(edit, contacts, target, self._today))

    def delete(self) -> None:
        """Take the chosen contacts out of the plan; where there are none, the absences."""
        contacts = self.chosen()
        if not contacts:
            self.people.back()
        else:
            act = msg("Delete {what}", what=self.what(contacts))
            self._context.act(act, lambda edit: remove_contacts(edit, contacts))

    def move(self, weeks: int) -> None:
        """Move the chosen contacts by so many weeks, and go with them."""
        contacts = self.chosen()
        if not contacts:
            return
        target = self._page.model.grid.weeks[self._page.view.currentIndex().column()] + weeks
        placings = [Placing(contact, contact.week + weeks, contact.employee_id) for contact in contacts]
        act = msg("Move {what} to week {week}", what=self.what(contacts), week=(contacts[0].week + weeks).number)
        if self._context.act(act, lambda edit: place_contacts(edit, placings, self._today)):
            self._page.go_to_week(target)

    def ask_move(self) -> None:
        """Ask where the chosen contacts shall go."""
        contacts = self.chosen()
        if contacts:
            self.asking.move_to(contacts, self.what(contacts))

    def ask_series(self) -> None:
        """Ask how often the chosen contact comes back."""
        contacts = self.chosen()
        if contacts:
            self.asking.series(contacts[0], self.what(contacts[:1]))

    def join(self) -> None:
        """Make one talk of the chosen contacts; those that are one talk already part again."""
        contacts = self.chosen()
        if not contacts:
            return
        ids = {contact.talk_id for contact in contacts}
        if len(ids) == 1 and None not in ids:
            self._context.act(msg("Part {what}", what=self.what(contacts)), lambda edit: leave_talk(edit, contacts))
        else:
            act = nmsg("One talk with {count} person", "One talk with {count} people", len(contacts))
            self._context.act(act, lambda edit: join_talk(edit, contacts))

    def chosen(self) -> list[Contact]:
        """The contacts of a chosen range; of a single cell the one that the panel shows."""
        indexes = self._page.view.selectedIndexes()
        row = self._page.panel.chosen_contact()
        ids = [row.id] if row else []
        if len(indexes) > 1:
            ids = [chip.id for index in indexes for chip in self._page.model.rows_at(index)]
        with self._context.open_workspace.read() as reader:
            found = reader.get_many(Contact, ids)
        return sorted(found, key=lambda contact: (contact.week, contact.employee_id.hex, contact.id.hex))

    def what(self, contacts: list[Contact]) -> Message:
        """Contacts in words, for the name of a step."""
        if len(contacts) > 1:
            return nmsg("{count} contact", "{count} contacts", len(contacts))
        contact, grid = contacts[0], self._page.model.grid
        row = grid.row_of.get(contact.employee_id.hex)
        name = grid.people[row].name if row is not None else ""
        focus = label(contact.ordered_foci[0])
        return msg("{focus}, {name}, week {week}", focus=focus, name=name, week=contact.week.number)
