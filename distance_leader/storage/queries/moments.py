"""Moments as SQLite keeps them: UTC without a mark."""

from datetime import UTC, datetime


def stored(at: datetime) -> str:
    """'2026-11-26 07:30:00.000000', to be compared in a statement."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def moment(text: str) -> datetime:
    """The instant of what is kept, to the second or finer."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
