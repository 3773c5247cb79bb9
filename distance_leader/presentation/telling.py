"""What the leader writes before a talk: when it is on both clocks, and what it is to be about. Nothing private."""

from dataclasses import dataclass
from datetime import datetime

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.home import Home
from distance_leader.domain.leader import Leader
from distance_leader.domain.moments import to_wall
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.labels import label


@dataclass(frozen=True, slots=True)
class Telling:
    """A short letter in the employee's language. `title` is what the talk is called in the employee's calendar."""

    subject: str
    body: str
    title: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A contact and all that the letter needs beside it."""

    contact: Contact
    employee: Employee
    stay: Assignment | None
    leader: Leader
    home: Home


def telling_of(talk: Talk) -> Telling:
    """The letter about one planned contact: no note of any kind, only what the contact is about."""
    texts, style = catalogue(talk.employee.language), formats(talk.employee.language)
    foci = [texts.text(label(focus)) for focus in talk.contact.ordered_foci]
    first_name = talk.employee.name.split()[0]
    paragraphs = [
        texts.text(msg("Hi {name}", name=first_name)),
        "\n".join(_when(talk, texts, style)),
        "\n".join([texts.text(msg("I would like to talk about:")), *(f"- {focus}" for focus in foci)]),
        texts.text(msg("What would you like to bring up? A line back is enough, then I can prepare.")),
        "\n".join([texts.text(msg("Best regards")), talk.leader.name]).rstrip(),
    ]
    subject = texts.text(msg("Our talk {when}", when=_short_when(talk, texts, style)))
    title = texts.text(msg("Talk with {name}", name=talk.leader.name)) if talk.leader.name else texts.text(msg("Talk"))
    return Telling(subject, "\n\n".join(paragraphs) + "\n", title)


def _when(talk: Talk, texts: Catalogue, style: Formats) -> list[str]:
    contact = talk.contact
    if contact.starts_at is None:
        return [texts.text(msg("Our next talk is planned for {when}.", when=_short_when(talk, texts, style)))]
    here, there = talk.home.zone_at(contact.starts_at), _zone_of(talk)
    mine, yours = to_wall(contact.starts_at, here), to_wall(contact.starts_at, there)
    lines = [texts.text(msg("Our next talk is planned for:"))]
    if mine == yours:
        return [*lines, _moment(yours, style)]
    told = msg("{moment} your time ({city})", moment=_moment(yours, style), city=style.city(there))
    told_here = msg("{moment} my time ({city})", moment=_moment(mine, style), city=style.city(here))
    return [*lines, texts.text(told), texts.text(told_here)]


def _short_when(talk: Talk, texts: Catalogue, style: Formats) -> str:
    contact = talk.contact
    if contact.starts_at is not None:
        return style.within(to_wall(contact.starts_at, _zone_of(talk)).date())
    if contact.day is not None:
        return style.within(contact.day)
    week: Message = msg("week {number}", number=contact.week.number)
    return texts.text(week)


def _zone_of(talk: Talk) -> str:
    if talk.stay is not None:
        return talk.stay.zone
    return talk.home.zone_at(talk.contact.starts_at) if talk.contact.starts_at else talk.home.zone


def _moment(wall: datetime, style: Formats) -> str:
    return f"{style.weekday_date(wall.date())} {style.clock(wall.time())}"
