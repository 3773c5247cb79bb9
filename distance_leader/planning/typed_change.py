"""A contact's own phrase, typed over: what was changed in the phrase is what changes in the contact."""

from datetime import date
from typing import Any

from distance_leader.domain.codes import Anchor
from distance_leader.domain.contact import Contact
from distance_leader.planning.typed_contact import TypedContact, state_of

_DAYS = ("day", "last_day", "time")
_ALWAYS = ("foci", "channel", "minutes", "initiator")
"""A contact has one of each: taken out of the phrase, it stays as it was."""


def changes_of(contact: Contact, before: TypedContact, after: TypedContact, today: date) -> dict[str, Any]:
    """The fields of a contact that a phrase changes; `before` is what its own phrase said, `after` what was made of it.

    What both say alike stays, even where the phrase cannot say all of it. What is said otherwise is replaced. What was
    taken out is gone: the day with its hour, the hour, the note; without the word for it, the state is the calendar's.
    """
    fields = {
        name: getattr(after, name)
        for name in _ALWAYS
        if getattr(after, name) and getattr(after, name) != getattr(before, name)
    }
    if any(getattr(after, name) != getattr(before, name) for name in _DAYS):
        fields |= {name: getattr(after, name) for name in _DAYS}
    if after.anchor is not before.anchor:
        fields["anchor"] = after.anchor or Anchor.LEADER
    if after.state is not before.state:
        fields["state"] = state_of(after, contact.week, today)
    if after.note != before.note:
        fields["note"] = _note(contact, before, after)
    return fields


def _note(contact: Contact, before: TypedContact, after: TypedContact) -> str:
    """The note that was typed; where the phrase could not hold the one that is there, both."""
    if before.note or not contact.note:
        return after.note
    return f"{contact.note}\n{after.note}"
