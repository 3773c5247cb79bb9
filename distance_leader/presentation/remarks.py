"""What is worth saying of a value that may stand as it is: an address nobody can be reached at, a word too much."""

from typing import Any

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.address_checks import email_warning, identity_warning, phone_warning
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.sensitive_words import is_maybe_sensitive

_NAMES = frozenset(
    {
        ("Employee", "name"),
        ("Employee", "title"),
        ("Employee", "department"),
        ("Assignment", "project"),
        ("Assignment", "site"),
        ("Assignment", "owner_department"),
        ("Condition", "name"),
        ("Travel", "place"),
        ("Customer", "name"),
        ("Stakeholder", "name"),
    }
)
"""Lines that name something; nobody's state is told in them."""
_NOBODYS = ("Leader", "Question")
"""The leader's own particulars, and questions that are put to everybody."""


def of_email(_entity: Any, text: str) -> Message | None:
    """Whether an address can reach somebody."""
    return email_warning(text)


def of_phone(_entity: Any, text: str) -> Message | None:
    """Whether somebody can be called at a number."""
    return phone_warning(text)


def of_note(_entity: Any, text: str) -> Message | None:
    """Whether a text holds a personal identity number, or a word that may be sensitive."""
    return identity_warning(text) or sensitive_hint(text)


def of_sensitive_note(_entity: Any, text: str) -> Message | None:
    """Whether a text that is marked as sensitive holds a personal identity number."""
    return identity_warning(text)


def sensitive_hint(text: str) -> Message | None:
    """A hint where a text may tell of health, belief or the like; it stops nothing."""
    if not is_maybe_sensitive(text):
        return None
    return msg("This may be sensitive: keep it only where the task calls for it, and mark it as sensitive.")


def is_free_text(field: Field) -> bool:
    """Whether a field is for sentences, in which anything may be told."""
    if field.shape is Shape.NOTE:
        return True
    is_other = field.remark is not None or field.kind in _NOBODYS or (field.kind, field.name) in _NAMES
    return field.shape is Shape.LINE and not is_other


def remark_on(field: Field, entity: Any, text: str) -> Message | None:
    """What is worth saying of a value in a field, if anything is."""
    if field.remark is not None:
        return field.remark(entity, text)
    return of_note(entity, text) if is_free_text(field) else None


def remark_on_line(fields: tuple[Field, ...], text: str) -> Message | None:
    """What is worth saying of a typed line that becomes something with these fields."""
    return of_note(None, text) if any(is_free_text(field) for field in fields) else None
