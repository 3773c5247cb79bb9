"""A text whose parts differ in weight and colour."""

from functools import cache
from typing import NamedTuple

from distance_leader.exchange.schedule.styles import FONT, colours


class Run(NamedTuple):
    """A part of a text; `colour` is the name of a token."""

    text: str
    size: float
    colour: str
    is_bold: bool = False
    strike: bool = False

    @property
    def font_xml(self) -> str:
        """The font as a cell has it (ECMA-376, part 1, 18.4.7)."""
        return _font(self.size, self.colour, self.is_bold, self.strike)


class Runs(tuple[Run, ...]):
    """The parts of one text, in their order."""

    __slots__ = ()


@cache
def _font(size: float, colour: str, is_bold: bool, strike: bool) -> str:  # noqa: FBT001 - as in a Run
    weight = ("<b/>" if is_bold else "") + ("<strike/>" if strike else "")
    return f'<rPr><rFont val="{FONT}"/>{weight}<color rgb="FF{colours()[colour]}"/><sz val="{size:g}"/></rPr>'
