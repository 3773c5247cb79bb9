"""A time zone as a reader knows it: a place, and how far its clock is from the leader's."""

from datetime import datetime
from functools import cache

from babel.dates import get_timezone_location

from distance_leader.domain.zones import zone
from distance_leader.i18n.formats import formats
from distance_leader.presentation.plan_grid import clock_of


@cache
def zone_place(name: str, language: str) -> str:
    """'Europe/Copenhagen' is 'København' or 'Copenhagen'; a zone without a place is its own name."""
    place = get_timezone_location(zone(name), locale=formats(language).locale, return_city=True)
    return str(place).rsplit("/", 1)[-1]


def zone_with_offset(name: str, home: str, instant: datetime, language: str) -> str:
    """'Seoul (+8)', 'Kathmandu (+4:45)'; the place alone where both clocks agree."""
    clock = clock_of(name, home, instant)
    place = zone_place(name, language)
    return f"{place} ({clock.difference()})" if clock.ahead_minutes else place
