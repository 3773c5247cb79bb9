"""The menu bar, made from the commands."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from ui.commands import COMMANDS, MENUS, Command
from ui.context import Context


def make_actions(window: QMainWindow, context: Context, acts: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action for each command that the window can do, in its menu; by the command's key."""
    made: dict[str, QAction] = {}
    bar = window.menuBar()
    for key, title in MENUS:
        menu = bar.addMenu(context.text(title))
        for command in COMMANDS:
            if command.menu == key:
                if command.begins_group:
                    menu.addSeparator()
                made[command.key] = action = _make_action(window, context, command, acts[command.key])
                menu.addAction(action)
    return made


def _make_action(window: QMainWindow, context: Context, command: Command, act: Callable[[], object]) -> QAction:
    action = QAction(context.text(command.text), window)
    action.setShortcuts([QKeySequence(shortcut) for shortcut in command.shortcuts])
    action.setMenuRole(QAction.MenuRole.QuitRole if command.key == "quit" else QAction.MenuRole.NoRole)
    action.triggered.connect(lambda _checked=False: act())
    return action


def enable_for_file(actions: dict[str, QAction], *, has_file: bool) -> None:
    """Commands that need an open file rest until there is one."""
    for command in COMMANDS:
        actions[command.key].setEnabled(has_file or not command.needs_file)
