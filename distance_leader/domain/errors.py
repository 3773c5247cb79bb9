"""Errors that a user can cause. They carry data; `presentation.sentences` finds the words."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the window shows itself before it needs ids
    from uuid import UUID


class DistanceLeaderError(Exception):
    """Base of every expected error; anything else is a bug."""


class Problem(StrEnum):
    """What can be wrong with a value; each has one sentence in each language."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTROL_CHARACTER = "control_character"
    SEVERAL_ZONES = "several_zones"
    UNKNOWN_ZONE = "unknown_zone"
    UNKNOWN_COUNTRY = "unknown_country"
    UNKNOWN_WORD = "unknown_word"
    NOT_A_WEEK = "not_a_week"
    NOT_A_DATE = "not_a_date"
    NOT_A_MOMENT = "not_a_moment"
    NO_DATE = "no_date"
    NOT_A_TIME = "not_a_time"
    NOT_A_NUMBER = "not_a_number"
    NOT_HOURS = "not_hours"
    NOT_A_SIZE = "not_a_size"
    OUT_OF_RANGE = "out_of_range"
    OUTSIDE_WEEK = "outside_week"
    END_BEFORE_START = "end_before_start"
    TIME_NEEDS_DAY = "time_needs_day"
    LAST_DAY_NEEDS_DAY = "last_day_needs_day"
    LONGEST_UNDER_IDEAL = "longest_under_ideal"
    OVERLAPS = "overlaps"
    SEVERAL_CLOCKS = "several_clocks"
    NOTHING_WAITS = "nothing_waits"
    NOT_ONE_TALK = "not_one_talk"
    NO_SUCH_PERSON = "no_such_person"
    TWO_PEOPLE = "two_people"
    SAME_PARTY = "same_party"
    NOT_LONGER = "not_longer"
    OPEN_ENDED = "open_ended"
    NO_PARTY = "no_party"
    IN_USE = "in_use"
    NAMESAKES = "namesakes"
    SAME_PERSON = "same_person"
    WHICH_ZONE = "which_zone"
    UNKNOWN_PLACE = "unknown_place"
    HALF_WITHOUT_NO = "half_without_no"
    NOTHING_DONE = "nothing_done"
    NO_ASSIGNMENT = "no_assignment"
    ANSWERED_ALREADY = "answered_already"
    NOT_CONFIRMED = "not_confirmed"
    NO_NEW_PASSWORD = "no_new_password"  # noqa: S105 - a word for an error, no password
    NOT_ANSWERS = "not_answers"
    NOT_YET = "not_yet"
    NOT_HELD_YET = "not_held_yet"
    FROZEN = "frozen"


class InvalidValueError(DistanceLeaderError):
    """A value breaks a rule. `kind` and `field` say where, `details` hold what the sentence needs."""

    def __init__(self, kind: str, field: str, problem: Problem, **details: Any) -> None:
        super().__init__(f"{kind}.{field}: {problem}")
        self.kind = kind
        self.field = field
        self.problem = problem
        self.details = details


class ConflictError(DistanceLeaderError):
    """The stored entity is no longer what the change started from."""

    def __init__(self, kind: str, entity_id: "UUID") -> None:
        super().__init__(f"{kind} {entity_id}")
        self.kind = kind
        self.entity_id = entity_id


class NamesHiddenError(DistanceLeaderError):
    """Names and notes are hidden, and nothing may be changed meanwhile."""


class FileProblem(StrEnum):
    """Why a file cannot be used; each has one sentence in each language."""

    MISSING = "missing"
    EXISTS = "exists"
    FOLDER = "folder"
    NO_FOLDER = "no_folder"
    EMPTY = "empty"
    NOT_A_DATABASE = "not_a_database"
    FOREIGN = "foreign"
    PASSWORD_NEEDED = "password_needed"  # noqa: S105 - a word for an error, no password
    WRONG_PASSWORD = "wrong_password"  # noqa: S105
    HAS_PASSWORD = "has_password"  # noqa: S105
    NO_PASSWORD = "no_password"  # noqa: S105
    NEWER = "newer"
    DAMAGED = "damaged"
    IN_USE = "in_use"
    REPLACED = "replaced"
    READ_ONLY = "read_only"
    UNFINISHED = "unfinished"
    NOT_ALLOWED = "not_allowed"
    DISK_FULL = "disk_full"
    IO = "io"
    TOO_LARGE = "too_large"
    TOO_MUCH = "too_much"
    NOT_A_CALENDAR = "not_a_calendar"
    NOT_PEOPLE = "not_people"
    NO_PEOPLE = "no_people"
    NO_HEADINGS = "no_headings"
    TOO_MANY = "too_many"
    TOO_HEAVY = "too_heavy"
    OLD_WORKBOOK = "old_workbook"
    OLD_CARDS = "old_cards"
    NOT_A_PICTURE = "not_a_picture"


class FileError(DistanceLeaderError):
    """A file cannot be used. `path` is as the user gave it; `details` hold what the sentence needs."""

    def __init__(self, problem: FileProblem, path: str, **details: Any) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.path = path
        self.details = details


class NotSavedError(DistanceLeaderError):
    """Something is not done because what was typed could not be written: `cause`. `is_closing`: the window's end."""

    def __init__(self, cause: FileError, *, is_closing: bool = False) -> None:
        super().__init__(str(cause))
        self.cause = cause
        self.is_closing = is_closing


class ReplyProblem(StrEnum):
    """Why a reply to a check-in is not taken in; each has one sentence in each language."""

    NO_BLOCK = "no_block"
    UNKNOWN_FORM = "unknown_form"
    OLDER_ROUND = "older_round"
    ANSWERED_ALREADY = "answered_already"
    CHANGED = "changed"
    TWO_ANSWERS = "two_answers"
    TOO_MUCH = "too_much"


class ReplyError(DistanceLeaderError):
    """A reply cannot be taken in; `details` hold what the sentence needs."""

    def __init__(self, problem: ReplyProblem, **details: Any) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.details = details
