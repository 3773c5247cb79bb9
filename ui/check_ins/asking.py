"""Asking and reminding: the mail draft lies where the user wants it, and the round is kept in the same step."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError
from distance_leader.exchange.checkin.letter import file_name, write_form, write_letter
from distance_leader.exchange.checkin.paper import paper_html
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.asked import asked_sheet
from distance_leader.presentation.today_check_ins import ASK
from distance_leader.services.checkins import ask, give_up, remind_once, round_waiting, stay_on
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Edit
from ui.context import Context
from ui.leaving import CHECK_IN, QUESTIONS, ask_out, file_title
from ui.printing import Paper, ask_paper


class Asking:
    """Nothing is kept where nothing was written or printed. `say` is told where things lie."""

    def __init__(self, context: Context, window: QWidget, say: Callable[[Message], object]) -> None:
        self._context, self._window, self._say = context, window, say

    def by_mail(self, person: str, key: str = "") -> None:
        """A draft with the form attached, and the form beside it: for the round of a key, or for the one that waits.

        One that was asked before is reminded of, once; without any, or with `ASK`, somebody is asked anew.
        """
        employee, today = self._employee(person), self._today()
        if employee is None or not self._is_at_work(employee, today):
            return
        waiting = self._round(employee, key, today)
        title = file_title(self._context, msg("Save as a mail draft"), CHECK_IN)
        out = ask_out(self._context, self._window, title, f"{file_name(employee.name, today)}.eml", "E-mail (*.eml)")
        if out is None:
            return
        name = employee.name
        act: Message = msg("Ask {name}", name=name) if waiting is None else msg("Remind {name}", name=name)

        def write(edit: Edit) -> None:
            made = ask(edit, employee.id, today) if waiting is None else remind_once(edit, waiting, today)
            sheet = asked_sheet(edit, made)
            write_letter(out, sheet)
            write_form(_beside(out), sheet)

        if self._context.act(act, write):
            self._context.note_export("questions.eml", employee.id)
            self._say(self._told(out))

    def on_paper(self, person: str) -> None:
        """Print the questions that wait for somebody's answers, or new ones; printed, they count as asked."""
        employee, today = self._employee(person), self._today()
        if employee is None or not self._is_at_work(employee, today):
            return
        name = msg("Questions for {who_and_day}", who_and_day=file_name(employee.name, today))
        paper = Paper(
            self._context.text(name), msg("Print the questions"), QUESTIONS, "questions on paper", employee.id
        )
        ask_paper(self._context, self._window, paper, lambda: self._paper(employee, today), self._say)

    def no_longer(self, person: str, key: str) -> None:
        """Wait no longer for the answers of a round; it stays as silence."""
        employee, today = self._employee(person), self._today()
        with self._context.open_workspace.read() as reader:
            waiting = reader.get(CheckIn, UUID(key)) if key else None
        if employee is None or waiting is None:
            return
        act = msg("Wait no longer for {name}", name=employee.name)
        if self._context.act(act, lambda edit: give_up(edit, waiting, today)):
            self._say(msg("The round of {name} stays as one without an answer.", name=employee.name))

    def _paper(self, employee: Employee, today: date) -> str | None:
        """The page of a round that is kept as asked; None where that was refused."""
        pages: list[str] = []
        waiting = self._round(employee, "", today)

        def make(edit: Edit) -> None:
            made = waiting if waiting is not None else ask(edit, employee.id, today)
            pages.append(paper_html(asked_sheet(edit, made)))

        return pages[0] if self._context.act(msg("Ask {name}", name=employee.name), make) else None

    def _round(self, employee: Employee, key: str, today: date) -> CheckIn | None:
        """The round of a key, or the one that waits; None where somebody is to be asked anew."""
        with self._context.open_workspace.read() as reader:
            if key:
                return reader.get(CheckIn, UUID(key)) if key != ASK else None
            return round_waiting(reader, stay_on(reader, employee.id, today), today)

    def _told(self, out: Path) -> Message:
        """Where things lie; and that a form without the leader's address leaves that line of the reply empty."""
        told = msg("The mail lies in {path}, and the form alone beside it.", path=str(out))
        with self._context.open_workspace.read() as reader:
            if leader_of(reader).email:
                return told
        return msg("{first} {second}", first=told, second=msg("Your own e-mail address is missing in Settings."))

    def _is_at_work(self, employee: Employee, today: date) -> bool:
        """Who is on no assignment is asked nothing; it is said before a file is asked for."""
        with self._context.open_workspace.read() as reader:
            try:
                stay_on(reader, employee.id, today)
            except InvalidValueError as error:
                self._context.refused.emit(error)
                return False
        return True

    def _employee(self, person: str) -> Employee | None:
        with self._context.open_workspace.read() as reader:
            return reader.get(Employee, UUID(person)) if person else None

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())


def _beside(letter: Path) -> Path:
    """A name for the form that is not taken: what lies there belongs to another round."""
    wanted, number = letter.with_suffix(".html"), 2
    while wanted.exists():
        wanted, number = letter.with_name(f"{letter.stem} ({number}).html"), number + 1
    return wanted
