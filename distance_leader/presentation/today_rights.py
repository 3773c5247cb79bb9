"""The rows of Today about data protection: who was not told yet what is kept, and what was kept for its time."""

from collections.abc import Iterator, Sequence
from datetime import date

from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg
from distance_leader.presentation.today_row import Section, TodayRow
from distance_leader.storage.queries.expiring import limits, long_kept, untold
from distance_leader.storage.queries.plan import Raw
from distance_leader.storage.queries.records import PersonRecord

_MOST = 3
"""More at once would be a wall of the same words; the next ones follow when these are done."""
OVER = "over"
"""The key of a row about what was kept for its time."""


def rights_rows(source: Raw, people: Sequence[PersonRecord], today: date) -> Iterator[TodayRow]:
    """Whom to tell, and of whom something has been kept for its time; a few of each."""
    week = IsoWeek.of(today)
    not_told, over = untold(source), long_kept(source, today, limits(source))
    for one in [one for one in people if one.key in not_told][:_MOST]:
        yield TodayRow(Section.RIGHTS, one.key, one.name, msg("Was not told yet what is kept here"), week)
    for one in [one for one in people if one.key in over][:_MOST]:
        said = msg("Something was kept for its time: review it")
        yield TodayRow(Section.RIGHTS, one.key, one.name, said, week, key=OVER)
