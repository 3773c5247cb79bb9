"""A working condition of an assignment: what was agreed, and what it is like there."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import ConditionState, Owner, Topic
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Condition(Entity):
    """Asked of the employee and of the customer, since they may see it differently (the guide's third advice)."""

    assignment_id: UUID
    topic: Topic
    name: str = ""
    """What an item of the leader's own is called."""
    agreed: str = ""
    actual: str = ""
    state: ConditionState = ConditionState.UNCHECKED
    with_employee_on: date | None = None
    with_customer_on: date | None = None
    """When it was last asked of each side."""
    owner: Owner = Owner.LEADER
    """Who is to settle a difference."""
    differs_since: date | None = None
    settled_on: date | None = None

    def __post_init__(self) -> None:
        for name in ("name", "agreed", "actual"):
            check_line("Condition", name, getattr(self, name), required=name == "name" and self.topic is Topic.OTHER)
        if self.state is ConditionState.DIFFERS and self.differs_since is None:
            raise InvalidValueError("Condition", "differs_since", Problem.EMPTY)
        if self.differs_since is not None:
            check_period("Condition", "settled_on", self.differs_since, self.settled_on)

    def days_open(self, today: date) -> int | None:
        """How many days a difference has stood; None where there is none now."""
        if self.state is not ConditionState.DIFFERS or self.differs_since is None:
            return None
        return (today - self.differs_since).days
