"""Text as a workbook can carry it: nothing that breaks the file, nothing longer than a cell holds."""

import re

LONGEST_TEXT = 32_767
"""What Excel keeps of a text in one cell, in UTF-16 units; it calls a file with more of it damaged."""

CUT_MARK = "…"
# Control characters but for tab and line feed, halves of surrogate pairs, and the two signs that XML forbids.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def safe_text(text: str) -> str:
    """The text without control characters, with plain line feeds, cut with a mark where a cell is too small.

    What looks like Excel's own escape ('_x0041_') is escaped itself, so that it stays what was written (ECMA-376,
    part 1, 22.9.2.19).
    """
    clean = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    clean = _cut(_FORBIDDEN.sub("", clean))
    return _ESCAPE.sub("_x005F_", clean) if "_x" in clean else clean


def _cut(text: str) -> str:
    if len(text) * 2 <= LONGEST_TEXT or _units(text) <= LONGEST_TEXT:
        return text
    room = LONGEST_TEXT - len(CUT_MARK)
    kept = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore")  # never half an emoji
    return kept + CUT_MARK


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
