"""The file that did not open because it is damaged, and what was typed for it: what a restore or a repair is about."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from distance_leader.storage.keys import Secret


class Unopened:
    """Nothing is kept here while a file is open: its window may be locked the next moment."""

    def __init__(self) -> None:
        self.file: tuple[Path, Secret | None] | None = None
        """Where it lies, and what opens it, where that is known."""

    def offer(self, path: Path, secret: "Secret | None") -> None:
        """This one is damaged."""
        self.file = path, secret

    @property
    def holds_key(self) -> bool:
        """Whether what would open it is at hand."""
        return self.file is not None and self.file[1] is not None

    def let_go_of_key(self) -> None:
        """Nobody has touched the window for a while: the file is still offered, and asks for its password."""
        if self.file is not None:
            self.file = self.file[0], None

    def forget(self) -> None:
        """A file is open: what did not open before is offered no more, and what would have opened it is gone."""
        self.file = None
