"""What the workspace needs that speaks SQLAlchemy, under one name: loaded with the first read or edit."""

from distance_leader.services.checks import check_changes
from distance_leader.storage.change_log import log_summary, merge_log, write_log
from distance_leader.storage.drafts import drop_draft, keep_draft
from distance_leader.storage.engine import engine_errors
from distance_leader.storage.search_index import rebuild
from distance_leader.storage.store import Edit, Reader

__all__ = [
    "Edit",
    "Reader",
    "check_changes",
    "drop_draft",
    "engine_errors",
    "keep_draft",
    "log_summary",
    "merge_log",
    "rebuild",
    "write_log",
]
