"""Small files of lines with the program's own data: what this computer is to remember about plans, outside of them."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path


def own_place(name: str) -> Path:
    """Where a file of the program's own lies, whether it is there or not."""
    return user_data_path("Distance Leader", appauthor=False) / name


def own_lines(name: str) -> list[str]:
    """Its lines; none where it is not there or cannot be read."""
    try:
        return own_place(name).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def write_own_lines(name: str, lines: Sequence[str]) -> None:
    """Replace it whole, for nobody else's eyes. A folder that cannot be written to is no reason to fail."""
    place = own_place(name)
    with suppress(OSError):
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = place.with_name(f".{name}.part")
        part.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        part.chmod(0o600)
        part.replace(place)
