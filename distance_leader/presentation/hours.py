"""Hours in words: for whom a stretch is awkward, and why."""

from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.planning.possible_hours import HourKind, Reason, Slot

_REASONS: dict[Reason, Message] = {
    Reason.OUTSIDE_HOURS: msg("outside working hours"),
    Reason.NIGHT: msg("early or late"),
    Reason.DAY_OFF: msg("a day off"),
    Reason.HOLIDAY: msg("a public holiday"),
}


def reason_text(reason: Reason) -> Message:
    """Why an hour is not normal for a side."""
    return _REASONS[reason]


def hour_text(slot: Slot) -> Message:
    """'Both at work', or who is not and why."""
    if slot.kind is HourKind.BOTH_NORMAL:
        return msg("both at work")
    mine = msg("you: {why}", why=reason_text(slot.leader)) if slot.leader else None
    theirs = pmsg("the employee", "there: {why}", why=reason_text(slot.employee)) if slot.employee else None
    if mine and theirs:
        return msg("{mine}; {theirs}", mine=mine, theirs=theirs)
    return mine or theirs or msg("both at work")
