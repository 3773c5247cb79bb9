"""The monthly review: what was kept for its time, in words, and what can be done about it."""

from dataclasses import dataclass
from datetime import date

from distance_leader.domain.codes import Kept
from distance_leader.domain.retention import cutoff
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.labels import label
from distance_leader.storage.queries.expiring import Expired, expired, limits
from distance_leader.storage.queries.plan import Raw


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One person's things of one category. `cutoff`: all before this day is over."""

    person: str
    name: str
    category: Kept
    how_many: int
    oldest: date
    cutoff: date
    said: Message

    is_urgent = False

    @property
    def same(self) -> tuple[str, Kept]:
        """What makes it the same row when it is read again."""
        return self.person, self.category


def load_review(source: Raw, today: date, language: str) -> list[ReviewRow]:
    """What is over on a day, by name and category."""
    months = limits(source)
    key = formats(language).sort_key
    order = list(Kept)
    found = sorted(expired(source, today, months), key=lambda one: (key(one.name), order.index(one.category)))
    return [_row(one, months[one.category], today) for one in found]


def _row(one: Expired, months: int, today: date) -> ReviewRow:
    if one.category is Kept.PERSON:
        limit = nmsg("{count} month", "{count} months", months)
        said = msg("Left on {day}: everything is over after {limit}.", day=one.oldest, limit=limit)
    else:
        said = msg("{what}: {count}, since {day}", what=label(one.category), count=one.how_many, day=one.oldest)
    before = cutoff(today, months)
    return ReviewRow(one.employee_key, one.name, one.category, one.how_many, one.oldest, before, said)
