"""Reading and writing entities: the unit of work behind the workspace."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.sql.expression import bindparam

from distance_leader.domain.changes import Change
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import ConflictError
from distance_leader.storage import search_index
from distance_leader.storage.inserting import insert_entities
from distance_leader.storage.mapper import field_names, is_same, to_entity, to_row
from distance_leader.storage.tables import TABLES

E = TypeVar("E", bound=Entity)
_CHUNK = 500
"""Ids in one statement; well under SQLite's limit of variables."""


class Reader:
    """Loads entities through one connection. Reads with a condition are named functions in `storage.queries`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @property
    def raw(self) -> Any:
        """The driver's own connection, in the same transaction, for reads in plain SQL."""
        return self.connection.connection.driver_connection

    def get(self, kind: type[E], entity_id: UUID) -> E | None:
        """One entity by its id, or None."""
        found = self.get_many(kind, [entity_id])
        return found[0] if found else None

    def get_many(self, kind: type[E], ids: Sequence[UUID]) -> list[E]:
        """Those of the ids that exist, in no particular order."""
        table = TABLES[kind]
        found: list[E] = []
        for start in range(0, len(ids), _CHUNK):
            chosen = select(table).where(table.c.id.in_(ids[start : start + _CHUNK]))
            found += [to_entity(kind, row) for row in self.connection.execute(chosen).mappings()]
        return found

    def all(self, kind: type[E]) -> list[E]:
        """Every entity of a kind, in the order of their making."""
        rows = self.connection.execute(select(TABLES[kind])).mappings()
        return [to_entity(kind, row) for row in rows]

    def dump(self) -> dict[UUID, Entity]:
        """The whole content by id: what two equal files have in common, whatever their bytes."""
        return {entity.id: entity for kind in TABLES for entity in self.all(kind)}


class Edit(Reader):
    """Writes entities and remembers what it changed, in the order in which it was done."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.changes: list[Change[Entity]] = []

    def put(self, entity: Entity) -> None:
        """Insert, or replace the one with the same id."""
        self.write(Change(before=self.get(type(entity), entity.id), after=entity))

    def put_many(self, entities: Sequence[Entity]) -> None:
        """As `put` for each, in a few statements. All of one kind."""
        if not entities:
            return
        kind = type(entities[0])
        stored = {entity.id: entity for entity in self.get_many(kind, [entity.id for entity in entities])}
        changes = [Change(before=stored.get(entity.id), after=entity) for entity in entities]
        self._write_many(kind, [change for change in changes if change.before != change.after])

    def remove(self, entity: Entity) -> None:
        """Delete an entity as it was read."""
        self.write(Change(before=entity, after=None))

    def load(self, entities: Iterable[Entity]) -> None:
        """Insert new entities of one kind without remembering them: for a file that is being made, not for a leader.

        They are not in the search before `search_index.rebuild`, with which such a file ends.
        """
        new = list(entities)
        if new:
            insert_entities(self.connection, type(new[0]), new)

    def write(self, change: Change[Entity]) -> None:
        """Perform a change, provided that what is stored is still its `before`. Raises ConflictError."""
        if change.before == change.after:
            return
        stored = self.get(change.kind, change.id)
        if not is_same(stored, change.before):
            raise ConflictError(change.kind.__name__, change.id)
        self._write_many(change.kind, [change])

    def write_many(self, changes: Sequence[Change[Entity]]) -> None:
        """Perform changes in their order, in few statements where neighbours are of one kind and one sort."""
        for run in _runs(changes):
            kind = run[0].kind
            known = [change for change in run if change.before is not None]  # of the others the key is the guard
            stored = {entity.id: entity for entity in self.get_many(kind, [change.id for change in known])}
            for change in known:
                if not is_same(stored.get(change.id), change.before):
                    raise ConflictError(kind.__name__, change.id)
            self._write_many(kind, run)

    def _write_many(self, kind: type[Entity], changes: Sequence[Change[Entity]]) -> None:
        table = TABLES[kind]
        gone = [{"b_id": change.id} for change in changes if change.after is None]
        new = [change.after for change in changes if change.before is None and change.after]
        kept = [_bound(change.after) for change in changes if change.before and change.after]
        if gone:
            self.connection.execute(delete(table).where(table.c.id == bindparam("b_id")), gone)
        if new:
            insert_entities(self.connection, kind, new)
        if kept:
            values: dict[str, Any] = {name: bindparam(f"b_{name}") for name in field_names(kind) if name != "id"}
            self.connection.execute(update(table).where(table.c.id == bindparam("b_id")).values(values), kept)
        search_index.follow(self.connection, kind, changes)
        self.changes += changes


def _bound(entity: Entity) -> dict[str, object]:
    return {f"b_{name}": value for name, value in to_row(entity).items()}


def _runs(changes: Sequence[Change[Entity]]) -> Iterable[list[Change[Entity]]]:
    """Neighbours of one kind that touch different entities."""
    run: list[Change[Entity]] = []
    seen: set[UUID] = set()
    for change in changes:
        if run and (change.kind is not run[0].kind or change.id in seen):
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(change.id)
    if run:
        yield run
