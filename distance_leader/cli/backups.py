"""Commands about copies: backup, restore, verify, repair."""

import json
from argparse import Namespace

from distance_leader.cli.passwords import password_of, warn_of_plain_file
from distance_leader.domain.clock import system_now
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg, nmsg
from distance_leader.keeping import (
    check_whole,
    is_backup,
    key_of,
    make_backup,
    prove_backup,
    repair_file,
    restore_backup,
)


def backup(given: Namespace) -> None:
    """`backup FILE [DIR]`: a checked copy; prints where it lies."""
    print(make_backup(given.file, given.folder, system_now(), password_of(given)))


def restore(given: Namespace, texts: Catalogue) -> None:
    """`restore BACKUP FILE`: the backup in the file's place; prints where the file of before lies now."""
    password = password_of(given)
    aside = restore_backup(given.backup, given.file, password, system_now())
    if aside is not None:
        print(aside)
    if password is None:
        warn_of_plain_file(given.file, texts)


def verify(given: Namespace, texts: Catalogue) -> int:
    """`verify FILE|BACKUP`: the full checks, a backup restored on trial; 1 where they find anything."""
    password = password_of(given)
    if check_whole(given.file, password):
        raise FileError(FileProblem.DAMAGED, str(given.file))
    print(texts.text(msg("{path} is whole.", path=str(given.file))))
    if is_backup(given.file):
        held = prove_backup(given.file, password)
        print(texts.text(nmsg("Restored on trial: {count} person.", "Restored on trial: {count} people.", held.people)))
        if held.newest_talk:
            print(
                texts.text(
                    msg("The newest talk was on {day}.", day=min(held.newest_talk, system_now().date().isoformat()))
                )
            )
    return 0


def repair(given: Namespace, texts: Catalogue) -> None:
    """`repair FILE OUT`: what can be read in a new file; prints what was lost, table by table."""
    password = password_of(given)
    found = repair_file(given.file, given.out, password, system_now())
    if given.json:
        print(json.dumps([one._asdict() for one in found]))
        return
    from distance_leader.presentation.salvage import salvage_lines, salvage_sum  # noqa: PLC0415 - brings SQLAlchemy

    print(texts.text(salvage_sum(found)))
    for line in salvage_lines(found, texts.language):
        print(line)
    if key_of(given.out, password) is None:
        warn_of_plain_file(given.out, texts)
