"""A text whose parts differ in weight and colour, written as fast as a plain one."""

from copy import copy
from functools import cache
from typing import Any, NamedTuple

from openpyxl.cell.rich_text import CellRichText
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color
from openpyxl.xml.constants import XML_NS
from openpyxl.xml.functions import Element, SubElement

from distance_leader.exchange.schedule.styles import FONT, colours


class Run(NamedTuple):
    """A part of a text; `colour` is the name of a token."""

    text: str
    size: float
    colour: str
    is_bold: bool = False
    strike: bool = False


class Runs(CellRichText):
    """Our own words in parts: no text that somebody typed may stand here, since it is written as it is.

    openpyxl would build a tree of checked objects for every part of every cell; this copies the few fonts there are.
    """

    def __init__(self, *runs: Run) -> None:
        super().__init__()
        self.runs = runs

    def to_tree(self) -> Any:
        tree = Element("is")
        for run in self.runs:
            part = SubElement(tree, "r")
            part.append(copy(_font(run.size, run.colour, run.is_bold, run.strike)))
            text = SubElement(part, "t", {f"{{{XML_NS}}}space": "preserve"})
            text.text = run.text
        return tree

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


@cache
def _font(size: float, colour: str, is_bold: bool, strike: bool) -> Any:  # noqa: FBT001 - as in a Run
    ink = Color(rgb=colours()[colour])
    font = InlineFont(rFont=FONT, sz=size, b=is_bold or None, strike=strike or None, color=ink)
    return font.to_tree(tagname="rPr")
