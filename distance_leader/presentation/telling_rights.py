"""What an employee is told about what is kept here: the points of article 13 of the GDPR, and the record of article 30.

Both are helps to write down what the leader does; the company that employs the leader answers for it, and says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from distance_leader.domain.codes import Kept
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.holdings import TITLES
from distance_leader.presentation.labels import label
from distance_leader.storage.queries.expiring import limits
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Reader

_AUTHORITY = msg("Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, Denmark, www.datatilsynet.dk")
"""The Danish supervisory authority; another country's is as good for who lives there (article 77)."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A title, and headings each with a text."""

    title: str
    language: str
    parts: tuple[tuple[str, str], ...]


def notice_for(reader: Reader, person: Employee, today: date) -> Notice:
    """What this person is told, in the person's language."""
    leader, texts = leader_of(reader), catalogue(person.language)
    parts = (
        (msg("Who answers for it"), _who(leader)),
        (msg("What it is for"), _PURPOSE),
        (msg("On what basis"), _BASIS),
        (msg("What is kept"), msg("{kinds}.", kinds=_kinds(texts))),
        (msg("Where it comes from"), _SOURCE),
        (msg("Who sees it"), _RECIPIENTS),
        (msg("How long"), msg("{limits}", limits=_limits(limits(reader), texts))),
        (msg("What you may ask for"), msg("{rights}", rights=texts.text(_rights(leader)))),
        (msg("Whether you must answer"), _FREE),
        (msg("Where you can complain"), msg("With your country's authority; in Denmark {place}.", place=_AUTHORITY)),
        (msg("Date"), msg("{day}", day=formats(person.language).long_date(today))),
    )
    title = texts.text(msg("What your leader keeps about you: {name}", name=person.name))
    return Notice(title, person.language, tuple((texts.text(head), texts.text(text)) for head, text in parts))


def record_of_processing(reader: Reader, language: str, today: date) -> Notice:
    """The record of what is processed (article 30(1), points a to g), for who keeps the company's."""
    leader, texts = leader_of(reader), catalogue(language)
    people = len([one for one in reader.all(Employee) if one.archived_on is None])
    parts = (
        (msg("a. Who answers for it"), _who(leader)),
        (msg("b. Purposes"), _PURPOSE),
        (
            msg("c. Whose data, and which"),
            nmsg(
                "{count} employee who works at a distance, and the project managers: {kinds}.",
                "{count} employees who work at a distance, and the project managers: {kinds}.",
                people,
                kinds=_kinds(texts),
            ),
        ),
        (msg("d. Recipients"), _RECIPIENTS),
        (msg("e. Third countries"), msg("None. The file lies on one computer; the program has no network access.")),
        (msg("f. Erasure"), msg("{limits}", limits=_limits(limits(reader), texts))),
        (msg("g. Security"), _SECURITY),
        (msg("Date"), msg("{day}", day=formats(language).long_date(today))),
    )
    title = texts.text(msg("Record of processing: contact with employees at a distance"))
    return Notice(title, language, tuple((texts.text(head), texts.text(text)) for head, text in parts))


_PURPOSE = msg(
    "To keep regular contact with those who work away from home, to follow their wellbeing and working conditions, and "
    "to keep what was agreed. It is not used to measure, rank or watch anybody."
)
_BASIS = msg(
    "The employer's legitimate interest in leading and supporting employees at a distance (GDPR, article 6(1)(f)), "
    "and its duties for the working environment. Health, union membership and the like are not to be written down "
    "here; where you tell it yourself and it matters for your work, it is marked as sensitive and removed sooner. "
    "This sheet is a help; the employer answers for the basis and knows the rules that hold where you work."
)
_SOURCE = msg("From you, from what was agreed in talks, and from the project managers of your assignment.")
_RECIPIENTS = msg(
    "Your leader alone. What is agreed with a project manager is said to them by your leader. Exports and letters "
    "are made by your leader one at a time, and account is kept of them."
)
_FREE = msg(
    "Check-ins are voluntary, and silence has no consequence but that you are asked how you are. They are not "
    "anonymous: your leader reads them. Nothing is decided by a program."
)
_SECURITY = msg(
    "The file can be encrypted with a password (AES-256, SQLCipher) and is by default. Backups are encrypted with "
    "it. The window locks itself. Exports, handing out, erasures and failed passwords are kept account of."
)


def _who(leader: Leader) -> Message:
    """The leader, on behalf of the employer."""
    employer = leader.employer or msg("Your employer")
    name = leader.name or "–"
    if leader.email:
        return msg("{employer}, by your leader {name}, {email}.", employer=employer, name=name, email=leader.email)
    return msg("{employer}, by your leader {name}.", employer=employer, name=name)


def _rights(leader: Leader) -> Message:
    return msg(
        "You may see all that is kept about you and get it as a file, have what is wrong corrected, have it erased,"
        " have it rest while something is looked into, and object. Ask {name}; you get an answer within a month.",
        name=leader.name or "–",
    )


def _kinds(texts: Catalogue) -> str:
    return ", ".join(texts.text(title) for title in TITLES.values())


def _limits(months: Mapping[Kept, int], texts: Catalogue) -> str:
    lines = []
    for kept in Kept:
        limit = nmsg("{count} month", "{count} months", months[kept])
        lines.append(texts.text(msg("{what}: {limit}", what=label(kept), limit=limit)))
    after = msg("After that it is erased or made nameless, or kept longer for a reason that is written down.")
    return "\n".join([*(f"- {line}" for line in lines), texts.text(after)])
