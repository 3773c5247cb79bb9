"""What was typed somewhere and not kept yet: it outlives a lock, a closed window and a killed program."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from distance_leader.domain.entity import Entity

_DRAFTS = UUID("6f0a52a4-7d4a-4c8c-9d39-5b1b0d1f6a58")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Draft(Entity):
    """One for each place. Whose it is, is said as soon as it is known; a draft of nobody may name anybody."""

    employee_id: UUID | None = None
    place: str
    typed_at: datetime
    text: str
    """What was typed, by the names of the fields, as JSON."""


def draft_id(place: str) -> UUID:
    """The id of the draft of a place, so that there is never more than one."""
    return uuid5(_DRAFTS, place)
