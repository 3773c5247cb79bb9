"""Writes what is held about a person in its three shapes, and beside them what the leader is to look at first."""

from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from distance_leader.domain.employee import Employee
from distance_leader.domain.retention import KeptLonger
from distance_leader.exchange.access.json_file import access_json
from distance_leader.exchange.access.paper import write_paper
from distance_leader.exchange.access.sheets import write_sheets
from distance_leader.exchange.checkin.letter import file_name
from distance_leader.exchange.replacing import replacing
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.holdings import Access, load_access
from distance_leader.storage.queries.search import search
from distance_leader.storage.sqlite import file_errors
from distance_leader.storage.store import Reader

_MOST_MENTIONS = 500


class Handed(NamedTuple):
    """What was written: three files for the person, and one for the leader alone (None where there is nothing)."""

    paper: Path
    sheets: Path
    data: Path
    review: Path | None


def write_access(reader: Reader, person: Employee, folder: Path, now: datetime, language: str) -> Handed:
    """Write everything about a person into a folder. `now` in UTC. Raises FileError."""
    access = load_access(reader, person, now, language)
    name = _name(reader, access)
    handed = Handed(folder / f"{name}.pdf", folder / f"{name}.xlsx", folder / f"{name}.json", None)
    with replacing(handed.paper) as temporary:
        write_paper(access, temporary)
    with replacing(handed.sheets) as temporary:
        write_sheets(access, temporary)
    with replacing(handed.data) as temporary:
        temporary.write_text(access_json(reader, access), encoding="utf-8")
    found = mentions(reader, person)
    review = folder / f"{name} {catalogue(language).text(msg('for you alone'))}.txt"
    if not found and not access.others:
        with file_errors(review):
            review.unlink(missing_ok=True)  # of another one's, or of before
        return handed
    with replacing(review) as temporary:
        temporary.write_text(_review(access, found), encoding="utf-8")
    return handed._replace(review=review)


def _name(reader: Reader, access: Access) -> str:
    """The person's name as the name of a file; with the beginning of the id, where another's would be the same."""
    name = file_name(access.person.name, access.on)
    same = [one for one in reader.all(Employee) if file_name(one.name, access.on).casefold() == name.casefold()]
    return name if len(same) == 1 else f"{name} {access.person.id.hex[:8]}"


class Mention(NamedTuple):
    """Where somebody is mentioned: a person's, customer's or party's name, and the day, if it has one."""

    name: str
    on: date | None


def mentions(reader: Reader, person: Employee) -> list[Mention]:
    """Texts about others, customers and parties in which the person's first name stands, the newest first."""
    first = (person.name.split() or [""])[0]
    found = search(reader, first, with_private=True, most=_MOST_MENTIONS)
    texts = [Mention(hit.name, hit.date) for hit in found.hits if hit.employee_id != person.id]
    names = {one.id: one.name for one in reader.all(Employee)}
    reasons = [(one.id, one.frozen_why, one.frozen_on) for one in reader.all(Employee)]
    reasons += [(one.employee_id, one.reason, one.decided_on) for one in reader.all(KeptLonger)]
    return texts + [
        Mention(names[whose], on)
        for whose, text, on in reasons
        if whose != person.id and first and first.casefold() in text.casefold()
    ]


def _review(access: Access, found: list[Mention]) -> str:
    """Whose text mentions the person and when, never what it says: to be looked up by the leader."""
    texts, style = catalogue(access.language), formats(access.language)
    lines = [texts.text(msg("For you alone: look at this before you hand anything over."))]
    if access.others:
        lines += ["", texts.text(msg("Other people who are named in it. Black out what is not this person's to read:"))]
        lines += [f"- {name}" for name in access.others]
    if found:
        lines += ["", texts.text(msg("Texts about others that mention {name}:", name=access.person.name))]
        lines += [f"- {hit.name}{f', {style.long_date(hit.on)}' if hit.on else ''}" for hit in found]
    if len(found) >= _MOST_MENTIONS:
        lines += [texts.text(msg("There may be more of them: look for the name with Ctrl+K."))]
    return "\n".join(lines) + "\n"
