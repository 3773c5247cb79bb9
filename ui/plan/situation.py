"""Reads in the background whom a talk is owed and who is away: the plan does not wait for it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from ui.context import Context
from ui.reading import Reading

if TYPE_CHECKING:
    from distance_leader.presentation.away import Away
    from distance_leader.presentation.odd_hours import OddHours
    from distance_leader.presentation.owed import Owed
    from distance_leader.presentation.plan_grid import Grid
    from distance_leader.storage.queries.visits import Visits
    from distance_leader.storage.store import Reader

_PAUSE_MS = 30
"""Changes that come together are answered once."""


class Situation(NamedTuple):
    """What stands behind the contacts of the grid."""

    owed: "Owed"
    away: "Away"
    visits: "Mapping[str, Visits]"
    odd_hours: "OddHours"


def read_situation(
    context: Context, grid: "Callable[[], Grid]", show: Callable[[Situation], None], parent: QObject
) -> Reading[Situation]:
    """The reading of what stands behind the contacts of the grid that is shown."""

    def prepare() -> "Callable[[Reader], Situation]":
        shown, language, now = grid(), context.language, context.clock.now()

        def read(reader: "Reader") -> Situation:
            # Imported here: this runs in a thread, after the plan is on the screen.
            from distance_leader.presentation.away import load_away  # noqa: PLC0415
            from distance_leader.presentation.odd_hours import load_odd_hours  # noqa: PLC0415
            from distance_leader.presentation.owed_reading import load_owed  # noqa: PLC0415
            from distance_leader.storage.queries.plan import home_of  # noqa: PLC0415
            from distance_leader.storage.queries.visits import visits  # noqa: PLC0415

            today = home_of(reader).today(now)
            away = load_away(reader, shown, language)
            return Situation(load_owed(reader, today), away, visits(reader, today), load_odd_hours(reader))

        return read

    return Reading(context, parent, prepare, show, pause_ms=_PAUSE_MS)
