"""New rules of the time zones: planned contacts keep their wall time, and get the instant that it now has."""

from dataclasses import dataclass

from distance_leader.domain.zones import tzdata_version
from distance_leader.services.resolving import resolve
from distance_leader.storage.queries.contacts import contacts_of_other_rules
from distance_leader.storage.store import Edit, Reader


@dataclass(frozen=True, slots=True)
class NewRules:
    """How many planned contacts were made by other rules, and how many of them now lie at another instant."""

    contacts: int
    moved: int


def are_outdated(reader: Reader) -> bool:
    """Whether any planned contact was made by another release of the rules."""
    return bool(contacts_of_other_rules(reader, tzdata_version()))


def apply_rules(edit: Edit) -> NewRules:
    """Work the instants of planned contacts out anew by the rules of today."""
    before = contacts_of_other_rules(edit, tzdata_version())
    after = [resolve(edit, contact) for contact in before]
    edit.put_many(after)
    moved = sum(old.starts_at != new.starts_at for old, new in zip(before, after, strict=True))
    return NewRules(len(before), moved)
