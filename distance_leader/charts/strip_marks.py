"""What happened beside the answers: talks, visits, extensions, issues, each kind in a lane of its own."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from distance_leader.charts.chart import Coded, Mark
from distance_leader.charts.frame import Frame
from distance_leader.domain.codes import Channel
from distance_leader.i18n.message import Message, msg
from distance_leader.storage.queries.history_rows import extension_rows, issue_rows, talk_rows
from distance_leader.storage.store import Reader

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class Happened(StrEnum):
    """As `marks` names it."""

    CONTACT = "contact"
    VISIT = "visit"
    EXTENSION = "extension"
    ISSUE = "issue"


LANES: dict[Happened, tuple[Message, dict[str, Any]]] = {
    Happened.CONTACT: (msg("Talks"), {"marker": "|", "markersize": 9, "markeredgewidth": 1.2}),
    Happened.VISIT: (msg("Visits"), {"marker": "D", "markersize": 6, "markeredgewidth": 0}),
    Happened.EXTENSION: (msg("Extensions"), {"marker": ">", "markersize": 7, "markeredgewidth": 0}),
    Happened.ISSUE: (msg("Issues"), {"marker": "^", "markersize": 7, "markeredgewidth": 0}),
}
"""Each with its label and its shape."""
_COLORS = {
    Happened.CONTACT: "text2",
    Happened.VISIT: "accent",
    Happened.EXTENSION: "text2",
    Happened.ISSUE: "over",
}


def marks_of(reader: Reader, who: str, today: date) -> list[Mark]:
    """All that happened to a person up to a day, oldest first."""
    talks = talk_rows(reader, who, today)
    found = [
        *((one.on, Happened.VISIT if one.channel is Channel.VISIT else Happened.CONTACT) for one in talks),
        *((one.decided_on, Happened.EXTENSION) for one in extension_rows(reader, who, today)),
        *((one.opened_on, Happened.ISSUE) for one in issue_rows(reader, who, today)),
    ]
    return [Mark(on, Coded(kind.value, LANES[kind][0])) for on, kind in sorted(found)]


def draw_lanes(frame: Frame, axes: "Axes", marks: Sequence[Mark], top: float) -> None:
    """One lane under the other, from `top` down."""
    for number, (kind, (words, look)) in enumerate(LANES.items()):
        y = top + number + 0.5
        frame.say_left(axes, y, frame.style.text(words))
        days = [mark.on.toordinal() for mark in marks if mark.kind.code == kind]
        if days:
            axes.plot(days, [y] * len(days), linestyle="none", clip_on=False, color=frame.style[_COLORS[kind]], **look)
