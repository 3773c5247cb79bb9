"""At opening: contacts planned by older rules of the time zones follow the new ones, and it is said."""

from distance_leader.domain.zones import tzdata_version
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.services.zone_rules import NewRules, apply_rules, are_outdated
from ui.context import Context


def follow_zone_rules(context: Context) -> Message | None:
    """Bring the open file up to the rules of today, as one undo step; what was done, or None for nothing."""
    workspace, done = context.workspace, list[NewRules]()
    if workspace is None or not workspace.may_be_written:
        return None
    with workspace.read() as reader:
        if not are_outdated(reader):
            return None
    act = msg("New time zone rules ({version})", version=tzdata_version())
    if not context.act(act, lambda edit: done.append(apply_rules(edit))):
        return None
    return nmsg(
        "New time zone rules ({version}): {count} planned talk is at another hour now for one of you.",
        "New time zone rules ({version}): {count} planned talks are at another hour now for one of you.",
        done[0].moved,
        version=tzdata_version(),
    )
