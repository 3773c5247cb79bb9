"""Letting what is kept about a person lie (restriction of processing, GDPR, article 18), and taking it up again.

Who is frozen is in no plan, list, chart or reminder, and nothing about the person is changed; what is held can still
be handed out. `services.checks` holds it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from distance_leader.domain.changes import Change
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.storage.change_log import subject_of
from distance_leader.storage.mapper import is_same
from distance_leader.storage.queries.followed import frozen_people
from distance_leader.storage.queries.plan import Raw
from distance_leader.storage.store import Edit, Reader


def freeze(edit: Edit, person: Employee, today: date, why: str) -> Employee:
    """Let all about a person lie from today on. Who is frozen already stays so since then. Raises InvalidValueError."""
    frozen = replace(person, frozen_on=person.frozen_on or today, frozen_why=why.strip())
    edit.put(frozen)
    return frozen


def take_up(edit: Edit, person: Employee) -> Employee:
    """Follow a person again, as before."""
    followed = replace(person, frozen_on=None, frozen_why="")
    edit.put(followed)
    return followed


def check_not_frozen(person: Employee) -> None:
    """Raises InvalidValueError for a person of whom everything is to lie."""
    if person.frozen_on is not None:
        raise frozen_refusal(person)


def frozen_refusal(person: Employee) -> InvalidValueError:
    """What is said where something about the person would be changed or used."""
    return _refusal(person.name)


def check_none_frozen(source: Raw, people: Iterable[UUID]) -> None:
    """As `check_not_frozen`, for people by their ids, in a file that is about to be erased from."""
    frozen = frozen_people(source)
    for person in people:
        if person in frozen:
            raise _refusal(frozen[person])


def check_frozen_untouched(reader: Reader, changes: tuple[Change[Entity], ...]) -> None:
    """Raises InvalidValueError where an edit would change something about a person who is frozen."""
    frozen = frozen_people(reader)
    for change in changes:
        if isinstance(change.after, Employee) and _was_followed(change.before):
            frozen.pop(change.id, None)  # frozen by this edit itself
    if not frozen:
        return
    around = {change.id: change.entity for change in changes}
    for change in changes:
        if not _is_allowed(change):
            _check_subject(reader, change.entity, frozen, around)


def _check_subject(reader: Reader, entity: Entity, frozen: Mapping[UUID, str], around: Mapping[UUID, Entity]) -> None:
    subject = subject_of(reader.connection, entity, around)
    if subject is not None and subject in frozen:
        raise _refusal(frozen[subject])


def _was_followed(before: Entity | None) -> bool:
    return not isinstance(before, Employee) or before.frozen_on is None


def _is_allowed(change: Change[Entity]) -> bool:
    """What only the program works out anew, and another reason for the freezing."""
    before, after = change.before, change.after
    if isinstance(before, Contact) and isinstance(after, Contact):
        return is_same(replace(before, zone=after.zone), after)  # the leader moved: the same hour on the own clock
    if is_same(before, after):
        return True
    if not isinstance(before, Employee) or not isinstance(after, Employee):
        return False
    return replace(before, frozen_on=after.frozen_on, frozen_why=after.frozen_why) == after


def _refusal(name: str) -> InvalidValueError:
    return InvalidValueError("Employee", "frozen_on", Problem.FROZEN, name=name)
