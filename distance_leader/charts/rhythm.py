"""One person's rhythm: the gaps between held talks against the ideal and the longest interval."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from distance_leader.charts.chart import Chart, Column, Content, Order, Who
from distance_leader.charts.frame import LABEL_ROOM, MARGIN, Frame, Label, whole_steps
from distance_leader.charts.gaps import Gap, Talks, gaps, talks_of
from distance_leader.charts.style import Style
from distance_leader.charts.type import question_mark
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.away import days_away
from distance_leader.storage.queries.history_rows import Pace
from distance_leader.storage.store import Reader

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_COLUMNS = (
    Column("week", msg("Week")),
    Column("day", msg("Date")),
    Column("days", msg("Days since the talk before")),
    Column("ideal", msg("Ideal")),
    Column("longest", msg("Longest")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm(Content):
    """The gaps, oldest first; `waiting` are the days since the last talk, None for somebody without one."""

    gaps: tuple[Gap, ...]
    pace: Pace
    waiting: Gap | None
    first: date
    last: date


def read(reader: Reader, order: Order) -> Rhythm:
    """All gaps on the days wanted."""
    return data(talks_of(reader, order), order)


def data(talks: Talks, order: Order) -> Rhythm:
    """Every gap stands where it ended; days away are left out of it."""
    found = [gap for gap in gaps(talks.days, talks.absences) if order.holds(gap.on)]
    waiting = None
    if talks.days and order.holds(order.today):
        since = talks.days[-1]
        waiting = Gap(order.today, (order.today - since).days - days_away(talks.absences, since, order.today))
    days = [gap.on for gap in found] or [order.today]
    pace = talks.pace
    return Rhythm(
        finding=_finding(found, pace, order.person.name),
        notes=(
            nmsg(
                "n = {count} gap between talks; days away are not counted",
                "n = {count} gaps between talks; days away are not counted",
                len(found),
            ),
        ),
        columns=_COLUMNS,
        rows=tuple((IsoWeek.of(gap.on), gap.on, gap.days, pace.ideal, pace.longest) for gap in found),
        gaps=tuple(found),
        pace=pace,
        waiting=waiting,
        first=order.first or min(days),
        last=max(order.last or order.today, *days),
    )


def _finding(found: list[Gap], pace: Pace, name: str) -> Message:
    if not found:
        return msg("Too early to say: fewer than two talks with {name}.", name=name)
    over = sum(gap.days > pace.longest for gap in found)
    if over:
        return nmsg(
            "{over} of {count} gap between talks with {name} was longer than {longest} days.",
            "{over} of {count} gaps between talks with {name} were longer than {longest} days.",
            len(found),
            over=over,
            name=name,
            longest=pace.longest,
        )
    return nmsg(
        "The {count} gap between talks with {name} was not longer than {longest} days.",
        "None of {count} gaps between talks with {name} was longer than {longest} days.",
        len(found),
        name=name,
        longest=pace.longest,
    )


def draw(figure: "Figure", content: Rhythm, style: Style) -> None:
    """Within the ideal filled, over it hollow, over the longest a triangle; what still runs is a question mark."""
    frame = Frame(figure, content, style)
    axes = frame.axes(left=MARGIN + 60, right=LABEL_ROOM)
    pace = content.pace
    shown = [*content.gaps, *([content.waiting] if content.waiting else [])]
    steps = whole_steps(max([gap.days for gap in shown] + [pace.longest]) * 1.08)
    axes.set_ylim(0, steps[-1])
    frame.grid(axes, steps)
    frame.days(axes, content.first, content.last)
    axes.axhline(pace.ideal, color=style["done"], linewidth=1.4, linestyle=(0, (1, 2)))
    axes.axhline(pace.longest, color=style["over"], linewidth=1.4, linestyle=(0, (5, 3)))
    looks: list[tuple[list[Gap], dict[str, Any]]] = [
        ([gap for gap in content.gaps if gap.days <= pace.ideal],
         {"marker": "o", "color": style["done"], "markeredgewidth": 0}),
        ([gap for gap in content.gaps if pace.ideal < gap.days <= pace.longest],
         {"marker": "o", "markerfacecolor": style["surface"], "markeredgecolor": style["due"], "markeredgewidth": 1.6}),
        ([gap for gap in content.gaps if gap.days > pace.longest],
         {"marker": "^", "color": style["over"], "markeredgewidth": 0}),
        ([content.waiting] if content.waiting else [],
         {"marker": question_mark(), "color": style["text2"], "markeredgewidth": 0}),
    ]  # fmt: skip
    for some, look in looks:
        if some:
            days, sizes = [gap.on.toordinal() for gap in some], [gap.days for gap in some]
            axes.plot(days, sizes, linestyle="none", clip_on=False, zorder=3, **{"markersize": 7, **look})
    labels = [
        Label(pace.ideal, style.text(msg("ideal, {count} days", count=pace.ideal)), style["done"]),
        Label(pace.longest, style.text(msg("longest, {count} days", count=pace.longest)), style["over"]),
    ]
    if content.waiting:
        until = nmsg("{count} day up to now", "{count} days up to now", content.waiting.days)
        labels.append(Label(content.waiting.days, style.text(until), style["text2"]))
    frame.label_right(axes, labels)


CHART = Chart(name="rhythm", title=msg("Gaps between talks"), who=Who.PERSON, read=read, draw=draw)
