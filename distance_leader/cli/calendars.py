"""Commands that exchange with calendars: export calendar, import busy."""

import json
from argparse import Namespace
from datetime import UTC, datetime, time, timedelta

from distance_leader.cli.opening import exporting, reading, today_of, writing
from distance_leader.cli.values import day, weeks
from distance_leader.domain.clock import system_now
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.exchange.calendar.reading import BusyOrder, read_busy
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg, nmsg
from distance_leader.services.busy import replace_busy
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of

AHEAD = timedelta(weeks=26)
"""How far busy times are read where nothing else is said."""


def export_calendar(given: Namespace, texts: Catalogue) -> None:
    """`export FILE calendar OUT.ics`: the planned contacts of some weeks."""
    from distance_leader.exchange.calendar.writing import CalendarOrder, write_calendar  # noqa: PLC0415 - icalendar

    first, last = weeks(given.first, given.last)
    with exporting(given, "calendar.ics") as reader:
        language = given.language or leader_of(reader).language
        order = CalendarOrder(first, last, language, system_now(), with_names=given.names)
        report = write_calendar(reader, given.out, order)
    print(texts.text(report.message(given.out)))


def import_busy(given: Namespace, texts: Catalogue) -> None:
    """`import FILE busy IN.ics`: when the leader is busy; without --apply nothing is written."""
    with reading(given) as reader:
        home = home_of(reader)
        first = day("from", given.first) if given.first else today_of(given, reader)
    last = day("to", given.last) if given.last else first + AHEAD
    if last < first:
        raise InvalidValueError("Option", "to", Problem.END_BEFORE_START, start=first, end=last)
    found = read_busy(given.source, BusyOrder(first, last, home))
    if given.apply:
        span = home.instant(first, time()), home.instant(last + timedelta(days=1), time())
        label = msg("Busy times from {name}", name=given.source.name)
        with writing(given) as workspace, workspace.edit(label) as edit:
            replace_busy(edit, given.source.name, span, found)
    if given.json:
        print(json.dumps({"busy": [{"start_utc": _utc(start), "end_utc": _utc(end)} for start, end in found]}))
        return
    for start, end in found:
        print(f"{home.wall(start):%Y-%m-%d %H:%M}  {home.wall(end):%Y-%m-%d %H:%M}")
    print(texts.text(nmsg("{count} busy time", "{count} busy times", len(found))))
    if not given.apply:
        print(texts.text(msg("Nothing was written: say --apply to take them over.")))


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
