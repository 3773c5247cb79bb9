"""What the lines of all lists are made of."""

from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Visibility
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import FOLDED, Message, Sensitive
from distance_leader.presentation.labels import label


def text_of(message: Message, language: str) -> str:
    """A message in a language."""
    return catalogue(language).text(message)


def days_of(first: date, last: date, language: str) -> str:
    """A day, or the first and last of several, as within a line."""
    style = formats(language)
    return style.within(first) if first == last else style.span(first, last)


def owner_of(owner_id: UUID | None) -> UUID:
    """The person or assignment that a list is of. TypeError for a list that the leader cannot have."""
    if owner_id is None:
        raise TypeError("this list belongs to a person or an assignment")
    return owner_id


def folded(text: str, visibility: Visibility, language: str, *, is_whole: bool) -> str:
    """A text of a line; one that is sensitive only where the whole line is asked for."""
    is_hidden = bool(text) and visibility is Visibility.SENSITIVE and not is_whole
    return text_of(FOLDED, language) if is_hidden else text


def guarded(text: str, visibility: Visibility) -> str | Sensitive:
    """A text as an argument of a message, which folds it away where it is sensitive."""
    return Sensitive(text) if text and visibility is Visibility.SENSITIVE else text


def marked(text: str, visibility: Visibility, language: str, *, is_whole: bool) -> str:
    """Texts that may not be shown say so; one that is folded away has said it already."""
    is_plain = visibility is Visibility.SHAREABLE or (visibility is Visibility.SENSITIVE and not is_whole)
    return text if is_plain else f"{text} · {text_of(label(visibility), language)}"
