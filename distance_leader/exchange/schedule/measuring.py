"""How much room a text takes, near enough for column widths and row heights: the reader's fonts are unknown."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from textwrap import wrap

STANDARD_SIZE = 11
"""Points of the font that column widths count digits of."""

_PIXELS_A_DIGIT = 7
_TALLEST = 409.0
_LONGEST_MEASURED = 2000
_SIGN_WIDTH = 0.93
"""The mean width of running text in digits; a little more than it is, so that nothing is hidden."""
_PADDING_PIXELS = 5
_PIXELS_A_POINT = 4 / 3


def width_of(text: str, size: float) -> float:
    """The width of the longest line of a text, in digits of the standard font."""
    longest = max((_signs(line) for line in text.split("\n")), default=0)
    return longest * size / STANDARD_SIZE


def fitting(texts: Iterable[str], size: float, least: float, most: float) -> float:
    """The width of a column that holds all texts, within limits."""
    widest = max((width_of(text, size) for text in texts), default=0)
    return min(max(least, widest + 2.5), most)


@lru_cache(maxsize=4096)
def lines_of(text: str, size: float, width: float) -> int:
    """How many lines a text takes when it is wrapped in a column; of a very long one, its first part."""
    room = max(1.0, width - 1.5)
    if "\n" not in text and width_of(text, size) <= room:
        return 1
    signs = int(room * STANDARD_SIZE / size / _SIGN_WIDTH)
    return sum(max(1, len(wrap(line, signs))) for line in text[:_LONGEST_MEASURED].split("\n"))


def height_of(lines: int, size: float, padding: float = 9) -> float:
    """The height of so many lines, in points, no more than Excel allows."""
    return min(_TALLEST, round(lines * size * 1.3 + padding, 1))


def width_from_points(points: float) -> float:
    """A column's width that is so many points wide."""
    return (points * _PIXELS_A_POINT - _PADDING_PIXELS) / _PIXELS_A_DIGIT


def points_of(width: float) -> float:
    """The height of a row whose turned texts are so wide, no more than Excel allows."""
    return min(_TALLEST, round(width * _PIXELS_A_DIGIT / _PIXELS_A_POINT * 0.97 + 8, 1))


def _signs(line: str) -> float:
    """Signs as wide as a digit; those of the wide scripts, and emoji, take two."""
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)
