"""What is said shortly before a call: in the window with whom, outside of it only that there is one."""

from collections.abc import Sequence
from datetime import datetime

from distance_leader.domain.home import Home
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.storage.queries.agenda import Call


def reminder_text(calls: Sequence[Call], home: Home, language: str) -> Message:
    """For the window: '15:00: Amina Noor, Bo Lind'. `calls` begin at the same moment."""
    names = ", ".join(dict.fromkeys(call.name for call in calls))
    return msg("At {time} you talk with {names}.", time=_clock(calls[0].starts_at, home, language), names=names)


def neutral_text(at: datetime, home: Home, language: str) -> Message:
    """For the desktop, where others may see it: no name, no focus."""
    return msg("You have a call at {time}.", time=_clock(at, home, language))


def _clock(at: datetime, home: Home, language: str) -> str:
    return formats(language).clock(home.wall(at).time())
