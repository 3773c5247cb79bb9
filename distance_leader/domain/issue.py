"""A problem, or a No: open until something was done about it, or until it is said why nothing is to be done."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Counterpart, Half, Visibility
from distance_leader.domain.entity import Entity
from distance_leader.domain.question import Wording
from distance_leader.domain.rules import check_line, check_period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Issue(Entity):
    """What is wrong, with whom to talk about it, and what is to change.

    One that came from a No names answer and question; `half` can be made clearer in the talk, where the answer stays
    as it was given. `services.checks` lets it be closed when one of its actions is done, or with `closed_why`.
    """

    employee_id: UUID
    assignment_id: UUID | None = None
    answer_id: UUID | None = None
    question_key: str = ""
    question_version: int = 0
    half: Half | None = None
    text: str = ""
    visibility: Visibility = Visibility.PRIVATE
    talk_with: frozenset[Counterpart] = frozenset({Counterpart.EMPLOYEE})
    to_change: str = ""
    opened_on: date
    closed_on: date | None = None
    closed_why: str = ""

    def __post_init__(self) -> None:
        for name in ("question_key", "text", "to_change", "closed_why"):
            check_line("Issue", name, getattr(self, name))
        check_period("Issue", "closed_on", self.opened_on, self.closed_on)

    @property
    def wording(self) -> Wording | None:
        """The question that was answered No; None for a problem without one."""
        return Wording(self.question_key, self.question_version) if self.question_key else None
