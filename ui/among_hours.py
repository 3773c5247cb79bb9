"""The commands of the plan while the hours of a week are in view: they concern what is chosen there."""

from typing import TYPE_CHECKING

from distance_leader.i18n.message import msg
from distance_leader.presentation.week_view import USUAL

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.week.page import WeekPage

ON_TALK = {
    *("mark_held", "mark_missed", "mark_cancelled", "cut", "copy", "later", "earlier"),
    *("move_to", "series", "join_talk", "delete_contact", "tell"),
}
"""What is done to a talk; all but the last leave the hours in view."""
ON_PERSON = {
    *("new_contact", "plan_next", "paste", "prepare", "open_profile", "enter_answers", "show_charts"),
    *("rhythm_new", "rhythm_experienced", "rhythm_light", "archive_person"),
    *("tell_rights", "hand_out", "forget_wordings", "freeze_person", "erase_person"),
}
"""What concerns the person of the talk, or else whose hours are shown."""


def choose_in_plan(desk: "Desk", week: "WeekPage", key: str) -> bool:
    """Choose in the grid, unseen, what is chosen among the hours. False, and said, where there is nothing to act on."""
    plan, view, block = desk.pages.plan, week.canvas.view, week.canvas.at_cursor()
    if plan is None or view is None or key not in ON_TALK | ON_PERSON:
        return True
    if block is None and key in ON_TALK:
        desk.furniture.status.say(msg("Choose a talk first: N goes from one to the next."))
        return False
    person, name = (view.person.key, view.person.name) if block is None else (block.row.employee_key, block.name)
    if person not in plan.model.grid.row_of:
        desk.furniture.status.say(msg("The filter of the plan hides {name}. Esc there shows everybody.", name=name))
        return False
    plan.show_person(person, str(view.week) if block is None else block.row.week)
    if block is not None:
        week.canvas.choose(block)
        plan.panel.choose(block.row.key)
    return True


def plan_at_cursor(week: "WeekPage") -> bool:
    """A new contact among free hours stands at the cursor; False where a talk stands there already."""
    if week.canvas.view is None or week.canvas.at_cursor() is not None:
        return False
    week.canvas.placed.emit(week.canvas.day, week.canvas.minute, USUAL)
    return True
