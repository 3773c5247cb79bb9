"""What may be read of a calendar file: when somebody is busy, and nothing else.

Only the lines that say when are kept, so no title, note, attachment, alarm or address of another program is ever looked
at; and only entries that can matter in the days asked for. The libraries then read what is left.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from distance_leader.exchange.limited import RefusedError

MOST_ENTRIES = 100_000
DEEPEST = 8
"""Calendar, time zone or entry, and what stands in these; nothing real goes deeper."""
_WHEN = frozenset(
    {"UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}
    | {"STATUS", "TRANSP", "FREEBUSY"}
)
_ABOUT = frozenset(("X-WR-TIMEZONE", "CALSCALE"))
_ENTRIES = frozenset(("VEVENT", "VFREEBUSY"))
_ZONES = frozenset(("VTIMEZONE", "STANDARD", "DAYLIGHT"))
_ANY_DAY = frozenset(("RRULE", "RDATE", "RECURRENCE-ID", "DURATION"))
_NAME = re.compile("[:;]")
_BREAK = re.compile("\r\n|\n|\r")
_DAY = re.compile(r":(\d{4})(\d{2})(\d{2})")
_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY)|BYSECOND=[\d,]*,|BYMINUTE=(?:\d+,){12}|COUNT=\d{6}", re.IGNORECASE)
_AROUND = timedelta(days=2)


def sift(text: str, first: date, last: date) -> list[str]:
    """The lines of a calendar file that say when, for entries that can touch the dates.

    Raises RefusedError('not_a_calendar' or 'too_much', number of the line).
    """
    sieve = _Sieve(first - _AROUND, last + _AROUND)
    number = 0
    for number, line in unfolded(text):
        sieve.take(number, line)
    sieve.finish(number)
    return sieve.kept


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, each with what it went on with (RFC 5545, 3.1)."""
    number = 0
    parts: list[str] = []
    for at, raw in enumerate(_BREAK.split(text), 1):
        if raw[:1] in (" ", "\t") and parts:
            parts.append(raw[1:])
        else:
            if parts:
                yield number, "".join(parts)
            number, parts = at, [raw]
    yield number, "".join(parts)


class _Sieve:
    """Takes a file line by line."""

    def __init__(self, first: date, last: date) -> None:
        self.kept: list[str] = []
        self._first, self._last = first, last
        self._open: list[str] = []
        self._entry: list[tuple[str, str]] | None = None
        """Name and line of what was kept of the entry that is open."""
        self._entries = 0
        self._has_calendar = False

    def take(self, number: int, line: str) -> None:
        """One unfolded line."""
        name = _NAME.split(line, maxsplit=1)[0].strip().upper()
        if name == "BEGIN":
            self._begin(number, line.partition(":")[2].strip().upper())
        elif name == "END":
            self._end(number, line.partition(":")[2].strip().upper())
        elif self._entry is not None:
            if name in _WHEN and self._open[-1] in _ENTRIES:
                self._keep(number, name, line)
        elif len(self._open) <= 1:
            self._take_outside(number, name, line)
        elif self._is_zone() and not name.startswith("X-"):
            self.kept.append(line)

    def _take_outside(self, number: int, name: str, line: str) -> None:
        """A line of the calendar itself, or of none."""
        if line.strip() and (not self._open or ":" not in line):
            raise RefusedError("not_a_calendar", number)
        if name in _ABOUT:
            self.kept.append(line)

    def finish(self, number: int) -> None:
        """After the last line."""
        if self._open or not self._has_calendar:
            raise RefusedError("not_a_calendar", number)

    def _begin(self, number: int, kind: str) -> None:
        if (not self._open) != (kind == "VCALENDAR"):
            raise RefusedError("not_a_calendar", number)
        self._open.append(kind)
        self._has_calendar = True
        self._entries += kind in _ENTRIES
        if len(self._open) > DEEPEST or self._entries > MOST_ENTRIES:
            raise RefusedError("too_much", number)
        if kind in _ENTRIES:
            if self._entry is not None:
                raise RefusedError("not_a_calendar", number)
            self._entry = []
        elif self._entry is None and self._is_zone():
            self.kept.append(f"BEGIN:{kind}")

    def _end(self, number: int, kind: str) -> None:
        if not self._open or self._open[-1] != kind:
            raise RefusedError("not_a_calendar", number)
        if kind in _ENTRIES and self._entry is not None:
            entry, self._entry = self._entry, None
            if kind != "VEVENT" or self._may_matter(entry):
                self.kept += [f"BEGIN:{kind}", *(line for _, line in entry), f"END:{kind}"]
        elif self._entry is None and self._is_zone():
            self.kept.append(f"END:{kind}")
        self._open.pop()

    def _is_zone(self) -> bool:
        return set(self._open[1:]) <= _ZONES

    def _keep(self, number: int, name: str, line: str) -> None:
        if name == "RRULE" and _OFTEN.search(line):
            raise RefusedError("too_much", number)
        if self._entry is not None:
            self._entry.append((name, line))

    def _may_matter(self, entry: list[tuple[str, str]]) -> bool:
        """Whether an entry can touch the days: one that recurs, or has no end or no readable date, always may."""
        if not _ANY_DAY.isdisjoint(name for name, _ in entry):
            return True
        found = [_DAY.search(line) for name, line in entry if name in ("DTSTART", "DTEND")]
        try:
            days = [date(*map(int, match.groups())) for match in found if match is not None]
        except ValueError:
            return True
        return len(days) < max(len(found), 1) or (min(days) <= self._last and max(days) >= self._first)
