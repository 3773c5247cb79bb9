"""What Python's own parser of arguments says: how a command is used, and what is wrong with what was typed.

It asks gettext for these texts, by the environment, as `cli_language` does; so they only need to be in our catalogue.
"""

import gettext

from distance_leader.i18n.catalogue import DOMAIN, translations_folder
from distance_leader.i18n.message import Message, msg, nmsg

REQUIRED = msg("the following arguments are required: %s")
ONE_REQUIRED = msg("one of the arguments %s is required")
SAID: tuple[Message, ...] = (
    msg("usage: "),
    msg("positional arguments"),
    msg("options"),
    msg("show this help message and exit"),
    msg("%(prog)s: error: %(message)s\n"),
    msg("argument %(argument_name)s: %(message)s"),
    msg("unrecognized arguments: %s"),
    msg("ambiguous option: %(option)s could match %(matches)s"),
    msg("invalid choice: %(value)r (choose from %(choices)s)"),
    msg("invalid %(type)s value: %(value)r"),
    msg("expected one argument"),
    msg("expected at most one argument"),
    msg("expected at least one argument"),
    nmsg("expected %s argument", "expected %s arguments", 1),
    msg("not allowed with argument %s"),
    msg("ignored explicit argument %r"),
    msg("unexpected option string: %s"),
    msg("unknown parser %(parser_name)r (choices: %(choices)s)"),
    REQUIRED,
    ONE_REQUIRED,
)
"""All that can come of a parser that is made rightly; what it tells a programmer stays English."""


def translate_usage() -> None:
    """Let the parser find these texts. It concerns the whole process; nothing else here asks gettext without a name."""
    gettext.bindtextdomain(DOMAIN, translations_folder())
    gettext.textdomain(DOMAIN)
