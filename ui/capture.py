"""Quick capture: who, and in a few words what was talked about. For the moment after a call, on any page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from distance_leader.domain.codes import State
from distance_leader.domain.request import Request
from distance_leader.domain.rules import storable
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.planning.typed_contact import TypedContact, parse_typed
from distance_leader.planning.typed_request import TypedRequest, parse_request
from distance_leader.presentation.typed_preview import preview
from distance_leader.services.contacts import add_contact
from distance_leader.services.proposing import propose_next
from distance_leader.services.typed import add_typed
from distance_leader.storage.queries.plan import StaffRow, home_of, staff
from distance_leader.storage.store import Edit
from ui.context import Context
from ui.drafting import STILL_HERE, Drafting
from ui.floating import place_at_top

_WIDTH = 460
_NAMES_SHOWN = 6


class QuickCapture(QFrame):
    """Enter goes on from the person to the words, and then logs; Ctrl+Enter plans the next talk too; Esc leaves.

    Words that say that the employee called or wrote are kept as a request, which waits for an answer.
    """

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context = context
        self._people: list[StaffRow] = []
        self._today = date.min
        self._who = self._line(msg("Whom did you talk with?"))
        self._words = self._line(msg("wellbeing 20m, and a note; or: they called about …"))
        self._said = QLabel()
        self._said.setProperty("tone", "muted")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        title = QLabel(context.text(msg("Log a talk")))
        title.setProperty("tone", "muted")
        keys = QLabel(context.text(msg("Enter logs it, Ctrl+Enter plans the next one too.")))
        keys.setProperty("tone", "muted")
        self._still_here = QLabel(context.text(STILL_HERE))
        self._still_here.setProperty("tone", "remark")
        self._still_here.hide()
        for part in (title, self._still_here, self._who, self._words, self._said, keys):
            layout.addWidget(part)
        self._who.textChanged.connect(self._on_who)
        self._words.textChanged.connect(self._on_words)
        for line in (self._who, self._words):
            line.installEventFilter(self)
        self._drafting = Drafting(context, self, self._draft, lambda: (found := self._person()) and found.employee_id)
        self.closed.connect(self._drafting.drop)
        self.hide()

    def begin(self) -> None:
        """Open over whatever page is there: empty, or with what was typed and not logged before."""
        with self._context.open_workspace.look() as look:
            home = home_of(look)
            self._today = home.today(self._context.clock.now())
            self._people = staff(look, self._today.isoformat(), home.zone)
        for line in (self._who, self._words):
            line.clear()
        self._say("")
        place_at_top(self, _WIDTH)
        self._who.setFocus()
        if self._drafting.begin("capture", self._show_draft):
            self._still_here.show()
            self.adjustSize()

    def _draft(self) -> dict[str, str]:
        typed = {"who": self._who.text(), "words": self._words.text()}
        return typed if any(text.strip() for text in typed.values()) else {}

    def _show_draft(self, typed: dict[str, str]) -> None:
        self._who.setText(str(typed.get("who", "")))
        self._words.setText(str(typed.get("words", "")))
        if self._person() is not None:
            self._words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_next = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._go_on() if watched is self._who else self._log(with_next=is_next)
            return True
        return False

    def _found(self) -> list[StaffRow]:
        """Those whose name holds what was typed; only those whose name is just that, where there are any."""
        wanted = self._who.text().strip().casefold()
        found = [person for person in self._people if wanted and wanted in person.name.casefold()]
        return [person for person in found if person.name.casefold() == wanted] or found

    def _person(self) -> StaffRow | None:
        found = self._found()
        return found[0] if len(found) == 1 else None

    def _typed(self) -> TypedContact:
        """The phrase: held today, unless it says otherwise."""
        typed = parse_typed(self._words.text(), IsoWeek.of(self._today), self._today)
        return replace(typed, day=typed.day or self._today, state=typed.state or State.HELD)

    def _go_on(self) -> None:
        person = self._person()
        if person is None:
            self._say(self._context.text(msg("Write enough of a name that it is only one person's.")), is_error=True)
            return
        self._who.setText(person.name)
        self._say("")
        self._words.setFocus()

    def _log(self, *, with_next: bool = False) -> None:
        person = self._person()
        if person is None:
            self._who.setFocus()
            self._go_on()
            return
        request = parse_request(self._words.text())
        if request is not None:
            act, do = msg("{name} reached out", name=person.name), self._noting(request, person)
        else:
            act, do = msg("Log a talk with {name}", name=person.name), self._logging(person, with_next=with_next)
        if self._context.act(act, do):
            self._close()

    def _noting(self, typed: TypedRequest, person: StaffRow) -> Callable[[Edit], object]:
        now, who = self._context.clock.now(), person.employee_id
        request = Request(employee_id=who, received_at=now, channel=typed.channel, about=storable(typed.about))
        return lambda edit: edit.put(request)

    def _logging(self, person: StaffRow, *, with_next: bool) -> Callable[[Edit], object]:
        typed, week, today = self._typed(), IsoWeek.of(self._today), self._today

        def do(edit: Edit) -> None:
            add_typed(edit, typed, person.employee_id, week, today)
            proposed = propose_next(edit, person.employee_id, today) if with_next else None
            if proposed is not None:
                add_contact(edit, proposed)

        return do

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_who(self, _text: str) -> None:
        """The names that are meant so far; no list pops up that would take the Enter key."""
        names = sorted(person.name for person in self._found())
        self._say(", ".join(names[:_NAMES_SHOWN]) + (" …" if len(names) > _NAMES_SHOWN else ""))

    def _on_words(self, text: str) -> None:
        request, week = parse_request(text), IsoWeek.of(self._today)
        if request is not None:
            about = request.about or self._context.text(msg("nothing said yet"))
            self._say(self._context.text(msg("They reached out: {about}. It waits for your answer.", about=about)))
            return
        self._say(preview(self._typed(), week, self._today, self._context.language) if text.strip() else "")

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._said.setProperty("tone", "error" if is_error else "muted")
        self._said.style().polish(self._said)
        self._said.setText(text)
        self.adjustSize()

    def _line(self, hint: Message) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(self._context.text(hint))
        line.setAccessibleName(line.placeholderText())
        return line
