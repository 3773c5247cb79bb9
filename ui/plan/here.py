"""Which commands the menus of the grid have: for a contact, for an empty cell, for a person's head."""

from PySide6.QtCore import QPoint

from ui.here_menu import Here
from ui.plan.grid_view import GridView

_ABOUT = ("", "prepare", "tell", "open_profile")
CONTACT_COMMANDS = (
    *("mark_held", "mark_missed", "mark_cancelled", "", "cut", "copy", "paste", ""),
    *("move_to", "later", "earlier", "join_talk", "delete_contact", "", "new_contact", *_ABOUT),
)
EMPTY_COMMANDS = ("new_contact", "plan_next", "series", "", "paste", *_ABOUT)
_RHYTHMS = ("rhythm_new", "rhythm_experienced", "rhythm_light")
PERSON_COMMANDS = (
    "open_profile",
    "plan_next",
    "note_absence",
    "prepare",
    "enter_answers",
    "",
    *_RHYTHMS,
    "",
    "archive_person",
)


def menus_of(view: GridView) -> tuple[Here, ...]:
    """The menu of the cells, and that of the heads."""

    def commands() -> tuple[str, ...]:
        return CONTACT_COMMANDS if view.holds_contact() else EMPTY_COMMANDS

    def choose_person(place: QPoint) -> bool:
        row = view.verticalHeader().logicalIndexAt(place)
        if row >= 0:
            view.choose(row, max(view.currentIndex().column(), 0))
        return row >= 0

    return (view, commands, None), (view.verticalHeader(), lambda: PERSON_COMMANDS, choose_person)
