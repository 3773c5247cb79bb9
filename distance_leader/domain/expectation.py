"""What one party of an assignment expects of another, in a short dated line (the guide's first advice)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Owner, Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Expectation(Entity):
    """`agreed_on` is None while the other side has not said yes: that is a gap."""

    assignment_id: UUID
    expects: Owner
    expected_of: Owner
    text: str
    visibility: Visibility = Visibility.SHAREABLE
    noted_on: date
    agreed_on: date | None = None

    def __post_init__(self) -> None:
        check_line("Expectation", "text", self.text, required=True)
        check_period("Expectation", "agreed_on", self.noted_on, self.agreed_on)
        if self.expects is self.expected_of:
            raise InvalidValueError("Expectation", "expected_of", Problem.SAME_PARTY)
