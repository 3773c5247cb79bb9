"""A text before it is translated. Labels, undo names and log rows are messages, so they follow the language."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """A msgid with its arguments; an argument may be a Message itself. English is the msgid's language."""

    msgid: str
    args: tuple[tuple[str, Any], ...] = ()
    plural: str | None = None
    count: int | None = None
    context: str | None = None


@dataclass(frozen=True, slots=True)
class Sensitive:
    """A sensitive text as an argument: it is folded away unless the whole message is asked for."""

    text: str


def msg(msgid: str, /, **args: Any) -> Message:
    """Mark a text for translation; `{name}` in it is filled from `args`."""
    return Message(msgid, tuple(args.items()))


def nmsg(singular: str, plural: str, count: int, /, **args: Any) -> Message:
    """Mark a text with a number; `{count}` is filled by itself."""
    return Message(singular, (("count", count), *args.items()), plural, count)


def pmsg(context: str, msgid: str, /, **args: Any) -> Message:
    """Mark a text that means different things in different places."""
    return Message(msgid, tuple(args.items()), context=context)


FOLDED = msg("(sensitive, folded)")
"""What stands in the place of a sensitive text until it is asked for."""


def is_folded(message: Message) -> bool:
    """Whether a message holds a sensitive text."""
    return any(
        isinstance(value, Sensitive) or (isinstance(value, Message) and is_folded(value)) for _, value in message.args
    )
