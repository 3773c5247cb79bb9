"""Commands that make files: new, demo."""

from argparse import Namespace
from datetime import UTC, datetime, time

from distance_leader.cli.passwords import password_of, warn_of_plain_file
from distance_leader.cli.values import day, whole
from distance_leader.domain.clock import system_now
from distance_leader.domain.leader import Leader
from distance_leader.domain.rules import check_range
from distance_leader.domain.zones import check_zone, country_of
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.starting import MOST_PEOPLE, MOST_YEARS, Samples, make_samples, start_plan

_SAMPLE_YEARS = (1970, 2200)
"""Years in which the invented present may lie."""


def new(given: Namespace, texts: Catalogue) -> None:
    """`new FILE`: an empty file with its leader, encrypted where a password is given."""
    password = password_of(given)
    check_zone("Leader", "zone", given.zone)
    country = country_of(given.zone) if given.country is None else given.country
    leader = Leader(name=given.name, zone=given.zone, country=country, language=given.language)
    start_plan(given.file, leader, password)
    if password is None:
        warn_of_plain_file(given.file, texts)


def demo(given: Namespace, texts: Catalogue) -> None:
    """`demo FILE`: invented people, the same ones for the same seed and date."""
    password = password_of(given)
    people = whole("people", given.people, 1, MOST_PEOPLE)
    years = whole("years", given.years, 1, MOST_YEARS)
    seed = whole("seed", given.seed, 0, 2**31)
    today = day("today", given.today) if given.today else system_now().date()
    check_range("Option", "today", today.year, *_SAMPLE_YEARS)
    now = datetime.combine(today, time(12), tzinfo=UTC)
    make_samples(given.file, now, Samples(people=people, years=years, seed=seed, language=given.language), password)
    if password is None:
        warn_of_plain_file(given.file, texts)
