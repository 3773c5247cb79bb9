"""What the search found, in words: whose it is, what it is and when, and the text with the words in it."""

from dataclasses import dataclass

from distance_leader.domain.codes import Visibility
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.labels import label
from distance_leader.presentation.lines import folded
from distance_leader.storage.queries.search import Hit

KIND_WORDS: dict[str, Message] = {
    "absence": pmsg("found", "absence"),
    "action": pmsg("found", "promise"),
    "answer": pmsg("found", "answer"),
    "assignment": pmsg("found", "assignment"),
    "belonging_event": pmsg("found", "belonging"),
    "check_in": pmsg("found", "check-in"),
    "condition": pmsg("found", "working condition"),
    "contact": pmsg("found", "contact"),
    "customer": pmsg("found", "customer"),
    "employee": pmsg("found", "employee"),
    "energy_note": pmsg("found", "energy"),
    "expectation": pmsg("found", "expectation"),
    "extension": pmsg("found", "extension"),
    "family_agreement": pmsg("found", "family agreement"),
    "goal": pmsg("found", "development goal"),
    "home_day": pmsg("found", "home day"),
    "issue": pmsg("found", "issue"),
    "knowledge": pmsg("found", "knows the task"),
    "request": pmsg("found", "request"),
    "stakeholder": pmsg("found", "party"),
    "talking_point": pmsg("found", "talking point"),
}
"""What each kind is called, by its table."""
_NOT_READ_OUT = msg("(frozen, so not read out here)")


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit as it is shown. `who` is empty for what is the leader's own."""

    who: str
    about: str
    text: str
    marks: tuple[tuple[int, int], ...]

    @property
    def whole(self) -> str:
        """All of it in one line, for a terminal or a screen reader."""
        return " · ".join(part for part in (self.who, self.about, self.text) if part)


def hit_line(hit: Hit, language: str, *, is_whole: bool = False) -> HitLine:
    """'Amina Noor', 'contact, week 48, Thu 26 Nov, private', and the cut of the text; a sensitive one `is_whole`."""
    texts = catalogue(language)
    parts = [texts.text(KIND_WORDS.get(hit.kind, pmsg("found", "note"))), *_when(hit, language)]
    if hit.visibility is not Visibility.SHAREABLE:
        parts.append(texts.text(label(hit.visibility)).lower())
    if hit.is_frozen:
        return HitLine(hit.name, ", ".join(parts), texts.text(_NOT_READ_OUT), ())
    text = folded(hit.text, hit.visibility, language, is_whole=is_whole)
    return HitLine(hit.name, ", ".join(parts), text, hit.marks if text == hit.text else ())


def _when(hit: Hit, language: str) -> list[str]:
    if hit.week is None or hit.date is None:
        return []
    week = catalogue(language).text(msg("week {number} of {year}", number=hit.week.number, year=hit.week.year))
    return [week, formats(language).within(hit.date)] if hit.is_day else [week]
