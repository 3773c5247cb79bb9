"""Another limit for a category, and keeping somebody's things longer for a reason."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from distance_leader.domain.codes import Kept
from distance_leader.domain.retention import DEFAULT_MONTHS, KeptLonger, RetentionLimit
from distance_leader.storage.store import Edit, Reader


def limits_of(reader: Reader) -> list[RetentionLimit]:
    """The limit of each category: the leader's own, or the usual one, which is not stored."""
    own = {one.category: one for one in reader.all(RetentionLimit)}
    return [own.get(each) or RetentionLimit(category=each, months=DEFAULT_MONTHS[each]) for each in Kept]


def change_limit(edit: Edit, limit: RetentionLimit, **values: Any) -> RetentionLimit:
    """Change a limit; one that is the usual again is not kept. Raises InvalidValueError."""
    changed = replace(limit, **values)
    is_usual = changed.months == DEFAULT_MONTHS[changed.category] and not changed.reason
    stored = edit.get(RetentionLimit, limit.id)
    if not is_usual:
        edit.put(changed)
    elif stored is not None:
        edit.remove(stored)
    return changed


def keep_longer(edit: Edit, employee_id: UUID, category: Kept, until: date, reason: str, today: date) -> KeptLonger:
    """Keep somebody's things of a category until a day. Raises InvalidValueError."""
    made = KeptLonger(employee_id=employee_id, category=category, decided_on=today, until_on=until, reason=reason)
    for before in edit.all(KeptLonger):
        if (before.employee_id, before.category) == (employee_id, category):
            edit.remove(before)
    edit.put(made)
    return made
