"""The team by month: how many answers were Yes, how many No, and how many never came. Counts only."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from distance_leader.charts.chart import Chart, Column, Content, Order, Who
from distance_leader.charts.frame import LABEL_ROOM, MARGIN, Frame, Label, whole_steps
from distance_leader.charts.months import month_axis, months_between
from distance_leader.charts.said import Said, coded
from distance_leader.charts.style import Style
from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import ADJUST, Questions
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.checkin_clock import SILENT_AFTER
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.queries.team_rows import Days, MonthAnswers, MonthRounds, month_answers, month_rounds
from distance_leader.storage.store import Reader

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDE = 0.7
_COLUMNS = (Column("month", msg("Month")), Column("answer", msg("Answer")), Column("count", msg("Number")))
_LOOKS = {Said.YES: ("done", ""), Said.NO: ("over", "////"), Said.SILENT: ("missed", "..")}
"""Colour and hatch: readable without either alone."""


LEAST_GROUP = 5
"""Fewer answers to a question than this point at somebody, where others see them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Content):
    """Counts by month, in the order of the months, one for each thing an answer can be."""

    months: tuple[str, ...]
    counts: dict[Said, tuple[int, ...]]
    group: tuple[int, ...]
    """How many answered in each month: the answers to the question that most answered."""
    is_of_all: bool
    """Whether it is about everybody, and not about one person who is named."""


def read(reader: Reader, order: Order) -> Team:
    """A year, or the days wanted; of everybody, or of one person."""
    first, last = order.span()
    days = Days(first, last, order.today, order.subject.key if order.subject else "")
    rounds, answers = month_rounds(reader, days, SILENT_AFTER), month_answers(reader, days)
    return data(rounds, answers, questions_of(reader), order)


def data(rounds: Iterable[MonthRounds], answers: Sequence[MonthAnswers], questions: Questions, order: Order) -> Team:
    """Yes and No as they were given; all that was asked besides, and was not answered, is silence."""
    found: Counter[tuple[str, Said]] = Counter()
    for one in rounds:
        asked = sum(_is_counted(wording, questions) for wording in one.questions)
        found[one.month, Said.SILENT] += asked * one.number
    for said in answers:
        if _is_counted(said.question, questions):
            found[said.month, Said(said.said.value)] += said.number
            found[said.month, Said.SILENT] -= said.number
    months = tuple(months_between(*order.span()))
    counts = {said: tuple(max(found[month, said], 0) for month in months) for said in Said}
    return _team(months, counts, _group(months, answers, questions), is_of_all=order.subject is None)


def _group(months: Sequence[str], answers: Sequence[MonthAnswers], questions: Questions) -> tuple[int, ...]:
    found: Counter[tuple[str, str]] = Counter()
    for said in answers:
        if _is_counted(said.question, questions):
            found[said.month, said.question.key] += said.number
    return tuple(max((number for (at, _), number in found.items() if at == month), default=0) for month in months)


def for_others(content: Team) -> Team:
    """The team without the months in which too few answered to be shown to others; one named person as it is."""
    if not content.is_of_all:
        return content
    few = {number for number, size in enumerate(content.group) if size < LEAST_GROUP and _asked(content.counts, number)}
    if not few:
        return content
    counts = {
        said: tuple(0 if number in few else count for number, count in enumerate(content.counts[said])) for said in Said
    }
    note = nmsg(
        "{count} month is left out: too few answers to show without pointing at somebody.",
        "{count} months are left out: too few answers to show without pointing at somebody.",
        len(few),
    )
    made = _team(content.months, counts, content.group, is_of_all=True)
    is_empty = not any(map(any, counts.values()))
    said = msg("Too few answers to show without pointing at somebody.") if is_empty else made.finding
    return replace(made, finding=said, notes=(*made.notes, note))


def _asked(counts: dict[Said, tuple[int, ...]], number: int) -> bool:
    return any(counts[said][number] for said in Said)


def _team(
    months: tuple[str, ...], counts: dict[Said, tuple[int, ...]], group: tuple[int, ...], *, is_of_all: bool
) -> Team:
    with_any = [number for number in range(len(months)) if _asked(counts, number)]
    return Team(
        finding=_finding(counts, with_any),
        notes=(
            nmsg(
                "n = {count} answer, and {silent} that did not come",
                "n = {count} answers, and {silent} that did not come",
                sum(counts[Said.YES]) + sum(counts[Said.NO]),
                silent=sum(counts[Said.SILENT]),
            ),
        ),
        columns=_COLUMNS,
        rows=tuple((months[number], coded(said), counts[said][number]) for number in with_any for said in Said),
        months=months,
        counts=counts,
        group=group,
        is_of_all=is_of_all,
    )


def _is_counted(wording: Wording, questions: Questions) -> bool:
    question = questions.get(wording)
    return question is not None and question.kind is QuestionKind.YES_NO and wording.key != ADJUST


def _finding(counts: dict[Said, tuple[int, ...]], with_any: list[int]) -> Message:
    if not with_any:
        return msg("Nobody was asked in these months.")
    given = sum(counts[Said.YES]) + sum(counts[Said.NO])
    if not given:
        return msg("Nobody has answered in these months.")
    last = with_any[-1]
    return msg(
        "{no} of {given} answers were No; in the last month {last_no} of {last_given}.",
        no=sum(counts[Said.NO]),
        given=given,
        last_no=counts[Said.NO][last],
        last_given=counts[Said.YES][last] + counts[Said.NO][last],
    )


def draw(figure: "Figure", content: Team, style: Style) -> None:
    """Stacked columns with a hatch each; the labels stand beside the last one."""
    frame = Frame(figure, content, style)
    axes = frame.axes(left=MARGIN + 44, right=LABEL_ROOM)
    totals = [sum(content.counts[said][number] for said in Said) for number in range(len(content.months))]
    steps = whole_steps(max(totals, default=0) or 1)
    axes.set_ylim(0, steps[-1])
    frame.grid(axes, steps)
    month_axis(axes, list(content.months), style, frame.room)
    bases = [0] * len(content.months)
    for said in Said:
        bases = _draw_part(axes, content, said, bases, style)
    _label(frame, axes, content, totals)


def _draw_part(axes: "Axes", content: Team, said: Said, bases: list[int], style: Style) -> list[int]:
    counts = content.counts[said]
    token, hatch = _LOOKS[said]
    axes.bar(
        range(len(counts)),
        counts,
        _WIDE,
        bases,
        facecolor=style[token] if not hatch else style["surface"],
        edgecolor=style[token],
        hatch=hatch,
        linewidth=1,
    )
    return [base + count for base, count in zip(bases, counts, strict=True)]


def _label(frame: Frame, axes: "Axes", content: Team, totals: list[int]) -> None:
    """At the height of the parts of the last month that has any."""
    last = max((number for number, total in enumerate(totals) if total), default=None)
    if last is None:
        return
    labels, base = [], 0
    for said in Said:
        count = content.counts[said][last]
        words = coded(said).words
        if sum(content.counts[said]):
            labels.append(Label(base + count / 2, frame.style.text(words), frame.style[_LOOKS[said][0]]))
        base += count
    frame.label_right(axes, labels)


CHART = Chart(name="team", title=msg("The team by month"), who=Who.ANYBODY, read=read, draw=draw, for_others=for_others)
