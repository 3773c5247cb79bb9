"""Hours in words: for whom a stretch is awkward, and why."""

from datetime import date, time
from typing import NamedTuple

from distance_leader.domain.moments import to_utc, to_wall
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.planning.possible_hours import HourKind, Reason, Side, Slot, kind_of

_REASONS: dict[Reason, Message] = {
    Reason.OUTSIDE_HOURS: msg("outside working hours"),
    Reason.NIGHT: msg("night"),
    Reason.DAY_OFF: msg("a day off"),
    Reason.HOLIDAY: msg("a public holiday"),
    Reason.ABSENT: msg("away"),
    Reason.FAMILY: msg("a family agreement"),
    Reason.BUSY: msg("busy"),
}


def reason_text(reason: Reason) -> Message:
    """Why an hour is not normal for a side."""
    return _REASONS[reason]


class Told(NamedTuple):
    """What is told of an hour before it is taken, and whether as a warning: a night, a holiday, or somebody away."""

    said: Message
    is_warning: bool


def meeting_text(day: date, at: time, sides: tuple[Side, Side], *, is_leaders_clock: bool) -> Told | None:
    """The hour of a planned talk on the other's clock, and for whom it is awkward; None where there is nothing to say.

    `sides` are the leader and the employee; `day` and `at` are wall time of the one whose clock it is.
    """
    leader, employee = sides
    instant = to_utc(day, at, (leader if is_leaders_clock else employee).zone)
    mine, theirs = to_wall(instant, leader.zone), to_wall(instant, employee.zone)
    one, other = leader.reason(mine, instant), employee.reason(theirs, instant)
    if mine == theirs and one is None and other is None:
        return None
    said = _on_clock(f"{theirs:%H:%M}", one, other) if is_leaders_clock else _on_own_clock(f"{mine:%H:%M}", one, other)
    return Told(said, kind_of(one, other) is HourKind.NIGHT_OR_HOLIDAY)


def _on_clock(clock: str, mine: Reason | None, theirs: Reason | None) -> Message:
    """The employee's hour, and what it is there; after it what it is for the leader."""
    if theirs is Reason.NIGHT:
        return _joined(msg("night there ({time})", time=clock), _for_leader(mine))
    there = msg("there: {time}", time=clock)
    why = _joined(reason_text(theirs) if theirs else None, _for_leader(mine))
    return msg("{there} ({awkward})", there=there, awkward=why) if mine or theirs else there


def _on_own_clock(clock: str, mine: Reason | None, theirs: Reason | None) -> Message:
    """The leader's hour, and what it is; after it what it is for the employee."""
    if mine is Reason.NIGHT:
        return _joined(msg("night for you ({time})", time=clock), _for_employee(theirs))
    here = msg("on your clock: {time}", time=clock)
    why = _joined(reason_text(mine) if mine else None, _for_employee(theirs))
    return msg("{there} ({awkward})", there=here, awkward=why) if mine or theirs else here


def _for_leader(why: Reason | None) -> Message | None:
    if why is Reason.NIGHT:
        return msg("night for you")
    return msg("you: {why}", why=reason_text(why)) if why else None


def _for_employee(why: Reason | None) -> Message | None:
    if why is Reason.NIGHT:
        return msg("night there")
    return pmsg("the employee", "there: {why}", why=reason_text(why)) if why else None


def _joined(first: Message | None, second: Message | None) -> Message:
    if first and second:
        return msg("{mine}; {theirs}", mine=first, theirs=second)
    return first or second or msg("both at work")


def hour_text(slot: Slot) -> Message:
    """'Both at work', or who is not and why."""
    return sides_text(slot.leader, slot.employee)


def sides_text(mine: Reason | None, theirs: Reason | None) -> Message:
    """Who is not at work, and why: 'you: outside working hours; night there'; 'both at work' where nothing is."""
    return _joined(_for_leader(mine), _for_employee(theirs))


def there_text(mine: Reason | None, theirs: Reason | None) -> Message:
    """As `sides_text`, behind the employee's own hour: 'night; you: outside working hours'."""
    return _joined(reason_text(theirs) if theirs else None, _for_leader(mine))
