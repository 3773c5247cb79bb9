"""What each command does, by its key in `ui.commands`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from distance_leader.domain.errors import NamesHiddenError
from distance_leader.i18n.message import msg
from ui.floating import show_over

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.people.page import PeoplePage
    from ui.plan.page import PlanPage
    from ui.plan.people_acts import PeopleActs
    from ui.rights_acts import RightsActs


def _open_palette(desk: "Desk") -> None:
    from ui.palette.going import open_palette  # noqa: PLC0415 - with the first search

    open_palette(desk)


def _toggle_names(desk: "Desk") -> None:
    from ui.hiding import toggle_names  # noqa: PLC0415 - with the first time

    toggle_names(desk)


def _rights(desk: "Desk") -> "RightsActs":
    from ui.rights_acts import RightsActs  # noqa: PLC0415 - seldom needed

    return RightsActs(desk)


def _note_absence(desk: "Desk") -> None:
    key = desk.pages.chosen_person()
    if key:
        desk.pages.people.show_profile(key, "needs").begin_absence()
    else:
        desk.furniture.status.say(msg("Choose a person first."))


def _capture(desk: "Desk") -> None:
    """Log a talk from wherever one is; afterwards the keyboard is back where it was."""
    from ui.capture import QuickCapture  # noqa: PLC0415 - a large vocabulary

    show_over(QuickCapture(desk.context, desk.window))


def _prepare(desk: "Desk") -> None:
    """Show what to know before a talk with the person of the current row."""
    plan = desk.pages.show_plan()
    desk.furniture.open_panel()
    plan.panel.prepare()


def _open_profile(desk: "Desk") -> None:
    """Open the page of whoever is chosen."""
    key = desk.pages.chosen_person()
    if key:
        desk.pages.people.show_profile(key)
    else:
        desk.pages.people.show_people()


_PLAN_ACTS: "dict[str, Callable[[PlanPage], object]]" = {
    "new_contact": lambda plan: plan.begin_entry(""),
    "mark_held": lambda plan: plan.acts.mark("held"),
    "mark_missed": lambda plan: plan.acts.mark("missed"),
    "mark_cancelled": lambda plan: plan.acts.mark("cancelled"),
    "cut": lambda plan: plan.acts.putting.clip(is_cut=True),
    "copy": lambda plan: plan.acts.putting.clip(is_cut=False),
    "fill_down": lambda plan: plan.acts.putting.fill_down(),
    "fill_right": lambda plan: plan.acts.putting.fill_right(),
    "later": lambda plan: plan.acts.move(1),
    "earlier": lambda plan: plan.acts.move(-1),
    "delete_contact": lambda plan: plan.acts.delete(),
    "move_to": lambda plan: plan.acts.ask_move(),
    "series": lambda plan: plan.acts.ask_series(),
    "join_talk": lambda plan: plan.acts.join(),
    "plan_next": lambda plan: plan.acts.people.plan_next(),
    "zoom_6": lambda plan: plan.set_zoom(6),
    "zoom_13": lambda plan: plan.set_zoom(13),
    "zoom_53": lambda plan: plan.set_zoom(53),
}

_PEOPLE_ACTS: "dict[str, Callable[[PeoplePage | PeopleActs], object]]" = {
    "rhythm_new": lambda people: people.set_rhythm("new"),
    "rhythm_experienced": lambda people: people.set_rhythm("experienced"),
    "rhythm_light": lambda people: people.set_rhythm("light"),
    "archive_person": lambda people: people.archive(),
}
"""What is done to the chosen people, on the page where they are chosen."""

_DESK_ACTS: "dict[str, Callable[[Desk], object]]" = {
    "new_file": lambda desk: desk.doors.ask_new(),
    "open_file": lambda desk: desk.doors.ask_open(),
    "open_own": lambda desk: desk.doors.open_own(),
    "open_samples": lambda desk: desk.doors.open_samples(),
    "export_schedule": lambda desk: desk.outputs.schedule(),
    "export_people": lambda desk: desk.outputs.people(),
    "export_calendar": lambda desk: desk.outputs.calendar(),
    "import_busy": lambda desk: desk.outputs.take_busy(),
    "import_people": lambda desk: desk.importing.begin(),
    "print_week": lambda desk: desk.outputs.print_week(),
    "tell": lambda desk: desk.outputs.tell(),
    "file_password": lambda desk: desk.rekeying.ask(),
    "lock": lambda desk: desk.locking.lock(),
    "save_copy": lambda desk: desk.doors.save_copy(),
    "back_up": lambda desk: desk.standing.backing_up.back_up(is_asked=True),
    "restore": lambda desk: desk.restoring.ask(),
    "repair": lambda desk: desk.repairing.ask(),
    "recovery_sheet": lambda desk: desk.outputs.print_recovery_sheet(),
    "quit": lambda desk: desk.window.close(),
    "undo": lambda desk: desk.context.open_history.stack.undo(),
    "redo": lambda desk: desk.context.open_history.stack.redo(),
    "show_today": lambda desk: desk.pages.show_today(),
    "previous_week": lambda desk: desk.pages.weeks_shown().shift(-1),
    "next_week": lambda desk: desk.pages.weeks_shown().shift(1),
    "this_week": lambda desk: desk.pages.weeks_shown().go_to_today(),
    "show_week": lambda desk: desk.pages.show_week(),
    "show_plan": lambda desk: desk.pages.show_plan(),
    "filter": lambda desk: desk.pages.begin_filter(),
    "show_people": lambda desk: desk.pages.people.show_people(),
    "show_wellbeing": lambda desk: desk.pages.wellbeing.show(),
    "paste": lambda desk: desk.pages.paste(),
    "take_replies": lambda desk: desk.pages.wellbeing.choose_replies(),
    "show_questions": lambda desk: desk.pages.wellbeing.show_questions(),
    "enter_answers": lambda desk: desk.pages.wellbeing.enter(desk.pages.chosen_person()),
    "show_customers": lambda desk: desk.pages.people.show_customers(),
    "show_parties": lambda desk: desk.pages.people.show_parties(),
    "note_absence": _note_absence,
    "add_person": lambda desk: desk.pages.people_page().add_person(),
    "open_profile": _open_profile,
    "change_several": lambda desk: desk.pages.people.show_people().change_several(),
    "bring_back": lambda desk: desk.pages.people.show_people().bring_back(),
    "show_charts": lambda desk: desk.pages.wellbeing.show_charts(desk.pages.chosen_person()),
    "show_follow_up": lambda desk: desk.pages.duties.show_follow_up(),
    "new_issue": lambda desk: desk.pages.duties.show_follow_up().begin_issue(),
    "show_rights": lambda desk: desk.pages.duties.show_rights(_rights(desk)),
    "tell_rights": lambda desk: _rights(desk).tell(),
    "hand_out": lambda desk: _rights(desk).hand_out(),
    "freeze_person": lambda desk: _rights(desk).freeze(),
    "forget_wordings": lambda desk: _rights(desk).forget_wordings(),
    "erase_person": lambda desk: _rights(desk).erase(),
    "record_processing": lambda desk: _rights(desk).record(),
    "show_settings": lambda desk: desk.pages.show_settings(desk.set_language),
    "lost_computer": lambda desk: desk.outputs.lost_list(),
    "show_help": lambda desk: desk.pages.show_help(),
    "palette": _open_palette,
    "capture": _capture,
    "prepare": _prepare,
    "hide_names": _toggle_names,
    "toggle_panel": lambda desk: desk.furniture.toggle_panel(),
    "next_part": lambda desk: desk.furniture.next_part(),
    "text_larger": lambda desk: desk.context.step_text_size(1),
    "text_smaller": lambda desk: desk.context.step_text_size(-1),
    "text_usual": lambda desk: desk.context.set_text_size(100),
}

_BAR_ACTS: "dict[str, Callable[[Desk], object]]" = {"finish_erasing": lambda desk: _rights(desk).finish_erasing()}
"""What no menu holds, since only the bar above the page asks for it."""


_LEAVES = frozenset(
    {
        *(
            "new_file",
            "open_file",
            "open_own",
            "open_samples",
            "restore",
            "repair",
            "file_password",
            "lock",
            "hide_names",
        ),
        *("erase_person", "finish_erasing", "forget_wordings", "open_profile"),
    }
)
"""With the commands that show a page: they leave what is being typed, so they wait until that is written."""


def _leaves(key: str) -> bool:
    return key in _LEAVES or key.startswith("show_")


def _rests(key: str) -> bool:
    from ui.hiding import REST  # noqa: PLC0415 - as below

    return key in REST


def _is_done_among_hours(desk: "Desk", key: str) -> bool:
    """Do to the talk that is chosen among the hours what the plan does to that of its grid; the hours stay in view."""
    week, plan = desk.pages.hours_shown(), desk.pages.plan
    if week is None or plan is None:
        return False
    from ui.among_hours import ON_TALK, choose_in_plan, plan_at_cursor  # noqa: PLC0415 - is loaded with that page

    if (key == "new_contact" and plan_at_cursor(week)) or not choose_in_plan(desk, week, key):
        return True
    if key not in ON_TALK or key not in _PLAN_ACTS:
        return False
    _PLAN_ACTS[key](plan)
    return True


def perform(desk: "Desk", key: str) -> None:
    """Do what a command says; those of the plan show it first. While names are hidden most of them rest."""
    workspace = desk.context.workspace
    if workspace is not None and workspace.hides_names and _rests(key):
        desk.context.refused.emit(NamesHiddenError())
    elif (_leaves(key) and not desk.context.unsaved.all_written()) or _is_done_among_hours(desk, key):
        return
    elif key in _PLAN_ACTS:
        _PLAN_ACTS[key](desk.pages.show_plan())
    elif key in _PEOPLE_ACTS:
        _PEOPLE_ACTS[key](desk.pages.people_acts())
    else:
        (_DESK_ACTS.get(key) or _BAR_ACTS[key])(desk)
