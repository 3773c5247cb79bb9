"""The pages about people: the list, a profile, customers and parties. Made when they are first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.shell.furniture import Furniture

if TYPE_CHECKING:
    from distance_leader.presentation.registers import Register
    from ui.people.page import PeoplePage
    from ui.plan.page import PlanPage
    from ui.profile.page import ProfilePage
    from ui.register.page import RegisterPage


class PeoplePages:
    """Shows them, and leads from one to another; to the plan by what it is given."""

    def __init__(
        self,
        context: Context,
        furniture: Furniture,
        open_in_plan: Callable[[str, str], None],
        prepare_in_plan: Callable[[str], None],
        show_chart: Callable[[str], None],
    ) -> None:
        self._context = context
        self._furniture = furniture
        self._open_in_plan, self._prepare_in_plan, self._show_chart = open_in_plan, prepare_in_plan, show_chart
        self._came_from: tuple[QWidget | None, str] = (None, "")
        """The page over which the profile was opened, with its key."""
        self.list: PeoplePage | None = None
        self.profile: ProfilePage | None = None
        self.registers: dict[type, RegisterPage] = {}

    def show_people(self) -> "PeoplePage":
        """Everybody, in a list."""
        from ui.people.page import PeoplePage  # noqa: PLC0415

        if self.list is None:
            self.list = PeoplePage(self._context)
            self.list.profile_wanted.connect(self.show_profile)
            self.list.customers_wanted.connect(self.show_customers)
            self.list.parties_wanted.connect(self.show_parties)
        self._furniture.show_page(self.list, "people")
        self.list.take_keyboard()
        return self.list

    def show_customers(self) -> "RegisterPage":
        """The customers, and who is where."""
        from distance_leader.presentation.registers import CUSTOMERS  # noqa: PLC0415

        return self._show_register(CUSTOMERS)

    def show_parties(self) -> "RegisterPage":
        """The project managers and those who know the task."""
        from distance_leader.presentation.registers import PARTIES  # noqa: PLC0415

        return self._show_register(PARTIES)

    def _show_register(self, register: "Register") -> "RegisterPage":
        from ui.register.page import RegisterPage  # noqa: PLC0415

        if register.kind not in self.registers:
            page = self.registers[register.kind] = RegisterPage(self._context, register)
            page.back_wanted.connect(self.show_people)
            page.profile_wanted.connect(self.show_profile)
        page = self.registers[register.kind]
        self._furniture.show_page(page, "people")
        page.take_keyboard()
        return page

    def show_profile(self, key: str, tab: str = "overview") -> "ProfilePage":
        """The page of one person, by the person's key."""
        from ui.profile.page import ProfilePage  # noqa: PLC0415

        if self.profile is None:
            self.profile = ProfilePage(self._context)
            self.profile.back_wanted.connect(self._go_back)
            self.profile.stepping.wanted.connect(self._step_profile)
            self.profile.stepping.refused.connect(self._furniture.status.say)
            self.profile.week_wanted.connect(self._open_in_plan)
            self.profile.chart_wanted.connect(self._show_chart)
            self.profile.command_wanted.connect(self._furniture.wanted)
            self.profile.done.connect(self._furniture.status.tell_act)
            self.profile.prepare_wanted.connect(self._prepare_in_plan)
        shown = self._furniture.pages.currentWidget()
        if shown is not self.profile:
            self._came_from = (shown, self._furniture.shown_key)
        self.profile.show_person(key, tab)
        self._furniture.show_page(self.profile, "people")
        self.profile.take_keyboard()
        return self.profile

    def _go_back(self) -> None:
        """To the page over which the profile was opened, and there to the same person."""
        page, key = self._came_from
        if page is None:
            self.show_people()
            return
        self._furniture.show_page(page, key)
        self._choose_in(page, self.profile.key if self.profile is not None else "")
        getattr(page, "take_keyboard", page.setFocus)()

    def _choose_in(self, page: QWidget, person: str) -> None:
        plan = self._plan()
        if plan is not None and page is plan:
            plan.show_person(person, str(plan.chosen()[1]))
        elif self.list is not None and page is self.list:
            self.list.choose_person(person)

    def _order(self) -> list[str]:
        """Everybody in the order of the list where the profile was opened from there, else of the plan."""
        if self.list is not None and self._came_from[0] is self.list:
            return [row.key for row in self.list.model.rows]
        plan = self._plan()
        return [person.key for person in plan.model.grid.people] if plan is not None else []

    def _plan(self) -> "PlanPage | None":
        from ui.plan.page import PlanPage  # noqa: PLC0415

        return self._furniture.pages.findChild(PlanPage)

    def _step_profile(self, by: int) -> None:
        """The next person, as the page is filtered and sorted from which the profile was opened."""
        keys = self._order()
        if self.profile is not None and self.profile.key in keys:
            at = keys.index(self.profile.key) + by
            if 0 <= at < len(keys):
                self.profile.show_person(keys[at], self.profile.tab)

    def list_shown(self) -> "PeoplePage | None":
        """The list, where it is in view."""
        return self.list if self.list is not None and self.list.isVisible() else None

    def chosen(self) -> str | None:
        """The key of the person whom the page in view is about ('' for nobody); None where none of these is in view."""
        if self.profile is not None and self.profile.isVisible():
            return self.profile.key
        shown = self.list_shown()
        return shown.chosen_key() if shown is not None else None

    def forget(self) -> None:
        """Another file: the pages of the old one go."""
        for page in (self.list, self.profile, *self.registers.values()):
            if page is not None:
                page.deleteLater()
        self.list, self.profile = None, None
        self._came_from = (None, "")
        self.registers.clear()
