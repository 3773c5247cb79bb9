"""What choosing in the palette does: goes to a page, a person, a week or a contact, or performs a command."""

from typing import TYPE_CHECKING

from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.palette import Entry, Group, remembered
from distance_leader.storage.queries.search import Hit
from ui.acts import perform
from ui.floating import show_over
from ui.palette.frame import PaletteFrame

if TYPE_CHECKING:
    from ui.desk import Desk


_TABS = {
    **dict.fromkeys(("absence", "family_agreement", "home_day", "goal", "energy_note", "belonging_event"), "needs"),
    **dict.fromkeys(("assignment", "extension", "knowledge", "condition", "expectation"), "assignment"),
    **dict.fromkeys(("check_in", "answer"), "wellbeing"),
    **dict.fromkeys(("action", "talking_point", "request"), "agreements"),
}
"""The tab of the profile on which each kind of thing stands; all else is told by the overview."""


def open_palette(desk: "Desk") -> None:
    """Open the palette, or leave the one that is open: the same keys do both."""
    for one in desk.window.findChildren(PaletteFrame):
        if one.isVisible():
            one.end()
            return
    frame = PaletteFrame(desk.context, desk.window)
    frame.chosen.connect(lambda chosen: go(desk, chosen))
    show_over(frame)


def go(desk: "Desk", chosen: Entry | Hit) -> None:
    """Go to what was chosen, and remember it for the next time; what was found in a text is not remembered."""
    if isinstance(chosen, Hit):
        _go_to_hit(desk, chosen)
        return
    settings = desk.context.settings
    settings.recent = remembered(settings.recent, chosen.key)
    if chosen.group is Group.PERSON:
        desk.pages.people.show_profile(chosen.name)
    elif chosen.group is Group.WEEK:
        desk.pages.show_plan().go_to_week(IsoWeek.parse(chosen.name))
    elif chosen.group is Group.SETTING:
        _go_to_setting(desk, chosen.name)
    else:
        perform(desk, chosen.name)


def _go_to_setting(desk: "Desk", name: str) -> None:
    what, _, choice = name.partition("_")
    if what == "theme":
        desk.context.set_theme(choice)
    elif what == "language" and choice:
        desk.set_language(choice)
    else:
        _show_settings(desk, name)


def _show_settings(desk: "Desk", name: str = "") -> None:
    """As their command, which rests while names are hidden, and at the field of a name."""
    perform(desk, "show_settings")
    if name and not desk.context.open_workspace.hides_names:
        desk.pages.show_settings(desk.set_language).begin_with(name)


def _go_to_hit(desk: "Desk", hit: Hit) -> None:
    """A contact is shown in its cell, with the panel; of all else whose it is."""
    people, person = desk.pages.people, hit.employee_id.hex if hit.employee_id else ""
    if hit.kind == "contact" and hit.week is not None and desk.pages.show_contact(person, hit.week, hit.id.hex):
        return
    if person:
        people.show_profile(person, _TABS.get(hit.kind, "overview"))
    elif hit.kind == "customer":
        people.show_customers().choose(hit.id)
    elif hit.kind == "stakeholder":
        people.show_parties().choose(hit.id)
    else:
        _show_settings(desk)
