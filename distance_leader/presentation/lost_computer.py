"""What to do when the computer is lost: a list to go through, and what is known of the file that is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import Message, msg

if TYPE_CHECKING:  # the help shows the list without a file, and needs no storage
    from distance_leader.presentation.auditing import AuditLine

TITLE = msg("If the computer is lost")
STEPS: tuple[Message, ...] = (
    msg("Was the plan encrypted? It is, unless you chose otherwise: a line above the page says so of one that is not."),
    msg("Locked or switched off, with a password on the plan: nobody can read the plan or its backups."),
    msg("Open when it was taken, or a plan without a password: take it that everything was seen."),
    msg(
        "Backups beside the plan are lost with it. Look for the second place, a stick or another computer, and restore "
        "the newest one there."
    ),
    msg(
        "Exports, sheets and saved mails are ordinary files, and were never encrypted. The account of the restored "
        "plan says what was written, and when: on the page Data protection, or by distance-leader audit FILE."
    ),
    msg(
        "Tell your company's data protection contact at once. From when you found out there are 72 hours to tell the "
        "authority (GDPR, article 33), and whoever is at high risk is told too. Write down when you found out."
    ),
    msg(
        "A new password does not reach the lost copy: that one goes on opening with the old one. Set a new one on the "
        "plan that you go on with, and print a new recovery sheet."
    ),
)
_MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class KnownFile:
    """The open file: whether it has a password, where else its backups lie, and what left it, oldest first."""

    name: str
    is_encrypted: bool
    second_place: Path | None
    account: "Sequence[AuditLine]"


def lost_list(known: KnownFile | None, language: str) -> str:
    """The list as plain text, numbered; beneath it what is known of the open file, the newest of its account first."""
    text = catalogue(language).text
    lines = [text(TITLE), ""]
    for number, step in enumerate(STEPS, start=1):
        lines += [f"{number}. {text(step)}", ""]
    if known is not None:
        lines += [text(one) for one in _about(known)]
        lines += [f"   {line.when}  {line.said}" for line in known.account[: -_MOST_LINES - 1 : -1]]
    return "\n".join(lines).rstrip() + "\n"


def _about(known: KnownFile) -> list[Message]:
    is_open = msg("{name} is not encrypted: whoever has it can read it.", name=known.name)
    password = msg("{name} is encrypted: it opens with its password only.", name=known.name)
    place = msg("Its backups also lie in {place}.", place=str(known.second_place))
    nowhere = msg("No second place is chosen for its backups: choose one in the settings, before it is needed.")
    account = msg("What left it, the newest first:")
    nothing = msg("Nothing was exported, handed out or erased yet.")
    return [
        password if known.is_encrypted else is_open,
        place if known.second_place is not None else nowhere,
        account if known.account else nothing,
    ]
