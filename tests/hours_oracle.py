"""A second opinion on possible hours: minute by minute, by zoneinfo and holidays alone."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo  # noqa: TID251 - an oracle must not use what it judges

import holidays

from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.planning.possible_hours import Side, possible_hours
from distance_leader.planning.public_holidays import holiday_name

PLACES = (
    ("Europe/Copenhagen", "DK"),
    ("America/Chicago", "US"),
    ("Asia/Kathmandu", "NP"),
    ("Asia/Kolkata", "IN"),
    ("Australia/Lord_Howe", "AU"),
    ("Australia/Perth", "AU"),
    ("Pacific/Apia", "WS"),
    ("Pacific/Kiritimati", "KI"),
    ("America/St_Johns", "CA"),
    ("Africa/Lagos", "NG"),
    ("America/Sao_Paulo", "BR"),
    ("Asia/Riyadh", "SA"),
    ("Europe/London", "GB"),
)
# Both changes of Europe and of America in each year, and a few days beside them.
CHANGES = [
    date(year, month, number)
    for year in range(2024, 2029)
    for month, numbers in ((3, range(7, 32)), (4, range(1, 8)), (10, range(1, 32)), (11, range(1, 8)))
    for number in numbers
]


def check(rng: Random) -> None:
    """One random pair on one random day: every minute as the oracle says."""
    (home, home_country), (there, country) = rng.choice(PLACES), rng.choice(PLACES)
    mine, theirs = _hours(rng), _hours(rng)
    anywhere = date(2024, 1, 1) + timedelta(days=rng.randrange(5 * 365))
    day = rng.choice((anywhere, rng.choice(CHANGES)))
    taken = [_taken(rng, day) for _ in range(2)]
    sides = [
        Side(
            zone,
            hours,
            lambda one, code=code: holiday_name(code, one) is not None,
            lambda one, away=away: one in away,
            lambda one, family=family: family.get(one, []),
            busy,
            liked,
        )
        for (zone, hours, code), (away, family, busy, liked) in zip(
            ((home, mine, home_country), (there, theirs, country)), taken, strict=True
        )
    ]
    got = {}
    for slot in possible_hours(day, *sides):
        at = slot.start
        while at < slot.end:
            got[at] = (str(slot.kind), slot.is_preferred)
            at += timedelta(minutes=1)
    want = _oracle(day, (home, mine, home_country, *taken[0]), (there, theirs, country, *taken[1]))
    assert got == want, (home, there, day)


def _oracle(day, leader, employee):
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=36)
    found = {}
    for _ in range(5 * 24 * 60):
        if at.astimezone(ZoneInfo(leader[0])).date() == day:
            other = _rank(at, employee[:6])
            worst = max(_rank(at, leader[:6]), other)
            local = at.astimezone(ZoneInfo(employee[0]))
            liked = employee[6].days[local.weekday()]
            is_liked = liked is not None and liked.start <= local.hour * 60 + local.minute < liked.end
            found[at] = (("both_normal", "stretched", "night_or_holiday")[worst], other == 0 and is_liked)
        at += timedelta(minutes=1)
    return found


_YEARS = {}


def _taken(rng, day):
    """Days away, hours of the family, busy times and hours that are liked: some on the day, some beside it."""
    near = [day + timedelta(days=number) for number in (-1, 0, 1)]
    away = {one for one in near if rng.random() < 0.1}
    family = {one: [_span(rng) for _ in range(rng.randrange(3))] for one in near if rng.random() < 0.4}
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=rng.randrange(-600, 1800))
    busy = ((start, start + timedelta(minutes=rng.randrange(1, 300))),) if rng.random() < 0.5 else ()
    return away, family, busy, _hours(rng)


def _rank(at, side):
    zone, hours, country, away, family, busy = side
    local = at.astimezone(ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    if local.date() in away or any(start <= at < end for start, end in busy):
        return 2
    if any(span.start <= minute < span.end for span in family.get(local.date(), ())):
        return 2
    key = (country, local.year)
    if key not in _YEARS:
        _YEARS[key] = holidays.country_holidays(country, years=local.year) if country in _SUPPORTED else {}
    span = hours.days[local.weekday()]
    if span is None or local.date() in _YEARS[key]:
        return 2
    if span.start <= local.hour * 60 + local.minute < span.end:
        return 0
    return 1 if 7 <= local.hour < 21 else 2


_SUPPORTED = holidays.list_supported_countries(include_aliases=False)


def _hours(rng: Random) -> WorkingHours:
    """A week of odd hours, some of them over the hour at which clocks change."""
    return WorkingHours(tuple(None if rng.random() < 0.25 else _span(rng) for _ in range(7)))


def _span(rng: Random) -> Span:
    start = rng.choice((rng.randrange(0, 1380), 8 * 60, 2 * 60 + 30))
    return Span(start, rng.randrange(start + 1, 1441))
