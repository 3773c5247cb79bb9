"""The pages of one window, made when they are first shown: SQLAlchemy and the forms come after the first paint."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.duty_pages import DutyPages
from ui.people_pages import PeoplePages
from ui.shell.furniture import Furniture
from ui.wellbeing_pages import WellbeingPages

if TYPE_CHECKING:
    from distance_leader.domain.weeks import IsoWeek
    from ui.people.page import PeoplePage
    from ui.plan.page import PlanPage
    from ui.plan.people_acts import PeopleActs
    from ui.settings_page.page import SettingsPage
    from ui.today.page import TodayPage
    from ui.week.page import WeekPage
    from ui.welcome.page import WelcomePage


class Pages:
    """Makes and shows pages. Those of a closed file are forgotten; a new window has new ones."""

    def __init__(self, context: Context, furniture: Furniture) -> None:
        self._context = context
        self._furniture = furniture
        self.plan: PlanPage | None = None
        self._today: TodayPage | None = None
        self._week: WeekPage | None = None
        self.people = PeoplePages(context, furniture, self._open_in_plan, self._prepare_in_plan, self._show_chart)
        self.duties = DutyPages(context, furniture, self.people.show_profile, self.show_today)
        self.wellbeing = WellbeingPages(
            context,
            furniture,
            self.people.show_profile,
            self.people.show_people,
            self._begin_in_plan,
            self.duties.show_issue_of,
        )
        self._settings: SettingsPage | None = None
        self._help: QWidget | None = None

    def show_welcome(self) -> "WelcomePage":
        """The first start."""
        from ui.welcome.page import WelcomePage  # noqa: PLC0415 - see the module's first line

        page = WelcomePage(self._context)
        self._furniture.show_page(page, "welcome")
        page.setFocus()
        return page

    def show_plan(self) -> "PlanPage":
        """The grid."""
        from ui.plan.page import PlanPage  # noqa: PLC0415

        if self.plan is None:
            self.plan = PlanPage(self._context)
            self.plan.view.edit_wanted.connect(self._furniture.open_panel)
            self.plan.view.edit_wanted.connect(self.plan.panel.focus_contact)  # it is visible by now
            self.plan.view.person_wanted.connect(self._furniture.open_panel)
            self.plan.frame.week_wanted.connect(self.show_week)
        self._furniture.show_page(self.plan, "plan")
        self.plan.take_keyboard()
        return self.plan

    def show_week(self) -> "WeekPage":
        """The days and hours of the week and person that are chosen in the grid."""
        from ui.week.page import WeekPage  # noqa: PLC0415

        plan = self.plan or self.show_plan()
        if self._week is None:
            self._week = WeekPage(self._context)
            self._week.weeks_wanted.connect(self.show_plan)
            self._week.add_wanted.connect(lambda: self._furniture.wanted.emit("add_person"))
            self._week.open_wanted.connect(self._open_contact)
        person, week = plan.chosen()
        if week is not None:
            self._week.begin(person, week)
        self._furniture.show_page(self._week, "plan")
        self._week.setFocus()
        return self._week

    def weeks_shown(self) -> "PlanPage | WeekPage":
        """The page whose weeks the keys turn: the week's hours where they are shown, else the grid."""
        return self.hours_shown() or self.show_plan()

    def hours_shown(self) -> "WeekPage | None":
        """The page of days and hours, where it is in view."""
        return self._week if self._week is not None and self._week.isVisible() else None

    def chosen_week(self) -> "IsoWeek":
        """The week that is chosen in the grid, or shown with its hours."""
        hours = self.hours_shown()
        if hours is not None:
            return hours.week
        plan = self.show_plan()
        return plan.chosen()[1] or plan.model.grid.this_week

    def show_today(self) -> "TodayPage":
        """What to do now."""
        from ui.today.page import TodayPage  # noqa: PLC0415

        if self._today is None:
            self._today = TodayPage(self._context)
            self._today.open_wanted.connect(self._open_in_plan)
            self._today.contact_wanted.connect(self._open_contact)
            self._today.plan_wanted.connect(self._begin_in_plan)
            self._today.said.connect(self._furniture.status.say)
            self._today.rights_wanted.connect(lambda key: self.people.show_profile(key, "rights"))
            self._today.review_wanted.connect(lambda _key: self._furniture.wanted.emit("show_rights"))
            self._today.wellbeing_wanted.connect(lambda key: self.people.show_profile(key, "wellbeing"))
            self._today.assignment_wanted.connect(lambda key: self.people.show_profile(key, "assignment"))
        self._furniture.show_page(self._today, "today")
        self._today.setFocus()
        return self._today

    def people_page(self) -> "PeoplePage | PlanPage":
        """The page where someone new is typed: the list where it is shown, else the plan."""
        return self.people.list_shown() or self.show_plan()

    def paste(self) -> None:
        """Replies where check-ins are in view, else contacts into the plan."""
        if self.wellbeing.is_shown():
            self.wellbeing.paste()
        else:
            self.show_plan().acts.putting.paste()

    def begin_filter(self) -> None:
        """Filter the people of the list where it is shown, else those of the plan."""
        shown = self.people.list_shown()
        if shown is not None:
            shown.bar.begin()
        else:
            self.show_plan().arranging.begin()

    def people_acts(self) -> "PeoplePage | PeopleActs":
        """What is done to chosen people, on the page where they are chosen."""
        return self.people.list_shown() or self.show_plan().acts.people

    def chosen_person(self) -> str:
        """The key of the person that is chosen on the page in view; '' for nobody."""
        for found in (self.people.chosen(), self.wellbeing.chosen(), self.duties.chosen()):
            if found is not None:
                return found
        return self.plan.chosen()[0] if self.plan is not None else ""

    def _prepare_in_plan(self, person: str) -> None:
        plan = self.show_plan()
        plan.show_person(person, str(plan.model.grid.this_week))
        self._furniture.open_panel()
        plan.panel.prepare()

    def show_in_plan(self, person: str, week: "IsoWeek | None" = None) -> bool:
        """Choose somebody's cell of a week, or of the one that is chosen; False for who is not in the plan."""
        plan = self.show_plan()
        if person not in plan.model.grid.row_of:
            return False
        plan.show_person(person, str(week or plan.chosen()[1] or plan.model.grid.this_week))
        return True

    def show_contact(self, person: str, week: "IsoWeek", contact: str) -> bool:
        """Choose a contact in its cell and show its fields, all by key; False for who is not in the plan."""
        if not self.show_in_plan(person, week):
            return False
        self._furniture.open_panel()
        self.show_plan().panel.choose(contact)
        return True

    def _open_contact(self, person: str, week: str, contact: str) -> None:
        from distance_leader.domain.weeks import IsoWeek  # noqa: PLC0415

        self.show_contact(person, IsoWeek.parse(week), contact)

    def _show_chart(self, person: str) -> None:
        self.wellbeing.show_charts(person)

    def _open_in_plan(self, person: str, week: str) -> None:
        self.show_plan().show_person(person, week)
        self._furniture.open_panel()

    def _begin_in_plan(self, person: str, week: str) -> None:
        plan = self.show_plan()
        plan.show_person(person, week)
        plan.acts.people.plan_next()

    def show_settings(self, set_language: Callable[[str], None]) -> "SettingsPage":
        """The leader's own data and the window's looks."""
        from ui.settings_page.page import SettingsPage  # noqa: PLC0415

        if self._settings is None:
            self._settings = SettingsPage(self._context)
            self._settings.language_wanted.connect(set_language)
            self._settings.command_wanted.connect(self._furniture.wanted)
        self._settings.refresh()
        self._furniture.show_page(self._settings, "settings")
        return self._settings

    def show_help(self) -> None:
        """Keys and words."""
        from ui.help_page.page import HelpPage  # noqa: PLC0415

        if self._help is None:
            self._help = HelpPage(self._context)
        self._furniture.show_page(self._help, "help")
        self._help.setFocus()

    def forget(self) -> None:
        """Another file: the pages of the old one go."""
        if self.plan is not None:
            self.plan.panel.deleteLater()
        self.people.forget()
        self.wellbeing.forget()
        self.duties.forget()
        for page in (self.plan, self._week, self._today, self._settings):
            if page is not None:
                page.deleteLater()
        self.plan, self._week, self._today, self._settings = None, None, None, None
