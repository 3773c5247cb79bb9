"""The guide's Figure 1 with real names: who works with whom, and who answers for what."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.text_size import enlarge, hold, px
from ui.theme import drawn_font

_HEIGHT, _BOX_HEIGHT = 250, 56
_HEAD = 22


@dataclass(frozen=True, slots=True)
class FourParties:
    """The names; '' where nobody is named yet."""

    employee: str
    leader: str
    home_manager: str
    customer_manager: str
    home: str
    """The company at home has no name here, so this is the department that owns the project, or ''."""
    customer: str


_ROLES = (
    msg("Project manager at home"),
    msg("Customer's project manager"),
    msg("Distance leader"),
    msg("Employee"),
)
_CONTRACT, _DAILY, _WELLBEING = (
    msg("contract, delivery, price and wellbeing"),
    msg("daily work"),
    msg("development and wellbeing"),
)


class Figure(QWidget):
    """Home on the left, the customer on the right; the lines say what the two do together."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._parties = FourParties("", "", "", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hold(self, fixedHeight=_HEIGHT)
        context.theme_changed.connect(self.update)

    def show_parties(self, parties: FourParties) -> None:
        """Show other people."""
        self._parties = parties
        text = self._context.text
        pairs = (
            (self._names()[0], self._names()[1], _CONTRACT),
            (self._names()[1], self._names()[3], _DAILY),
            (self._names()[2], self._names()[3], _WELLBEING),
        )
        said = [f"{one} – {other}: {text(what)}" for one, other, what in pairs]
        self.setAccessibleName("; ".join(said))
        self.setToolTip("\n".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(480), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(300), px(_HEIGHT))

    def _names(self) -> tuple[str, str, str, str]:
        nobody = self._context.text(msg("not named yet"))
        shown = self._parties
        return (
            shown.home_manager or nobody,
            shown.customer_manager or nobody,
            shown.leader or nobody,
            shown.employee,
        )

    def _boxes(self, room: float) -> list[QRectF]:
        width = (room - 2) * 0.36
        right = room - 1 - width
        low = _HEIGHT - _BOX_HEIGHT - 2
        places = ((1.0, _HEAD + 4.0), (right, _HEAD + 4.0), (1.0, low), (right, low))
        return [QRectF(x, y, width, _BOX_HEIGHT) for x, y in places]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self._boxes(enlarge(painter, self.rect()).width())
        self._draw_lines(painter, boxes)
        for box, role, name in zip(boxes, _ROLES, self._names(), strict=True):
            self._draw_box(painter, box, self._context.text(role), name)
        heads = (
            (boxes[0], self._parties.home or self._context.text(msg("At home"))),
            (boxes[1], self._parties.customer or self._context.text(msg("At the customer's"))),
        )
        for box, head in heads:
            place = QRectF(box.left(), 0, box.width(), _HEAD)
            self._write(painter, place, head, 9.5, ink="text2", is_strong=True)

    def _draw_lines(self, painter: QPainter, boxes: list[QRectF]) -> None:
        painter.setPen(QPen(self._context.theme.color("ctrl"), 1.4))
        home, customer, leader, employee = boxes
        painter.drawLine(QPointF(home.right(), home.center().y()), QPointF(customer.left(), customer.center().y()))
        painter.drawLine(QPointF(leader.right(), leader.center().y()), QPointF(employee.left(), employee.center().y()))
        painter.drawLine(
            QPointF(customer.center().x(), customer.bottom()), QPointF(customer.center().x(), employee.top())
        )
        gap = customer.left() - home.right() - 8
        for box, text in ((home, _CONTRACT), (leader, _WELLBEING)):
            lines = QRectF(box.right() + 4, box.center().y() - 46, gap, 42)
            self._write_wrapped(painter, lines, self._context.text(text), Qt.AlignmentFlag.AlignBottom)
        beside = QRectF(
            customer.left(), customer.bottom(), customer.width() / 2 - 8, employee.top() - customer.bottom()
        )
        self._write_wrapped(painter, beside, self._context.text(_DAILY), Qt.AlignmentFlag.AlignVCenter)

    def _draw_box(self, painter: QPainter, box: QRectF, role: str, name: str) -> None:
        theme = self._context.theme
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(10, 7, -8, -7)
        half = inner.height() / 2
        self._write(painter, QRectF(inner.left(), inner.top(), inner.width(), half), name, 10.5, is_strong=True)
        lower = QRectF(inner.left(), inner.top() + half, inner.width(), half)
        self._write(painter, lower, role, 9, ink="text2")

    def _write(
        self, painter: QPainter, box: QRectF, text: str, points: float, *, ink: str = "text", is_strong: bool = False
    ) -> None:
        used = drawn_font(points, is_strong=is_strong)
        painter.setFont(used)
        painter.setPen(self._context.theme.color(ink))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 3, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _write_wrapped(self, painter: QPainter, box: QRectF, text: str, upright: Qt.AlignmentFlag) -> None:
        painter.setFont(drawn_font(9))
        painter.setPen(self._context.theme.color("text2"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | upright
        painter.drawText(box, int(flags), text)
