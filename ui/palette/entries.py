"""What the palette offers: every command, every person of the plan, and the settings."""

from collections.abc import Iterable, Iterator

from distance_leader.i18n.catalogue import LANGUAGES, catalogue
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.collections import LEADER_ABSENCES, TRAVELS
from distance_leader.presentation.fields import LEADER_FIELDS
from distance_leader.presentation.palette import Entry, Group, entry
from distance_leader.storage.queries.plan import StaffRow
from ui.commands import COMMANDS
from ui.context import Context
from ui.forms.controls import LANGUAGE_NAMES
from ui.hiding import REST
from ui.palette.synonyms import SYNONYMS
from ui.shortcuts import shown_shortcut

PAGES = (
    "show_today",
    "show_plan",
    "show_people",
    "show_wellbeing",
    "show_questions",
    "show_customers",
    "show_parties",
    "show_week",
    "show_charts",
    "show_follow_up",
    "show_rights",
    "show_settings",
    "show_help",
)
"""Commands that only go somewhere."""
THEMES: dict[str, Message] = {
    "theme_light": msg("Theme: light"),
    "theme_dark": msg("Theme: dark"),
    "theme_system": msg("Theme: as the system"),
}
WINDOW_SETTINGS: dict[str, Message] = {
    "window_language": msg("Language of the window"),
    "window_theme": msg("Theme"),
    "window_text_size": msg("Text size"),
    "window_reminder": msg("Remind me of calls"),
    "window_lock": msg("Lock the window by itself"),
}


def all_entries(context: Context, people: Iterable[StaffRow]) -> list[Entry]:
    """Pages first, then what can be done, settings and people."""
    commands = [_command(context, command.key) for command in COMMANDS]
    commands.sort(key=lambda one: one.group is not Group.PAGE)
    return [*commands, *_settings(context), *map(_person, people)]


def _command(context: Context, key: str) -> Entry:
    command = next(one for one in COMMANDS if one.key == key)
    group = Group.PAGE if key in PAGES else Group.ACTION
    hint = shown_shortcut(command.shortcuts[0]) if command.shortcuts else ""
    meanings = _meanings(key, command.text)
    return entry(group, key, _plain(context.text(command.text)), hint, meanings, changes=key in REST)


def _settings(context: Context) -> Iterator[Entry]:
    here = context.text(msg("Settings"))
    fields = {field.name: field.label for field in LEADER_FIELDS}
    lists = {"travels": TRAVELS.title, "absences": LEADER_ABSENCES.title}
    for key, text in {**WINDOW_SETTINGS, **fields, **lists}.items():
        yield entry(Group.SETTING, key, context.text(text), here, _meanings(key, text))
    for key, text in THEMES.items():
        yield entry(Group.SETTING, key, context.text(text), here, _meanings(key, text))
    for code, name in LANGUAGE_NAMES.items():
        text = msg("Language: {name}", name=pmsg("language", name))
        yield entry(Group.SETTING, f"language_{code}", context.text(text), here, _meanings("window_language", text))


def _person(row: StaffRow) -> Entry:
    return entry(Group.PERSON, row.key, row.name, row.customer or row.title, (row.customer, row.title, row.site))


def _meanings(key: str, text: Message) -> list[str]:
    """The text in every language, and its synonyms: who thinks in the other language finds it too."""
    return [*(_plain(catalogue(language).text(text)) for language in LANGUAGES), SYNONYMS.get(key, "")]


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")
