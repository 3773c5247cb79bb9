"""Editing a contact by its phrase: the line that says all of it that a line can say, and what a change will become."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from distance_leader.domain.contact import Contact
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg
from distance_leader.planning.typed_change import changes_of
from distance_leader.planning.typed_contact import TypedContact, parse_typed
from distance_leader.presentation.chips import as_phrases
from distance_leader.presentation.typed_preview import preview


@dataclass(frozen=True, slots=True)
class Retyping:
    """A contact that is being typed over. `phrase` is what the line begins with, `said` what that means."""

    contact: Contact
    phrase: str
    said: TypedContact
    today: date

    @classmethod
    def of(cls, contact: Contact, language: str, today: date) -> "Retyping":
        """The phrase of a contact; its note stands in it where it can be read out of it again."""
        phrase = as_phrases(contact, language)
        said = parse_typed(phrase, contact.week, today)
        if said.note:  # a stay of more than a week, say, is no phrase: its days are left to the panel
            phrase = as_phrases(replace(contact, day=None, last_day=None, time=None), language)
            said = parse_typed(phrase, contact.week, today)
        with_note = replace(said, note=contact.note)
        for text in (f"{phrase} {contact.note}", f'{phrase} "{contact.note}"') if contact.note else ():
            typed = parse_typed(text, contact.week, today)
            if replace(typed, understood=said.understood) == with_note:
                return cls(contact, text, typed, today)
        return cls(contact, phrase, said, today)

    def typed(self, text: str) -> TypedContact:
        """What a line over it means."""
        return parse_typed(text, self.contact.week, self.today)

    def changes(self, typed: TypedContact) -> dict[str, Any]:
        """The fields that it changes."""
        return changes_of(self.contact, self.said, typed, self.today)

    def preview(self, typed: TypedContact, language: str) -> str:
        """The contact as it would be, or that nothing changes."""
        fields = self.changes(typed)
        if not fields and typed.party == self.said.party:
            return catalogue(language).text(msg("Unchanged so far. Change a word, or add one."))
        shown = {name: fields.get(name, getattr(self.contact, name)) for name in _SHOWN}
        return preview(TypedContact(**shown, party=typed.party), self.contact.week, self.today, language)


_SHOWN = ("foci", "channel", "state", "day", "last_day", "time", "minutes", "anchor", "note")
