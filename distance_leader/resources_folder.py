"""Where icons, fonts, themes and translations lie: in a checkout, in an installed wheel, in a frozen program."""

from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """The folder of resources. A wheel carries it inside the package, a checkout has it beside."""
    inside = Path(__file__).with_name("resources")
    return inside if inside.is_dir() else Path(__file__).resolve().parent.with_name("resources")
