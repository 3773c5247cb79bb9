"""Commands about the rights of a person: what is held, erasure, and the account of both."""

import json
from argparse import Namespace
from typing import Any
from uuid import UUID

from distance_leader.cli.opening import reading, today_of, writing
from distance_leader.cli.passwords import password_of
from distance_leader.cli.values import person
from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import AuditAct
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import FileError, FileProblem, InvalidValueError, Problem
from distance_leader.forgetting import erase_person, finish_erasing
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg, nmsg
from distance_leader.presentation.auditing import audit_words
from distance_leader.presentation.retaining import load_review
from distance_leader.services.freezing import freeze, take_up
from distance_leader.storage.audit import audit_entries
from distance_leader.storage.leftovers import is_erasing_unfinished
from distance_leader.storage.sqlite import file_errors
from distance_leader.workspace import open_workspace


def of_person(given: Namespace, texts: Catalogue) -> None:
    """The verbs of `person`."""
    if given.verb == "access":
        access(given)
    elif given.verb == "erase":
        erase(given, texts)
    else:
        change_freezing(given)


def access(given: Namespace) -> None:
    """`person access FILE --employee NAME OUTDIR`: all that is held, in three shapes; prints where each lies."""
    from distance_leader.exchange.access.writing import write_access  # noqa: PLC0415 - brings openpyxl and fpdf

    workspace = open_workspace(given.file, to_write=False, password=password_of(given), checks_unclean=True)
    try:
        if given.out.is_file():
            raise FileError(FileProblem.EXISTS, str(given.out))
        with workspace.read() as reader:
            who = person(reader, given.employee)
            with file_errors(given.out):
                given.out.mkdir(mode=0o700, exist_ok=True)
            handed = write_access(reader, who, given.out, system_now(), given.language or who.language)
        workspace.note(AuditAct.ACCESS, "person", who.id)
    finally:
        workspace.close()
    for path in handed:
        if path is not None:
            print(path)


def erase(given: Namespace, texts: Catalogue) -> None:
    """`person erase FILE --employee NAME --yes`: from the file and every copy that is known. Cannot be undone."""
    if not given.yes:
        raise InvalidValueError("Option", "yes", Problem.NOT_CONFIRMED)
    who = _whom(given)
    now, password = system_now(), password_of(given)
    if who is None:
        forgotten = finish_erasing(given.file, password, now)
        done = msg("What was broken off was finished. The file holds nobody called {name}.", name=given.employee)
        print(texts.text(done))
    else:
        forgotten = erase_person(given.file, who.id, password, now)
    said = [
        nmsg("{count} row was erased.", "{count} rows were erased.", forgotten.rows),
        nmsg("{count} copy was made anew without it.", "{count} copies were made anew without it.", forgotten.cleared),
    ]
    for line in said:
        print(texts.text(line))
    for path in forgotten.removed:
        print(texts.text(msg("Removed: {path}", path=str(path))))
    for path in forgotten.left:
        print(texts.text(msg("Out of reach or with another password, and may still hold it: {path}", path=str(path))))


def _whom(given: Namespace) -> Employee | None:
    """Who is to be erased; None for somebody who is gone already while an erasure has still something to do."""
    try:
        with reading(given) as reader:
            return person(reader, given.employee)
    except InvalidValueError as error:
        if error.problem is Problem.NO_SUCH_PERSON and is_erasing_unfinished(given.file):
            return None
        raise


def change_freezing(given: Namespace) -> None:
    """`person freeze FILE --employee NAME [--why TEXT]` and `person take-up FILE --employee NAME`."""
    with writing(given) as workspace:
        with workspace.read() as reader:
            who = person(reader, given.employee)
            today = today_of(given, reader) if given.verb == "freeze" else None
        if today is not None:
            with workspace.edit(msg("Freeze {name}", name=who.name)) as edit:
                freeze(edit, who, today, given.why)
        else:
            with workspace.edit(msg("Take {name} up again", name=who.name)) as edit:
                take_up(edit, who)


def retention(given: Namespace, texts: Catalogue) -> None:
    """`retention FILE`: what was kept for its time, to be reviewed; nothing is changed."""
    with reading(given) as reader:
        rows = load_review(reader, today_of(given, reader), texts.language)
    if given.json:
        said = [
            {
                "employee": row.name,
                "employee_id": str(UUID(row.person)),
                "category": row.category,
                "count": row.how_many,
                "oldest": row.oldest.isoformat(),
                "kept_since_before": row.cutoff.isoformat(),
                "text": texts.text(row.said),
            }
            for row in rows
        ]
        print(json.dumps(said, ensure_ascii=False))
        return
    for row in rows:
        print(f"{row.name}: {texts.text(row.said)}")


def audit(given: Namespace, texts: Catalogue) -> None:
    """`audit FILE`: what left the file and what was erased: when, what kind, how much."""
    workspace = open_workspace(given.file, to_write=False, password=password_of(given), checks_unclean=True)
    try:
        workspace.note_failed_unlocks()
        with workspace.read() as reader:
            entries = audit_entries(reader)
            lines = audit_words(reader, entries, texts.language)
    finally:
        workspace.close()
    if given.json:
        rows: list[dict[str, Any]] = [
            {
                "at": one.at.isoformat(),
                "act": one.act,
                "employee_id": str(one.subject_id) if one.subject_id else None,
                "what": one.what,
                "count": one.how_many,
            }
            for one in entries
        ]
        print(json.dumps(rows, ensure_ascii=False))
        return
    for line in lines:
        print(f"{line.when}  {line.said}")
