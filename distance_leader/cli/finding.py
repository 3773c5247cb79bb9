"""The command that finds words: search."""

import json
from argparse import Namespace
from typing import Any

from distance_leader.cli.opening import reading
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg, nmsg
from distance_leader.presentation.hits import hit_line
from distance_leader.storage.queries.search import Hit, search


def find(given: Namespace, texts: Catalogue) -> None:
    """`search FILE TEXT`: how many there are, and the newest; nothing found is no error."""
    with reading(given) as reader:
        found = search(reader, given.text, with_private=given.private)
    if given.json:
        print(json.dumps({"count": found.count, "results": list(map(_row, found.hits))}, ensure_ascii=False))
        return
    for hit in found.hits:
        print(hit_line(hit, texts.language, is_whole=True).whole)
    left = found.count - len(found.hits)
    said = texts.text(nmsg("{count} found", "{count} found", found.count))
    print(texts.text(msg("{found}, the newest are shown", found=said)) if left else said)


def _row(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "id": str(hit.id),
        "employee": hit.name if hit.employee_id else None,
        "employee_id": str(hit.employee_id) if hit.employee_id else None,
        "date": hit.date.isoformat() if hit.date else None,
        "week": str(hit.week) if hit.week else None,
        "field": hit.field,
        "visibility": str(hit.visibility),
        "text": hit.text,
        "frozen": hit.is_frozen,
    }
