"""How long ago, and how long still, in words."""

from datetime import date

from distance_leader.i18n.message import Message, msg, nmsg

_DAYS_IN_WEEKS = 21
"""From three weeks on people count in weeks."""


def ago_text(day: date, today: date) -> Message:
    """'today', 'yesterday', '12 days ago', '5 weeks ago'."""
    days = (today - day).days
    if days <= 0:
        return msg("today")
    if days == 1:
        return msg("yesterday")
    if days < _DAYS_IN_WEEKS:
        return nmsg("{count} day ago", "{count} days ago", days)
    return nmsg("{count} week ago", "{count} weeks ago", days // 7)


def left_text(day: date, today: date) -> Message:
    """'6 weeks left', '3 days left', 'over since 4 days'."""
    days = (day - today).days
    if days < 0:
        return nmsg("ended {count} day ago", "ended {count} days ago", -days)
    if days < _DAYS_IN_WEEKS:
        return nmsg("{count} day left", "{count} days left", days)
    return nmsg("{count} week left", "{count} weeks left", days // 7)


def in_text(day: date, today: date) -> Message:
    """'today', 'tomorrow', 'in 3 days', 'in 5 weeks'."""
    days = (day - today).days
    if days <= 0:
        return msg("today")
    if days == 1:
        return msg("tomorrow")
    if days < _DAYS_IN_WEEKS:
        return nmsg("in {count} day", "in {count} days", days)
    return nmsg("in {count} week", "in {count} weeks", days // 7)
