"""What can be done in the plan, each as one undo step with a name. A range of cells is acted on as one."""

from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.planning.typed_absence import TypedAbsence, parse_absence
from distance_leader.planning.typed_contact import TypedContact, parse_typed
from distance_leader.presentation.chips import as_phrases
from distance_leader.presentation.labels import label
from distance_leader.presentation.pasting import Pasting, pasting_of
from distance_leader.presentation.retyping import Retyping
from distance_leader.services.agenda import add_absences
from distance_leader.services.contacts import (
    Placing,
    copy_contacts,
    join_talk,
    leave_talk,
    mark,
    place_contacts,
    remove_contacts,
)
from distance_leader.services.typed import absence_of, add_typed, change_typed
from distance_leader.storage.store import Edit
from ui.clipboard import clipboard
from ui.context import Context
from ui.plan.asking_acts import AskingActs
from ui.plan.clip import Clip
from ui.plan.page import PlanPage
from ui.plan.people_acts import PeopleActs


class PlanActs:
    """Acts on the chosen contacts or person of the page. Loaded with the first act, since services bring SQLAlchemy."""

    def __init__(self, context: Context, page: PlanPage) -> None:
        self._context = context
        self._page = page
        self._clip: Clip | None = None
        self.people = PeopleActs(context, page)
        self._asking = AskingActs(context, page)

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
        return self._context.act(act, lambda edit: add_typed(edit, typed, person.employee_id, week, today))

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
        act = msg("Change {what}", what=self._what([retyping.contact]))
        return self._context.act(
            act, lambda edit: change_typed(edit, retyping.contact, retyping.said, typed, self._today)
        )

    def mark(self, code: str) -> None:
        """Give the chosen contacts the state of a code; where all have it already, they are planned again."""
        contacts = self._chosen()
        if not contacts:
            return
        state = State(code)
        target = State.PLANNED if all(contact.state is state for contact in contacts) else state
        act = msg("{state}: {what}", state=label(target), what=self._what(contacts))
        self._context.act(act, lambda edit: mark(edit, contacts, target, self._today))

    def delete(self) -> None:
        """Take the chosen contacts out of the plan; where there are none, the absences."""
        contacts = self._chosen()
        if not contacts:
            self.people.back()
        else:
            act = msg("Delete {what}", what=self._what(contacts))
            self._context.act(act, lambda edit: remove_contacts(edit, contacts))

    def move(self, weeks: int) -> None:
        """Move the chosen contacts by so many weeks, and go with them."""
        contacts = self._chosen()
        if not contacts:
            return
        target = self._page.model.grid.weeks[self._page.view.currentIndex().column()] + weeks
        placings = [Placing(contact, contact.week + weeks, contact.employee_id) for contact in contacts]
        act = msg("Move {what} to week {week}", what=self._what(contacts), week=(contacts[0].week + weeks).number)
        if self._context.act(act, lambda edit: place_contacts(edit, placings, self._today)):
            self._page.go_to_week(target)

    def clip(self, *, is_cut: bool) -> None:
        """Keep the chosen contacts for pasting, and put their phrases on the clipboard as a block of cells."""
        contacts = self._chosen()
        if not contacts:
            return
        grid = self._page.model.grid
        self._clip = Clip.of(contacts, grid, is_cut=is_cut)
        self._context.clipboard.put(self._clip.as_text(lambda contact: as_phrases(contact, self._context.language)))

    def paste(self) -> None:
        """Put what was cut or copied at the current cell; text from elsewhere is taken as phrases, cell by cell."""
        index = self._page.view.currentIndex()
        text = clipboard().text()
        if not index.isValid():
            return
        if self._clip is not None and self._context.clipboard.holds(self._clip.text):
            self._paste_clip(self._clip, index.row(), index.column())
        elif text.strip():
            self._paste_text(text, index.row(), index.column())

    def drop(self, contact_id: UUID, row: int, column: int, *, is_copy: bool) -> None:
        """A contact was dragged to a cell: move it there, or copy it."""
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, contact_id)
        if contact is not None:
            grid = self._page.model.grid
            self._place([Placing(contact, grid.weeks[column], grid.people[row].employee_id)], is_copy=is_copy)
            self._page.view.choose(row, column)

    def ask_move(self) -> None:
        """Ask where the chosen contacts shall go."""
        contacts = self._chosen()
        if contacts:
            self._asking.move_to(contacts, self._what(contacts))

    def ask_series(self) -> None:
        """Ask how often the chosen contact comes back."""
        contacts = self._chosen()
        if contacts:
            self._asking.series(contacts[0], self._what(contacts[:1]))

    def join(self) -> None:
        """Make one talk of the chosen contacts; those that are one talk already part again."""
        contacts = self._chosen()
        if not contacts:
            return
        ids = {contact.talk_id for contact in contacts}
        if len(ids) == 1 and None not in ids:
            self._context.act(msg("Part {what}", what=self._what(contacts)), lambda edit: leave_talk(edit, contacts))
        else:
            act = nmsg("One talk with {count} person", "One talk with {count} people", len(contacts))
            self._context.act(act, lambda edit: join_talk(edit, contacts))

    def fill(self, text: str) -> None:
        """Take a phrase into every chosen cell, each on its own week's days; a word for being away is one absence."""
        grid, index = self._page.model.grid, self._page.view.currentIndex()
        away = parse_absence(text, grid.weeks[index.column()])
        if away is not None:
            self.people.away(away, index.row(), index.column())
            return
        places = [(grid.people[one.row()], grid.weeks[one.column()]) for one in self._page.view.selectedIndexes()]

        def do(edit: Edit) -> None:
            for person, week in places:
                add_typed(edit, parse_typed(text, week, grid.today), person.employee_id, week, grid.today)

        self._context.act(nmsg("Plan {count} contact", "Plan {count} contacts", len(places)), do)

    def _paste_clip(self, clip: Clip, row: int, column: int) -> None:
        placings = clip.placings(self._page.model.grid, row, column)
        if placings and self._place(placings, is_copy=not clip.is_cut):
            self._clip = None if clip.is_cut else clip

    def _paste_text(self, text: str, row: int, column: int) -> None:
        """Cells from elsewhere: one is taken at once, a block is shown before."""
        grid = self._page.model.grid
        pasting = pasting_of(text, grid, row, column)

        def do() -> bool:
            act = nmsg("Paste {count} entry", "Paste {count} entries", pasting.count)
            return self._context.act(act, lambda edit: add_pasted(edit, pasting, grid.today))

        if pasting.count == 1 and not pasting.left:
            do()
        else:
            self._asking.preview(pasting, do if pasting.count else None)

    def _place(self, placings: list[Placing], *, is_copy: bool) -> bool:
        what, week = self._what([placing.contact for placing in placings]), placings[0].week.number
        if is_copy:
            act = msg("Copy {what} to week {week}", what=what, week=week)
            return self._context.act(act, lambda edit: copy_contacts(edit, placings, self._today))
        act = msg("Move {what} to week {week}", what=what, week=week)
        return self._context.act(act, lambda edit: place_contacts(edit, placings, self._today))

    def _chosen(self) -> list[Contact]:
        """The contacts of a chosen range; of a single cell the one that the panel shows."""
        indexes = self._page.view.selectedIndexes()
        row = self._page.panel.chosen_contact()
        ids = [row.id] if row else []
        if len(indexes) > 1:
            ids = [chip.id for index in indexes for chip in self._page.model.rows_at(index)]
        with self._context.open_workspace.read() as reader:
            found = reader.get_many(Contact, ids)
        return sorted(found, key=lambda contact: (contact.week, contact.employee_id.hex, contact.id.hex))

    def _what(self, contacts: list[Contact]) -> Message:
        if len(contacts) > 1:
            return nmsg("{count} contact", "{count} contacts", len(contacts))
        contact, grid = contacts[0], self._page.model.grid
        row = grid.row_of.get(contact.employee_id.hex)
        name = grid.people[row].name if row is not None else ""
        focus = label(contact.ordered_foci[0])
        return msg("{focus}, {name}, week {week}", focus=focus, name=name, week=contact.week.number)


def add_pasted(edit: Edit, pasting: Pasting, today: date) -> None:
    """Plan or log what a block of cells became, and let people be away."""
    for one in pasting.contacts:
        add_typed(edit, one.typed, one.person.employee_id, one.week, today)
    add_absences(
        edit, [absence_of(one.typed, one.person.employee_id, one.first_on, one.last_on) for one in pasting.absences]
    )
