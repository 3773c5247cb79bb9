"""The change log: one row for each entity changed, written in the same transaction, outside the undo list."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from distance_leader.domain.changes import Change
from distance_leader.domain.entity import Entity
from distance_leader.i18n.message import Message
from distance_leader.storage.mapper import to_json
from distance_leader.storage.tables import TABLES, change_log

BULK = 200
"""Above this many changes in one edit the log gets one summary row."""


def subject_of(connection: Connection, entity: Entity, gone: Mapping[UUID, Entity] | None = None) -> UUID | None:
    """Whom an entity is about: an employee, or for the shared ones (leader, customer, party) itself.

    `gone` are entities of the same edit, by id: what led to the employee may have been removed with it.
    """
    path = TABLES[type(entity)].info["subject"]
    if isinstance(path, str):
        return getattr(entity, path)  # type: ignore[no-any-return]
    link, name = path
    parents = gone or {}
    if getattr(entity, link) in parents:
        return subject_of(connection, parents[getattr(entity, link)], gone)
    parent = change_log.metadata.tables[name]
    statement = select(parent.c[parent.info["subject"]]).where(parent.c.id == getattr(entity, link))
    return connection.execute(statement).scalar_one_or_none()


def write_log(connection: Connection, at: datetime, label: Message, changes: list[Change[Entity]]) -> list[int]:
    """Log what an edit did; returns the numbers of the rows written."""
    if len(changes) > BULK:
        return [log_summary(connection, at, label, changes[0].kind.__name__)]
    around = {change.id: change.entity for change in changes}
    return [_log(connection, at, label, change, around) for change in changes]


def log_summary(connection: Connection, at: datetime, label: Message, kind: str) -> int:
    """One row for an act on many entities."""
    return _insert(connection, at=at, label=label_text(label), kind=kind)


def merge_log(connection: Connection, numbers: list[int], changes: tuple[Change[Entity], ...], at: datetime) -> None:
    """Bring the rows of one visit up to what the visit as a whole has done."""
    if len(changes) > BULK:
        connection.execute(update(change_log).where(change_log.c.number == numbers[0]).values(at=at))
        return
    for number, change in zip(numbers, changes, strict=True):
        values = {
            "at": at,
            "before": to_json(change.before, change.after),
            "after": to_json(change.after, change.before),
        }
        connection.execute(update(change_log).where(change_log.c.number == number).values(values))


def _log(
    connection: Connection, at: datetime, label: Message, change: Change[Entity], around: Mapping[UUID, Entity]
) -> int:
    return _insert(
        connection,
        at=at,
        label=label_text(label),
        kind=change.kind.__name__,
        entity_id=change.id,
        subject_id=subject_of(connection, change.entity, around),
        before=to_json(change.before, change.after),
        after=to_json(change.after, change.before),
    )


def _insert(connection: Connection, **values: Any) -> int:
    key = connection.execute(insert(change_log).values(values)).inserted_primary_key
    return int(key[0]) if key else 0


def label_text(label: Message) -> str:
    """A label as it is kept: msgid and arguments, to be translated when it is shown."""
    return json.dumps(_packed(label), ensure_ascii=False)


def label_of(text: str) -> Message:
    """What `label_text` wrote."""
    return _unpacked(json.loads(text))


def _packed(value: Any) -> Any:
    if isinstance(value, Message):
        args = {name: _packed(arg) for name, arg in value.args}
        return {
            "msgid": value.msgid,
            "args": args,
            "plural": value.plural,
            "count": value.count,
            "context": value.context,
        }
    return value if isinstance(value, (str, int, float)) else str(value)


def _unpacked(value: dict[str, Any]) -> Message:
    args = tuple((name, _unpacked(arg) if isinstance(arg, dict) else arg) for name, arg in value["args"].items())
    return Message(value["msgid"], args, value["plural"], value["count"], value["context"])
