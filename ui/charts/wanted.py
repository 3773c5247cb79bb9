"""What the charts' panel shows, as values: read and drawn in the background, put on the screen by the panel."""

from dataclasses import dataclass
from datetime import date, timedelta

from distance_leader.charts.chart import Chart, Content, Order, Subject, Who
from distance_leader.charts.style import style_of
from distance_leader.charts.table import Table, table_of
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.storage.queries.plan import home_of, staff
from distance_leader.storage.store import Reader

PERIODS: tuple[tuple[Message, int | None], ...] = (
    (msg("Usual period"), None),
    (msg("Last 3 months"), 91),
    (msg("Last 12 months"), 365),
    (msg("Last 2 years"), 730),
    (msg("Last 5 years"), 1826),
)
"""Days up to today; None is what a chart shows by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A chart of a person ('' for all) and a period, and how it is to look."""

    chart: Chart
    person: str
    days: int | None
    today: date
    language: str
    look: str
    width: int
    scale: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What was found: the people to choose from, and the chart; no content where a person is needed and none is there.

    `data` are rows of red, green, blue and alpha.
    """

    people: tuple[Subject, ...]
    subject: Subject | None
    content: Content | None = None
    table: Table | None = None
    data: bytes = b""
    size: tuple[int, int] = (0, 0)


def find(reader: Reader, wanted: Wanted) -> Shown:
    """Read and draw. For the background: the first picture waits for matplotlib."""
    key = formats(wanted.language).sort_key
    home = home_of(reader)
    rows = sorted(staff(reader, wanted.today.isoformat(), home.zone), key=lambda one: (key(one.name), one.key))
    people = tuple(Subject(one.key, one.name) for one in rows)
    subject = next((one for one in people if one.key == wanted.person), None)
    if subject is None and wanted.chart.who is Who.PERSON:
        if not people:
            return Shown(people=people, subject=None)
        subject = people[0]
    first = wanted.today - timedelta(days=wanted.days) if wanted.days is not None else None
    order = Order(today=wanted.today, language=wanted.language, subject=subject, first=first)
    content = wanted.chart.find(reader, order)
    style = style_of(wanted.look, wanted.language)

    from distance_leader.charts.picture import pixels  # noqa: PLC0415 - matplotlib, here in the background

    drawn = pixels(wanted.chart, content, style, wanted.width, wanted.scale)
    return Shown(
        people=people,
        subject=subject,
        content=content,
        table=table_of(content, style),
        data=drawn.data,
        size=(drawn.width, drawn.height),
    )
