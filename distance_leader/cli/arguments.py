"""What can be said on the command line. Unknown options and words end with exit code 2."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from distance_leader.cli.file_arguments import add_files, add_rights
from distance_leader.cli.parsers import PROGRAM, Arguments, add_choice, add_file, add_today, add_weeks
from distance_leader.cli.usage import ONE_REQUIRED, REQUIRED, translate_usage
from distance_leader.domain.codes import Anchor, Channel, State
from distance_leader.i18n.catalogue import LANGUAGES, Catalogue
from distance_leader.i18n.message import msg


def parse(words: Sequence[str], texts: Catalogue) -> Namespace:
    """The arguments as a namespace; `command` is None where a window is wanted."""
    translate_usage()
    made = Arguments(texts)
    add_files(made)
    _add_people(made)
    _add_plan(made)
    _add_talks(made)
    _add_search(made)
    _add_check_ins(made)
    add_rights(made)
    _add_charts(made)
    first = next((word for word in words if not word.startswith("-")), None)
    known = made.commands.choices
    if first not in known and not {"-h", "--help", "--version"} & set(words):
        return _parse_window(words, texts)
    given = made.top.parse_args(words)
    if given.command == "export" and given.kind != "people" and None in (given.first, given.last):
        made.top.error(texts.text(REQUIRED) % "--from, --to")
    if given.command == "chart" and not given.list and not (given.name and (given.out or given.data)):
        made.top.error(texts.text(ONE_REQUIRED) % "NAME OUT, --data, --list")
    return given


def _parse_window(words: Sequence[str], texts: Catalogue) -> Namespace:
    parser = ArgumentParser(PROGRAM, usage=f"{PROGRAM} [FILE] [--demo]", allow_abbrev=False)
    parser.add_argument("file", nargs="?", type=Path, help=texts.text(msg("the file to open")))
    parser.add_argument("--demo", action="store_true", help=texts.text(msg("open sample data")))
    return parser.parse_args(words, Namespace(command=None))


def _add_people(made: Arguments) -> None:
    verbs = made.group("employee", msg("people"))
    add = made.command("add", msg("add a person"), verbs)
    add_file(add)
    add.add_argument("--name", required=True)
    add.add_argument("--zone", required=True)
    add.add_argument("--country")
    add.add_argument("--customer", default="")
    add.add_argument("--since", metavar="DATE")
    add.add_argument("--speaks", choices=LANGUAGES, help=made.text(msg("the language of what the person is sent")))
    add.add_argument("--rhythm", default="new", metavar="new|experienced|light|IDEAL:LONGEST")
    add.add_argument("--hours", default="08:00-16:00")
    listed = made.command("list", msg("list all people"), verbs)
    add_file(listed)
    listed.add_argument("--archived", action="store_true", help=made.text(msg("archived and frozen people too")))
    show = made.command("show", msg("print all that is known of a person"), verbs)
    add_file(show)
    show.add_argument("--employee", required=True, metavar="NAME|ID")
    show.add_argument("--private", action="store_true", help=made.text(msg("with private notes")))
    for one in (listed, show):
        add_today(one)
        one.add_argument("--json", action="store_true")


def _add_talks(made: Arguments) -> None:
    page = made.command("prepare", msg("what to know before a talk, on one page"))
    add_file(page)
    page.add_argument("--employee", required=True)
    page.add_argument("--private", action="store_true", help=made.text(msg("with private notes")))
    verbs = made.group("request", msg("the employee reached out"))
    add = made.command("add", msg("note that an employee reached out"), verbs)
    add_about = made.command("answer", msg("the oldest request that waits was answered"), verbs)
    for one in (add, add_about):
        add_file(one)
        one.add_argument("--employee", required=True)
        one.add_argument("--at", metavar="MOMENT")
    add.add_argument("--about", default="")
    add.add_argument("--channel", choices=[str(word) for word in Channel], default="phone")


def _add_search(made: Arguments) -> None:
    found = made.command("search", msg("find words in names and notes, newest first"))
    add_file(found)
    found.add_argument("text", metavar="TEXT")
    found.add_argument("--private", action="store_true", help=made.text(msg("also in private and sensitive notes")))
    found.add_argument("--json", action="store_true")


def _add_check_ins(made: Arguments) -> None:
    verbs = made.group("checkin", msg("check-ins: short questions, and what is answered"))
    asked = made.command("ask", msg("write a mail draft and a form for somebody"), verbs)
    add_file(asked)
    asked.add_argument("--employee", required=True, metavar="NAME|ID")
    asked.add_argument("out", type=Path, metavar="OUTDIR")
    add_today(asked)
    taken = made.command("read", msg("read replies: mails, saved files, texts"), verbs)
    add_file(taken)
    taken.add_argument("replies", type=Path, nargs="+", metavar="REPLY")
    taken.add_argument("--apply", action="store_true", help=made.text(msg("write it; without, only look")))
    taken.add_argument("--json", action="store_true")
    add_today(taken)
    typed = made.command("answer", msg("type in what was answered by phone or on paper"), verbs)
    add_file(typed)
    typed.add_argument("--employee", required=True, metavar="NAME|ID")
    typed.add_argument("--date", required=True, metavar="DATE")
    typed.add_argument("--answers", required=True, metavar="y,n,-")
    typed.add_argument("--energy", metavar="1..5")
    typed.add_argument("--comment", default="")
    reasons = made.command("signals", msg("print the reasons to talk that answers give"))
    add_file(reasons)
    add_today(reasons)
    reasons.add_argument("--json", action="store_true")


def _add_charts(made: Arguments) -> None:
    drawn = made.command("chart", msg("draw a chart, or print the values that it draws"))
    add_file(drawn)
    drawn.add_argument("name", nargs="?", metavar="NAME")
    drawn.add_argument("out", nargs="?", type=Path, metavar="OUT.png|OUT.svg|OUT.pdf")
    drawn.add_argument("--list", action="store_true", help=made.text(msg("print the names of the charts")))
    drawn.add_argument("--data", action="store_true", help=made.text(msg("print the values; draw nothing")))
    drawn.add_argument("--employee", metavar="NAME|ID")
    drawn.add_argument("--from", dest="first", metavar="DATE|WEEK")
    drawn.add_argument("--to", dest="last", metavar="DATE|WEEK")
    drawn.add_argument("--language", choices=LANGUAGES)
    drawn.add_argument("--theme", choices=("light", "dark", "print"), default="light")
    drawn.add_argument("--few", action="store_true", help=made.text(msg("in a picture too what fewer than five said")))
    drawn.add_argument("--json", action="store_true")
    add_today(drawn)


def _add_plan(made: Arguments) -> None:
    verbs = made.group("contact", msg("contacts"))
    add = made.command("add", msg("plan or log a contact"), verbs)
    add_file(add)
    add.add_argument("--employee", required=True, metavar="NAME|ID")
    add.add_argument("--week", required=True, metavar="2026-W48")
    add.add_argument("--start", metavar="2026-11-26T08:30")
    add_choice(add, "--anchor", Anchor, Anchor.LEADER)
    add.add_argument("--focus", default="wellbeing", metavar="wellbeing,task,…")
    add_choice(add, "--channel", Channel, None)
    add.add_argument("--minutes", default="30")
    add_choice(add, "--state", State, State.PLANNED)
    add.add_argument("--note", default="")
    add.add_argument("--private-note", default="")
    add_today(add)
    grid = made.command("grid", msg("print the plan of some weeks"))
    add_file(grid)
    add_weeks(grid)
    add_today(grid)
    grid.add_argument("--json", action="store_true")
    due = made.command("due", msg("print whom a talk is owed, and why"))
    add_file(due)
    add_today(due)
    due.add_argument("--json", action="store_true")
    hours = made.command("hours", msg("print which hours of a day suit you and someone else"))
    add_file(hours)
    hours.add_argument("--employee", required=True, metavar="NAME|ID")
    hours.add_argument("--date", required=True, metavar="DATE")
    hours.add_argument("--json", action="store_true")
    _add_output(made)


def _add_output(made: Arguments) -> None:
    parser = made.command("export", msg("write a file for another program"))
    add_file(parser)
    parser.add_argument("kind", choices=("schedule", "calendar", "people"))
    parser.add_argument("out", type=Path, metavar="OUT.xlsx|OUT.ics")
    add_weeks(parser, required=False)  # people need none, see `parse`
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--names", action="store_true", help=made.text(msg("calendar: whole names, not initials")))
    add_today(parser)
    taken = made.command("import", msg("take in what another program wrote"))
    add_file(taken)
    taken.add_argument("kind", choices=("busy", "people"))
    taken.add_argument("source", type=Path, metavar="IN.ics|IN.xlsx|IN.csv|IN.vcf")
    taken.add_argument("--from", dest="first", metavar="DATE")
    taken.add_argument("--to", dest="last", metavar="DATE")
    taken.add_argument("--apply", action="store_true", help=made.text(msg("write it; without, only look")))
    taken.add_argument("--json", action="store_true")
    add_today(taken)
    shot = made.command("screenshot", msg("draw a page as a picture, without a display"))
    add_file(shot)
    shot.add_argument("out", type=Path, metavar="OUT.png")
    pages = ("weeks", "today", "week", "people", "profile", "wellbeing", "follow-up", "charts", "rights")
    shot.add_argument("--page", choices=pages, default="weeks")
    tabs = ("overview", "needs", "assignment", "wellbeing", "agreements", "history", "rights")
    shot.add_argument("--tab", choices=tabs, default="overview")
    shot.add_argument("--employee", metavar="NAME")
    shot.add_argument("--week", metavar="WEEK")
    shot.add_argument("--size", default="1400x900")
    shot.add_argument("--theme", choices=("light", "dark"), default="light")
    shot.add_argument("--language", choices=LANGUAGES)
    shot.add_argument("--scale", choices=("1", "1.25", "1.5", "2"), default="1")
    shot.add_argument("--text-size", choices=("80", "90", "100", "110", "125", "150", "175", "200"), default="100")
    add_today(shot)
