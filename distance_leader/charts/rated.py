"""One person's ratings: each round's mean, the weighted mean of them all, what is usual, and the limit of chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from distance_leader.charts.chart import Cell, Chart, Column, Content, Order, Who
from distance_leader.charts.frame import LABEL_ROOM, MARGIN, Frame, Label
from distance_leader.charts.style import Style
from distance_leader.domain.question import LEAST_RATING, MOST_RATING
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.ewma import LEAST_POINTS, Point, Smoothed, Trend, team_spread, trend_of
from distance_leader.storage.queries.ratings import ratings, ratings_of
from distance_leader.storage.store import Reader

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DENSE = 80
"""More points than these run together: the lines stand alone then, and the ratings are small."""
_COLUMNS = (
    Column("week", msg("Week")),
    Column("day", msg("Date")),
    Column("rating", msg("Rating")),
    Column("weighted", msg("Weighted mean")),
    Column("limit", msg("Limit")),
    Column("usual", msg("Usual")),
)


class Segment(NamedTuple):
    """The points of one assignment, and their trend; None where it is too early."""

    points: tuple[Point, ...]
    trend: Trend | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated(Content):
    """The segments, oldest first, and the days that are shown."""

    segments: tuple[Segment, ...]
    first: date
    last: date


def read(reader: Reader, order: Order) -> Rated:
    """All ratings of a person; the spread that is usual in the team is worked out from everybody's."""
    everybody = ratings(reader, order.today)
    spread = team_spread([one.earlier + one.present for one in everybody.values()])
    return data(ratings_of(reader, order.person.key, order.today), spread, order)


def data(points: Sequence[tuple[str, Point]], spread: float | None, order: Order) -> Rated:
    """The trends of some points, each with the key of its assignment, oldest first."""
    segments: list[Segment] = []
    earlier: list[Point] = []
    for _, group in groupby(points, key=lambda one: one[0]):
        present = [point for _, point in group]
        segments.append(Segment(tuple(present), trend_of(present, earlier, spread)))
        earlier += present
    segments = [_within(segment, order) for segment in segments]
    shown = [point for segment in segments for point in segment.points]
    days = [point.on for point in shown] or [order.today]
    return Rated(
        finding=_finding(segments, earlier, order),
        notes=_notes(segments, len(shown)),
        columns=_COLUMNS,
        rows=tuple(row for segment in segments for row in _rows(segment)),
        segments=tuple(segment for segment in segments if segment.points),
        first=order.first or min(days),
        last=max(order.last or order.today, *days),
    )


def _within(segment: Segment, order: Order) -> Segment:
    """What of a segment is on the days wanted; its trend is worked out from all of it."""
    return Segment(tuple(point for point in segment.points if order.holds(point.on)), segment.trend)


def _rows(segment: Segment) -> list[tuple[Cell, ...]]:
    smoothed = {one.on: one for one in segment.trend.smoothed} if segment.trend else {}
    usual = round(segment.trend.baseline.mean, 2) if segment.trend else None
    rows: list[tuple[Cell, ...]] = []
    for point in segment.points:
        one = smoothed.get(point.on)
        weighted, limit = (round(one.value, 2), round(one.limit, 2)) if one else (None, None)
        rows.append((IsoWeek.of(point.on), point.on, round(point.value, 2), weighted, limit, usual))
    return rows


def _finding(segments: Sequence[Segment], points: Sequence[Point], order: Order) -> Message:
    name = order.person.name
    if not points:
        return msg("{name} has not rated anything yet.", name=name)
    trend = segments[-1].trend
    if trend is None:
        return nmsg(
            "Too early to say: {count} rating of {name}.", "Too early to say: {count} ratings of {name}.",
            len(points), name=name,
        )  # fmt: skip
    number = formats(order.language).number
    usual = number(round(trend.baseline.mean, 1))
    if not trend.smoothed:
        return msg("{name} usually rates {usual}; nothing has come since.", name=name, usual=usual)
    if trend.low_since is None:
        return msg("{name}’s ratings vary about {usual}, no more than chance explains.", name=name, usual=usual)
    now = number(round(trend.smoothed[-1].value, 1))
    return msg(
        "{name}’s ratings have fallen since {day}: usually {usual}, now {now}.",
        name=name,
        day=trend.low_since,
        usual=usual,
        now=now,
    )


def _notes(segments: Sequence[Segment], shown: int) -> tuple[Message, ...]:
    said = [nmsg("n = {count} rated check-in", "n = {count} rated check-ins", shown)]
    trend = segments[-1].trend if segments else None
    if trend is None:
        said.append(msg("Under {least} ratings nothing is said.", least=LEAST_POINTS))
        return tuple(said)
    base = (
        msg("Usual is the mean of {number} ratings before this assignment.", number=trend.baseline.number)
        if trend.baseline.is_earlier
        else msg("Usual is the mean of the first {number} ratings of this assignment.", number=trend.baseline.number)
    )
    rule = msg(
        "Of 100 people about {alarms} a year fall below the limit by chance alone; half of all falls by a whole point "
        "are found within {points} ratings.",
        alarms=trend.rule.alarms_a_year,
        points=trend.rule.points_to_find,
    )
    return (*said, base, rule)


def draw(figure: "Figure", content: Rated, style: Style) -> None:
    """Ratings as small rings, the weighted mean as a line with dots, usual and limit with dashes of their own."""
    frame = Frame(figure, content, style)
    axes = frame.axes(left=MARGIN + 64, right=LABEL_ROOM)
    axes.set_ylim(LEAST_RATING - 0.2, MOST_RATING + 0.2)
    frame.grid(axes, range(LEAST_RATING, MOST_RATING + 1))
    frame.days(axes, content.first, content.last)
    days = [point.on.toordinal() for one in content.segments for point in one.points]
    values = [point.value for one in content.segments for point in one.points]
    is_dense = len(days) > _DENSE
    ring: dict[str, Any] = {
        "marker": "o",
        "markersize": 3 if is_dense else 5,
        "markerfacecolor": style["surface"],
        "markeredgewidth": 1.2,
    }
    axes.plot(days, values, linestyle="none", color=style["text2"], **ring)
    for before, after in pairwise(content.segments):
        between = (before.points[-1].on.toordinal() + after.points[0].on.toordinal()) / 2
        axes.axvline(between, color=style["ctrl"], linewidth=1)
    for segment in content.segments:
        _draw_trend(axes, segment, style, content)
    _label(frame, axes, content)


def _draw_trend(axes: "Axes", segment: Segment, style: Style, content: Rated) -> None:
    if segment.trend is None:
        return
    smoothed = _shown(segment.trend.smoothed, content)
    start, end = segment.points[0].on.toordinal(), segment.points[-1].on.toordinal()
    usual = segment.trend.baseline.mean
    axes.plot([start, end], [usual, usual], color=style["done"], linewidth=1.4, linestyle=(0, (1, 2)))
    if smoothed:
        days = [one.on.toordinal() for one in smoothed]
        axes.plot(days, [one.limit for one in smoothed], color=style["over"], linewidth=1.4, linestyle=(0, (5, 3)))
        axes.plot(days, [one.value for one in smoothed], color=style["accent"], linewidth=2, marker="o", markersize=4.5)


def _shown(smoothed: Sequence[Smoothed], content: Rated) -> list[Smoothed]:
    return [one for one in smoothed if content.first <= one.on <= content.last]


def _label(frame: Frame, axes: "Axes", content: Rated) -> None:
    """Direct labels of the last segment's lines; of the ratings alone where there is no line yet."""
    trend = content.segments[-1].trend if content.segments else None
    if trend is None:
        return
    style = frame.style
    usual = style.text(msg("usual {usual}", usual=style.number(trend.baseline.mean)))
    labels = [Label(trend.baseline.mean, usual, style["done"])]
    smoothed = _shown(trend.smoothed, content)
    if smoothed:
        labels.append(Label(smoothed[-1].value, style.text(msg("weighted mean")), style["accent"]))
        labels.append(Label(smoothed[-1].limit, style.text(msg("limit of chance")), style["over"]))
    frame.label_right(axes, labels)


CHART = Chart(name="rated", title=msg("Rated questions"), who=Who.PERSON, read=read, draw=draw)
