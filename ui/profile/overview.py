"""The overview of a profile: how things stand on the left, all that happened on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.i18n.message import msg
from distance_leader.presentation.profile import Profile
from distance_leader.presentation.profile_facts import Fact
from distance_leader.presentation.timeline import Row, day_text, timeline_words
from distance_leader.storage.queries.profile import TimelineContact
from ui.cards import card, section
from ui.context import Context
from ui.folding import FoldingLabel
from ui.icons import pixmap
from ui.rows.line_list import Line, LineView
from ui.text_size import px
from ui.theme import font

_WHEN = 96
_ICON = 16
_TITLES = 112


class Facts(QWidget):
    """Names and what is so; what asks for an act has a sign before it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(2, 1)
        context.theme_changed.connect(self._fill)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show others."""
        if facts != self._facts:
            self._facts = facts
            self._fill()

    def _fill(self) -> None:
        self._grid.setColumnMinimumWidth(0, px(_TITLES))
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, fact in enumerate(self._facts):
            title = _label(self._context.text(fact.title), is_muted=True)
            self._grid.addWidget(title, place, 0, Qt.AlignmentFlag.AlignTop)
            if fact.is_urgent:
                self._grid.addWidget(self._sign(), place, 1, Qt.AlignmentFlag.AlignTop)
            words = FoldingLabel(self._context)
            words.setFont(font(10, is_strong=fact.is_urgent))
            words.say(fact.text, fact.behind)
            self._grid.addWidget(words, place, 2, Qt.AlignmentFlag.AlignTop)

    def _sign(self) -> QLabel:
        sign = QLabel()
        color = self._context.theme.tokens["over"]
        sign.setPixmap(pixmap("triangle-alert", color, _ICON, self.devicePixelRatioF()))
        sign.setAccessibleName(self._context.text(msg("Asks for something")))
        return sign


def _label(text: str, *, is_muted: bool = False, is_strong: bool = False) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(font(10, is_strong=is_strong))
    if is_muted:
        made.setProperty("tone", "muted")
    return made


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"• {line}" for line in lines)


class Overview(QWidget):
    """Facts, what is open, and the timeline."""

    week_wanted = Signal(str)
    """A week whose contact is to be shown in the plan."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._profile: Profile | None = None
        self._facts = Facts(context)
        self._open_title = section(context.text(msg("Open")))
        self._open = FoldingLabel(context)
        self._open.setFont(font(10))
        left = QScrollArea()
        left.setWidgetResizable(True)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 8, 8)
        inside.setSpacing(14)
        for part in (self._facts, self._open_title, self._open):
            inside.addWidget(part)
        inside.addStretch(1)
        left.setWidget(holder)
        self.timeline = LineView(context, context.text(msg("All that happened")), self._words, _WHEN)
        self.timeline.open_wanted.connect(self._on_open)
        self._nothing = _label(context.text(msg("Nothing happened yet. Log the first talk.")), is_muted=True)
        title = section(context.text(msg("All that happened")))
        title.setContentsMargins(12, 4, 12, 0)
        self._nothing.setContentsMargins(12, 0, 12, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(16)
        row.addWidget(card(left), 5)
        row.addWidget(card(title, self._nothing, self.timeline, margin=6), 6)
        self.setFocusProxy(self.timeline)

    def show_profile(self, profile: Profile) -> None:
        """Show somebody."""
        is_other = self._profile is None or self._profile.person.id != profile.person.id
        self._profile = profile
        self._facts.show_facts(profile.facts)
        self._open_title.setVisible(bool(profile.open_lines))
        self._open.setVisible(bool(profile.open_lines))
        self._open.say(_listed(profile.open_lines), _listed(profile.open_whole))
        self.timeline.lines.show_rows(profile.timeline)
        self._nothing.setVisible(not profile.timeline)
        self.timeline.setVisible(bool(profile.timeline))
        if is_other and profile.timeline:
            self.timeline.setCurrentIndex(self.timeline.lines.index(0))

    def follow(self, change_set: ChangeSet) -> None:
        """The page reads anew and shows it here."""

    def _words(self, row: Row) -> Line:
        profile, language = self._profile, self._context.language
        if profile is None:
            return Line("", "")
        words = timeline_words(row, language, profile.home)
        return Line(day_text(row.on, profile.today, language), words.title, words.text, words.meaning, words.behind)

    def _on_open(self, row: Row) -> None:
        if isinstance(row, TimelineContact):
            self.week_wanted.emit(row.week)
