"""The employee reached out. The guide: a long wait for the leader's answer wears."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from distance_leader.domain.codes import Channel, Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_line


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Request(Entity):
    """Both moments are instants; the wait is counted in the employee's working hours."""

    employee_id: UUID
    received_at: datetime
    channel: Channel = Channel.PHONE
    about: str = ""
    visibility: Visibility = Visibility.SHAREABLE
    answered_at: datetime | None = None

    def __post_init__(self) -> None:
        check_line("Request", "about", self.about)
        if self.answered_at is not None and self.answered_at < self.received_at:
            raise InvalidValueError(
                "Request", "answered_at", Problem.END_BEFORE_START, start=self.received_at, end=self.answered_at
            )
