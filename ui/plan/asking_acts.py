"""Acts that ask one thing first: where a contact shall go, how often it comes back."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.planning.typed_place import parse_place
from distance_leader.planning.typed_series import parse_series
from distance_leader.presentation.pasting import Pasting
from distance_leader.services.contacts import MOST_IN_SERIES, Placing, Series, place_contacts, plan_series
from ui.context import Context
from ui.page_frame import show_on_page
from ui.plan.page import PlanPage
from ui.plan.paste_preview import PastePreview
from ui.plan.prompt import Answer, Prompt

_USUAL_WEEKS, _USUAL_SERIES = 2, 6


class AskingActs:
    """Opens a prompt over the plan; the keyboard goes back to the plan afterwards."""

    def __init__(self, context: Context, page: PlanPage) -> None:
        self._context = context
        self._page = page

    def move_to(self, contacts: list[Contact], what: Message) -> None:
        """Ask for a week, a person, or both."""
        grid = self._page.model.grid

        def answer(text: str) -> tuple[Message, Callable[[], bool] | None]:
            week, name = parse_place(text, grid.today)
            found = [one for one in grid.everybody if name and name.casefold() in one.name.casefold()]
            exact = [one for one in found if one.name.casefold() == name.casefold()] or found
            if (name and len(exact) != 1) or (week is None and not name):
                return msg("Write a week, such as 50, and where it goes to somebody else their name."), None
            person = exact[0] if name else None
            placings = [
                Placing(one, week or one.week, person.employee_id if person else one.employee_id) for one in contacts
            ]
            number = placings[0].week.number
            act = msg("Move {what} to week {week}", what=what, week=number)
            if person is not None:
                act = msg("Move {what} to {name}, week {week}", what=what, name=person.name, week=number)
            return act, lambda: self._moved(act, placings)

        self._ask(msg("Move to which week, or to whom?"), answer, str(contacts[0].week.number))

    def series(self, contact: Contact, what: Message) -> None:
        """Ask how often, and until when."""
        grid = self._page.model.grid

        def answer(text: str) -> tuple[Message, Callable[[], bool] | None]:
            typed = parse_series(text, contact.week.monday)
            last = typed.last_week(contact.week)
            weeks: list[IsoWeek] = []
            if typed.every and last is not None:
                weeks = Series(typed.every, last).weeks_after(contact.week)
            if typed.every is None or last is None or not 1 <= len(weeks) <= MOST_IN_SERIES:
                return msg("Write how often and until when: every 2 weeks until week 8"), None
            series = Series(typed.every, last)
            act = nmsg("Plan {what} {count} time more", "Plan {what} {count} times more", len(weeks), what=what)
            said = msg("{act}, the last in week {week} {year}", act=act, week=weeks[-1].number, year=weeks[-1].year)
            return said, lambda: self._context.act(act, lambda edit: plan_series(edit, contact, series, grid.today))

        until = contact.week + _USUAL_WEEKS * _USUAL_SERIES
        usual = msg("every {count} weeks until week {week}", count=_USUAL_WEEKS, week=until.number)
        self._ask(msg("How often, and until when?"), answer, self._context.text(usual))

    def preview(self, pasting: Pasting, act: Callable[[], bool] | None) -> None:
        """Show what a block will become, before it is done."""
        lines = pasting.lines(self._page.model.grid, self._context.language)
        self._page.view.setFocus()  # and back to it afterwards
        show_on_page(PastePreview(self._context, self._page.window(), pasting.summary, lines, act))

    def _moved(self, act: Message, placings: list[Placing]) -> bool:
        is_done = self._context.act(act, lambda edit: place_contacts(edit, placings, self._page.model.grid.today))
        if is_done:
            self._page.show_person(placings[0].employee_id.hex, str(placings[0].week))
        return is_done

    def _ask(self, title: Message, answer: Answer, text: str) -> None:
        before = QApplication.focusWidget()
        prompt = Prompt(self._context, self._page.window(), title, answer)
        prompt.closed.connect(prompt.deleteLater)
        prompt.closed.connect((before or self._page.view).setFocus)
        prompt.begin(text)
