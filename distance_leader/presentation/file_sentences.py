"""The sentence for each thing that can be wrong with a file."""

from collections.abc import Callable, Mapping
from typing import Any

from distance_leader.domain.errors import FileProblem
from distance_leader.i18n.message import Message, msg

FILE_SENTENCES: dict[FileProblem, Callable[[Mapping[str, Any]], Message]] = {
    FileProblem.MISSING: lambda d: msg("There is no file {path}.", path=d["path"]),
    FileProblem.EXISTS: lambda d: msg(
        "{path} exists already and is left as it is. Choose another name.", path=d["path"]
    ),
    FileProblem.FOLDER: lambda d: msg("{path} is a folder, not a file.", path=d["path"]),
    FileProblem.NO_FOLDER: lambda d: msg("There is no folder for {path}. Make the folder first.", path=d["path"]),
    FileProblem.EMPTY: lambda d: msg(
        "{path} is empty (0 bytes), so it holds no plan. Look for a copy of it.", path=d["path"]
    ),
    FileProblem.NOT_A_DATABASE: lambda d: msg("{path} is not a file of Distance Leader.", path=d["path"]),
    FileProblem.FOREIGN: lambda d: msg("{path} is a database of another program.", path=d["path"]),
    FileProblem.PASSWORD_NEEDED: lambda d: msg("{path} is encrypted. It opens with its password.", path=d["path"]),
    FileProblem.WRONG_PASSWORD: lambda d: msg(
        "This is not the password of {path}. Try again: nothing is lost.", path=d["path"]
    ),
    FileProblem.HAS_PASSWORD: lambda d: msg("{path} has a password already. Change that one instead.", path=d["path"]),
    FileProblem.NO_PASSWORD: lambda d: msg("{path} has no password, so there is none to change.", path=d["path"]),
    FileProblem.REPLACED: lambda d: msg(
        "{path} was moved, replaced or removed while it was open. Nothing more is written to it: save a copy.",
        path=d["path"],
    ),
    FileProblem.NEWER: lambda d: msg(
        "{path} was made by a newer version (schema {found}; this one knows {known}). Update the program to open it.",
        path=d["path"],
        found=d["found"],
        known=d["known"],
    ),
    FileProblem.DAMAGED: lambda d: (
        msg(
            "{path} was not closed as it should have been, and it is damaged. Nothing was written. Restore a backup, "
            "or repair it: what can be read goes into a new file.",
            path=d["path"],
        )
        if d.get("ended_uncleanly")
        else msg(
            "{path} is damaged. Restore a backup, or repair it: what can be read goes into a new file.", path=d["path"]
        )
    ),
    FileProblem.IN_USE: lambda d: msg(
        "{path} is open for writing in another window or program. Close that one first.", path=d["path"]
    ),
    FileProblem.READ_ONLY: lambda d: msg("{path} may be looked at, but not written to.", path=d["path"]),
    FileProblem.UNFINISHED: lambda d: msg(
        "{path} has unsaved parts beside it (-wal) and may not be written to. Copy both to a folder of yours.",
        path=d["path"],
    ),
    FileProblem.NOT_ALLOWED: lambda d: msg("You are not allowed to use {path}.", path=d["path"]),
    FileProblem.DISK_FULL: lambda d: msg("The disk is full, so {path} was not written.", path=d["path"]),
    FileProblem.IO: lambda d: msg("The disk failed while {path} was in use.", path=d["path"]),
    FileProblem.TOO_LARGE: lambda d: msg(
        "{path} is larger than {most} MB, so it was not read.", path=d["path"], most=d["most"]
    ),
    FileProblem.TOO_MUCH: lambda d: msg(
        "{path} repeats or nests more than a calendar does, so nothing of it was taken.", path=d["path"]
    ),
    FileProblem.NOT_A_CALENDAR: lambda d: (
        msg("{path} is no calendar that can be read (line {line}); nothing was taken.", path=d["path"], line=d["line"])
        if d["line"]
        else msg("{path} has an entry whose time cannot be read; nothing was taken.", path=d["path"])
    ),
    FileProblem.NOT_PEOPLE: lambda d: msg(
        "{path} is no Excel workbook, CSV file or vCard that can be read; nothing was taken.", path=d["path"]
    ),
    FileProblem.NO_PEOPLE: lambda d: msg("There is nothing in {path}.", path=d["path"]),
    FileProblem.NO_HEADINGS: lambda d: msg(
        "No row of {path} names its columns. Write headings such as Name, E-mail, Customer and City above them.",
        path=d["path"],
    ),
    FileProblem.TOO_MANY: lambda d: msg(
        "{path} holds more than a list of people (at most {rows} rows and {columns} columns), so nothing was taken.",
        path=d["path"],
        rows=d["rows"],
        columns=d["columns"],
    ),
    FileProblem.TOO_HEAVY: lambda d: msg(
        "{path} takes more time or memory to read than a list of people does, so nothing was taken.", path=d["path"]
    ),
    FileProblem.OLD_WORKBOOK: lambda d: msg(
        "{path} is a workbook of an old kind, or one with a password. Save it as .xlsx without a password.",
        path=d["path"],
    ),
    FileProblem.OLD_CARDS: lambda d: msg(
        "{path} has vCards of version 2. Export them as version 3 or 4.", path=d["path"]
    ),
    FileProblem.NOT_A_PICTURE: lambda d: msg(
        "{path} must end in .png, .svg or .pdf: that is how the kind of picture is told.", path=d["path"]
    ),
}
