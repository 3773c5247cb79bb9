"""Reads a reply of unknown origin: what blocks of answers it holds, in a process that is limited in time and memory."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from distance_leader.domain.errors import FileError, FileProblem, ReplyError, ReplyProblem
from distance_leader.exchange.checkin.block import Block
from distance_leader.exchange.checkin.mail_text import blocks_in
from distance_leader.exchange.limited import RefusedError, TooMuchError, run_limited
from distance_leader.storage.sqlite import file_errors

LARGEST = 4 * 1024 * 1024
"""Bytes. A reply with the form returned and a picture or two under the name is a quarter of it."""
_SECONDS, _MEGABYTES = 5.0, 512


@dataclass(frozen=True, slots=True)
class FoundBlocks:
    """The blocks of one reply, in the order in which they stand; and the date of the mail that they came in."""

    blocks: tuple[Block, ...]
    sent_on: date | None
    is_mail: bool


def read_file(path: Path) -> FoundBlocks:
    """A mail, a saved page or a text. Raises FileError and ReplyError."""
    if not path.exists():
        raise FileError(FileProblem.MISSING, str(path))
    if path.is_dir():
        raise FileError(FileProblem.FOLDER, str(path))
    with file_errors(path):
        if path.stat().st_size > LARGEST:
            raise FileError(FileProblem.TOO_LARGE, str(path), most=LARGEST // 1024 // 1024)
        content = path.read_bytes()
    return read_content(content)


def read_content(content: bytes) -> FoundBlocks:
    """As `read_file`, of what was dropped or pasted (as UTF-8). Raises ReplyError."""
    if len(content) > LARGEST:
        raise ReplyError(ReplyProblem.TOO_MUCH)
    try:
        found = run_limited(blocks_in, content, seconds=_SECONDS, megabytes=_MEGABYTES)
    except (TooMuchError, RefusedError):
        raise ReplyError(ReplyProblem.TOO_MUCH) from None
    sent_on = date.fromisoformat(found["day"]) if found["day"] else None
    return FoundBlocks(tuple(Block(*block) for block in found["blocks"]), sent_on, found["is_mail"])
