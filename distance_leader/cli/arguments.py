"""What can be said on the command line. Unknown options and words end with exit code 2."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Sequence
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeAlias

from distance_leader.domain.codes import Anchor, Channel, State
from distance_leader.i18n.catalogue import LANGUAGES, Catalogue
from distance_leader.i18n.message import Message, msg

PROGRAM = "distance-leader"
_Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"


class Arguments:
    """Makes the parser of one language."""

    def __init__(self, texts: Catalogue) -> None:
        self._texts = texts
        self.top = ArgumentParser(PROGRAM, description=self._text(msg("Plans the contact with people far away.")))
        self.top.add_argument("--version", action="version", version=_version())
        self._commands = self.top.add_subparsers(dest="command", metavar="COMMAND")

    def _text(self, message: Message) -> str:
        return self._texts.text(message).replace("%", "%%")

    def command(self, name: str, help_text: Message, within: "_Subparsers | None" = None) -> ArgumentParser:
        """A subcommand. Its options are written out: “--password” is not half of one, with a secret behind it."""
        text = self._text(help_text)
        return (within or self._commands).add_parser(name, help=text, description=text, allow_abbrev=False)

    def group(self, name: str, help_text: Message) -> "_Subparsers":
        """A subcommand with verbs, such as `contact add`."""
        return self.command(name, help_text).add_subparsers(dest="verb", metavar="VERB", required=True)


def parse(words: Sequence[str], texts: Catalogue) -> Namespace:
    """The arguments as a namespace; `command` is None where a window is wanted."""
    made = Arguments(texts)
    _add_files(made)
    _add_people(made)
    _add_plan(made)
    _add_talks(made)
    _add_search(made)
    _add_check_ins(made)
    _add_rights(made)
    _add_charts(made)
    first = next((word for word in words if not word.startswith("-")), None)
    known = made._commands.choices  # noqa: SLF001 - its own module
    if first not in known and not {"-h", "--help", "--version"} & set(words):
        return _parse_window(words, texts)
    given = made.top.parse_args(words)
    if given.command == "export" and given.kind != "people" and None in (given.first, given.last):
        made.top.error("--from, --to")
    if given.command == "chart" and not given.list and not (given.name and (given.out or given.data)):
        made.top.error("NAME OUT, --data, --list")
    return given


def _parse_window(words: Sequence[str], texts: Catalogue) -> Namespace:
    parser = ArgumentParser(PROGRAM, usage=f"{PROGRAM} [FILE] [--demo]", allow_abbrev=False)
    parser.add_argument("file", nargs="?", type=Path, help=texts.text(msg("the file to open")))
    parser.add_argument("--demo", action="store_true", help=texts.text(msg("open sample data")))
    return parser.parse_args(words, Namespace(command=None))


def _add_files(made: Arguments) -> None:
    new = made.command("new", msg("make an empty file"))
    _file(new)
    new.add_argument("--zone", default="Europe/Copenhagen")
    new.add_argument("--country")
    new.add_argument("--name", default="")
    new.add_argument("--language", choices=LANGUAGES, default="da")
    demo = made.command("demo", msg("make a file of sample data"))
    _file(demo)
    demo.add_argument("--people", default="12")
    demo.add_argument("--years", default="2")
    demo.add_argument("--seed", default="1")
    demo.add_argument("--language", choices=LANGUAGES, default="da")
    _today(demo)
    _file(made.command("verify", msg("check that a file is whole")))
    kept = made.command("backup", msg("make a checked copy"))
    _file(kept)
    kept.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    back = made.command("restore", msg("put a backup in a file's place; the file of before is kept aside"))
    back.add_argument("backup", type=Path, metavar="BACKUP")
    _file(back)
    mended = made.command("repair", msg("write what can be read of a damaged file to a new one"))
    _file(mended)
    mended.add_argument("out", type=Path, metavar="OUT")
    mended.add_argument("--json", action="store_true")
    verbs = made.group("password", msg("the password of a file"))
    for name, help_text in (
        ("set", msg("encrypt a file")),
        ("change", msg("give a file another password")),
        ("remove", msg("make a file readable for everyone who has it")),
    ):
        verb = made.command(name, help_text, verbs)
        _file(verb)
        verb.add_argument("--new-password-file", type=Path, metavar="TXT")


def _add_rights(made: Arguments) -> None:
    verbs = made.group("person", msg("the rights of a person"))
    access = made.command("access", msg("write all that is held about a person"), verbs)
    _file(access)
    access.add_argument("out", type=Path, metavar="OUTDIR")
    access.add_argument("--language", choices=LANGUAGES)
    erase = made.command("erase", msg("erase a person from the file and its copies, for good"), verbs)
    _file(erase)
    erase.add_argument("--yes", action="store_true")
    for one in (access, erase):
        one.add_argument("--employee", required=True, metavar="NAME|ID")
    over = made.command("retention", msg("what was kept for its time"))
    _file(over)
    _today(over)
    over.add_argument("--json", action="store_true")
    account = made.command("audit", msg("what left the file, and what was erased"))
    _file(account)
    account.add_argument("--json", action="store_true")


def _add_people(made: Arguments) -> None:
    verbs = made.group("employee", msg("people"))
    add = made.command("add", msg("add a person"), verbs)
    _file(add)
    add.add_argument("--name", required=True)
    add.add_argument("--zone", required=True)
    add.add_argument("--country")
    add.add_argument("--customer", default="")
    add.add_argument("--since", metavar="DATE")
    add.add_argument("--rhythm", default="new", metavar="new|experienced|light|IDEAL:LONGEST")
    add.add_argument("--hours", default="08:00-16:00")
    listed = made.command("list", msg("list all people"), verbs)
    _file(listed)
    listed.add_argument("--archived", action="store_true", help=made._text(msg("archived people too")))  # noqa: SLF001
    show = made.command("show", msg("print all that is known of a person"), verbs)
    _file(show)
    show.add_argument("--employee", required=True, metavar="NAME|ID")
    show.add_argument("--private", action="store_true", help=made._text(msg("with private notes")))  # noqa: SLF001
    for one in (listed, show):
        _today(one)
        one.add_argument("--json", action="store_true")


def _add_talks(made: Arguments) -> None:
    page = made.command("prepare", msg("what to know before a talk, on one page"))
    _file(page)
    page.add_argument("--employee", required=True)
    page.add_argument("--private", action="store_true", help=made._text(msg("with private notes")))  # noqa: SLF001
    verbs = made.group("request", msg("the employee reached out"))
    add = made.command("add", msg("note that an employee reached out"), verbs)
    add_about = made.command("answer", msg("the oldest request that waits was answered"), verbs)
    for one in (add, add_about):
        _file(one)
        one.add_argument("--employee", required=True)
        one.add_argument("--at", metavar="MOMENT")
    add.add_argument("--about", default="")
    add.add_argument("--channel", choices=[str(word) for word in Channel], default="phone")


def _add_search(made: Arguments) -> None:
    found = made.command("search", msg("find words in names and notes, newest first"))
    _file(found)
    found.add_argument("text", metavar="TEXT")
    found.add_argument("--private", action="store_true", help=made._text(msg("also in private and sensitive notes")))  # noqa: SLF001
    found.add_argument("--json", action="store_true")


def _add_check_ins(made: Arguments) -> None:
    verbs = made.group("checkin", msg("check-ins: short questions, and what is answered"))
    asked = made.command("ask", msg("write a mail draft and a form for somebody"), verbs)
    _file(asked)
    asked.add_argument("--employee", required=True, metavar="NAME|ID")
    asked.add_argument("out", type=Path, metavar="OUTDIR")
    _today(asked)
    taken = made.command("read", msg("read replies: mails, saved files, texts"), verbs)
    _file(taken)
    taken.add_argument("replies", type=Path, nargs="+", metavar="REPLY")
    taken.add_argument("--apply", action="store_true", help=made._text(msg("write it; without, only look")))  # noqa: SLF001
    taken.add_argument("--json", action="store_true")
    _today(taken)
    typed = made.command("answer", msg("type in what was answered by phone or on paper"), verbs)
    _file(typed)
    typed.add_argument("--employee", required=True, metavar="NAME|ID")
    typed.add_argument("--date", required=True, metavar="DATE")
    typed.add_argument("--answers", required=True, metavar="y,n,-")
    typed.add_argument("--energy", metavar="1..5")
    typed.add_argument("--comment", default="")
    reasons = made.command("signals", msg("print the reasons to talk that answers give"))
    _file(reasons)
    _today(reasons)
    reasons.add_argument("--json", action="store_true")


def _add_charts(made: Arguments) -> None:
    drawn = made.command("chart", msg("draw a chart, or print the values that it draws"))
    _file(drawn)
    drawn.add_argument("name", nargs="?", metavar="NAME")
    drawn.add_argument("out", nargs="?", type=Path, metavar="OUT.png|OUT.svg|OUT.pdf")
    drawn.add_argument("--list", action="store_true", help=made._text(msg("print the names of the charts")))  # noqa: SLF001
    drawn.add_argument("--data", action="store_true", help=made._text(msg("print the values; draw nothing")))  # noqa: SLF001
    drawn.add_argument("--employee", metavar="NAME|ID")
    drawn.add_argument("--from", dest="first", metavar="DATE|WEEK")
    drawn.add_argument("--to", dest="last", metavar="DATE|WEEK")
    drawn.add_argument("--language", choices=LANGUAGES)
    drawn.add_argument("--theme", choices=("light", "dark", "print"), default="light")
    drawn.add_argument("--json", action="store_true")
    _today(drawn)


def _add_plan(made: Arguments) -> None:
    verbs = made.group("contact", msg("contacts"))
    add = made.command("add", msg("plan or log a contact"), verbs)
    _file(add)
    add.add_argument("--employee", required=True, metavar="NAME|ID")
    add.add_argument("--week", required=True, metavar="2026-W48")
    add.add_argument("--start", metavar="2026-11-26T08:30")
    _choice(add, "--anchor", Anchor, Anchor.LEADER)
    add.add_argument("--focus", default="wellbeing", metavar="wellbeing,task,…")
    _choice(add, "--channel", Channel, None)
    add.add_argument("--minutes", default="30")
    _choice(add, "--state", State, State.PLANNED)
    add.add_argument("--note", default="")
    add.add_argument("--private-note", default="")
    grid = made.command("grid", msg("print the plan of some weeks"))
    _file(grid)
    _weeks(grid)
    _today(grid)
    grid.add_argument("--json", action="store_true")
    due = made.command("due", msg("print whom a talk is owed, and why"))
    _file(due)
    _today(due)
    due.add_argument("--json", action="store_true")
    hours = made.command("hours", msg("print which hours of a day suit you and someone else"))
    _file(hours)
    hours.add_argument("--employee", required=True, metavar="NAME|ID")
    hours.add_argument("--date", required=True, metavar="DATE")
    hours.add_argument("--json", action="store_true")
    _add_output(made)


def _add_output(made: Arguments) -> None:
    parser = made.command("export", msg("write a file for another program"))
    _file(parser)
    parser.add_argument("kind", choices=("schedule", "calendar", "people"))
    parser.add_argument("out", type=Path, metavar="OUT.xlsx|OUT.ics")
    _weeks(parser, required=False)  # people need none, see `parse`
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--names", action="store_true", help=made._text(msg("calendar: whole names, not initials")))  # noqa: SLF001
    _today(parser)
    taken = made.command("import", msg("take in what another program wrote"))
    _file(taken)
    taken.add_argument("kind", choices=("busy", "people"))
    taken.add_argument("source", type=Path, metavar="IN.ics|IN.xlsx|IN.csv|IN.vcf")
    taken.add_argument("--from", dest="first", metavar="DATE")
    taken.add_argument("--to", dest="last", metavar="DATE")
    taken.add_argument("--apply", action="store_true", help=made._text(msg("write it; without, only look")))  # noqa: SLF001
    taken.add_argument("--json", action="store_true")
    _today(taken)
    shot = made.command("screenshot", msg("draw a page as a picture, without a display"))
    _file(shot)
    shot.add_argument("out", type=Path, metavar="OUT.png")
    pages = ("weeks", "today", "week", "people", "profile", "wellbeing", "follow-up", "charts")
    shot.add_argument("--page", choices=pages, default="weeks")
    tabs = ("overview", "needs", "assignment", "wellbeing", "agreements", "history")
    shot.add_argument("--tab", choices=tabs, default="overview")
    shot.add_argument("--employee", metavar="NAME")
    shot.add_argument("--week", metavar="WEEK")
    shot.add_argument("--size", default="1400x900")
    shot.add_argument("--theme", choices=("light", "dark"), default="light")
    shot.add_argument("--language", choices=LANGUAGES)
    shot.add_argument("--scale", choices=("1", "1.25", "1.5", "2"), default="1")
    _today(shot)


def _file(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--password-file", type=Path, metavar="TXT")


def _today(parser: ArgumentParser) -> None:
    parser.add_argument("--today", metavar="DATE")


def _weeks(parser: ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("--from", dest="first", required=required, metavar="2026-W45")
    parser.add_argument("--to", dest="last", required=required, metavar="2026-W50")


def _choice(parser: ArgumentParser, option: str, words: type[StrEnum], default: StrEnum | None) -> None:
    parser.add_argument(
        option, choices=[str(word) for word in words], default=None if default is None else str(default)
    )


def _version() -> str:
    try:
        return version(PROGRAM)
    except PackageNotFoundError:  # a checkout that was never installed
        return "0.1.0"
