"""What is held about a person as a PDF to read, made without a window."""

from pathlib import Path

from distance_leader.exchange.pdf import HEAD, PLAIN, TITLE, Paper
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.holdings import Access, Part


def write_paper(access: Access, path: Path) -> None:
    """Write the PDF."""
    texts = catalogue(access.language)
    title = texts.text(msg("What is held about {name}", name=access.person.name))
    sheets = Paper(title, access.language)
    sheets.say(title, TITLE, is_strong=True)
    sheets.ln(2)
    for line in _opening(access):
        sheets.say(texts.text(line), PLAIN, is_muted=True)
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


def _write_part(sheets: Paper, part: Part) -> None:
    sheets.ln(6)
    sheets.say(f"{part.title} ({len(part.rows)})", HEAD, is_strong=True)
    for row in part.rows:
        sheets.rule()
        for head, text in zip(part.heads, row, strict=True):
            if text:
                sheets.pair(head, text)


def _write_history(sheets: Paper, access: Access, texts: Catalogue) -> None:
    sheets.ln(6)
    sheets.say(f"{texts.text(msg('Changes'))} ({len(access.history)})", HEAD, is_strong=True)
    for row in access.history:
        sheets.rule()
        sheets.pair(row.when, "\n".join((row.act, *row.whole)))
