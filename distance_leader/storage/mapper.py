"""Joins entities and rows by field name. Rows are built without `__post_init__`: what is stored can be read."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime, time
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.tables import TABLES

E = TypeVar("E", bound=Entity)


@cache
def field_names(kind: type[Entity]) -> tuple[str, ...]:
    """The fields of an entity, which are the columns of its table."""
    return tuple(field.name for field in fields(kind))


@cache
def _derived(kind: type[Entity]) -> frozenset[str]:
    return frozenset(column.name for column in TABLES[kind].columns if column.info.get("derived"))


@cache
def _compared(kind: type[Entity]) -> Callable[[Entity], Any]:
    names = [name for name in field_names(kind) if name not in _derived(kind)]
    return attrgetter(*names)


def to_row(entity: Entity) -> dict[str, Any]:
    """The values of all columns."""
    return {name: getattr(entity, name) for name in field_names(type(entity))}


def to_entity(kind: type[E], row: Mapping[str, Any]) -> E:
    """An entity of a stored row, as it is: rules guard new values, not old ones."""
    entity = object.__new__(kind)
    for name in field_names(kind):
        object.__setattr__(entity, name, row[name])
    return cast("E", entity)


def is_same(one: Entity | None, other: Entity | None) -> bool:
    """Equal in all that is not derived: a recomputed instant is no conflict."""
    if one is None or other is None:
        return one is other
    return type(one) is type(other) and _compared(type(one))(one) == _compared(type(other))(other)


def to_json(entity: Entity | None, unlike: Entity | None) -> str | None:
    """The fields in which `entity` differs from `unlike` (all of them where that is None), for the log."""
    if entity is None:
        return None
    values = to_row(entity)
    if unlike is not None:
        values = {name: value for name, value in values.items() if getattr(unlike, name) != value}
    return json.dumps({name: _plain(value) for name, value in values.items()}, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (IsoWeek, WorkingHours)):
        return str(value)
    return value
