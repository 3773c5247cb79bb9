"""What is done about open things: each is one undo step with a name."""

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from distance_leader.domain.codes import Counterpart
from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.domain.issue import Issue
from distance_leader.exchange.letters import write_involving
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.collection import Moment
from distance_leader.presentation.deeds import about_whom, done
from distance_leader.presentation.issue_view import IssueView
from distance_leader.presentation.sentences import sentence
from distance_leader.services.issues import close_issue, involve, report_problem
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Edit
from ui.context import Context
from ui.follow_up.thing_sheet import Thing
from ui.leaving import INVOLVING, ask_out, file_title


class FollowUpActs:
    """Acts on an issue or another open thing."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window

    def settle(self, issue: Issue) -> str:
        """Close an issue of which something came; else the sentence that says what is missing."""
        try:
            with self._context.open_workspace.edit(msg("Settle an issue")) as edit:
                close_issue(edit, issue, self.today(), issue.closed_why)
        except InvalidValueError as error:
            return self._context.text(sentence(error))
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
        return ""

    def end(self, thing: Thing, entity: Any) -> None:
        """A promise is kept, a difference settled, an expectation agreed."""
        toggle = thing.collection.toggle
        if toggle is not None:
            moment = Moment(self._context.clock.now(), self.today())
            with self._context.open_workspace.read() as reader:
                act = done(about_whom(reader, entity), thing.collection.one)
            self._context.act(act, lambda edit: toggle(edit, entity, moment))

    def report(self, employee_id: UUID, text: str) -> Issue | None:
        """Open an issue of a problem that was heard of; None where it was refused."""
        made: list[Issue] = []

        def write(edit: Edit) -> None:
            today = self.today()
            stay = next((one for one in assignments_of(edit, [employee_id]) if one.covers(today)), None)
            made.append(report_problem(edit, employee_id, text, today, stay.id if stay else None))

        return made[0] if self._context.act(msg("Open an issue"), write) else None

    def involve(self, view: IssueView, whom: Counterpart) -> Message | None:
        """Write the draft where the user wants it, and promise the talk; nothing is kept where no draft was written."""
        letter = view.managers[whom]
        title = file_title(self._context, msg("Save as a mail draft"), INVOLVING)
        name = f"{letter.manager.name}.eml".replace("/", "-")
        out = ask_out(self._context, self._window, title, name, "E-mail (*.eml)")
        if out is None:
            return None
        promise = msg("Talk with {name} about the assignment", name=letter.manager.name)
        said = catalogue(letter.leader.language).text(promise)

        def write(edit: Edit) -> None:
            involve(edit, view.issue, whom, said, self.today())
            write_involving(out, letter)

        if not self._context.act(msg("Involve {name}", name=letter.manager.name), write):
            return None
        self._context.note_export("involving.eml", view.issue.employee_id)
        return msg("The letter lies in {path}.", path=str(out))

    def today(self) -> date:
        """The leader's date."""
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())
