"""A list of small things as a value: how a line that is typed becomes one, how it is said, ticked and ordered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.i18n.message import Message
from distance_leader.presentation.field import Field
from distance_leader.storage.store import Edit, Reader


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, and the leader's date."""

    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Around:
    """What a line needs beside the thing itself: the leader's date, and the names of parties by their ids."""

    today: date
    names: Mapping[UUID, str] = field(default_factory=dict)
    is_whole: bool = False
    """Whether sensitive texts are read too, and not folded away."""


@dataclass(frozen=True, slots=True)
class Collection:
    """One kind of thing that a person, an assignment or the leader has several of."""

    kind: type[Entity]
    title: Message
    one: Message
    """What one of them is called, in undo names."""
    hint: Message
    """What the line to add one shows while it is empty."""
    fields: tuple[Field, ...]
    read: Callable[[str, UUID | None, Moment], Any]
    """A typed line to what `put` takes, for this owner (None: the leader). Raises InvalidValueError."""
    said: Callable[[Any, str, Around], str]
    """A thing in one line, in a language."""
    order: Callable[[Any], Any]
    is_done: Callable[[Any], bool] | None = None
    toggle: Callable[[Edit, Any, Moment], object] | None = None
    belongs: Callable[[Any], bool] = lambda _entity: True
    """Which of all things are the leader's, where no person is given."""
    put: Callable[[Edit, Any], object] = Edit.put
    remove: Callable[[Edit, Any], object] = Edit.remove
    listed: Callable[[Sequence[Any]], Sequence[Any]] = lambda found: found
    """Which of those that were read stand in the list: of a question in several wordings, the newest."""
    names: Callable[[Reader], Mapping[UUID, str]] | None = None
    """The names that its lines need; None where they need none."""
    strikes: bool = True
    """Whether what is done is struck through: a promise is, an agreement that holds is not."""
    things: Callable[[Reader, UUID], list[Any]] | None = None
    """What an owner has, where that is more than a column says; None where `belongings` knows it."""
    mark: Callable[[Any], bool] = lambda _entity: False
    """Whether a thing is to stand out."""
