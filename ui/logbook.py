"""The log of the window: local, small, for its user alone, and without anything that people said or are called.

Our own records are fixed sentences with classes and numbers, which a test holds. Of what libraries say only the place
is written: their messages may quote a statement, a path or an address.
"""

import logging
import os
import time
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

FOLDER, NAME = "logs", "distance-leader.log"
OURS = ("ui", "distance_leader")
_BYTES, _OLDER_FILES = 256_000, 3


class Logbook(RotatingFileHandler):
    """Four files of 256 kB at most, mode 0600. Where the disk takes nothing the program goes on without a log."""

    def __init__(self, data: Path) -> None:
        path = data / FOLDER / NAME
        super().__init__(path, maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8", delay=True)
        self.setFormatter(_Nameless())
        self._levels = {name: logging.getLogger(name).level for name in OURS}

    def begin(self) -> None:
        """Write what is logged from now on."""
        logging.getLogger().addHandler(self)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(min(level, logging.INFO) if level else logging.INFO)

    def end(self) -> None:
        """Write no more."""
        logging.getLogger().removeHandler(self)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)
        self.close()

    def filter(self, record: logging.LogRecord) -> bool:
        """Ours from INFO on, the libraries' from WARNING on."""
        return record.levelno >= (logging.INFO if _is_ours(record) else logging.WARNING)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A log that cannot be written disturbs nobody; logging's own answer would print the record."""
        del record

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(found, "a", encoding=self.encoding)


class _Nameless(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """One line; of an error that goes with it only the class."""
        said = record.getMessage() if _is_ours(record) else f"({record.module} {record.lineno})"
        kind = record.exc_info[0] if record.exc_info else None
        failed = f" [{kind.__qualname__}]" if kind is not None else ""
        at = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(record.created))
        return f"{at} {record.levelname} {record.name}: {' '.join(said.split())}{failed}"


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OURS
