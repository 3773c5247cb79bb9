"""Everything that a file holds about one person: found by what the schema says of each table, so none is forgotten."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import TABLES

_CHUNK = 500

_PARTY_ELSEWHERE = """
SELECT EXISTS (SELECT 1 FROM assignment WHERE :id IN (home_manager_id, customer_manager_id) AND employee_id <> :person)
    OR EXISTS (SELECT 1 FROM contact WHERE party_id = :id AND employee_id <> :person)
    OR EXISTS (SELECT 1 FROM knowledge k JOIN assignment a ON a.id = k.assignment_id
               WHERE k.stakeholder_id = :id AND a.employee_id <> :person)
"""
_CUSTOMER_ELSEWHERE = "SELECT EXISTS (SELECT 1 FROM assignment WHERE customer_id = :id AND employee_id <> :person)"

Holdings = dict[type[Entity], list[Any]]
"""Entities by kind, in the order in which their tables can be filled."""


def about_person(reader: Reader, employee_id: UUID) -> Holdings:
    """All entities about an employee, kind by kind; kinds of which there are none are left out."""
    ids: dict[str, list[UUID]] = {}
    found: Holdings = {}
    for kind, table in TABLES.items():
        subject = table.info["subject"]
        if kind is Employee:
            rows = _where(reader, kind, "id", [employee_id])
        elif subject == "employee_id":
            rows = _where(reader, kind, "employee_id", [employee_id])
        elif isinstance(subject, tuple):
            rows = _where(reader, kind, subject[0], ids.get(subject[1], []))
        else:
            continue  # the leader's own, or shared
        ids[table.name] = [row.id for row in rows]
        if rows:
            found[kind] = rows
    return found


def only_theirs(reader: Reader, found: Holdings) -> list[Stakeholder | Customer]:
    """The parties and customers that nobody else's assignments or talks name: they go with the person."""
    stays = found.get(Assignment, [])
    person = next(iter(found[Employee])).id.hex
    named = {one.home_manager_id for one in stays} | {one.customer_manager_id for one in stays}
    named |= {one.stakeholder_id for one in found.get(Knowledge, ())} | {one.party_id for one in found.get(Contact, ())}
    parties = [
        one
        for one in reader.get_many(Stakeholder, [each for each in named if each])
        if not reader.raw.execute(_PARTY_ELSEWHERE, {"id": one.id.hex, "person": person}).fetchone()[0]
    ]
    gone = {one.id for one in parties}
    wanted = [each for each in {one.customer_id for one in stays} if each]
    kept = {one.customer_id for one in reader.all(Stakeholder) if one.id not in gone}
    customers = [
        one
        for one in reader.get_many(Customer, wanted)
        if one.id not in kept
        and not reader.raw.execute(_CUSTOMER_ELSEWHERE, {"id": one.id.hex, "person": person}).fetchone()[0]
    ]
    return [*parties, *customers]


def _where(reader: Reader, kind: type[Entity], column: str, ids: list[UUID]) -> list[Any]:
    table, found = TABLES[kind], []
    for start in range(0, len(ids), _CHUNK):
        chosen = select(table).where(table.c[column].in_(ids[start : start + _CHUNK]))
        found += [to_entity(kind, row) for row in reader.connection.execute(chosen).mappings()]
    return found
