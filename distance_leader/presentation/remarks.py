"""What is worth saying of a value that may stand as it is: an address nobody can be reached at, a number too much."""

from typing import Any

from distance_leader.i18n.message import Message
from distance_leader.presentation.address_checks import email_warning, identity_warning, phone_warning


def of_email(_entity: Any, text: str) -> Message | None:
    """Whether an address can reach somebody."""
    return email_warning(text)


def of_phone(_entity: Any, text: str) -> Message | None:
    """Whether somebody can be called at a number."""
    return phone_warning(text)


def of_note(_entity: Any, text: str) -> Message | None:
    """Whether a text holds a personal identity number."""
    return identity_warning(text)
