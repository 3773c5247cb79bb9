"""Wrong usage is told in the language of the environment, with examples that the command line takes."""

import argparse
import ast
import re
from pathlib import Path

import pytest

from distance_leader.cli.usage import SAID
from distance_leader.i18n.catalogue import catalogue

FOR_PROGRAMMERS = {
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    "mutually exclusive arguments must be optional",
    "%r is not callable",
    "cannot merge actions - two groups are named %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "cannot have multiple subparser arguments",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    "conflicting option string: %s",
    "can't open '%(filename)s': %(error)s",
    'argument "-" with mode %r',
}
"""What the parser says of itself, or of kinds of argument that this program has none of."""
OF_OTHER_RELEASES = re.compile("deprecated|warning|default|heading|^subcommands$|version number")


def said_by_argparse():
    """The texts that this Python's parser looks up."""
    for node in ast.walk(ast.parse(Path(argparse.__file__).read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "ngettext"}:
            yield from [one.value for one in node.args[:1] if isinstance(one, ast.Constant)]


def test_all_that_the_parser_can_say_is_in_the_catalogue():
    said = {one for one in said_by_argparse() if one not in FOR_PROGRAMMERS and not OF_OTHER_RELEASES.search(one)}
    assert said == {message.msgid for message in SAID}


@pytest.mark.parametrize("message", SAID, ids=lambda message: message.msgid)
def test_each_is_danish_and_keeps_its_places(message):
    english, danish = (catalogue(language).text(message) for language in ("en", "da"))
    assert danish != english
    assert re.findall(r"%(?:\(\w+\))?[sr]", danish) == re.findall(r"%(?:\(\w+\))?[sr]", english)


@pytest.mark.parametrize(
    ("words", "english", "danish"),
    [
        (("due",), "error: the following arguments are required: FILE", "fejl: der mangler: FILE"),
        (("due", "x", "--week", "3"), "error: unrecognized arguments", "fejl: ukendte argumenter: --week 3"),
        (("export", "x", "schedule", "y"), "are required: --from, --to", "der mangler: --from, --to"),
        (("chart", "x"), "one of the arguments NAME OUT", "ét af disse skal angives: NAME OUT"),
        (("grid", "x", "--from"), "argument --from: expected one", "argumentet --from: her ventes en værdi"),
        (("export", "x", "fax", "y"), "invalid choice: 'fax'", "ugyldigt valg: 'fax'"),
        (("--help",), "show this help message and exit", "vis denne hjælp, og slut"),
        (("due", "--help"), "options:", "tilvalg:"),
    ],
)
def test_wrong_usage_is_told_in_both_languages(say, words, english, danish):
    for language, expected in (("en_GB.UTF-8", english), ("da_DK.UTF-8", danish)):
        told = say(*words, LC_ALL=language)
        assert told.code == (0 if "--help" in words else 2)
        assert expected in " ".join((told.out + told.err).split())


@pytest.mark.parametrize(
    ("words", "bad", "good"),
    [
        (("due", "FILE", "--today"), "26-11-2026", "2026-11-26"),
        (("contact", "add", "FILE", "--employee", "Bo", "--week", "2026-W48", "--start"), "8:30", "2026-11-26T08:30"),
    ],
)
def test_the_example_in_a_sentence_is_one_that_the_command_takes(say, plan_file, words, bad, good):
    words = [str(plan_file) if word == "FILE" else word for word in words]
    told = say(*words, bad)
    assert (told.code, f"Write one such as {good}." in told.err) == (1, True)
    assert "Write one such as" not in say(*words, good).err
