"""Works out the key of a file in the background: it takes a moment, by design, and the window stays alive."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import shiboken6

from distance_leader.domain.errors import DistanceLeaderError
from ui.context import Context

if TYPE_CHECKING:
    from pathlib import Path

    from distance_leader.storage.keys import FileKey


class Asking(Protocol):
    """A page or frame on which a password was typed."""

    def refuse(self, error: DistanceLeaderError) -> None:
        """Say why it does not open the file."""


def find_key(
    context: Context,
    path: "Path",
    password: bytes | None,
    use: "Callable[[FileKey | None], None]",
    asking: Asking,
) -> None:
    """Work a key out in the background; it takes a moment, by design."""
    now = context.clock.now()

    def work() -> "FileKey | None":
        from distance_leader.keeping import key_of  # noqa: PLC0415 - with the first password

        return key_of(path, password, now)

    def fail(error: Exception) -> None:
        if not isinstance(error, DistanceLeaderError):
            raise error
        if shiboken6.isValid(asking):
            asking.refuse(error)

    context.tasks.start(work, use, fail)
