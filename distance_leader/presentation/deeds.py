"""What small acts are called in the status bar, in Undo and in the history: as what was done, and about whom.

A name of an act is kept in the file as its message key. One that is worded anew stays in `OLD`, so that it is still
shown in its language where a file has it.
"""

from uuid import UUID

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.leader import Leader
from distance_leader.i18n.message import Message, msg
from distance_leader.storage.change_log import subject_of
from distance_leader.storage.store import Reader

OLD = (
    msg("Add {name}"),
    msg("Change {field}: {title}"),
    msg("Tick: {what}"),
    msg("Remove: {what}"),
)


def about_whom(reader: Reader, entity: Entity) -> str:
    """The name of whom a thing is about, or of what it is itself; '' for what is the leader's own."""
    subject = subject_of(reader.connection, entity)
    person = reader.get(Employee, subject) if subject is not None else None
    if person is not None:
        return person.name
    return "" if isinstance(entity, Leader) else str(getattr(entity, "name", ""))


def of_owner(reader: Reader, owner: UUID | None) -> str:
    """The name of the person whose list it is, by the id of the person or of an assignment; '' for the leader's own."""
    stay = reader.get(Assignment, owner) if owner is not None else None
    person = reader.get(Employee, stay.employee_id if stay is not None else owner) if owner is not None else None
    return person.name if person is not None else ""


def person_added(name: str) -> Message:
    """Somebody is new."""
    return msg("{name} added", name=name)


def changed(name: str, field: Message, what: Message, *, is_itself: bool) -> Message:
    """A field of a thing has another value; `is_itself` where the thing is who is named."""
    if not name:
        return msg("Changed: {field} ({what})", field=field, what=what)
    if is_itself:
        return msg("Changed for {name}: {field}", name=name, field=field)
    return msg("Changed for {name}: {field} ({what})", name=name, field=field, what=what)


def added(name: str, what: Message) -> Message:
    """A line was added to a list."""
    return msg("Added for {name}: {what}", name=name, what=what) if name else msg("Added: {what}", what=what)


def ticked(name: str, what: Message) -> Message:
    """A line was ticked, or its tick taken away."""
    return msg("Ticked for {name}: {what}", name=name, what=what) if name else msg("Ticked: {what}", what=what)


def done(name: str, what: Message) -> Message:
    """A promise was kept, a difference settled, an expectation agreed."""
    return msg("Done for {name}: {what}", name=name, what=what) if name else msg("Done: {what}", what=what)


def removed(name: str, what: Message) -> Message:
    """A line was taken out of a list."""
    return msg("Removed for {name}: {what}", name=name, what=what) if name else msg("Removed: {what}", what=what)
