"""The words of codes. Long ones for forms and sheets, short ones where a chip has little room."""

from enum import StrEnum

from distance_leader.domain.codes import Anchor, Channel, Experience, Focus, Initiator, Role, State
from distance_leader.i18n.message import Message, msg, pmsg


def _key(code: StrEnum) -> tuple[type, str]:
    """A code with its set: 'leader' is a clock and an initiative, and both are equal texts."""
    return type(code), str(code)


_LONG: dict[tuple[type, str], Message] = {
    _key(State.PLANNED): pmsg("state", "Planned"),
    _key(State.HELD): pmsg("state", "Held"),
    _key(State.MISSED): pmsg("state", "Missed"),
    _key(State.CANCELLED): pmsg("state", "Cancelled"),
    _key(Channel.PHONE): pmsg("channel", "Phone"),
    _key(Channel.VIDEO): pmsg("channel", "Video"),
    _key(Channel.EMAIL): pmsg("channel", "E-mail"),
    _key(Channel.CHAT): pmsg("channel", "Chat"),
    _key(Channel.VISIT): pmsg("channel", "Visit at the site"),
    _key(Channel.MEETING): pmsg("channel", "Meeting at home"),
    _key(Focus.TASK): pmsg("focus", "Task content"),
    _key(Focus.WELLBEING): pmsg("focus", "Wellbeing"),
    _key(Focus.CONDITIONS): pmsg("focus", "Working conditions"),
    _key(Focus.DEVELOPMENT): pmsg("focus", "Development"),
    _key(Focus.BELONGING): pmsg("focus", "Belonging"),
    _key(Focus.PERFORMANCE): pmsg("focus", "Performance and sales"),
    _key(Focus.BUDGET): pmsg("focus", "Time and budget"),
    _key(Anchor.LEADER): pmsg("clock", "Mine"),
    _key(Anchor.EMPLOYEE): pmsg("clock", "The employee's"),
    _key(Initiator.LEADER): pmsg("initiative", "Me"),
    _key(Initiator.EMPLOYEE): pmsg("initiative", "The employee"),
    _key(Initiator.OTHER): pmsg("initiative", "Someone else"),
    _key(Experience.NEW): msg("New to working at a distance"),
    _key(Experience.EXPERIENCED): msg("Used to working at a distance"),
    _key(Experience.LIGHT): msg("Asks for little contact"),
    _key(Role.HOME_MANAGER): msg("Project manager at home"),
    _key(Role.CUSTOMER_MANAGER): msg("Customer's project manager"),
    _key(Role.EXPERT): msg("Knows the task"),
}

_SHORT: dict[tuple[type, str], Message] = {
    **_LONG,
    _key(Channel.VISIT): pmsg("channel, short", "Visit"),
    _key(Channel.MEETING): pmsg("channel, short", "Meeting"),
    _key(Focus.TASK): pmsg("focus, short", "Task"),
    _key(Focus.CONDITIONS): pmsg("focus, short", "Conditions"),
    _key(Focus.PERFORMANCE): pmsg("focus, short", "Performance"),
    _key(Focus.BUDGET): pmsg("focus, short", "Budget"),
}

STATE_GLYPHS: dict[State, str] = {
    State.PLANNED: "○",
    State.HELD: "✓",
    State.MISSED: "✗",
    State.CANCELLED: "–",
}
"""A shape for each state, so that a sheet or a terminal without colour says the same."""


def label(code: StrEnum) -> Message:
    """The full word of a code."""
    return _LONG[_key(code)]


def short_label(code: StrEnum) -> Message:
    """The word of a code where there is little room."""
    return _SHORT[_key(code)]
