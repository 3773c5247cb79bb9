"""What stands on a recovery sheet: the words that open a file without its password, and what to do with them."""

from datetime import date
from typing import NamedTuple

from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg


class RecoverySheet(NamedTuple):
    """Plain texts; the words in rows of four groups."""

    title: str
    purpose: str
    rows: tuple[str, ...]
    advice: tuple[str, ...]


_GROUPS = 4


def recovery_sheet(file_name: str, words: str, printed_on: date, language: str) -> RecoverySheet:
    """The sheet of a file in a language; `words` are `FileKey.recovery_words`."""
    text = catalogue(language).text
    groups = words.split("-")
    return RecoverySheet(
        text(msg("Recovery sheet of {name}", name=file_name)),
        text(msg("With these words the file opens when its password is forgotten:")),
        tuple("  ".join(groups[at : at + _GROUPS]) for at in range(0, len(groups), _GROUPS)),
        (
            text(msg("Type them where the password is asked for. Spaces and small letters do not matter.")),
            text(msg("Keep this sheet away from the computer: whoever has it and the file can read everything.")),
            text(msg("They hold until the password is changed. Then print a new sheet, and destroy this one.")),
            text(msg("Printed on {day}.", day=formats(language).long_date(printed_on))),
        ),
    )
