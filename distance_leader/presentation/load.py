"""How much a week holds for the leader: talks and minutes, each talk with several people counted once."""

from collections.abc import Mapping
from typing import NamedTuple

from distance_leader.domain.codes import State
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.plan_grid import Grid

_COUNTED = (State.PLANNED, State.HELD)
_HOUR = 60


class Load(NamedTuple):
    """Planned and held talks of a week, and their minutes."""

    talks: int
    minutes: int

    def brief(self) -> str:
        """'5 · 2:30': talks, and hours with minutes."""
        return f"{self.talks} · {self.minutes // _HOUR}:{self.minutes % _HOUR:02}"

    def message(self) -> Message:
        """In words, for a tooltip and for a screen reader."""
        talks = nmsg("{count} talk", "{count} talks", self.talks)
        return msg("{talks}, {minutes} min", talks=talks, minutes=self.minutes)


def week_loads(grid: Grid) -> Mapping[str, Load]:
    """The load of each week of the grid that has any, by the week's text; of everybody, hidden or not."""
    talks: dict[str, dict[str, int]] = {}
    for (_, week), chips in grid.cells.items():
        for chip in chips:
            if chip.state in _COUNTED:
                of_week = talks.setdefault(week, {})
                key = chip.talk_key or chip.key
                of_week[key] = max(of_week.get(key, 0), chip.minutes)
    return {week: Load(len(found), sum(found.values())) for week, found in talks.items()}
