"""Commands about the plan: contact add, grid."""

import json
import sys
from argparse import Namespace
from datetime import UTC
from typing import Any

from distance_leader.cli.opening import reading, today_of, writing
from distance_leader.cli.values import foci, moment, person, weeks, whole
from distance_leader.domain.codes import Anchor, Channel, Focus, State
from distance_leader.domain.contact import LONGEST_MINUTES, Contact
from distance_leader.domain.weeks import IsoWeek, week_range
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg
from distance_leader.presentation.labels import STATE_GLYPHS, short_label
from distance_leader.presentation.plan_grid import Grid, load_grid
from distance_leader.services.contacts import add_contact
from distance_leader.storage.queries.contacts import contacts_between
from distance_leader.storage.queries.people import leader_of


def add(given: Namespace) -> None:
    """`contact add FILE`: plan or log a contact; prints the id when it is on the disk."""
    week = IsoWeek.parse(given.week)
    start = moment("start", given.start) if given.start else None
    chosen = foci(given.focus)
    minutes = whole("minutes", given.minutes, 1, LONGEST_MINUTES)
    with writing(given) as workspace:
        with workspace.read() as reader:
            employee, home = person(reader, given.employee), leader_of(reader).zone
            today = today_of(given, reader)
        contact = Contact(
            employee_id=employee.id,
            week=week,
            day=start.date() if start else None,
            time=start.time() if start else None,
            anchor=Anchor(given.anchor),
            zone=home,
            minutes=minutes,
            channel=Channel(given.channel) if given.channel else employee.preferred_channel,
            foci=chosen,
            state=State(given.state),
            note=given.note,
            private_note=given.private_note,
        )
        with workspace.edit(msg("Contact with {name}, week {week}", name=employee.name, week=week.number)) as edit:
            add_contact(edit, contact, today)
        print(contact.id, flush=True)


def grid(given: Namespace, texts: Catalogue) -> None:
    """`grid FILE`: the plan as a table for people, or as JSON for programs."""
    first, last = weeks(given.first, given.last)
    with reading(given) as reader:
        made = load_grid(reader, first, last, today_of(given, reader), texts.language)
        contacts = contacts_between(reader, first, last) if given.json else []
    if given.json:
        # Escapes are the same JSON, for a pipe that cannot take every sign (Windows, cp1252).
        is_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
        print(json.dumps(_grid_json(made, contacts), ensure_ascii=not is_utf8))
    else:
        _print_table(made, texts)


def _grid_json(grid: Grid, contacts: list[Contact]) -> dict[str, Any]:
    cells: dict[tuple[str, IsoWeek], list[dict[str, Any]]] = {}
    for contact in contacts:
        cells.setdefault((contact.employee_id.hex, contact.week), []).append(_contact_json(contact))
    weeks_shown = week_range(grid.weeks[0], grid.weeks[-1])
    return {
        "weeks": [str(week) for week in weeks_shown],
        "rows": [
            {
                "employee": one.name,
                "employee_id": str(one.employee_id),
                "zone": one.zone,
                "cells": [cells.get((one.employee_id.hex, week), []) for week in weeks_shown],
            }
            for one in grid.people
        ],
    }


def _contact_json(contact: Contact) -> dict[str, Any]:
    start = None
    if contact.day is not None and contact.time is not None:
        start = f"{contact.day.isoformat()}T{contact.time.strftime('%H:%M')}"
    return {
        "id": str(contact.id),
        "state": contact.state,
        "focus": list(contact.ordered_foci),
        "channel": contact.channel,
        "minutes": contact.minutes,
        "day": contact.day.isoformat() if contact.day else None,
        "start_local": start,
        "start_utc": contact.starts_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if contact.starts_at else None,
        "zone": contact.zone,
        "note": contact.note,
    }


def _print_table(grid: Grid, texts: Catalogue) -> None:
    """Names down, weeks across, a glyph and a word for each contact."""
    head = [f"{week.year}-W{week.number:02}{'*' if week == grid.this_week else ''}" for week in grid.weeks]
    lines = [["", *head]]
    for row, one in enumerate(grid.people):
        cells = [
            ", ".join(
                f"{STATE_GLYPHS[State(chip.state)]} {texts.text(short_label(Focus(chip.foci.split(',')[0])))}"
                for chip in grid.chips(row, column)
            )
            for column in range(len(grid.weeks))
        ]
        lines.append([one.name, *cells])
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    for line in lines:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip())
