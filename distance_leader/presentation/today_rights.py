"""The rows of Today about data protection: who was not told, what is over, who has been frozen for long."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg
from distance_leader.presentation.today_row import Section, TodayRow
from distance_leader.storage.queries.expiring import frozen_since_before, limits, long_kept, untold
from distance_leader.storage.queries.plan import Raw
from distance_leader.storage.queries.records import PersonRecord

_MOST = 3
"""More at once would be a wall of the same words; the next ones follow when these are done."""
_ANSWERED_WITHIN = timedelta(days=28)
"""A request of the person's is answered within a month (GDPR, article 12(3)); frozen is no place to be forgotten in."""
OVER, FROZEN = "over", "frozen"
"""The keys of rows about what was kept for its time, and about who has been frozen for long."""


def rights_rows(source: Raw, people: Sequence[PersonRecord], today: date) -> Iterator[TodayRow]:
    """Whom to tell, of whom something has been kept for its time, who has been frozen for long; a few of each."""
    week = IsoWeek.of(today)
    not_told, over = untold(source), long_kept(source, today, limits(source))
    for one in [one for one in people if one.key in not_told][:_MOST]:
        yield TodayRow(Section.RIGHTS, one.key, one.name, msg("Was not told yet what is kept here"), week)
    for one in [one for one in people if one.key in over][:_MOST]:
        said = msg("Something was kept for its time: review it")
        yield TodayRow(Section.RIGHTS, one.key, one.name, said, week, key=OVER)
    for person, name, since in frozen_since_before(source, today - _ANSWERED_WITHIN)[:_MOST]:
        said = msg("Frozen since {day}: see whether it is settled", day=since)
        yield TodayRow(Section.RIGHTS, person, name, said, week, key=FROZEN)
