"""Whom the leader follows: neither archived nor frozen. Everything that plans, lists, reminds or draws asks for these.

A frozen person is found in the list of people and on the own profile, and in what is handed out to the person.
"""

from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:  # the first look at the plan is read without it
    from distance_leader.storage.queries.plan import Raw

FOLLOWED = "e.archived_on IS NULL AND e.frozen_on IS NULL"
"""A condition on the table `employee e`."""
NOT_FROZEN = "NOT EXISTS (SELECT 1 FROM employee f WHERE f.id = {key} AND f.frozen_on IS NOT NULL)"
"""A condition on rows that are about somebody, archived or not; `key` is the person's."""

_FROZEN = "SELECT id, name FROM employee WHERE frozen_on IS NOT NULL"


def frozen_people(source: "Raw") -> dict[UUID, str]:
    """The names of those of whom nothing is changed."""
    rows: Any = source.raw.execute(_FROZEN).fetchall()
    return {UUID(key): name for key, name in rows}
