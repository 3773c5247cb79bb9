"""A list of small things as a value: how a line that is typed becomes one, how it is said, ticked and ordered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from distance_leader.domain.entity import Entity
from distance_leader.i18n.message import Message
from distance_leader.presentation.field import Field
from distance_leader.storage.store import Edit


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, and the leader's date."""

    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Collection:
    """One kind of thing that a person (or the leader) has several of."""

    kind: type[Entity]
    title: Message
    one: Message
    """What one of them is called, in undo names."""
    hint: Message
    """What the line to add one shows while it is empty."""
    fields: tuple[Field, ...]
    read: Callable[[str, UUID | None, Moment], Entity]
    """A typed line to a thing of this person (None: the leader's). Raises InvalidValueError."""
    said: Callable[[Any, str], str]
    """A thing in one line, in a language."""
    order: Callable[[Any], Any]
    is_done: Callable[[Any], bool] | None = None
    toggle: Callable[[Edit, Any, Moment], object] | None = None
    belongs: Callable[[Any], bool] = lambda _entity: True
    """Which of all things are the leader's, where no person is given."""
    put: Callable[[Edit, Any], object] = Edit.put
    remove: Callable[[Edit, Any], object] = Edit.remove
