"""Asking where something that leaves the program shall lie: the question says what is in it, and who can read it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from distance_leader.i18n.message import Message, msg
from ui.answering import answered
from ui.context import Context

SCHEDULE = msg("names, talks and what they are about, and notes that may be shown")
PEOPLE = msg("names, addresses and what people wish; nothing private")
CALENDAR = msg("initials and hours; no notes")
CHART = msg("figures about people, with names where the chart shows them")
LETTER = msg("a name, an address and what the talk is about; no notes")
CHECK_IN = msg("a name, an address and the questions; no answers")
INVOLVING = msg("names and the assignment; no notes and no answers")
NOTICE = msg("names, and the kinds of what is kept; nothing that was said")
RECORD = msg("your own name, and the kinds of what is kept")
HELD = msg("all that is held about the person, private and sensitive notes too")
WEEK = msg("names, and when and about what you talk; no notes")
QUESTIONS = msg("a name and the questions; no answers")
RECOVERY = msg("the words that open the file without its password")
LOST = msg("when something was exported or handed out, and about whom")
"""What each kind of file or sheet holds about people."""


def file_title(context: Context, title: Message, holds: Message) -> str:
    """The title of a question for a file: what it will hold, and that anybody can read it who has it."""
    return context.text(msg("{title} – not encrypted, holds {what}", title=title, what=holds))


def paper_title(context: Context, title: Message, holds: Message) -> str:
    """The title of a question for a printer."""
    return context.text(msg("{title} – on paper for anybody to read: {what}", title=title, what=holds))


def ask_out(context: Context, window: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where a file shall lie; it gets the ending of its kind. None where nothing was chosen."""
    asked = answered(context, lambda: QFileDialog.getSaveFileName(window, title, str(Path.home() / name), kind))
    chosen = asked[0] if asked is not None else ""
    ending = Path(name).suffix
    if not chosen:
        return None
    return Path(chosen) if chosen.endswith(ending) else Path(f"{chosen}{ending}")
