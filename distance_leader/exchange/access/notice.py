"""What an employee is told about what is kept, as a PDF to hand over."""

from pathlib import Path

from distance_leader.exchange.pdf import HEAD, PLAIN, TITLE, Paper
from distance_leader.exchange.replacing import replacing
from distance_leader.presentation.telling_rights import Notice


def write_notice(notice: Notice, out: Path) -> None:
    """Write the sheet. Raises FileError."""
    sheets = Paper(notice.title, notice.language)
    sheets.say(notice.title, TITLE, is_strong=True)
    sheets.ln(2)
    for heading, text in notice.parts:
        sheets.ln(4)
        sheets.say(heading, HEAD, is_strong=True)
        sheets.ln(1)
        sheets.say(text, PLAIN)
    with replacing(out) as temporary:
        sheets.output(str(temporary))
