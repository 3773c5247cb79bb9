"""Loading a year of the plan, and exporting it, against the driver and openpyxl doing the same bare."""

import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.presentation.plan_grid import load_grid
from distance_leader.presentation.today import load_today
from distance_leader.storage.queries import plan
from distance_leader.workspace import Workspace, open_workspace
from tests.benchmarks.measuring import Row, compare
from tests.building import NOW

FIRST, LAST, TODAY = IsoWeek(2026, 1), IsoWeek(2026, 53), date(2026, 11, 18)


class Told:
    """Passes statements on, and keeps them: the raw queries of whatever reads through it."""

    def __init__(self, connection: Any) -> None:
        self.statements: list[tuple[Any, ...]] = []
        self._connection = connection

    @property
    def raw(self) -> "Told":
        return self

    def execute(self, *statement: Any) -> Any:
        self.statements.append(statement)
        return self._connection.execute(*statement)


def loading(files: dict[int, Path]) -> Iterator[Row]:
    """The grid as a value, ready to be shown, against fetching the same columns."""
    for people, file in files.items():
        workspace = open_workspace(file, to_write=False)
        with workspace.look() as look:
            raw = look.raw
            weeks = (str(FIRST), str(LAST))
            yield compare(
                f"loading 53 weeks of {people} people",
                lambda look=look: load_grid(look, FIRST, LAST, TODAY, "en"),
                lambda raw=raw, weeks=weeks: raw.execute(plan._CHIPS, weeks).fetchall(),
                2.5 if people == 300 else None,
            )
            told = Told(raw)
            load_today(told, NOW, "en")
            yield compare(
                f"Today of {people} people against its raw queries",
                lambda look=look: load_today(look, NOW, "en"),
                lambda raw=raw, told=told: [raw.execute(*one).fetchall() for one in told.statements],
                1.5 if people == 1000 else None,
            )
        workspace.close()


def exporting(file: Path, folder: Path) -> Iterator[Row]:
    """The whole schedule of 300 people and 53 weeks against openpyxl writing the same values without any style."""
    workspace = open_workspace(file, to_write=False)
    out = folder / "schedule.xlsx"
    _export(workspace, out)
    values = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(out).worksheets}
    yield compare(
        "export of 300 people, 53 weeks",
        lambda: _export(workspace, out),
        lambda: _write_bare(values, folder / "bare.xlsx"),
        1.3,
    )
    tracemalloc.start()
    _export(workspace, out)
    ours = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.reset_peak()
    _write_bare(values, folder / "bare.xlsx")
    bare = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    yield Row("peak of Python's memory while exporting", ours, bare, ours / bare, None, "MiB")
    workspace.close()


def _export(workspace: Workspace, out: Path) -> None:
    with workspace.read() as reader:
        write_schedule(reader, out, ScheduleOrder(first=FIRST, last=LAST, today=TODAY, language="en"))


def _write_bare(values: dict[str, list[tuple[object, ...]]], out: Path) -> None:
    book = Workbook()
    for name, rows in values.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(out)
