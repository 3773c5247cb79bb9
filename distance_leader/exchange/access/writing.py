"""Writes what is held about a person in its three shapes, and beside them what the leader is to look at first."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from distance_leader.domain.employee import Employee
from distance_leader.exchange.access.json_file import access_json
from distance_leader.exchange.access.paper import write_paper
from distance_leader.exchange.access.sheets import write_sheets
from distance_leader.exchange.checkin.letter import file_name
from distance_leader.exchange.replacing import replacing
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.holdings import Access, load_access
from distance_leader.storage.queries.search import Hit, search
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
    name = file_name(person.name, access.on)
    handed = Handed(folder / f"{name}.pdf", folder / f"{name}.xlsx", folder / f"{name}.json", None)
    with replacing(handed.paper) as temporary:
        write_paper(access, temporary)
    with replacing(handed.sheets) as temporary:
        write_sheets(access, temporary)
    with replacing(handed.data) as temporary:
        temporary.write_text(access_json(reader, access), encoding="utf-8")
    found = mentions(reader, person)
    if not found and not access.others:
        return handed
    review = folder / f"{name} {catalogue(language).text(msg('for you alone'))}.txt"
    with replacing(review) as temporary:
        temporary.write_text(_review(access, found), encoding="utf-8")
    return handed._replace(review=review)


def mentions(reader: Reader, person: Employee) -> list[Hit]:
    """Texts about others in which the person's first name stands, the newest first."""
    first = (person.name.split() or [""])[0]
    found = search(reader, first, with_private=True, most=_MOST_MENTIONS)
    return [hit for hit in found.hits if hit.employee_id is not None and hit.employee_id != person.id]


def _review(access: Access, found: list[Hit]) -> str:
    """Whose text mentions the person and when, never what it says: to be looked up by the leader."""
    texts, style = catalogue(access.language), formats(access.language)
    lines = [texts.text(msg("For you alone: look at this before you hand anything over."))]
    if access.others:
        lines += ["", texts.text(msg("Other people who are named in it. Black out what is not this person's to read:"))]
        lines += [f"- {name}" for name in access.others]
    if found:
        lines += ["", texts.text(msg("Texts about others that mention {name}:", name=access.person.name))]
        lines += [f"- {hit.name}{f', {style.long_date(hit.date)}' if hit.date else ''}" for hit in found]
    return "\n".join(lines) + "\n"
