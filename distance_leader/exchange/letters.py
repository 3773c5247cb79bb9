"""A letter to an employee as a mail draft (RFC 5322), and its talk as an entry for the employee's calendar."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from distance_leader.domain.contact import Contact
from distance_leader.exchange.calendar.entries import entry_of
from distance_leader.exchange.calendar.writing import calendar_bytes
from distance_leader.exchange.mail_draft import new_draft
from distance_leader.exchange.replacing import replacing
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.involving import Involving, involving_of
from distance_leader.presentation.telling import Talk, Telling

_INVITATION = "talk.ics"


def write_draft(out: Path, talk: Talk, telling: Telling, now: datetime) -> None:
    """Write the letter as an `.eml` that a mail program opens unsent, the calendar entry attached where there is one.

    `now` in UTC. Raises FileError.
    """
    mail = new_draft(talk.employee.email, telling.subject, telling.body)
    invitation = invitation_bytes(talk, telling, now)
    if invitation is not None:
        mail.add_attachment(invitation, maintype="text", subtype="calendar", filename=_INVITATION)
    with replacing(out) as temporary:
        temporary.write_bytes(bytes(mail))


def write_involving(out: Path, about: Involving) -> None:
    """Write to a project manager that a talk is wanted: a draft without an answer, a note or a reason in it.

    Raises FileError.
    """
    telling = involving_of(about)
    with replacing(out) as temporary:
        temporary.write_bytes(bytes(new_draft(about.manager.email, telling.subject, telling.body)))


def write_invitation(out: Path, talk: Talk, telling: Telling, now: datetime) -> bool:
    """Write the talk for the employee's calendar; False, and nothing, for one without a day. Raises FileError."""
    content = invitation_bytes(talk, telling, now)
    if content is None:
        return False
    with replacing(out) as temporary:
        temporary.write_bytes(content)
    return True


def invitation_bytes(talk: Talk, telling: Telling, now: datetime) -> bytes | None:
    """A calendar with the one talk, which says what the letter says; None for one without a day."""
    contact: Contact = talk.contact
    entry = entry_of(contact, "", catalogue(talk.employee.language), {contact.id: now})
    if entry is None:
        return None
    return calendar_bytes([replace(entry, summary=telling.title, description=telling.body)], now, method="PUBLISH")
