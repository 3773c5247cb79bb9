"""The rows of Today about what waits for the leader: requests without an answer, and promises."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from distance_leader.domain.codes import Owner
from distance_leader.domain.moments import local_date
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.waiting import working_minutes
from distance_leader.presentation.labels import label
from distance_leader.presentation.lines import guarded
from distance_leader.presentation.today_row import Section, TodayRow
from distance_leader.storage.queries.agenda import OpenAction, OpenRequest, Place

_SLOW_HOURS = 8
"""A working day without an answer is long."""


def request_rows(
    requests: Sequence[OpenRequest], where: Mapping[str, Place], home: str, now: datetime
) -> Iterator[TodayRow]:
    """Who reached out, and how long they have waited in their own working hours."""
    for one in requests:
        place = where.get(one.employee_key)
        minutes = working_minutes(one.received_at, now, place.hours, place.zone) if place else 0
        since = msg("since {day}", day=local_date(one.received_at, home))
        said = msg("{about}: {since}", about=guarded(one.about, one.visibility), since=since) if one.about else since
        hours = minutes // 60
        if hours:
            waited = nmsg("{count} working hour", "{count} working hours", hours)
            said = msg("{said}, {waited}", said=said, waited=waited)
        yield TodayRow(
            Section.REQUESTS,
            one.employee_key,
            one.name,
            said,
            IsoWeek.of(local_date(now, home)),
            is_urgent=hours >= _SLOW_HOURS,
            key=one.key,
        )


def action_rows(actions: Sequence[OpenAction], today: date) -> Iterator[TodayRow]:
    """What was promised, by whom, and when it is due."""
    for one in actions:
        said = msg(
            "{text}: {owner}, {due}",
            text=guarded(one.text, one.visibility),
            owner=label(Owner(one.owner)),
            due=due_words(one.due_on, today),
        )
        is_late = one.due_on < today
        yield TodayRow(
            Section.ACTIONS, one.employee_key, one.name, said, IsoWeek.of(today), is_urgent=is_late, key=one.key
        )


def due_words(day: date, today: date) -> Message:
    """When something is due, or how late it is."""
    if day == today:
        return msg("due today")
    if day > today:
        return msg("due {day}", day=day)
    return nmsg("{count} day late", "{count} days late", (today - day).days)
