"""Importing people against the same rows put in by a bare executemany, and the file read by the bare library."""

import csv
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from sqlalchemy import insert

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.exchange.people.reading import read_people_file
from distance_leader.i18n.message import msg
from distance_leader.presentation.importing.reading import Order, read_rows
from distance_leader.presentation.importing.table import table_of
from distance_leader.services.importing.plan import apply_import, plan_import
from distance_leader.starting import start_plan
from distance_leader.storage.mapper import to_row
from distance_leader.storage.tables import TABLES
from distance_leader.workspace import open_workspace
from tests.benchmarks.measuring import Row, compare
from tests.building import LEADER

PEOPLE = 5_000
TODAY = date(2026, 11, 22)
HEADINGS = ("Navn", "E-mail", "Telefon", "Stilling", "Kunde", "By", "Land", "Startdato", "Note")
CITIES = (("Seoul", "Sydkorea"), ("Houston", "USA"), ("Hamburg", "Tyskland"), ("Aarhus", "Danmark"))


def rows(folder: Path) -> Iterator[Row]:
    """CSV and Excel."""
    lines = [HEADINGS, *(_line(number) for number in range(PEOPLE))]
    plan = folder / "empty.db"
    start_plan(plan, LEADER)
    for name, write, read in (("csv", _write_csv, _read_csv), ("xlsx", _write_xlsx, _read_xlsx)):
        source = folder / f"people.{name}"
        write(source, lines)
        yield _measured(name, source, plan, read)


def _measured(name: str, source: Path, plan: Path, read: Callable[[Path], object]) -> Row:
    entities = _entities(source, _copy(plan))
    numbers = count()
    ours = [_copy(plan, next(numbers)) for _ in range(11)]
    bare = [_copy(plan, next(numbers)) for _ in range(11)]
    return compare(
        f"importing {PEOPLE:,} people from {name}, against executemany and reading",
        lambda: _import(source, ours.pop()),
        lambda: (read(source), _put(entities, bare.pop())),
        5,
    )


def _copy(plan: Path, number: int = 99) -> Path:
    return Path(shutil.copy(plan, plan.with_name(f"{number}.db")))


def _line(number: int) -> tuple[str, ...]:
    city, country = CITIES[number % len(CITIES)]
    name = f"Åse Ærø Nummer {number}"
    company = f"Company {number % 40}"
    return (
        name,
        f"aase{number}@example.com",
        "+45 32 12 34 56",
        "Ingeniør",
        company,
        city,
        country,
        "05-01-2026",
        "Note",
    )


def _write_csv(path: Path, lines: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(lines)


def _read_csv(path: Path) -> object:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))


def _write_xlsx(path: Path, lines: list[tuple[str, ...]]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("people")
    for line in lines:
        sheet.append(line)
    book.save(path)


def _read_xlsx(path: Path) -> object:
    book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    return [[cell.value for cell in row] for sheet in book.worksheets for row in sheet.iter_rows()]


def _import(source: Path, plan: Path) -> None:
    """All that the window or the command does, from the file to the disk."""
    workspace = open_workspace(plan, to_write=True)
    table = table_of([sheet.rows for sheet in read_people_file(source)])
    found = read_rows(table, Order(table.columns, TODAY))
    with workspace.edit(msg("Import")) as edit:
        apply_import(edit, plan_import(edit, found, TODAY))
    workspace.close()


def _entities(source: Path, plan: Path) -> list[tuple[type, list[dict[str, Any]]]]:
    _import(source, plan)
    workspace = open_workspace(plan, to_write=False)
    with workspace.read() as reader:
        found = [(kind, [to_row(one) for one in reader.all(kind)]) for kind in (Customer, Employee, Assignment)]
    workspace.close()
    assert [len(some) for _, some in found] == [40, PEOPLE, PEOPLE]
    return found


def _put(entities: list[tuple[type, list[dict[str, Any]]]], plan: Path) -> None:
    workspace = open_workspace(plan, to_write=True)
    with workspace.edit(msg("Bare")) as edit:
        for kind, values in entities:
            edit.connection.execute(insert(TABLES[kind]), values)
    workspace.close()
