"""Reading a typed text word by word: how signs are compared, where words end, and what one reading is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What a stretch of typed text was understood as; `LINK` is a small word that only joins others."""

    FOCUS = "focus"
    CHANNEL = "channel"
    STATE = "state"
    DAY = "day"
    TIME = "time"
    MINUTES = "minutes"
    ANCHOR = "anchor"
    INITIATOR = "initiator"
    PARTY = "party"
    LINK = "link"


class Span(NamedTuple):
    """A stretch of the text as it was typed, from `start` up to, not including, `end`."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand the folded text from where the reader stood to `end`; no `kind` is plain words.

    The value is the code, `typed_days.Days`, `typed_hours.Hours` or a number of minutes, as `kind` says.
    """

    end: int
    kind: Kind | None
    value: Any = None


QUOTES = '"“”„'
HIDDEN = "\0"
"""Stands in the folded text for what is in quotes, so that no phrase reaches across it."""

SEPARATORS = ",;:.()[]-–—/&+|"
"""Signs that say nothing once what they stand beside is understood."""

SOFT = re.compile(r"[.:/&+,–—-]*")
"""Signs that join two words into one unless a gap follows: 'trivsel/udvikling', 'tor.8:30'."""

HARD = re.compile(r"[\s;()\[\]!?\0]|(?<![0-9]),|,(?![0-9])")
"""A gap between words. The comma in '1,5' is none."""

END = r"(?=\Z|[\s,;()\[\]!?/&+:.\-–—\0])"
"""Where a word, a date or a time may end."""

THROUGH = r"\s*(?:[-–—]|(?:til|to|through)\b)\s*"
"""What stands between the ends of a range: 'man-tir', '13 til 14'."""

_SPELT = {"æ": "ae", "ø": "oe", "å": "aa", "\N{COMBINING RING ABOVE}": "a"}


def fold(text: str) -> str:
    """The text as words are compared: without case, and with æ, ø and å spelt in two letters."""
    return "".join(_SPELT.get(sign, sign) for sign in text.casefold())


@dataclass(frozen=True, slots=True)
class FoldedText:
    """The text as it is compared. `origins` tells for each sign which sign of the typed text it came from."""

    text: str
    origins: tuple[int, ...]

    @classmethod
    def of(cls, text: str, quoted: Iterable[tuple[int, int]]) -> "FoldedText":
        hidden = {place for start, end in quoted for place in range(start, min(end, len(text)))}
        parts = [HIDDEN if place in hidden else fold(sign) for place, sign in enumerate(text)]
        origins = tuple(place for place, part in enumerate(parts) for _ in part)
        return cls("".join(parts), origins)

    def place(self, folded: int) -> int:
        """The place in the typed text of a place in the folded one; the end of the one is the end of the other."""
        return self.origins[folded] if folded < len(self.origins) else self._end()

    def _end(self) -> int:
        return self.origins[-1] + 1 if self.origins else 0

    def span(self, start: int, end: int, kind: Kind) -> Span:
        """Where a stretch of the folded text lies in the typed text."""
        return Span(self.origins[start], self.origins[end - 1] + 1, kind)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, folded; the longest that fits is found first."""
    folded = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in folded) + ")"
