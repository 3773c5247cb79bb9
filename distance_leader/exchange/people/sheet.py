"""What is read of a file: tables of texts, each row with the number that the file itself shows."""

from dataclasses import dataclass

LARGEST = 10 * 1024 * 1024
"""Bytes of a file. A hundred thousand people are five of these."""
MOST_ROWS, MOST_COLUMNS = 100_000, 200
MOST_CELLS = 2_000_000

RawRow = tuple[int, list[str]]
"""The number of a row and its cells, without the empty ones at its end."""
RawSheet = tuple[str, list[RawRow]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. Empty rows are left out; a short row has no more cells."""

    title: str
    rows: tuple[RawRow, ...]


def without_empty_end(cells: list[str]) -> list[str]:
    """A row without the empty cells at its end."""
    length = len(cells)
    while length and not cells[length - 1].strip():
        length -= 1
    return cells[:length]
