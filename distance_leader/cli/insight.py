"""Commands that say what the record shows: due."""

import json
from argparse import Namespace
from datetime import date
from typing import Any

from distance_leader.cli.opening import reading, today_of
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.formats import formats
from distance_leader.insights.notices import notices_of
from distance_leader.insights.rhythm import rhythm_of
from distance_leader.presentation.notices import notice_text
from distance_leader.storage.queries.records import PersonRecord, records


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
