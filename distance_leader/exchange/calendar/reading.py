"""Reads from any calendar file when its owner is busy; what they do then is not read."""

import zoneinfo
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.home import Home
from distance_leader.exchange.calendar.sifting import sift
from distance_leader.exchange.limited import RefusedError, TooMuchError, run_limited
from distance_leader.storage.sqlite import file_errors

LARGEST = 10 * 1024 * 1024
"""Bytes. Ten years of a full calendar are half of it."""
MOST_TIMES = 20_000
_SECONDS, _MEGABYTES = 3.0, 1024
_AROUND = timedelta(days=2)
_REFUSALS = {"not_a_calendar": FileProblem.NOT_A_CALENDAR, "too_much": FileProblem.TOO_MUCH}

Times = list[tuple[datetime, datetime]]


@dataclass(frozen=True, slots=True)
class BusyOrder:
    """The leader's dates, both included, and the leader's clock, for days and for times without a zone."""

    first: date
    last: date
    home: Home


def read_busy(path: Path, order: BusyOrder) -> Times:
    """When the owner of a calendar is busy: instants in UTC, in order, those that overlap made one.

    Entries that are called off, or marked as free, are not busy; whole days are, by the leader's midnights. Nothing is
    fetched and nothing executed. Raises FileError: not a calendar, or too much of one.
    """
    if not path.exists():
        raise FileError(FileProblem.MISSING, str(path))
    if path.is_dir():
        raise FileError(FileProblem.FOLDER, str(path))
    with file_errors(path):
        if path.stat().st_size > LARGEST:
            raise FileError(FileProblem.TOO_LARGE, str(path), most=LARGEST // 1024 // 1024)
        content = path.read_bytes()
    try:
        found = run_limited(
            busy_in, _text(content), str(order.first), str(order.last), seconds=_SECONDS, megabytes=_MEGABYTES
        )
    except RefusedError as error:
        raise FileError(_REFUSALS[error.args[0]], str(path), line=error.args[1]) from None
    except TooMuchError:
        raise FileError(FileProblem.TOO_MUCH, str(path), line=0) from None
    midnight = _instant(order.first.isoformat(), order.home)
    end = _instant((order.last + timedelta(days=1)).isoformat(), order.home)
    times = ((_instant(start, order.home), _instant(stop, order.home)) for start, stop in found)
    return joined((start, stop) for start, stop in times if start < stop and start < end and stop > midnight)


def joined(times: Iterable[tuple[datetime, datetime]]) -> Times:
    """The times in order; those that overlap are one, those that only touch are two."""
    found: Times = []
    for start, stop in sorted(times):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found


def busy_in(text: str, first: str, last: str) -> list[tuple[str, str]]:
    """Start and end of what is busy around some dates, in ISO 8601. In the limited process.

    An instant has an offset; a time or a date without one is on the leader's clock. Raises RefusedError.
    """
    zoneinfo.reset_tzpath(to=[])  # the rules of the tzdata package, as everywhere else
    days = date.fromisoformat(first), date.fromisoformat(last)
    lines = sift(text, *days)
    return [(_said(start), _said(stop)) for start, stop in _occurrences("\r\n".join(lines), *days)]


def _occurrences(text: str, first: date, last: date) -> list[tuple[Any, Any]]:
    """Start and end of what is busy. Raises RefusedError."""
    try:
        found = list(islice(_read(text, first, last), MOST_TIMES + 1))
    except (RefusedError, MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - what the libraries stumble over in a damaged file has no end
        raise RefusedError("not_a_calendar", 0) from None
    if len(found) > MOST_TIMES:
        raise RefusedError("too_much", 0)
    return found


def _read(text: str, first: date, last: date) -> Iterator[tuple[Any, Any]]:
    # Here, not at the top: the program asks in this module, the limited process reads, and only it needs these.
    import recurring_ical_events  # noqa: PLC0415
    from icalendar import Calendar  # noqa: PLC0415

    for calendar in Calendar.from_ical(text, multiple=True):
        _check_entries(calendar)
        for event in recurring_ical_events.of(calendar).between(first - _AROUND, last + _AROUND):
            if _is_busy(event):
                yield event.start, event.end
        yield from _free_busy(calendar)


def _check_entries(calendar: Any) -> None:
    """An entry whose start cannot be read is not passed over in silence: the owner may be busy then."""
    for event in calendar.walk("VEVENT"):
        if event.get("DTSTART") is None or event.errors:
            raise RefusedError("not_a_calendar", 0)


def _is_busy(event: Any) -> bool:
    return str(event.get("STATUS", "")).upper() != "CANCELLED" and str(event.get("TRANSP", "")).upper() != "TRANSPARENT"


def _free_busy(calendar: Any) -> Iterator[tuple[Any, Any]]:
    for part in calendar.walk("VFREEBUSY"):
        given = part.get("FREEBUSY", [])
        for line in given if isinstance(given, list) else [given]:
            if str(line.params.get("FBTYPE", "BUSY")).upper() != "FREE":
                yield line.start, line.end


def _said(at: date) -> str:
    """A date, a time of the leader's, or an instant."""
    if isinstance(at, datetime) and at.tzinfo is not None:
        return at.astimezone(UTC).isoformat()
    return at.isoformat()


def _instant(said: str, home: Home) -> datetime:
    at = datetime.fromisoformat(said)
    if at.tzinfo is not None:
        return at.astimezone(UTC)
    return home.instant(at.date(), at.time())


def _text(content: bytes) -> str:
    """UTF-8 as RFC 5545 has it, or what older programs wrote."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")
