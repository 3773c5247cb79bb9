"""Questions in a dialog of the system's, which may stand there longer than the file is open that it is asked for."""

from collections.abc import Callable
from typing import TypeVar

from ui.context import Context

Answer = TypeVar("Answer")


def answered(context: Context, ask: Callable[[], Answer]) -> Answer | None:
    """What `ask` is answered; None where another file is open by then, or none.

    A lock closes the dialogs that are Qt's own. One of the system's may stay, and whoever answers it then would take
    out what was open before the lock.
    """
    before = context.workspace
    answer = ask()
    return answer if context.workspace is before else None
