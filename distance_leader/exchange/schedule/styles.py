"""The look of the workbook: fonts, fills and number formats, taken from the tokens of the light theme."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from distance_leader.domain.codes import State
from distance_leader.resources_folder import resources_folder

FONT = "Calibri"
# The prefix keeps the names of months and days in the workbook's language, whatever Excel's own is.
_DATES: Mapping[str, tuple[str, str, str]] = {
    "da": (r"[$-406]d\. mmm", r"[$-406]ddd d\. mmm yyyy", r"[$-406]ddd d\. mmm hh:mm"),
    "en": (r"[$-809]d mmm", r"[$-809]ddd d mmm yyyy", r"[$-809]ddd d mmm hh:mm"),
}
COUNT = "#,##0;-#,##0;–"
"""A count; none is a dash, so that a table of few contacts stays calm."""


@dataclass(frozen=True, slots=True)
class DateFormats:
    """Excel's number formats: '2. nov', 'man 2. nov 2026', 'man 2. nov 08:30'."""

    short: str
    long: str
    moment: str

    @classmethod
    def of(cls, language: str) -> "DateFormats":
        return cls(*_DATES[language])


@dataclass(frozen=True, slots=True)
class StateLook:
    """Colours of a state, as names of tokens."""

    text: str
    fill: str
    strike: bool = False


STATE_LOOKS: Mapping[State, StateLook] = {
    State.PLANNED: StateLook("plan", "planbg"),
    State.HELD: StateLook("done", "donebg"),
    State.MISSED: StateLook("text", "missedbg"),
    State.CANCELLED: StateLook("missed", "app", strike=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a cell looks; colours are names of tokens. `is_quoted` keeps typed text a text also when it is edited."""

    size: float = 10
    is_bold: bool = False
    text: str = "text"
    fill: str | None = None
    edge: str | None = "line"
    top: str | None = None
    foot: str | None = None
    """Lines above and below of another colour than the edge."""
    strike: bool = False
    format: str = "General"
    across: str = "left"
    down: str = "center"
    wrap: bool = False
    turn: int = 0
    indent: int = 0
    is_quoted: bool = False


TITLE = Look(size=18, is_bold=True, edge=None, is_quoted=True)
CAPTION = Look(text="text2", edge=None)
HEAD = Look(size=9, is_bold=True, text="text2", fill="sidebar", wrap=True, indent=1, foot="ctrl")
TEXT = Look(indent=1, wrap=True, is_quoted=True)
NAME = Look(indent=1, wrap=True, is_bold=True, is_quoted=True)
QUIET = Look(indent=1, wrap=True, is_quoted=True, text="text2")


@cache
def colours() -> Mapping[str, str]:
    """The light tokens as Excel writes colours, and a mixture of them: `week`."""
    tokens = json.loads((resources_folder() / "theme" / "tokens.json").read_text("utf-8"))["light"]
    found = {name: str(value).lstrip("#").upper() for name, value in tokens.items()}
    return {**found, "week": _between(found["accentbg"], found["surface"])}


def _between(one: str, other: str) -> str:
    """The colour half-way: the tint of this week must stay lighter than a planned contact in it."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4)]
    return "".join(f"{(first + second) // 2:02X}" for first, second in pairs)


class Styles:
    """The cell styles of one workbook. Each look is made once and is a number from then on."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[Look, int] = {}

    def number(self, look: Look) -> int:
        """The number of a look in the workbook's table of styles."""
        if look not in self._numbers:
            self._numbers[look] = self._made(look)
        return self._numbers[look]

    def _made(self, look: Look) -> int:
        sample = Cell(self._book.worksheets[0], 1, 1)
        sample.font = Font(name=FONT, size=look.size, bold=look.is_bold, strike=look.strike, color=colours()[look.text])
        if look.fill:
            sample.fill = PatternFill("solid", fgColor=colours()[look.fill])
        sample.border = _border(look)
        sample.number_format = look.format
        sample.alignment = Alignment(
            horizontal=look.across,
            vertical=look.down,
            wrap_text=look.wrap,
            text_rotation=look.turn,
            indent=look.indent,
        )
        if look.is_quoted:
            sample.quotePrefix = True
        return int(sample.style_id)


def _border(look: Look) -> Border:
    if look.edge is None:
        return Border()
    side = Side(style="thin", color=colours()[look.edge])
    top, foot = (Side(style="thin", color=colours()[name or look.edge]) for name in (look.top, look.foot))
    return Border(left=side, right=side, top=top, bottom=foot)
