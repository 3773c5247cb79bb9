"""What is said of backups: how old the newest is, and what a copy holds."""

from datetime import date, datetime, timedelta

from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg

TOO_OLD = timedelta(days=3)
"""From here on the age of the newest backup is said as long as the file is open."""


def age_words(newest: datetime | None, now: datetime, language: str) -> Message:
    """For the status bar; both moments as the leader's clock shows them."""
    if newest is None:
        return msg("No backup yet")
    days = (now.date() - newest.date()).days
    at = formats(language).clock(newest.time())
    if days <= 0:
        return msg("Backup today {time}", time=at)
    if days == 1:
        return msg("Backup yesterday {time}", time=at)
    return nmsg("Backup {count} day ago", "Backup {count} days ago", days)


def is_too_old(newest: datetime | None, now: datetime) -> bool:
    """Whether the newest backup is so old that it must be said. None at all is, too."""
    return newest is None or now - newest > TOO_OLD


def copy_words(at: datetime, *, is_aside: bool, language: str) -> Message:
    """A copy in the list of those that can be restored."""
    said = formats(language)
    when = f"{said.weekday_date(at.date())} {at.year} {said.clock(at.time())}"
    return msg("{when}, before a restore", when=when) if is_aside else msg("{when}", when=when)


def holding_words(people: int, newest_talk: str, today: date, language: str) -> Message:
    """What a copy holds; `newest_talk` is '2026-11-22', or '' for none. One of a week counts never later than today."""
    held = nmsg("{count} person", "{count} people", people)
    if not newest_talk:
        return msg("It holds {people}, and no talk that was held.", people=held)
    day = formats(language).long_date(min(date.fromisoformat(newest_talk), today))
    return msg("It holds {people}; the newest talk was held on {day}.", people=held, day=day)
