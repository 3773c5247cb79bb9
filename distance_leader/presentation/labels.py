"""The words of codes. Long ones for forms and sheets, short ones where a chip has little room."""

from enum import StrEnum

from distance_leader.domain.codes import Anchor, Channel, Experience, Focus, Initiator, Role, State
from distance_leader.i18n.message import Message, msg, pmsg

LABELS: dict[StrEnum, Message] = {
    State.PLANNED: pmsg("state", "Planned"),
    State.HELD: pmsg("state", "Held"),
    State.MISSED: pmsg("state", "Missed"),
    State.CANCELLED: pmsg("state", "Cancelled"),
    Channel.PHONE: pmsg("channel", "Phone"),
    Channel.VIDEO: pmsg("channel", "Video"),
    Channel.EMAIL: pmsg("channel", "E-mail"),
    Channel.CHAT: pmsg("channel", "Chat"),
    Channel.VISIT: pmsg("channel", "Visit at the site"),
    Channel.MEETING: pmsg("channel", "Meeting at home"),
    Focus.TASK: pmsg("focus", "Task content"),
    Focus.WELLBEING: pmsg("focus", "Wellbeing"),
    Focus.CONDITIONS: pmsg("focus", "Working conditions"),
    Focus.DEVELOPMENT: pmsg("focus", "Development"),
    Focus.BELONGING: pmsg("focus", "Belonging"),
    Focus.PERFORMANCE: pmsg("focus", "Performance and sales"),
    Focus.BUDGET: pmsg("focus", "Time and budget"),
    Anchor.LEADER: pmsg("clock", "Mine"),
    Anchor.EMPLOYEE: pmsg("clock", "The employee's"),
    Initiator.LEADER: pmsg("initiative", "Me"),
    Initiator.EMPLOYEE: pmsg("initiative", "The employee"),
    Initiator.OTHER: pmsg("initiative", "Someone else"),
    Experience.NEW: msg("New to working at a distance"),
    Experience.EXPERIENCED: msg("Used to working at a distance"),
    Experience.LIGHT: msg("Asks for little contact"),
    Role.HOME_MANAGER: msg("Project manager at home"),
    Role.CUSTOMER_MANAGER: msg("Customer's project manager"),
    Role.EXPERT: msg("Knows the task"),
}

SHORT: dict[StrEnum, Message] = {
    **LABELS,
    Channel.VISIT: pmsg("channel, short", "Visit"),
    Channel.MEETING: pmsg("channel, short", "Meeting"),
    Focus.TASK: pmsg("focus, short", "Task"),
    Focus.CONDITIONS: pmsg("focus, short", "Conditions"),
    Focus.PERFORMANCE: pmsg("focus, short", "Performance"),
    Focus.BUDGET: pmsg("focus, short", "Budget"),
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
    return LABELS[code]


def short_label(code: StrEnum) -> Message:
    """The word of a code where there is little room."""
    return SHORT[code]
