"""The head of a profile: who, where, what time it is there, how the rhythm stands, and how to reach this person."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.address_checks import mailto_link, tel_link
from distance_leader.presentation.chips import Meaning
from distance_leader.presentation.profile import STATE_MEANINGS, STATE_WORDS, Profile
from ui.avatar import draw_avatar
from ui.context import Context
from ui.glyphs import INKS, draw_glyph
from ui.icons import icon
from ui.one_line import OneLine
from ui.text_size import enlarge, hold, px
from ui.theme import drawn_font, font

_AVATAR = 44


class Avatar(QWidget):
    """The picture of a person, drawn."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._name = ""
        hold(self, fixedWidth=_AVATAR, fixedHeight=_AVATAR)
        context.theme_changed.connect(self.update)

    def show_name(self, name: str) -> None:
        """Whose picture it is."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enlarge(painter, self.rect())
        draw_avatar(painter, QRectF(0, 0, _AVATAR, _AVATAR), self._name, self._context.theme, 12)


class StateChip(QWidget):
    """A state as shape and word."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._meaning, self._word = Meaning.HELD, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        context.theme_changed.connect(self.update)

    def show_state(self, meaning: Meaning, word: str) -> None:
        """Show another state."""
        self._meaning, self._word = meaning, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(drawn_font(9.5, is_strong=True)).horizontalAdvance(self._word) + 38
        return QSize(px(wide), px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, is_over = self._context.theme, self._meaning is Meaning.OVERDUE
        fills = {Meaning.HELD: "donebg", Meaning.PLANNED: "planbg", Meaning.DUE: "duebg", Meaning.OVERDUE: "overbg"}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(enlarge(painter, self.rect()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fills.get(self._meaning, "missedbg")))
        painter.drawRoundedRect(box, 6, 6)
        draw_glyph(painter, QPointF(15, box.center().y()), self._meaning, theme.color(INKS[self._meaning]))
        painter.setFont(drawn_font(9.5, is_strong=True))
        painter.setPen(theme.color("overfg" if is_over else "text"))
        painter.drawText(box.adjusted(28, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, self._word)


class ProfileHead(QWidget):
    """Says what its user wants; the page does it."""

    back_wanted = Signal()
    log_wanted = Signal()
    prepare_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._avatar = Avatar(context)
        self._name = OneLine()
        self._name.setFont(font(18, is_strong=True))
        self._place = OneLine()
        self._place.setProperty("tone", "muted")
        self._chip = StateChip(context)
        self._icons: dict[QPushButton, str] = {}
        back = self._icon_button("chevron-left", msg("Back (Esc)"))
        back.clicked.connect(lambda _checked: self.back_wanted.emit())
        self._mail = self._icon_button("mail", msg("Write a mail"))
        self._call = self._icon_button("phone", msg("Call"))
        self._mail.clicked.connect(lambda _checked: self._go(self._mail))
        self._call.clicked.connect(lambda _checked: self._go(self._call))
        prepare = self._button(msg("Prepare a talk"), self.prepare_wanted)
        log = self._button(msg("Log a talk"), self.log_wanted)
        log.setProperty("role", "primary")
        self._talks = (prepare, log)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(back)
        row.addWidget(self._avatar)
        row.addLayout(names, 1)
        for part in (self._chip, self._mail, self._call, prepare, log):
            row.addWidget(part)
        self._tint()
        context.theme_changed.connect(self._tint)

    def show_profile(self, profile: Profile) -> None:
        """Show somebody."""
        person = profile.person
        self._avatar.show_name(person.name)
        self._name.say(person.name)
        there = self._context.text(msg("It is {time} there", time=profile.clock)) if profile.clock else ""
        archived = self._context.text(msg("Archived")) if person.archived_on else ""
        self._place.say(" · ".join(part for part in (there, profile.place, archived) if part))
        is_frozen = person.frozen_on is not None
        word = msg("Frozen") if is_frozen else STATE_WORDS[profile.state]
        self._chip.show_state(STATE_MEANINGS[profile.state], self._context.text(word))
        for button in self._talks:
            button.setEnabled(not is_frozen)
        country = profile.stay.country if profile.stay else ""
        self._reach(self._mail, mailto_link(person.email) if person.email else "", person.email)
        self._reach(self._call, tel_link(person.phone, country) if person.phone else "", person.phone)

    def _reach(self, button: QPushButton, link: str | None, shown: str) -> None:
        button.setVisible(bool(link))
        button.setProperty("link", link or "")
        button.setToolTip(shown)

    def _go(self, button: QPushButton) -> None:
        QDesktopServices.openUrl(QUrl(str(button.property("link"))))

    def _button(self, text: Message, signal: object) -> QPushButton:
        button = QPushButton(self._context.text(text))
        button.clicked.connect(lambda _checked: signal.emit())  # type: ignore[attr-defined]
        return button

    def _icon_button(self, name: str, text: Message) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "icon")
        button.setAccessibleName(self._context.text(text))
        button.setToolTip(button.accessibleName())
        self._icons[button] = name
        return button

    def _tint(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, self._context.theme.tokens["text2"]))
