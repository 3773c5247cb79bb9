"""How charts look: the window's own tokens in light and dark, black on white for print, and the texts of a language."""

import json
from dataclasses import dataclass
from functools import cache

from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.i18n.message import Message
from distance_leader.resources_folder import resources_folder

_PRINT = {"surface": "#FFFFFF", "app": "#FFFFFF", "text": "#000000", "text2": "#333333", "line": "#BBBBBB"}
TITLE, BODY, CAPTION = 12.5, 10, 9
"""Sizes of type in points."""


@dataclass(frozen=True)
class Style:
    """Colours by token, and texts and formats in one language."""

    colors: dict[str, str]
    texts: Catalogue
    formats: Formats

    def __getitem__(self, token: str) -> str:
        return self.colors[token]

    def text(self, message: Message | str) -> str:
        return message if isinstance(message, str) else self.texts.text(message)

    def number(self, value: float) -> str:
        """With one decimal at most."""
        return self.formats.number(round(value, 1))


def style_of(look: str, language: str) -> Style:
    """The style 'light', 'dark' or 'print' in 'da' or 'en'."""
    return Style(_colors(look), catalogue(language), formats(language))


@cache
def _colors(look: str) -> dict[str, str]:
    tokens = json.loads((resources_folder() / "theme" / "tokens.json").read_text("utf-8"))
    return {**tokens["light"], **_PRINT} if look == "print" else dict(tokens[look])
