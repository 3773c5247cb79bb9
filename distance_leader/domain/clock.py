"""The machine's clock. Inside the core time is a parameter; only the edges ask here."""

from datetime import UTC, datetime


def system_now() -> datetime:
    """Now, in UTC. For the command line, the window, and the clock signal."""
    return datetime.now(UTC)  # noqa: TID251 - the one place
