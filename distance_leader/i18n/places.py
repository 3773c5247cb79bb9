"""Countries and cities by the names that people write (Babel's CLDR names, and a list of our own for towns)."""

from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from distance_leader.i18n.folding import folded
from distance_leader.resources_folder import resources_folder

_LOCALES = ("da", "en")
_OTHER_NAMES = {
    "US": ("USA", "America", "Amerika", "De Forenede Stater", "U.S."),
    "GB": ("UK", "England", "Scotland", "Skotland", "Wales", "Great Britain", "Northern Ireland", "Nordirland"),
    "NL": ("Holland", "The Netherlands", "Nederland"),
    "KR": ("Korea", "South Korea", "Sydkorea", "Republic of Korea"),
    "AE": ("UAE", "Emirates", "Emiraterne", "Forenede Arabiske Emirater", "United Arab Emirates"),
    "CZ": ("Czech Republic", "Tjekkiet"),
    "DE": ("Deutschland",),
    "NO": ("Norge",),
    "SE": ("Sverige",),
    "ES": ("España",),
    "FR": ("La France",),
    "CN": ("PRC", "Folkerepublikken Kina"),
    "VN": ("Vietnam", "Viet Nam"),
    "TR": ("Turkey", "Tyrkiet", "Türkiye"),
    "FO": ("Faroes", "Færøerne"),
    "MM": ("Burma",),
    "CI": ("Ivory Coast", "Elfenbenskysten"),
}
_LETTERS_OF_A_CODE = 2


def country_code(text: str) -> str:
    """The ISO 3166 code of a country's name or code, in Danish or English; '' for one that is not known."""
    if len(text.strip()) == _LETTERS_OF_A_CODE and text.strip().upper() in _names_by_code():
        return text.strip().upper()
    return _codes_by_name().get(folded(text), "")


def city_zones(text: str) -> tuple[str, ...]:
    """The IANA zones of the cities that are called so; none for one that is not known, several where many share it."""
    return _zones_by_city().get(folded(text), ())


def known_places() -> tuple[tuple[str, str], ...]:
    """All cities, towns and states by name, each with its IANA zone; what zones are named for comes first."""
    return _all_places()


@cache
def country_names() -> tuple[tuple[str, str], ...]:
    """All names of countries in Danish and English, each with its ISO 3166 code."""
    return tuple((name, code) for code, names in _names_by_code().items() for name in sorted(names))


def country_name(code: str, language: str) -> str:
    """What a country is called in a language; '' for none, the code for one without a name."""
    return str(Locale.parse(language).territories.get(code, code)) if code else ""


def windows_zone(text: str) -> str:
    """The IANA zone of a name such as 'Romance Standard Time' (CLDR's windowsZones); '' for any other."""
    return str(_windows_zones().get(folded(text), ""))


@cache
def working_zones() -> frozenset[str]:
    """The zones of our own list of towns: of several that show the same time, one of these is known best."""
    return frozenset(zone for zone, _ in _listed("cities"))


@cache
def _names_by_code() -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for locale in _LOCALES:
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == _LETTERS_OF_A_CODE and code.isalpha():
                names.setdefault(code, set()).add(name)
    for code, others in _OTHER_NAMES.items():
        names[code].update(others)
    return names


@cache
def _codes_by_name() -> dict[str, str]:
    codes = {folded(name): code for code, names in _names_by_code().items() for name in names}
    three = get_global("territory_aliases")  # USA, DNK, …: what ISO 3166 has with three letters
    codes.update({folded(old): new[0] for old, new in three.items() if old.isalpha() and len(new) == 1})
    return codes


@cache
def _zones_by_city() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, zone in _all_places():
        found.setdefault(folded(name), {})[zone] = None
    return {name: tuple(zones) for name, zones in found.items()}


@cache
def _all_places() -> tuple[tuple[str, str], ...]:
    named = [*_cities(), *_listed("cities"), *_listed("states")]
    return tuple(dict.fromkeys((name, zone) for zone, name in named))


def _cities() -> Iterator[tuple[str, str]]:
    """What zones are named for, and what CLDR calls these cities."""
    zones = [zone for zone in get_global("zone_territories") if "/" in zone and not zone.startswith("Etc/")]
    for zone in zones:
        yield zone, zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")
    for locale in _LOCALES:
        names = Locale.parse(locale).time_zones
        for zone in zones:
            if "city" in names.get(zone, ()):
                yield zone, str(names[zone]["city"])


@cache
def _listed(what: str) -> tuple[tuple[str, str], ...]:
    lines = (resources_folder() / "places" / f"{what}.tsv").read_text("utf-8").splitlines()
    parts = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple((zone, name.strip()) for zone, names in parts for name in names.split(","))


@cache
def _windows_zones() -> dict[str, str]:
    return {folded(name): zone for name, zone in get_global("windows_zone_mapping").items()}
