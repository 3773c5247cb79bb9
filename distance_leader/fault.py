"""What may be known of an unexpected error: classes, modules, lines and versions. Values may be personal: none."""

import platform
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from traceback import walk_tb
from types import TracebackType

_PARTS = ("distance-leader", "PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "matplotlib", "openpyxl", "icalendar")
_MOST_CAUSES = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """An error without its data. Two of the same class from the same lines are equal."""

    causes: tuple[tuple[str, tuple[str, ...]], ...]
    """Each error, the last one first, with the lines that it went through: 'module function line'."""

    @property
    def name(self) -> str:
        """The class of the error and the line that raised it."""
        kind, places = self.causes[0]
        return f"{kind}, {places[-1]}" if places else kind


def fault_of(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> Fault:
    """What may be known of an error and of those that led to it. Its message is not read: it may quote a note."""
    causes = [(kind.__qualname__, _places(trace))]
    earlier = _before(error)
    while earlier is not None and len(causes) < _MOST_CAUSES:
        causes.append((type(earlier).__qualname__, _places(earlier.__traceback__)))
        earlier = _before(earlier)
    return Fault(tuple(causes))


def report_text(fault: Fault, at: datetime) -> str:
    """The report as it is kept and shown: names and numbers of the program's, so it is the same in every language."""
    lines: list[str] = []
    for number, (kind, places) in enumerate(fault.causes):
        lines += [kind if number == 0 else f"<- {kind}", *(f"    {place}" for place in places)]
    return "\n".join([*lines, "", f"{at:%Y-%m-%d %H:%M} UTC", *_versions()]) + "\n"


def _before(error: BaseException | None) -> BaseException | None:
    if error is None:
        return None
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _places(trace: TracebackType | None) -> tuple[str, ...]:
    """Modules, not files: a path holds the name of whoever uses the computer."""
    return tuple(
        f"{frame.f_globals.get('__name__', '?')} {frame.f_code.co_name} {line}" for frame, line in walk_tb(trace)
    )


def _versions() -> list[str]:
    found = [f"Python {platform.python_version()}", f"{platform.system()} {platform.machine()}"]
    for part in _PARTS:
        try:
            found.append(f"{part} {version(part)}")
        except PackageNotFoundError:  # a checkout is not installed
            found.append(f"{part} (not installed)")
    return found
