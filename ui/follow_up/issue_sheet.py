"""One issue: the question, whom to talk with, what is done about it, and the end of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.codes import Counterpart
from distance_leader.domain.issue import Issue
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.collections import ISSUE_ACTIONS
from distance_leader.presentation.fields import ISSUE_FIELDS
from distance_leader.presentation.issue_view import IssueView, issue_view
from distance_leader.storage.queries.plan import home_of
from ui.cards import section
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.folding import FoldingLabel
from ui.forms.form import Form
from ui.forms.listing import Listing


class IssueSheet(QWidget):
    """Says what its user wants; the page does it."""

    settle_wanted = Signal(object)
    """The issue."""
    involve_wanted = Signal(object, object)
    """The view of the issue, and which project manager."""
    profile_wanted = Signal(str)
    """The person's key."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._view: IssueView | None = None
        self._title = FoldingLabel(context)
        self._title.setFont(section("").font())
        self._about = _muted()
        self.form = Form(context, ISSUE_FIELDS, msg("issue"))
        self.doing = Listing(context, ISSUE_ACTIONS)
        self._problem = QLabel()
        self._problem.setProperty("tone", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._settle = self._button(msg("&Settled"), lambda: self._with(self.settle_wanted.emit))
        self._settle.setProperty("role", "primary")
        self._involve = self._button(msg("&Involve the project manager"), None)
        self._menu = QMenu(self)
        self._involve.setMenu(self._menu)
        self._nobody = _muted()
        self._nobody.setText(
            context.text(msg("No project manager is named on the assignment: name one on the profile."))
        )
        profile = self._button(msg("Open the &profile"), self._open_profile)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._settle, self._involve, profile):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self._title, self._about, self.doing, self._problem):
            layout.addWidget(part)
        layout.addWidget(buttons)
        layout.addWidget(self._nobody)
        layout.addWidget(self.form)
        layout.addStretch(1)

    def show_issue(self, issue: Issue) -> None:
        """Show an issue."""
        context = self._context
        is_other = self._view is None or self._view.issue.id != issue.id
        with context.open_workspace.read() as reader:
            today = home_of(reader).today(context.clock.now())
            self._view = issue_view(reader, issue, today, context.language)
        if self._view is None:
            return
        if is_other:
            self.say("")
        self._title.say(context.text(self._view.title), context.texts.text(self._view.title, whole=True))
        self._about.setText("\n".join(context.text(line) for line in self._view.lines))
        self._fill_menu(self._view)
        self.form.show_entity(issue, today)
        self.doing.show_of(issue.id)

    def enter(self) -> None:
        """The keyboard goes to what is done about it."""
        self.doing.line.setFocus()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the issue and its actions."""
        if self._view is None:
            return
        self.say("")
        for change in change_set.of(Issue):
            if change.id == self._view.issue.id and change.after is not None:
                self.show_issue(change.after)
        self.doing.follow(change_set)

    def say(self, text: str) -> None:
        """Say why the issue cannot be settled yet."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._settle.setAccessibleDescription(text)

    def _fill_menu(self, view: IssueView) -> None:
        self._menu.clear()
        for whom, letter in view.managers.items():
            act = self._menu.addAction(letter.manager.name.replace("&", "&&"))
            act.triggered.connect(lambda _checked, whom=whom: self._ask_for(whom))
        self._involve.setEnabled(bool(view.managers))
        self._nobody.setVisible(not view.managers)

    def _ask_for(self, whom: Counterpart) -> None:
        if self._view is not None:
            self.involve_wanted.emit(self._view, whom)

    def _with(self, act: object) -> None:
        if self._view is not None:
            act(self._view.issue)  # type: ignore[operator]

    def _open_profile(self) -> None:
        if self._view is not None:
            self.profile_wanted.emit(self._view.issue.employee_id.hex)

    def _button(self, text: Message, act: object) -> QPushButton:
        button = QPushButton(self._context.text(text))
        if act is not None:
            button.clicked.connect(act)
        return button


def _muted() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", "muted")
    made.setWordWrap(True)
    return made
