"""From the cells of a table to what they say of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.presentation.importing.columns import (
    CITY,
    COUNTRY,
    CUSTOMER,
    FIRST_NAME,
    LAST_NAME,
    NAME,
    ZONE,
    target,
)
from distance_leader.presentation.importing.table import Table
from distance_leader.presentation.importing.values import read_value, squeezed
from distance_leader.services.importing.rows import PersonRow
from distance_leader.services.zone_finding import FoundZone, find_zone

_SITE = "Assignment.site"
_OWN = frozenset((NAME, FIRST_NAME, LAST_NAME, CITY, CUSTOMER, ZONE))
"""Columns that are not simply the value of a field."""


@dataclass(frozen=True, slots=True)
class Order:
    """How a table is read: what each column holds, the leader's date, and zones that were asked for, by place."""

    columns: tuple[str | None, ...]
    today: date
    zones: Mapping[str, str] = field(default_factory=dict)


def read_rows(table: Table, order: Order) -> list[PersonRow]:
    """What each row says. One that cannot be read has its error, and no other is the worse for it."""
    wanted = [(at, key) for at, key in enumerate(order.columns) if key is not None]
    return [_row(number, cells, wanted, order) for number, cells in table.rows]


def _row(number: int, cells: Sequence[str], wanted: Sequence[tuple[int, str]], order: Order) -> PersonRow:
    texts: dict[str, str] = {}
    for at, key in wanted:  # of several columns for one thing the first that holds anything counts
        if at < len(cells) and cells[at].strip():
            texts.setdefault(key, cells[at])
    name = squeezed(texts.get(NAME, "")) or squeezed(f"{texts.get(FIRST_NAME, '')} {texts.get(LAST_NAME, '')}")
    place = squeezed(", ".join(texts[key] for key in (CITY, COUNTRY) if key in texts))
    row = PersonRow(number=number, name=name, place=place, customer=squeezed(texts.get(CUSTOMER, "")))
    try:
        return _read(row, texts, order)
    except InvalidValueError as error:
        return replace(row, error=error)


def _read(row: PersonRow, texts: Mapping[str, str], order: Order) -> PersonRow:
    """The values of a row. Raises InvalidValueError for the first that is none."""
    if not row.name:
        raise InvalidValueError("Employee", "name", Problem.EMPTY)
    values: dict[str, dict[str, Any]] = {"Employee": {"name": row.name}, "Assignment": {}}
    for key, text in texts.items():
        meant = target(key).field
        if key not in _OWN and meant is not None:
            values[meant.kind][meant.name] = read_value(meant, text, order.today)
    city, stay = squeezed(texts.get(CITY, "")), values["Assignment"]
    if city and _SITE not in texts:
        stay["site"] = city
    zone = _zone(squeezed(texts.get(ZONE, "")), city or stay.get("site", ""), stay.get("country", ""), row, order)
    return replace(row, employee=values["Employee"], stay=stay, zone=zone)


def _zone(said: str, city: str, country: str, row: PersonRow, order: Order) -> FoundZone:
    """A zone in the row settles it, then one that was asked for, then the place."""
    if not said and row.place in order.zones:
        return FoundZone(order.zones[row.place], is_exact=True)
    return find_zone(said, city, country, order.today)
