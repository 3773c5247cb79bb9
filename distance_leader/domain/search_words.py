"""The words of a text as the search compares them: without regard to case and accents, but æ, ø and å are letters.

'José' is found by 'jose', and 'Ærø' by 'ærø' and 'ær', never by 'aero'.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

FOLDING = 1
"""Grows when words are folded in another way: an index of before is then made anew."""
_ACCENTS = re.compile("[\u0300-\u0309\u030b-\u036f]|(?<![aA])\u030a")
"""Accents of Latin, Greek and Cyrillic letters, but for the ring that makes an a an å."""
_STROKES = str.maketrans("łđħı", "ldhi")
"""Letters whose stroke or lacking dot is no accent to Unicode; ø is not among them."""


class Word(NamedTuple):
    """A word, folded, and where it stands in its text."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """The folded words, in their order: runs of letters and digits of any script."""
    if text.isascii():
        return _ascii_words().findall(text.lower())
    return [fold(found) for found in _words().findall(text)]


def placed_words(text: str) -> Iterator[Word]:
    """The folded words with their places."""
    for match in _words().finditer(text):
        yield Word(fold(match[0]), match.start(), match.end())


def fold(text: str) -> str:
    """A text without case and accents."""
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare.casefold()).translate(_STROKES)


@cache
def _ascii_words() -> re.Pattern[str]:
    return re.compile("[0-9a-z]+")


@cache
def _words() -> re.Pattern[str]:
    """Letters and digits, and the marks that belong to them: vowels of many scripts are marks."""
    marks = "".join(chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M")
    return re.compile(rf"[^\W_](?:[^\W_]|[{marks}])*")
