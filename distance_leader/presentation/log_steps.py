"""The change log as its user did it: what one act changed stands together, and an undo beside what it undid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from distance_leader.i18n.message import Message
from distance_leader.storage.queries.history import LoggedChange

_UNDONE = "Undone: {act}"
"""The message key of an undo, whose argument is the name of what was undone."""


@dataclass(frozen=True, slots=True)
class Step:
    """One act with all it changed, in the order in which it did, and when it was undone, where it was."""

    changes: tuple[LoggedChange, ...]
    undone_at: datetime | None = None

    @property
    def label(self) -> Message:
        """What the act is called."""
        return self.changes[0].label

    @property
    def at(self) -> datetime:
        """When it was done."""
        return self.changes[0].at


def steps(log: Sequence[LoggedChange]) -> list[Step]:
    """The acts of a log, which is newest first, and so are they."""
    found: list[Step] = []
    undos: list[Step] = []
    for act in _acts(log):
        undo = next((one for one in undos if _takes_back(one, act)), None)
        if undo is not None:  # it stands newer in the list: the one row is that of the act
            undos.remove(undo)
            found.remove(undo)
        elif act.label.msgid == _UNDONE:
            undos.append(act)
        found.append(replace(act, undone_at=undo.at) if undo is not None else act)
    return found


def _acts(log: Sequence[LoggedChange]) -> list[Step]:
    """Rows of one moment and one name, each about something else, are one act."""
    acts: list[list[LoggedChange]] = []
    for row in log:
        last = acts[-1] if acts else []
        is_same = bool(last) and (row.at, row.label) == (last[0].at, last[0].label)
        if is_same and row.entity_id not in {one.entity_id for one in last}:
            last.insert(0, row)
        else:
            acts.append([row])
    return [Step(tuple(rows)) for rows in acts]


def _takes_back(undo: Step, act: Step) -> bool:
    if dict(undo.label.args).get("act") != act.label:
        return False
    back = {one.entity_id: (one.after, one.before) for one in undo.changes}
    return back == {one.entity_id: (one.before, one.after) for one in act.changes}
