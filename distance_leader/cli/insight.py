"""Commands that say what the record and the clocks show: due, hours."""

import json
from argparse import Namespace
from datetime import date
from typing import Any

from distance_leader.cli.opening import reading, today_of
from distance_leader.cli.values import day, person
from distance_leader.domain.moments import to_wall
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.formats import formats
from distance_leader.insights.notices import notices_of
from distance_leader.insights.rhythm import rhythm_of
from distance_leader.planning.possible_hours import Slot, possible_hours
from distance_leader.presentation.hours import hour_text
from distance_leader.presentation.notices import notice_text
from distance_leader.services.hours import both_sides
from distance_leader.storage.queries.records import PersonRecord, records

_UTC, _WALL = "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M"


def due(given: Namespace, texts: Catalogue) -> None:
    """`due FILE`: everybody's rhythm and notices, in the order of their names."""
    key = formats(texts.language).sort_key
    with reading(given) as reader:
        today = today_of(given, reader)
        found = sorted(records(reader, today), key=lambda person: (key(person.name), person.key))
    rows = [_row(person, today, texts) for person in found]
    if given.json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    width = max((len(row["employee"]) for row in rows), default=0)
    for row in rows:
        dates = f"{row['due_on'] or '':<10}  {row['latest_on'] or ''}"
        print(f"{row['employee']:<{width}}  {row['state']:<8}  {dates}".rstrip())
        for notice in row["notices"]:
            print(f"{'':<{width}}  {notice['text']}")


def _row(person: PersonRecord, today: date, texts: Catalogue) -> dict[str, Any]:
    rhythm = rhythm_of(person.record, today)
    notices = notices_of(person.record, rhythm, today)
    return {
        "employee": person.name,
        "employee_id": str(person.id),
        "state": rhythm.state,
        "last_held_on": _text(rhythm.last_held_on),
        "due_on": _text(rhythm.due_on),
        "latest_on": _text(rhythm.latest_on),
        "notices": [{"code": notice.code, "text": texts.text(notice_text(notice))} for notice in notices],
    }


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def hours(given: Namespace, texts: Catalogue) -> None:
    """`hours FILE`: the leader's date in stretches, and what keeps either side from each."""
    on = day("date", given.date)
    with reading(given) as reader:
        employee = person(reader, given.employee)
        leader, other = both_sides(reader, employee.id, on)
    slots = possible_hours(on, leader, other)
    if given.json:
        rows = [_slot_row(slot, leader.zone, other.zone) for slot in slots]
        answer = {"employee": employee.name, "employee_id": str(employee.id), "date": given.date, "slots": rows}
        print(json.dumps(answer, ensure_ascii=False))
        return
    for slot in slots:
        mine, theirs = (_span(slot, zone) for zone in (leader.zone, other.zone))
        print(f"{mine:<13} {theirs:<19} {texts.text(hour_text(slot))}")


def _slot_row(slot: Slot, home: str, there: str) -> dict[str, Any]:
    reasons = {"leader": slot.leader, "employee": slot.employee}
    return {
        "start_utc": slot.start.strftime(_UTC),
        "end_utc": slot.end.strftime(_UTC),
        "leader_local": to_wall(slot.start, home).strftime(_WALL),
        "employee_local": to_wall(slot.start, there).strftime(_WALL),
        "kind": slot.kind,
        "reasons": [f"{side}: {reason}" for side, reason in reasons.items() if reason],
    }


def _span(slot: Slot, zone: str) -> str:
    start, end = to_wall(slot.start, zone), to_wall(slot.end, zone)
    return f"{start:%H:%M}–{end:%H:%M}"
