"""The search at 520,000 contacts against its bare statements, and the palette's list after a key."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from distance_leader.domain.clock import system_now
from distance_leader.domain.employee import Employee
from distance_leader.domain.search_words import words_of
from distance_leader.i18n.message import msg
from distance_leader.storage.queries.contacts import last_held_of
from distance_leader.storage.queries.search import COUNTED, FOUND, MOST, _match, search
from distance_leader.workspace import Workspace, open_workspace
from tests.benchmarks.measuring import Row, compare
from ui.app import make_application, make_desk
from ui.palette.frame import PaletteFrame
from ui.settings import picture_settings
from ui.shell.window import Window
from ui.tokens import ground_tokens

_RARE = "xylofon"
_WORDS = {"in every third note": "er", "of three letters": "e d s", "in four notes": _RARE}
_TYPED = ("a", "an", "and", "kr", "kristen", "uge 12", "prsn", "zebra", "fortryd", "no ma")


def rows(file: Path, folder: Path) -> Iterator[Row]:
    """`file` has 1,000 people and ten years; for the palette 500 of them are there."""
    workspace = open_workspace(file, to_write=True)
    with workspace.edit(msg("Rare words")) as edit:
        rare = last_held_of(edit, edit.all(Employee)[0].id, 4)
        edit.put_many([replace(one, note=f"{one.note} {_RARE}") for one in rare])
    with workspace.read() as reader:
        raw = reader.raw
        for name, words in _WORDS.items():
            match = _match(words_of(words), with_private=False)

            def bare(match: str = match) -> object:
                count = raw.execute(COUNTED, (match,)).fetchone()
                keys = [bytes(row[1]).hex() for row in raw.execute(FOUND, (match, MOST))]
                marks = ",".join("?" * len(keys))
                return count, raw.execute(f"SELECT * FROM contact WHERE id IN ({marks})", keys).fetchall()

            def ours(words: str = words) -> object:
                return search(reader, words)

            yield compare(f"search, a word {name}", ours, bare, None)
            yield _p95(f"search, a word {name}, p95 (of 100 ms)", ours, 100)
    yield from _palette(workspace, folder)


def _palette(workspace: Workspace, folder: Path) -> Iterator[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    desk = make_desk(
        app, Window(None, ground_tokens("light", app.palette())), system_now, picture_settings(folder, "da", "light")
    )
    desk.show_workspace(workspace)
    desk.window.show()
    frame = PaletteFrame(desk.context, desk.window)
    yield _p95("opening the palette, 1,000 people, p95", frame.begin, None)
    frame._entries = [one for one in frame._entries if one.group != "person"] + [
        one for one in frame._entries if one.group == "person"
    ][:500]

    def keys() -> None:
        for typed in _TYPED:
            started = time.perf_counter()
            frame._line.setText(typed)
            QApplication.sendPostedEvents()
            frame.repaint()
            costs.append((time.perf_counter() - started) * 1000)

    costs: list[float] = []
    for _ in range(20):
        keys()
    found = sorted(costs)[int(0.95 * len(costs))]
    yield Row("palette: a key to the painted list, 500 people, p95", found, 50, found / 50, 1.0)
    frame.end()
    desk.context.tasks.wait()
    desk.window.hide()
    desk.close()


def _p95(name: str, act: Callable[[], object], limit: float | None) -> Row:
    costs = []
    for _ in range(40):
        started = time.perf_counter()
        act()
        costs.append((time.perf_counter() - started) * 1000)
    found = sorted(costs)[37]
    return Row(name, found, limit or found, found / (limit or found), 1.0 if limit else None)
