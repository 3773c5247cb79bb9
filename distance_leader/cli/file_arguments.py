"""The words of the commands about whole files and about the rights of a person."""

from pathlib import Path

from distance_leader.cli.parsers import Arguments, add_file, add_today
from distance_leader.i18n.catalogue import LANGUAGES
from distance_leader.i18n.message import msg


def add_files(made: Arguments) -> None:
    new = made.command("new", msg("make an empty file"))
    add_file(new)
    new.add_argument("--zone", default="Europe/Copenhagen")
    new.add_argument("--country")
    new.add_argument("--name", default="")
    new.add_argument("--language", choices=LANGUAGES, default=made.language)
    demo = made.command("demo", msg("make a file of sample data"))
    add_file(demo)
    demo.add_argument("--people", default="12")
    demo.add_argument("--years", default="2")
    demo.add_argument("--seed", default="1")
    demo.add_argument("--language", choices=LANGUAGES, default=made.language)
    add_today(demo)
    add_file(made.command("verify", msg("check that a file is whole")))
    kept = made.command("backup", msg("make a checked copy"))
    add_file(kept)
    kept.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    back = made.command("restore", msg("put a backup in a file's place; the file of before is kept aside"))
    back.add_argument("backup", type=Path, metavar="BACKUP")
    add_file(back)
    mended = made.command("repair", msg("write what can be read of a damaged file to a new one"))
    add_file(mended)
    mended.add_argument("out", type=Path, metavar="OUT")
    mended.add_argument("--json", action="store_true")
    verbs = made.group("password", msg("the password of a file"))
    for name, help_text in (
        ("set", msg("encrypt a file")),
        ("change", msg("give a file another password")),
        ("remove", msg("make a file readable for everyone who has it")),
    ):
        verb = made.command(name, help_text, verbs)
        add_file(verb)
        verb.add_argument("--new-password-file", type=Path, metavar="TXT")


def add_rights(made: Arguments) -> None:
    verbs = made.group("person", msg("the rights of a person"))
    access = made.command("access", msg("write all that is held about a person"), verbs)
    add_file(access)
    access.add_argument("out", type=Path, metavar="OUTDIR")
    access.add_argument("--language", choices=LANGUAGES)
    erase = made.command("erase", msg("erase a person from the file and its copies, for good"), verbs)
    add_file(erase)
    erase.add_argument("--yes", action="store_true")
    freezing = made.command("freeze", msg("let all about a person lie: no plan, no chart, no change"), verbs)
    freezing.add_argument("--why", default="", metavar="TEXT")
    add_today(freezing)
    taking_up = made.command("take-up", msg("follow a frozen person again"), verbs)
    for one in (freezing, taking_up):
        add_file(one)
    for one in (access, erase, freezing, taking_up):
        one.add_argument("--employee", required=True, metavar="NAME|ID")
    over = made.command("retention", msg("what was kept for its time"))
    add_file(over)
    add_today(over)
    over.add_argument("--json", action="store_true")
    account = made.command("audit", msg("what left the file, and what was erased"))
    add_file(account)
    account.add_argument("--json", action="store_true")
