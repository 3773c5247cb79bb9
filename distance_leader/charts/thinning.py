"""Whether contact thins out over an assignment: its gaps in order, the first three against the last three."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from distance_leader.charts.chart import LEAST_POINTS, Chart, Column, Content, Order, Who
from distance_leader.charts.frame import LABEL_ROOM, MARGIN, Frame, Label, label_width, whole_steps
from distance_leader.charts.gaps import Gap, Talks, gaps, talks_of
from distance_leader.charts.style import CAPTION, Style
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.storage.queries.history_rows import StayRow
from distance_leader.storage.store import Reader

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_GAPS, _THINNER = 3, 1.5
"""As the notice has it: the last three, half as long again as the first three, and over the ideal."""
_TICK_ROOM = 34
"""Pixels that a number needs."""
_COLUMNS = (
    Column("gap", msg("Gap no.")),
    Column("week", msg("Week")),
    Column("day", msg("Date")),
    Column("days", msg("Days since the talk before")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinning(Content):
    """The gaps of one assignment, oldest first, and the means of the first and the last three; None under six."""

    gaps: tuple[Gap, ...]
    ideal: int
    means: tuple[float, float] | None


def read(reader: Reader, order: Order) -> Thinning:
    """The assignment that counts on the last of the days wanted."""
    return data(talks_of(reader, order), order)


def data(talks: Talks, order: Order) -> Thinning:
    """The gaps between talks within one assignment; days away are left out."""
    until = min(order.last or order.today, order.today)
    stay = next((one for one in reversed(talks.stays) if one.starts_on <= until), None)
    found = gaps([day for day in talks.days if stay and _within(stay, day) and day <= until], talks.absences)
    means = None
    if len(found) >= LEAST_POINTS:
        first, last = ([gap.days for gap in some] for some in (found[:_GAPS], found[-_GAPS:]))
        means = (sum(first) / _GAPS, sum(last) / _GAPS)
    return Thinning(
        finding=_finding(found, means, talks.pace.ideal, order.person.name),
        notes=(
            nmsg(
                "n = {count} gap between talks on the assignment at {place}",
                "n = {count} gaps between talks on the assignment at {place}",
                len(found),
                place=stay.name,
            )
            if stay
            else msg("No assignment has begun."),
        ),
        columns=_COLUMNS,
        rows=tuple((number, IsoWeek.of(gap.on), gap.on, gap.days) for number, gap in enumerate(found, 1)),
        gaps=tuple(found),
        ideal=talks.pace.ideal,
        means=means,
    )


def _within(stay: StayRow, day: object) -> bool:
    return stay.starts_on <= day and (stay.ends_on is None or day <= stay.ends_on)  # type: ignore[operator]


def _finding(found: list[Gap], means: tuple[float, float] | None, ideal: int, name: str) -> Message:
    if means is None:
        return nmsg(
            "Too early to say: {count} gap between talks with {name}.",
            "Too early to say: {count} gaps between talks with {name}.",
            len(found),
            name=name,
        )
    first, last = means
    said = {"name": name, "first": round(first), "last": round(last)}
    if last >= _THINNER * first and last > ideal:
        return msg("Contact with {name} thins out: {first} days between talks at first, {last} now.", **said)
    return msg("Contact with {name} does not thin out: {first} days between talks at first, {last} now.", **said)


def draw(figure: "Figure", content: Thinning, style: Style) -> None:
    """Each gap a dot, by its number; the two means as lines over the gaps that they are made of."""
    frame = Frame(figure, content, style)
    number = style.text(_COLUMNS[0].heading)
    axes = frame.axes(left=MARGIN + label_width([number], LABEL_ROOM, CAPTION) + 14, right=LABEL_ROOM)
    count = len(content.gaps)
    days = [gap.days for gap in content.gaps]
    steps = whole_steps(max([*days, content.ideal]) * 1.08)
    axes.set_ylim(0, steps[-1])
    axes.set_xlim(0.5, max(count, LEAST_POINTS) + 0.5)
    frame.grid(axes, steps)
    step = max(1, round(max(count, LEAST_POINTS) * _TICK_ROOM / frame.room + 0.5))
    places = range(1, max(count, LEAST_POINTS) + 1, step)
    axes.set_xticks(places, [str(place) for place in places])
    frame.under(axes, number)
    axes.axhline(content.ideal, color=style["done"], linewidth=1.4, linestyle=(0, (1, 2)))
    size = 7 if count < 60 else 4  # noqa: PLR2004 - dots that do not run into one another
    look = {"color": style["accent"], "linewidth": 0.8, "markersize": size, "markeredgewidth": 0, "marker": "o"}
    axes.plot(range(1, count + 1), days, **look)  # type: ignore[arg-type]
    labels = [Label(content.ideal, style.text(msg("ideal, {count} days", count=content.ideal)), style["done"])]
    if content.means:
        first, last = content.means
        mean = {"color": style["text"], "linewidth": 2.4, "solid_capstyle": "butt", "zorder": 1}
        axes.plot([0.6, _GAPS + 0.4], [first, first], **mean)  # type: ignore[arg-type]
        axes.plot([count - _GAPS + 0.6, count + 0.4], [last, last], **mean)  # type: ignore[arg-type]
        said = msg("last three, {count} days", count=round(last))
        labels.append(Label(last, style.text(said), style["text"]))
    frame.label_right(axes, labels)


CHART = Chart(name="thinning", title=msg("Contact over the assignment"), who=Who.PERSON, read=read, draw=draw)
