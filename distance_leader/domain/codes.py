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


class HomeDayState(StrEnum):
    """What became of days at home."""

    PROMISED = "promised"
    HELD = "held"
    LOST = "lost"


class Energy(StrEnum):
    """Whether something gives energy or takes it."""

    GIVES = "gives"
    TAKES = "takes"


class Belonging(StrEnum):
    """How a person is kept in touch with the company at home."""

    SEMINAR = "seminar"
    TRAINING = "training"
    SOCIAL = "social"
    NEWS = "news"
    RECOGNITION = "recognition"


class Topic(StrEnum):
    """The working conditions that are agreed and checked."""

    OFFICE = "office"
    ACCESS = "access"
    INFORMATION = "information"
    NETWORK = "network"
    PHONE = "phone"
    POWER = "power"
    WATER = "water"
    HOUSING = "housing"
    SAFETY = "safety"
    OTHER = "other"


class ConditionState(StrEnum):
    """Whether a condition is as it was agreed."""

    UNCHECKED = "unchecked"
    AS_AGREED = "as_agreed"
    DIFFERS = "differs"
    SETTLED = "settled"


class Observed(StrEnum):
    """What people tell of work at a distance: the guide's six good and seven hard experiences, in its order."""

    FREEDOM = "freedom"
    SELF_LED = "self_led"
    VARIETY = "variety"
    SPARRING = "sparring"
    NEW_PEOPLE = "new_people"
    MORE_ENERGY = "more_energy"
    LONELINESS = "loneliness"
    RESERVED = "reserved"
    FROM_DAY_ONE = "from_day_one"
    SLOW_ANSWERS = "slow_answers"
    WHOSE_MAN = "whose_man"
    UNCLEAR_ROLE = "unclear_role"
    POOR_CONDITIONS = "poor_conditions"


GOOD_OBSERVED = tuple(Observed)[:6]


class Reception(StrEnum):
    """How the customer's people received the employee."""

    WELL = "well"
    RESERVED = "reserved"


class Clarity(StrEnum):
    """Whether the employee's role at the customer's is clear."""

    CLEAR = "clear"
    UNCLEAR = "unclear"


class Standing(StrEnum):
    """What the employee is at the customer's: one who delivers, a colleague, or both."""

    SUPPLIER = "supplier"
    COLLEAGUE = "colleague"
    BOTH = "both"


class YesNo(StrEnum):
    """What was answered to a question. No answer is a third thing, and is stored as none."""

    YES = "yes"
    NO = "no"


class QuestionKind(StrEnum):
    """How a question is answered; a rating goes from 1 to 5."""

    YES_NO = "yes_no"
    RATING = "rating"
    TEXT = "text"


class Half(StrEnum):
    """Which half of a double question a No is about. Not said is none of these."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


class Asked(StrEnum):
    """Whom a question is put to."""

    EMPLOYEE = "employee"
    LEADER = "leader"


class Sheet(StrEnum):
    """Which set of questions a round has: the short check-in (Figure 3), or the joint follow-up (Figure 5)."""

    CHECK_IN = "check_in"
    FOLLOW_UP = "follow_up"


class CameBy(StrEnum):
    """How answers reached the leader."""

    FORM = "form"
    MAIL = "mail"
    PAPER = "paper"
    PHONE = "phone"
    TYPED = "typed"


class Counterpart(StrEnum):
    """With whom the leader talks about an issue."""

    EMPLOYEE = "employee"
    HOME_MANAGER = "home_manager"
    CUSTOMER_MANAGER = "customer_manager"


class AuditAct(StrEnum):
    """What is kept account of, without contents."""

    EXPORT = "export"
    ACCESS = "access"
    ERASURE = "erasure"
    RESTORE = "restore"
    FAILED_UNLOCK = "failed_unlock"


class Kept(StrEnum):
    """What is kept for a time of its own."""

    COMMENTS = "comments"
    SENSITIVE = "sensitive"
    TALKS = "talks"
    HISTORY = "history"
    PERSON = "person"
