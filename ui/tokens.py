"""The colours of light and dark by name, from the tokens file; without Qt's namespaces, which take long to load."""

import json
from functools import cache

from PySide6.QtGui import QPalette

from distance_leader.resources_folder import resources_folder

THEMES = ("system", "light", "dark")
_HALF = 128


@cache
def tokens_of(name: str) -> dict[str, str]:
    """The tokens of 'light' or 'dark'."""
    found = json.loads((resources_folder() / "theme" / "tokens.json").read_text("utf-8"))
    return dict(found[name])


def ground_tokens(setting: str, system: QPalette) -> dict[str, str]:
    """The tokens for the bare frame; what the system wants is read off its own palette."""
    if setting in ("light", "dark"):
        return tokens_of(setting)
    return tokens_of("dark" if system.window().color().lightness() < _HALF else "light")
