"""Runs a subcommand and turns expected errors into one sentence and an exit code."""

import os
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from io import TextIOWrapper

from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg

Command = Callable[[Namespace], int | None]


def cli_language(environment: Mapping[str, str]) -> str:
    """Danish where the environment's messages are Danish, as gettext understands it, else English."""
    chosen = next(
        (environment[name] for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    return "da" if re.split("[_.@:]", chosen)[0] == "da" else "en"


def run(arguments: Namespace, texts: Catalogue, more: Mapping[str, Command]) -> int:
    """Run what was asked for: 0, or with one sentence on standard error 1, 2 for an unknown word, 3 for a fault."""
    try:
        return _run(arguments, texts, more)
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback may quote what people said
        from distance_leader.cli.faults import tell_fault  # noqa: PLC0415 - with the first fault

        return tell_fault(error, texts)


def _run(arguments: Namespace, texts: Catalogue, more: Mapping[str, Command]) -> int:
    # Imported here, since they bring SQLAlchemy: `--help` and a wrong option answer at once.
    from distance_leader.cli import checkins, finding, insight, people, plan, talks  # noqa: PLC0415
    from distance_leader.cli.values import UnknownWordError  # noqa: PLC0415
    from distance_leader.presentation.sentences import sentence  # noqa: PLC0415

    commands: dict[str, Command] = {
        **_file_commands(texts),
        "employee": lambda given: people.VERBS[given.verb](given, texts),
        "contact": plan.add,
        "grid": lambda given: plan.grid(given, texts),
        "due": lambda given: insight.due(given, texts),
        "hours": lambda given: insight.hours(given, texts),
        "search": lambda given: finding.find(given, texts),
        "prepare": lambda given: talks.prepare(given, texts),
        "request": talks.request,
        "checkin": lambda given: checkins.check_in(given, texts),
        "signals": lambda given: checkins.signals(given, texts),
        "chart": lambda given: _chart(given, texts),
        "export": lambda given: _export(given, texts),
        "import": lambda given: _import(given, texts),
        **more,
    }
    if isinstance(sys.stdout, TextIOWrapper):  # a name that the terminal cannot show is no reason to fail
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return _done(commands[arguments.command](arguments))
    except BrokenPipeError:  # whoever reads has read enough, as `head` does; Python would complain at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except UnknownWordError as error:
        _tell(texts.text(msg("“{word}” is not one of the known words.", word=str(error))))
        return 2
    except DistanceLeaderError as error:
        said = texts.text(sentence(error))
        _tell(f"--{error.field}: {said}" if isinstance(error, InvalidValueError) and error.kind == "Option" else said)
        return 1


def _file_commands(texts: Catalogue) -> dict[str, Command]:
    """The commands about whole files."""
    from distance_leader.cli import backups, files, passwords, rights  # noqa: PLC0415 - as in `run`

    return {
        "new": lambda given: files.new(given, texts),
        "demo": lambda given: files.demo(given, texts),
        "verify": lambda given: backups.verify(given, texts),
        "backup": backups.backup,
        "restore": lambda given: backups.restore(given, texts),
        "repair": lambda given: backups.repair(given, texts),
        "password": lambda given: passwords.password(given, texts),
        "person": lambda given: rights.of_person(given, texts),
        "retention": lambda given: rights.retention(given, texts),
        "audit": lambda given: rights.audit(given, texts),
    }


def _done(code: int | None) -> int:
    """The exit code, when all that was printed has gone out."""
    sys.stdout.flush()
    return code or 0


def _export(given: Namespace, texts: Catalogue) -> None:
    if given.kind == "calendar":
        from distance_leader.cli.calendars import export_calendar  # noqa: PLC0415 - as below

        export_calendar(given, texts)
        return
    from distance_leader.cli.output import export, export_people  # noqa: PLC0415 - brings openpyxl

    if given.kind == "people":
        export_people(given, texts)
    else:
        export(given)


def _chart(given: Namespace, texts: Catalogue) -> None:
    from distance_leader.cli.charts import chart  # noqa: PLC0415 - the other commands need none of it

    chart(given, texts)


def _import(given: Namespace, texts: Catalogue) -> None:
    if given.kind == "people":
        from distance_leader.cli.importing import import_people  # noqa: PLC0415 - as below

        import_people(given, texts)
    else:
        from distance_leader.cli.calendars import import_busy  # noqa: PLC0415 - the other commands need none of it

        import_busy(given, texts)


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
