"""The closed sets of words. Their values are the codes of the command line, of JSON and of the file."""

from enum import StrEnum


class State(StrEnum):
    """Where a contact stands."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Channel(StrEnum):
    """How the two meet; a visit is at the customer's site, a meeting is at home."""

    PHONE = "phone"
    VIDEO = "video"
    EMAIL = "email"
    CHAT = "chat"
    VISIT = "visit"
    MEETING = "meeting"


class Focus(StrEnum):
    """What a contact is about. In the order in which they are shown: wellbeing first, which Figure 4 asks for."""

    WELLBEING = "wellbeing"
    TASK = "task"
    CONDITIONS = "conditions"
    DEVELOPMENT = "development"
    BELONGING = "belonging"
    PERFORMANCE = "performance"
    BUDGET = "budget"


CONTROL_FOCI = frozenset({Focus.PERFORMANCE, Focus.BUDGET})
"""The guide warns that talks about these alone are experienced as control."""


class Anchor(StrEnum):
    """Whose clock a future contact follows."""

    EMPLOYEE = "employee"
    LEADER = "leader"


class Initiator(StrEnum):
    """Who took the initiative to a contact."""

    LEADER = "leader"
    EMPLOYEE = "employee"
    OTHER = "other"


class Experience(StrEnum):
    """How used a person is to work at a distance."""

    NEW = "new"
    EXPERIENCED = "experienced"
    LIGHT = "light"


class AbsenceKind(StrEnum):
    """Why someone is not to be called. Never an illness: that is nobody's business here."""

    VACATION = "vacation"
    LEAVE = "leave"
    COURSE = "course"
    AWAY = "away"


class Repeat(StrEnum):
    """How an agreement comes back."""

    ONCE = "once"
    WEEKLY = "weekly"
    YEARLY = "yearly"


class Visibility(StrEnum):
    """Who may see a text: it may be shown to the employee, stays with the leader, or is sensitive."""

    SHAREABLE = "shareable"
    PRIVATE = "private"
    SENSITIVE = "sensitive"


class Owner(StrEnum):
    """Who is to do an action."""

    LEADER = "leader"
    EMPLOYEE = "employee"
    HOME_MANAGER = "home_manager"
    CUSTOMER_MANAGER = "customer_manager"


class Role(StrEnum):
    """What a party is to an assignment (the guide's Figure 1, and who knows the task)."""

    HOME_MANAGER = "home_manager"
    CUSTOMER_MANAGER = "customer_manager"
    EXPERT = "expert"
