"""The machine's clock. Inside the core time is a parameter; only the edges ask here."""

import time
from datetime import UTC, datetime


def system_now() -> datetime:
    """Now, in UTC. For the command line, the window, and the clock signal."""
    return datetime.now(UTC)  # noqa: TID251 - the one place


def system_elapsed() -> float:
    """Seconds since some moment, by a clock that nobody can set: for how long something lasted."""
    return time.monotonic()
