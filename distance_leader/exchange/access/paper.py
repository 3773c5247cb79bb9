"""What is held about a person as a PDF to read, made without a window.

The letters are DejaVu Sans, which lies with matplotlib: it has Greek, Cyrillic and Arabic beside Latin. What it has no
sign for is drawn as an empty box; the workbook and the data have it as it was written.
"""

import logging
from importlib.util import find_spec
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.holdings import Access, Part

_FAMILY = "DejaVu"
_MARGIN, _LINE, _LABEL_WIDTH = 18, 5, 52
_SMALL, _PLAIN, _HEAD, _TITLE = 8, 9.5, 13, 20
_GREY, _BLACK, _RULE = (90, 98, 112), (20, 26, 38), (214, 219, 228)


class _Sheets(FPDF):
    """A4 pages with the name and the number of each at the foot."""

    def __init__(self, foot: str) -> None:
        super().__init__(format="A4")
        self._foot = foot
        folder = font_folder()
        self.add_font(_FAMILY, "", folder / "DejaVuSans.ttf")
        self.add_font(_FAMILY, "B", folder / "DejaVuSans-Bold.ttf")
        self.set_margins(_MARGIN, _MARGIN, _MARGIN)
        self.set_auto_page_break(auto=True, margin=_MARGIN)
        self.alias_nb_pages()

    def footer(self) -> None:
        """The library calls it at the end of each page."""
        self.set_y(-_MARGIN + 4)
        self.set_font(_FAMILY, "", _SMALL)
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
        self.set_font(_FAMILY, "", _SMALL)
        self.set_text_color(*_GREY)
        self.multi_cell(_LABEL_WIDTH, _LINE, name, align="L", new_x=XPos.RIGHT, new_y=YPos.TOP)
        self.set_xy(_MARGIN + _LABEL_WIDTH + 2, top)
        self.set_font(_FAMILY, "", _PLAIN)
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


def write_paper(access: Access, path: Path) -> None:
    """Write the PDF."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells of every table that it leaves out
    logging.getLogger("fpdf").setLevel(logging.ERROR)  # a sign without a glyph is told in this module's head
    texts = catalogue(access.language)
    title = texts.text(msg("What is held about {name}", name=access.person.name))
    sheets = _Sheets(title)
    sheets.set_title(title)
    sheets.set_lang(access.language)
    sheets.add_page()
    sheets.say(title, _TITLE, is_strong=True)
    sheets.ln(2)
    for line in _opening(access):
        sheets.say(texts.text(line), _PLAIN, is_muted=True)
    for part in access.parts:
        _write_part(sheets, part)
    _write_history(sheets, access, texts)
    sheets.output(str(path))


def _opening(access: Access) -> list[Message]:
    day = formats(access.language).long_date(access.on)
    return [
        msg("As it stood on {day}. Everything that the file of your leader holds about you is here.", day=day),
        msg("You may ask that what is wrong is corrected or removed, or that it rests while that is looked into."),
    ]


def _write_part(sheets: _Sheets, part: Part) -> None:
    sheets.ln(6)
    sheets.say(f"{part.title} ({len(part.rows)})", _HEAD, is_strong=True)
    for row in part.rows:
        sheets.rule()
        for head, text in zip(part.heads, row, strict=True):
            if text:
                sheets.pair(head, text)


def _write_history(sheets: _Sheets, access: Access, texts: Catalogue) -> None:
    sheets.ln(6)
    sheets.say(f"{texts.text(msg('Changes'))} ({len(access.history)})", _HEAD, is_strong=True)
    for row in access.history:
        sheets.rule()
        sheets.pair(row.when, "\n".join((row.act, *row.details)))
