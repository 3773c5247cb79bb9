"""The pages about wellbeing, made when they are first shown, and where one goes from them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QFileDialog

from distance_leader.i18n.message import msg
from ui.answering import answered
from ui.clipboard import clipboard
from ui.context import Context
from ui.page_frame import show_on_page
from ui.shell.furniture import Furniture

if TYPE_CHECKING:
    from ui.wellbeing.page import WellbeingPage
    from ui.wellbeing.questions import QuestionsPage

_ENDINGS = "*.eml *.txt *.html *.htm"


class WellbeingPages:
    """Leads to a profile and to the plan by what it is given."""

    def __init__(
        self,
        context: Context,
        furniture: Furniture,
        show_profile: Callable[[str, str], object],
        show_people: Callable[[], object],
        begin_in_plan: Callable[[str, str], object],
        show_issue: Callable[[str], object],
    ) -> None:
        self._context, self._furniture = context, furniture
        self._show_profile, self._show_people, self._begin_in_plan = show_profile, show_people, begin_in_plan
        self._show_issue = show_issue
        self.page: WellbeingPage | None = None
        self._questions: QuestionsPage | None = None

    def show(self) -> "WellbeingPage":
        """Reasons to talk, whom to ask, whose answers wait."""
        from distance_leader.domain.weeks import IsoWeek  # noqa: PLC0415 - see the module's first line
        from ui.wellbeing.page import WellbeingPage  # noqa: PLC0415

        if self.page is None:
            page = self.page = WellbeingPage(self._context)
            page.person_wanted.connect(lambda key: self._show_profile(key, "wellbeing"))
            page.plan_wanted.connect(lambda key, day: self._begin_in_plan(key, str(IsoWeek.of(day))))
            page.choose_wanted.connect(self.choose_replies)
            page.people_wanted.connect(self._show_people)
            page.add_wanted.connect(lambda: self._furniture.wanted.emit("add_person"))
            page.questions_wanted.connect(self.show_questions)
            page.issue_wanted.connect(self._show_issue)
            page.replies_wanted.connect(self.take)
            page.said.connect(self._furniture.status.say)
            page.done.connect(self._furniture.status.tell_act)
        self._furniture.show_page(self.page, "wellbeing")
        self.page.take_keyboard()
        return self.page

    def show_questions(self) -> "QuestionsPage":
        """What check-ins ask, and the leader's own questions."""
        from ui.wellbeing.questions import QuestionsPage  # noqa: PLC0415

        if self._questions is None:
            self._questions = QuestionsPage(self._context)
            self._questions.back_wanted.connect(self.show)
        self._furniture.show_page(self._questions, "wellbeing")
        self._questions.take_keyboard()
        return self._questions

    def show_charts(self, person: str = "") -> "WellbeingPage":
        """The charts of the page, as they were last seen; with a person, by key, this one's strip."""
        page = self.show()
        page.show_charts(person)
        return page

    def enter(self, person: str) -> None:
        """Take somebody's answers, by the person's key, over whatever page is there; without one, choose somebody."""
        from ui.check_ins.entry import EntryFrame  # noqa: PLC0415 - with the first answers

        if not person:
            self.show()
            return
        frame = EntryFrame(self._context, UUID(person), self._furniture.pages.window())
        frame.done.connect(self._furniture.status.tell_act)
        show_on_page(frame)

    def choose_replies(self) -> None:
        """Ask which files hold replies, and show what is in them."""
        title = self._context.text(msg("Take replies in"))
        kinds = self._context.text(msg("Mails and saved answers ({endings})", endings=_ENDINGS))
        window = self._furniture.pages.window()
        asked = answered(self._context, lambda: QFileDialog.getOpenFileNames(window, title, str(Path.home()), kinds))
        if asked is not None and asked[0]:
            self.take([Path(one) for one in asked[0]])

    def paste(self) -> None:
        """Show what replies are on the clipboard."""
        from ui.check_ins.dropped import sources_of  # noqa: PLC0415 - with the first replies

        self.take(sources_of(clipboard().mimeData()))

    def take(self, sources: "Sequence[Path | bytes]") -> None:
        """Show what was understood of files or of what was dropped, to be taken in."""
        from ui.check_ins.taking import TakingFrame  # noqa: PLC0415 - with the first replies

        if not sources:
            self._furniture.status.say(msg("There is nothing here that could be a reply."))
            return
        frame = TakingFrame(self._context, sources, self._furniture.pages.window())
        frame.done.connect(self._furniture.status.tell_act)
        frame.by_hand.connect(self.enter)
        show_on_page(frame)

    def is_shown(self) -> bool:
        """Whether one of these is in view."""
        return self.page is not None and self.page.isVisible()

    def chosen(self) -> str | None:
        """The key of the person that is chosen here; None where none of these is in view."""
        return self.page.chosen_person() if self.page is not None and self.is_shown() else None

    def forget(self) -> None:
        """Another file: the pages of the old one go."""
        for page in (self.page, self._questions):
            if page is not None:
                page.deleteLater()
        self.page, self._questions = None, None
