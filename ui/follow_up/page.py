"""The Follow-up page: issues, promises, conditions and expectations that are open, and what is done about them."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.codes import Counterpart
from distance_leader.domain.issue import Issue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.following import Following, FollowRow, Grouping, Matter, counts, load_following
from distance_leader.presentation.issue_view import IssueView
from distance_leader.storage.queries.plan import staff
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.follow_up.acts import FollowUpActs
from ui.follow_up.frame import FollowUpFrame
from ui.follow_up.issue_sheet import IssueSheet
from ui.follow_up.new_issue import NewIssueStrip
from ui.follow_up.thing_sheet import THINGS, ThingSheet
from ui.reading import Reading
from ui.rows.row_view import RowView


class FollowUpPage(QWidget):
    """Says where its user wants to go; the desk goes there."""

    profile_wanted = Signal(str, str)
    """A person's key, and the tab."""
    done = Signal(object)
    """What was done: a Message."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._acts = FollowUpActs(context, self)
        self._following: Following | None = None
        self._grouping = Grouping.PERSON
        self._wanted = self._wanted_person = ""
        self.view = RowView(context, context.text(msg("Open")))
        self.strip = NewIssueStrip(context)
        self.issue = IssueSheet(context)
        self.things = {matter: ThingSheet(context, thing) for matter, thing in THINGS.items()}
        self._sheets = QStackedWidget()
        for sheet in (QWidget(), self.issue, *self.things.values()):
            self._sheets.addWidget(sheet)
        self._frame = FollowUpFrame(context, self.view, self.strip, self._sheets)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._reading = Reading(context, self, self._prepare, self._show)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.on(Qt.Key.Key_Return, lambda _row: self._enter(), msg("To the details"))
        view.on(Qt.Key.Key_Space, self._end, msg("Done, settled or agreed"))
        view.on(Qt.Key.Key_O, self._open, msg("Open the profile"))
        view.on(Qt.Key.Key_N, lambda _row: self.begin_issue(), msg("New issue"))  # a list looks for rows by letters
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._show_chosen())
        self.issue.settle_wanted.connect(self._settle)
        self.issue.involve_wanted.connect(self._involve)
        self.issue.profile_wanted.connect(lambda key: self.profile_wanted.emit(key, "overview"))
        for matter, sheet in self.things.items():
            sheet.end_wanted.connect(lambda one, thing=THINGS[matter]: self._acts.end(thing, one))
            sheet.profile_wanted.connect(self.profile_wanted)
        self.strip.wanted.connect(self._report)
        self.strip.closed.connect(self._close_strip)
        self._frame.new_wanted.connect(self.begin_issue)
        self._frame.grouping_wanted.connect(self._group)
        self._context.open_history.changed.connect(self._on_changed)
        self._context.clock.minute.connect(self._on_minute)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.ask()

    def take_keyboard(self) -> None:
        """The keyboard goes to the list, or to the one thing that can be done where nothing is open."""
        (self._frame.first or self.view).setFocus()

    def choose_issue_of(self, person: str) -> None:
        """Choose the oldest open issue of somebody, by key, once it is read."""
        self._wanted_person = person
        self._reading.ask()

    def chosen_person(self) -> str:
        """The key of whom the chosen row is about; '' for nobody."""
        row = self.view.chosen()
        return row.person if row is not None else ""

    def begin_issue(self) -> None:
        """Open the strip for a problem that was heard of."""
        style = formats(self._context.language)
        with self._context.open_workspace.look() as look:
            people = [(one.key, one.name) for one in staff(look, self._acts.today().isoformat(), "")]
        self.strip.begin(sorted(people, key=lambda one: style.sort_key(one[1])), self.chosen_person())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_N and is_plain:
            self.begin_issue()
        elif event.key() == Qt.Key.Key_Escape:
            self.take_keyboard()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        sheet = self._sheets.currentWidget()
        if isinstance(sheet, IssueSheet | ThingSheet):
            sheet.enter()

    # What is done

    def _end(self, row: FollowRow) -> None:
        """The act that ends a row, where it can be ended."""
        if row.matter is Matter.ISSUE:
            issue = self._read(row)
            if isinstance(issue, Issue):
                self._settle(issue)
            return
        entity = self._read(row)
        if entity is not None:
            self._acts.end(THINGS[row.matter], entity)

    def _settle(self, issue: Issue) -> None:
        problem = self._acts.settle(issue)
        self.issue.say(problem)
        if problem:
            self.issue.enter()

    def _involve(self, view: IssueView, whom: Counterpart) -> None:
        said: Message | None = self._acts.involve(view, whom)
        if said is not None:
            self.done.emit(said)

    def _report(self, employee_id: UUID, text: str) -> None:
        made = self._acts.report(employee_id, text)
        if made is not None:
            self._wanted = made.id.hex
            self._close_strip()
            self._reading.ask()

    def _close_strip(self) -> None:
        self.strip.hide()
        self.take_keyboard()

    def _open(self, row: FollowRow) -> None:
        self.profile_wanted.emit(row.person, THINGS[row.matter].tab if row.matter in THINGS else "overview")

    def _group(self, grouping: Grouping) -> None:
        self._grouping = grouping
        if self._following is not None:
            self._fill(self._following)
        self.view.setFocus()

    # What is shown

    def _on_minute(self) -> None:
        if self.isVisible():
            self._reading.ask()

    def _on_changed(self, change_set: ChangeSet) -> None:
        self.issue.follow(change_set)
        for sheet in self.things.values():
            sheet.follow(change_set)
        if self.isVisible():
            self._reading.ask()

    def _prepare(self) -> Callable[[Reader], Following]:
        now, language = self._context.clock.now(), self._context.language
        return lambda reader: load_following(reader, now, language)

    def _show(self, following: Following) -> None:
        had_keyboard = self._frame.first is not None and self._frame.first.hasFocus()
        self._following = following
        self._fill(following)
        said = " · ".join(map(self._context.text, counts(following)))
        self._frame.show_state(said, is_open=bool(following.rows))
        if self._wanted:
            self._choose(self._wanted)
            self._wanted = ""
        issue = next((row for row in following.rows if self._is_wanted(row)), None)
        if issue is not None:
            self._choose(issue.key)
        self._wanted_person = ""
        self._show_chosen()
        if had_keyboard or (self._frame.first is not None and self.view.hasFocus()):
            self.take_keyboard()

    def _is_wanted(self, row: FollowRow) -> bool:
        return row.matter is Matter.ISSUE and row.person == self._wanted_person

    def _fill(self, following: Following) -> None:
        by = self._grouping
        self.view.show_groups(following.groups(by), with_names=by is not Grouping.PERSON)

    def _choose(self, key: str) -> None:
        for place, item in enumerate(self.view.rows.items):
            if isinstance(item, FollowRow) and item.key == key:
                self.view.setCurrentIndex(self.view.rows.index(place))

    def _show_chosen(self) -> None:
        row = self.view.chosen()
        entity = self._read(row) if row is not None else None
        if row is None or entity is None:
            self._sheets.setCurrentIndex(0)
        elif isinstance(entity, Issue):
            self.issue.show_issue(entity)
            self._sheets.setCurrentWidget(self.issue)
        else:
            sheet = self.things[row.matter]
            sheet.show_thing(entity, row.person, row.name)
            self._sheets.setCurrentWidget(sheet)

    def _read(self, row: FollowRow) -> object:
        kind = THINGS[row.matter].collection.kind if row.matter in THINGS else Issue
        with self._context.open_workspace.read() as reader:
            return reader.get(kind, UUID(row.key))
