"""What the parsers of all commands are made of."""

from argparse import ArgumentParser, _SubParsersAction
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeAlias

from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import Message, msg

PROGRAM = "distance-leader"
_Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"


class Arguments:
    """Makes the parser of one language."""

    def __init__(self, texts: Catalogue) -> None:
        self._texts = texts
        self.top = ArgumentParser(PROGRAM, description=self.text(msg("Plans the contact with people far away.")))
        told = self.text(msg("show program's version number and exit"))
        self.top.add_argument("--version", action="version", version=_version(), help=told)
        self.commands = self.top.add_subparsers(dest="command", metavar="COMMAND")

    @property
    def language(self) -> str:
        """The language of the system, in which new files are made where none is said."""
        return self._texts.language

    def text(self, message: Message) -> str:
        return self._texts.text(message).replace("%", "%%")

    def command(self, name: str, help_text: Message, within: "_Subparsers | None" = None) -> ArgumentParser:
        """A subcommand. Its options are written out: “--password” is not half of one, with a secret behind it."""
        text = self.text(help_text)
        return (within or self.commands).add_parser(name, help=text, description=text, allow_abbrev=False)

    def group(self, name: str, help_text: Message) -> "_Subparsers":
        """A subcommand with verbs, such as `contact add`."""
        return self.command(name, help_text).add_subparsers(dest="verb", metavar="VERB", required=True)


def add_file(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--password-file", type=Path, metavar="TXT")


def add_today(parser: ArgumentParser) -> None:
    parser.add_argument("--today", metavar="DATE")


def add_weeks(parser: ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("--from", dest="first", required=required, metavar="2026-W45")
    parser.add_argument("--to", dest="last", required=required, metavar="2026-W50")


def add_choice(parser: ArgumentParser, option: str, words: type[StrEnum], default: StrEnum | None) -> None:
    parser.add_argument(
        option, choices=[str(word) for word in words], default=None if default is None else str(default)
    )


def _version() -> str:
    try:
        return version(PROGRAM)
    except PackageNotFoundError:  # a checkout that was never installed
        return "0.1.0"
