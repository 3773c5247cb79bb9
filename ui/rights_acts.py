"""What a leader does for the rights of a person: tell, hand out, erase; and what was kept for its time."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QFileDialog

from distance_leader.domain.codes import AuditAct, Kept
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.services.freezing import frozen_refusal
from distance_leader.services.people import change_people
from distance_leader.storage.queries.plan import home_of
from ui.answering import answered
from ui.floating import show_over
from ui.leaving import HELD, NOTICE, RECORD, ask_out, file_title
from ui.shutting import shut_for

if TYPE_CHECKING:
    from distance_leader.forgetting import Forgotten
    from distance_leader.presentation.retaining import ReviewRow
    from distance_leader.storage.keys import FileKey
    from ui.desk import Desk


class RightsActs:
    """Nothing happens where nobody is chosen."""

    def __init__(self, desk: "Desk") -> None:
        self._desk, self._context = desk, desk.context

    def tell(self) -> None:
        """Write the sheet for the employee, and keep the day on which it was handed over, in one step."""
        person = self._followed()
        if person is None:
            return
        from distance_leader.exchange.access.notice import write_notice  # noqa: PLC0415 - with the first sheet
        from distance_leader.presentation.telling_rights import notice_for  # noqa: PLC0415

        title = msg("Save the information sheet")
        out = self._ask_paper(title, msg("What is kept about {name}", name=person.name), NOTICE)
        if out is None:
            return
        today = self._today()
        with self._context.open_workspace.read() as reader:
            notice = notice_for(reader, person, today)
        if not self._try(lambda: write_notice(notice, out)):
            return
        self._context.note_export("information.pdf", person.id)
        act = msg("{name} was told what is kept", name=person.name)
        if self._context.act(act, lambda edit: change_people(edit, [person], informed_on=today)):
            said = msg("The sheet lies in {path}. Hand it over today.", path=str(out))
            self._desk.furniture.status.tell_act(said)

    def record(self) -> None:
        """Write the record of processing."""
        from distance_leader.exchange.access.notice import write_notice  # noqa: PLC0415 - as above
        from distance_leader.presentation.telling_rights import record_of_processing  # noqa: PLC0415

        out = self._ask_paper(msg("Save the record of processing"), msg("Record of processing"), RECORD)
        if out is None:
            return
        with self._context.open_workspace.read() as reader:
            notice = record_of_processing(reader, self._context.language, self._today())
        if self._try(lambda: write_notice(notice, out)):
            self._context.note_export("record.pdf")
            self._say(msg("The record lies in {path}.", path=str(out)))

    def hand_out(self) -> None:
        """Write all that is held about somebody into a folder that is chosen."""
        person = self._person()
        if person is None:
            return
        title = file_title(self._context, msg("Where what is held about the person shall lie"), HELD)
        window = self._desk.window
        chosen = answered(self._context, lambda: QFileDialog.getExistingDirectory(window, title, str(Path.home())))
        if not chosen:
            return
        workspace, now = self._context.open_workspace, self._context.clock.now()

        def write() -> int:
            from distance_leader.exchange.access.writing import write_access  # noqa: PLC0415 - heavy

            with workspace.read() as reader:
                handed = write_access(reader, person, Path(chosen), now, person.language)
            workspace.note(AuditAct.ACCESS, "person", person.id)
            return len([one for one in handed if one is not None])

        def told(count: int) -> None:
            said = nmsg("{count} file lies in {path}.", "{count} files lie in {path}.", count, path=chosen)
            self._say(said)

        self._say(msg("Writing …"))
        self._context.tasks.start(write, told, self._context.report)

    def freeze(self) -> None:
        """Show where somebody is frozen, and where a frozen one is taken up again."""
        key = self._desk.pages.chosen_person()
        if key:
            self._desk.pages.people.show_profile(key, "rights").begin_freezing()
        else:
            self._say(msg("Choose a person first."))

    def erase(self) -> None:
        """Ask, and erase somebody for good."""
        person = self._followed()
        if person is None:
            return
        from ui.rights.erasing_frame import all_about  # noqa: PLC0415 - seldom needed

        title = msg("Erase {name} for good", name=person.name)
        self._ask_erasing(person, title, all_about(self._context, person), lambda: self._erase(person))

    def _ask_erasing(self, person: Employee, title: Message, what: str, act: Callable[[], None]) -> None:
        """What cannot be undone is done when the name was typed."""
        from ui.rights.erasing_frame import ErasingFrame  # noqa: PLC0415 - seldom needed

        frame = ErasingFrame(self._context, self._desk.window, person, title, what)
        frame.confirmed.connect(act)
        self._desk.furniture.turned.connect(frame.leave)  # it lies over nobody else
        show_over(frame)

    def _erase(self, person: Employee) -> None:
        from distance_leader.forgetting import erase_person  # noqa: PLC0415 - seldom needed

        self._shut_for(lambda path, key, now: erase_person(path, person.id, key, now, self._places()))

    def finish_erasing(self) -> None:
        """Do what an erasure that was broken off has left; the bar over the page asks for it."""
        from distance_leader.forgetting import finish_erasing  # noqa: PLC0415 - seldom needed

        self._shut_for(lambda path, key, now: finish_erasing(path, key, now, self._places()))

    def erase_row(self, row: "ReviewRow", keeps_figures: bool) -> None:  # noqa: FBT001 - a signal's
        """Erase what was kept for its time, or make somebody who left nameless."""
        from distance_leader.forgetting import erase_what_is_over  # noqa: PLC0415 - seldom needed
        from distance_leader.storage.erasing import Over  # noqa: PLC0415

        over = [Over(UUID(row.person), row.category, row.cutoff, keeps_figures)]
        self._shut_for(lambda path, key, now: erase_what_is_over(path, over, key, now, self._places()))

    def forget_wordings(self) -> None:
        """Ask, and forget what stood before about somebody, in the file and every copy."""
        person = self._followed()
        if person is None:
            return
        from ui.rights.erasing_frame import history_of  # noqa: PLC0415 - seldom needed

        title = msg("Forget what stood before about {name}", name=person.name)
        self._ask_erasing(person, title, history_of(self._context, person), lambda: self._forget_wordings(person))

    def _forget_wordings(self, person: Employee) -> None:
        from distance_leader.forgetting import erase_what_is_over  # noqa: PLC0415 - seldom needed
        from distance_leader.storage.erasing import Over  # noqa: PLC0415

        over = [Over(person.id, Kept.HISTORY, self._today() + timedelta(days=2))]  # later than now on every clock
        self._shut_for(lambda path, key, now: erase_what_is_over(path, over, key, now, self._places()))

    def _shut_for(self, act: "Callable[[Path, FileKey | None, datetime], Forgotten]") -> None:
        """Erase while the file is shut; what could be undone before cannot be any more."""
        desk, workspace, now = self._desk, self._context.open_workspace, self._context.clock.now()
        path, key, shown = workspace.path, workspace.key, desk.furniture.shown_key

        def come_back(forgotten: "Forgotten") -> None:
            desk.show_workspace(desk.files.open(path, key), shown)
            rows = nmsg("{count} row was erased.", "{count} rows were erased.", forgotten.rows)
            copies = nmsg(
                "{count} copy was made anew without it.", "{count} copies were made anew without it.", forgotten.cleared
            )
            said = msg("{rows} {copies}", rows=rows, copies=copies)
            if forgotten.left:
                places = ", ".join(str(one) for one in forgotten.left)
                left = msg("Out of reach or with another password, and may still hold it: {path}", path=places)
                desk.standing.tell_news(left)
            desk.furniture.status.say(said)

        self._context.clipboard.clear()
        shut_for(desk, (path, key), msg("Erasing …"), lambda: act(path, key, now), come_back)

    def _places(self) -> list[Path]:
        """Where backups lie beside the usual place."""
        second = self._context.settings.second_place
        return [second] if second is not None else []

    def _followed(self) -> Employee | None:
        """Who is chosen, where something about the person may be changed."""
        person = self._person()
        if person is not None and person.frozen_on is not None:
            self._context.refused.emit(frozen_refusal(person))
            return None
        return person

    def _person(self) -> Employee | None:
        key = self._desk.pages.chosen_person()
        if not key:
            self._say(msg("Choose a person first."))
            return None
        with self._context.open_workspace.read() as reader:
            found: Employee | None = reader.get(Employee, UUID(key))
        return found

    def _ask_paper(self, title: Message, name: Message, holds: Message) -> Path | None:
        suggested = f"{self._context.text(name)}.pdf".replace("/", "-")
        return ask_out(
            self._context, self._desk.window, file_title(self._context, title, holds), suggested, "PDF (*.pdf)"
        )

    def _try(self, write: Callable[[], object]) -> bool:
        try:
            write()
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
            return False
        return True

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())

    def _say(self, message: Message) -> None:
        self._desk.furniture.status.say(message)
