"""The account of exports, accesses, erasures and restores in words."""

from collections.abc import Sequence
from typing import NamedTuple

from distance_leader.domain.codes import AuditAct, Kept
from distance_leader.domain.employee import Employee
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.labels import label
from distance_leader.storage.audit import AuditEntry
from distance_leader.storage.erasing import MADE_NAMELESS
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader


class AuditLine(NamedTuple):
    """'26 Nov 2026 14:12', 'Handed out what is held about Bo Lind'."""

    when: str
    said: str


def audit_words(reader: Reader, entries: Sequence[AuditEntry], language: str) -> list[AuditLine]:
    """The entries in their order; who was erased since has no name any more."""
    home, style, texts = home_of(reader), formats(language), catalogue(language)
    names = {one.id: one.name for one in reader.all(Employee)}
    lines = []
    for one in entries:
        wall = home.wall(one.at)
        name = names.get(one.subject_id, "") if one.subject_id else ""
        when = f"{style.long_date(wall.date())} {style.clock(wall.time())}"
        lines.append(AuditLine(when, texts.text(_said(one, name))))
    return lines


def _said(one: AuditEntry, name: str) -> Message:
    if one.act is AuditAct.EXPORT and one.subject_id is not None:
        who = name or msg("somebody who was erased since")
        return msg("{what} about {name}", what=one.what, name=who)
    if one.act is AuditAct.EXPORT:
        return nmsg("{what} about {count} person", "{what} about {count} people", one.how_many, what=one.what)
    if one.act is AuditAct.ACCESS:
        who = name or msg("somebody who was erased since")
        return msg("Handed out what is held about {name}", name=who)
    if one.act is AuditAct.ERASURE:
        return _erased(one)
    if one.act is AuditAct.RESTORE:
        return msg("A backup was restored")
    return msg("Somebody tried to open the file with a wrong password")


def _erased(one: AuditEntry) -> Message:
    """A person, a person's name, or what was kept for its time."""
    if one.what == MADE_NAMELESS:
        return msg("Somebody who left was made nameless")
    if one.subject_id is None:
        return nmsg("A person was erased: {count} row", "A person was erased: {count} rows", one.how_many)
    what = label(Kept(one.what))
    return nmsg("Erased: {what}, {count} row", "Erased: {what}, {count} rows", one.how_many, what=what)
