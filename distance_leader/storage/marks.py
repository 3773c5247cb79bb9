"""What the marks of the columns say of an entity's texts: which are private, which sensitive."""

from collections.abc import Mapping
from typing import Any

from distance_leader.domain.codes import Visibility
from distance_leader.domain.entity import Entity
from distance_leader.storage.mapper import plain, to_row
from distance_leader.storage.tables import TABLES

_COLUMNS = {kind.__name__: table.c for kind, table in TABLES.items()}


def is_private(kind: type[Entity], name: str) -> bool:
    """Whether a field is private or sensitive in every row."""
    info = TABLES[kind].c[name].info
    return bool(info.get("private") or info.get("sensitive"))


def visibility_of(entity: Entity, name: str) -> Visibility:
    """Who may see one text of an entity: as its column says, or its row."""
    info = TABLES[type(entity)].c[name].info
    if info.get("sensitive"):
        return Visibility.SENSITIVE
    if info.get("private"):
        return Visibility.PRIVATE
    by_row = info.get("visibility")
    return getattr(entity, by_row) if by_row else Visibility.SHAREABLE


def is_sensitive(kind: str, name: str, *, is_marked: bool) -> bool:
    """Whether a field of a kind, by its name, is sensitive: by its column, or as a text of a row that is marked so."""
    column = _COLUMNS[kind].get(name)
    return column is not None and bool(column.info.get("sensitive") or (is_marked and column.info.get("visibility")))


def plain_values(entity: Entity, *, with_private: bool = False) -> Mapping[str, Any]:
    """The fields as JSON can carry them. Private texts are '' unless asked for; sensitive ones always are."""
    allowed = (Visibility.SHAREABLE, Visibility.PRIVATE) if with_private else (Visibility.SHAREABLE,)
    return {
        name: plain(value) if visibility_of(entity, name) in allowed else "" for name, value in to_row(entity).items()
    }
