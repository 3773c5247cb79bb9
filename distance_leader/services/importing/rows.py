"""What a list says of people, and what is to become of it, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from distance_leader.domain.changes import Change
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError
from distance_leader.services.zone_finding import NOT_SAID, FoundZone


class Verdict(StrEnum):
    """What becomes of a row; the values are the words of the command line."""

    NEW = "new"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One row, read. The fields of both kinds are only those that the file has a value for."""

    number: int
    """As the file itself counts."""
    name: str
    employee: Mapping[str, Any] = field(default_factory=dict)
    stay: Mapping[str, Any] = field(default_factory=dict)
    customer: str = ""
    place: str = ""
    """City and country as they are written, for a question about the zone."""
    zone: FoundZone = NOT_SAID
    error: InvalidValueError | None = None
    """What cannot be read in it."""

    @property
    def email(self) -> str:
        """By which a person is known again, however its letters are written."""
        return str(self.employee.get("email", "")).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRow:
    """A row with its verdict; `error` says why it is wrong, `changed` which fields are updated (kind and name)."""

    row: PersonRow
    verdict: Verdict
    error: InvalidValueError | None = None
    changed: tuple[tuple[str, str], ...] = ()
    assumed_zone: str = ""
    """The leader's own, taken because nothing is said of where somebody new is."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The verdicts, and the changes that carry them out, in the order in which they can be made."""

    rows: tuple[JudgedRow, ...]
    changes: tuple[Change[Entity], ...]

    def count(self, verdict: Verdict) -> int:
        """How many rows have a verdict."""
        return sum(one.verdict is verdict for one in self.rows)

    @property
    def people(self) -> int:
        """How many come or change."""
        return self.count(Verdict.NEW) + self.count(Verdict.UPDATE)
