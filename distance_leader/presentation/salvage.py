"""What a repair says it could not read, table by table."""

from collections.abc import Sequence

from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.holdings import TITLES
from distance_leader.storage.salvaging import Salvaged
from distance_leader.storage.tables import TABLES

_OTHERS: dict[str, Message] = {
    "leader": msg("Yourself"),
    "customer": msg("Customers"),
    "stakeholder": msg("Parties"),
    "travel": msg("Your travels"),
    "busy_time": msg("Busy times"),
    "question": msg("Questions"),
    "retention_limit": msg("How long things are kept"),
    "change_log": msg("What was changed, and when"),
    "audit": msg("What left the file"),
}
"""What is about no single person; another table is called by its own name."""
_PUT_BACK = "alembic_version"
"""Its one row is known without being read."""
_NAMES: dict[str, Message | str] = {**{TABLES[kind].name: title for kind, title in TITLES.items()}, **_OTHERS}


def salvage_lines(found: Sequence[Salvaged], language: str) -> list[str]:
    """A line for each table of which something is missing; none where all was read."""
    texts = catalogue(language)
    return [_line(one, texts) for one in found if _is_hurt(one)]


def _line(one: Salvaged, texts: Catalogue) -> str:
    parts = [nmsg("{count} read", "{count} read", one.rows)]
    if one.lost:
        parts.append(nmsg("at most {count} lost", "at most {count} lost", one.lost))
    if one.left_out:
        said = nmsg("{count} left out, of something lost", "{count} left out, of something lost", one.left_out)
        parts.append(said)
    told = ", ".join(texts.text(part) for part in parts)
    return texts.text(msg("{what}: {told}", what=_NAMES.get(one.table, one.table), told=told))


def salvage_sum(found: Sequence[Salvaged]) -> Message:
    """How much was read, and whether anything is missing."""
    rows = sum(one.rows for one in found)
    is_whole = not any(_is_hurt(one) for one in found)
    said = nmsg("{count} entry was read.", "{count} entries were read.", rows)
    return msg("{said} Nothing was lost.", said=said) if is_whole else msg("{said} This is missing:", said=said)


def _is_hurt(one: Salvaged) -> bool:
    return one.table != _PUT_BACK and bool(one.lost or one.left_out)
