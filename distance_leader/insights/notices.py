"""What the leader should look at: each notice with the figures it rests on, never a score."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from distance_leader.insights.record import Record
from distance_leader.insights.rhythm import Rhythm
from distance_leader.insights.state import RhythmState

_GAPS = 3
"""Gaps, and talks in a row, that a notice rests on."""
_THINNER = 1.5
"""Half as long again."""
_UNSPOKEN = 2
"""Times the ideal interval."""


class NoticeCode(StrEnum):
    """The kinds of notice."""

    TOO_LONG = "too_long"
    THINNING = "thinning"
    ONLY_CONTROL = "only_control"
    TOO_CLOSE = "too_close"
    WELLBEING_UNSPOKEN = "wellbeing_unspoken"


@dataclass(frozen=True, slots=True)
class Notice:
    """A code and its figures; `presentation.notices` finds the sentence."""

    code: NoticeCode
    figures: dict[str, Any] = field(default_factory=dict)


def notices_of(record: Record, rhythm: Rhythm, today: date) -> list[Notice]:
    """All that holds today, in the order of the codes. Nothing while the rhythm rests."""
    if rhythm.state is RhythmState.PAUSED:
        return []
    rules: tuple[Callable[[Record, Rhythm, date], Notice | None], ...] = (
        _too_long,
        _thinning,
        _only_control,
        _too_close,
        _wellbeing_unspoken,
    )
    return [notice for rule in rules if (notice := rule(record, rhythm, today)) is not None]


def _too_long(record: Record, rhythm: Rhythm, today: date) -> Notice | None:
    if rhythm.state is not RhythmState.OVERDUE:
        return None
    return Notice(NoticeCode.TOO_LONG, {"days": rhythm.days_over(today), "longest": record.longest_days})


def _thinning(record: Record, _rhythm: Rhythm, _today: date) -> Notice | None:
    """The last three gaps are half as long again as the first three of this assignment, and over the ideal."""
    if len(record.first_counting) < 2 * _GAPS + 1:  # six gaps, so that first and last are not the same ones
        return None
    first, last = _mean_gap(record.first_counting[: _GAPS + 1]), _mean_gap(record.latest_counting[-_GAPS - 1 :])
    if last < _THINNER * first or last <= record.ideal_days:
        return None
    return Notice(NoticeCode.THINNING, {"first": round(first), "last": round(last)})


def _only_control(record: Record, _rhythm: Rhythm, _today: date) -> Notice | None:
    latest = record.latest[-_GAPS:]
    if len(latest) < _GAPS or not all(talk.is_control for talk in latest):
        return None
    return Notice(NoticeCode.ONLY_CONTROL, {"count": len(latest)})


def _too_close(record: Record, _rhythm: Rhythm, today: date) -> Notice | None:
    """The last control talks came more often than half the ideal interval, and the last of them is still near."""
    days = [talk.on for talk in record.latest if talk.touches_control][-_GAPS:]
    if len(days) < _GAPS or (today - days[-1]).days > record.ideal_days:
        return None
    gap = _mean_gap(days)
    if gap >= record.ideal_days / 2:
        return None
    return Notice(NoticeCode.TOO_CLOSE, {"days": round(gap), "ideal": record.ideal_days})


def _wellbeing_unspoken(record: Record, _rhythm: Rhythm, today: date) -> Notice | None:
    since = record.spoken_on or record.assignment_starts_on
    if since is None or (today - since).days <= _UNSPOKEN * record.ideal_days:
        return None
    return Notice(
        NoticeCode.WELLBEING_UNSPOKEN, {"weeks": (today - since).days // 7, "is_ever": record.spoken_on is not None}
    )


def _mean_gap(days: Sequence[date]) -> float:
    """Mean days between neighbours; `days` holds two or more."""
    return (days[-1] - days[0]).days / (len(days) - 1)
