"""The words of codes. Long ones for forms and sheets, short ones where a chip has little room."""

from enum import StrEnum

from distance_leader.domain.codes import (
    AbsenceKind,
    Anchor,
    Belonging,
    Channel,
    Clarity,
    ConditionState,
    Energy,
    Experience,
    Focus,
    HomeDayState,
    Initiator,
    Observed,
    Owner,
    Reception,
    Repeat,
    Role,
    Standing,
    State,
    Topic,
    Visibility,
)
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
    _key(AbsenceKind.VACATION): pmsg("absence", "Vacation"),
    _key(AbsenceKind.LEAVE): pmsg("absence", "Leave"),
    _key(AbsenceKind.COURSE): pmsg("absence", "Course"),
    _key(AbsenceKind.AWAY): pmsg("absence", "Away"),
    _key(Repeat.ONCE): pmsg("repeat", "Once"),
    _key(Repeat.WEEKLY): pmsg("repeat", "Every week"),
    _key(Repeat.YEARLY): pmsg("repeat", "Every year"),
    _key(Visibility.SHAREABLE): pmsg("visibility", "May be shown"),
    _key(Visibility.PRIVATE): pmsg("visibility", "Private"),
    _key(Visibility.SENSITIVE): pmsg("visibility", "Sensitive"),
    _key(Owner.LEADER): pmsg("owner", "you"),
    _key(Owner.EMPLOYEE): pmsg("owner", "the employee"),
    _key(Owner.HOME_MANAGER): pmsg("owner", "project manager at home"),
    _key(Owner.CUSTOMER_MANAGER): pmsg("owner", "customer's project manager"),
    _key(Role.HOME_MANAGER): msg("Project manager at home"),
    _key(Role.CUSTOMER_MANAGER): msg("Customer's project manager"),
    _key(Role.EXPERT): msg("Knows the task"),
    _key(HomeDayState.PROMISED): pmsg("home days", "Promised"),
    _key(HomeDayState.HELD): pmsg("home days", "Held"),
    _key(HomeDayState.LOST): pmsg("home days", "Came to nothing"),
    _key(Energy.GIVES): msg("Gives energy"),
    _key(Energy.TAKES): msg("Takes energy"),
    _key(Belonging.SEMINAR): pmsg("belonging", "Seminar"),
    _key(Belonging.TRAINING): pmsg("belonging", "Training"),
    _key(Belonging.SOCIAL): pmsg("belonging", "Social"),
    _key(Belonging.NEWS): pmsg("belonging", "News from home"),
    _key(Belonging.RECOGNITION): pmsg("belonging", "Recognition"),
    _key(Topic.OFFICE): pmsg("condition", "Office"),
    _key(Topic.ACCESS): pmsg("condition", "Access"),
    _key(Topic.INFORMATION): pmsg("condition", "Information"),
    _key(Topic.NETWORK): pmsg("condition", "Internet"),
    _key(Topic.PHONE): pmsg("condition", "Phone"),
    _key(Topic.POWER): pmsg("condition", "Power"),
    _key(Topic.WATER): pmsg("condition", "Water"),
    _key(Topic.HOUSING): pmsg("condition", "Housing"),
    _key(Topic.SAFETY): pmsg("condition", "Safety"),
    _key(Topic.OTHER): pmsg("condition", "Something else"),
    _key(ConditionState.UNCHECKED): msg("Not checked"),
    _key(ConditionState.AS_AGREED): msg("As agreed"),
    _key(ConditionState.DIFFERS): msg("Differs"),
    _key(ConditionState.SETTLED): msg("Differed, settled"),
    _key(Observed.FREEDOM): pmsg("experience", "Freedom in the work"),
    _key(Observed.SELF_LED): pmsg("experience", "Leads the own work"),
    _key(Observed.VARIETY): pmsg("experience", "Varied, exciting tasks"),
    _key(Observed.SPARRING): pmsg("experience", "Good sparring in the team"),
    _key(Observed.NEW_PEOPLE): pmsg("experience", "New colleagues, many people"),
    _key(Observed.MORE_ENERGY): pmsg("experience", "More energy at the customer's"),
    _key(Observed.LONELINESS): pmsg("experience", "Lonely, without colleagues"),
    _key(Observed.RESERVED): pmsg("experience", "Kept at arm's length by the customer's people"),
    _key(Observed.FROM_DAY_ONE): pmsg("experience", "Expected to perform fully from day one"),
    _key(Observed.SLOW_ANSWERS): pmsg("experience", "Hard to reach leader or project manager"),
    _key(Observed.WHOSE_MAN): pmsg("experience", "The customer's or the company's?"),
    _key(Observed.UNCLEAR_ROLE): pmsg("experience", "Unclear role and expectations"),
    _key(Observed.POOR_CONDITIONS): pmsg("experience", "Facilities not as expected"),
    _key(Reception.WELL): pmsg("reception", "Well"),
    _key(Reception.RESERVED): pmsg("reception", "With reserve"),
    _key(Clarity.CLEAR): pmsg("role", "Clear"),
    _key(Clarity.UNCLEAR): pmsg("role", "Unclear"),
    _key(Standing.SUPPLIER): pmsg("standing", "One who delivers"),
    _key(Standing.COLLEAGUE): pmsg("standing", "A colleague"),
    _key(Standing.BOTH): pmsg("standing", "Both"),
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
