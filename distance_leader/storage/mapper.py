"""Joins entities and rows by field name. Rows are built without `__post_init__`: what is stored can be read."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime, time
from operator import attrgetter
from typing import Any, TypeVar
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.tables import TABLES

E = TypeVar("E", bound=Entity)


_NAMES: dict[type, tuple[str, ...]] = {kind: tuple(field.name for field in fields(kind)) for kind in TABLES}
_COMPARED: dict[type, Callable[[Entity], Any]] = {
    kind: attrgetter(*(column.name for column in table.columns if not column.info.get("derived")))
    for kind, table in TABLES.items()
}


def field_names(kind: type[Entity]) -> tuple[str, ...]:
    """The fields of an entity, which are the columns of its table."""
    return _NAMES[kind]


def to_row(entity: Entity) -> dict[str, Any]:
    """The values of all columns."""
    return {name: getattr(entity, name) for name in field_names(type(entity))}


def to_entity(kind: type[E], row: Mapping[Any, Any]) -> E:
    """An entity of a stored row, as it is: rules guard new values, not old ones."""
    entity = object.__new__(kind)
    for name in field_names(kind):
        object.__setattr__(entity, name, row[name])
    return entity


def is_same(one: Entity | None, other: Entity | None) -> bool:
    """Equal in all that is not derived: a recomputed instant is no conflict."""
    if one is None or other is None:
        return one is other
    return type(one) is type(other) and _COMPARED[type(one)](one) == _COMPARED[type(one)](other)


def to_json(entity: Entity | None, unlike: Entity | None) -> str | None:
    """The fields in which `entity` differs from `unlike` (all of them where that is None), for the log."""
    if entity is None:
        return None
    values = to_row(entity)
    if unlike is not None:
        values = {name: value for name, value in values.items() if getattr(unlike, name) != value}
    return json.dumps({name: plain(value) for name, value in values.items()}, ensure_ascii=False)


def plain(value: Any) -> Any:
    """A value of a field as JSON can carry it."""
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (IsoWeek, Span, WorkingHours)):
        return str(value)
    return value
