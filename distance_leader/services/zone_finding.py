"""In which time zone somebody is, as far as a zone's name, a city and a country say it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.zones import countries_zones, country_of, known_zones, zone, zone_called
from distance_leader.i18n.places import city_zones, windows_zone, working_zones

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
