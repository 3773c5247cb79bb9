"""Rules across rows, run over what an edit changed, before it is committed."""

from collections import Counter
from uuid import UUID

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.store import Reader


def check_changes(reader: Reader, change_set: ChangeSet) -> None:
    """Raises InvalidValueError, with entity and field, for what is valid alone but not together."""
    stays = Counter(change.after.employee_id for change in change_set.of(Assignment) if change.after is not None)
    new = {change.id for change in change_set.of(Employee) if change.before is None}
    people = {person for person, count in stays.items() if count > 1 or person not in new}
    if people:  # somebody who comes with one assignment is at one place
        _check_assignments_apart(reader, people)


def _check_assignments_apart(reader: Reader, people: set[UUID]) -> None:
    """Nobody is at two places: the assignments of one person do not overlap."""
    earlier: dict[UUID, Assignment] = {}
    for stay in assignments_of(reader, list(people)):  # oldest first
        before = earlier.get(stay.employee_id)
        if before is not None and (before.ends_on is None or stay.starts_on <= before.ends_on):
            raise InvalidValueError(
                "Assignment", "starts_on", Problem.OVERLAPS, start=stay.starts_on, other=before.starts_on
            )
        earlier[stay.employee_id] = stay
