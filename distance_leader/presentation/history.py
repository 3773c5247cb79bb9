"""The change log of a person in words: when, what was done, and each field from what to what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from distance_leader.domain.home import Home
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import FOLDED, msg
from distance_leader.presentation.all_fields import ALL_FIELDS
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.labels import label
from distance_leader.storage.marks import is_sensitive
from distance_leader.storage.queries.history import LoggedChange, changes_about, marked_sensitive
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader

MOST = 500
"""Changes that are read back; the file keeps them all."""
_LONGEST = 80


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
    return tuple(
        _row(change, (language, home, longest), is_marked=change.entity_id in marked)
        for change in changes_about(reader, employee_id, most)
    )


def _row(change: LoggedChange, looks: tuple[str, Home, int | None], *, is_marked: bool) -> HistoryRow:
    language, home, longest = looks
    texts, style = catalogue(language), formats(language)
    wall = home.wall(change.at)
    when = f"{style.long_date(wall.date())} {style.clock(wall.time())}"
    whole = tuple(_details(change, texts, lambda _name: False, longest))
    is_hidden = partial(is_sensitive, change.kind, is_marked=is_marked)
    shown = tuple(_details(change, texts, is_hidden, longest))
    return HistoryRow(when, texts.text(change.label), shown, whole if whole != shown else ())


def _details(
    change: LoggedChange, texts: Catalogue, is_hidden: Callable[[str], bool], longest: int | None
) -> list[str]:
    before, after = change.before or {}, change.after or {}
    lines = []
    for name in dict.fromkeys((*before, *after)):
        field = ALL_FIELDS.get((change.kind, name))
        if field is None:
            continue
        old, new = (_cut(_said(field, side, name, texts), longest) for side in (before, after))
        if old == new:
            continue
        if is_hidden(name):
            old, new = (texts.text(FOLDED) if side else "" for side in (old, new))
        title = texts.text(field.label)
        if change.before is None:
            lines.append(f"{title}: {new}")
        else:
            lines.append(texts.text(msg("{field}: {old} → {new}", field=title, old=old or "–", new=new or "–")))
    return [line for line in lines if line]


def _said(field: Field, values: Mapping[str, Any], name: str, texts: Catalogue) -> str:
    """A value of the log as a leader reads it."""
    value = values.get(name)
    if value is None or value in ("", [], False):
        return ""
    if value is True:
        return texts.text(msg("yes"))
    if field.words is not None:
        codes = value if isinstance(value, list) else [value]
        return ", ".join(texts.text(label(field.words(code))) for code in codes)
    if field.shape is Shape.DATE:
        return formats(texts.language).long_date(date.fromisoformat(value))
    return " ".join(str(value).split())


def _cut(line: str, longest: int | None) -> str:
    return line if longest is None or len(line) <= longest else line[: longest - 1] + "…"
