"""The last resort: an unexpected error in a slot is told once, logged without data, and the window stays."""

import logging
import sys
from collections.abc import Callable
from traceback import extract_tb
from types import TracebackType

_log = logging.getLogger(__name__)


def catch_unexpected(tell: Callable[[str], None]) -> None:
    """Install the hook. `tell` gets the class and place of the error: never a value, which may be personal."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        place = extract_tb(trace)[-1] if trace else None
        where = f"{place.name}:{place.lineno}" if place else "?"
        _log.error("Unexpected %s in %s", kind.__name__, where)
        tell(f"{kind.__name__}, {where}")

    sys.excepthook = hook
