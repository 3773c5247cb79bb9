"""The Assignment tab: which one, how long it still lasts, a further one, and how one ends."""

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.extension import Extension
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.profile import Profile
from distance_leader.presentation.profile_facts import assignment_line, is_owned_elsewhere
from distance_leader.services.assignments import talked_about_end
from distance_leader.services.ending import NextStay, begin_assignment
from distance_leader.storage.queries.belongings import belongings
from distance_leader.storage.queries.parties import parts_of_person
from distance_leader.storage.store import Edit
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.profile.ending_strip import EndingStrip
from ui.profile.stay_sheet import StaySheet
from ui.text_size import hold
from ui.theme import strong_width


class Stays(QWidget):
    """All assignments of a person, one of them opened."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._profile: Profile | None = None
        self._chosen: UUID | None = None
        self._group = QButtonGroup(self)
        self._chooser = QWidget()
        self._flow = FlowLayout(self._chooser)
        self._line = _sentence("muted")
        self._mark = _sentence("remark")
        self._ending = EndingStrip(context)
        self._ending.closed.connect(self._ending.hide)
        self._sheet = StaySheet(context)
        top = QHBoxLayout()
        top.addWidget(self._line, 1)
        for text, act in (
            (msg("Talked about the end today"), self._talked),
            (msg("New assignment"), self._begin_new),
            (msg("End…"), self._begin_ending),
        ):
            button = QPushButton(context.text(text))
            button.clicked.connect(lambda _checked, act=act: act())
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._chooser)
        layout.addLayout(top)
        for part in (self._mark, self._ending):
            layout.addWidget(part)
        layout.addWidget(self._sheet, 1)

    def show_profile(self, profile: Profile) -> None:
        """Show somebody's assignments; the chosen one stays chosen."""
        is_other = self._profile is None or self._profile.person.id != profile.person.id
        if is_other:
            self._ending.hide()
        known = {one.id for one in profile.stays}
        if is_other or self._chosen not in known:
            self._chosen = profile.stay.id if profile.stay else None
        self._profile = profile
        self._fill_chooser(profile)
        self._show_stay()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the assignment and its lists."""
        self._sheet.follow(change_set)

    def _stay(self) -> Assignment | None:
        stays = self._profile.stays if self._profile else ()
        return next((one for one in stays if one.id == self._chosen), None)

    def _fill_chooser(self, profile: Profile) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        with self._context.open_workspace.read() as reader:
            parts = parts_of_person(reader, profile.person.id)
        style = formats(self._context.language)
        for part in parts:
            until = style.long_date(part.ends_on) if part.ends_on else self._context.text(msg("open"))
            same = part.ends_on is not None and part.ends_on.year == part.starts_on.year
            since = style.short_date(part.starts_on) if same else style.long_date(part.starts_on)
            place = part.customer or part.project or self._context.text(msg("no customer yet"))
            button = QPushButton(f"{place}, {since} – {until}")
            button.setProperty("role", "choice")
            button.setCheckable(True)
            hold(button, minimumWidth=strong_width(button.text()))
            button.setChecked(part.assignment_id == self._chosen)
            button.clicked.connect(lambda _checked, one=part.assignment_id: self._choose(one))
            self._group.addButton(button)
            self._flow.addWidget(button)
        self._chooser.updateGeometry()

    def _choose(self, stay: UUID) -> None:
        self._chosen = stay
        self._ending.hide()
        self._show_stay()

    def _show_stay(self) -> None:
        profile, stay = self._profile, self._stay()
        self._sheet.setVisible(stay is not None)
        self._mark.hide()
        if profile is None:
            return
        if stay is None:
            self._line.setText(self._context.text(msg("No assignment yet. Begin one with the button.")))
            return
        with self._context.open_workspace.read() as reader:
            line = self._context.text(assignment_line(stay, belongings(reader, Extension, stay.id), profile.today))
        self._line.setText(line[0].upper() + line[1:])
        if is_owned_elsewhere(profile.person, stay):
            said = msg(
                "{owner} owns the project, but {name} belongs to {own}: see that information finds its way.",
                owner=stay.owner_department,
                name=profile.person.name,
                own=profile.person.department,
            )
            self._mark.setText(self._context.text(said))
            self._mark.show()
        self._sheet.show_stay(profile, stay)

    def _talked(self) -> None:
        stay, profile = self._stay(), self._profile
        if stay is not None and profile is not None:
            act = msg("Talked about the end of the assignment")
            self._context.act(act, lambda edit: talked_about_end(edit, [stay], profile.today))

    def _begin_new(self) -> None:
        """A further assignment: after the last one, in the same zone; its fields are then written below."""
        profile = self._profile
        if profile is None:
            return
        last = max((one.ends_on or profile.today for one in profile.stays), default=None)
        start = max(profile.today, last + timedelta(days=1)) if last else profile.today
        made: list[Assignment] = []

        def do(edit: Edit) -> None:
            made.append(begin_assignment(edit, profile.person.id, NextStay(zone=profile.zone, starts_on=start)))

        if self._context.act(msg("New assignment"), do):
            self._chosen = made[0].id

    def _begin_ending(self) -> None:
        stay, profile = self._stay(), self._profile
        if stay is not None and profile is not None:
            self._ending.begin(stay, profile.today, profile.home)


def _sentence(tone: str) -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("tone", tone)
    return made
