"""Reports of unexpected errors: files in the data folder that only their user can read. Nothing sends them anywhere."""

import os
from datetime import datetime
from pathlib import Path

FOLDER = "reports"
_MOST = 20
"""Older ones go; a fault in a painted widget comes again with each start."""


def keep_report(text: str, data: Path, at: datetime) -> Path | None:
    """Write a report into the folder of reports; None where the disk does not take it."""
    folder = data / FOLDER
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = _free_name(folder, at)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        for old in sorted(folder.glob("report-*.txt"))[:-_MOST]:
            old.unlink()
    except OSError:
        return None
    return path


def _free_name(folder: Path, at: datetime) -> Path:
    """Names sort by time, those of one second by their number."""
    stem = f"report-{at:%Y%m%d-%H%M%S}"
    return next(path for number in range(1000) if not (path := folder / f"{stem}-{number:03}.txt").exists())
