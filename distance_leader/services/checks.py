"""Rules across rows, run over what an edit changed, before it is committed."""

from collections import Counter
from uuid import UUID

from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.issue import Issue
from distance_leader.services.freezing import check_frozen_untouched
from distance_leader.storage.queries.checkins import actions_for
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.store import Reader


def check_changes(reader: Reader, change_set: ChangeSet) -> None:
    """Raises InvalidValueError, with entity and field, for what is valid alone but not together."""
    check_frozen_untouched(reader, change_set.changes)
    stays = Counter(change.after.employee_id for change in change_set.of(Assignment) if change.after is not None)
    new = {change.id for change in change_set.of(Employee) if change.before is None}
    people = {person for person, count in stays.items() if count > 1 or person not in new}
    if people:  # somebody who comes with one assignment is at one place
        _check_assignments_apart(reader, people)
    _check_issues_settled(reader, change_set)


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


def _check_issues_settled(reader: Reader, change_set: ChangeSet) -> None:
    """A No is never lost: an issue is closed when one of its actions is done, or when it is said why not."""
    touched = {change.id for change in change_set.of(Issue)}
    for change in change_set.of(Action):
        touched |= {one.issue_id for one in (change.before, change.after) if one is not None and one.issue_id}
    for issue in reader.get_many(Issue, list(touched)):
        if issue.closed_on is None or issue.closed_why.strip():
            continue
        if not any(action.closed_on is not None for action in actions_for(reader, issue.id)):
            raise InvalidValueError("Issue", "closed_on", Problem.NOTHING_DONE)
