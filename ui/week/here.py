"""Which commands the menu of the hours has: for a talk, and for free hours."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from distance_leader.i18n.message import Message, msg
from ui.context import Context
from ui.here_menu import Here
from ui.shortcuts import shown_key
from ui.week.canvas import Canvas

_ABOUT = ("", "prepare", "tell", "open_profile")
TALK_COMMANDS = (
    *("mark_held", "mark_missed", "mark_cancelled", "", "cut", "copy", ""),
    *("move_to", "later", "earlier", "series", "join_talk", "delete_contact", *_ABOUT),
)
FREE_COMMANDS = ("plan_next", "paste", "", "prepare", "open_profile")


def menu_of(context: Context, canvas: Canvas) -> Here:
    """The menu of the hours; its first entry is what Enter does there."""

    def entry(said: Message) -> QAction:
        made = QAction(f"{context.text(said)}\t{shown_key(Qt.Key.Key_Return)}", canvas)
        made.triggered.connect(canvas.enter)
        return made

    opening, planning = entry(msg("Open the talk")), entry(msg("Plan a talk here"))

    def commands() -> tuple[str | QAction, ...]:
        return (planning, *FREE_COMMANDS) if canvas.at_cursor() is None else (opening, "", *TALK_COMMANDS)

    return canvas, commands, canvas.mouse.choose_at
