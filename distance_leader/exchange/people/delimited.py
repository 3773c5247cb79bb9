"""CSV and its kin, in the limited process: a Danish Excel's semicolons, commas or tabs, in the encodings there are."""

import codecs
import csv
import io
import re
from collections import Counter
from typing import Any

from distance_leader.exchange.limited import RefusedError
from distance_leader.exchange.people.counting import Counted
from distance_leader.exchange.people.sheet import RawRow, RawSheet

_DELIMITERS = (";", "\t", ",", "|")
_SAMPLE_LINES, _SAMPLE_SIGNS = 20, 65_536
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_SAYS_DELIMITER = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
"""Excel's own first line, which is no row."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_OLD_END = "\x1a"
"""With which DOS ended its texts."""
_MOST_CONTROL = 100
"""One control character among so many signs is a slip; more are no text."""
_LONGEST_CELL = 1_000_000


def delimited_sheets(content: bytes) -> list[RawSheet]:
    """The one table of a file; a row's number is the line on which it begins. Raises RefusedError."""
    text = decoded(content)
    said = _SAYS_DELIMITER.match(text)
    csv.field_size_limit(_LONGEST_CELL)
    lines = io.StringIO(text[said.end() :] if said else text, newline="")
    rows = csv.reader(lines, delimiter=said[1] if said else _delimiter(text))
    try:
        return [("", _numbered(rows, 1 if said else 0))]
    except csv.Error:
        raise RefusedError("not_people") from None


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1252. Raises RefusedError where it is no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _text(content, encoding)
    if b"\0" in content[:2]:
        return _text(content, "utf-16-be" if content[:1] == b"\0" else "utf-16-le")
    try:
        return _text(content, "utf-8")
    except UnicodeDecodeError:
        return _text(content, "cp1252")


def _text(content: bytes, encoding: str) -> str:
    errors = "strict" if encoding == "utf-8" else "replace"
    text = content.decode(encoding, errors).rstrip(_OLD_END)
    if "\0" in text or len(_CONTROL.findall(text)) * _MOST_CONTROL > len(text):
        raise RefusedError("not_people")
    return text


def _numbered(rows: Any, skipped: int) -> list[RawRow]:
    """What a csv.reader finds, each row with the line on which it begins; some lines went before."""
    counted, found, line = Counted(), [], skipped
    for cells in rows:
        row = counted.row(line + 1, cells)
        line = rows.line_num + skipped
        if row is not None:
            found.append(row)
    return found


def _delimiter(text: str) -> str:
    """The sign that parts most of the first lines alike; the semicolon of a Danish Excel where none does."""
    plain = _QUOTED.sub("", text[:_SAMPLE_SIGNS])
    lines = [line for line in plain.splitlines()[:_SAMPLE_LINES] if line.strip(" ")]  # tabs alone are cells
    return max(_DELIMITERS, key=lambda sign: _likeness(lines, sign))


def _likeness(lines: list[str], sign: str) -> tuple[int, int]:
    """How many lines hold the sign equally often, and how often."""
    counts = Counter(line.count(sign) for line in lines if sign in line)
    return max(((times, count) for count, times in counts.items()), default=(0, 0))
