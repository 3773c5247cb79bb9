"""A file is shut for a long act on it, and opened again afterwards: passwords, restores, erasure."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from distance_leader.i18n.message import Message
from ui.unlock.waiting import WaitingPage

if TYPE_CHECKING:
    from distance_leader.storage.keys import Secret
    from ui.desk import Desk

T = TypeVar("T")


def shut_for(
    desk: "Desk",
    opens: "tuple[Path, Secret | None]",
    told: Message,
    act: Callable[[], T],
    come_back: Callable[[T], None],
) -> None:
    """Do something with a file in the background while no window works in it, and say meanwhile what is done.

    `come_back` opens it again; where the act failed it opens as it was, by its place and what `opens` it.
    A lock that comes meanwhile is done then.
    """

    def done(made: T) -> None:
        come_back(made)
        desk.locking.come_back()

    def fail(error: Exception) -> None:
        desk.show_workspace(desk.files.open(*opens))
        desk.locking.come_back()
        desk.context.report(error)

    desk.put_away()
    desk.locking.shut()
    desk.furniture.show_page(WaitingPage(desk.context, told), "")
    desk.context.tasks.start(act, done, fail)
