"""The change log of a person in words: when, what was done, and each field from what to what."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from distance_leader.domain.home import Home
from distance_leader.domain.hours import WorkingHours
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import FOLDED, Message, msg
from distance_leader.i18n.places import country_name
from distance_leader.presentation.all_fields import ALL_FIELDS
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.field_text import field_text
from distance_leader.presentation.labels import label
from distance_leader.presentation.log_steps import Step, steps
from distance_leader.storage.marks import is_sensitive
from distance_leader.storage.queries.history import LoggedChange, changes_about, marked_sensitive
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader

MOST = 500
"""Changes that are read back; the file keeps them all."""
_LONGEST = 80
_READERS: dict[Shape, Callable[[str], Any]] = {Shape.TIME: time.fromisoformat, Shape.HOURS: WorkingHours.parse}
"""What the log holds as a text, as the value it was."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """'26 Nov 2026 14:12', 'Change Name: person', 'Name: Bo → Bo Lind'."""

    when: str
    act: str
    details: tuple[str, ...]
    behind: tuple[str, ...] = ()
    """The details with what is sensitive in them, where that is folded away."""

    @property
    def whole(self) -> tuple[str, ...]:
        """All details, to the one whom they are about."""
        return self.behind or self.details


def load_history(
    reader: Reader, employee_id: UUID, language: str, most: int = MOST, longest: int | None = _LONGEST
) -> tuple[HistoryRow, ...]:
    """What was changed about a person, newest first, the last `most` changes; each text up to `longest` signs."""
    home, marked = home_of(reader), marked_sensitive(reader, employee_id)
    read = steps(changes_about(reader, employee_id, most))
    return tuple(_row(step, (language, home, longest), marked) for step in read)


def _row(step: Step, looks: tuple[str, Home, int | None], marked: Collection[UUID | None]) -> HistoryRow:
    language, home, longest = looks
    texts = catalogue(language)
    whole: list[str] = []
    shown: list[str] = []
    for change in step.changes:
        whole += _details(change, texts, lambda _name: False, longest)
        shown += _details(change, texts, _hides(change, is_marked=change.entity_id in marked), longest)
    act: Message = step.label
    if step.undone_at is not None:
        act = msg("{act} – undone {moment}", act=act, moment=_moment(step.undone_at, language, home))
    when = _moment(step.at, language, home)
    return HistoryRow(when, texts.text(act), tuple(shown), tuple(whole) if whole != shown else ())


def _moment(at: datetime, language: str, home: Home) -> str:
    wall, style = home.wall(at), formats(language)
    return f"{style.long_date(wall.date())} {style.clock(wall.time())}"


def _hides(change: LoggedChange, *, is_marked: bool) -> Callable[[str], bool]:
    return lambda name: is_sensitive(change.kind, name, is_marked=is_marked)


def _details(
    change: LoggedChange, texts: Catalogue, is_hidden: Callable[[str], bool], longest: int | None
) -> list[str]:
    before, after = change.before or {}, change.after or {}
    lines = []
    for name in dict.fromkeys((*before, *after)):
        field = ALL_FIELDS.get((change.kind, name))
        if field is None:
            continue
        old, new = (_cut(_said(field, side, name, texts), field, longest) for side in (before, after))
        if old == new:
            continue
        if is_hidden(name):
            old, new = (texts.text(FOLDED) if side else "" for side in (old, new))
        title = texts.text(field.label)
        if change.before is None:
            lines.append(f"{title}: {new}")
        else:
            gone = texts.text(msg("removed"))
            lines.append(texts.text(msg("{field}: {old} → {new}", field=title, old=old or "–", new=new or gone)))
    return [line for line in lines if line]


def _said(field: Field, values: Mapping[str, Any], name: str, texts: Catalogue) -> str:
    """A value of the log as a leader reads it."""
    value = values.get(name)
    if value is None or value in ("", [], False):
        return ""
    if field.words is not None:
        codes = value if isinstance(value, list) else [value]
        return ", ".join(texts.text(label(field.words(code))) for code in codes)
    if field.shape is Shape.DATE:
        return formats(texts.language).long_date(date.fromisoformat(value))
    if field.shape is Shape.COUNTRY:
        return country_name(value, texts.language)
    read = _READERS.get(field.shape)
    said = field_text(field, read(value) if read is not None else value, texts.language, date.min)
    return " ".join(said.split())


def _cut(line: str, field: Field, longest: int | None) -> str:
    is_short = longest is None or len(line) <= longest or field.shape is Shape.HOURS
    return line if is_short else line[: (longest or 1) - 1] + "…"
