"""Working hours by weekday."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from distance_leader.domain.errors import InvalidValueError, Problem

DAY_MINUTES = 24 * 60
_SPAN = re.compile(r"(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one day, in minutes after midnight; `end` may be 1440."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= DAY_MINUTES:
            raise InvalidValueError("WorkingHours", "working_hours", Problem.NOT_HOURS, text=str(self))

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Read '08:00-16:00'. Raises InvalidValueError (`not_hours`)."""
        match = _SPAN.fullmatch(text.strip())
        if match is None or int(match[2]) > 59 or int(match[4]) > 59:  # noqa: PLR2004
            raise InvalidValueError("WorkingHours", "working_hours", Problem.NOT_HOURS, text=text)
        return cls(int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4]))

    def __str__(self) -> str:
        return f"{self.start // 60:02}:{self.start % 60:02}-{self.end // 60:02}:{self.end % 60:02}"


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Seven entries, Monday first; None is a day off."""

    days: tuple[Span | None, ...]

    def __post_init__(self) -> None:
        if len(self.days) != 7:  # noqa: PLR2004 - days of a week
            raise InvalidValueError("WorkingHours", "working_hours", Problem.NOT_HOURS, text=str(self))

    @classmethod
    @lru_cache(maxsize=1_000)
    def weekdays(cls, span: str = "08:00-16:00") -> "WorkingHours":
        """The same span Monday to Friday."""
        return cls((Span.parse(span),) * 5 + (None, None))

    @classmethod
    @cache
    def none(cls) -> "WorkingHours":
        """Nothing on any day."""
        return cls((None,) * 7)

    @classmethod
    def parse(cls, text: str) -> "WorkingHours":
        """Read what `str` writes: seven spans with commas, '-' for a day off, or one span for Monday to Friday."""
        parts = [part.strip() for part in text.split(",")]
        if len(parts) == 1:
            return cls.weekdays(parts[0])
        if len(parts) != 7:  # noqa: PLR2004
            raise InvalidValueError("WorkingHours", "working_hours", Problem.NOT_HOURS, text=text)
        return cls(tuple(None if part in ("-", "–", "") else Span.parse(part) for part in parts))

    def on(self, weekday: int) -> Span | None:
        """Monday is 0, Sunday is 6."""
        return self.days[weekday]

    def __str__(self) -> str:
        return ",".join("-" if span is None else str(span) for span in self.days)
