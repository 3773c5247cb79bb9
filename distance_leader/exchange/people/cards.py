"""vCard 3 (RFC 2426) and 4 (RFC 6350), in the limited process: the few properties that say who and where somebody is.

Read by our own lines: no library that is kept reads version 4, and strict ones refuse what telephones write.
"""

import re
from collections.abc import Callable

from distance_leader.exchange.calendar.sifting import unfolded
from distance_leader.exchange.limited import RefusedError
from distance_leader.exchange.people.counting import Counted
from distance_leader.exchange.people.delimited import decoded
from distance_leader.exchange.people.sheet import RawRow, RawSheet

_LINE = re.compile(r'(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<how>(?:;(?:"[^"]*"|[^":])*)?):(?P<value>.*)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_VERSIONS = ("3.0", "4.0")
_PREFERRED = re.compile(r"\bpref\b", re.IGNORECASE)
_WANTED = {"EMAIL": "work", "TEL": "cell", "ADR": "work"}
"""Of several: the one marked as preferred, else the one of this type, else the first."""
_MOST_VALUES = 1_000
"""Addresses or numbers of one card."""

Property = tuple[str, str]
"""What stands beside a value (its parameters), and the value as it is written."""
Card = dict[str, list[Property]]


def card_sheets(content: bytes) -> list[RawSheet]:
    """The cards as one table with the headings that `COLUMNS` names; a row's number is the card's place in the file.

    Raises RefusedError('not_people', 'old_cards' or 'too_many').
    """
    counted = Counted()
    rows: list[RawRow] = [(0, [name for name, _ in COLUMNS])]
    for number, card in enumerate(_cards(decoded(content)), start=1):
        row = counted.row(number, [read(card) for _, read in COLUMNS])
        rows.append(row or (number, [""]))
    return [("", rows)]


def _cards(text: str) -> list[Card]:
    found: list[Card] = []
    card: Card | None = None
    for _, line in unfolded(text):
        matched = _LINE.fullmatch(line)
        if matched is None:
            continue
        name = matched["name"].upper()
        if name == "BEGIN" and matched["value"].strip().upper() == "VCARD":
            card = {}
        elif name == "END" and card is not None:
            _check(card)
            found.append(card)
            card = None
        elif card is not None and name in _READ:
            _add(card, name, (matched["how"], matched["value"]))
    if card is not None or not found:
        raise RefusedError("not_people")  # it was cut off, or is none
    return found


def _add(card: Card, name: str, one: Property) -> None:
    values = card.setdefault(name, [])
    values.append(one)
    if len(values) > _MOST_VALUES:
        raise RefusedError("too_many")


def _check(card: Card) -> None:
    version = card.get("VERSION", [("", "")])[0][1].strip()
    if version not in _VERSIONS:
        raise RefusedError("old_cards")


def _name(card: Card) -> str:
    shown = _plain(card, "FN")
    if shown:
        return shown
    parts = _parts(card, "N")
    return " ".join(part for part in (_at(parts, 1), _at(parts, 2), _at(parts, 0)) if part)


def _phone(card: Card) -> str:
    """A number as it is written, or the one of a `tel:` link (version 4)."""
    text = _plain(card, "TEL")
    return text[4:].split(";")[0] if text.lower().startswith("tel:") else text


def _zone(card: Card) -> str:
    """Only a zone's name says where somebody is; an offset does not."""
    text = _plain(card, "TZ")
    return text if "/" in text else ""


def _plain(card: Card, name: str) -> str:
    return _unescaped(_chosen(card, name)).strip()


def _chosen(card: Card, name: str) -> str:
    found = card.get(name, [])
    kind = _WANTED.get(name, "")
    ranked = sorted(found, key=lambda one: (not _PREFERRED.search(one[0]), kind not in one[0].lower()))
    return ranked[0][1] if ranked else ""


def _parts(card: Card, name: str) -> list[str]:
    """A value of several parts; a backslash keeps a semicolon from parting."""
    return [_unescaped(part).strip() for part in re.split(r"(?<!\\);", _chosen(card, name))]


def _at(parts: list[str], place: int) -> str:
    return parts[place] if place < len(parts) else ""


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


COLUMNS: tuple[tuple[str, Callable[[Card], str]], ...] = (
    ("Name", _name),
    ("E-mail", lambda card: _plain(card, "EMAIL")),
    ("Phone", _phone),
    ("Title", lambda card: _plain(card, "TITLE")),
    ("Company", lambda card: _at(_parts(card, "ORG"), 0)),
    ("Department", lambda card: _at(_parts(card, "ORG"), 1)),
    ("City", lambda card: _at(_parts(card, "ADR"), 3)),
    ("Country", lambda card: _at(_parts(card, "ADR"), 6)),
    ("Time zone", _zone),
    ("Language", lambda card: _plain(card, "LANG")),
    ("Note", lambda card: _plain(card, "NOTE")),
)
"""The headings of the table, and what stands under each."""
_READ = frozenset(("VERSION", "FN", "N", "EMAIL", "TEL", "TITLE", "ORG", "ADR", "TZ", "LANG", "NOTE"))
