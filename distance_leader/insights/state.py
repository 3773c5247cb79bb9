"""The states of a rhythm, by themselves: the plan knows them before it knows anybody's."""

from enum import StrEnum


class RhythmState(StrEnum):
    """Where a person stands; the values are the codes of the command line."""

    OK = "ok"
    PLANNED = "planned"
    DUE = "due"
    OVERDUE = "overdue"
    PAUSED = "paused"
