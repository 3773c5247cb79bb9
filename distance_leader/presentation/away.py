"""Who is away when, and where a day is a public holiday: what the grid shades, and says of a cell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from distance_leader.domain.codes import AbsenceKind
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.planning.public_holidays import holiday_name
from distance_leader.presentation.labels import label
from distance_leader.presentation.plan_grid import Grid
from distance_leader.storage.queries.away import absence_rows
from distance_leader.storage.queries.plan import Raw

WORKDAYS = 5


@dataclass(frozen=True, slots=True)
class AwayCell:
    """The days of a week (Monday is 0) on which somebody is away, and those that are holidays; what is said of them."""

    absent: frozenset[int]
    holidays: frozenset[int]
    short: str
    """What stands in an empty cell: 'Vacation', 'Thanksgiving Day'."""
    said: str
    """All of it, a line each: for the tooltip and a screen reader."""


@dataclass(frozen=True, slots=True)
class Away:
    """By person and week, and by country and week; a cell takes both."""

    people: Mapping[tuple[str, str], AwayCell] = field(default_factory=dict)
    countries: Mapping[tuple[str, str], AwayCell] = field(default_factory=dict)

    def cell(self, person: str, country: str, week: str) -> AwayCell | None:
        """What is to be known of a cell; None for an ordinary week."""
        own, public = self.people.get((person, week)), self.countries.get((country, week))
        if own is None or public is None:
            return own or public
        return AwayCell(own.absent, public.holidays, own.short, f"{own.said}\n{public.said}")


def load_away(source: Raw, grid: Grid, language: str) -> Away:
    """For the people and weeks of a grid: one statement, and the holidays of the countries that people are in."""
    first, last = grid.weeks[0].monday, grid.weeks[-1].sunday
    spans: dict[tuple[str, str], list[tuple[str, date, date]]] = defaultdict(list)
    for person, start, end, kind in absence_rows(source, first, last):
        for week in _weeks(max(start, first), min(end, last)):
            spans[person, str(week)].append((kind, start, end))
    people = {place: _absent(IsoWeek.parse(place[1]), found, language) for place, found in spans.items()}
    countries: dict[tuple[str, str], AwayCell] = {}
    for country in sorted({person.country for person in grid.people if person.country}):
        for week in grid.weeks:
            found = _holiday(country, week, language)
            if found is not None:
                countries[country, str(week)] = found
    return Away(people, countries)


def _weeks(first: date, last: date) -> Iterable[IsoWeek]:
    week, end = IsoWeek.of(first), IsoWeek.of(last)
    while week <= end:
        yield week
        week += 1


def _absent(week: IsoWeek, spans: list[tuple[str, date, date]], language: str) -> AwayCell:
    texts, style = catalogue(language), formats(language)
    days = frozenset(number for number in range(7) for _, start, end in spans if start <= week.day(number) <= end)
    lines = []
    for kind, start, end in sorted(spans, key=lambda span: span[1]):
        when = style.within(start) if start == end else style.span(start, end)
        lines.append(f"{texts.text(label(AbsenceKind(kind)))}: {when}")
    return AwayCell(days, frozenset(), texts.text(label(AbsenceKind(spans[0][0]))), "\n".join(lines))


def _holiday(country: str, week: IsoWeek, language: str) -> AwayCell | None:
    named = [
        (number, name)
        for number in range(WORKDAYS)  # a holiday at a weekend moves nothing
        if (name := holiday_name(country, week.monday + timedelta(days=number), language)) is not None
    ]
    if not named:
        return None
    style = formats(language)
    said = "\n".join(f"{name}: {style.within(week.day(number))}" for number, name in named)
    return AwayCell(frozenset(), frozenset(number for number, _ in named), named[0][1], said)
