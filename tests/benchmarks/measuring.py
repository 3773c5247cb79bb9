"""Pairs in turn, and their median ratio: a machine that slows down slows both."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

PAIRS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `target` is what the ratio shall not exceed; None where nothing was promised."""

    name: str
    ours: float
    bare: float
    ratio: float
    target: float | None
    unit: str = "ms"

    def __str__(self) -> str:
        promised = "" if self.target is None else f"≤ {self.target:g}"
        met = "" if self.target is None else ("met" if self.ratio <= self.target else "MISSED")
        return (
            f"{self.name:<52} {self.ours:9.1f} {self.bare:9.1f} {self.unit:<4} {self.ratio:6.2f}  {promised:<7} {met}"
        )


def compare(name: str, ours: Callable[[], object], bare: Callable[[], object], target: float | None) -> Row:
    """Milliseconds of both, in turn; the first pair warms up and does not count."""
    pairs = [(_cost(ours), _cost(bare)) for _ in range(PAIRS + 1)][1:]
    return row_of(name, pairs, target)


def row_of(name: str, pairs: list[tuple[float, float]], target: float | None) -> Row:
    """The medians of pairs, and the median of their ratios."""
    ratio = median(one / other for one, other in pairs)
    return Row(name, median(one for one, _ in pairs), median(other for _, other in pairs), ratio, target)


def _cost(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000
