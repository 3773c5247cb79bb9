"""In which time zone somebody is, as far as a zone's name, a city, a state and a country say it: one finder for all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.zones import countries_zones, country_of, known_zones, zone, zone_called
from distance_leader.i18n.folding import folded
from distance_leader.i18n.places import city_zones, country_names, known_places, windows_zone, working_zones

_LOOK_DAYS = 730
_STEP_DAYS = 13
"""Two zones are alike when their clocks agree on all these days: a summer time lasts for months."""


@dataclass(frozen=True, slots=True)
class FoundZone:
    """What is known. `name` is empty where it is doubtful or was not said; `choices` are those it may be."""

    name: str = ""
    choices: tuple[str, ...] = ()
    is_exact: bool = False
    """Whether a zone or a city was named, not only a country."""
    is_said: bool = True
    """Whether anything was said at all."""


NOT_SAID = FoundZone(is_said=False)


@dataclass(frozen=True, slots=True)
class ZoneHit:
    """A zone that letters may mean: the place by whose name it was found, in which country (ISO 3166, or empty)."""

    zone: str
    place: str
    country: str
    rank: int
    """How well the letters fit; the best are `EXACT`."""


EXACT, _BEGINS, _A_WORD_BEGINS, _HOLDS = range(4)
_LEAST_INSIDE = 3
"""Letters from which on they are also looked for within a word."""


def find_zone(said: str, city: str, country: str, today: date) -> FoundZone:
    """A zone that is said settles it, then the city, then a country whose clocks are alike.

    `country` is an ISO 3166 code or empty. Raises InvalidValueError (`unknown_zone`) for what is said but is no zone.
    """
    if said:
        return FoundZone(_named(said), is_exact=True)
    if not city and not country:
        return NOT_SAID
    return _found(city, country, today)


@lru_cache(maxsize=10_000)
def _found(city: str, country: str, today: date) -> FoundZone:
    there = [one for one in _of_city(city) if not country or country_of(one) == country]
    if len(there) == 1:
        return FoundZone(there[0], is_exact=True)
    choices = there or unlike_zones(countries_zones(country), today)
    if len(choices) == 1:
        return FoundZone(choices[0])
    return FoundZone(choices=tuple(choices))


def zone_meant(typed: str, today: date) -> str:
    """The zone that a typed name, city, state or country means, and beginnings of them, where it can only be one.

    Raises InvalidValueError: `several_zones` for a place that has more than one, `unknown_zone` for anything else.
    """
    text = typed.strip()
    if not text:
        return ""
    try:
        return _named(text)
    except InvalidValueError:
        hits = zones_like(text, today)
    exact = [hit for hit in hits if hit.rank == EXACT]
    meant = exact or hits
    if len(meant) == 1:
        return meant[0].zone
    if exact:
        names = [hit.zone for hit in exact]
        raise InvalidValueError("Assignment", "zone", Problem.SEVERAL_ZONES, zone=text, zones=names)
    raise InvalidValueError("Assignment", "zone", Problem.UNKNOWN_ZONE, zone=text)


def zones_like(typed: str, today: date) -> list[ZoneHit]:
    """The zones that typed letters may mean, each once, best first; of 'Houston, Texas' those of both.

    A country stands for each kind of clock it has.
    """
    first, _, behind = typed.partition(",")
    hits = _hits(first, today)
    there = {hit.zone for hit in _hits(behind, today)} if behind.strip() else set()
    return [hit for hit in hits if hit.zone in there] or hits


def _hits(typed: str, today: date) -> list[ZoneHit]:
    wanted = folded(typed)
    if not wanted:
        return []
    best: dict[str, ZoneHit] = {}
    for hit in (*_places_like(wanted), *_countries_like(wanted, today), *_zones_called(typed)):
        if hit.zone not in best or hit.rank < best[hit.zone].rank:
            best[hit.zone] = hit
    return sorted(best.values(), key=lambda hit: (hit.rank, hit.zone not in working_zones(), hit.place))


def _places_like(wanted: str) -> Iterator[ZoneHit]:
    for name, found in known_places():
        rank = _rank(name, wanted)
        if rank is not None:
            yield ZoneHit(found, name, country_of(found), rank)


def _countries_like(wanted: str, today: date) -> Iterator[ZoneHit]:
    for name, code in country_names():
        rank = _rank(name, wanted)
        if rank in (EXACT, _BEGINS):
            for found in unlike_zones(countries_zones(code), today):
                yield ZoneHit(found, name, code, rank)


def _zones_called(typed: str) -> Iterator[ZoneHit]:
    """By what stands before the slash, and short names such as UTC."""
    wanted = typed.strip().replace(" ", "_").casefold()
    for name in known_zones():
        if ("/" in wanted and wanted in name.casefold()) or name.casefold() == wanted:
            rank = EXACT if name.casefold() == wanted else _A_WORD_BEGINS
            yield ZoneHit(name, name.rpartition("/")[2].replace("_", " "), country_of(name), rank)


def _rank(name: str, wanted: str) -> int | None:
    whole, words = _keys(name)
    if whole == wanted:
        return EXACT
    if whole.startswith(wanted):
        return _BEGINS
    if any(word.startswith(wanted) for word in words):
        return _A_WORD_BEGINS
    return _HOLDS if len(wanted) >= _LEAST_INSIDE and wanted in whole else None


@cache
def _keys(name: str) -> tuple[str, tuple[str, ...]]:
    return folded(name), tuple(folded(word) for word in name.split())


def unlike_zones(names: Iterable[str], today: date) -> list[str]:
    """The best known of each kind of clock: zones that agree from today on are one to those who call."""
    kinds: dict[tuple[timedelta | None, ...], str] = {}
    for name in sorted(names, key=lambda name: name not in working_zones()):
        kinds.setdefault(_clock(name, today), name)
    return list(kinds.values())


@lru_cache(maxsize=1_000)
def _clock(name: str, today: date) -> tuple[timedelta | None, ...]:
    start = datetime.combine(today, time(12), UTC)
    days = range(0, _LOOK_DAYS, _STEP_DAYS)
    return tuple((start + timedelta(days=number)).astimezone(zone(name)).utcoffset() for number in days)


def _of_city(city: str) -> tuple[str, ...]:
    """The zones of a city; what stands behind a comma ('Austin, Texas') may be left out."""
    return city_zones(city) or city_zones(city.partition(",")[0])


def _named(said: str) -> str:
    if said in known_zones():
        return said
    name = windows_zone(said) or zone_called(said)
    if name not in known_zones():
        cities = _of_city(said)
        if len(cities) != 1:
            raise InvalidValueError("Assignment", "zone", Problem.UNKNOWN_ZONE, zone=said)
        return cities[0]
    return name
