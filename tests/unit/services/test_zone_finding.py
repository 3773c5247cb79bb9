"""The time zone is found from a zone's name, a city and a country; where it is doubtful, it is not guessed."""

from datetime import date

import pytest

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.zones import known_countries, known_zones
from distance_leader.i18n.places import city_zones, country_code, working_zones
from distance_leader.resources_folder import resources_folder
from distance_leader.services.zone_finding import find_zone, zone_meant, zones_like

TODAY = date(2026, 11, 22)


def found(said="", city="", country=""):
    return find_zone(said, city, country, TODAY)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Asia/Seoul", "Asia/Seoul"),
        ("asia/seoul", "Asia/Seoul"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Korea Standard Time", "Asia/Seoul"),
        ("København", "Europe/Copenhagen"),
    ],
)
def test_a_zone_that_is_said_settles_it_against_city_and_country(said, zone):
    assert found(said, "Houston", "US").name == zone


@pytest.mark.parametrize("said", ["Mars/Olympus", "+1", "her"])
def test_a_zone_that_is_none_is_refused(said):
    with pytest.raises(InvalidValueError) as refused:
        found(said, "Seoul", "KR")
    assert refused.value.problem is Problem.UNKNOWN_ZONE


@pytest.mark.parametrize(
    ("city", "country", "zone"),
    [
        ("Seoul", "", "Asia/Seoul"),
        ("Ulsan", "", "Asia/Seoul"),
        ("Aarhus", "", "Europe/Copenhagen"),
        ("Århus", "", "Europe/Copenhagen"),
        ("GÖTEBORG", "", "Europe/Stockholm"),
        ("Wien", "", "Europe/Vienna"),
        ("New York", "", "America/New_York"),
        ("Houston", "US", "America/Chicago"),
        ("Austin, Texas", "", "America/Chicago"),
        ("Norfolk", "US", "America/New_York"),
        ("Las Palmas", "ES", "Atlantic/Canary"),
        ("Somewhere", "DK", "Europe/Copenhagen"),
        ("Houston", "DK", "Europe/Copenhagen"),
        ("", "KR", "Asia/Seoul"),
        ("", "DE", "Europe/Berlin"),
        ("", "MY", "Asia/Kuala_Lumpur"),
    ],
)
def test_city_and_country_are_enough_where_all_clocks_there_agree(city, country, zone):
    assert found("", city, country).name == zone


@pytest.mark.parametrize(
    ("city", "country", "least"),
    [
        ("", "US", {"America/New_York", "America/Chicago", "America/Los_Angeles", "America/Phoenix"}),
        ("Somewhere", "BR", {"America/Sao_Paulo"}),
        ("Portland", "", {"America/New_York", "America/Los_Angeles"}),
        ("", "ES", {"Europe/Madrid", "Atlantic/Canary"}),
    ],
)
def test_a_doubtful_place_is_not_guessed_and_its_choices_are_named(city, country, least):
    doubtful = found("", city, country)
    assert doubtful.name == ""
    assert least <= set(doubtful.choices)
    assert len(doubtful.choices) < 10


def test_a_city_that_nobody_knows_and_no_place_at_all_are_told_apart():
    assert (found(city="Xyzby").is_said, found(city="Xyzby").choices) == (True, ())
    assert not found().is_said


def test_every_zone_of_our_towns_exists_and_every_city_is_found_by_its_zone():
    assert working_zones() <= known_zones()
    for zone in known_zones():
        city = zone.rpartition("/")[2].replace("_", " ")
        assert set(city_zones(city)) <= known_zones()


@pytest.mark.parametrize("code", ["DK", "KR", "US", "GB", "FO", "GL", "AE"])
def test_a_country_is_known_by_its_code_and_names(code):
    assert code in known_countries()
    assert country_code(code.lower()) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Danmark", "DK"),
        ("Denmark", "DK"),
        ("Sydkorea", "KR"),
        ("England", "GB"),
        ("U.S.A.", "US"),
        ("DNK", "DK"),
        ("?", ""),
    ],
)
def test_a_country_is_known_in_both_languages(text, code):
    assert country_code(text) == code


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Houston", "America/Chicago"),
        ("houston, texas", "America/Chicago"),
        ("Texas", "America/Chicago"),
        ("Korea", "Asia/Seoul"),
        ("Danmark", "Europe/Copenhagen"),
        ("queensl", "Australia/Brisbane"),
        ("Romance Standard Time", "Europe/Paris"),
        ("  ", ""),
    ],
)
def test_a_typed_place_means_the_only_zone_it_can(typed, zone):
    assert zone_meant(typed, TODAY) == zone


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("Portland", Problem.SEVERAL_ZONES), ("USA", Problem.SEVERAL_ZONES), ("den", Problem.UNKNOWN_ZONE)],
)
def test_a_typed_place_that_may_be_several_is_not_guessed(typed, problem):
    with pytest.raises(InvalidValueError) as refused:
        zone_meant(typed, TODAY)
    assert refused.value.problem is problem


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("tok", ["Tokyo", "Tokelau", "Vladivostok", "Vostok"]),
        ("Portland, Maine", ["Portland"]),
    ],
)
def test_what_letters_may_mean_is_offered_best_first_each_zone_once(typed, places):
    hits = zones_like(typed, TODAY)
    assert [hit.place for hit in hits][: len(places)] == places
    assert len({hit.zone for hit in hits}) == len(hits)


def test_every_state_has_a_zone_there_is():
    lines = (resources_folder() / "places" / "states.tsv").read_text("utf-8").splitlines()
    assert {line.split("\t")[0] for line in lines if not line.startswith("#")} <= known_zones()
