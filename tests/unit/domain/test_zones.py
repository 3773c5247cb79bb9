"""Zones and countries, as the tzdata package has them."""

import pytest

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.zones import (
    check_country,
    check_zone,
    country_of,
    known_countries,
    known_zones,
    tzdata_version,
    zone,
)


def test_every_known_zone_can_be_read():
    assert len(known_zones()) > 400
    assert {zone(name).key for name in known_zones()} == set(known_zones())


@pytest.mark.parametrize(
    "name",
    [
        "Mars/Base",
        "",
        "europe/copenhagen",
        "Europe",
        "../zones",
        "/etc/localtime",
        "Europe/Copenhagen ",
        "zone.tab",
        "Europe/../Europe/Paris",
        "+01:00",
        "a" * 10_000,
    ],
)
def test_what_is_no_zone_is_refused_with_the_field_it_stood_in(name):
    with pytest.raises(InvalidValueError) as refused:
        check_zone("Leader", "zone", name)
    assert (refused.value.kind, refused.value.field, refused.value.problem) == ("Leader", "zone", Problem.UNKNOWN_ZONE)
    with pytest.raises(InvalidValueError):
        zone(name)


@pytest.mark.parametrize("code", ["ZZ", "dk", "DNK", " DK", "D", "EU"])
def test_what_is_no_country_is_refused(code):
    with pytest.raises(InvalidValueError) as refused:
        check_country("Customer", "country", code)
    assert refused.value.problem is Problem.UNKNOWN_COUNTRY


def test_a_country_need_not_be_said():
    check_country("Customer", "country", "")
    assert {"DK", "US", "GL", "FO"} <= known_countries()


@pytest.mark.parametrize(
    ("name", "country"),
    [("Europe/Copenhagen", "DK"), ("America/Chicago", "US"), ("America/Nuuk", "GL"), ("UTC", ""), ("Etc/GMT+5", "")],
)
def test_a_zone_says_its_country(name, country):
    assert country_of(name) == country


def test_the_release_of_the_rules_is_known():
    assert tzdata_version()[:4].isdecimal()
