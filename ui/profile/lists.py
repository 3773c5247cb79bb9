"""The tabs of a profile that are made of forms and lists: needs and rhythm, agreements, history."""

from uuid import UUID

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.i18n.message import msg
from distance_leader.presentation.collections import ABSENCES, ACTIONS, AGREEMENTS, POINTS, REQUESTS
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS, NEEDS, WHO
from distance_leader.presentation.field import of_part
from distance_leader.presentation.history import HistoryRow, load_history
from distance_leader.presentation.person_collections import BELONGING, ENERGY, GOALS, HOME_DAYS
from distance_leader.presentation.profile import Profile
from ui.cards import card, section
from ui.columns import Columns, column
from ui.context import Context
from ui.forms.form import Form
from ui.forms.listing import Listing
from ui.rows.line_list import Line, LineView

_WHEN = 140


class Needs(QWidget):
    """Who somebody is, what this person needs, and what planning is to respect."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._who = Form(context, of_part(EMPLOYEE_FIELDS, WHO), msg("person"))
        self._needs = Form(context, of_part(EMPLOYEE_FIELDS, NEEDS), msg("person"))
        self._lists = [Listing(context, one) for one in (AGREEMENTS, ABSENCES, HOME_DAYS, GOALS, ENERGY, BELONGING)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            Columns(
                (column(section(context.text(msg("Who"))), self._who), 4),
                (column(section(context.text(msg("Needs and rhythm"))), self._needs), 4),
                (column(section(context.text(msg("To respect and to follow"))), *self._lists), 5),
            )
        )
        self.setFocusProxy(self._who.rows["name"].control)

    def begin_absence(self) -> None:
        """The keyboard goes to where an absence is typed."""
        self._lists[1].line.setFocus()

    def show_profile(self, profile: Profile) -> None:
        """Show somebody."""
        for form in (self._who, self._needs):
            form.show_entity(profile.person, profile.today)
        for one in self._lists:
            one.show_of(profile.person.id)

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the person and the lists."""
        for form in (self._who, self._needs):
            form.follow(change_set)
        for one in self._lists:
            one.follow(change_set)


class Agreements(QWidget):
    """What to talk about, what was promised, what was asked: carried until it is done."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._lists = [Listing(context, one) for one in (POINTS, ACTIONS, REQUESTS)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Columns(*((card(column(one)), 1) for one in self._lists)))
        self.setFocusProxy(self._lists[0].line)

    def show_profile(self, profile: Profile) -> None:
        """Show somebody."""
        for one in self._lists:
            one.show_of(profile.person.id)

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the lists."""
        for one in self._lists:
            one.follow(change_set)


class History(QWidget):
    """Every change, from the log of the file."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[UUID, int] | None = None
        self.changes = LineView(context, context.text(msg("History")), _line, _WHEN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        self._nothing = QLabel(context.text(msg("Nothing was changed here since the file was made.")))
        self._nothing.setProperty("tone", "muted")
        self._nothing.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(card(self._nothing, self.changes, margin=6))
        self.setFocusProxy(self.changes)

    def show_profile(self, profile: Profile) -> None:
        """Show what was changed about somebody."""
        workspace = self._context.open_workspace
        if self._shown == (profile.person.id, workspace.revision):
            return
        self._shown = (profile.person.id, workspace.revision)
        with workspace.read() as reader:
            self.changes.lines.show_rows(load_history(reader, profile.person.id, self._context.language))
        self._nothing.setVisible(not self.changes.lines.rows)
        if self.changes.lines.rows:
            self.changes.setCurrentIndex(self.changes.lines.index(0))

    def follow(self, change_set: ChangeSet) -> None:
        """The page reads anew and shows it here."""


def _line(row: HistoryRow) -> Line:
    return Line(row.when, row.act, " · ".join(row.details), behind=" · ".join(row.behind))
