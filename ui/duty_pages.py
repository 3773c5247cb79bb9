"""The pages about what is owed: what is to be followed up, and the rights of the people. Made when first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.context import Context
from ui.shell.furniture import Furniture

if TYPE_CHECKING:
    from ui.follow_up.page import FollowUpPage
    from ui.rights.page import RightsPage
    from ui.rights_acts import RightsActs


class DutyPages:
    """Shows them; to a profile and back to Today by what it is given."""

    def __init__(
        self,
        context: Context,
        furniture: Furniture,
        show_profile: Callable[[str, str], object],
        go_back: Callable[[], object],
    ) -> None:
        self._context, self._furniture = context, furniture
        self._show_profile, self._go_back = show_profile, go_back
        self.follow_up: FollowUpPage | None = None
        self.rights: RightsPage | None = None
        self._acts: RightsActs | None = None

    def show_follow_up(self) -> "FollowUpPage":
        """What is open, and what is done about it."""
        from ui.follow_up.page import FollowUpPage  # noqa: PLC0415 - see the module's first line

        if self.follow_up is None:
            self.follow_up = FollowUpPage(self._context)
            self.follow_up.profile_wanted.connect(self._show_profile)
            self.follow_up.done.connect(self._furniture.status.say)
        self._furniture.show_page(self.follow_up, "follow_up")
        self.follow_up.take_keyboard()
        return self.follow_up

    def show_issue_of(self, person: str) -> None:
        """The oldest open issue of somebody, by the person's key."""
        self.show_follow_up().choose_issue_of(person)

    def show_rights(self, acts: "RightsActs") -> "RightsPage":
        """How long things are kept, what is over, and what left the file."""
        from ui.rights.page import RightsPage  # noqa: PLC0415 - as above

        if self.rights is None:
            self._acts = acts
            self.rights = RightsPage(self._context)
            self.rights.erase_wanted.connect(acts.erase_row)
            self.rights.record_wanted.connect(acts.record)
            self.rights.lost_wanted.connect(lambda: self._furniture.wanted.emit("lost_computer"))
            self.rights.profile_wanted.connect(self._show_profile)
            self.rights.back_wanted.connect(self._go_back)
        self._furniture.show_page(self.rights, "settings")
        self.rights.take_keyboard()
        return self.rights

    def chosen(self) -> str | None:
        """The key of whom the page in view is about ('' for nobody); None where none of these is in view."""
        for page in (self.follow_up, self.rights):
            if page is not None and page.isVisible():
                return page.chosen_person()
        return None

    def forget(self) -> None:
        """Another file: the pages of the old one go."""
        for page in (self.follow_up, self.rights):
            if page is not None:
                page.deleteLater()
        self.follow_up, self.rights, self._acts = None, None, None
