"""One person's strip: a row of dots for each question, and under them what happened meanwhile."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from distance_leader.charts.chart import LEAST_POINTS, Chart, Coded, Column, Content, Mark, Order, Who
from distance_leader.charts.frame import MARGIN, Frame, label_width
from distance_leader.charts.said import Said, coded, said_of
from distance_leader.charts.strip_marks import LANES, draw_lanes, marks_of
from distance_leader.charts.style import BODY, Style
from distance_leader.charts.type import elided, question_mark
from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.questions import Questions
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.checkin_clock import SILENT_AFTER
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.queries.history_rows import RoundRow, StayRow, round_rows, stay_rows
from distance_leader.storage.store import Reader

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ROW, _LANE, _ABOVE, _BOTTOM, _HEAD = 36, 26, 34, 52, 66
_LEAD = timedelta(weeks=6)
"""So long before the first answers what happened is shown too."""
_COUNTS = 170
"""Room of the counts at the right."""
_MOST_LABEL = 220
_LEAST_DOT, _MOST_DOT = 4.0, 9.0
_DENSE, _ASIDE = 6.0, 0.36
"""Dots smaller than so many points run together; so far a No and a silence then stand from the middle of the row."""
_COLUMNS = (
    Column("week", msg("Week")),
    Column("day", msg("Date")),
    Column("question", msg("Question")),
    Column("answer", msg("Answer")),
    Column("assignment", msg("Assignment")),
)
_PATTERN = 2


class Dot(NamedTuple):
    """One question of one round."""

    on: date
    question: str
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip(Content):
    """The dots, oldest first; the questions by key with their titles; where assignments start."""

    dots: tuple[Dot, ...]
    questions: tuple[tuple[str, str], ...]
    stays: tuple[StayRow, ...]
    first: date
    last: date


def read(reader: Reader, order: Order) -> Strip:
    """All rounds of a person on the days wanted, with what else happened on them."""
    who = order.person.key
    rounds = [one for one in round_rows(reader, who, order.today) if order.holds(_day(one))]
    stays = stay_rows(reader, who)
    marks = [one for one in marks_of(reader, who, order.today) if order.holds(one.on)]
    return data(rounds, stays, marks, questions_of(reader), order)


def data(
    rounds: Sequence[RoundRow], stays: Sequence[StayRow], marks: Sequence[Mark], questions: Questions, order: Order
) -> Strip:
    """The strip of some rounds; a round that still waits for its answer is none yet."""
    keys: dict[str, str] = {}
    dots, rows = [], []
    names = {stay.key: stay.name for stay in stays}
    answered = 0
    for number, one in enumerate(rounds):
        if not _is_settled(one, order.today, is_last=number == len(rounds) - 1):
            continue
        answered += one.answered_on is not None
        day = _day(one)
        for wording in one.questions:
            question = questions.get(wording)
            if question is None or question.kind is not QuestionKind.YES_NO:
                continue
            title = keys.setdefault(wording.key, question.title(order.language))
            dot = Dot(day, wording.key, said_of(one.answers.get(wording)))
            dots.append(dot)
            where = names.get(one.stay_key, "")
            rows.append((IsoWeek.of(day), day, Coded(dot.question, title), coded(dot.said), where))
    first, last = _bounds(dots, marks, order)
    return Strip(
        finding=_finding(dots, keys, answered, len({dot.on for dot in dots}), order.person.name),
        notes=(_note(answered, len({dot.on for dot in dots})),),
        columns=_COLUMNS,
        rows=tuple(rows),
        marks=tuple(mark for mark in marks if first <= mark.on <= last),
        dots=tuple(dots),
        questions=tuple(keys.items()),
        stays=tuple(stay for stay in stays if stay.starts_on <= last and (stay.ends_on or last) >= first),
        first=first,
        last=last,
    )


def _day(one: RoundRow) -> date:
    return one.answered_on or one.asked_on


def _is_settled(one: RoundRow, today: date, *, is_last: bool) -> bool:
    """Answered, given up, overtaken by the next, or without an answer for so long that this is silence."""
    waited = (today - one.asked_on).days
    return one.answered_on is not None or one.is_closed or not is_last or waited >= SILENT_AFTER


def _bounds(dots: Sequence[Dot], marks: Sequence[Mark], order: Order) -> tuple[date, date]:
    days = [dot.on for dot in dots] or [mark.on for mark in marks] or [order.today]
    near = [mark.on for mark in marks if min(days) - _LEAD <= mark.on]  # what led up to the first answers
    return order.first or min(*days, *near, max(days)), max(order.last or order.today, *days)


def _note(answered: int, asked: int) -> Message:
    return nmsg("n = {answered} of {count} check-in answered", "n = {answered} of {count} check-ins answered", asked,
                answered=answered)  # fmt: skip


def _finding(dots: Sequence[Dot], titles: dict[str, str], answered: int, asked: int, name: str) -> Message:
    if not dots:
        return msg("{name} has not been asked yet.", name=name)
    if not answered:
        return nmsg(
            "{name} has not answered the {count} check-in.", "{name} has answered none of {count} check-ins.", asked,
            name=name,
        )  # fmt: skip
    runs = {key: _run(dots, key) for key in titles}
    key = max(runs, key=lambda key: runs[key])
    if runs[key] >= _PATTERN:
        return nmsg(
            "{name} has answered No {count} time in a row to “{question}”.",
            "{name} has answered No {count} times in a row to “{question}”.",
            runs[key],
            name=name,
            question=titles[key],
        )
    if runs[key]:
        return msg("The latest answer of {name} to “{question}” is No.", name=name, question=titles[key])
    if answered < LEAST_POINTS:
        return nmsg(
            "Too early to say: {count} check-in answered by {name}.",
            "Too early to say: {count} check-ins answered by {name}.",
            answered,
            name=name,
        )
    counts = Counter(dot.said for dot in dots)
    given = counts[Said.YES] + counts[Said.NO]
    return msg("{yes} of {name}’s {count} answers are Yes.", yes=counts[Said.YES], count=given, name=name)


def _run(dots: Sequence[Dot], key: str) -> int:
    """No's in a row to a question up to now; one left open breaks no run."""
    found = 0
    for dot in reversed(dots):
        if dot.question != key or dot.said is Said.SILENT:
            continue
        if dot.said is Said.YES:
            break
        found += 1
    return found


def height(content: Strip) -> int:
    """A row for each question, a lane for each kind of mark."""
    return _HEAD + _ABOVE + _ROW * max(len(content.questions), 1) + _LANE * len(LANES) + _BOTTOM


def draw(figure: "Figure", content: Strip, style: Style) -> None:
    """Yes filled, No hollow, silence a question mark; marks in lanes of their own under them."""
    frame = Frame(figure, content, style)
    lanes = [style.text(words) for words, _ in LANES.values()]
    left = label_width([*(title for _, title in content.questions), *lanes], _MOST_LABEL) + MARGIN + 16
    axes = frame.axes(left=left, right=_COUNTS, above=_ABOVE)
    rows = max(len(content.questions), 1)
    scale = _ROW / _LANE
    axes.set_ylim(rows * scale + len(LANES), 0)
    frame.days(axes, content.first, content.last)
    axes.set_yticks([])
    size = _dot_size(content, frame.room)
    for number, (key, title) in enumerate(content.questions):
        y = (number + 0.5) * scale
        frame.say_left(axes, y, elided(title, BODY, left - MARGIN - 16), fontsize=BODY, color=style["text"])
        _draw_row(axes, [dot for dot in content.dots if dot.question == key], y, size, style)
        _draw_counts(frame, axes, [dot for dot in content.dots if dot.question == key], y)
    draw_lanes(frame, axes, content.marks, rows * scale)
    _draw_stays(frame, axes, content)


def _dot_size(content: Strip, room: float) -> float:
    """Large where there is room, so that rounds never run into one another; in points."""
    days = max((content.last - content.first).days, 1)
    rounds = sorted({dot.on.toordinal() for dot in content.dots})
    gaps = sorted(after - before for before, after in pairwise(rounds))
    usual = gaps[len(gaps) // 4] if gaps else days
    return min(max(usual * room / days * 0.75 * 0.85, _LEAST_DOT), _MOST_DOT)


def _draw_row(axes: "Axes", dots: Sequence[Dot], y: float, size: float, style: Style) -> None:
    """Where dots are dense, No stands higher and silence lower, so that neither hides a Yes."""
    aside = _ASIDE if size < _DENSE else 0.0
    looks: dict[Said, tuple[float, dict[str, Any]]] = {
        Said.YES: (y, {"marker": "o", "markersize": size, "color": style["done"], "markeredgewidth": 0}),
        Said.SILENT: (
            y + aside,
            {"marker": question_mark(), "markersize": size * 1.2, "color": style["missed"], "markeredgewidth": 0},
        ),
        Said.NO: (
            y - aside,
            {
                "marker": "o",
                "markersize": max(size, 5),
                "markerfacecolor": style["surface"],
                "markeredgecolor": style["over"],
                "markeredgewidth": 2 if not aside else 1.2,
            },
        ),
    }
    for said, (place, look) in looks.items():
        days = [dot.on.toordinal() for dot in dots if dot.said is said]
        if days:
            axes.plot(days, [place] * len(days), linestyle="none", clip_on=False, zorder=3, **look)


def _draw_counts(frame: Frame, axes: "Axes", dots: Sequence[Dot], y: float) -> None:
    counts = Counter(dot.said for dot in dots)
    text = frame.style.text(
        msg("{yes} Yes · {no} No · {silent} ?", yes=counts[Said.YES], no=counts[Said.NO], silent=counts[Said.SILENT])
    )
    frame.say_right(axes, y, text)


def _draw_stays(frame: Frame, axes: "Axes", content: Strip) -> None:
    """A line where an assignment starts, and its name up to the next; what has no room stands in the table."""
    start, end = axes.get_xlim()
    pixels = frame.room / (end - start)
    begins = [max(stay.starts_on.toordinal(), start) for stay in content.stays]
    for stay, begin, until in zip(content.stays, begins, [*begins[1:], end], strict=False):
        if stay.starts_on >= content.first:
            axes.axvline(begin, color=frame.style["ctrl"], linewidth=1, zorder=1)
        name = elided(stay.name, 9, (until - begin) * pixels - 10)
        if name:
            frame.say(axes, begin + 4 / pixels, -0.35, name)


CHART = Chart(name="strip", title=msg("One person’s strip"), who=Who.PERSON, read=read, draw=draw, height=height)
