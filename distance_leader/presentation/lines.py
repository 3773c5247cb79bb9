"""What the lines of all lists are made of."""

from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Visibility
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message
from distance_leader.presentation.labels import label


def text_of(message: Message, language: str) -> str:
    """A message in a language."""
    return catalogue(language).text(message)


def days_of(first: date, last: date, language: str) -> str:
    """A day, or the first and last of several."""
    style = formats(language)
    return style.weekday_date(first) if first == last else style.span(first, last)


def owner_of(owner_id: UUID | None) -> UUID:
    """The person or assignment that a list is of. TypeError for a list that the leader cannot have."""
    if owner_id is None:
        raise TypeError("this list belongs to a person or an assignment")
    return owner_id


def marked(text: str, visibility: Visibility, language: str) -> str:
    """Texts that may not be shown say so."""
    return text if visibility is Visibility.SHAREABLE else f"{text} · {text_of(label(visibility), language)}"
