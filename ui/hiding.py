"""Hides names and notes while others see the screen: initials, and dots for notes. F9 brings them back.

Meanwhile nothing can be edited nor taken out: what stands on the screen is not what the file holds.
"""

from typing import TYPE_CHECKING

from distance_leader.i18n.message import msg
from ui.finish_typing import finish_typing

if TYPE_CHECKING:
    from ui.desk import Desk

HIDDEN = msg("Names and notes are hidden, and nothing can be changed, until you press F9 again.")
SHOW = msg("Show them")
REST = frozenset(
    {
        *(
            "undo",
            "redo",
            "cut",
            "copy",
            "paste",
            "fill_down",
            "fill_right",
            "new_contact",
            "capture",
            "mark_held",
            "mark_missed",
        ),
        *("mark_cancelled", "later", "earlier", "move_to", "series", "join_talk", "delete_contact"),
        *("plan_next", "tell", "add_person", "note_absence"),
        *("change_several", "rhythm_new", "rhythm_experienced", "rhythm_light", "archive_person", "bring_back"),
        *("enter_answers", "take_replies", "show_questions", "new_issue"),
        *("export_schedule", "export_calendar", "export_people", "import_busy", "import_people", "print_week"),
        *(
            "show_settings",
            "file_password",
            "show_rights",
            "tell_rights",
            "hand_out",
            "forget_wordings",
            "freeze_person",
        ),
        *("new_file", "erase_person", "record_processing", "lost_computer"),
    }
)
"""Commands that change something, or would carry what is on the screen out of the program."""


def toggle_names(desk: "Desk") -> None:
    """Hide names and notes, or show them again, on the page that is in view."""
    workspace = desk.context.open_workspace
    finish_typing()
    desk.locking.clear_away()
    desk.context.tasks.wait()
    shown = desk.furniture.shown_key
    desk.pages.forget()
    workspace.hide_names(are_hidden=not workspace.hides_names)
    desk.show_again(shown)
