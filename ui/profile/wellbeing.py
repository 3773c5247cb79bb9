"""The Wellbeing tab: reasons to talk and open issues, whose turn it is, and what was answered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.person_wellbeing import PersonWellbeing, wellbeing_of
from distance_leader.presentation.profile import Profile
from distance_leader.storage.store import Reader
from ui.cards import card, section
from ui.check_ins.person_part import PersonPart
from ui.columns import Columns, column
from ui.context import Context
from ui.folding import FoldingLabel
from ui.reading import Reading


class Wellbeing(QWidget):
    """Read in the background for the person that is shown."""

    done = Signal(object)
    """What was done, and can be undone: a Message."""

    chart_wanted = Signal(str)
    """A person's key: show the answers as a chart."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person: Employee | None = None
        self._part = PersonPart(context, is_named=False)
        self._part.done.connect(self.done)
        self._part.chart_wanted.connect(self.chart_wanted)
        self._reasons = _Lines(context, msg("Reasons to talk"), msg("None at the moment."))
        self._issues = _Lines(context, msg("Open issues"), msg("None is open."))
        left = Columns((column(self._reasons, self._issues), 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(16)
        row.addWidget(card(left), 5)
        row.addWidget(self._part, 6)
        self.setFocusProxy(self._part.first)
        self._reading = Reading(context, self, self._prepare, self._show)

    def show_profile(self, profile: Profile) -> None:
        """Show somebody."""
        self._person = profile.person
        self._reading.ask()

    def follow(self, change_set: ChangeSet) -> None:
        """The page reads anew and shows it here."""

    def _prepare(self) -> "Callable[[Reader], PersonWellbeing | None]":
        person, now, language = self._person, self._context.clock.now(), self._context.language
        return lambda reader: wellbeing_of(reader, person, now, language) if person is not None else None

    def _show(self, found: PersonWellbeing | None) -> None:
        if found is None:
            return
        text = self._context.text
        self._part.show_row(found.turn)
        self._reasons.show_lines(
            ["\n".join(text(one) for one in (row.said, row.step) if one is not None) for row in found.reasons]
        )
        self._issues.show_lines(
            ["\n".join(f"• {text(one)}" for one in found.issues)] if found.issues else [],
            "\n".join(f"• {self._context.texts.text(one, whole=True)}" for one in found.issues),
        )


class _Lines(QWidget):
    """A title, and lines or that there are none."""

    def __init__(self, context: Context, title: Message, nothing: Message) -> None:
        super().__init__()
        self._nothing = context.text(nothing)
        self._words = FoldingLabel(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(6)
        layout.addWidget(section(context.text(title)))
        layout.addWidget(self._words)

    def show_lines(self, lines: Sequence[str], behind: str = "") -> None:
        """Show others; `behind` is all of them with what is folded away."""
        self._words.setProperty("tone", "" if lines else "muted")
        self._words.style().polish(self._words)
        self._words.say("\n\n".join(lines) or self._nothing, behind)
