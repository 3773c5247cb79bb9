"""Counts what was read, and refuses what no list of people is: in the limited process, before memory is full."""

from distance_leader.exchange.limited import RefusedError
from distance_leader.exchange.people.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, RawRow, without_empty_end


class Counted:
    """Rows of all sheets of a file, within the limits."""

    def __init__(self) -> None:
        self._rows = self._cells = 0

    def row(self, number: int, cells: list[str]) -> RawRow | None:
        """The row as it is kept; None for an empty one. Raises RefusedError('too_many')."""
        kept = without_empty_end(cells)
        if not kept:
            return None
        self._rows += 1
        self._cells += len(kept)
        if self._rows > MOST_ROWS or len(kept) > MOST_COLUMNS or self._cells > MOST_CELLS:
            raise RefusedError("too_many")
        return number, kept
