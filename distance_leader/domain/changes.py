"""What an edit did, as plain values: the source of undo, of screen refresh and of the change log."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.i18n.message import Message, msg

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Change(Generic[E]):
    """One entity before and after; None means that it did not exist. Never both None."""

    before: E | None
    after: E | None

    @property
    def entity(self) -> E:
        """The newest state there is: `after`, or what was removed."""
        found = self.after if self.after is not None else self.before
        if found is None:
            raise ValueError("a change without an entity")
        return found

    @property
    def kind(self) -> type[E]:
        return type(self.entity)

    @property
    def id(self) -> UUID:
        return self.entity.id

    def inverted(self) -> "Change[E]":
        return Change(before=self.after, after=self.before)


class Visit:
    """One stay in one field. Edits within the same visit merge into one undo step and one log row.

    Identity is all it has: the field makes a new one on focus-in, after another act, and after 60 s idle.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything that one user action changed, under the name the user knows it by."""

    label: Message
    changes: tuple[Change[Entity], ...]
    visit: Visit | None = field(default=None, compare=False)

    def inverted(self) -> "ChangeSet":
        """What undoes this; its name says so, in the status bar and in the log."""
        return ChangeSet(
            msg("Undone: {act}", act=self.label), tuple(change.inverted() for change in reversed(self.changes))
        )

    def of(self, kind: type[E]) -> Iterator[Change[E]]:
        """The changes of one kind of entity."""
        return (change for change in self.changes if change.kind is kind)  # type: ignore[misc]

    def then(self, later: "ChangeSet") -> "ChangeSet":
        """This and then `later` as one step: first `before`, last `after` of each entity, no-ops left out."""
        merged: dict[UUID, Change[Entity]] = {}
        for change in (*self.changes, *later.changes):
            first = merged.get(change.id)
            merged[change.id] = Change(first.before if first else change.before, change.after)
        real = tuple(change for change in merged.values() if change.before != change.after)
        return ChangeSet(later.label, real, later.visit)
