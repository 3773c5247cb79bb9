"""A week on one page of paper: the talks day by day, on both clocks; nothing that is private."""

from dataclasses import dataclass

from distance_leader.domain.codes import Channel, Focus, State
from distance_leader.domain.home import Home
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.chips import instant_of, minutes_text, week_title
from distance_leader.presentation.labels import label, short_label
from distance_leader.presentation.load import week_loads
from distance_leader.presentation.plan_grid import clock_of, load_grid
from distance_leader.storage.queries.plan import ChipRow, Raw, StaffRow, home_of

_SHOWN = (State.PLANNED, State.HELD)


@dataclass(frozen=True, slots=True)
class PrintedTalk:
    """`when` on the leader's clock, `there` on the employee's where it differs."""

    when: str
    there: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class PrintedWeek:
    """`days` hold a heading and the talks of that day; the last may be those without a day."""

    title: str
    subtitle: str
    days: tuple[tuple[str, tuple[PrintedTalk, ...]], ...]


def printed_week(source: Raw, week: IsoWeek, language: str) -> PrintedWeek:
    """What the week holds: planned and held talks, in the order of the leader's hours."""
    texts, style, home = catalogue(language), formats(language), home_of(source)
    grid = load_grid(source, week, week, week.monday, language)
    people = {person.key: person for person in grid.people}
    talks: dict[str, list[tuple[str, PrintedTalk]]] = {}
    for (key, _), chips in grid.cells.items():
        for chip in (one for one in chips if one.state in _SHOWN and key in people):
            day, when = _when(chip, home, style)
            talks.setdefault(day, []).append((when, _talk(chip, people[key], when, home, texts)))
    load = week_loads(grid).get(str(week))
    days = [(style.weekday_date(day), str(day)) for day in map(week.day, range(7))]
    shown = [*days, (texts.text(msg("Some day in the week")), "")]
    return PrintedWeek(
        title=f"{week_title(week, language)} {week.year}",
        subtitle=" · ".join(
            part for part in (style.span(week.monday, week.sunday), texts.text(load.message()) if load else "") if part
        ),
        days=tuple(
            (heading, tuple(talk for _, talk in sorted(talks.get(day, ()), key=lambda pair: (pair[0], pair[1].name))))
            for heading, day in shown
            if day or day in talks
        ),
    )


def _when(chip: ChipRow, home: Home, style: Formats) -> tuple[str, str]:
    """The leader's date ('' without a day) and hour."""
    at = instant_of(chip)
    if at is None:
        return chip.day or "", ""
    wall = home.wall(at)
    return wall.date().isoformat(), style.clock(wall.time())


def _talk(chip: ChipRow, person: StaffRow, when: str, home: Home, texts: Catalogue) -> PrintedTalk:
    at = instant_of(chip)
    there = clock_of(person.zone, home.zone_at(at), at) if at is not None else None
    foci = ", ".join(texts.text(label(Focus(code))) for code in chip.foci.split(","))
    parts = [foci, texts.text(short_label(Channel(chip.channel))), texts.text(minutes_text(chip.minutes))]
    if chip.state == State.HELD:
        parts.insert(0, texts.text(label(State.HELD)))
    return PrintedTalk(
        when=when,
        there=there.text() if there is not None and there.ahead_minutes else "",
        name=person.name,
        about=" · ".join(parts),
    )
