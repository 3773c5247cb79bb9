"""The sentence for each expected error: what is wrong, and what would be right."""

from collections.abc import Callable, Mapping
from typing import Any

from distance_leader.domain.errors import (
    ConflictError,
    DistanceLeaderError,
    FileError,
    InvalidValueError,
    NamesHiddenError,
    NotSavedError,
    Problem,
    ReplyError,
    ReplyProblem,
)
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.file_sentences import FILE_SENTENCES

_Details = Mapping[str, Any]


def not_held_yet(week: IsoWeek) -> Message:
    """A talk of a week that is still to come."""
    return msg("Week {week} has not come yet, so no talk of it can have been held.", week=week.number)


_VALUE_SENTENCES: dict[Problem, Callable[[_Details], Message]] = {
    Problem.EMPTY: lambda _: msg("This may not be empty."),
    Problem.TOO_LONG: lambda d: msg(
        "{length} characters are too many: at most {most}.", length=d["length"], most=d["most"]
    ),
    Problem.CONTROL_CHARACTER: lambda _: msg("Line breaks and other control characters cannot stand here."),
    Problem.UNKNOWN_ZONE: lambda d: msg(
        "There is no time zone “{zone}”. Write a larger city nearby, or a zone such as Europe/Copenhagen.",
        zone=_short(d["zone"]),
    ),
    Problem.SEVERAL_ZONES: lambda d: msg(
        "“{place}” has more than one time zone. Write the one meant: {zones}.",
        place=_short(d["zone"]),
        zones=", ".join(d["zones"]),
    ),
    Problem.UNKNOWN_COUNTRY: lambda d: msg(
        "There is no country “{country}”. Write its two letters, such as DK.", country=_short(d["country"])
    ),
    Problem.UNKNOWN_WORD: lambda d: msg(
        "“{text}” is not one of the words that can stand here.", text=_short(d["text"])
    ),
    Problem.NOT_A_WEEK: lambda d: msg("There is no week “{text}”. Write one such as 2026-W48.", text=_short(d["text"])),
    Problem.NOT_A_DATE: lambda d: msg(
        "“{text}” is not a date. Write one such as {example}.",
        text=_short(d["text"]),
        example=d.get("example", "26-11-2026"),
    ),
    Problem.NOT_A_MOMENT: lambda d: msg(
        "“{text}” is not a moment. Write one such as 2026-11-26T08:30+01:00.", text=_short(d["text"])
    ),
    Problem.NOT_A_TIME: lambda d: msg(
        "“{text}” is not a time. Write one such as {example}.", text=_short(d["text"]), example=d.get("example", "8:30")
    ),
    Problem.NOT_A_NUMBER: lambda d: msg("“{text}” is not a whole number.", text=_short(d["text"])),
    Problem.NOT_HOURS: lambda d: msg(
        "“{text}” are not working hours. Write them such as 08:00-16:00.", text=_short(d["text"])
    ),
    Problem.NOT_A_SIZE: lambda d: msg("“{text}” is not a size. Write one such as 1400x900.", text=_short(d["text"])),
    Problem.OUT_OF_RANGE: lambda d: msg(
        "{value} is not possible here: from {least} to {most}.",
        value=d["value"],
        least=d["least"],
        most=d["most"],
    ),
    Problem.OUTSIDE_WEEK: lambda d: msg(
        "{day} is not in week {week}, but in {right}.",
        day=d["day"],
        week=str(d["week"]),
        right=str(d["right"]),
    ),
    Problem.END_BEFORE_START: lambda d: msg(
        "The end, {end}, is before the start, {start}.", start=d["start"], end=d["end"]
    ),
    Problem.TIME_NEEDS_DAY: lambda _: msg("A time needs a day. Write the day first."),
    Problem.LAST_DAY_NEEDS_DAY: lambda _: msg("A last day needs a first day. Write the first day first."),
    Problem.LONGEST_UNDER_IDEAL: lambda d: msg(
        "The longest interval, {longest} days, is shorter than the ideal, {ideal} days.",
        longest=d["longest"],
        ideal=d["ideal"],
    ),
    Problem.OVERLAPS: lambda d: msg(
        "This assignment overlaps the one that starts on {other}. End that one first.", other=d["other"]
    ),
    Problem.SEVERAL_CLOCKS: lambda _: msg("A talk with several people follows your clock, since theirs differ."),
    Problem.NOTHING_WAITS: lambda d: msg("No request from {name} waits for an answer.", name=_short(d["name"])),
    Problem.NOT_ONE_TALK: lambda _: msg("One talk joins contacts of two or more people, one of each. Choose those."),
    Problem.NO_SUCH_PERSON: lambda d: msg("There is nobody called “{name}” in the file.", name=_short(d["name"])),
    Problem.TWO_PEOPLE: lambda d: msg(
        "More than one person is called “{name}”: {people}. Use the id.",
        name=_short(d["name"]),
        people=d["people"],
    ),
    Problem.NAMESAKES: lambda d: msg(
        "More than one person is called “{name}”. Write the e-mail address of the one meant in the row.",
        name=_short(d["name"]),
    ),
    Problem.SAME_PERSON: lambda d: msg("Row {row} is about the same person already.", row=d["row"]),
    Problem.WHICH_ZONE: lambda d: msg(
        "The time zone is doubtful. Write the one meant in a column Time zone: {zones}.", zones=d["zones"]
    ),
    Problem.UNKNOWN_PLACE: lambda _: msg(
        "The time zone of this place is not known. Write it in a column Time zone, such as Europe/Copenhagen."
    ),
    Problem.SAME_PARTY: lambda _: msg("Nobody expects something of themselves here. Choose two parties."),
    Problem.NOT_LONGER: lambda d: msg(
        "An extension ends later than {end}, when the assignment ends now.", end=d["end"]
    ),
    Problem.OPEN_ENDED: lambda _: msg("This assignment is open, so there is no end to extend. Write its end first."),
    Problem.IN_USE: lambda d: msg(
        "“{name}” is named by an assignment or a talk, so it stays. Take it out there first.", name=_short(d["name"])
    ),
    Problem.NO_PARTY: lambda _: msg("Say who it is first, such as “Jane Hill: the turbine control”."),
    Problem.HALF_WITHOUT_NO: lambda _: msg("Only a No can be about one half of the question."),
    Problem.NOTHING_DONE: lambda _: msg(
        "Nothing was done about this yet: finish one of its actions, or write why not."
    ),
    Problem.NO_ASSIGNMENT: lambda d: msg(
        "Nobody can be asked on {day} without an assignment on that day.", day=d["day"]
    ),
    Problem.ANSWERED_ALREADY: lambda d: msg(
        "These questions were answered on {day}; nothing is counted twice.", day=d["day"]
    ),
    Problem.NOT_CONFIRMED: lambda _: msg("This cannot be undone. Say --yes to do it."),
    Problem.NO_NEW_PASSWORD: lambda d: msg(
        "Give the new password by a file, or in the environment as {variable}.", variable=d["variable"]
    ),
    Problem.NOT_YET: lambda d: msg("{day} has not come yet. Give the day on which it was answered.", day=d["day"]),
    Problem.NOT_HELD_YET: lambda d: not_held_yet(d["week"]),
    Problem.FROZEN: lambda d: msg(
        "{name} is frozen: what is kept about this person is neither changed nor used before it is taken up again.",
        name=_short(d["name"]),
    ),
    Problem.NOT_ANSWERS: lambda d: msg(
        "“{text}” are not {count} answers. Write one letter for each question, such as y,n,- (y, n, or - for none).",
        text=_short(d["text"]),
        count=d["count"],
    ),
}

_REPLY_SENTENCES: dict[ReplyProblem, Callable[[_Details], Message]] = {
    ReplyProblem.NO_BLOCK: lambda _: msg(
        "There are no answers of a form in this. If somebody answered in their own words, type the answers in."
    ),
    ReplyProblem.UNKNOWN_FORM: lambda _: msg(
        "This form is not known here: it was made by another file, or what it was about has been erased."
    ),
    ReplyProblem.OLDER_ROUND: lambda d: msg(
        "This answers the questions of {asked}, and newer ones were asked on {newer}. Ask for an answer to those.",
        asked=d["asked"],
        newer=d["newer"],
    ),
    ReplyProblem.ANSWERED_ALREADY: lambda d: msg(
        "These questions were answered on {day}; nothing is counted twice.", day=d["day"]
    ),
    ReplyProblem.CHANGED: lambda _: msg(
        "The answers do not match their control code, so something was changed on the way. Ask what the answer was."
    ),
    ReplyProblem.TWO_ANSWERS: lambda _: msg(
        "There are two different answers to the same questions in this. Ask which of them holds."
    ),
    ReplyProblem.TOO_MUCH: lambda _: msg("This is larger or more tangled than a reply can be, so it was not read."),
}

_LONGEST_QUOTE = 60
_WITHOUT_DATE: dict[str, Message] = {
    "Absence": msg("Say when, such as “week 52” or “21/12-3/1”."),
    "Travel": msg("Say where and when, such as “Seoul 1/12-5/12”."),
    "HomeDay": msg("Say which days, such as “promised 28/11-29/11” or “held week 45”."),
    "FamilyAgreement": msg("Say which day, such as “every Wed 16-20 the children” or “24/12 the parents”."),
    "Extension": msg("Say until which day, such as “until 30/6/2027, the second hall is added”."),
}
"""By what the line would have become; its example is of that kind."""


def sentence(error: DistanceLeaderError) -> Message:
    """What to tell the user."""
    if isinstance(error, InvalidValueError):
        if error.problem is Problem.NO_DATE:
            return _WITHOUT_DATE[error.kind]
        return _VALUE_SENTENCES[error.problem](error.details)
    if isinstance(error, FileError):
        return FILE_SENTENCES[error.problem]({"path": error.path, **error.details})
    if isinstance(error, ReplyError):
        return _REPLY_SENTENCES[error.problem](error.details)
    if isinstance(error, NotSavedError):
        return _not_saved(error)
    if isinstance(error, NamesHiddenError):
        return msg("Names are hidden. Press F9 to show them; then this can be done.")
    if isinstance(error, ConflictError):
        return msg("This was changed elsewhere in the meantime, so it was left as it is.")
    raise TypeError(type(error).__name__)


def _not_saved(error: NotSavedError) -> Message:
    why = sentence(error.cause)
    if error.is_closing:
        return msg("{why} What you typed is not saved yet. Close again to leave without it.", why=why)
    return msg("{why} What you typed stays, and is saved when the disk works again.", why=why)


def _short(text: str) -> str:
    """A quoted input, on one line and short enough for a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"
