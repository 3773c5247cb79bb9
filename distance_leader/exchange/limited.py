"""Reads a file of unknown origin in a process of its own, which is ended when it takes too much time or memory.

That process can do nothing but read and answer: see `confine`.
"""

import json
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

_MEGABYTE = 1024 * 1024
_LOOK_SECONDS = 0.1
"""How often it is asked whether the answer is still wanted."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NETWORK_AND_PROGRAMS = ("socket.", "subprocess.", "http.", "urllib.", "smtplib.", "winreg.", "sqlite3.", "webbrowser.")
_OWN = frozenset(
    {"os.listdir", "os.scandir", "os.fwalk", "os.walk", "os.add_dll_directory", "os.putenv", "os.unsetenv"}
)
_CHANGING = ("os.", "shutil.", "tempfile.")
"""By their beginnings, of what Python's runtime reports to its audit hooks (its documentation has the table of them).
`_OWN` are those that change nothing outside the process."""


class TooMuchError(Exception):
    """The work took more time or memory than it was given."""


class RefusedError(Exception):
    """The work itself refused the file; its arguments are plain values that say why."""


class CancelledError(Exception):
    """Nobody wants the answer any more."""


def never() -> bool:
    """For work that goes on to its end."""
    return False


def run_limited(
    work: Callable[..., Any], *given: Any, seconds: float, megabytes: int, is_cancelled: Callable[[], bool] = never
) -> Any:
    """What `work(*given)` returns, as plain values (what JSON can carry).

    `work` is a function of a module, since the other process looks it up by its name. Raises TooMuchError, or the
    RefusedError that `work` raised, or CancelledError soon after `is_cancelled` says so. Any other end of the process
    counts as too much: memory is taken in many ways, and an act that is not reading ends it too.
    """
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(theirs, megabytes, work, given), daemon=True)
    child.start()
    theirs.close()
    try:
        answer = json.loads(mine.recv_bytes()) if _has_answer(mine, seconds, is_cancelled) else None
    except EOFError:
        answer = None
    finally:
        child.kill()
        child.join()
        mine.close()
    if answer is None:
        raise TooMuchError
    if "refused" in answer:
        raise RefusedError(*answer["refused"])
    return answer["found"]


def _has_answer(pipe: Connection, seconds: float, is_cancelled: Callable[[], bool]) -> bool:
    """Wait for the answer, or for its end without one."""
    end = time.monotonic() + seconds
    while not is_cancelled():
        if pipe.poll(min(_LOOK_SECONDS, max(end - time.monotonic(), 0))):
            return True
        if time.monotonic() >= end:
            return False
    raise CancelledError


def _serve(pipe: Connection, megabytes: int, work: Callable[..., Any], given: tuple[Any, ...]) -> None:
    confine(megabytes)
    try:
        answer = {"found": work(*given)}
    except RefusedError as error:
        answer = {"refused": list(error.args)}
    except (MemoryError, RecursionError):
        return
    pipe.send_bytes(json.dumps(answer).encode())


def confine(megabytes: int) -> None:
    """Leave to this process, for the rest of its life, nothing but `megabytes` of memory and reading.

    What it tries beyond is a PermissionError: writing, removing or renaming a file, starting a program, or connecting
    to anything. This holds for what goes through Python; the system lets it, besides, add to no file.
    """
    sys.dont_write_bytecode = True
    _limit_by_system(megabytes)
    sys.addaudithook(_only_reading)


def _only_reading(event: str, given: tuple[Any, ...]) -> None:
    if event == "open":
        mode, flags = given[1], given[2]
        writes = bool(flags & _WRITING) if isinstance(flags, int) and flags else set(mode or "r") & set("wax+")
    else:
        writes = event.startswith(_NETWORK_AND_PROGRAMS) or (event.startswith(_CHANGING) and event not in _OWN)
    if writes:
        message = f"a reader of foreign files may not: {event}"
        raise PermissionError(message)


def _limit_by_system(megabytes: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows, where the time limit alone holds
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
