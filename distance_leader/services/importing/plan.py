"""Plans an import, a verdict for each row, and carries it out in few statements."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from uuid import UUID

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import Change
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError
from distance_leader.services.freezing import check_not_frozen
from distance_leader.services.importing.matching import Matching
from distance_leader.services.importing.merging import (
    Customers,
    changed_employee,
    changed_stay,
    check_not_doubtful,
    new_employee,
    new_stay,
)
from distance_leader.services.importing.rows import ImportPlan, JudgedRow, PersonRow, Verdict
from distance_leader.services.resolving import frozen, resolved
from distance_leader.storage.queries.contacts import open_contacts_of
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Edit, Reader


def plan_import(reader: Reader, rows: Sequence[PersonRow], today: date) -> ImportPlan:
    """What each row would do to the file. Nothing is written, and a wrong row keeps no other from being right."""
    planner = _Planner(reader, rows, today)
    judged = tuple(planner.judge(row) for row in rows)
    return ImportPlan(judged, planner.changes())


def apply_import(edit: Edit, plan: ImportPlan) -> None:
    """Carry a plan out. Raises ConflictError where the file was changed since it was planned."""
    edit.write_many(plan.changes)
    moved = [
        change.after.employee_id
        for change in plan.changes
        if isinstance(change.before, Assignment) and isinstance(change.after, Assignment) and _is_moved(change)
    ]
    if moved:
        _resolve_contacts(edit, moved)


def _is_moved(change: Change[Entity]) -> bool:
    return any(getattr(change.before, name) != getattr(change.after, name) for name in ("zone", "starts_on", "ends_on"))


def _resolve_contacts(edit: Edit, people: Sequence[UUID]) -> None:
    """Future contacts on the employee's clock follow their assignment, as where one is changed by hand."""
    home, stays = home_of(edit), _stays(edit)
    new = [(one, resolved(one, home, stays[one.employee_id])) for one in open_contacts_of(edit, people)]
    edit.put_many([after for before, after in new if after != before and not frozen(before)])


def _stays(reader: Reader) -> dict[UUID, list[Assignment]]:
    found: dict[UUID, list[Assignment]] = defaultdict(list)
    for stay in reader.all(Assignment):
        found[stay.employee_id].append(stay)
    return found


class _Planner:
    """Judges row after row, and gathers what they change."""

    def __init__(self, reader: Reader, rows: Sequence[PersonRow], today: date) -> None:
        self._leader = leader_of(reader)
        self._today = today
        self._home = home_of(reader).zone
        self._stays = _stays(reader)
        self._customers = Customers(reader.all(Customer))
        self._matching = Matching(reader.all(Employee), rows)
        self._employees: list[Change[Entity]] = []
        self._assignments: list[Change[Entity]] = []

    def changes(self) -> tuple[Change[Entity], ...]:
        """Customers, people, assignments: each can point at what is before it."""
        used = {change.after.customer_id for change in self._assignments if isinstance(change.after, Assignment)}
        customers: list[Change[Entity]] = [
            Change(None, one) for key, one in self._customers.made.items() if key in used
        ]
        return (*customers, *self._employees, *self._assignments)

    def judge(self, row: PersonRow) -> JudgedRow:
        """The verdict of a row."""
        try:
            if row.error is not None:
                raise row.error
            person = self._matching.person(row)
            judged = self._new(row) if person is None else self._known(row, person)
        except InvalidValueError as error:
            return JudgedRow(row=row, verdict=Verdict.WRONG, error=error)
        self._matching.take(row, person)
        return judged

    def _new(self, row: PersonRow) -> JudgedRow:
        check_not_doubtful(row.zone)
        person = new_employee(self._leader, row)
        stay = new_stay(row, person.id, row.zone.name or self._home, self._today, self._customers)
        self._employees.append(Change(None, person))
        self._assignments.append(Change(None, stay))
        return JudgedRow(row=row, verdict=Verdict.NEW, assumed_zone="" if row.zone.is_said else self._home)

    def _known(self, row: PersonRow, person: Employee) -> JudgedRow:
        after = changed_employee(row, person)
        stays = self._stays.get(person.id, [])
        stay = changed_stay(row, stays, self._today, self._customers)
        if stay is None and (row.stay or row.customer or row.zone.name):
            check_not_doubtful(row.zone)
            stay = new_stay(row, person.id, row.zone.name or self._home, self._today, self._customers)
        before = next((one for one in stays if stay is not None and one.id == stay.id), None)
        changed = (*_changed(person, after), *_changed(before, stay))
        if changed:
            check_not_frozen(person)
        self._employees += [Change(person, after)] if after != person else []
        self._assignments += [Change(before, stay)] if stay is not None and stay != before else []
        return JudgedRow(row=row, verdict=Verdict.UPDATE if changed else Verdict.UNCHANGED, changed=changed)


def _changed(before: Entity | None, after: Entity | None) -> tuple[tuple[str, str], ...]:
    """Kind and name of the fields that differ; the kind alone for an assignment that comes."""
    if after is None or before == after:
        return ()
    kind = type(after).__name__
    if before is None:
        return ((kind, ""),)
    names = (one.name for one in fields(after))
    return tuple((kind, name) for name in names if getattr(before, name) != getattr(after, name))
