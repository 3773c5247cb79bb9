"""A document on paper, made without a window: paragraphs, and pairs of a name and what is said of it.

The letters are DejaVu Sans, which lies with matplotlib: it has Greek, Cyrillic and Arabic beside Latin. What it has no
sign for is drawn as an empty box.
"""

import logging
from importlib.util import find_spec
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos

_FAMILY = "DejaVu"
_MARGIN, _LINE, _LABEL_WIDTH = 18, 5, 52
SMALL, PLAIN, HEAD, TITLE = 8, 9.5, 13, 20
"""Sizes of letters in points."""
_GREY, _BLACK, _RULE = (90, 98, 112), (20, 26, 38), (214, 219, 228)


class Paper(FPDF):
    """A4 pages with the title and the number of each at the foot."""

    def __init__(self, foot: str, language: str) -> None:
        super().__init__(format="A4")
        logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells of every table that it leaves out
        logging.getLogger("fpdf").setLevel(logging.ERROR)  # a sign without a glyph is told in this module's head
        self.set_title(foot)
        self.set_lang(language)
        self._foot = foot
        folder = font_folder()
        self.add_font(_FAMILY, "", folder / "DejaVuSans.ttf")
        self.add_font(_FAMILY, "B", folder / "DejaVuSans-Bold.ttf")
        self.set_margins(_MARGIN, _MARGIN, _MARGIN)
        self.set_auto_page_break(auto=True, margin=_MARGIN)
        self.alias_nb_pages()
        self.add_page()

    def footer(self) -> None:
        """The library calls it at the end of each page."""
        self.set_y(-_MARGIN + 4)
        self.set_font(_FAMILY, "", SMALL)
        self.set_text_color(*_GREY)
        self.cell(0, _LINE, self._foot)
        self.cell(0, _LINE, f"{self.page_no()} / {{nb}}", align="R")

    def say(self, text: str, size: float, *, is_strong: bool = False, is_muted: bool = False) -> None:
        """A paragraph over the whole width."""
        self.set_font(_FAMILY, "B" if is_strong else "", size)
        self.set_text_color(*(_GREY if is_muted else _BLACK))
        self.multi_cell(0, size * 0.53, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def pair(self, name: str, text: str) -> None:
        """What it is on the left, what is said of it on the right."""
        if self.will_page_break(2 * _LINE):
            self.add_page()
        top = self.get_y()
        self.set_font(_FAMILY, "", SMALL)
        self.set_text_color(*_GREY)
        self.multi_cell(_LABEL_WIDTH, _LINE, name, align="L", new_x=XPos.RIGHT, new_y=YPos.TOP)
        self.set_xy(_MARGIN + _LABEL_WIDTH + 2, top)
        self.set_font(_FAMILY, "", PLAIN)
        self.set_text_color(*_BLACK)
        self.multi_cell(0, _LINE, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def rule(self) -> None:
        """A thin line between two things."""
        self.ln(1.5)
        self.set_draw_color(*_RULE)
        self.line(_MARGIN, self.get_y(), self.w - _MARGIN, self.get_y())
        self.ln(1.5)


def font_folder() -> Path:
    """Where the letters lie; matplotlib itself is not loaded."""
    found = find_spec("matplotlib")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("matplotlib")
    return Path(found.submodule_search_locations[0]) / "mpl-data" / "fonts" / "ttf"
