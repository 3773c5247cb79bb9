"""From whatever a mail program made of a reply to the blocks in it. Runs in the limited process.

Every reading of a doubtful text is tried (quoted or not, declared or likely encoding, flowed or not): which of them is
the right one is for the seal to say.
"""

import email
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import Any

from distance_leader.exchange.checkin.block import WORDS, plain
from distance_leader.exchange.limited import RefusedError

_MOST_PARTS, _MOST_PLACES, _MOST_BLOCKS = 200, 60, 40
_LONGEST_BLOCK = 12_000
_GROUP = "[0-9A-HJKMNP-TV-Z]{4}"
_FORM = re.compile(f"(?:{'|'.join(one.form for one in WORDS.values())}):\\s*{_GROUP}")
_BLOCK = re.compile(
    f"(?:{'|'.join(one.form for one in WORDS.values())}): ?({_GROUP}-{_GROUP}) (.*?)"
    f" (?:{'|'.join(one.check for one in WORDS.values())}): ?({_GROUP}-{_GROUP}-{_GROUP}-{_GROUP})(?![0-9A-Za-z-])"
)
_QUOTED = re.compile(r"^[ \t]*(?:[>|][ \t]?)+", re.MULTILINE)
_SOFT_BREAK = re.compile(r" \r?\n(?:>+ ?)?")
_HEADERS = re.compile(
    rb"^(?:From|To|Subject|Date|MIME-Version|Content-Type|Received|Return-Path|Message-ID):",
    re.IGNORECASE | re.MULTILINE,
)
_MARKUP = re.compile(r"<(?:html|body|div|p|br|span|table|pre)\b", re.IGNORECASE)
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What Python's mail parser stumbles over in damaged mails."""


def blocks_in(content: bytes) -> dict[str, Any]:
    """The blocks of a reply as lists of code, body and seal; the day on which a mail was sent; and whether it is one.

    Raises RefusedError('too_much').
    """
    is_mail = _HEADERS.search(content[:20_000]) is not None
    found: dict[tuple[str, str, str], None] = {}
    try:
        mail = email.message_from_bytes(content) if is_mail else None
    except _UNREADABLE:
        mail = None
    for text in _texts(content, mail):
        for block in _blocks(text):
            found.setdefault(block)
        if len(found) > _MOST_BLOCKS:
            raise RefusedError("too_much")
    return {"blocks": [list(block) for block in found], "day": _day(mail), "is_mail": mail is not None}


def _texts(content: bytes, mail: Message | None) -> Iterator[str]:
    if mail is not None:
        for number, part in enumerate(mail.walk()):
            if number >= _MOST_PARTS:
                raise RefusedError("too_much")
            if part.get_content_maintype() == "text":
                yield from _texts_of_part(part)
    for text in _decoded(content, ""):
        yield from _shown(text)


def _texts_of_part(part: Message) -> Iterator[str]:
    try:
        payload, charset = part.get_payload(decode=True), str(part.get_content_charset() or "")
        is_joined = str(part.get_param("delsp", "")).lower() == "yes"
    except _UNREADABLE:
        return
    if not isinstance(payload, bytes):
        return
    for text in _decoded(payload, charset):
        yield from _shown(text)
        if is_joined:  # RFC 3676: the space at a soft break was added with it
            yield _SOFT_BREAK.sub("", text)


def _shown(text: str) -> Iterator[str]:
    """The text, and what a browser would show of it where it is marked up."""
    yield text
    if _MARKUP.search(text):
        reader = _Shown()
        reader.feed(text)
        reader.close()
        yield "".join(reader.parts)


def _decoded(content: bytes, charset: str) -> Iterator[str]:
    """As declared, as UTF-8 and as Windows writes: what is none of these twice."""
    likely = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    seen = set()
    for name in (charset, likely, "cp1252"):
        if name:
            try:
                text = content.decode(name)
            except _UNREADABLE:
                continue
            if text not in seen:
                seen.add(text)
                yield text


def _blocks(text: str) -> Iterator[tuple[str, str, str]]:
    for number, place in enumerate(_FORM.finditer(text)):
        if number >= _MOST_PLACES:
            raise RefusedError("too_much")
        around = text[place.start() : place.start() + _LONGEST_BLOCK]
        for reading in {_QUOTED.sub("", around): None, around: None}:
            match = _BLOCK.match(plain(reading))
            if match is not None:
                yield match[1], match[2], match[3]


def _day(mail: Message | None) -> str | None:
    """The date of a mail, on its sender's clock."""
    try:
        return parsedate_to_datetime(str(mail["Date"])).date().isoformat() if mail is not None else None
    except (*_UNREADABLE, OverflowError):
        return None


class _Shown(HTMLParser):
    """Collects the text of a marked-up mail; scripts, styles and comments are none."""

    _LINES = frozenset(("br", "p", "div", "tr", "li", "pre", "blockquote", "h1", "h2", "h3", "table"))
    _UNSEEN = frozenset(("script", "style", "title"))

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in self._UNSEEN
        if tag in self._LINES:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in self._LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data)
