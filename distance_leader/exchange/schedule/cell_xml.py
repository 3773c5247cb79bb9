"""A value as a cell of a worksheet (ECMA-376, part 1, 18.3.1.4).

The only place where a value becomes a cell: a text is a text here whatever it begins with, and only a `Formula` of
ours is a formula. openpyxl builds a tree of objects for each cell; plain text is several times as fast.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.utils.datetime import to_excel

from distance_leader.exchange.safe_text import safe_text
from distance_leader.exchange.schedule.rich_text import Runs


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, without '=', and its value for those who do not calculate. Nothing typed may stand in it."""

    text: str
    value: int


Value = str | int | date | datetime | Runs | Formula | None


def cell_xml(place: str, value: Value, style: int) -> str:
    """The cell at a place such as 'B7', in the style of this number."""
    return _WRITERS[type(value)](f'<c r="{place}" s="{style}"', value)


def _nothing(start: str, _: None) -> str:
    return f"{start}/>"


def _text(start: str, value: str) -> str:
    clean = safe_text(value)
    if not clean:
        return f"{start}/>"
    return f'{start} t="inlineStr"><is><t xml:space="preserve">{escape(clean)}</t></is></c>'


def _runs(start: str, value: Runs) -> str:
    parts = (f'<r>{run.font_xml}<t xml:space="preserve">{escape(safe_text(run.text))}</t></r>' for run in value)
    return f'{start} t="inlineStr"><is>{"".join(parts)}</is></c>'


def _number(start: str, value: int) -> str:
    return f"{start}><v>{value}</v></c>"


def _moment(start: str, value: date | datetime) -> str:
    return f"{start}><v>{to_excel(value)}</v></c>"  # type: ignore[no-untyped-call]


def _formula(start: str, value: Formula) -> str:
    return f"{start}><f>{escape(value.text)}</f><v>{value.value}</v></c>"


_WRITERS: dict[type, Callable[[str, Any], str]] = {
    str: _text,
    Runs: _runs,
    int: _number,
    date: _moment,
    datetime: _moment,
    Formula: _formula,
    type(None): _nothing,
}
