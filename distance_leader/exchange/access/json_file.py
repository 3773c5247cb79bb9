"""What is held about a person as JSON: every column as it is stored, and the log."""

import json
from typing import Any

from distance_leader.presentation.holdings import Access
from distance_leader.storage.mapper import plain, to_row
from distance_leader.storage.queries.history import changes_about
from distance_leader.storage.store import Reader

_NO_LIMIT = -1


def access_json(reader: Reader, access: Access) -> str:
    """All of it, for a machine.

    `holdings` has the rows of each kind, `named` the customers and parties that they name by id, `log` each change of
    them, the newest first, `account` what was handed out or written about the person.
    """
    holdings = {
        kind.__name__: [{name: _value(value) for name, value in to_row(row).items()} for row in rows]
        for kind, rows in access.entities.items()
    }
    log = [
        {
            "at": change.at.isoformat(),
            "kind": change.kind,
            "id": change.entity_id.hex if change.entity_id else None,
            "before": change.before,
            "after": change.after,
        }
        for change in changes_about(reader, access.person.id, _NO_LIMIT)
    ]
    account = [{"at": one.at.isoformat(), "act": str(one.act), "what": one.what} for one in access.account]
    made = {
        "person": access.person.name,
        "made_on": access.on.isoformat(),
        "holdings": holdings,
        "named": {key.hex: name for key, name in access.shared.items()},
        "log": log,
        "account": account,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [str(one) for one in value]
    return plain(value)
