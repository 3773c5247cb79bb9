"""What every stored thing has in common."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Entity:
    """A value with an identity that it keeps for life. Subclasses are frozen, slotted dataclasses too."""

    id: UUID = field(default_factory=uuid4)

    def __repr__(self) -> str:
        """Class and id only: an entity in a log or a traceback must not tell who it is about."""
        return f"{type(self).__name__}({self.id})"
