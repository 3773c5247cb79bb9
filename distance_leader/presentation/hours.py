"""Hours in words: for whom a stretch is awkward, and why."""

from datetime import date, time

from distance_leader.domain.moments import to_utc, to_wall
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.planning.possible_hours import HourKind, Reason, Side, Slot

_REASONS: dict[Reason, Message] = {
    Reason.OUTSIDE_HOURS: msg("outside working hours"),
    Reason.NIGHT: msg("early or late"),
    Reason.DAY_OFF: msg("a day off"),
    Reason.HOLIDAY: msg("a public holiday"),
    Reason.ABSENT: msg("away"),
    Reason.FAMILY: msg("a family agreement"),
    Reason.BUSY: msg("busy"),
}


def reason_text(reason: Reason) -> Message:
    """Why an hour is not normal for a side."""
    return _REASONS[reason]


def meeting_text(day: date, at: time, sides: tuple[Side, Side], *, is_leaders_clock: bool) -> Message | None:
    """The hour of a planned talk on the other's clock, and for whom it is awkward; None where there is nothing to say.

    `sides` are the leader and the employee; `day` and `at` are wall time of the one whose clock it is.
    """
    leader, employee = sides
    instant = to_utc(day, at, (leader if is_leaders_clock else employee).zone)
    mine, theirs = to_wall(instant, leader.zone), to_wall(instant, employee.zone)
    awkward = _awkward(leader.reason(mine, instant), employee.reason(theirs, instant))
    if mine == theirs and awkward is None:
        return None
    clock = f"{theirs:%H:%M}" if is_leaders_clock else f"{mine:%H:%M}"
    there = msg("there: {time}", time=clock) if is_leaders_clock else msg("on your clock: {time}", time=clock)
    return msg("{there} ({awkward})", there=there, awkward=awkward) if awkward else there


def _awkward(mine: Reason | None, theirs: Reason | None) -> Message | None:
    said = msg("you: {why}", why=reason_text(mine)) if mine else None
    other = pmsg("the employee", "there: {why}", why=reason_text(theirs)) if theirs else None
    return msg("{mine}; {theirs}", mine=said, theirs=other) if said and other else said or other


def hour_text(slot: Slot) -> Message:
    """'Both at work', or who is not and why."""
    if slot.kind is HourKind.BOTH_NORMAL:
        return msg("both at work")
    return _awkward(slot.leader, slot.employee) or msg("both at work")
