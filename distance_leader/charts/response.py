"""How long requests waited for the leader's answer, in the employee's working hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from distance_leader.charts.chart import Chart, Column, Content, Order, Who
from distance_leader.charts.frame import LABEL_ROOM, MARGIN, Frame, Label, whole_steps
from distance_leader.charts.style import Style
from distance_leader.charts.type import question_mark
from distance_leader.domain.moments import local_date, to_utc
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.away import is_away
from distance_leader.insights.waiting import working_minutes
from distance_leader.planning.public_holidays import holiday_name
from distance_leader.storage.queries.away import absence_rows
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.queries.team_rows import RequestRow, request_rows
from distance_leader.storage.store import Reader

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LONG_HOURS = 8
"""A working day without an answer is long."""
_COLUMNS = (
    Column("employee", msg("Employee")),
    Column("week", msg("Week")),
    Column("day", msg("Date")),
    Column("hours", msg("Working hours waited")),
    Column("answered", msg("Answered on")),
)
Absent = dict[str, list[tuple[date, date]]]


class Wait(NamedTuple):
    """A request: whose, when it came, how many working hours it waited, and when it was answered, if it was."""

    name: str
    on: date
    hours: float
    answered_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Content):
    """The waits, oldest first."""

    waits: tuple[Wait, ...]
    first: date
    last: date


def read(reader: Reader, order: Order) -> Response:
    """A year, or the days wanted; of everybody, or of one person."""
    home = home_of(reader)
    first, last = order.span()
    start, end = (to_utc(day, at, home.zone) for day, at in ((first, time.min), (last, time.max)))
    requests = request_rows(reader, start, end, order.subject.key if order.subject else "")
    absent: Absent = {}
    for key, starts, ends, _ in absence_rows(reader, first, order.today):
        absent.setdefault(key, []).append((starts, ends))
    now = to_utc(order.today, time.max, home.zone)
    return data([_wait(one, absent.get(one.key, []), home.zone, now) for one in requests], order)


def _wait(one: RequestRow, absent: Sequence[tuple[date, date]], home: str, now: datetime) -> Wait:
    """Counted in the hours of the one who waits, less holidays and days away; by the clock for who had no hours."""
    answered_at = one.answered_at if one.answered_at and one.answered_at <= now else None
    end = max(answered_at or now, one.received_at)
    if one.zone is None or one.hours is None:
        minutes = round((end - one.received_at).total_seconds() / 60)
    else:

        def is_free(day: date) -> bool:
            return is_away(absent, day) or bool(one.country and holiday_name(one.country, day))

        minutes = working_minutes(one.received_at, end, one.hours, one.zone, is_free)
    answered_on = local_date(answered_at, home) if answered_at else None
    return Wait(one.name, local_date(one.received_at, home), minutes / 60, answered_on)


def data(waits: Sequence[Wait], order: Order) -> Response:
    """Some waits, oldest first."""
    first, last = order.span()
    return Response(
        finding=_finding(waits),
        notes=(nmsg("n = {count} request", "n = {count} requests", len(waits)),),
        columns=_COLUMNS,
        rows=tuple((one.name, IsoWeek.of(one.on), one.on, round(one.hours, 1), one.answered_on) for one in waits),
        waits=tuple(waits),
        first=first,
        last=last,
    )


def _finding(waits: Sequence[Wait]) -> Message:
    if not waits:
        return msg("Nobody has reached out on these days.")
    answered = [one for one in waits if one.answered_on is not None]
    quick = sum(one.hours <= _LONG_HOURS for one in answered)
    waiting = len(waits) - len(answered)
    said = nmsg(
        "{quick} of {count} request was answered within {hours} working hours",
        "{quick} of {count} requests were answered within {hours} working hours",
        len(waits),
        quick=quick,
        hours=_LONG_HOURS,
    )
    if waiting:
        return nmsg("{said}; {count} waits.", "{said}; {count} wait.", waiting, said=said)
    return msg("{said}.", said=said)


def draw(figure: "Figure", content: Response, style: Style) -> None:
    """Answered ones as dots, those that took long as triangles, those that wait as question marks."""
    frame = Frame(figure, content, style)
    axes = frame.axes(left=MARGIN + 60, right=LABEL_ROOM)
    steps = whole_steps(max([one.hours for one in content.waits] + [_LONG_HOURS]) * 1.08)
    axes.set_ylim(0, steps[-1])
    frame.grid(axes, steps)
    frame.days(axes, content.first, content.last)
    axes.axhline(_LONG_HOURS, color=style["due"], linewidth=1.4, linestyle=(0, (5, 3)))
    looks = (
        ([one for one in content.waits if one.answered_on and one.hours <= _LONG_HOURS], "o", "done"),
        ([one for one in content.waits if one.answered_on and one.hours > _LONG_HOURS], "^", "over"),
        ([one for one in content.waits if not one.answered_on], question_mark(), "text2"),
    )
    for some, marker, color in looks:
        if some:
            days, hours = [one.on.toordinal() for one in some], [one.hours for one in some]
            axes.plot(
                days, hours, linestyle="none", marker=marker, markersize=7, markeredgewidth=0, color=style[color],
                clip_on=False, zorder=3,
            )  # fmt: skip
    limit = style.text(msg("{hours} working hours", hours=_LONG_HOURS))
    frame.label_right(axes, [Label(_LONG_HOURS, limit, style["due"])])


CHART = Chart(name="response", title=msg("Answers to requests"), who=Who.ANYBODY, read=read, draw=draw)
