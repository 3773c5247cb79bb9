"""The Data protection tab: what the person was told, what is handed out, and erasure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS, RIGHTS
from distance_leader.presentation.field import of_part
from distance_leader.presentation.profile import Profile
from ui.cards import card, section
from ui.columns import Columns, column
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.forms.form import Form
from ui.profile.freezing import Freezing

_TOLD = msg(
    "Everybody is to know what is kept here, why and how long. The sheet says it in the person's language; "
    "saving it keeps today as the day on which it was handed over."
)
_HELD = msg(
    "All that is held about the person, your private notes too, as PDF, workbook and JSON; and for you alone a "
    "list of what to look at first."
)
_CORRECTED = msg(
    "What is wrong is corrected where it stands; where the two of you see a note differently, the talk has a field for "
    "the employee's own remark. The history keeps what stood there before until its time is over."
)
_FROZEN = msg(
    "While something is looked into, or the person objects: out of plan, reminders and charts, and nothing is "
    "changed. The person is found under People, with Everybody ticked."
)
_ERASED = msg(
    "From the file, its history and its search, and from every copy and backup that is known. It cannot be "
    "undone. Legal duties to keep something lie elsewhere: ask whoever knows them first."
)


class Rights(QWidget):
    """Says which command is wanted; it acts on the person of the profile."""

    command_wanted = Signal(str)
    freeze_wanted = Signal(str)
    """Why; it may be empty."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._form = Form(context, of_part(EMPLOYEE_FIELDS, RIGHTS), msg("person"))
        sheet = self._button(msg("In&formation sheet…"), "tell_rights")
        told = self._part(msg("Told"), _TOLD, self._form, sheet)
        access = self._part(
            msg("What do you hold about me?"), _HELD, self._button(msg("Write all that is &held…"), "hand_out")
        )
        self._freezing = Freezing(context)
        self._freezing.wanted.connect(self.freeze_wanted)
        forget = self._button(msg("Forget earlier &wordings…"), "forget_wordings")
        corrected = self._part(msg("Correct"), _CORRECTED, forget)
        freezing = self._part(msg("Freeze"), _FROZEN, self._freezing)
        erase = self._button(msg("&Erase for good…"), "erase_person")
        erasure = self._part(msg("Erase"), _ERASED, erase)
        self._rest = (sheet, forget, erase)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        parts = ((told,), (access, corrected), (freezing, erasure))
        layout.addWidget(Columns(*((column(*(card(one) for one in some)), 1) for some in parts)))
        self.setFocusProxy(next(iter(self._form.rows.values())).control)

    def show_profile(self, profile: Profile) -> None:
        """Show somebody."""
        self._form.show_entity(profile.person, profile.today)
        self._freezing.show_person(profile.person)
        for button in self._rest:
            button.setEnabled(profile.person.frozen_on is None)

    def begin_freezing(self) -> None:
        """The keyboard goes to the reason."""
        self._freezing.why.control.setFocus()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the person."""
        self._form.follow(change_set)

    def _part(self, title: Message, text: Message, *below: QWidget) -> QWidget:
        """A title, what it is about, and what can be done."""
        said = QLabel(self._context.text(text))
        said.setWordWrap(True)
        said.setProperty("tone", "muted")
        return column(section(self._context.text(title)), said, *below)

    def _button(self, text: Message, command: str) -> QWidget:
        """As wide as its words."""
        button = QPushButton(self._context.text(text))
        button.clicked.connect(lambda _checked: self.command_wanted.emit(command))
        holder = QWidget()
        FlowLayout(holder).addWidget(button)
        return holder
