"""What the last talks were about: of each person's last eight, how many had which focus. Nobody is ranked."""

from collections import Counter
from collections.abc import Sequence

from distance_leader.charts.bar_table import BarTable, draw_table, height, kept
from distance_leader.charts.chart import Chart, Coded, Column, Order, Who
from distance_leader.domain.codes import CONTROL_FOCI, Focus
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.record import Talk
from distance_leader.presentation.labels import label, short_label
from distance_leader.storage.queries.records import record_of, records
from distance_leader.storage.store import Reader

_FOCI = tuple(sorted(Focus, key=lambda focus: focus in CONTROL_FOCI))
"""In the order in which they are shown; the control foci stand last, and apart."""
_COLUMNS = (
    Column("employee", msg("Employee")),
    Column("focus", msg("Focus")),
    Column("count", msg("Talks about it")),
    Column("of", msg("Talks")),
)


def read(reader: Reader, order: Order) -> BarTable:
    """Everybody who is not archived, or one person; as of today, whatever days are wanted."""
    if order.subject is not None:
        found = record_of(reader, order.subject.key, order.today)
        people = [found] if found else []
    else:
        people = records(reader, order.today)
    return data([(one.name, one.record.latest) for one in people], order)


def data(people: Sequence[tuple[str, Sequence[Talk]]], order: Order) -> BarTable:
    """The counts of some people, in the order of their names."""
    key = formats(order.language).sort_key
    people = sorted(people, key=lambda one: key(one[0]))
    counts = [Counter(focus for talk in talks for focus in talk.foci) for _, talks in people]
    names = [name for name, _ in people]
    shown, more = kept(names)
    return BarTable(
        finding=_finding(people, counts),
        notes=(msg("n: the last eight held talks of each person, or as many as there are, in brackets"), *more),
        columns=_COLUMNS,
        rows=tuple(
            (name, Coded(focus, label(focus)), count[focus], len(talks))
            for (name, talks), count in zip(people, counts, strict=True)
            for focus in _FOCI
        ),
        names=tuple(names[:shown]),
        sizes=tuple(f"({len(talks)})" for _, talks in people[:shown]),
        headings=tuple(short_label(focus) for focus in _FOCI),
        values=tuple(tuple(float(count[focus]) for focus in _FOCI) for count in counts[:shown]),
        texts=tuple(tuple(str(count[focus]) for focus in _FOCI) for count in counts[:shown]),
        apart=len(_FOCI) - len(CONTROL_FOCI),
    )


def _finding(people: Sequence[tuple[str, Sequence[Talk]]], counts: Sequence[Counter[Focus]]) -> Message:
    talked = [(name, talks, count) for (name, talks), count in zip(people, counts, strict=True) if talks]
    if not talked:
        return msg("No talk has been held yet.")
    if len(people) == 1:
        name, talks, count = talked[0]
        return nmsg(
            "Wellbeing was a subject in {wellbeing} of the last {count} talk with {name}.",
            "Wellbeing was a subject in {wellbeing} of the last {count} talks with {name}.",
            len(talks),
            wellbeing=count[Focus.WELLBEING],
            name=name,
        )
    spoken = sum(count[Focus.WELLBEING] > 0 for _, _, count in talked)
    return nmsg(
        "Wellbeing was a subject in the last talks with {spoken} of {count} person.",
        "Wellbeing was a subject in the last talks with {spoken} of {count} people.",
        len(talked),
        spoken=spoken,
    )


CHART = Chart(
    name="balance", title=msg("What talks were about"), who=Who.ANYBODY, read=read, draw=draw_table, height=height
)
