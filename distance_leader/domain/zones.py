"""Time zones and countries, always from the tzdata package, never from the machine.

The package's own files are read directly, so neither TZPATH nor an old system can change an offset.
"""

from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo  # noqa: TID251 - the one place that makes zones

import tzdata

from distance_leader.domain.errors import InvalidValueError, Problem

_FOLDER = Path(tzdata.__file__).parent


@cache
def known_zones() -> frozenset[str]:
    """All IANA names of the package."""
    return frozenset(_package_file("zones").split())


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises InvalidValueError (`unknown_zone`)."""
    check_zone("Zone", "zone", name)
    with _FOLDER.joinpath("zoneinfo", *name.split("/")).open("rb") as stream:
        return ZoneInfo.from_file(stream, key=name)


def check_zone(kind: str, field: str, name: str) -> None:
    """`name` is an IANA zone. Raises InvalidValueError for `kind` and `field`."""
    if name not in known_zones():
        raise InvalidValueError(kind, field, Problem.UNKNOWN_ZONE, zone=name)


def zone_called(text: str) -> str:
    """The IANA name that a text means: 'seoul' is Asia/Seoul when no other zone is called so; else the text itself."""
    wanted = text.strip().replace(" ", "_").casefold()
    found = [name for name in known_zones() if name.casefold() == wanted or name.casefold().endswith(f"/{wanted}")]
    return found[0] if len(found) == 1 else text.strip()


@cache
def known_countries() -> frozenset[str]:
    """ISO 3166 two-letter codes (tzdata's iso3166.tab)."""
    return frozenset(line.split("\t")[0] for line in _table("iso3166.tab"))


def check_country(kind: str, field: str, code: str) -> None:
    """`code` is empty (not said) or an ISO 3166 code."""
    if code and code not in known_countries():
        raise InvalidValueError(kind, field, Problem.UNKNOWN_COUNTRY, country=code)


@cache
def country_of(name: str) -> str:
    """The country a zone is named for (tzdata's zone.tab), or '' for such as UTC."""
    for line in _table("zone.tab"):
        country, _, listed = line.split("\t")[:3]
        if listed == name:
            return country
    return ""


@cache
def countries_zones(code: str) -> tuple[str, ...]:
    """The zones that zone.tab lists for a country, in its order; none for '' and for one without."""
    return tuple(line.split("\t")[2] for line in _table("zone.tab") if line.split("\t")[0] == code)


@cache
def tzdata_version() -> str:
    """Release of the rules, such as '2026b'; kept beside every cached instant."""
    return str(tzdata.IANA_VERSION)


def _table(name: str) -> list[str]:
    return [line for line in _package_file(f"zoneinfo/{name}").splitlines() if line and line[0] != "#"]


def _package_file(path: str) -> str:
    return _FOLDER.joinpath(*path.split("/")).read_text("utf-8")
