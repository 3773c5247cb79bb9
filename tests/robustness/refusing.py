"""A disk that refuses one thing, for as long as a test wants it."""

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch


@contextmanager
def refusing_to_rename(path: Path) -> Generator[None, None, None]:
    """Whatever is to take the name of this file stays what it was."""
    really = Path.replace

    def replace(one: Path, target: Path | str) -> Path:
        if Path(target) == path:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return really(one, target)

    with patch.object(Path, "replace", replace):
        yield
